/** What functions may ask of the calculation. */
import type { CalcBook, NumberFormat, Scalar } from '../../contract';
import type { Node } from '../formula/tree';
import type { Place } from './coerce';
import type { Area, Scope, Value } from './value';

/**
 * A book that also gives number formats, so that a date joined to a text appears as a date and results inherit formats.
 */
export interface FormattedBook extends CalcBook {
  format?(sheetId: number, row: number, column: number): NumberFormat | undefined;
}

export interface Machine {
  readonly book: FormattedBook;
  readonly place: Place;
  /** A cell's value; blank outside of the stored cells. */
  cell(sheetId: number, row: number, column: number): Scalar;
  /** The cells of an area, row by row; kept while nothing changes. */
  cells(area: Area): readonly Scalar[];
  /** Which cells of an area meet a criterion (1 or 0), row by row; kept while nothing changes. */
  mask(area: Area, criterion: Scalar): Uint8Array;
  evaluate(node: Node, scope: Scope): Value;
  /** The area that a reference text means in a tab, or a Stop. */
  areaOf(text: string, scope: Scope): Area;
  /** The number format that a result takes from its sources; undefined when there is none. */
  formatOf(node: Node, scope: Scope): NumberFormat | undefined;
}
