/** Facts about the selected cell: entered content, note, tick box, list, link. Read only from the API's answer. */
import { a1 } from '../door';
import type { Book, Cell, Sheet } from './google-shapes';
import { isTicked } from './shown-text';
import type { Spot, Typed } from './typed-cells';

export interface CellFacts {
  readonly a1: string;
  /** The content as it would be typed again: the formula, or the value in the file's locale. */
  readonly entered: string;
  readonly isFormula: boolean;
  readonly note: string | null;
  readonly hint: string | null;
  /** For a tick box: what a click types. Absent otherwise. */
  readonly toggle: string | null;
  /** For a list: the possible choices. Absent otherwise. */
  readonly list: readonly string[] | null;
  readonly link: string | null;
}

export const sheetOf = (book: Book, sheetId: number): Sheet | undefined =>
  book.sheets.find((sheet) => sheet.properties.sheetId === sheetId);

export function cellAt(book: Book, spot: Spot): Cell | undefined {
  const block = sheetOf(book, spot.sheetId)?.data?.[0];
  return block?.rowData?.[spot.row - (block.startRow ?? 0)]?.values?.[spot.column - (block.startColumn ?? 0)];
}

/** Tick boxes that these edits empty: Delete on a box takes the box away too (docs/google.md, row C04). */
export const emptiedBoxes = (book: Book, edits: readonly Typed[]): readonly Spot[] =>
  edits.filter((edit) => edit.text === '' && cellAt(book, edit)?.dataValidation?.condition?.type === 'BOOLEAN');

export function isHidden(book: Book, spot: Spot): boolean {
  const block = sheetOf(book, spot.sheetId)?.data?.[0];
  return (
    block?.rowMetadata?.[spot.row]?.hiddenByUser === true || block?.columnMetadata?.[spot.column]?.hiddenByUser === true
  );
}

/** A number with all its digits and the file's decimal sign; dates, times and percentages as shown. */
function enteredText(cell: Cell | undefined, locale: string | undefined): string {
  const formula = cell?.userEnteredValue?.formulaValue;
  if (formula !== undefined) return formula;
  const number = cell?.effectiveValue?.numberValue;
  const shown = cell?.formattedValue ?? '';
  const plain =
    number === undefined ||
    /[^\d.,\-\u00a0 ]/.test(shown) ||
    /DATE|TIME|PERCENT|SCIENTIFIC/.test(cell?.effectiveFormat?.numberFormat?.type ?? '');
  return plain ? shown : locale?.startsWith('en') === true ? String(number) : String(number).replace('.', ',');
}

/** Texts of a range such as `'Danh mục'!B2:B9` or `=A1:A3`, in the cell's own tab unless the range names another. */
function listFromRange(book: Book, spot: Spot, range: string): readonly string[] | null {
  const found = /^=?(?:'((?:[^']|'')+)'!|([^'!]+)!)?\$?([A-Z]+)\$?(\d+)?(?::\$?([A-Z]+)\$?(\d+)?)?$/.exec(range);
  if (found === null) return null;
  const title = found[1]?.replace(/''/g, "'") ?? found[2];
  const sheet =
    title === undefined ? sheetOf(book, spot.sheetId) : book.sheets.find((one) => one.properties.title === title);
  if (sheet === undefined) return null;
  const column = (letters: string): number =>
    [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const [left, right] = [column(found[3] ?? 'A'), column(found[5] ?? found[3] ?? 'A')];
  const top = Number(found[4] ?? 1) - 1;
  const bottom = found[5] === undefined ? top : Number(found[6] ?? sheet.properties.gridProperties?.rowCount ?? 1) - 1;
  const texts: string[] = [];
  for (let row = top; row <= bottom; row += 1)
    for (let at = left; at <= right; at += 1)
      texts.push(cellAt(book, { sheetId: sheet.properties.sheetId, row, column: at })?.formattedValue ?? '');
  return [...new Set(texts.filter((text) => text !== ''))];
}

export function factsAt(book: Book, spot: Spot): CellFacts {
  const cell = cellAt(book, spot);
  const rule = cell?.dataValidation?.condition;
  const values = (rule?.values ?? []).map((one) => one.userEnteredValue ?? '');
  const checked = values[0] ?? 'TRUE';
  return {
    a1: a1(spot.row, spot.column),
    entered: enteredText(cell, book.properties.locale),
    isFormula: cell?.userEnteredValue?.formulaValue !== undefined,
    note: cell?.note ?? null,
    hint: cell?.dataValidation?.inputMessage ?? null,
    toggle: rule?.type !== 'BOOLEAN' ? null : isTicked(cell as Cell) ? (values[1] ?? 'FALSE') : checked,
    list:
      rule?.type === 'ONE_OF_LIST'
        ? values
        : rule?.type === 'ONE_OF_RANGE'
          ? listFromRange(book, spot, values[0] ?? '')
          : null,
    link: cell?.hyperlink ?? null,
  };
}
