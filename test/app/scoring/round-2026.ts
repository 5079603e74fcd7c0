/**
 * A đợt chấm điểm on the desk: four communes of 2026 score themselves and the office appraises in *Sổ chấm điểm*, each
 * with its own account through Google's API.
 */
import type { Answer, JobOutcome, JobRequest } from '../../../src/app/api';
import type { AnswerTo, BodyFor, RequestName } from '../../../src/app/call';
import type { Actor } from '../../../src/desk/contract';
import { Desk } from '../../../src/desk/desk';
import { built } from '../../gas/built';

export const SELF = '2026-CD-TU';
export const EXPLAIN = '2026-CD-GT';

const person = (email: string): Actor => ({ email, project: null });
type Values = readonly (readonly unknown[])[];
interface Tab {
  readonly properties: { readonly sheetId: number; readonly title: string };
}

const column = (at: number): string => String.fromCharCode(65 + at);

/** A tab by its hidden keys: row key → field → A1 and content. */
export class KeyedTab {
  constructor(
    readonly title: string,
    readonly rows: Values,
  ) {}

  private readonly fields = (): readonly unknown[] => this.rows[0] ?? [];
  private lineOf(row: string): number {
    return this.rows.findIndex((line) => line[0] === row);
  }
  keys(): readonly string[] {
    return this.rows
      .slice(1)
      .map((line) => String(line[0] ?? ''))
      .filter((key) => key !== '');
  }
  value(row: string, field: string): unknown {
    return this.rows[this.lineOf(row)]?.[this.fields().indexOf(field)];
  }

  at(row: string, field: string): string {
    const [line, place] = [this.lineOf(row), this.fields().indexOf(field)];
    if (line < 0 || place < 0) throw new Error(`${this.title}: no ${row}.${field}`);
    return `'${this.title}'!${column(place)}${line + 1}`;
  }
}

export class ScoringRound {
  readonly desk: Desk;
  readonly office: string;
  master: string | undefined;
  units: readonly string[] = [];
  private readonly files = new Map<string, string>();

  constructor(private readonly year: 2019 | 2026 = 2026) {
    this.desk = new Desk({
      seed: 7,
      province: `khanh-hoa-${year}`,
      latency: 'typical',
      accountKind: 'workspace',
      bundleDir: built(),
      startAt: `${year}-12-01T08:00:00+07:00`,
    });
    this.office = this.desk.province.office[0]?.email ?? '';
  }

  ask(name: string, request: unknown, as = this.office): Answer<unknown> {
    const run = this.desk.run({
      fn: 'call',
      args: [name, JSON.stringify(request)],
      as,
      ...(this.master ? { activeSpreadsheetId: this.master } : {}),
    });
    if (run.error) throw new Error(`${name}: ${run.error.message}`);
    return JSON.parse(String(run.result)) as Answer<unknown>;
  }

  value<N extends RequestName>(name: N, body: BodyFor<N>): AnswerTo<N> {
    const answer = this.ask(name, body);
    if (!answer.ok) throw new Error(`${name}: ${answer.code} ${answer.message}`);
    return answer.value as AnswerTo<N>;
  }

  job(request: JobRequest): JobOutcome {
    const { jobId } = this.value('startJob', request);
    for (let step = 0; step < 80; step += 1) {
      const { done, outcome } = this.value('stepJob', { jobId });
      if (done && outcome) return outcome;
    }
    throw new Error(`${request.job}: never ends`);
  }

  setUp(count: number): this {
    this.master = this.job({ job: 'setUp', province: `khanh-hoa-${this.year}` }).masterId;
    this.units = this.desk.province.units
      .filter((one) => /^\d+$/.test(one.unit))
      .slice(0, count)
      .map((one) => one.unit);
    return this;
  }

  /** The office removes every other commune from its lists and confirms it, so that a whole đợt is quick to play. */
  alone(): this {
    const master = this.master ?? '';
    const { sheets } = this.api<{ sheets: Tab[] }>(this.office, 'sheets.spreadsheets.get', {
      spreadsheetId: master,
      fields: 'sheets.properties(sheetId,title)',
    });
    const requests = this.tabs(master, this.office).flatMap((tab) => {
      const field = { 'Đơn vị': 'code', 'Danh bạ đầu mối': 'unit' }[tab.title];
      const sheetId = sheets.find((one) => one.properties.title === tab.title)?.properties.sheetId;
      if (field === undefined || sheetId === undefined) return [];
      const at = (tab.rows[0] ?? []).indexOf(field);
      return tab.rows
        .flatMap((row, line) =>
          line > 1 && /^\d+$/.test(String(row[at] ?? '')) && !this.units.includes(String(row[at])) ? [line] : [],
        )
        .reverse()
        .map((line) => ({
          deleteDimension: { range: { sheetId, dimension: 'ROWS', startIndex: line, endIndex: line + 1 } },
        }));
    });
    this.api(this.office, 'sheets.spreadsheets.batchUpdate', { spreadsheetId: master }, { requests });
    // The office confirms that these units are gone on purpose; their contacts are then not asked about.
    this.value('keepRows', { tab: 'units' });
    return this;
  }

  private api<T>(as: string, method: string, params: Record<string, unknown>, body?: unknown): T {
    return this.desk.call({ method, params, ...(body === undefined ? {} : { body }) }, person(as)) as T;
  }

  account(unit: string): string {
    return this.desk.province.units.find((one) => one.unit === unit)?.accounts.slice(-1)[0]?.email ?? '';
  }

  made(period: string, units: readonly string[] = this.units): this {
    this.job({ job: 'issue', period, units });
    const { lines } = this.value('status', { period });
    for (const line of lines) if (line.fileId) this.files.set(`${line.unit} ${period}`, line.fileId);
    return this;
  }

  fileOf(unit: string, period: string): string {
    return this.files.get(`${unit} ${period}`) ?? '';
  }

  tabs(fileId: string, as: string): readonly KeyedTab[] {
    const { sheets } = this.api<{ sheets: Tab[] }>(as, 'sheets.spreadsheets.get', {
      spreadsheetId: fileId,
      fields: 'sheets.properties(sheetId,title)',
    });
    const { valueRanges } = this.api<{ valueRanges: { values?: Values }[] }>(
      as,
      'sheets.spreadsheets.values.batchGet',
      {
        spreadsheetId: fileId,
        ranges: sheets.map((one) => `'${one.properties.title}'`),
        valueRenderOption: 'UNFORMATTED_VALUE',
      },
    );
    return sheets.map((one, at) => new KeyedTab(one.properties.title, valueRanges[at]?.values ?? []));
  }

  private tab(fileId: string, as: string, title: string): KeyedTab {
    const found = this.tabs(fileId, as).find((one) => one.title === title);
    if (!found) throw new Error(`no tab ${title}`);
    return found;
  }

  unitTab(unit: string, period: string, title: string): KeyedTab {
    return this.tab(this.fileOf(unit, period), this.account(unit), title);
  }

  write(fileId: string, as: string, cells: readonly (readonly [at: string, value: unknown])[]): void {
    this.api(
      as,
      'sheets.spreadsheets.values.batchUpdate',
      { spreadsheetId: fileId },
      { valueInputOption: 'RAW', data: cells.map(([range, value]) => ({ range, values: [[value]] })) },
    );
  }

  /**
   * Fills every field of every criterion that units answer (not headings, not penalties) by `give`; undefined leaves
   * the cell unchanged. Then sets the tick.
   */
  submits(unit: string, period: string, give: (criterion: string, field: string, maximum: number) => unknown): this {
    const tab = this.unitTab(unit, period, 'Chấm điểm');
    const fields = (tab.rows[0] ?? []).map(String);
    const cells = tab
      .keys()
      .filter((key) => key.includes('.') && !key.startsWith('V.'))
      .flatMap((key) =>
        fields.flatMap((field) => {
          const value = give(key, field, Number(tab.value(key, 'maximum')));
          return value === undefined ? [] : [[tab.at(key, field), value] as const];
        }),
      );
    this.write(this.fileOf(unit, period), this.account(unit), cells);
    this.write(this.fileOf(unit, period), this.account(unit), [
      [this.unitTab(unit, period, 'Bìa').at('submit', 'value'), true],
    ]);
    return this;
  }

  /** *Sổ chấm điểm*, found in Drive by name, as a person finds it. */
  bookId(): string {
    const { files } = this.api<{ files: { id: string; name: string }[] }>(this.office, 'drive.files.list', {
      q: "name contains 'Sổ chấm điểm' and trashed = false",
      fields: 'files(id,name)',
    });
    const [own, ...more] = files.filter((one) => one.name.startsWith('Sổ chấm điểm, '));
    if (!own || more.length > 0) throw new Error(`${files.map((one) => one.name).join('; ')}`);
    return own.id;
  }

  /** The entries of the ledger's log for an action. */
  log(action: string): readonly string[] {
    const { files } = this.api<{ files: { id: string; name: string }[] }>(this.office, 'drive.files.list', {
      q: "name contains 'Sổ gốc' and trashed = false",
      fields: 'files(id,name)',
    });
    const tab = this.tab(files.find((one) => one.name.startsWith('Sổ gốc'))?.id ?? '', this.office, 'Nhật ký');
    const [text, kind] = ['text', 'action'].map((field) => (tab.rows[0] ?? []).indexOf(field)) as [number, number];
    return tab.rows.filter((row) => row[kind] === action).map((row) => String(row[text]));
  }

  /** Accounts that may open a file. */
  readers(fileId: string): readonly string[] {
    const { permissions } = this.api<{ permissions: { emailAddress?: string; type: string }[] }>(
      this.office,
      'drive.permissions.list',
      { fileId, fields: 'permissions(emailAddress,type)' },
    );
    return permissions.map((one) => one.emailAddress ?? one.type);
  }

  /** Gives an account outside the office access to the file and the add-on, as may happen by mistake. */
  lends(fileId: string, account: string): void {
    this.api(
      this.office,
      'drive.permissions.create',
      { fileId, sendNotificationEmail: false },
      { type: 'user', role: 'writer', emailAddress: account },
    );
    this.desk.installed.add(account);
  }

  book(title: string): KeyedTab {
    return this.tab(this.bookId(), this.office, title);
  }

  /** One change of *Thẩm định* by the office, given its sheet id. */
  appraisalTab(request: (sheetId: number) => unknown): this {
    const { sheets } = this.api<{ sheets: Tab[] }>(this.office, 'sheets.spreadsheets.get', {
      spreadsheetId: this.bookId(),
      fields: 'sheets.properties(sheetId,title)',
    });
    const sheetId = sheets.find((one) => one.properties.title === 'Thẩm định')?.properties.sheetId ?? 0;
    this.api(
      this.office,
      'sheets.spreadsheets.batchUpdate',
      { spreadsheetId: this.bookId() },
      { requests: [request(sheetId)] },
    );
    return this;
  }

  /** The office's council types marks: `${unit}|${criterion}` and the column. */
  marks(cells: readonly (readonly [row: string, field: string, value: unknown])[]): this {
    const tab = this.book('Thẩm định');
    this.write(
      this.bookId(),
      this.office,
      cells.map(([row, field, value]) => [tab.at(row, field), value]),
    );
    return this;
  }

  decides(cells: Readonly<Record<string, unknown>>): this {
    const tab = this.book('Quyết định');
    this.write(
      this.bookId(),
      this.office,
      Object.entries(cells).map(([key, value]) => [tab.at(key, 'value'), value]),
    );
    return this;
  }

  to(moment: string): this {
    this.desk.clock.jump((Date.parse(moment) - this.desk.clock.now()) / 1000);
    return this;
  }

  calls(run: () => void): number {
    const total = (): number =>
      Object.entries(this.desk.counters.byScripts())
        .filter(([method]) => /^(sheets|drive)\./.test(method))
        .reduce((sum, [, count]) => sum + Number(count), 0);
    const before = total();
    run();
    return total() - before;
  }
}
