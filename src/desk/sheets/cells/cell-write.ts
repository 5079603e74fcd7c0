/**
 * One CellData written over a stored cell; the field mask decides what changes (updateCells, repeatCell, appendCells).
 */
import { NotDoubled } from '../../contract';
import type { Book } from '../book/book';
import { canonicalFormula } from '../book/canonical-formula';
import { refuse } from '../errors';
import { below, type Mask, pairColors, writeMasked } from '../field-mask';
import type { Bag, Cell, CellFormat, ExtendedValue, ValidationRule } from '../types';
import { withChips, type NameOf } from './chips';
import { checkLength } from './values-write';

const UNDOUBLED = ['pivotTable', 'dataSourceTable'] as const;

export interface CellMask {
  readonly mask: Mask;
  readonly format: Mask | undefined;
  readonly nameOf: NameOf;
}

/** Prepares a mask for many cells. */
export function cellMask(mask: Mask, nameOf: NameOf): CellMask {
  const format = 'userEnteredFormat' in mask ? pairColors(below(mask, 'userEnteredFormat') ?? {}) : undefined;
  return { mask, format, nameOf };
}

export function writeCell(
  book: Book,
  old: Cell | undefined,
  source: Bag | undefined,
  { mask, format, nameOf }: CellMask,
): Cell {
  for (const name of UNDOUBLED)
    if (name in mask && source?.[name] !== undefined) throw new NotDoubled(`CellData.${name}`);
  const out: { -readonly [K in keyof Cell]: Cell[K] } = { ...old };
  if ('userEnteredValue' in mask) {
    const value = checkedValue(book, source?.['userEnteredValue'] as ExtendedValue | undefined);
    delete out.textFormatRuns;
    if (value === undefined) delete out.userEnteredValue;
    else out.userEnteredValue = value;
  }
  if ('chipRuns' in mask) {
    const runs = source?.['chipRuns'] as Bag[] | undefined;
    delete out.chips;
    if (runs !== undefined && runs.length > 0)
      Object.assign(out, withChips(out.userEnteredValue?.stringValue, runs, nameOf));
  }
  if (format !== undefined)
    put(
      out,
      'userEnteredFormat',
      writtenFormat(out.userEnteredFormat, source?.['userEnteredFormat'] as CellFormat | undefined, format),
    );
  if ('note' in mask) put(out, 'note', (source?.['note'] as string | undefined) || undefined);
  if ('dataValidation' in mask) put(out, 'dataValidation', source?.['dataValidation'] as ValidationRule | undefined);
  if ('textFormatRuns' in mask) put(out, 'textFormatRuns', source?.['textFormatRuns'] as Bag[] | undefined);
  return out;
}

function put<K extends keyof Cell>(
  out: { -readonly [N in keyof Cell]: Cell[N] },
  name: K,
  value: Cell[K] | undefined,
): void {
  if (value === undefined || (typeof value === 'object' && Object.keys(value).length === 0)) delete out[name];
  else out[name] = value;
}

function checkedValue(book: Book, value: ExtendedValue | undefined): ExtendedValue | undefined {
  if (value === undefined) return undefined;
  if (value.errorValue !== undefined) throw refuse('ExtendedValue.error_value is read-only');
  if (value.formulaValue !== undefined) {
    if (!value.formulaValue.startsWith('=')) throw refuse(`Invalid formula: ${value.formulaValue}`);
    return { formulaValue: canonicalFormula(book, checkLength(value.formulaValue)) };
  }
  if (value.stringValue !== undefined)
    return value.stringValue === '' ? undefined : { stringValue: checkLength(value.stringValue) };
  if (value.numberValue !== undefined) return { numberValue: value.numberValue };
  return value.boolValue === undefined ? undefined : { boolValue: value.boolValue };
}

/**
 * "When writing, the new format will be merged with the existing format" by the mask; a border of style NONE removes
 * the border.
 */
export function writtenFormat(
  old: CellFormat | undefined,
  given: CellFormat | undefined,
  mask: Mask,
): CellFormat | undefined {
  const whole = Object.keys(mask).length === 0 || '*' in mask;
  const next = (whole ? { ...given } : writeMasked(old, given, mask)) as CellFormat;
  if (next.borders) {
    const borders = plainBorders(next.borders);
    if (Object.keys(borders).length) next.borders = borders;
    else delete next.borders;
  }
  return Object.keys(next).length ? next : undefined;
}

const WIDTHS: Readonly<Record<string, number>> = {
  DOTTED: 1,
  DASHED: 1,
  SOLID: 1,
  SOLID_MEDIUM: 2,
  SOLID_THICK: 3,
  DOUBLE: 3,
};

/** Borders with the width of their style and a colour, as Google answers them. */
export function plainBorders(borders: Bag): Bag {
  const out: Bag = {};
  for (const [side, border] of Object.entries(borders)) {
    const line = border as Bag | undefined;
    const style = String(line?.['style'] ?? 'NONE');
    if (line === undefined || style === 'NONE' || style === 'STYLE_UNSPECIFIED') continue;
    const color = line['color'] ?? {};
    out[side] = { style, width: WIDTHS[style] ?? 1, color, colorStyle: line['colorStyle'] ?? { rgbColor: color } };
  }
  return out;
}
