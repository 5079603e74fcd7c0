/**
 * The formulas that a unit's workbook was made with, against those that it holds now. A cut cell takes the references
 * to it along: a printed row or a live check then shows another row's figure. Such formulas are laid again. Only the
 * cells that a formula refers to are compared, because Google may write the rest of it in its own way.
 */
import type { SheetRequest } from '../api-requests';
import type { CellDataShape, SpreadsheetShape } from '../api-shapes';
import { columnName } from '../grid/a1';
import { contentOf } from '../grid/cells';
import { cellsOf, type Cells } from '../grid/find-keys';

interface LaidFormula {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  /** Rows and columns from the cell for which the formula was written. */
  readonly down: number;
  readonly along: number;
  /** Lays the formula again. */
  readonly request: SheetRequest;
}

const VALUES = 'userEnteredValue';

function* laidFormulas(requests: readonly SheetRequest[]): Generator<LaidFormula> {
  for (const request of requests) {
    if ('updateCells' in request) yield* cellByCell(request.updateCells);
    if ('repeatCell' in request) yield* repeated(request, request.repeatCell);
  }
}

type Update = Extract<SheetRequest, { readonly updateCells: unknown }>['updateCells'];
type Repeat = Extract<SheetRequest, { readonly repeatCell: unknown }>['repeatCell'];

function* cellByCell({ rows = [], start, fields }: Update): Generator<LaidFormula> {
  if (!fields.includes(VALUES) || !start) return;
  for (const [down, { values = [] }] of rows.entries())
    for (const [along, cell] of values.entries()) {
      const formula = cell.userEnteredValue?.formulaValue;
      if (formula === undefined) continue;
      const at = {
        sheetId: start.sheetId ?? 0,
        row: (start.rowIndex ?? 0) + down,
        column: (start.columnIndex ?? 0) + along,
      };
      yield { ...at, formula, down: 0, along: 0, request: oneCell(at, cell) };
    }
}

const oneCell = (
  { sheetId, row, column }: Pick<LaidFormula, 'sheetId' | 'row' | 'column'>,
  { userEnteredValue }: CellDataShape,
): SheetRequest => ({
  updateCells: {
    rows: [{ values: [userEnteredValue === undefined ? {} : { userEnteredValue }] }],
    fields: VALUES,
    start: { sheetId, rowIndex: row, columnIndex: column },
  },
});

function* repeated(request: SheetRequest, { range, cell, fields }: Repeat): Generator<LaidFormula> {
  const formula = cell.userEnteredValue?.formulaValue;
  if (formula === undefined || !fields.includes(VALUES)) return;
  const [top, left] = [range.startRowIndex ?? 0, range.startColumnIndex ?? 0];
  for (let row = top; row < (range.endRowIndex ?? top); row += 1)
    for (let column = left; column < (range.endColumnIndex ?? left); column += 1)
      yield { sheetId: range.sheetId ?? 0, row, column, formula, down: row - top, along: column - left, request };
}

const REFERENCE = /(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\p{L}\p{N}_(])/gu;
const TEXTS = /"(?:[^"]|"")*"/g;
/** A range of one cell, which a spreadsheet may write as that cell. */
const ONE_CELL = /(\$?[A-Z]{1,3}\$?\d+):\1(?!\d)/g;
/** A word is tried from its beginning only: a formula is long and has few names of tabs. */
const TABS = /(?:'(?:[^']|'')*'|(?<![\p{L}\p{N}_.])[\p{L}\p{N}_.]+)!/gu;

const columnAt = (name: string): number =>
  [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

interface Shift {
  readonly down: number;
  readonly along: number;
}

/** The cells that a formula refers to, in order; names of tabs are left out, because a unit may rename one. */
function referencesIn(formula: string, { down, along }: Shift): string {
  const plain = formula.replace(TEXTS, '""');
  const bare = (plain.includes('!') ? plain.replace(TABS, '!') : plain).replace(ONE_CELL, '$1');
  return [...bare.matchAll(REFERENCE)]
    .map(([, fixedColumn, name = '', fixedRow, row = '']) => {
      const column = columnAt(name) + (fixedColumn === '$' ? 0 : along);
      return `${columnName(column)}${Number(row) + (fixedRow === '$' ? 0 : down)}`;
    })
    .join(' ');
}

const HERE: Shift = { down: 0, along: 0 };

/** Texts and quoted names of tabs, in which nothing moves, and references. */
const MOVES = /"(?:[^"]|"")*"|'(?:[^']|'')*'!|(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\p{L}\p{N}_(!])/gu;

type Part = string | { readonly column: number | string; readonly row: number | string };

/** A formula taken apart, once: one is laid in every row of a form. */
const takenApart = new Map<string, readonly Part[]>();

function partsOf(formula: string): readonly Part[] {
  const known = takenApart.get(formula);
  if (known) return known;
  const parts: Part[] = [];
  let from = 0;
  for (const { index = 0, 0: whole, 1: fixedColumn, 2: name, 3: fixedRow, 4: row } of formula.matchAll(MOVES)) {
    if (name === undefined) continue;
    parts.push(formula.slice(from, index), {
      column: fixedColumn === '$' ? `$${name}` : columnAt(name),
      row: fixedRow === '$' ? `$${row}` : Number(row),
    });
    from = index + whole.length;
  }
  parts.push(formula.slice(from));
  takenApart.set(formula, parts);
  return parts;
}

/** The formula as a spreadsheet writes it so many cells further. */
const moved = (formula: string, { down, along }: Shift): string =>
  partsOf(formula)
    .map((part) => {
      if (typeof part === 'string') return part;
      const column = typeof part.column === 'string' ? part.column : columnName(part.column + along);
      return column + (typeof part.row === 'string' ? part.row : String(part.row + down));
    })
    .join('');

/** A formula that is letter by letter as it was laid, which is the usual case, is not taken apart. */
const isAsLaid = (found: string, { formula, down, along }: LaidFormula): boolean =>
  found === (down === 0 && along === 0 ? formula : moved(formula, { down, along })) ||
  referencesIn(found, HERE) === referencesIn(formula, { down, along });

/** Every key that was laid in the first row and column is where it was laid. */
function isInPlace(requests: readonly SheetRequest[], sheetId: number, cells: Cells): boolean {
  return requests.every((request) => {
    if (!('updateCells' in request) || request.updateCells.start?.sheetId !== sheetId) return true;
    const { start, rows = [] } = request.updateCells;
    const [top, left] = [start.rowIndex ?? 0, start.columnIndex ?? 0];
    if (top > 0 || left > 0) return true;
    return rows.every(({ values = [] }, row) =>
      values.every((cell, column) => {
        const key = cell.userEnteredValue?.stringValue;
        if (key === undefined || (row > 0 && column > 0)) return true;
        return contentOf(cells.at(row, column)) === key;
      }),
    );
  });
}

/** True while every hidden key is where it was laid, so that what is laid again meets the cells it was made for. */
export const isLaidOut = (made: readonly SheetRequest[], book: SpreadsheetShape): boolean =>
  (book.sheets ?? []).every(
    (sheet) => sheet.properties?.sheetId === undefined || isInPlace(made, sheet.properties.sheetId, cellsOf(sheet)),
  );

export interface BrokenFormula {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
}

export interface FormulaMend {
  readonly broken: readonly BrokenFormula[];
  /** Requests that lay the broken formulas again. */
  readonly requests: readonly SheetRequest[];
}

const NOTHING: FormulaMend = { broken: [], requests: [] };
/** A tab of which fewer formulas agree was laid by another version of the add-in; it is left as it is. */
const SAME_TAB = 1 / 2;

/**
 * `made` = the requests that made the workbook; `book` with the fields of UNIT_BOOK_FIELDS. Nothing is compared while
 * rows or columns of a form are not where they were laid: Google moves every reference with them.
 */
export function mendFormulas(made: readonly SheetRequest[], book: SpreadsheetShape): FormulaMend {
  const sheets = new Map((book.sheets ?? []).map((sheet) => [sheet.properties?.sheetId, cellsOf(sheet)]));
  if (!isLaidOut(made, book)) return NOTHING;
  const bySheet = new Map<number, { laid: number; broken: LaidFormula[] }>();
  for (const laid of laidFormulas(made)) {
    const cells = sheets.get(laid.sheetId);
    if (!cells) continue;
    const found = cells.at(laid.row, laid.column)?.userEnteredValue?.formulaValue;
    const same = found !== undefined && isAsLaid(found, laid);
    const tab = bySheet.get(laid.sheetId) ?? { laid: 0, broken: [] };
    bySheet.set(laid.sheetId, { laid: tab.laid + 1, broken: same ? tab.broken : [...tab.broken, laid] });
  }
  const broken = [...bySheet.values()].flatMap((tab) =>
    tab.broken.length <= tab.laid * (1 - SAME_TAB) ? tab.broken : [],
  );
  return {
    broken: broken.map(({ sheetId, row, column }) => ({ sheetId, row, column })),
    requests: [...new Set(broken.map(({ request }) => request))],
  };
}
