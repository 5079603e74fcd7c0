/**
 * A table of a file or of the clipboard as a grid of texts, read in the browser window: .xlsx, .docx, .csv, .tsv, .txt.
 * Nothing is understood here: dates and numbers arrive in the form in which a Vietnamese office prints them.
 */
import { tableFileWords as words } from '../../text/windows/table-file';
import { tableOfDocx } from './docx-table';
import { plain, type TextGrid } from './text-grid';
import { gridOfText } from './text-table';
import { tableOfXlsx } from './xlsx-table';

/** File endings for the `accept` of a file field. */
export const TABLE_FILES = '.xlsx,.docx,.csv,.tsv,.txt';

/** A longer file is refused before it is opened: a table of an office is far shorter. In bytes. */
const LARGEST = 10 * 1024 * 1024;

const READERS: Readonly<Record<string, (bytes: Uint8Array) => TextGrid>> = {
  xlsx: tableOfXlsx,
  docx: tableOfDocx,
  csv: (bytes) => gridOfText(new TextDecoder().decode(bytes)),
  tsv: (bytes) => gridOfText(new TextDecoder().decode(bytes)),
  txt: (bytes) => gridOfText(new TextDecoder().decode(bytes)),
};

/**
 * The largest table of a file. Row n of the grid is row n of the sheet or of the table. Rejects with a sentence for the
 * person when the file is of another kind, too large, damaged, or has no table.
 */
export async function readTable(file: File): Promise<TextGrid> {
  const ending = (/\.([^.]+)$/.exec(file.name)?.[1] ?? '').toLowerCase();
  const reader = READERS[ending];
  if (!reader) throw new Error(words.otherKind(file.name));
  if (file.size > LARGEST) throw new Error(words.tooLarge(file.name));
  const bytes = new Uint8Array(await file.arrayBuffer());
  const found = withoutBlankEnd(opened(() => reader(bytes), file.name));
  if (found.length === 0) throw new Error(words.noTable(file.name));
  return found;
}

function opened(read: () => TextGrid, name: string): TextGrid {
  try {
    return read();
  } catch {
    throw new Error(words.damaged(name));
  }
}

/** The table on the clipboard: that of its HTML, which keeps the paragraphs of a cell together, or else its text. */
export function pastedTable(clipboard: Pick<DataTransfer, 'getData'>): TextGrid {
  const html = clipboard.getData('text/html');
  const table = html === '' ? null : new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  return withoutBlankEnd(table ? gridOfHtml(table) : gridOfText(clipboard.getData('text/plain')));
}

/** A cell over several rows counts in each of them, as in readTable. */
function gridOfHtml(table: HTMLTableElement): TextGrid {
  const grid: TextGrid = [];
  Array.from(table.rows).forEach((row, r) => {
    const line = (grid[r] ??= []);
    let c = 0;
    for (const cell of Array.from(row.cells)) {
      while (line[c] !== undefined) c += 1;
      for (let down = 0; down < Math.min(cell.rowSpan, table.rows.length - r); down += 1) {
        const target = (grid[r + down] ??= []);
        for (let right = 0; right < cell.colSpan; right += 1)
          target[c + right] = right === 0 ? plain(textOfHtml(cell)) : '';
      }
    }
  });
  return grid.map((line) => Array.from(line, (cell) => cell ?? ''));
}

/** Line breaks of the source count as spaces; those that the page shows stay. */
function textOfHtml(cell: Element): string {
  if (cell.nodeName === 'BR') return '\n';
  const parts = Array.from(cell.childNodes, (node) =>
    node instanceof Element ? textOfHtml(node) : (node.textContent ?? '').replace(/\s+/g, ' '),
  );
  return parts.join('') + (/^(P|DIV|LI)$/.test(cell.nodeName) ? '\n' : '');
}

/** Rows keep their numbers, so that a person finds them in the file. */
function withoutBlankEnd(grid: TextGrid): TextGrid {
  let end = grid.length;
  while (end > 0 && (grid[end - 1] ?? []).every((cell) => cell === '')) end -= 1;
  return grid.slice(0, end);
}
