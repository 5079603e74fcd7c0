/** Builders for single cells, and reading of what a cell holds. Knows Google's cell shape, but no form and no words. */
import type { CellContent } from '../../core/entry';
import type { CellDataShape, CellFormatShape, ExtendedValueShape, NumberFormatShape } from '../api-shapes';
import type { ColorStyleShape } from '../api-place-shapes';

function made(value: ExtendedValueShape | null, format?: CellFormatShape): CellDataShape {
  if (value === null) return format === undefined ? {} : { userEnteredFormat: format };
  return format === undefined ? { userEnteredValue: value } : { userEnteredValue: value, userEnteredFormat: format };
}

/** Always stored as text: `=1+1` stays four characters. An empty text is a blank cell. */
export const textCell = (text: string, format?: CellFormatShape): CellDataShape =>
  made(text === '' ? null : { stringValue: text.normalize('NFC') }, format);
export const numberCell = (amount: number, format?: CellFormatShape): CellDataShape =>
  made({ numberValue: amount }, format);
export const tickCell = (on: boolean, format?: CellFormatShape): CellDataShape => made({ boolValue: on }, format);
export const blankCell = (format?: CellFormatShape): CellDataShape => made(null, format);
/**
 * `text` starts with `=` and uses English function names, `;` between arguments and no decimal literal (see the
 * platform notes on vi_VN).
 */
export function formulaCell(text: string, format?: CellFormatShape): CellDataShape {
  if (!text.startsWith('=')) throw new Error(`not a formula: ${text}`);
  return made({ formulaValue: text }, format);
}

/** Later formats override earlier ones, per top-level member; text formats are merged. */
export function joinFormats(...formats: readonly (CellFormatShape | undefined)[]): CellFormatShape {
  let all: CellFormatShape = {};
  for (const next of formats) {
    if (!next) continue;
    const text = all.textFormat || next.textFormat ? { textFormat: { ...all.textFormat, ...next.textFormat } } : {};
    all = { ...all, ...next, ...text };
  }
  return all;
}

/** '#FFF2CC' → Google's colour. */
export function color(hex: string): ColorStyleShape {
  const part = (at: number): number => Math.round((parseInt(hex.slice(at, at + 2), 16) / 255) * 10000) / 10000;
  return { rgbColor: { red: part(1), green: part(3), blue: part(5) } };
}

export const FORMATS = {
  count: { type: 'NUMBER', pattern: '#,##0' },
  decimal: { type: 'NUMBER', pattern: '#,##0.00' },
  /** Percentage points: 98.8 is shown as `98,8`. Google's PERCENT is not used, because it multiplies by 100. */
  percent: { type: 'NUMBER', pattern: '#,##0.0#' },
  date: { type: 'DATE', pattern: 'dd/mm/yyyy' },
  moment: { type: 'DATE_TIME', pattern: 'hh:mm dd/mm/yyyy' },
  text: { type: 'TEXT', pattern: '@' },
} as const satisfies Readonly<Record<string, NumberFormatShape>>;

/**
 * What a cell holds when read: the effective value if Google returns one, otherwise what was typed. Google returns none
 * for a formula whose result is an empty text.
 */
export function contentOf(cell: CellDataShape | undefined): CellContent {
  const value = cell?.effectiveValue ?? cell?.userEnteredValue;
  if (!value) return null;
  if (value.errorValue) return { error: value.errorValue.type ?? 'ERROR' };
  if (value.numberValue !== undefined) return value.numberValue;
  if (value.boolValue !== undefined) return value.boolValue;
  return value.stringValue === undefined || value.stringValue === '' ? null : value.stringValue;
}

/** The text of a key cell, in NFC and trimmed; null when the cell is blank or not text. */
export function keyOf(cell: CellDataShape | undefined): string | null {
  const content = contentOf(cell);
  if (typeof content === 'number') return String(content);
  if (typeof content !== 'string') return null;
  const key = content.normalize('NFC').trim();
  return key === '' ? null : key;
}
