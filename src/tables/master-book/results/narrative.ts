/**
 * *Nội dung* of the master: under each heading of the đề cương one line per unit, in protocol order, wide enough to
 * read, with a box by which the office includes the text in the report. Lines of units that have not handed in are kept
 * hidden, so that a choice survives a report that was returned. The heading's line names those units.
 */
import type { Consolidated, NarrativeLine } from '../../../core/consolidate/consolidate';
import { textMark } from '../../../core/short-mark';
import { EMPTY_STATES, NARRATIVE_WORDS, RESULT_HEADINGS, RESULT_WORDS } from '../../../text/books/master-book';
import { MEMORY_MARK } from '../../../text/books/unit-book';
import type { CellDataShape, CellFormatShape } from '../../api-shapes';
import { mergeBoxes } from '../../grid/a1';
import { blankCell, joinFormats, textCell, tickCell } from '../../grid/cells';
import { linkTo, LOOKS } from '../looks';
import {
  cellLink,
  coverageCell,
  keyedTab,
  RESULT_HEAD,
  type HeadColumn,
  type ResultContext,
  type ResultTab,
} from './result-tab';
import { RESULT_SHEETS, titleOf } from '../sheets';
import { FORM } from '../../../core/form-code';

const COLUMNS: readonly HeadColumn[] = [
  { key: 'number', heading: RESULT_HEADINGS.number, width: 60 },
  { key: 'label', heading: NARRATIVE_WORDS.headingUnit, width: 240 },
  { key: 'text', heading: NARRATIVE_WORDS.text, width: 640 },
  { key: 'enters', heading: NARRATIVE_WORDS.enters, width: 90 },
  { key: 'standing', heading: RESULT_HEADINGS.freshness, width: 170 },
  { key: 'coverage', heading: RESULT_HEADINGS.coverage, width: 80 },
  { key: 'link', heading: RESULT_HEADINGS.link, width: 80 },
  { key: 'mark', heading: NARRATIVE_WORDS.mark, width: 80 },
  { key: 'chosen', heading: NARRATIVE_WORDS.chosen, width: 80 },
  { key: 'period', heading: NARRATIVE_WORDS.period, width: 80 },
];
export type NarrativeColumn = 'label' | 'text' | 'enters' | 'standing' | 'mark' | 'chosen' | 'period';
/** 0-based position on the sheet, key column included. */
export const narrativeColumn = (key: NarrativeColumn): number => COLUMNS.findIndex((column) => column.key === key) + 1;
const HIDDEN = [0, ...(['mark', 'chosen', 'period'] as const).map(narrativeColumn)];

/** Row key of one unit's text under one heading. The heading's own line has the heading's code as its key. */
export const narrativeKey = (row: string, unit: string): string => `${row}|${unit}`;

/** One line: of a heading, or of one unit's text; null = the unit has not handed in. */
interface Line {
  readonly cells: readonly CellDataShape[];
  readonly text: string | null;
  readonly isUnit: boolean;
}

export function narrativeTab(
  { narrative, values }: Pick<Consolidated, 'narrative' | 'values'>,
  ctx: ResultContext,
): ResultTab {
  const links = new Map(
    values.flatMap((one) =>
      one.form === FORM.narrative && one.field === 'text'
        ? [[narrativeKey(one.row, one.unit), cellLink(one.fileId, one.sheetId, one.a1)] as const]
        : [],
    ),
  );
  const lines = narrative.flatMap((line) => [
    headingLine(line, ctx),
    ...unitsOf(line, ctx).map((unit) => unitLine({ line, unit, links }, ctx)),
  ]);
  const frame = {
    sheetId: RESULT_SHEETS.narrative,
    title: titleOf('narrative'),
    columns: COLUMNS,
    frozenColumns: 3,
    memory: narrative.some((line) => line.standing === 'memory'),
  };
  const tab = keyedTab(
    frame,
    lines.map((line) => line.cells),
    { ctx, empty: EMPTY_STATES.narrative },
  );
  const rowsOf = (isOf: (line: Line) => boolean): number[] =>
    lines.flatMap((line, at) => (isOf(line) ? [at + RESULT_HEAD] : []));
  const own = rowsOf((line) => line.isUnit);
  return {
    ...tab,
    // The unit's name is aligned to the top, because a long text beside it is read from the top.
    paints: tab.paints.map((paint) => ({ ...paint, format: { ...paint.format, verticalAlignment: 'TOP' as const } })),
    hiddenColumns: HIDDEN,
    hiddenRows: [0, ...rowsOf((line) => line.isUnit && line.text === null)],
    ticks: mergeBoxes(
      rowsOf((line) => (line.text ?? '') !== '').map((row) => ({ row, column: narrativeColumn('enters') })),
    ),
    // The office's choices do not count as a change of the master. They are read, and added when the tab is written.
    momentary: [
      ...(['enters', 'standing', 'chosen'] as const).flatMap((key) =>
        own.map((row) => ({ row, column: narrativeColumn(key) })),
      ),
      // Choices of other periods are kept in the lines of headings.
      ...rowsOf((line) => !line.isUnit).map((row) => ({ row, column: narrativeColumn('chosen') })),
    ],
  };
}

const unitsOf = (line: NarrativeLine, ctx: ResultContext): readonly string[] =>
  line.heading
    ? []
    : ctx.units.map((unit) => unit.code).filter((unit) => unit in line.byUnit || line.coverage.missing.includes(unit));

function headingLine(line: NarrativeLine, ctx: ResultContext): Line {
  const memory = line.standing === 'memory';
  const look = joinFormats(
    LOOKS.block,
    { wrapStrategy: 'WRAP' },
    memory ? { textFormat: { italic: true } } : undefined,
  );
  const label = textCell(memory ? line.label + MEMORY_MARK : line.label, look);
  const notIn = ctx.units
    .filter((unit) => line.coverage.missing.includes(unit.code) && !(unit.code in line.byUnit))
    .map((unit) => unit.shortName);
  const plain = (): CellDataShape => blankCell(LOOKS.block);
  return {
    text: null,
    isUnit: false,
    cells: [
      textCell(line.row, LOOKS.text),
      textCell(line.number, joinFormats(LOOKS.block, LOOKS.text)),
      memory ? { ...label, note: RESULT_WORDS.memoryRow } : label,
      line.heading || notIn.length === 0
        ? plain()
        : textCell(RESULT_WORDS.missing(notIn), joinFormats(LOOKS.missing, LOOKS.label)),
      plain(),
      plain(),
      line.heading ? plain() : coverageCell(line.coverage, ctx.units),
      plain(),
      plain(),
      plain(),
      plain(),
    ],
  };
}

interface Spot {
  readonly line: NarrativeLine;
  readonly unit: string;
  readonly links: ReadonlyMap<string, string>;
}

function unitLine({ line, unit, links }: Spot, ctx: ResultContext): Line {
  const text = line.byUnit[unit] ?? null;
  const key = narrativeKey(line.row, unit);
  const link = links.get(key);
  const look: CellFormatShape | undefined = text === null ? LOOKS.missing : text === '' ? LOOKS.blank : undefined;
  return {
    text,
    isUnit: true,
    cells: [
      textCell(key, LOOKS.text),
      blankCell(),
      textCell(ctx.units.find((one) => one.code === unit)?.shortName ?? unit, LOOKS.label),
      textCell(text ?? '', joinFormats(LOOKS.label, LOOKS.text, look)),
      (text ?? '') === '' ? blankCell() : tickCell(false, LOOKS.centre),
      textCell(standingWords(text), joinFormats(LOOKS.label, look)),
      blankCell(),
      link === undefined ? blankCell() : textCell(RESULT_WORDS.openCell, linkTo(link)),
      textCell(textMark(text ?? ''), LOOKS.text),
      blankCell(LOOKS.text),
      textCell(ctx.period.code, LOOKS.text),
    ],
  };
}

/** The note beside a text that the office has not chosen yet or cannot choose. */
export const standingWords = (text: string | null): string =>
  text === null ? NARRATIVE_WORDS.notIn : text === '' ? NARRATIVE_WORDS.blank : '';
