/**
 * Sums of the annex that an adjustment breaks: the office adjusts one row, and the row that is defined as a sum with it
 * keeps what the unit typed, so that the province's totals contradict each other.
 */
import { amountOf } from '../../core/forms/derive';
import { fromText, subtract, sum, type Scaled } from '../../core/exact';
import { rowTitle } from '../../core/forms/row-title';
import { signed } from '../../tables/master-book/results/adjustments';
import { printScaled } from '../../text/print';
import { adjustPageWords } from '../../text/windows/adjust-page';
import { submissionOf, type PeriodWork } from '../work/period-work';
import { adjustableCells } from './adjustable';

interface Adjusted {
  readonly unit: string;
  readonly row: string;
  readonly field: string;
}

/** By row: what the unit typed, and the same with the adjustments of the version that counts. */
interface Both {
  readonly title: string;
  readonly typed: Scaled;
  readonly now: Scaled;
}

function figuresIn(open: PeriodWork, { unit, field }: Adjusted): ReadonlyMap<string, Both> {
  const version = submissionOf(open, unit)?.version ?? 0;
  const lines = open.ledger
    .adjustments(open.period.code)
    .filter((one) => one.unit === unit && one.field === field && one.version === version);
  const of = (row: string): readonly Scaled[] =>
    lines.filter((one) => one.row === row).flatMap(({ amount }) => fromText(amount) ?? []);
  return new Map(
    adjustableCells(open, unit)
      .filter((cell) => cell.field === field)
      .flatMap(({ row, value }): readonly (readonly [string, Both])[] => {
        const typed = amountOf(value);
        const now = typed && sum([typed, ...of(row.key)]);
        return typed && now ? [[row.key, { title: rowTitle(row), typed, now }]] : [];
      }),
  );
}

const isZero = (one: Scaled): boolean => one.scaled === 0;

/** Sentences; [] when every sum that the row is part of still adds up, or did not before. No service call. */
export function sumsBeside(open: PeriodWork, adjusted: Adjusted): readonly string[] {
  const figures = figuresIn(open, adjusted);
  return open.catalogue.indicators.flatMap(({ code, sumOf, alsoSumOf }) =>
    [sumOf, alsoSumOf].flatMap((all): readonly string[] => {
      const [whole, parts] = [figures.get(code), all.flatMap((row) => figures.get(row) ?? [])];
      if (!whole || parts.length === 0 || ![code, ...all].includes(adjusted.row)) return [];
      const [was, now] = [sum(parts.map(({ typed }) => typed)), sum(parts.map((one) => one.now))];
      if (!was || !now || !isZero(subtract(whole.typed, was))) return [];
      const [left, print] = [subtract(now, whole.now), ({ scaled, decimals }: Scaled) => printScaled(scaled, decimals)];
      if (isZero(left)) return [];
      return [
        adjustPageWords.beside({ title: whole.title, whole: print(whole.now), sum: print(now), amount: signed(left) }),
      ];
    }),
  );
}
