/** A ledger on the desk without the rest of the product: what opens, reads and writes it, with every call measured. */
import { catalogOf } from '../../../src/catalog';
import type { Catalogue } from '../../../src/core/catalogue/catalogue';
import type { Books, World } from '../../../src/app/ports';
import { Ledger } from '../../../src/app/work/ledger';
import { Desk } from '../../../src/desk/desk';
import { ledgerBookRequests, type LogRecord } from '../../../src/tables/ledger-book';

const OFFICE = 'office@example.vn';
export const MASTER = 'master';

const hashOf = (text: string): string => {
  let hash = 5381;
  for (let at = 0; at < text.length; at += 1) hash = (hash * 33 + text.charCodeAt(at)) % 4294967291;
  return hash.toString(16);
};

export interface Measured {
  readonly calls: number;
  readonly bytes: number;
}

interface CellAt {
  readonly sheetId: number;
  readonly rowIndex: number;
  readonly columnIndex: number;
}

export const typing = (start: CellAt, text: string) => ({
  updateCells: {
    rows: [{ values: [{ userEnteredValue: { stringValue: text } }] }],
    fields: 'userEnteredValue',
    start,
  },
});

export class LedgerOnDesk {
  readonly desk = new Desk({ seed: 1, latency: 'typical', accountKind: 'workspace' });
  readonly catalogue: Catalogue;
  readonly id: string;
  private calls = 0;
  private bytes = 0;
  private readonly memory = new Map<string, string>();

  constructor() {
    const catalogue = catalogOf('khanh-hoa-2019');
    if (catalogue === undefined) throw new Error('catalogue');
    this.catalogue = catalogue;
    const { spreadsheetId, sheets } = this.call('create', {}, {}) as {
      readonly spreadsheetId: string;
      readonly sheets: readonly { readonly properties: { readonly sheetId: number } }[];
    };
    this.id = spreadsheetId;
    this.change(
      ledgerBookRequests({
        province: 'khanh-hoa-2019',
        ledgerId: spreadsheetId,
        masterId: MASTER,
        officeAccounts: [OFFICE],
        defaultSheetId: sheets[0]?.properties.sheetId ?? 0,
      }),
    );
  }

  private call(method: string, params: object, body?: unknown): unknown {
    this.calls += 1;
    const answer = this.desk.call(
      {
        method: `sheets.spreadsheets.${method}`,
        params: params as Record<string, unknown>,
        ...(body === undefined ? {} : { body }),
      },
      { email: OFFICE, project: null },
    );
    this.bytes += JSON.stringify(body ?? answer).length;
    return answer;
  }

  /** A change of the file that the add-in does not make, as a person makes it. */
  change(requests: readonly unknown[]): void {
    this.call('batchUpdate', { spreadsheetId: this.id }, { requests });
  }

  private get books(): Books {
    const books: Pick<Books, 'get' | 'change'> = {
      get: (spreadsheetId, { fields, ranges = [] }) =>
        this.call('get', { spreadsheetId, fields, ...(ranges.length > 0 ? { ranges } : {}) }) as ReturnType<
          Books['get']
        >,
      change: (_id, requests) => {
        this.change(requests);
        return [];
      },
    };
    return books as Books;
  }

  /** The add-in's world as far as the ledger uses it. */
  get world(): World {
    const { memory } = this;
    return {
      books: this.books,
      sharedMemory: {
        get: (key: string) => memory.get(key) ?? null,
        set: (key: string, value: string) => memory.set(key, value),
        drop: (key: string) => memory.delete(key),
      },
      coder: { sha256: hashOf, pack: (text: string) => text, unpack: (text: string) => text },
      clock: { now: () => 1.56e12 },
    } as unknown as World;
  }

  /** Types a text into a cell, as a person does. */
  type(start: CellAt, text: string): void {
    this.change([typing(start, text)]);
  }

  /** The first column of a tab as text. */
  column(title: string): readonly string[] {
    const { values = [] } = this.call('values.get', { spreadsheetId: this.id, range: `'${title}'!A:A` }) as {
      readonly values?: readonly (readonly unknown[])[];
    };
    return values.map(([cell = '']) => String(cell));
  }

  /** What readers remember of the ledger. */
  noted(): ReadonlyMap<string, string> {
    return new Map(this.memory);
  }

  note(noted: ReadonlyMap<string, string>): void {
    noted.forEach((value, key) => this.memory.set(key, value));
  }

  forget(): void {
    this.memory.clear();
  }

  open(periods?: readonly string[]): Ledger {
    const opened = Ledger.open(this.world, { ledgerId: this.id, masterId: MASTER, catalogue: this.catalogue }, periods);
    if (!opened.ok) throw new Error(opened.error.code);
    return opened.value;
  }

  measured(act: () => void): Measured {
    const [calls, bytes] = [this.calls, this.bytes];
    act();
    return { calls: this.calls - calls, bytes: this.bytes - bytes };
  }

  /** Everything that the add-in writes for a period of these units, in one batch. */
  play(period: string, units: readonly string[], payload = 'x'.repeat(2000)): void {
    const ledger = this.open([period]);
    const at = 1.55e12;
    for (const unit of units) {
      ledger.put({
        file: {
          unit,
          period,
          fileId: `${unit} ${period}`,
          createdAt: at,
          publishedAt: at,
          sharedWith: [`${unit}@example.vn`],
          mailedAt: at,
          templateVersions: {},
          sheetIds: { cover: 1 },
          lastPollAt: at,
          lastSeenModifiedAt: at,
          lastSeenVersion: 4,
          ownWriteAt: null,
          unseenTickAt: null,
          issued: {},
        },
        submission: {
          unit,
          period,
          state: 'submitted',
          version: 1,
          flags: { overdue: false, extendedTo: null, oldTemplate: false, editedAfterSeal: false },
          timeliness: 'onTime',
          dueAt: at,
          decision: null,
          reason: null,
          decidedBy: null,
          decidedAt: null,
          changedAt: at,
          told: { asked: null, open: null, notices: [], before: null, tickOwed: false },
        },
        seal: {
          unit,
          period,
          version: 1,
          sealedAt: at,
          sealedBy: null,
          evidence: { unseenAt: null, seenAt: at, modifiedAt: null, modifiedBy: null },
          timeliness: 'onTime',
          document: null,
          printCode: null,
          fingerprint: `${unit} ${period}`,
          previousFingerprint: null,
          receiptAt: null,
          payload,
        },
        letter: {
          key: `publish|${unit}|${period}`,
          unit,
          period,
          kind: 'publish',
          to: [`${unit}@example.vn`],
          subject: 'subject',
          state: 'SENT',
          pendingAt: at,
          sentAt: at,
        },
      });
      ledger.tell(OFFICE, { action: 'submit', unit, period, text: `version 1 of ${unit}` } satisfies Pick<
        LogRecord,
        'action' | 'unit' | 'period' | 'text'
      >);
    }
    ledger.kept.keep('templates', period, { period, rows: payload });
    ledger.flush();
  }
}
