/**
 * *Dự báo* of the master: one row per target and lead agency, missing agencies included, below one line with the number
 * of each state. Row key = target|unit. The counts are already computed.
 */
import type {
  Consolidated,
  ForecastAsked,
  ForecastCell,
  ForecastLine,
  ForecastState,
  TracedValue,
} from '../../../core/consolidate/consolidate';
import { forecastCounts } from '../../../core/consolidate/forecast';
import type { EntryValue } from '../../../core/entry';
import { forecastWords } from '../../../text/books/forecast';
import { EMPTY_STATES, FRESHNESS_LABELS, RESULT_HEADINGS, RESULT_WORDS } from '../../../text/books/master-book';
import { choiceLabel, fieldHeading, MEMORY_MARK } from '../../../text/books/unit-book';
import type { CellDataShape, CellFormatShape } from '../../api-shapes';
import { blankCell, joinFormats, textCell } from '../../grid/cells';
import { linkTo, LOOKS } from '../looks';
import {
  cellLink,
  coverageCell,
  entryCell,
  fileLink,
  keyedTab,
  type HeadColumn,
  type ResultContext,
  type ResultTab,
} from './result-tab';
import { RESULT_SHEETS, titleOf } from '../sheets';
import { FORM } from '../../../core/form-code';
import { STATE } from '../../../core/forms/field';

const own = (field: string, width: number): HeadColumn => ({
  key: field,
  heading: fieldHeading(FORM.forecast, field),
  width,
});
const COLUMNS: readonly HeadColumn[] = [
  own('number', 60),
  own('label', 330),
  own('measure', 90),
  own('goal', 190),
  { key: 'unitName', heading: forecastWords.agency, width: 150 },
  own('result', 100),
  own('expected', 100),
  { ...own('state', 130), key: 'stateLabel' },
  own('cause', 240),
  own('action', 240),
  { key: 'coverage', heading: forecastWords.coverage, width: 90 },
  { key: 'freshness', heading: forecastWords.freshness, width: 130 },
  { key: 'link', heading: RESULT_HEADINGS.link, width: 90 },
  { key: 'row', heading: forecastWords.rowCode, width: 80 },
  { key: 'unit', heading: RESULT_HEADINGS.unitCode, width: 80 },
  { key: 'state', heading: RESULT_HEADINGS.state, width: 80 },
];
/** Codes beside their labels: target, unit, state. */
const HIDDEN = [0, COLUMNS.length - 2, COLUMNS.length - 1, COLUMNS.length];

/** Row key of the line with the number of each state. */
export const FORECAST_HEAD = 'head';
export const forecastKey = (row: string, unit: string): string => `${row}|${unit}`;

const STATE_LOOKS: Readonly<Record<ForecastState, CellFormatShape | undefined>> = {
  achieved: LOOKS.good,
  likely: undefined,
  hard: LOOKS.blank,
  unlikely: LOOKS.bad,
};

export function forecastTab(
  { forecast, values }: Pick<Consolidated, 'forecast' | 'values'>,
  ctx: ResultContext,
): ResultTab {
  const frame = {
    sheetId: RESULT_SHEETS.forecast,
    title: titleOf('forecast'),
    columns: COLUMNS,
    frozenColumns: 3,
    memory: forecast.some((line) => line.standing === 'memory'),
  };
  const cells = new Map(
    values.flatMap((one) =>
      one.form === FORM.forecast && one.field === STATE ? [[forecastKey(one.row, one.unit), one] as const] : [],
    ),
  );
  const lines = forecast.flatMap((line) =>
    line.asked.map((asked) => lineCells({ line, asked, from: cells.get(forecastKey(line.row, asked.unit)) }, ctx)),
  );
  const tab = keyedTab(frame, lines.length === 0 ? [] : [headCells(forecast), ...lines], {
    ctx,
    empty: EMPTY_STATES.forecast,
  });
  return { ...tab, hiddenColumns: HIDDEN };
}

const headCells = (forecast: readonly ForecastLine[]): CellDataShape[] => [
  textCell(FORECAST_HEAD, LOOKS.text),
  blankCell(),
  textCell(forecastWords.head(forecastCounts(forecast)), LOOKS.bold),
  ...COLUMNS.slice(2).map(() => blankCell()),
];

interface Spot {
  readonly line: ForecastLine;
  readonly asked: ForecastAsked;
  readonly from: TracedValue | undefined;
}

function lineCells({ line, asked, from }: Spot, ctx: ResultContext): CellDataShape[] {
  const cell = line.byUnit[asked.unit];
  const memory = line.standing === 'memory';
  const label = textCell(
    memory ? line.label + MEMORY_MARK : line.label,
    memory ? joinFormats(LOOKS.label, { textFormat: { italic: true } }) : LOOKS.label,
  );
  const fresh = asked.freshness === 'fresh' || asked.freshness === 'closed';
  return [
    textCell(forecastKey(line.row, asked.unit), LOOKS.text),
    textCell(line.number, joinFormats(LOOKS.centre, LOOKS.text)),
    memory ? { ...label, note: RESULT_WORDS.memoryRow } : label,
    textCell(line.measure, LOOKS.centre),
    textCell(asked.goalWords, LOOKS.label),
    textCell(ctx.units.find((unit) => unit.code === asked.unit)?.shortName ?? asked.unit, LOOKS.label),
    ...answerCells(cell),
    coverageCell(line.coverage, ctx.units),
    textCell(FRESHNESS_LABELS[asked.freshness], joinFormats(LOOKS.centre, fresh ? undefined : LOOKS.blank)),
    linkCell(asked.unit, from, ctx),
    textCell(line.row, LOOKS.text),
    textCell(asked.unit, LOOKS.text),
    cell?.state == null ? blankCell(LOOKS.text) : textCell(cell.state, LOOKS.text),
  ];
}

/** Result, expectation, state, cause, measure. Grey = the agency has not answered. */
function answerCells(cell: ForecastCell | undefined): CellDataShape[] {
  if (cell === undefined || cell.state === null) {
    const shown = textCell(forecastWords.unreported, joinFormats(LOOKS.centre, LOOKS.missing));
    return cell === undefined
      ? [blankCell(LOOKS.missing), blankCell(LOOKS.missing), shown, blankCell(LOOKS.missing), blankCell(LOOKS.missing)]
      : [figureCell(cell.result), figureCell(cell.expected), shown, wordsCell(cell.cause), wordsCell(cell.action)];
  }
  return [
    figureCell(cell.result),
    figureCell(cell.expected),
    textCell(choiceLabel(cell.state), joinFormats(LOOKS.centre, STATE_LOOKS[cell.state])),
    wordsCell(cell.cause),
    wordsCell(cell.action),
  ];
}

/** A goal in words may have no figure, so a blank is not a fault here. */
const figureCell = (value: EntryValue): CellDataShape =>
  value.kind === 'blank' ? blankCell() : entryCell(value, choiceLabel);
const wordsCell = (words: string): CellDataShape =>
  words === '' ? blankCell() : textCell(words, joinFormats(LOOKS.label, LOOKS.text));

function linkCell(unit: string, from: TracedValue | undefined, ctx: ResultContext): CellDataShape {
  const fileId = from?.fileId ?? ctx.fileOf(unit);
  if (fileId === null) return blankCell();
  return from
    ? textCell(RESULT_WORDS.openCell, linkTo(cellLink(from.fileId, from.sheetId, from.a1)))
    : textCell(RESULT_WORDS.openFile, linkTo(fileLink(fileId)));
}
