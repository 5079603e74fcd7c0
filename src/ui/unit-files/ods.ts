/** The tabs of an .ods with the values of their cells (OpenDocument 1.2, part 1), hidden tabs and rows included. */
import { all, attribute, children, partsOf } from '../table-file/package-parts';
import { trimmed, type CellRead, type SheetRead } from './body';
import { serialOf } from './xlsx';

/** Throws when the bytes are not a spreadsheet. */
export function sheetsOfOds(bytes: Uint8Array): readonly SheetRead[] {
  const content = partsOf(bytes)('content.xml');
  if (!content || all(content, 'spreadsheet').length === 0) throw new Error('no spreadsheet');
  return all(content, 'table').map((table) => ({ title: attribute(table, 'name'), rows: rowsOf(table) }));
}

/** One element may repeat its row or cell; the blank ones at the end fill the whole sheet. */
const MOST_REPEATED = 2000;
const timesOf = (element: Element, of: 'rows' | 'columns'): number =>
  Math.min(Number(attribute(element, `number-${of}-repeated`)) || 1, MOST_REPEATED);

function rowsOf(table: Element): SheetRead['rows'] {
  const rows: (readonly CellRead[])[] = [];
  for (const row of all(table, 'table-row')) {
    const cells = cellsOf(row);
    for (let n = timesOf(row, 'rows'); n > 0; n -= 1) rows.push(cells);
  }
  return trimmed(rows);
}

function cellsOf(row: Element): readonly CellRead[] {
  const cells: CellRead[] = [];
  for (const cell of Array.from(row.children)) {
    if (cell.localName !== 'table-cell' && cell.localName !== 'covered-table-cell') continue;
    const value = valueOf(cell);
    for (let n = timesOf(cell, 'columns'); n > 0; n -= 1) cells.push(value);
  }
  return trimmed([cells])[0] ?? [];
}

/** An attribute of one prefix: `value-type` occurs twice, and the second marks a text as an error. */
const prefixed = (cell: Element, name: string): string => cell.getAttribute(name) ?? '';

function valueOf(cell: Element): CellRead {
  const text = children(cell, 'p').map(textOf).join('\n');
  if (prefixed(cell, 'calcext:value-type') === 'error') return { error: text };
  const kind = prefixed(cell, 'office:value-type');
  if (kind === 'boolean') return attribute(cell, 'boolean-value') === 'true';
  if (kind === 'date') return { as: 'DATE', number: serialOf(attribute(cell, 'date-value')) };
  if (kind === 'percentage') return { as: 'PERCENT', number: Number(prefixed(cell, 'office:value')) };
  if (kind === 'float' || kind === 'currency') return Number(prefixed(cell, 'office:value'));
  return prefixed(cell, 'office:string-value') || text || null;
}

/** Runs of spaces, tabs and line breaks are elements of their own. */
function textOf(node: Node): string {
  return Array.from(node.childNodes, (one) => {
    if (!(one instanceof Element)) return one.textContent ?? '';
    if (one.localName === 's') return ' '.repeat(Number(attribute(one, 'c')) || 1);
    if (one.localName === 'tab') return '\t';
    return one.localName === 'line-break' ? '\n' : textOf(one);
  }).join('');
}
