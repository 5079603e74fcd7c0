/**
 * A small quarter on the desk: the office uses the built bundle through its entry point, and units type into their own
 * files with their own accounts.
 * As long as a test uses only whole steps (`job`, `submitted`), a step that any test has already taken from the same
 * state is not played again: its result is loaded when the desk is first used.
 */
import type { Answer, JobOutcome, JobRequest } from '../../src/app/api';
import type { AnswerTo, BodyFor, RequestName } from '../../src/app/call';
import type { Actor } from '../../src/desk/contract';
import { Desk } from '../../src/desk/desk';
import type { Fault } from '../../src/desk/machine/nemesis';
import { provinceOf } from '../../src/desk/provinces';
import { built } from '../gas/built';
import { askedByPage } from '../support/page-scripts';
import { keepStart, keptNotes, startName, takeStart } from '../support/kept-starts';

export const PERIOD = '2019-Q1';
export const FEW = ['CQ-SNV', 'CQ-STC', '568'] as const;

interface Grid {
  readonly rowData?: readonly { readonly values?: readonly Cell[] }[];
}
interface Cell {
  readonly effectiveValue?: {
    readonly stringValue?: string;
    readonly numberValue?: number;
    readonly boolValue?: boolean;
  };
  readonly userEnteredValue?: { readonly formulaValue?: string; readonly stringValue?: string };
  readonly formattedValue?: string;
  readonly dataValidation?: {
    readonly condition?: {
      readonly type?: string;
      readonly values?: readonly { readonly userEnteredValue?: string }[];
    };
  };
}
interface Book {
  readonly sheets: readonly {
    readonly properties: { readonly sheetId: number; readonly title: string };
    readonly data?: readonly Grid[];
  }[];
}

/** What a person reads of cells: what they show, or what may be typed there. */
const SHOWN = 'sheets(properties(sheetId,title),data(rowData(values(effectiveValue,formattedValue))))';
const ASKED_FOR = 'sheets(properties(sheetId,title),data(rowData(values(userEnteredValue,dataValidation))))';

const column = (at: number): string => String.fromCharCode(65 + at);
const person = (email: string): Actor => ({ email, project: null });

/** What a step leaves in addition to the desk. */
interface Notes {
  readonly result: unknown;
  readonly master: string | undefined;
  readonly known: readonly (readonly [string, string])[];
}

/** What `ask` has answered since `recorded`, and whether it is asking now. */
export interface Told {
  readonly answers: { readonly text: string | null; readonly shown: Desk['lastUi'] }[];
  isAsking: boolean;
}

/** Starts that this worker has loaded, each unchanged since, the one used last at the end. */
const untouched = new Map<string, Desk>();
/** A start takes about 10 MB. */
const MOST_STARTS = 20;

function hold(name: string, desk: Desk): void {
  untouched.delete(name);
  untouched.set(name, desk);
  const [oldest] = untouched.keys();
  if (untouched.size > MOST_STARTS && oldest !== undefined) untouched.delete(oldest);
}

export class Quarter {
  readonly province = provinceOf('khanh-hoa-2019');
  readonly office = this.province.office[0]?.email ?? '';
  master: string | undefined;
  /** The period whose files the units open. */
  period = PERIOD;
  private blank: string | undefined;
  /** What becomes of a window's page on its way to the browser, beyond what the desk does to it. */
  asReceived = (html: string): string => html;
  /** Absent until the start named by `at` is loaded. */
  private played: Desk | undefined;
  /** The name of the start reached by whole steps; null as soon as anything else may have happened. */
  private at: string | null;
  private readonly begun: string;
  private isInStep = false;
  private record: Told | undefined;
  private past: { readonly answers: Told['answers']; readonly then: Desk } | undefined;

  constructor(private readonly seed = 1) {
    this.begun = startName('', `seed ${seed}`);
    this.at = this.begun;
  }

  /** The desk, for anything that is not a whole step. From now on every step is played. */
  get desk(): Desk {
    const desk = this.deskHere();
    if (!this.isInStep) this.at = null;
    return desk;
  }

  private deskHere(): Desk {
    this.played ??= this.takenUp();
    return this.played;
  }

  private takenUp(): Desk {
    const name = this.at ?? '';
    const known = untouched.get(name);
    if (known !== undefined) {
      hold(name, known);
      return known.twin();
    }
    const desk = new Desk({ seed: this.seed, latency: 'typical', accountKind: 'workspace', bundleDir: built() });
    if (name !== this.begun && !takeStart(name, desk)) throw new Error(`out/starts lost ${name}: run the test again`);
    hold(name, desk);
    return desk.twin();
  }

  /** A copy of the quarter that continues independently. */
  twin(): this {
    const Kind = this.constructor as new (seed: number) => this;
    const twin = new Kind(this.seed);
    [twin.at, twin.master, twin.period] = [this.at, this.master, this.period];
    for (const [file, id] of this.known) twin.known.set(file, id);
    if (this.at === null) twin.played = this.deskHere().twin();
    return twin;
  }

  /** One whole step from here: played, or loaded as it was stored. */
  protected step<T>(what: string, play: () => T): T {
    if (this.at === null || this.isInStep) return play();
    const name = startName(this.at, what);
    const notes = keptNotes(name) as Notes | undefined;
    if (notes !== undefined) {
      [this.at, this.played, this.master] = [name, undefined, notes.master];
      notes.known.forEach(([file, id]) => this.known.set(file, id));
      return notes.result as T;
    }
    this.deskHere();
    // A play that throws in the middle stores no start.
    [this.isInStep, this.at] = [true, null];
    try {
      const result = play();
      const left = this.deskHere();
      keepStart(name, left, { result, master: this.master, known: [...this.known] } satisfies Notes);
      // The test continues with exactly what is stored, as it does when the start is found.
      hold(name, left);
      [this.at, this.played] = [name, undefined];
      return result;
    } finally {
      this.isInStep = false;
    }
  }

  /** Sends any request, even a wrong one. Returns the whole answer, or null when the run was killed. */
  ask(name: string, request: unknown, as = this.office): Answer<unknown> | null {
    const past = this.remembered();
    if (past !== undefined) return past;
    const open = this.master ?? this.blank;
    if (this.record) this.record.isAsking = true;
    const run = this.desk.run({
      fn: 'call',
      args: [name, JSON.stringify(request)],
      as,
      ...(open === undefined ? {} : { activeSpreadsheetId: open }),
    });
    const text = run.error ? null : String(run.result);
    if (this.record) {
      this.record.answers.push({ text, shown: this.desk.lastUi });
      this.record.isAsking = false;
    }
    return answerIn(text);
  }

  /** From now on keeps what `ask` answers. */
  recorded(): Told {
    this.record = { answers: [], isAsking: false };
    return this.record;
  }

  /**
   * The next requests are answered as they were before, without a run; the one after them is killed and leaves the desk
   * `then`.
   */
  remember(answers: Told['answers'], then: Desk): void {
    // From here on every step is played.
    this.deskHere();
    this.at = null;
    this.past = { answers: answers.slice(), then };
  }

  /** Whether the killed request is still to come. */
  get remembers(): boolean {
    return this.past !== undefined;
  }

  private remembered(): Answer<unknown> | null | undefined {
    if (this.past === undefined) return undefined;
    const answer = this.past.answers.shift();
    if (answer !== undefined) {
      this.desk.lastUi = answer.shown;
      return answerIn(answer.text);
    }
    [this.played, this.at, this.past] = [this.past.then, null, undefined];
    return null;
  }

  /** Sends a request as declared. Returns its answer; throws when it is refused or the run was killed. */
  value<N extends RequestName>(name: N, body: BodyFor<N>, as = this.office): AnswerTo<N> {
    const answer = this.ask(name, body, as);
    if (!answer?.ok) throw new Error(`${name}: ${answer ? `${answer.code} ${answer.message}` : 'killed'}`);
    return answer.value as AnswerTo<N>;
  }

  /** Runs a job to its end. Killed runs are clicked again, as a person does. */
  job(request: JobRequest): JobOutcome {
    return this.step(`job ${JSON.stringify(request)}`, () => this.driven(request));
  }

  private driven(request: JobRequest): JobOutcome {
    for (let click = 0; click < 12; click += 1) {
      const started = this.ask('startJob', request);
      if (started === null) continue;
      if (!started.ok) throw new Error(`startJob: ${started.code} ${started.message}`);
      const outcome = this.steps((started.value as AnswerTo<'startJob'>).jobId);
      if (outcome) return outcome;
    }
    throw new Error(`${request.job}: never ends`);
  }

  private steps(jobId: string): JobOutcome | null {
    for (let step = 0; step < 60; step += 1) {
      const answer = this.ask('stepJob', { jobId });
      if (answer === null) return null;
      if (!answer.ok) throw new Error(`stepJob: ${answer.code} ${answer.message}`);
      const { done, waiting, outcome } = answer.value as AnswerTo<'stepJob'>;
      if (done && outcome) return outcome;
      this.windowReports();
      // The window pauses before it asks again.
      if (waiting) this.desk.clock.jump(12);
    }
    throw new Error(`${jobId}: more than 60 steps`);
  }

  /** A window that the step opened beside its own runs its scripts and asks what they ask. */
  private windowReports(): void {
    for (const shown of this.deskHere().lastUi)
      if (shown.kind === 'sidebar')
        for (const { name, body } of askedByPage(this.asReceived(String(shown['html'])))) this.ask(name, body);
  }

  /** A blank workbook is open, as the menu needs it before there is a master. */
  withBlankBook(): this {
    const made = this.desk.call({ method: 'sheets.spreadsheets.create', params: {}, body: {} }, person(this.office));
    this.blank = (made as { readonly spreadsheetId: string }).spreadsheetId;
    return this;
  }

  setUp(): this {
    this.master = this.job({ job: 'setUp', province: 'khanh-hoa-2019' }).masterId;
    return this;
  }

  generated(units: readonly string[] = FEW): this {
    this.setUp().job({ job: 'issue', period: PERIOD, units });
    return this;
  }

  /** Everything in the office's Drive, name → ids. */
  files(): ReadonlyMap<string, readonly string[]> {
    const { files } = this.desk.call(
      { method: 'drive.files.list', params: { q: 'trashed=false', pageSize: 1000, fields: 'files(id,name)' } },
      person(this.office),
    ) as { files: { id: string; name: string }[] };
    const byName = new Map<string, string[]>();
    for (const file of files) byName.set(file.name, [...(byName.get(file.name) ?? []), file.id]);
    return byName;
  }

  private readonly known = new Map<string, string>();

  fileOf(unit: string): string {
    const found = this.known.get(`${this.period} ${unit}`);
    if (found !== undefined) return found;
    const { lines } = this.value('status', {
      period: this.period,
    });
    for (const line of lines) if (line.fileId !== null) this.known.set(`${this.period} ${line.unit}`, line.fileId);
    return this.known.get(`${this.period} ${unit}`) ?? '';
  }

  account(unit: string): string {
    const seat = this.province.units.find((one) => one.unit === unit);
    return seat?.accounts[seat.accounts.length - 1]?.email ?? '';
  }

  book(id: string, email: string): Book {
    return this.bookWith({ spreadsheetId: id, includeGridData: true }, email);
  }

  private bookWith(params: Readonly<Record<string, unknown>>, email: string): Book {
    return this.desk.call({ method: 'sheets.spreadsheets.get', params }, person(email)) as Book;
  }

  type(unit: string, range: string, value: unknown): void {
    this.desk.call(
      {
        method: 'sheets.spreadsheets.values.update',
        params: { spreadsheetId: this.fileOf(unit), range, valueInputOption: 'RAW' },
        body: { values: [[value]] },
      },
      person(this.account(unit)),
    );
  }

  /** A cell of a unit's tab by its keys: its address and the text it shows. */
  cellOf(
    unit: string,
    { tab = 'Số liệu', row, field }: { readonly tab?: string; readonly row: string; readonly field: string },
  ): { readonly at: string; readonly shown: string } {
    const params = { spreadsheetId: this.fileOf(unit), ranges: [`'${tab}'`], fields: SHOWN };
    const rows = this.bookWith(params, this.account(unit)).sheets[0]?.data?.[0]?.rowData ?? [];
    const c = (rows[0]?.values ?? []).findIndex((cell) => cell.effectiveValue?.stringValue === field);
    const r = rows.findIndex((one) => one.values?.[0]?.effectiveValue?.stringValue === row);
    return { at: `'${tab}'!${column(c)}${r + 1}`, shown: rows[r]?.values?.[c]?.formattedValue ?? '' };
  }

  /**
   * Fills in everything the forms ask for: figures with `figure`, every task as not begun, and an explanation wherever
   * one is possible.
   */
  fill(unit: string, figure = 0): this {
    const id = this.fileOf(unit);
    const data = this.bookWith({ spreadsheetId: id, fields: ASKED_FOR }, this.account(unit))
      .sheets.slice(1)
      .flatMap((sheet) => {
        const rows = sheet.data?.[0]?.rowData ?? [];
        const fields = (rows[0]?.values ?? []).map((cell) => cell.userEnteredValue?.stringValue ?? '');
        return rows.flatMap((row, r) =>
          (row.values ?? []).flatMap((cell, c) => {
            const value = r < 6 ? undefined : entryFor(fields[c] ?? '', cell, figure);
            return value === undefined
              ? []
              : [{ range: `'${sheet.properties.title}'!${column(c)}${r + 1}`, values: [[value]] }];
          }),
        );
      });
    this.desk.call(
      {
        method: 'sheets.spreadsheets.values.batchUpdate',
        params: { spreadsheetId: id },
        body: { valueInputOption: 'RAW', data },
      },
      person(this.account(unit)),
    );
    return this;
  }

  /** The rows of a unit's cover by key, as a person sees them. */
  cover(unit: string): Readonly<Record<string, { readonly at: string; readonly shown: string }>> {
    const spreadsheetId = this.fileOf(unit);
    const [first] = this.bookWith({ spreadsheetId, fields: 'sheets.properties.title' }, this.account(unit)).sheets;
    const params = { spreadsheetId, ranges: [`'${first?.properties.title}'`], fields: SHOWN };
    const [sheet] = this.bookWith(params, this.account(unit)).sheets;
    return Object.fromEntries(
      (sheet?.data?.[0]?.rowData ?? []).map((row, r) => [
        row.values?.[0]?.effectiveValue?.stringValue ?? `-${r}`,
        { at: `'${sheet?.properties.title}'!C${r + 1}`, shown: row.values?.[2]?.formattedValue ?? '' },
      ]),
    );
  }

  tick(unit: string, on = true): this {
    this.type(unit, this.cover(unit)['submit']?.at ?? '', on);
    return this;
  }

  submitted(units: readonly string[] = FEW): this {
    this.step(`submitted ${this.period} ${units.join()}`, () => {
      for (const unit of units) this.fill(unit, units.indexOf(unit) + 1).tick(unit);
    });
    return this;
  }

  /** A tab of the master as values, rows by key. */
  masterTab(title: string): readonly (readonly unknown[])[] {
    const answer = this.desk.call(
      {
        method: 'sheets.spreadsheets.values.get',
        params: { spreadsheetId: this.master ?? '', range: `'${title}'`, valueRenderOption: 'UNFORMATTED_VALUE' },
      },
      person(this.office),
    ) as { values?: unknown[][] };
    return answer.values ?? [];
  }

  ledgerTab(title: string): readonly (readonly unknown[])[] {
    const id = [...this.files()].find(([name]) => name.startsWith('Sổ gốc'))?.[1][0] ?? '';
    const answer = this.desk.call(
      { method: 'sheets.spreadsheets.values.get', params: { spreadsheetId: id, range: `'${title}'` } },
      person(this.office),
    ) as { values?: unknown[][] };
    return (answer.values ?? []).slice(2);
  }

  /** API calls of the bundle while `run` runs. */
  calls(run: () => void): { readonly all: number; readonly byMethod: Readonly<Record<string, number>> } {
    const before = this.desk.counters.byScripts();
    run();
    const after = this.desk.counters.byScripts();
    const byMethod = Object.fromEntries(
      Object.keys(after)
        .filter((method) => /^(sheets|drive)\./.test(method))
        .map((method) => [method, (after[method] ?? 0) - (before[method] ?? 0)])
        .filter(([, count]) => count !== 0),
    );
    return { all: Object.values(byMethod).reduce((sum: number, count) => sum + Number(count), 0), byMethod };
  }

  plan(fault: Fault): void {
    this.desk.nemesis.plan(fault);
  }
}

const answerIn = (text: string | null): Answer<unknown> | null =>
  text === null ? null : (JSON.parse(text) as Answer<unknown>);

function entryFor(field: string, cell: Cell, figure: number): unknown {
  const rule = cell.dataValidation?.condition;
  if (!rule || cell.userEnteredValue?.formulaValue !== undefined) return undefined;
  const [first] = rule.values ?? [];
  if (field === 'value' || field === 'cumulative')
    return rule.type === 'BOOLEAN' ? true : rule.type === 'ONE_OF_LIST' ? first?.userEnteredValue : figure;
  if (field === 'text') return `Đơn vị báo cáo lần ${figure}: đã thực hiện theo kế hoạch.`;
  if (field === 'state')
    return rule.values?.some((one) => one.userEnteredValue === 'Chưa thực hiện') ? 'Chưa thực hiện' : 'Có khả năng đạt';
  if (field === 'percent') return 0;
  if (field === 'forecast') return 'Khó đạt';
  if (field === 'explanation') return `Số ${figure} theo hệ thống nguồn`;
  return field === 'difficulty' ? 'Số theo hệ thống nguồn' : undefined;
}
