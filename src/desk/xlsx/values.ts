/**
 * The content of a cell in Excel's terms: numbers (dates stay serial numbers), text, true/false, errors, formulas with
 * or without the value that Google computed, links. Independent of the style.
 */
import type { sheets_v4 } from '@googleapis/sheets';
import type { CellErrorValue, CellValue, RichText } from 'exceljs';
import { a1 } from './addresses';
import { localLocation, MAX_FORMULA_TEXT, translateFormula } from './formula/formulas';
import type { Cell } from './grid';
import type { Losses } from './losses';
import type { Scope } from './scope';
import { font, type StyleSource } from './look/styles';

type Value = sheets_v4.Schema$ExtendedValue;

/** Excel's longest text in a cell. */
const MAX_TEXT = 32767;

/** Excel refuses a file with a longer link. */
const MAX_LINK = 2079;

/** Excel's error for each of Google's; two errors that Excel does not have become the nearest one. */
const ERRORS: Readonly<Record<string, string>> = {
  ERROR: '#VALUE!',
  NULL_VALUE: '#NULL!',
  DIVIDE_BY_ZERO: '#DIV/0!',
  VALUE: '#VALUE!',
  REF: '#REF!',
  NAME: '#NAME?',
  NUM: '#NUM!',
  N_A: '#N/A',
  LOADING: '#N/A',
};

export interface ValueSource {
  readonly scope: Scope;
  readonly styles: StyleSource;
  /** The tab's title in Google. */
  readonly sheet: string;
  /** Whether formulas carry the value that Google computed. */
  readonly cachedValues: boolean;
  readonly lossy: Losses;
}

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** The value to write; null for a blank cell. */
export function cellValue(cell: Cell, place: Place, source: ValueSource): CellValue {
  const formula = cell.userEnteredValue?.formulaValue;
  // a cell with only an effective value was filled by a formula of another cell
  if (formula === undefined || formula === null) return plainValue(cell, place, source);
  const computed = scalar(cell.effectiveValue, place, source);
  const translated = translateFormula(formula, source.scope, { sheet: source.sheet });
  if ('refused' in translated) {
    source.lossy.push({
      kind: 'formula',
      sheet: source.sheet,
      where: a1(place.row, place.column),
      detail: translated.refused,
    });
    return computed;
  }
  const carries = source.cachedValues && computed !== null;
  return carries ? { formula: translated.formula, result: computed } : { formula: translated.formula };
}

type Computed = number | string | boolean | null | CellErrorValue;

function scalar(value: Value | undefined, place: Place, source: ValueSource): Computed {
  if (!value) return null;
  if (typeof value.numberValue === 'number') return value.numberValue;
  if (typeof value.boolValue === 'boolean') return value.boolValue;
  if (typeof value.stringValue === 'string') return shortened(value.stringValue, place, source);
  if (value.errorValue) return { error: ERRORS[value.errorValue.type ?? ''] ?? '#VALUE!' } as CellErrorValue;
  return null;
}

function shortened(text: string, place: Place, source: ValueSource): string {
  if (text.length <= MAX_TEXT) return text;
  source.lossy.push({
    kind: 'text',
    sheet: source.sheet,
    where: a1(place.row, place.column),
    detail: `${text.length} > ${MAX_TEXT}`,
  });
  return text.slice(0, MAX_TEXT);
}

function plainValue(cell: Cell, place: Place, source: ValueSource): CellValue {
  const value = scalar(cell.effectiveValue ?? cell.userEnteredValue, place, source);
  if (typeof value !== 'string') return value;
  if (value === '') return null;
  const link = cell.hyperlink ?? cell.userEnteredFormat?.textFormat?.link?.uri;
  const linked = link ? linkedText(value, link, source.scope) : undefined;
  if (linked) return linked;
  if (link) source.lossy.push({ kind: 'link', sheet: source.sheet, where: a1(place.row, place.column), detail: link });
  const runs = cell.textFormatRuns ?? [];
  return runs.length > 0 && value.length < MAX_TEXT ? richText(value, cell, source.styles) : value;
}

function linkedText(text: string, link: string, scope: Scope): CellValue | undefined {
  const location = localLocation(link, scope);
  if (!location) return link.length > MAX_LINK ? undefined : { text, hyperlink: link };
  if (text.length > MAX_FORMULA_TEXT) return undefined;
  const quoted = (part: string): string => `"${part.replace(/"/g, '""')}"`;
  return { formula: `HYPERLINK(${quoted(`#${location}`)},${quoted(text)})`, result: text };
}

function richText(text: string, cell: Cell, styles: StyleSource): CellValue {
  const base = cell.userEnteredFormat?.textFormat ?? {};
  const runs = [...(cell.textFormatRuns ?? [])].sort((a, b) => (a.startIndex ?? 0) - (b.startIndex ?? 0));
  const starts = [...new Set([0, ...runs.map((run) => run.startIndex ?? 0)])];
  const parts: RichText[] = starts.map((start, at) => {
    const format = runs.find((run) => (run.startIndex ?? 0) === start)?.format ?? {};
    return { text: text.slice(start, starts[at + 1] ?? text.length), font: font({ ...base, ...format }, styles) };
  });
  return { richText: parts.filter((part) => part.text !== '') };
}
