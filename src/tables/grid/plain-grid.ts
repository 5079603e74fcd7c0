/**
 * Cells of a spreadsheets.get answer as plain values. An error cell keeps Google's text, so that it is reported and
 * never read as a word.
 */
import type { SheetShape } from '../api-shapes';
import { contentOf } from './cells';

export type PlainGrid = (string | number | boolean | null)[][];

/** Mask of the fields that `plainGrid` reads, inside `sheets(…)`. */
export const GRID_FIELDS = 'data(startRow,startColumn,rowData(values(effectiveValue)))';

const ERRORS: Readonly<Record<string, string>> = {
  N_A: '#N/A',
  REF: '#REF!',
  NAME: '#NAME?',
  VALUE: '#VALUE!',
  DIVIDE_BY_ZERO: '#DIV/0!',
  NUM: '#NUM!',
  NULL_VALUE: '#NULL!',
  LOADING: 'Loading...',
};

/** Rows from the first row of the tab on. The whole tab must have been requested. */
export const plainGrid = (sheet: SheetShape | undefined): PlainGrid =>
  (sheet?.data?.[0]?.rowData ?? []).map((row) =>
    (row.values ?? []).map((cell) => {
      const content = contentOf(cell);
      return content !== null && typeof content === 'object'
        ? (ERRORS[cell.effectiveValue?.errorValue?.type ?? ''] ?? '#ERROR!')
        : content;
    }),
  );
