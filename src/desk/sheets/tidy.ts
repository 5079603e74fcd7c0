/**
 * Converts an object from a caller into the form that Google prints: values that proto3 omits at their default are
 * omitted, and both forms of a colour (`backgroundColor`, `backgroundColorStyle.rgbColor`) are present. Shapes as in
 * recorded answers (github.com/burnash/gspread tests/cassettes: `"foregroundColor": {}`, merges of sheet 0 without
 * `sheetId`).
 */
import { themeColor } from './defaults';
import type { Bag } from './types';

/** Wrapped booleans keep an explicit false; every other false is the proto default and is left out. */
const KEEPS_FALSE = new Set(['bold', 'italic', 'strikethrough', 'underline', 'boolValue', 'requestingUserCanEdit']);
const DROPS_ZERO = new Set([
  'red',
  'green',
  'blue',
  'rowIndex',
  'offsetXPixels',
  'offsetYPixels',
  'frozenRowCount',
  'frozenColumnCount',
  'headerCount',
]);
const PLACE_KEYS = ['startRowIndex', 'endRowIndex', 'startColumnIndex', 'endColumnIndex', 'dimension', 'rowIndex'];

/** @returns a new object; the argument does not change. */
export function tidy<T>(value: T, key = ''): T {
  if (Array.isArray(value)) return value.map((item) => tidy(item as unknown, key)) as T;
  if (value === null || typeof value !== 'object') return value;
  const source = value as Bag;
  const isPlace = RANGE_KEYS.has(key) || PLACE_KEYS.some((name) => name in source);
  const out: Bag = {};
  for (const name of Object.keys(source)) {
    const part = source[name];
    if (part === undefined || part === null) continue;
    if (part === false && !KEEPS_FALSE.has(name)) continue;
    if (
      part === 0 &&
      (DROPS_ZERO.has(name) || (isPlace && (name === 'sheetId' || (name === 'columnIndex' && key === 'anchorCell'))))
    )
      continue;
    out[name] =
      typeof part === 'object'
        ? tidy(part, name)
        : typeof part === 'number' && COLOR_PARTS.has(name)
          ? singlePrecision(part)
          : part;
  }
  mirrorColors(out);
  return out as T;
}

/**
 * A colour's parts are 32-bit floats, printed with the fewest digits that identify them: 0.25882354, 0.2 (same
 * recordings).
 */
const COLOR_PARTS = new Set(['red', 'green', 'blue', 'alpha']);

function singlePrecision(value: number): number {
  const held = Math.fround(value);
  for (let digits = 1; digits < 9; digits += 1) {
    const short = Number(held.toPrecision(digits));
    if (Math.fround(short) === held) return short;
  }
  return Number(held.toPrecision(9));
}

const RANGE_KEYS = new Set([
  'range',
  'ranges',
  'unprotectedRanges',
  'dimensionRange',
  'anchorCell',
  'sources',
  'source',
  'destination',
  'dataRange',
]);

function mirrorColors(out: Bag): void {
  for (const name of Object.keys(out)) {
    const pair = /^(.*[cC]olor)(Style)?$/.exec(name);
    const part = out[name];
    if (!pair?.[1] || part === null || typeof part !== 'object' || name === 'rgbColor') continue;
    if (pair[2]) {
      const rgb = (part as Bag)['rgbColor'] ?? themeColor((part as Bag)['themeColor']);
      if (rgb !== undefined) out[pair[1]] = rgb;
    } else if (!('rgbColor' in part) && !('themeColor' in part) && out[`${name}Style`] === undefined) {
      out[`${name}Style`] = { rgbColor: part };
    }
  }
}
