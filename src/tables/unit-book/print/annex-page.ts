/** *Phụ lục*: the tables of the printed report, in columns that fit a portrait page, with page numbers of their own. */
import { ANNEX_TITLE, PART_LETTERS, PRINT, PRINT_TITLE } from '../../../text/books/print-tab';
import type { CellDataShape, CellFormatShape } from '../../api-shapes';
import type { SheetRequest } from '../../api-requests';
import { gridRange, onTab } from '../../grid/a1';
import { blankCell, formulaCell, joinFormats, textCell } from '../../grid/cells';
import { heightFor, heights, layFormatted, widths } from '../../grid/lay';
import type { CoverKey } from '../cover-keys';
import { all, when } from '../formulas/formula';
import { type Layout } from '../layout';
import type { BookMaking } from '../making';
import { stampText } from '../stamp';
import { STYLES } from '../styles';
import { addPage, BOLD, CENTRED, closePage, longWarning, notesOf, runningCells, stampOf } from './page-cells';
import { PAGE, tablePart } from './print-parts';
import { codeCell, subjectOf } from './signed-page';
import { quoted } from '../formulas/quoted';
import { ANNEX_SHEET } from '../sheets';

/**
 * Together a little wider than a portrait page at full size: printed at nine tenths. Column B holds the longest number
 * of a row (3.5.2.2.1) on one line.
 */
const WIDTHS = [80, 76, 338, 90, 90, 90];
/** A cell of the column of words with more letters would be cut off by Excel. */
const LONGEST_CELL = 1300;

export interface AnnexAsk {
  readonly tables: readonly Layout[];
  /** With the texts of *Bản trình ký*: the notes end here. */
  readonly all: readonly Layout[];
  readonly index: number;
  readonly coverCell: (key: CoverKey) => string;
}

export function annexRequests(making: BookMaking, ask: AnnexAsk): SheetRequest[] {
  const stamp = stampOf(making, 'annex');
  const running = runningCells(making, onTab(PRINT_TITLE, codeCell()));
  const head = headOf(making, ask.coverCell);
  const top = [
    [textCell(stampText(stamp), STYLES.key)],
    [blankCell(), running.left, blankCell(), blankCell(), blankCell(), running.right],
    ...head.rows,
  ];
  const body: (readonly CellDataShape[])[] = [];
  const formulas = ask.tables.flatMap((layout, at) => {
    const part = tablePart(layout, PART_LETTERS[at] ?? '');
    body.push([]);
    const requests = part.formulas(ANNEX_SHEET, top.length + body.length);
    body.push(...part.rows.map((row) => [blankCell(), ...row]));
    return requests;
  });
  const foot = [
    longWarning({ column: PAGE.words, top: top.length, count: body.length }, LONGEST_CELL),
    ...notesOf(ask.all),
  ];
  const rows = [...top, ...body, [], ...foot.map((cell) => [blankCell(), cell])];
  const footTop = rows.length - foot.length;
  return [
    addPage({
      sheetId: ANNEX_SHEET,
      title: ANNEX_TITLE,
      index: ask.index,
      rowCount: rows.length,
      columnCount: PAGE.last + 1,
    }),
    ...layFormatted(rows, { sheetId: ANNEX_SHEET, row: 0, column: 0 }),
    ...formulas,
    ...[2, 3, 4, ...foot.map((_, at) => footTop + at)].map(across),
    ...widths(ANNEX_SHEET, WIDTHS),
    ...heights(ANNEX_SHEET, [null, 22, ...head.heights]),
    roomForWarning(footTop),
    ...closePage(making, ANNEX_SHEET, stamp),
  ];
}

const across = (row: number): SheetRequest => ({
  mergeCells: {
    range: gridRange(ANNEX_SHEET, { top: row, bottom: row + 1, left: PAGE.number, right: PAGE.last + 1 }),
    mergeType: 'MERGE_ALL',
  },
});

/** A merged row does not grow with its text. */
const roomForWarning = (row: number): SheetRequest => ({
  updateDimensionProperties: {
    range: { sheetId: ANNEX_SHEET, dimension: 'ROWS', startIndex: row, endIndex: row + 1 },
    properties: { pixelSize: 36 },
    fields: 'pixelSize',
  },
});

function headOf(
  making: BookMaking,
  coverCell: (key: CoverKey) => string,
): { readonly rows: CellDataShape[][]; readonly heights: number[] } {
  const line = (cell: CellDataShape): CellDataShape[] => [blankCell(), cell];
  const centred = (format: CellFormatShape): CellFormatShape => joinFormats(CENTRED, format);
  const [number, symbol] = [coverCell('docNumber'), coverCell('docSymbol')];
  const named = when(
    all([`${number}=""`, `${symbol}=""`]),
    quoted(PRINT.blankNumber),
    `SUBSTITUTE(${number}&"/"&${symbol};"//";"/")`,
  );
  const width = WIDTHS.slice(1).reduce((sum, one) => sum + one, 0) * 0.75;
  const subject = subjectOf(making);
  return {
    rows: [
      line(textCell(PRINT.annex, centred({ textFormat: { fontSize: 14, bold: true } }))),
      line(textCell(subject, centred(BOLD))),
      line(
        formulaCell(
          `=${quoted(PRINT.attachedBefore)}&${named}&${quoted(PRINT.attachedAfter(making.unit.name))}`,
          centred({ textFormat: { italic: true } }),
        ),
      ),
    ],
    heights: [28, heightFor(subject, width, 22), heightFor(PRINT.attachedAfter(making.unit.name), width, 22)],
  };
}
