/**
 * One-stop figures that the office holds by unit code. The system is asked once, and the unit only confirms them.
 *
 * A given figure is in the unit's own entry cell, filled in before the file is published, and once more beside it,
 * locked. So there is one figure of record, the one that the unit seals: totals, cumulative figures, the recount and
 * the arithmetic rules do not need a second one. Two rules keep a wrong figure from passing silently: a figure that
 * differs from the given one asks for an explanation, which the office sees among the findings; and the unit's one
 * answer for the block must be true of the figures (agreed: all as given; disagreed: at least one differs).
 */
import { serialOfDay } from '../calendar';
import type { Catalogue, Indicator, OneStopFigure } from '../catalogue/catalogue';
import { toNumber, type Scaled } from '../exact';
import type { CellSpec } from './form';
import { ASKED, MUST_MEND, type Rule } from './rule';
import { IN_PERIOD } from './field';

/** Answers to *do you confirm?*, once for a block. */
const CONFIRM_CHOICES = ['agreed', 'disagreed'] as const;
export const CONFIRM: CellSpec = { kind: { type: 'choice', choices: CONFIRM_CHOICES }, part: 'entry', required: true };

/** A row whose figure the one-stop system knows: a typed figure of section 3.5, not a ratio. */
export const isOneStopRow = (one: Indicator): boolean =>
  one.area === 'procedure' &&
  /^3\.5\./.test(one.code) &&
  !one.heading &&
  (one.kind?.type === 'count' || one.kind?.type === 'decimal') &&
  one.ratio === null &&
  one.countedFromTasks === null;

export type Given = ReadonlyMap<string, Scaled>;

/** What the office gave for this unit and period, by row code. */
export const givenFor = ({ oneStop }: Pick<Catalogue, 'oneStop'>, unit: string, period: string): Given =>
  new Map(oneStop.filter((one) => one.unit === unit && one.period === period).map((one) => [one.row, one.value]));

/** Years before the period whose days are looked for, and how far another figure may be to be of the same size. */
const [YEARS, TIMES] = [10, 5];

/**
 * Figures of one period that are the number of a day of the last ten years, while every other figure of their unit and
 * of their row is of another size: `31/3/2019` pasted into a count is 43555. [] without any other figure to compare.
 */
export function dayLikeFigures(figures: readonly OneStopFigure[], cutOff: string): readonly OneStopFigure[] {
  const year = Number(cutOff.slice(0, 4));
  const [first, last] = [serialOfDay(`${year - YEARS}-01-01`), serialOfDay(`${year + 1}-01-31`)];
  return figures.filter((one) => {
    const value = toNumber(one.value);
    if (!Number.isInteger(value) || value < first || value > last) return false;
    const others = figures
      .filter((other) => other !== one && (other.unit === one.unit || other.row === one.row))
      .map((other) => toNumber(other.value))
      .filter((other) => other > 0);
    return others.length > 0 && others.every((other) => other * TIMES < value || other > value * TIMES);
  });
}

/** Given rows under one heading; the answer is in the first of them. */
export interface GivenBlock {
  readonly confirmAt: string;
  readonly rows: readonly string[];
}

/** @param indicators the unit's rows in order, with their headings */
export function givenBlocks(indicators: readonly Indicator[], given: Given): readonly GivenBlock[] {
  const byCode = new Map(indicators.map((one) => [one.code, one]));
  const headingOf = (one: Indicator): string => {
    let at: Indicator | undefined = one;
    while (at && !at.heading) at = at.parent === null ? undefined : byCode.get(at.parent);
    return at?.code ?? '';
  };
  const blocks = new Map<string, string[]>();
  for (const one of indicators) {
    if (!isOneStopRow(one) || !given.has(one.code)) continue;
    blocks.set(headingOf(one), [...(blocks.get(headingOf(one)) ?? []), one.code]);
  }
  return [...blocks.values()].map((rows) => ({ confirmAt: rows[0] ?? '', rows }));
}

/** The rules of the given rows, in the order of the blocks. A given figure must not be emptied either. */
export function oneStopRules(
  blocks: readonly GivenBlock[],
  given: Given,
  isRequired: (row: string) => boolean,
): readonly Rule[] {
  const figure = (row: string): number => toNumber(given.get(row) ?? { scaled: 0, decimals: 0 });
  const required = (row: string, field: string): Rule => ({
    id: `required:${row}.${field}`,
    kind: 'required',
    ...MUST_MEND,
    at: { row, field },
  });
  return blocks.flatMap(({ confirmAt, rows }): readonly Rule[] => {
    const at = { row: confirmAt, field: 'confirm' };
    const figures = rows.map((row) => ({ at: { row, field: IN_PERIOD }, given: figure(row) }));
    return [
      required(confirmAt, 'confirm'),
      { id: `confirms:${confirmAt}.confirm`, kind: 'confirms', ...MUST_MEND, at, figures },
      ...rows.flatMap((row): readonly Rule[] => [
        ...(isRequired(row) ? [] : [required(row, IN_PERIOD)]),
        {
          id: `asGiven:${row}.value`,
          kind: 'asGiven',
          ...ASKED,
          at: { row, field: IN_PERIOD },
          given: figure(row),
        },
      ]),
    ];
  });
}
