/** Plays the story on the desk, period by period, with the requests that the windows send and what units type. */
import { cellName } from '../../../src/tables/grid/a1';
import type { Oracle } from './oracle';
import { FIRST_AFTER, HAPPENINGS, ROW_ADDED, type Happening, type PeriodOfStory, type UnitOfStory } from './story';
import { sentSheets } from '../unit-files/sent-sheets';
import { serial, type TypedProvince } from './typed-province';

type Grid = readonly (readonly unknown[])[];

const FORMS = ['Bìa', 'Số liệu', 'Nhiệm vụ', 'Nội dung báo cáo'] as const;
const REASON = 'Đơn vị cộng trùng một tháng';

export class Play {
  constructor(
    readonly quarter: TypedProvince,
    readonly oracle: Oracle,
  ) {}

  twin(): Play {
    return new Play(this.quarter.twin(), this.oracle);
  }

  private get desk() {
    return this.quarter.desk;
  }

  /** What happens in the period to units that are played. */
  happening({ code }: PeriodOfStory): Happening {
    const all = HAPPENINGS[code] ?? {};
    const is = (unit: string | undefined): boolean => unit !== undefined && this.oracle.isPlayed(unit);
    return Object.fromEntries(
      Object.entries(all).flatMap(([what, who]) => {
        if (Array.isArray(who)) return [[what, who.filter(is)]];
        const unit = typeof who === 'string' ? who : (who as { unit: string }).unit;
        return is(unit) ? [[what, who]] : [];
      }),
    );
  }

  /** The forms are made on the day of the cut-off; those without an account go out as files. */
  open(period: PeriodOfStory): void {
    const { quarter } = this;
    quarter.clockTo(period.days.to, '08:00');
    quarter.period = period.code;
    quarter.job({ job: 'issue', period: period.code });
    const without = this.oracle.askedIn(period).filter(({ account }) => !account);
    const units = without.map(({ code }) => code);
    if (units.length > 0) quarter.job({ job: 'unitFiles', period: period.code, units });
  }

  /** Everything from the first figure to the closing of the period. */
  run(period: PeriodOfStory): void {
    const { code, days } = period;
    const { quarter, oracle } = this;
    const { returned, late = [], extended, absent, adjusted } = this.happening(period);
    quarter.period = code;
    const asked = oracle.askedIn(period).filter((unit) => unit.code !== absent);
    const later = (day: string, by: number): string => `${day.slice(0, 8)}${String(Number(day.slice(8)) + by)}`;
    quarter.clockTo(later(days.to, 1), '08:00');
    const wrong = asked.filter((unit) => unit.code === returned);
    for (const unit of wrong) this.handsIn(unit, period, true);
    if (wrong.length > 0) this.collect(code);
    if (code === ROW_ADDED.code) this.addsRow(period, returned);
    else for (const unit of wrong) this.givesBack(unit.code, code);
    quarter.clockTo(later(days.to, 2), '08:00');
    const onTime = asked.filter((unit) => !late.includes(unit.code));
    for (const unit of onTime) this.handsIn(unit, period);
    this.collect(code);
    if (extended !== undefined)
      quarter.value('extend', { unit: extended, period: code, to: later(days.due, 3), reason: 'Mưa lũ' });
    quarter.clockTo(days.due, '18:00');
    // What is not ticked now is late.
    this.collect(code);
    for (const unit of asked.filter((one) => late.includes(one.code))) this.handsIn(unit, period);
    this.collect(code);
    if (adjusted !== undefined) this.adjusts(period, adjusted);
    for (const unit of asked) quarter.value('accept', { unit: unit.code, period: code });
    quarter.value('close', { period: code });
    this.consolidate(code);
  }

  consolidate(period: string): void {
    this.quarter.job({ job: 'consolidate', period });
  }

  /** The hour after the lock date, and one three days later, when no unit is awaited. Returns their service calls. */
  ends({ days }: PeriodOfStory): readonly number[] {
    const { quarter } = this;
    return [1, 4].map((after) => {
      quarter.clockTo(`${days.lock.slice(0, 8)}${String(Number(days.lock.slice(8)) + after)}`, '08:00');
      return quarter.calls(() => void quarter.desk.advance(3600)).all;
    });
  }

  /** Service calls of what the office does every day, and of an hourly run that finds nothing new. */
  costs(period: string): Readonly<Record<string, number>> {
    const { quarter } = this;
    const calls = (act: () => void): number => quarter.calls(act).all;
    const hour = (): number => calls(() => void quarter.desk.advance(3600));
    // The play has no hours between a report and its closing: the first click reads what only we have written since.
    for (const _ of [1, 2]) {
      this.consolidate(period);
      hour();
    }
    const status = calls(() => void quarter.value('status', { period }));
    const again = calls(() => this.consolidate(period));
    const look = calls(() => this.collect(period));
    const next = calls(() => void quarter.ask('nextPeriod', { period }));
    const hours = [hour(), hour(), hour()];
    return { status, again, look, next, firstHour: hours[0] ?? 0, hour: hours[2] ?? 0 };
  }

  /** The decision of 2025: the office looks, writes, and lists the contacts of the new units. Returns what it reads. */
  decides(): string {
    const { quarter, oracle } = this;
    quarter.clockTo('2025-07-03', '09:00');
    const told = quarter.decided(oracle.units);
    quarter.withContacts(oracle.units.filter(({ first }) => first === FIRST_AFTER));
    return told;
  }

  private adjusts({ code }: PeriodOfStory, { unit, by }: { readonly unit: string; readonly by: number }): void {
    const { quarter } = this;
    const adjust = (row: string): readonly string[] => {
      const cell = { form: 'indicator', row, field: 'value', amount: by, reason: REASON };
      return quarter.value('adjust', { unit, period: code, ...cell }).beside;
    };
    // The window names the sum that does not add up, and the office adjusts it too.
    const [broken = '', ...more] = adjust('1.2');
    if (!broken.includes(`điều chỉnh thêm +${by} ở dòng tổng`) || more.length > 0) throw new Error(broken);
    const left = adjust('1.3');
    if (left.length > 0) throw new Error(left.join());
    this.oracle.adjusted.add(code);
  }

  /** The office corrects the closed report; every later form and total must follow. Returns false where it does not. */
  corrects(period: PeriodOfStory): boolean {
    const { corrected } = this.happening(period);
    if (corrected === undefined) return false;
    const { quarter, oracle } = this;
    const { unit } = corrected;
    oracle.corrected.add(period.code);
    const now = oracle.typed(unit, period).filter(({ row }) => row === '1.2' || row === '1.3');
    const asked = {
      ...{ period: period.code, unit, reason: REASON, number: '31/BC-UBND', date: period.days.lock },
      cells: now.map(({ row, field, amount }) => ({ form: 'indicator', row, field, value: String(amount) })),
    };
    quarter.clockTo(period.days.lock, '09:00');
    const look = quarter.value('lookAtCorrection', asked);
    quarter.value('correct', { ...asked, key: look.mark });
    this.consolidate(period.code);
    return true;
  }

  /** Throws with what the product answers to a unit whose report is not taken. */
  private collect(period: string): void {
    const { lines } = this.quarter.job({ job: 'collect', period });
    const bad = lines.filter(({ result }) => result !== 'sealed');
    if (bad.length === 0) return;
    const told = bad.flatMap(({ unit }) => (this.author(unit) === this.quarter.office ? [] : this.answers(unit)));
    throw new Error([period, JSON.stringify(bad), ...told].join('\n'));
  }

  /** What the cover of the unit answers. */
  private answers(unit: string): readonly string[] {
    return [this.quarter.cover(unit)['message']?.shown ?? ''];
  }

  private givesBack(unit: string, period: string): void {
    const reasons = [{ reason: REASON, form: 'indicator', row: '1.2' }];
    this.quarter.value('return', { unit, period, reasons });
  }

  /** The office adds a row while the forms are out: every file gets it in place; a report that is in comes back. */
  private addsRow({ code }: PeriodOfStory, returned: string | undefined): void {
    const { quarter } = this;
    quarter.addRow();
    this.oracle.isRowAdded = true;
    if (returned !== undefined) this.givesBack(returned, code);
    const view = quarter.value('templateChanges', { period: code });
    if (view.handedIn.length > 0) throw new Error(`${view.handedIn.join()} handed in`);
    const [first] = view.ready;
    if (first) quarter.value('tryTemplate', { period: code, unit: first.unit });
    view.ready.forEach(({ unit }, at) =>
      quarter.value('changeTemplate', { period: code, unit, ...(at < 3 ? {} : { confirmed: true }) }),
    );
  }

  /** The unit types its report and ticks *Nộp báo cáo*; one without an account does so in the file it was sent. */
  private handsIn(unit: UnitOfStory, period: PeriodOfStory, wrong = false): void {
    if (unit.account) return this.types(this, unit, period, wrong);
    const author = this.twin();
    author.quarter.period = period.code;
    this.types(author, unit, period, wrong);
    const sent = { file: `${unit.code}.xlsx`, sheets: sentSheets(author.quarter, unit.code, author.author(unit.code)) };
    const look = this.quarter.value('lookAtUnitFile', sent);
    if (look.verdict !== 'ready') throw new Error(look.why.join(' '));
    this.quarter.value('takeUnitFile', { ...sent, key: look.mark, publish: true });
  }

  private types(at: Play, { code }: UnitOfStory, period: PeriodOfStory, wrong: boolean): void {
    const { quarter, oracle } = at;
    const spreadsheetId = quarter.fileOf(code);
    const grids = at.grids(code);
    const put = (title: (typeof FORMS)[number], row: string, column: string | number, value: unknown) => {
      const grid = grids[title];
      const c = typeof column === 'number' ? column : (grid[0] ?? []).indexOf(column);
      const r = grid.findIndex((line) => line[0] === row);
      if (c < 0 || r < 0) throw new Error(`${period.code} ${code}: no ${title} ${row} ${column}`);
      return { range: `'${title}'!${cellName(r, c)}`, values: [[value]] };
    };
    const [task = ''] = (grids['Nhiệm vụ'].find(([key]) => String(key).startsWith('NV-')) ?? []).map(String);
    const isDone = oracle.hasFinished(code, period);
    const data = [
      ...oracle.typed(code, period, wrong).map(({ row, field, amount }) => put('Số liệu', row, field, amount)),
      put('Nhiệm vụ', task, 'state', isDone ? 'Đã hoàn thành' : 'Đang thực hiện'),
      put('Nhiệm vụ', task, 'percent', isDone ? 100 : 50),
      ...(isDone
        ? [
            put('Nhiệm vụ', task, 'doneDate', serial(period.days.from)),
            put('Nhiệm vụ', task, 'product', 'Báo cáo số 12'),
          ]
        : []),
      put('Nội dung báo cáo', 'I', 'text', `Kết quả của ${code} trong kỳ ${period.code}.`),
      ...(grids['Bìa'].some(([key]) => key === 'checked')
        ? [
            put('Bìa', 'checkedBy', 2, 'Nguyễn Văn An'),
            put('Bìa', 'checkedOn', 2, serial(period.days.to)),
            put('Bìa', 'checked', 2, true),
          ]
        : []),
      put('Bìa', 'submit', 2, true),
    ];
    const body = { valueInputOption: 'RAW', data };
    quarter.desk.call(
      { method: 'sheets.spreadsheets.values.batchUpdate', params: { spreadsheetId }, body },
      { email: at.author(code), project: null },
    );
  }

  /** A unit without an account types at its own machine, where its file is its own. */
  private author(unit: string): string {
    const isUser = this.oracle.units.some(({ code, account }) => code === unit && account);
    return isUser ? this.quarter.account(unit) : this.quarter.office;
  }

  grids(unit: string): Readonly<Record<(typeof FORMS)[number], Grid>> {
    const { quarter } = this;
    const params = {
      spreadsheetId: quarter.fileOf(unit),
      ranges: FORMS.map((title) => `'${title}'`),
      valueRenderOption: 'UNFORMATTED_VALUE',
    };
    const actor = { email: this.author(unit), project: null };
    const { valueRanges } = this.desk.call({ method: 'sheets.spreadsheets.values.batchGet', params }, actor) as {
      readonly valueRanges: readonly { readonly values?: Grid }[];
    };
    return Object.fromEntries(FORMS.map((title, at) => [title, valueRanges[at]?.values ?? []])) as never;
  }
}
