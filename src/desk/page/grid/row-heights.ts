/**
 * The height of a row that was never resized: as in Google, it grows with its font and with the lines its text wraps
 * into. Rows resized by hand or by the API keep their size. Letters are measured in the browser; elsewhere by a typical
 * width.
 */
import type { Cell, Sheet } from './google-shapes';
import { shownText } from './shown-text';

/** The API reports this height for a row that was never resized. */
const PLAIN = 21;
interface Pen {
  font: string;
  measureText(text: string): { readonly width: number };
}
/** Undefined outside a browser. */
const { document: page } = globalThis as unknown as {
  readonly document?: { createElement(kind: 'canvas'): { getContext(kind: '2d'): Pen | null } };
};
const pen = page?.createElement('canvas').getContext('2d') ?? null;

function widthOf(text: string, cell: Cell): number {
  const { fontSize = 10, fontFamily = 'Arial', bold = false } = cell.effectiveFormat?.textFormat ?? {};
  if (pen === null) return text.length * fontSize * 0.72;
  pen.font = `${bold ? 'bold ' : ''}${fontSize}pt ${fontFamily}`;
  return pen.measureText(text).width;
}

/** Lines that a text takes in a column, broken between words. */
function linesOf(cell: Cell, text: string, width: number): number {
  if (cell.effectiveFormat?.wrapStrategy !== 'WRAP') return text.split('\n').length;
  return text.split('\n').reduce((sum, part) => {
    let lines = 1;
    let held = '';
    for (const word of part.split(' ')) {
      const longer = held === '' ? word : `${held} ${word}`;
      if (widthOf(longer, cell) <= width) held = longer;
      else {
        lines += held === '' ? 0 : 1;
        held = word;
      }
    }
    return sum + lines;
  }, 0);
}

/** As in Google, cells merged across columns do not make their row higher. */
const merged = (sheet: Sheet): ReadonlySet<string> =>
  new Set((sheet.merges ?? []).map((area) => `${area.startRowIndex ?? 0}:${area.startColumnIndex ?? 0}`));

/** Pixels of every row of the tab's first block, by its place in the block. */
export function rowHeights(sheet: Sheet): readonly number[] {
  const block = sheet.data?.[0];
  const joined = merged(sheet);
  const widths = (block?.columnMetadata ?? []).map((one) => (one.hiddenByUser === true ? 0 : (one.pixelSize ?? 100)));
  const heightOf = (cell: Cell, row: number, column: number): number => {
    const text = shownText(cell);
    const width = (widths[column] ?? 100) - 8;
    if (text === '' || width < 0) return PLAIN;
    const line = (cell.effectiveFormat?.textFormat?.fontSize ?? 10) * 1.34;
    const lines = joined.has(`${row + (block?.startRow ?? 0)}:${column + (block?.startColumn ?? 0)}`)
      ? 1
      : linesOf(cell, text, width);
    return Math.max(PLAIN, Math.ceil(lines * line * 1.12 + 5));
  };
  return (block?.rowMetadata ?? []).map((one, row) => {
    if (one.pixelSize !== undefined && one.pixelSize !== PLAIN) return one.pixelSize;
    return Math.max(PLAIN, ...(block?.rowData?.[row]?.values ?? []).map((cell, column) => heightOf(cell, row, column)));
  });
}
