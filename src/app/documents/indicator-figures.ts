/** Figures of *Số liệu* as a document prints them, each with its explanation, its coverage and its freshness. */
import type { Figure } from '../../core/documents/content';
import type { Coverage, Freshness, IndicatorLine } from '../../core/consolidate/consolidated';
import { FORM } from '../../core/form-code';
import { IN_PERIOD, type FigureField } from '../../core/forms/field';
import { printScaled } from '../../text/print';

type Total = IndicatorLine['total'];

const WORST: readonly Freshness[] = ['otherTemplate', 'stale', 'missing', 'nothing', 'fresh', 'closed'];
const worst = (lines: readonly IndicatorLine[]): Freshness =>
  WORST.find((one) => lines.some(({ freshness }) => freshness === one)) ?? 'nothing';

const PERCENT_DECIMALS = 2;

export class IndicatorFigures {
  private readonly known: ReadonlyMap<string, IndicatorLine>;

  constructor(lines: readonly IndicatorLine[]) {
    this.known = new Map(lines.map((line) => [`${line.row}|${line.field}`, line]));
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
    return figureOf(this.lines(rows, field), totalOf(this.lines(rows, field)), field);
  }

  /** Σover ÷ Σunder × 100 with two decimals, half away from zero; blank when nothing is under. */
  share(over: readonly string[], under: readonly string[], field: FigureField = IN_PERIOD): Figure {
    const [top, bottom] = [totalOf(this.lines(over, field)), totalOf(this.lines(under, field))];
    return figureOf(this.lines([...over, ...under], field), shareOf(top, bottom), field);
  }

  private lines(rows: readonly string[], field: FigureField): readonly (IndicatorLine | null)[] {
    return rows.map((row) => this.line(row, field));
  }
}

function totalOf(lines: readonly (IndicatorLine | null)[]): Total {
  const totals = lines.map((line) => line?.total ?? null);
  if (totals.length === 0 || totals.some((total) => total === null)) return null;
  const decimals = Math.max(...totals.map((total) => total?.decimals ?? 0));
  const scaled = totals.reduce(
    (sum, total) => sum + (total?.scaled ?? 0) * 10 ** (decimals - (total?.decimals ?? 0)),
    0,
  );
  return Number.isSafeInteger(scaled) ? { scaled, decimals } : null;
}

function shareOf(top: Total, bottom: Total): Total {
  if (top === null || bottom === null || bottom.scaled === 0) return null;
  const decimals = Math.max(top.decimals, bottom.decimals);
  const [over, under] = [
    top.scaled * 10 ** (decimals - top.decimals),
    bottom.scaled * 10 ** (decimals - bottom.decimals),
  ];
  const scaled = Math.round((Math.abs(over) * 10 ** (PERCENT_DECIMALS + 2)) / under);
  return { scaled: over < 0 ? -scaled : scaled, decimals: PERCENT_DECIMALS };
}

/** The least covered of the lines. */
const coverageOf = (lines: readonly IndicatorLine[]): Coverage | null =>
  [...lines].sort((one, other) => part(one) - part(other))[0]?.coverage ?? null;
const part = ({ coverage }: IndicatorLine): number => (coverage.expected === 0 ? 1 : coverage.have / coverage.expected);

function figureOf(lines: readonly (IndicatorLine | null)[], total: Total, field: FigureField): Figure {
  const known = lines.flatMap((line) => line ?? []);
  return {
    shown: total === null ? null : printScaled(total.scaled, total.decimals),
    explain: known.map(({ row }) => `${FORM.indicator}|${row}|${field}`).join('+'),
    coverage: coverageOf(known),
    freshness: worst(known),
  };
}
