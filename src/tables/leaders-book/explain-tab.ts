/**
 * *Giải thích* of the leaders' file: one block per number, values only, because viewers cannot open the units' files.
 */
import { explainTabWords } from '../../text/books/leaders/page';
import type { CellDataShape } from '../api-shapes';
import { boxName } from '../grid/a1';
import { blankCell, joinFormats, numberCell, textCell } from '../grid/cells';
import { heightFor } from '../grid/lay';
import { LOOKS } from '../master-book/looks';
import { tableLines, type Paint, type ResultTab } from '../master-book/results/result-tab';
import type { ExplainBlock, ExplainLine, Spread } from './page';
import { leadersTitle, LEADERS_SHEETS } from './sheets';

const WIDTHS = [40, 170, 330, 130, 150, 190, 70];
const RIGHT = WIDTHS.length;
const FULL_WIDTH = WIDTHS.slice(1).reduce((sum, one) => sum + one, 0);
const HEAD = 3;
const LINE = 21;

const PART_KEYS = ['unit', 'what', 'figure', 'role', 'place', 'version'] as const;
const PART_HEADS: CellDataShape[] = [
  blankCell(),
  ...PART_KEYS.map((key) => textCell(explainTabWords[key], joinFormats(LOOKS.bold, { horizontalAlignment: 'CENTER' }))),
];

/** Height in pixels of a part's line, enough for its longest cell. */
const partHeight = ({ what, figure, unit }: ExplainLine): number =>
  Math.max(LINE, heightFor(what, WIDTHS[2] ?? 0), heightFor(figure, WIDTHS[3] ?? 0), heightFor(unit, WIDTHS[1] ?? 0));

export interface ExplainTab {
  readonly tab: ResultTab;
  readonly spread: Spread;
  /** Number key → A1 range of its block. */ readonly ranges: ReadonlyMap<string, string>;
}

export function explainTab(blocks: readonly ExplainBlock[]): ExplainTab {
  const rows: CellDataShape[][] = [
    [textCell('key'), ...PART_KEYS.map((key) => textCell(key))],
    [blankCell(), textCell(explainTabWords.title, LOOKS.title)],
    [blankCell(), textCell(explainTabWords.note, LOOKS.subtitle)],
  ];
  const heights = [LINE, 28, LINE];
  const wide: number[] = [];
  const paints: Paint[] = [];
  const ranges = new Map<string, string>();
  const add = (cells: CellDataShape[], height: number): void => {
    rows.push(cells);
    heights.push(height);
  };
  const spread = (text: string): void => {
    wide.push(rows.length);
    add([blankCell(), textCell(text, LOOKS.label)], Math.max(LINE, heightFor(text, FULL_WIDTH)));
  };
  for (const block of blocks) {
    const top = rows.length;
    add(headCells(block), Math.max(LINE, heightFor(block.label, 500)));
    spread(block.sentence);
    if (block.missing.length > 0) spread(explainTabWords.missing(block.missing));
    if (block.parts.length > 0) {
      const table = rows.length;
      add(PART_HEADS, LINE);
      block.parts.forEach((part, at) => add(partCells(`${block.key}/${at + 1}`, part), partHeight(part)));
      paints.push(tableLines({ top: table, left: 1, bottom: rows.length, right: RIGHT }));
    }
    ranges.set(block.key, boxName({ top, left: 1, bottom: rows.length, right: RIGHT }));
    add([], 12);
  }
  return {
    tab: tabOf(rows, paints),
    spread: { rows: wide, heights: [...heights, LINE] },
    ranges,
  };
}

const tabOf = (rows: CellDataShape[][], paints: readonly Paint[]): ResultTab => ({
  sheetId: LEADERS_SHEETS.explain,
  title: leadersTitle('explain'),
  rows,
  paints,
  columnWidths: WIDTHS,
  frozenRows: HEAD,
  frozenColumns: 0,
  hiddenRows: [0],
  hiddenColumns: [0],
  rowCount: rows.length + 1,
  columnCount: RIGHT,
  momentary: [],
});

/** The range of a number's block. A head line with several figures has the range over all their blocks. */
export function rangeIn(ranges: ReadonlyMap<string, string>, key: string): string | undefined {
  const own = [...ranges]
    .filter(
      ([block]) =>
        block === key || (block.startsWith(`${key}.`) && /^(value|cumulative)$/.test(block.slice(key.length + 1))),
    )
    .map(([, range]) => range);
  const [first, last] = [own[0], own[own.length - 1]];
  return first === undefined || last === undefined
    ? undefined
    : `${first.split(':')[0] ?? ''}:${last.split(':')[1] ?? ''}`;
}

function headCells(block: ExplainBlock): CellDataShape[] {
  const look = joinFormats(LOOKS.block, { verticalAlignment: 'MIDDLE' });
  return [
    textCell(block.key, LOOKS.text),
    textCell(block.label, joinFormats(look, { wrapStrategy: 'OVERFLOW_CELL' })),
    blankCell(look),
    textCell(block.shown, joinFormats(look, LOOKS.text, { horizontalAlignment: 'RIGHT' })),
    blankCell(look),
    blankCell(look),
    blankCell(look),
  ];
}

const partCells = (key: string, part: ExplainLine): CellDataShape[] => [
  textCell(key, LOOKS.text),
  textCell(part.unit, LOOKS.label),
  textCell(part.what, LOOKS.label),
  textCell(part.figure, joinFormats(LOOKS.label, LOOKS.text, { horizontalAlignment: 'RIGHT' })),
  textCell(part.role, LOOKS.label),
  textCell(part.place, joinFormats(LOOKS.label, LOOKS.text)),
  part.version === null ? blankCell() : numberCell(part.version, LOOKS.centre),
];
