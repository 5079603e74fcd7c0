/**
 * The look of each column of a result tab in few letters, so that the next publication knows which columns look as they
 * do already. It covers formats, paints and notes of every cell, not the values.
 */
import type { CellDataShape } from '../../api-shapes';
import type { Paint, ResultTab } from './result-tab';
import { linkOf } from './marks';

/** One text per column; '' = the column holds links or boxes to tick, which are always written again. */
export function columnLooks(tab: ResultTab): readonly string[] {
  const known = new Map<object, string>();
  return Array.from({ length: tab.columnCount }, (_, column) => {
    const isTicked = (tab.ticks ?? []).some(({ left, right }) => column >= left && column < right);
    const runs = isTicked ? null : runsOf(tab.rows, column, known);
    if (runs === null) return '';
    const paints = tab.paints.filter(({ left, right }) => column >= left && column < right);
    return shortOf([...runs, ...paints.map(rowsOf)].join('\n'));
  });
}

/**
 * Cells that follow each other look alike in most columns, so each look is hashed once for all of them. null = a cell
 * of the column has a link.
 */
function runsOf(rows: ResultTab['rows'], column: number, known: Map<object, string>): readonly string[] | null {
  const runs: string[] = [];
  let [length, look] = [0, ''];
  let cell: CellDataShape | undefined;
  for (const row of rows) {
    const next = row[column];
    // Cells of one column share their format, so most of them are compared without their text.
    if (length === 0 || next?.userEnteredFormat !== cell?.userEnteredFormat || next?.note !== cell?.note) {
      if (linkOf(next) !== undefined) return null;
      const other = lookOf(next, known);
      if (length > 0 && other !== look) {
        runs.push(`${length}*${look}`);
        length = 0;
      }
      look = other;
    }
    cell = next;
    length += 1;
  }
  return length === 0 ? runs : [...runs, `${length}*${look}`];
}

function lookOf(cell: CellDataShape | undefined, known: Map<object, string>): string {
  const { userEnteredFormat: format, note = '' } = cell ?? {};
  if (format === undefined) return note;
  const short = known.get(format) ?? shortOf(JSON.stringify(format));
  known.set(format, short);
  return note === '' ? short : `${short}|${note}`;
}

const rowsOf = ({ top, bottom, format, fields }: Paint): string =>
  `${top}:${bottom} ${fields} ${JSON.stringify(format)}`;

/** FNV-1a over the letters in two halves: 12 hex digits, of which two texts share all with a chance of 1 : 10^14. */
function shortOf(text: string): string {
  let [one, other] = [0x811c9dc5, 0x01000193];
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charCodeAt(at);
    one = Math.imul(one ^ letter, 0x01000193);
    other = Math.imul(other ^ letter, 0x5bd1e995);
  }
  return [one, other].map((half) => (half >>> 8).toString(16).padStart(6, '0')).join('');
}
