/**
 * The master and the ledger of a large province on the desk, read as the product reads them. The ledger holds as many
 * earlier periods as asked, each written by the product's own code.
 */
import { gunzipSync, gzipSync } from 'node:zlib';
import { createHash } from 'node:crypto';
import type { Books, World } from '../../src/app/ports';
import { recordOf } from '../../src/app/collect/seal-record';
import { OFFICE_FIELDS } from '../../src/app/work/office';
import { HEADS } from '../../src/app/work/ledger-heads';
import { Ledger } from '../../src/app/work/ledger';
import { Desk } from '../../src/desk/desk';
import type { Seal } from '../../src/core/submission/seal';
import { sealText } from '../../src/core/submission/seal-text';
import { NOTHING_TOLD } from '../../src/core/submission/told';
import {
  ledgerBookRequests,
  type FileRecord,
  type Issued,
  type LetterRecord,
  type SubmissionRecord,
} from '../../src/tables/ledger-book';
import { MASTER_RANGES } from '../../src/tables/master-book/read-master';
import { masterBookRequests } from '../../src/tables/master-book/master-book-requests';
import { PERIOD, type LargeProvince } from './large-province';

export interface Read {
  readonly cells: number;
  readonly bytes: number;
}

export interface BooksRead {
  readonly master: Read;
  /** One for each service call. */
  readonly ledger: readonly Read[];
  /** The fence and the marks of the ledger alone. */
  readonly heads: Read;
}

export const OFFICE = 'office@example.vn';
const MASTER = 'master';
const AT = 1.55e12;

export class BooksOnDesk {
  private readonly desk = new Desk({ seed: 1, latency: 'typical', accountKind: 'workspace' });
  private readonly memory = new Map<string, string>();
  readonly reads: Read[] = [];

  protected call(method: string, params: object, body?: unknown): unknown {
    const answer = this.desk.call(
      {
        method: `sheets.spreadsheets.${method}`,
        params: params as Record<string, unknown>,
        ...(body === undefined ? {} : { body }),
      },
      { email: OFFICE, project: null },
    );
    if (method === 'get')
      this.reads.push({ cells: this.desk.sheets.lastCost().cells, bytes: JSON.stringify(answer).length });
    return answer;
  }

  made(requestsOf: (made: { readonly id: string; readonly defaultSheetId: number }) => readonly unknown[]): string {
    const { spreadsheetId: id, sheets } = this.call('create', {}, {}) as {
      readonly spreadsheetId: string;
      readonly sheets: readonly { readonly properties: { readonly sheetId: number } }[];
    };
    const requests = requestsOf({ id, defaultSheetId: sheets[0]?.properties.sheetId ?? 0 });
    this.call('batchUpdate', { spreadsheetId: id }, { requests });
    return id;
  }

  readonly world: World = this.asWorld();

  protected asWorld(): World {
    const books: Pick<Books, 'get' | 'change'> = {
      get: (spreadsheetId, { fields, ranges = [] }) =>
        this.call('get', { spreadsheetId, fields, ...(ranges.length > 0 ? { ranges } : {}) }) as ReturnType<
          Books['get']
        >,
      change: (spreadsheetId, requests) => {
        this.call('batchUpdate', { spreadsheetId }, { requests });
        return [];
      },
    };
    const { memory } = this;
    return {
      books: books as Books,
      sharedMemory: {
        get: (key: string) => memory.get(key) ?? null,
        set: (key: string, value: string) => void memory.set(key, value),
        drop: (key: string) => void memory.delete(key),
      },
      coder: CODER,
      clock: { now: () => AT },
    } as unknown as World;
  }
}

export const CODER = {
  sha256: (text: string): string => createHash('sha256').update(text).digest('hex'),
  pack: (text: string): string => gzipSync(text).toString('base64'),
  unpack: (packed: string): string => gunzipSync(Buffer.from(packed, 'base64')).toString('utf8'),
};

const nameOf = (at: number, periods: number): string => (at === periods - 1 ? PERIOD : `kỳ ${at + 1}`);

const accountOf = (unit: string): string => `${unit.toLowerCase()}@example.gov.vn`;

export const fileOf = ({ unit, fileId }: Seal, period: string, issued: Issued): FileRecord => ({
  unit,
  period,
  fileId,
  createdAt: AT,
  publishedAt: AT,
  sharedWith: [accountOf(unit)],
  mailedAt: AT,
  templateVersions: { indicator: '1a2b3c4d', task: '1a2b3c4d', narrative: '1a2b3c4d', survey: '1a2b3c4d' },
  sheetIds: { cover: 100, indicator: 101, task: 102, narrative: 103, survey: 104 },
  lastPollAt: AT,
  lastSeenModifiedAt: AT,
  lastSeenVersion: 12,
  ownWriteAt: null,
  unseenTickAt: AT,
  issued,
});

export const submissionOf = ({ unit }: Seal, period: string): SubmissionRecord => ({
  unit,
  period,
  state: 'submitted',
  version: 1,
  flags: { overdue: false, extendedTo: null, oldTemplate: false, editedAfterSeal: false },
  timeliness: 'onTime',
  dueAt: AT,
  decision: null,
  reason: null,
  decidedBy: null,
  decidedAt: null,
  changedAt: AT,
  told: NOTHING_TOLD,
});

const letterOf = ({ unit }: Seal, period: string, kind: string): LetterRecord => ({
  key: `${kind}|${unit}|${period}`,
  unit,
  period,
  kind,
  to: [accountOf(unit)],
  subject: 'Phiếu báo cáo cải cách hành chính: đã nhận báo cáo của đơn vị',
  state: 'SENT',
  pendingAt: AT,
  sentAt: AT,
});

/** Everything that the product keeps of one period of these units. */
function keep(ledger: Ledger, { seals, templates }: LargeProvince, period: string, packed: readonly string[]): void {
  const issued = {
    templates: ledger.kept.keep('templates', period, { period, templates }),
    catalogue: ledger.kept.keep('catalogue', period, { period }),
  };
  seals.forEach((made, at) => {
    const { unit, fingerprint } = made;
    const seal = { ...recordOf({ ...made, period }, null, packed[at] ?? ''), receiptAt: AT };
    ledger.put({ file: fileOf(made, period, issued), submission: submissionOf(made, period), seal });
    for (const kind of ['publish', 'receipt']) ledger.put({ letter: letterOf(made, period, kind) });
    for (const action of ['make', 'publish', 'submit'])
      ledger.tell(OFFICE, { action, unit, period, text: `Bản nộp lần 1, mã niêm phong ${fingerprint}` });
  });
  ledger.flush();
}

/** `periods` = how many are kept, the last of them at work; `again` = share of units that sealed once more in it. */
export function booksRead(
  province: LargeProvince,
  { periods, again = 0 }: { readonly periods: number; readonly again?: number },
): BooksRead {
  const { catalogue, seals } = province;
  const on = new BooksOnDesk();
  const ledgerId = on.made(({ id, defaultSheetId }) =>
    ledgerBookRequests({
      province: catalogue.province.id,
      ledgerId: id,
      masterId: MASTER,
      officeAccounts: [OFFICE],
      defaultSheetId,
    }),
  );
  const masterId = on.made(({ id, defaultSheetId }) =>
    masterBookRequests({ catalogue, masterId: id, ledgerId, officeAccounts: [OFFICE], defaultSheetId }),
  );
  const open = (period: string): Ledger => {
    const found = Ledger.open(on.world, { ledgerId, masterId: MASTER, catalogue }, [period]);
    if (!found.ok) throw new Error(found.error.code);
    return found.value;
  };
  const packed = seals.map(({ fingerprint: _, ...unsealed }) => CODER.pack(sealText(unsealed)));
  for (let at = 0; at < periods; at += 1) keep(open(nameOf(at, periods)), province, nameOf(at, periods), packed);
  const ledger = open(PERIOD);
  seals.slice(0, Math.round(seals.length * again)).forEach((made, at) => {
    ledger.put({ seal: recordOf({ ...made, version: 2 }, made.fingerprint, packed[at] ?? '') });
  });
  ledger.flush();
  on.reads.length = 0;
  on.world.books.get(masterId, { fields: OFFICE_FIELDS, ranges: MASTER_RANGES });
  const [master = { cells: 0, bytes: 0 }] = on.reads.splice(0);
  open(PERIOD);
  const read = on.reads.splice(0);
  on.world.books.get(ledgerId, { fields: HEADS });
  const [heads = { cells: 0, bytes: 0 }] = on.reads;
  return { master, ledger: read, heads };
}
