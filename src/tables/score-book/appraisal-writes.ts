/**
 * What must be written to *Thẩm định* so that the add-in's columns match the seals: changed cells, and new lines below.
 * Cells that people type in are never written.
 */
import { remarkWords } from '../../text/books/score-book';
import type { CellDataShape } from '../api-shapes';
import type { SheetRequest } from '../api-requests';
import { textCell } from '../grid/cells';
import { layGrid } from '../grid/lay';
import { inParts } from '../master-book/staging/batch-size';
import { ourCells, type AppraisalLine } from './appraisal-line';
import type { AppraisalRead } from './appraisal-read';
import { APPRAISAL_COLUMNS, HEAD, NOTICE_ROW, TITLE_ROW, TYPED, WORDS_COLUMN, type OurKey } from './columns';
import { appraisalDress } from './dress';
import { stands } from './seen';
import { SCORE_BOOK_SHEETS } from './sheets';

export interface BookHead {
  readonly title: string;
  readonly notice: string;
}
export interface Writes {
  readonly requests: readonly SheetRequest[];
  /** Cells that change. */ readonly cells: number;
}

const sheetId = SCORE_BOOK_SHEETS.appraisal;
const OURS = APPRAISAL_COLUMNS.map((column) => column.key).filter(
  (key): key is OurKey => !(TYPED as readonly string[]).includes(key),
);
/** Bytes of one request, so that several fit into one batch. */
const LARGEST_COLUMN = 400_000;

interface Placed {
  readonly row: number;
  readonly cell: CellDataShape;
}

/** Throws when the tab is damaged: its troubles must have been reported first. */
export function appraisalWrites(read: AppraisalRead, lines: readonly AppraisalLine[], head: BookHead): Writes {
  if (read.troubles.length > 0) throw new Error(`the appraisal tab is damaged: ${read.troubles[0]?.kind ?? ''}`);
  const fresh = lines.filter((line) => !read.rows.has(line.key));
  const rowOf = new Map([
    ...[...read.rows].map(([key, { row }]) => [key, row] as const),
    ...fresh.map((line, at) => [line.key, read.nextRow + at] as const),
  ]);
  const bottom = read.nextRow + fresh.length;
  const cells = new Map(lines.map((line) => [rowOf.get(line.key) ?? -1, ourCells(line)] as const));
  const wanted = new Set(lines.map((line) => line.key));
  for (const [key, { row }] of read.rows)
    if (!wanted.has(key))
      cells.set(row, { remark: textCell(remarkWords.gone) } as unknown as Readonly<Record<OurKey, CellDataShape>>);
  const changed = OURS.map((key) => ({
    key,
    placed: [...cells]
      .sort(([a], [b]) => a - b)
      .flatMap(([row, own]): Placed[] =>
        own[key] === undefined || stands(read.cell(row, key), own[key]) ? [] : [{ row, cell: own[key] }],
      ),
  }));
  const grow: SheetRequest[] =
    bottom <= read.rowCount
      ? []
      : [{ appendDimension: { sheetId, dimension: 'ROWS', length: bottom - read.rowCount } }];
  const dress = fresh.length === 0 ? [] : appraisalDress({ from: read.nextRow, to: bottom }, read.at);
  const top = headWrites(
    sheetId,
    { row: read.top, column: read.at('key') + WORDS_COLUMN, cellAt: (row) => read.cell(row, 'group') },
    head,
  );
  return {
    requests: [
      ...grow,
      ...dress,
      ...top,
      ...changed.flatMap(({ key, placed }) => columnWrites(read.at(key), placed, key === 'link' || key === 'cell')),
    ],
    cells: top.length + changed.reduce((sum, one) => sum + one.placed.length, 0),
  };
}

/** Title and notice, each only when it differs. `row` = the row of keys. */
export function headWrites(
  sheet: number,
  at: { readonly row: number; readonly column: number; readonly cellAt: (row: number) => CellDataShape | undefined },
  head: BookHead,
): SheetRequest[] {
  return (
    [
      [TITLE_ROW, head.title],
      [NOTICE_ROW, head.notice],
    ] as const
  ).flatMap(([row, words]) => {
    const cell = textCell(words);
    return stands(at.cellAt(at.row + row), cell)
      ? []
      : [layGrid([[cell]], { sheetId: sheet, row: at.row + row, column: at.column }, 'userEnteredValue')];
  });
}

/** One request per run of consecutive rows, split where it grows too large. */
function columnWrites(column: number, placed: readonly Placed[], links: boolean): SheetRequest[] {
  const runs: Placed[][] = [];
  for (const one of placed) {
    const last = runs[runs.length - 1];
    if (last && last[last.length - 1]?.row === one.row - 1) last.push(one);
    else runs.push([one]);
  }
  return runs
    .flatMap((run) => inParts(run, LARGEST_COLUMN))
    .map((part) =>
      layGrid(
        part.map(({ cell }) => [cell]),
        { sheetId, row: part[0]?.row ?? HEAD, column },
        links ? 'userEnteredValue,userEnteredFormat.textFormat' : 'userEnteredValue',
      ),
    );
}
