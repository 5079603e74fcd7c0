/**
 * What each paste type takes from a copied cell (PasteType, discovery text): values, formats, validation, merges,
 * rules.
 */
import type { Book, SheetBody } from '../book/book';
import type { Spot } from './number-format';
import type { Cell, CellFormat } from '../types';
import { extended } from './values-write';

export interface Parts {
  /** `typed` holds formulas, `computed` their results. */
  readonly value: 'typed' | 'computed' | 'none';
  readonly format: 'all' | 'no borders' | 'none';
  readonly validation: boolean;
  readonly merges: boolean;
  readonly conditional: boolean;
  compute(book: Book, sheet: SheetBody, spot: Spot): Cell;
}

type Carried = Omit<Parts, 'compute'>;
const KINDS: Readonly<Record<string, Carried>> = {
  PASTE_NORMAL: { value: 'typed', format: 'all', validation: true, merges: true, conditional: true },
  PASTE_VALUES: { value: 'computed', format: 'none', validation: false, merges: false, conditional: false },
  PASTE_FORMAT: { value: 'none', format: 'all', validation: false, merges: true, conditional: true },
  PASTE_NO_BORDERS: { value: 'typed', format: 'no borders', validation: true, merges: true, conditional: true },
  PASTE_FORMULA: { value: 'typed', format: 'none', validation: false, merges: false, conditional: false },
  PASTE_DATA_VALIDATION: { value: 'none', format: 'none', validation: true, merges: false, conditional: false },
  PASTE_CONDITIONAL_FORMATTING: { value: 'none', format: 'none', validation: false, merges: false, conditional: true },
};

export function partsOf(pasteType: string | undefined): Parts {
  return { ...(KINDS[pasteType ?? 'PASTE_NORMAL'] as Carried), compute: computed };
}

/** The cell with its formula replaced by the value; an error stays an error value. */
function computed(book: Book, sheet: SheetBody, { row, column, cell }: Spot): Cell {
  const value = extended(book.valueOf(sheet, row, column, cell));
  const { userEnteredValue: _, ...rest } = cell;
  return Object.keys(value).length ? { ...rest, userEnteredValue: value } : rest;
}

/** The destination's cell after the paste. */
export function pastedCell(old: Cell | undefined, source: Cell | undefined, parts: Parts): Cell {
  const out: { -readonly [K in keyof Cell]: Cell[K] } = { ...old };
  const take = <K extends keyof Cell>(name: K, value: Cell[K] | undefined): void => {
    if (value === undefined) delete out[name];
    else out[name] = value;
  };
  if (parts.value !== 'none') {
    take('userEnteredValue', source?.userEnteredValue);
    take('textFormatRuns', parts.format === 'none' ? undefined : source?.textFormatRuns);
  }
  if (parts.format !== 'none')
    take(
      'userEnteredFormat',
      parts.format === 'all' ? source?.userEnteredFormat : withoutBorders(source?.userEnteredFormat),
    );
  if (parts.validation) take('dataValidation', source?.dataValidation);
  if (parts.value === 'typed' && parts.format !== 'none') take('note', source?.note);
  return out;
}

function withoutBorders(format: CellFormat | undefined): CellFormat | undefined {
  if (!format) return undefined;
  const { borders: _, ...rest } = format;
  return Object.keys(rest).length ? rest : undefined;
}
