/** Figures of *Số liệu* as a document prints them, each with its explanation, its coverage and its freshness. */
import type { Figure } from '../../core/documents/content';
import type { Consolidated, Coverage, IndicatorLine } from '../../core/consolidate/consolidated';
import { worstFreshness } from '../../core/consolidate/freshness';
import { ratioPercent, sum } from '../../core/exact';
import { FORM } from '../../core/form-code';
import { RATIO_DECIMALS } from '../../core/forms/derive';
import { IN_PERIOD, type FigureField } from '../../core/forms/field';
import { printScaled } from '../../text/print';

type Total = IndicatorLine['total'];

export class IndicatorFigures {
  private readonly known: ReadonlyMap<string, IndicatorLine>;

  constructor({ indicators }: Pick<Consolidated, 'indicators'>) {
    this.known = new Map(indicators.map((line) => [`${line.row}|${line.field}`, line]));
  }

  line(row: string, field: FigureField = IN_PERIOD): IndicatorLine | null {
    return this.known.get(`${row}|${field}`) ?? null;
  }

  /** Every row exists and is a figure. */
  has(rows: readonly string[]): boolean {
    return rows.every((row) => this.line(row)?.heading === false);
  }

  /** Σ of the rows; blank while any of them has no total. */
  sum(rows: readonly string[], field: FigureField = IN_PERIOD): Figure {
    return this.figure(rows, field, totalOf(this.lines(rows, field)));
  }

  /** Σover ÷ Σunder × 100 with two decimals; blank when nothing is under. */
  share(over: readonly string[], under: readonly string[], field: FigureField = IN_PERIOD): Figure {
    const [top, bottom] = [totalOf(this.lines(over, field)), totalOf(this.lines(under, field))];
    const share = top && bottom && ratioPercent(top, bottom, RATIO_DECIMALS);
    return this.figure([...over, ...under], field, share);
  }

  private figure(rows: readonly string[], field: FigureField, total: Total): Figure {
    const known = this.lines(rows, field).flatMap((line) => line ?? []);
    return {
      shown: total && printScaled(total.scaled, total.decimals),
      explain: known.map(({ row }) => `${FORM.indicator}|${row}|${field}`).join('+'),
      coverage: coverageOf(known),
      freshness: worstFreshness(known.map(({ freshness }) => freshness)) ?? known[0]?.freshness ?? 'nothing',
    };
  }

  private lines(rows: readonly string[], field: FigureField): readonly (IndicatorLine | null)[] {
    return rows.map((row) => this.line(row, field));
  }
}

function totalOf(lines: readonly (IndicatorLine | null)[]): Total {
  const totals = lines.flatMap((line) => line?.total ?? []);
  return totals.length < lines.length ? null : sum(totals);
}

/** The least covered of the lines. */
const coverageOf = (lines: readonly IndicatorLine[]): Coverage | null =>
  [...lines].sort((one, other) => part(one) - part(other))[0]?.coverage ?? null;
const part = ({ coverage }: IndicatorLine): number => (coverage.expected === 0 ? 1 : coverage.have / coverage.expected);
