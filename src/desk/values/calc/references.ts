/**
 * From a reference in a formula to the cells of the book.
 *
 * Open sides reach the tab's edge. A range that extends past the edge is cut; one entirely outside is `#REF!`.
 */
import type { CalcBook } from '../../contract';
import { cellError } from '../errors';
import { readReference, type Corner, type Reference } from '../formula/reference';
import { Stop, type Area, type Scope } from './value';

const REF = 'Reference does not exist.';

/** The area of a reference. Stop with `#REF!` when the tab or the cells do not exist. */
export function areaOfReference({ sheet, from, to }: Reference, scope: Scope, book: CalcBook): Area {
  const sheetId = sheet === null ? scope.sheetId : book.sheetId(sheet);
  if (sheetId === undefined) throw new Stop(cellError('REF', `Unresolved sheet name '${sheet ?? ''}'.`));
  const { rows, columns } = book.size(sheetId);
  const end = to ?? from;
  const top = firstOf(from.row, end.row);
  const bottom = endOf(from.row, end.row, rows);
  const left = firstOf(from.column, end.column);
  const right = endOf(from.column, end.column, columns);
  if (top >= bottom || left >= right) throw new Stop(cellError('REF', REF));
  return { kind: 'area', sheetId, top, left, bottom, right };
}

/** First index of one side; either corner may be open. */
function firstOf(one: Corner['row'], other: Corner['row']): number {
  if (one === undefined || other === undefined) return one ?? other ?? 0;
  return Math.min(one, other);
}

/** Exclusive end of one side; an open corner reaches the tab's edge. */
function endOf(one: Corner['row'], other: Corner['row'], size: number): number {
  if (one === undefined || other === undefined) return size;
  return Math.min(Math.max(one, other) + 1, size);
}

/** The area of a named range. Stop with `#NAME?` when it does not exist. */
export function areaOfName(name: string, book: CalcBook): Area {
  const range = book.namedRange(name);
  if (!range) throw new Stop(cellError('NAME', `Unknown range name: '${name.toUpperCase()}'.`));
  return {
    kind: 'area',
    sheetId: range.sheetId,
    top: range.startRow,
    left: range.startColumn,
    bottom: range.endRow,
    right: range.endColumn,
  };
}

/** The area of a reference or name given as text (INDIRECT). */
export function areaOfText(text: string, scope: Scope, book: CalcBook): Area {
  const reference = readReference(text.trim());
  if (reference) return areaOfReference(reference, scope, book);
  if (book.namedRange(text.trim())) return areaOfName(text.trim(), book);
  throw new Stop(
    cellError('REF', `Function INDIRECT parameter 1 value is '${text}'. It is not a valid cell/range reference.`),
  );
}
