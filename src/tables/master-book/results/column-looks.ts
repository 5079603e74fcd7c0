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
    if (isTicked || tab.rows.some((row) => linkOf(row[column]) !== undefined)) return '';
    const paints = tab.paints.filter(({ left, right }) => column >= left && column < right);
    return shortOf([...runsOf(tab.rows.map((row) => lookOf(row[column], known))), ...paints.map(rowsOf)].join('\n'));
  });
}

/** Cells that follow each other look alike in most columns, so each look is hashed once for all of them. */
function runsOf(looks: readonly string[]): readonly string[] {
  const runs: string[] = [];
  for (let from = 0, to = 0; from < looks.length; from = to) {
    while (to < looks.length && looks[to] === looks[from]) to += 1;
    runs.push(`${to - from}*${looks[from] ?? ''}`);
  }
  return runs;
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
