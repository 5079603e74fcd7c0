/** The small province of the histories: three units, and two accounts of the office that may both work. */
import { LEDGER_SHEETS } from '../../../src/tables/ledger-book';
import type { JobOutcome, JobRequest } from '../../../src/app/api';
import { FEW, PERIOD, Quarter } from '../quarter';
import { ROWS, type By, type History, type SORTED } from './history';

const person = (email: string) => ({ email, project: null });
const OFFICE_ACCOUNTS = 'officeAccounts';

/** How one click ended. `goesOn` = the person gave up waiting. */
export type Ended =
  | { readonly is: 'finished'; readonly outcome: JobOutcome }
  | { readonly is: 'refused'; readonly code: string; readonly message: string }
  | { readonly is: 'killed' | 'goesOn' };

const SHEETS = { Tệp: 'files', 'Báo cáo nộp': 'submissions', 'Bản nộp được lưu': 'seals' } as const;

export class Province extends Quarter {
  readonly second = this.province.office[1]?.email ?? '';

  accountOf(by: By): string {
    return by === 'owner' ? this.office : this.second;
  }

  /** Every file is shared with the second account, and *Cài đặt* names it. */
  withSecond(): this {
    this.step('a second account of the office', () => {
      for (const file of [...this.desk.shelf.files.values()])
        if (file.owner === this.office && file.mimeType.endsWith('spreadsheet')) this.share(file.id);
      const row = this.masterTab('Cài đặt').findIndex((line) => line.includes(OFFICE_ACCOUNTS));
      const column = this.masterTab('Cài đặt')[0]?.indexOf('value') ?? -1;
      this.desk.call(
        {
          method: 'sheets.spreadsheets.values.update',
          params: {
            spreadsheetId: this.master ?? '',
            range: `'Cài đặt'!${String.fromCharCode(65 + column)}${row + 1}`,
            valueInputOption: 'RAW',
          },
          body: { values: [[`${this.office}; ${this.second}`]] },
        },
        person(this.office),
      );
      this.desk.advance(3600);
      this.ask('status', { period: PERIOD }, this.second);
      for (const unit of FEW) this.fileOf(unit);
    });
    return this;
  }

  filled(): this {
    this.step('filled', () => FEW.forEach((unit, at) => this.fill(unit, at + 1)));
    return this;
  }

  ticked(): this {
    this.step('ticked', () => FEW.forEach((unit) => this.tick(unit)));
    return this;
  }

  share(fileId: string): void {
    this.desk.call(
      {
        method: 'drive.permissions.create',
        params: { fileId, sendNotificationEmail: false },
        body: { type: 'user', role: 'writer', emailAddress: this.second },
      },
      person(this.office),
    );
    this.desk.pick(fileId, this.second);
  }

  get ledgerId(): string {
    return [...this.desk.shelf.files.values()].find((file) => file.name.startsWith('Sổ gốc'))?.id ?? '';
  }

  unshareLedger(): void {
    const permissionId = this.desk.shelf
      .get(this.ledgerId)
      .permissions.find((one) => one.emailAddress === this.second)?.id;
    if (permissionId === undefined) return;
    this.desk.call(
      { method: 'drive.permissions.delete', params: { fileId: this.ledgerId, permissionId } },
      person(this.office),
    );
  }

  trash(unit: string, trashed: boolean): void {
    const params = { fileId: this.fileOf(unit) };
    this.desk.call({ method: 'drive.files.update', params, body: { trashed } }, person(this.office));
  }

  /** A person sorts a tab of the ledger by the code of the unit, the last first. */
  sort(tab: (typeof SORTED)[number]): void {
    const range = { sheetId: LEDGER_SHEETS[SHEETS[tab]], startRowIndex: 2 };
    const body = { requests: [{ sortRange: { range, sortSpecs: [{ dimensionIndex: 0, sortOrder: 'DESCENDING' }] } }] };
    const params = { spreadsheetId: this.ledgerId };
    this.desk.call({ method: 'sheets.spreadsheets.batchUpdate', params, body }, person(this.office));
  }

  /** Throws where the unit may not. */
  rename(unit: string, { sheetId, title }: { readonly sheetId: number; readonly title: string }): void {
    const body = {
      requests: [{ updateSheetProperties: { properties: { sheetId, title }, fields: 'title' } }],
    };
    const params = { spreadsheetId: this.fileOf(unit) };
    this.desk.call({ method: 'sheets.spreadsheets.batchUpdate', params, body }, person(this.account(unit)));
  }

  /** One click to its end, as a window makes it. */
  click(request: JobRequest, by: By): Ended {
    const as = this.accountOf(by);
    const started = this.ask('startJob', request, as);
    if (started === null) return { is: 'killed' };
    if (!started.ok) return { is: 'refused', code: started.code, message: started.message };
    const { jobId } = started.value as { readonly jobId: string };
    for (let step = 0; step < 30; step += 1) {
      const answer = this.ask('stepJob', { jobId }, as);
      if (answer === null) return { is: 'killed' };
      if (!answer.ok) return { is: 'refused', code: answer.code, message: answer.message };
      const { done, waiting, outcome } = answer.value as {
        readonly done: boolean;
        readonly waiting?: boolean;
        readonly outcome?: JobOutcome;
      };
      if (done && outcome) return { is: 'finished', outcome };
      // The window pauses before it asks again.
      if (waiting === true) this.desk.clock.jump(12);
    }
    return { is: 'goesOn' };
  }
}

export interface Started {
  readonly quarter: Province;
  /** Address of the cell of each row, without its tab, by unit. */
  readonly cells: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly submit: string;
  /** Sheet id of *Số liệu*, by unit. */
  readonly tabs: Readonly<Record<string, number>>;
}

function played(start: History['start']): Province {
  const quarter = new Province().generated().withSecond().filled();
  if (start === 'filled') return quarter;
  quarter.ticked().job({ job: 'collect', period: PERIOD });
  if (start === 'consolidated') quarter.job({ job: 'consolidate', period: PERIOD });
  return quarter;
}

const starts = new Map<History['start'], Started>();

/** Each start is prepared once. */
export function startOf(start: History['start']): Started {
  const known = starts.get(start);
  if (known) return known;
  const quarter = played(start);
  const of = <T>(one: (unit: string) => T): Readonly<Record<string, T>> =>
    Object.fromEntries(FEW.map((unit) => [unit, one(unit)]));
  const made: Started = {
    quarter,
    cells: of((unit) =>
      Object.fromEntries(
        ROWS.map((row) => [row, quarter.cellOf(unit, { row, field: 'value' }).at.split('!')[1] ?? '']),
      ),
    ),
    submit: quarter.cover(FEW[0])['submit']?.at ?? '',
    tabs: of(
      (unit) =>
        quarter
          .book(quarter.fileOf(unit), quarter.account(unit))
          .sheets.find(({ properties }) => properties.title === 'Số liệu')?.properties.sheetId ?? -1,
    ),
  };
  starts.set(start, made);
  return made;
}
