/**
 * What every cell of the province must hold, by plain counting from what people of the story count and do. It shares no
 * code with the product: nothing of it is imported.
 */
import {
  groupsIn,
  countedBy,
  ENDED,
  FIRST_AFTER,
  HAPPENINGS,
  JOINED,
  PERIODS,
  ROW_ADDED,
  SPLIT,
  UNITS,
  WRONG,
  type Counted,
  type PeriodOfStory,
  type UnitOfStory,
} from './story';

export type Field = 'value' | 'cumulative';
export type Figures = Readonly<Record<string, number | null>>;

export interface Line {
  readonly row: string;
  readonly total: number | null;
  /** Unit → figure; null = not asked, or not handed in. */
  readonly units: Figures;
}

export interface Standing {
  readonly state: 'closed' | 'published';
  readonly version: number | null;
  readonly timeliness: 'Đúng hạn' | 'Trễ hạn' | '';
}

/** Which of the story is played. */
export interface Cut {
  readonly seed: number;
  readonly units: readonly string[];
  readonly periods: readonly string[];
}

const ZERO: Counted = { online: 0, paper: 0, money: 0, staff: 0, own: 0, posts: 0 };
const KEYS = Object.keys(ZERO) as (keyof Counted)[];
const OWNERS: Readonly<Record<string, string>> = { '3.1': 'CQ-SNV', '3.2': 'CQ-STC' };
const SUMS = { '1.3': ['1.1', '1.2'], '3.3': ['3.1', '3.2'] } as const;
const RATIOS = { '1.4': ['1.1', '1.3'], '4.3': ['4.2', '4.1'] } as const;

/** Hundredths of a per cent, half up, as whole numbers give it. */
const share = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.floor((part * 20_000 + whole) / (2 * whole)) / 100;

export class Oracle {
  readonly units: readonly UnitOfStory[];
  readonly periods: readonly PeriodOfStory[];
  /** Corrections that the office has written so far, as codes of periods. */
  readonly corrected = new Set<string>();
  readonly adjusted = new Set<string>();
  /** The office has added the row of the story. */
  isRowAdded = false;

  constructor(readonly cut: Cut) {
    this.units = UNITS.filter(({ code }) => cut.units.includes(code));
    this.periods = PERIODS.filter(({ code }) => cut.periods.includes(code));
  }

  period(code: string): PeriodOfStory {
    const found = this.periods.find((one) => one.code === code);
    if (!found) throw new Error(code);
    return found;
  }

  isPlayed(unit: string): boolean {
    return this.units.some(({ code }) => code === unit);
  }

  askedIn({ to }: PeriodOfStory): readonly UnitOfStory[] {
    return this.units.filter(({ first, last }) => first <= to && to <= last);
  }

  private isAskedIn(unit: string, period: PeriodOfStory): boolean {
    return this.askedIn(period).some(({ code }) => code === unit);
  }

  isIn(unit: string, { code }: PeriodOfStory): boolean {
    return HAPPENINGS[code]?.absent !== unit;
  }

  /** What the unit itself, or the units before it, counted in one quarter. */
  private ofQuarter(unit: string, quarter: number): Counted {
    const { seed } = this.cut;
    if (quarter >= FIRST_AFTER) return countedBy(seed, unit, quarter);
    const [before, heirs] = Object.entries(SPLIT).find(([, after]) => after.includes(unit)) ?? [];
    if (before !== undefined && heirs !== undefined) {
      const whole = countedBy(seed, before, quarter);
      const isFirst = heirs[0] === unit;
      const part = (one: number): number => (isFirst ? Math.ceil(one / 2) : Math.floor(one / 2));
      return Object.fromEntries(KEYS.map((key) => [key, part(whole[key])])) as unknown as Counted;
    }
    return countedBy(seed, unit, quarter);
  }

  /** What the unit counts from one quarter to another; before the decision, the units that are whole in it. */
  private counted(
    unit: string,
    { from, to, now }: { readonly from: number; readonly to: number; readonly now: number },
  ) {
    let sum = ZERO;
    for (let quarter = from; quarter <= to; quarter += 1) {
      const isBefore = quarter < FIRST_AFTER && now >= FIRST_AFTER;
      const parts = (isBefore ? (JOINED[unit] ?? [unit]) : [unit]).filter((one) => one === unit || this.isPlayed(one));
      const own = parts.map((one) => this.ofQuarter(one, quarter)).reduce(plus, ZERO);
      const total = plus(sum, own);
      // One agency alone is asked for its row, also after another one joined it.
      sum = { ...total, staff: own.staff, own: sum.own + this.ofQuarter(unit, quarter).own };
    }
    return sum;
  }

  /** The first and the last quarter of a field. */
  private span(
    period: PeriodOfStory,
    field: Field,
  ): { readonly from: number; readonly to: number; readonly now: number } {
    const from = field === 'cumulative' ? (period.year - 2024) * 4 : period.from;
    return { from, to: period.to, now: period.to };
  }

  /** By how much corrections of this and of earlier periods of the year changed row 1.2 of the unit. */
  private corrections(unit: string, period: PeriodOfStory, field: Field): number {
    const { from } = this.span(period, field);
    const after = period.to >= FIRST_AFTER ? (JOINED[unit] ?? [unit]) : [unit];
    return this.periods
      .filter(({ code, to }) => this.corrected.has(code) && from <= to && to <= period.to)
      .flatMap(({ code, to }) => {
        const one = HAPPENINGS[code]?.corrected;
        const own = to < FIRST_AFTER ? after : [unit];
        return one && own.includes(one.unit) ? [one.by] : [];
      })
      .reduce((sum, by) => sum + by, 0);
  }

  /** What the unit types into the rows of its form; `wrong` = before its report is returned. */
  typed(unit: string, period: PeriodOfStory, wrong = false): readonly { row: string; field: Field; amount: number }[] {
    const fields: readonly Field[] = period.code.endsWith('Q3') ? ['value', 'cumulative'] : ['value'];
    return fields.flatMap((field) =>
      Object.entries(this.rowsOf(unit, period, field)).flatMap(([row, amount]) => {
        if (amount === null || row in RATIOS || row.startsWith('4.')) return [];
        if (row === '2.1' && field === 'cumulative') return [];
        const more = wrong && (row === '1.2' || row === '1.3') ? WRONG : 0;
        return [{ row, field, amount: amount + more }];
      }),
    );
  }

  /** Every row of one unit, computed rows too; null = the row is not asked of the unit. */
  private rowsOf(unit: string, period: PeriodOfStory, field: Field): Figures {
    const sum = this.counted(unit, this.span(period, field));
    const paper = sum.paper + this.corrections(unit, period, field);
    const hasPosts = this.isRowAdded && period.to >= ROW_ADDED.to;
    const done = this.hasFinished(unit, period) ? 1 : 0;
    const ownRow = (row: string): number | null => (OWNERS[row] === unit ? sum.own : null);
    return {
      '1.1': sum.online,
      '1.2': paper,
      '1.3': sum.online + paper,
      '1.4': share(sum.online, sum.online + paper),
      ...(hasPosts ? { '1.5': sum.posts } : {}),
      '2.1': sum.staff,
      '2.2': sum.money / 100,
      '3.1': ownRow('3.1'),
      '3.2': ownRow('3.2'),
      '4.1': 1,
      '4.2': done,
      '4.3': share(done, 1),
    };
  }

  /** The unit of this place finishes its one task of the year in the period of the same number. */
  hasFinished(unit: string, { to }: PeriodOfStory): boolean {
    return to % 4 >= UNITS.findIndex(({ code }) => code === unit) % 5;
  }

  /** *Số liệu* (`value`) or *Lũy kế* (`cumulative`) of the province. */
  figures(code: string, field: Field): readonly Line[] {
    const period = this.period(code);
    const asked = this.askedIn(period);
    const own = new Map(
      asked.map((unit) => [unit.code, this.isIn(unit.code, period) ? this.rowsOf(unit.code, period, field) : {}]),
    );
    const rows = [...new Set([...own.values()].flatMap((one) => Object.keys(one)))];
    const unitsIn = (row: string): Figures =>
      Object.fromEntries([...own].map(([unit, one]) => [unit, one[row] ?? null]));
    const plain = new Map(rows.map((row) => [row, this.total(period, row, Object.values(unitsIn(row)))]));
    const plan = this.plan(period);
    plain.set('4.1', plan.length).set('4.2', plan.filter((isDone) => isDone).length);
    const totalOf = (row: string): number | null => {
      if (row in RATIOS) {
        const [part, whole] = RATIOS[row as keyof typeof RATIOS];
        return share(plain.get(part) ?? 0, plain.get(whole) ?? 0);
      }
      return plain.get(row) ?? null;
    };
    const lines = rows.map((row): Line => ({ row, units: unitsIn(row), total: totalOf(row) }));
    const [first, second] = SUMS['3.3'].map(totalOf);
    const blank = Object.fromEntries([...own].map(([unit]) => [unit, null]));
    const isSummed = first !== null && first !== undefined && second !== null && second !== undefined;
    return isSummed ? [...lines, { row: '3.3', units: blank, total: first + second }] : lines;
  }

  /** Each task of the year's plan, one for each group: true when every unit of the group has finished it. */
  private plan(period: PeriodOfStory): readonly boolean[] {
    const asked = this.askedIn(period);
    return groupsIn(period.year).map((group) => {
      const own = asked.filter((unit) => unit.group === group);
      return own.length > 0 && own.every(({ code }) => this.isIn(code, period) && this.hasFinished(code, period));
    });
  }

  /** The sum, with what the office added. */
  private total(period: PeriodOfStory, row: string, figures: readonly (number | null)[]): number | null {
    const given = figures.filter((one): one is number => one !== null);
    if (given.length === 0) return null;
    const isAdjusted = (row === '1.2' || row === '1.3') && this.adjusted.has(period.code);
    const more = isAdjusted ? (HAPPENINGS[period.code]?.adjusted?.by ?? 0) : 0;
    return Math.round(given.reduce((sum, one) => sum + one * 100, 0) + more * 100) / 100;
  }

  standing(unit: string, code: string): Standing {
    const { returned, late = [], extended, absent, corrected } = HAPPENINGS[code] ?? {};
    if (absent === unit) return { state: 'published', version: null, timeliness: '' };
    const more = Number(returned === unit) + Number(corrected?.unit === unit && this.corrected.has(code));
    const isLate = late.includes(unit) && extended !== unit;
    return { state: 'closed', version: 1 + more, timeliness: isLate ? 'Trễ hạn' : 'Đúng hạn' };
  }

  /**
   * What the form of the period shows beside the entries: the latest report of the same year, or that of the same
   * period of the year before. null = it shows no figure.
   */
  shownIn(unit: string, code: string): { readonly column: 'prior' | 'lastYear'; readonly figures: Figures } | null {
    const period = this.period(code);
    const earlier = this.periods.filter(({ year, to }) => year === period.year && to < period.to).reverse();
    for (const then of earlier) {
      const figures = this.known(unit, period, then);
      if (figures !== null) return { column: 'prior', figures };
    }
    const then = this.yearBefore(code);
    const figures = then === null ? null : this.known(unit, period, then);
    return figures === null ? null : { column: 'lastYear', figures };
  }

  yearBefore(code: string): PeriodOfStory | null {
    const { to } = this.period(code);
    return this.periods.find((one) => one.to === to - 4) ?? null;
  }

  /**
   * The figures of an earlier period that a form of this period shows: those of the units that are whole in the unit.
   * null = the unit has a part of another one, or one of its units gave no report.
   */
  known(unit: string, now: PeriodOfStory, then: PeriodOfStory): Figures | null {
    const isAfter = now.to >= FIRST_AFTER && then.to < FIRST_AFTER;
    if (isAfter && Object.values(SPLIT).some((after) => after.includes(unit))) return null;
    const parts = (isAfter ? (JOINED[unit] ?? [unit]) : [unit]).filter((one) => this.isPlayed(one));
    const isMissing = (one: string): boolean => !this.isIn(one, then) || !this.isAskedIn(one, then);
    if (parts.length === 0 || parts.some(isMissing)) return null;
    const rows = parts.map((one) => this.rowsOf(one, then, 'cumulative'));
    const sums = Object.keys(rows[0] ?? {}).flatMap((row): readonly (readonly [string, number])[] => {
      if (row in RATIOS || row.startsWith('4.')) return [];
      const given = rows.map((one) => one[row]).filter((one): one is number => typeof one === 'number');
      return given.length === 0 ? [] : [[row, Math.round(given.reduce((sum, one) => sum + one * 100, 0)) / 100]];
    });
    return Object.fromEntries(sums);
  }

  /** True when the decision lies between the period and the same one of the year before. */
  isChangedSince(code: string): boolean {
    const then = this.yearBefore(code);
    return then !== null && this.period(code).to >= FIRST_AFTER && then.to < FIRST_AFTER;
  }

  /** The units that reported in the year and are gone without a successor, so that no later figure holds theirs. */
  uncounted(code: string): readonly UnitOfStory[] {
    const { to, year } = this.period(code);
    const isLate = to >= FIRST_AFTER && (year - 2024) * 4 < FIRST_AFTER;
    const isSeen = this.periods.some((one) => one.year === year && one.to < FIRST_AFTER);
    return isLate && isSeen ? this.units.filter((one) => ENDED.includes(one.code)) : [];
  }

  /**
   * The total of a row in the year before without the units that have no successor; null = it cannot be worked out,
   * since the plan of the province is counted by task and not by unit.
   */
  ofToday(code: string, row: string): number | null {
    const then = this.yearBefore(code);
    if (then === null) return null;
    if (!this.isChangedSince(code))
      return this.figures(then.code, 'value').find((one) => one.row === row)?.total ?? null;
    if (row.startsWith('4.')) return null;
    if (row in RATIOS) {
      const [part, whole] = RATIOS[row as keyof typeof RATIOS].map((one) => this.ofToday(code, one));
      return share(part ?? 0, whole ?? 0);
    }
    const line = this.figures(then.code, 'value').find((one) => one.row === row);
    if (!line || line.total === null) return null;
    const gone = ENDED.reduce((sum, unit) => sum + Math.round((line.units[unit] ?? 0) * 100), 0);
    return (Math.round(line.total * 100) - gone) / 100;
  }
}

const plus = (one: Counted, other: Counted): Counted =>
  Object.fromEntries(KEYS.map((key) => [key, one[key] + other[key]])) as unknown as Counted;
