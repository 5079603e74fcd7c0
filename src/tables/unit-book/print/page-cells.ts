/** What both printed tabs are made of: looks, the line that runs over every page, the frame of a locked tab. */
import { PRINT } from '../../../text/books/print-tab';
import type { CellDataShape, CellFormatShape } from '../../api-shapes';
import type { SheetRequest } from '../../api-requests';
import { fixedName } from '../../grid/a1';
import { formulaCell, joinFormats, textCell } from '../../grid/cells';
import { hide } from '../../grid/lay';
import { coverTemplate } from '../cover-keys';
import { when } from '../formulas/formula';
import type { Layout } from '../layout';
import type { BookMaking } from '../making';
import { protect } from '../protect';
import { stampSheet, type Stamp } from '../stamp';
import { FONT } from '../styles';
import { RUNNING } from './print-place';
import { quoted } from '../formulas/quoted';

const base: CellFormatShape = { verticalAlignment: 'MIDDLE', textFormat: { fontFamily: FONT, fontSize: 13 } };
export const OVER = joinFormats(base, { wrapStrategy: 'OVERFLOW_CELL' });
export const CENTRED = joinFormats(base, { horizontalAlignment: 'CENTER', wrapStrategy: 'WRAP' });
export const SMALL = joinFormats(base, { wrapStrategy: 'WRAP', textFormat: { fontSize: 11 } });
export const BOLD: CellFormatShape = { textFormat: { bold: true } };

export const stampOf = (making: BookMaking, form: 'print' | 'annex'): Stamp => ({
  unit: making.unit.code,
  period: making.period.code,
  form,
  template: coverTemplate(making.templates),
  fileId: making.fileId,
});

/** Unit and period on the left, the code of the printed report on the right. */
export function runningCells(
  { unit, period }: BookMaking,
  code: string,
): { readonly left: CellDataShape; readonly right: CellDataShape } {
  const small = joinFormats(OVER, { textFormat: { fontSize: 10, italic: true } });
  return {
    left: { ...textCell(PRINT.running(unit.name, period.name), small), note: PRINT.guide },
    right: formulaCell(
      `=${quoted(PRINT.code)}&${code}`,
      joinFormats(small, { horizontalAlignment: 'RIGHT', textFormat: { bold: true } }),
    ),
  };
}

interface Frame {
  readonly sheetId: number;
  readonly title: string;
  readonly index: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

export const addPage = (frame: Frame): SheetRequest => ({
  addSheet: {
    properties: {
      sheetId: frame.sheetId,
      title: frame.title,
      index: frame.index,
      gridProperties: {
        rowCount: frame.rowCount,
        columnCount: frame.columnCount,
        frozenRowCount: RUNNING + 1,
        hideGridlines: true,
      },
    },
  },
});

export const closePage = (making: BookMaking, sheetId: number, stamp: Stamp): readonly SheetRequest[] => [
  hide(sheetId, 'ROWS', 0),
  hide(sheetId, 'COLUMNS', 0),
  protect(making, sheetId, []),
  stampSheet(sheetId, stamp),
];

/** Warns where a cell has more letters than Excel's highest row shows: it makes no row higher than 409 points. */
export const longWarning = (
  at: { readonly column: number; readonly top: number; readonly count: number },
  longest: number,
): CellDataShape => {
  const { column, top, count } = at;
  const words = `${fixedName(top, column)}:${fixedName(Math.max(top, top + count - 1), column)}`;
  const isLong = `SUMPRODUCT((LEN(${words})>${longest})*1)>0`;
  return formulaCell(`=${when(isLong, quoted(PRINT.long), '""')}`, joinFormats(SMALL, BOLD));
};

/** Rows that the screen marks as not compared with the regulation: one line of notes ends the print. [] = none. */
export function notesOf(layouts: readonly Layout[]): readonly CellDataShape[] {
  const rows = layouts.flatMap(({ template }) => template.rows).filter(({ standing }) => standing === 'memory').length;
  return rows === 0 ? [] : [textCell(PRINT.notes(rows), joinFormats(SMALL, { textFormat: { italic: true } }))];
}
