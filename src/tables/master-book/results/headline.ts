/** The main figures of *Tổng quan*, each with its coverage, and a word when a counted unit has changed its report. */
import type { IndicatorLine, Overview } from '../../../core/consolidate/consolidate';
import { isOutdated } from '../../../core/consolidate/freshness';
import { CUMULATIVE } from '../../../core/forms/field';
import { FRESHNESS_LABELS } from '../../../text/books/master-book';
import { MEMORY_MARK } from '../../../text/books/unit-book';
import type { CellDataShape } from '../../api-shapes';
import { joinFormats, textCell } from '../../grid/cells';
import { LOOKS } from '../looks';
import { line, type Line } from './overview-lines';
import { amountCell, coverageCell, type ResultContext } from './result-tab';

/** Missing units are in the coverage. */
const outdatedCell = ({ freshness }: IndicatorLine): readonly CellDataShape[] =>
  isOutdated(freshness)
    ? [textCell(FRESHNESS_LABELS[freshness], joinFormats(LOOKS.centre, LOOKS.blank, { wrapStrategy: 'WRAP' }))]
    : [];

export interface HeadLines {
  readonly counts: Line[];
  readonly ratios: Line[];
  readonly cumulative: Line[];
  readonly memory: boolean;
}

export function headlineLines(overview: Overview, indicators: readonly IndicatorLine[], ctx: ResultContext): HeadLines {
  const made = overview.headline.map((head) => {
    const known = indicators.find((one) => one.row === head.row && one.field === head.field && !one.heading);
    if (!known) throw new Error(`headline ${head.row}/${head.field} has no indicator line`);
    return {
      known,
      cells: line(
        `headline.${head.row}.${head.field}`,
        headLabel(known, indicators),
        amountCell(head.total),
        coverageCell(head.coverage, ctx.units),
        ...outdatedCell(known),
      ),
    };
  });
  const inPeriod = made.filter(({ known }) => known.field !== CUMULATIVE);
  return {
    counts: inPeriod.filter(({ known }) => known.kind !== 'percent').map((one) => one.cells),
    ratios: inPeriod.filter(({ known }) => known.kind === 'percent').map((one) => one.cells),
    cumulative: made.filter(({ known }) => known.field === CUMULATIVE).map((one) => one.cells),
    memory: made.some(({ known }) => known.standing === 'memory'),
  };
}

/**
 * `Hồ sơ TTHC mức độ 3: số hồ sơ đã giải quyết (hồ sơ)`: the heading above is included when other rows have the same
 * words.
 */
export function headLabel(known: IndicatorLine, indicators: readonly IndicatorLine[]): string {
  const isShared = indicators.some((one) => one.label === known.label && one.row !== known.row);
  const above = isShared
    ? indicators
        .slice(0, indicators.indexOf(known))
        .reverse()
        .find((one) => one.heading && one.depth < known.depth)
    : undefined;
  return [
    above ? `${above.label}: ` : '',
    known.label,
    known.measure === '' ? '' : ` (${known.measure})`,
    known.standing === 'memory' ? MEMORY_MARK : '',
  ].join('');
}
