/**
 * What the rows of each unit and period are in short, in metadata that no hand in the sheet can reach. It is written in
 * the same batch as the rows. A row that somebody changed together with its own mark or copy no longer agrees with it.
 */
import { textMark } from '../../core/short-mark';
import type { SpreadsheetShape } from '../api-shapes';
import type { SheetRequest } from '../api-requests';
import { metadataRequest, metadataText } from './anchor';

export const UNIT_MARKS_KEY = 'cchc-units';

/** Tables whose rows belong to a unit in a period, and change after they were written. */
export const MARKED_TABLES = ['submissions', 'files', 'adjustments'] as const;
export type MarkedTable = (typeof MARKED_TABLES)[number];

/** Bits of a mark: four letters in base 64. */
const BITS = 24;
const LETTERS = 4;
const NONE = 0;

/** Of one table: period → unit → mark. A unit without rows has none. */
export type UnitMarks = ReadonlyMap<string, ReadonlyMap<string, number>>;
export type AllMarks = Readonly<Record<MarkedTable, UnitMarks>>;

/** What one row adds to the mark of its unit; adding it twice takes it away. `proof` = the row's own mark or copy. */
export const rowMark = (key: string, proof: string): number =>
  Number.parseInt(textMark(`${key}\u0000${proof}`).slice(0, BITS / 4), 16);

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const packed = (mark: number): string =>
  Array.from({ length: LETTERS }, (_, at) => DIGITS[(mark >>> (6 * (LETTERS - 1 - at))) & 63]).join('');
const unpacked = (letters: string): number =>
  [...letters].reduce((mark, letter) => mark * 64 + Math.max(0, DIGITS.indexOf(letter)), 0);

/** Google holds 30,000 letters of metadata for a workbook; the index of the periods takes most of them. */
const MOST_LETTERS = 9_000;

/** The periods of a year. Every reading of the ledger brings the marks, so their cost must not grow with the years. */
const MOST_PERIODS = 4;

interface Text {
  readonly units: readonly string[];
  readonly tables: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** null = the ledger was made before rows had marks, or they are unreadable; the next writing sets them. */
export function readUnitMarks(book: SpreadsheetShape): AllMarks | null {
  try {
    const text = JSON.parse(metadataText(book, UNIT_MARKS_KEY) ?? '') as Text;
    const tables = MARKED_TABLES.map((table) => [
      table,
      new Map(
        Object.entries(text.tables[table] ?? {}).map(([period, letters]) => [period, marksIn(text.units, letters)]),
      ),
    ]);
    return Object.fromEntries(tables) as AllMarks;
  } catch {
    return null;
  }
}

const marksIn = (units: readonly string[], letters: string): ReadonlyMap<string, number> =>
  new Map(
    units
      .map((unit, at) => [unit, unpacked(letters.slice(at * LETTERS, (at + 1) * LETTERS))] as const)
      .filter(([, mark]) => mark !== NONE),
  );

/** The marks of the latest periods that fit; `stood` = the metadata exists already. */
export function unitMarksRequest(marks: AllMarks, stood: boolean): SheetRequest {
  const known = new Set(MARKED_TABLES.flatMap((table) => [...marks[table].keys()]));
  const periods = [...known].slice(-MOST_PERIODS);
  let text = textOf(marks, periods);
  while (text.length > MOST_LETTERS && periods.length > 1) {
    periods.shift();
    text = textOf(marks, periods);
  }
  return metadataRequest(UNIT_MARKS_KEY, text, stood);
}

function textOf(marks: AllMarks, periods: readonly string[]): string {
  const units = [
    ...new Set(
      MARKED_TABLES.flatMap((table) => periods.flatMap((period) => [...(marks[table].get(period)?.keys() ?? [])])),
    ),
  ].sort();
  const tables = MARKED_TABLES.map((table) => [
    table,
    Object.fromEntries(
      periods.flatMap((period) => {
        const own = marks[table].get(period);
        return own ? [[period, units.map((unit) => packed(own.get(unit) ?? NONE)).join('')]] : [];
      }),
    ),
  ]);
  return JSON.stringify({ units, tables: Object.fromEntries(tables) } satisfies Text);
}
