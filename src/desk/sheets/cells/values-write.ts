/**
 * Writes values as `values.*` receives them. RAW stores the given value; USER_ENTERED reads a text as if typed, by the
 * file's locale. Data validation is not checked: only the editor and Apps Script's Range are known to reject invalid
 * entries (docs/sources/platform.md, Protections); the Sheets API documents no rejection for values.update, so strict
 * rules do not stop these writes unless the desk is set so.
 */
import { understand } from '../../values';
import { columnLetters } from '../book/a1';
import { type Area } from '../book/area';
import { canonicalFormula } from '../book/canonical-formula';
import { MAX_CELL_CHARACTERS } from '../defaults';
import { refuse } from '../errors';
import { guardArea } from '../book/protection';
import { checkStrict } from './strict-validation';
import { beyond, type Place, printRange } from '../book/resolve';
import type { Cell, CellFormat, ExtendedValue } from '../types';
import type { Work } from '../book/work';

export type InputOption = 'RAW' | 'USER_ENTERED';
/** `rows` and `columns`: the lines in which at least one cell was written. */
export interface Written {
  readonly area: Area;
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
  readonly cells: number;
}

/** @throws 400 in Google's words when the option is missing. */
export function inputOption(option: unknown): InputOption {
  if (option === 'RAW' || option === 'USER_ENTERED') return option;
  throw refuse("'valueInputOption' is required but not specified");
}

/** Values by rows, whatever their major dimension. */
export function byRows(values: unknown, major: unknown): unknown[][] {
  const lines = (values ?? []) as unknown[][];
  lines.forEach((line, at) => {
    if (!Array.isArray(line)) throw refuse(`Invalid values[${at}]: ${JSON.stringify(line)}`);
  });
  if (major !== 'COLUMNS') return lines;
  const height = lines.reduce((most, line) => Math.max(most, line.length), 0);
  return Array.from({ length: height }, (_, row) => lines.map((line) => (row < line.length ? line[row] : null)));
}

/** Where an update of this place may write. A single cell is a corner: the values may extend to the end of the grid. */
export function writable(place: Place): { area: Area; corner: boolean } {
  const { rowCount, columnCount } = place.sheet.size;
  const { startRowIndex: top = 0, startColumnIndex: left = 0, endRowIndex, endColumnIndex } = place.range;
  const past =
    top >= rowCount || left >= columnCount || (endRowIndex ?? 0) > rowCount || (endColumnIndex ?? 0) > columnCount;
  if (past) throw beyond(place);
  const corner = endRowIndex === top + 1 && endColumnIndex === left + 1;
  return {
    corner,
    area: {
      sheetId: place.sheet.id,
      top,
      left,
      bottom: corner ? rowCount : (endRowIndex ?? rowCount),
      right: corner ? columnCount : (endColumnIndex ?? columnCount),
    },
  };
}

/** Writes values, by rows, into an update's place. */
export function writeAt(
  work: Work,
  place: Place,
  values: readonly (readonly unknown[])[],
  option: InputOption,
): Written {
  const { area } = writable(place);
  const width = values.reduce((most, line) => Math.max(most, line.length), 0);
  const text = place.text.includes('!') ? place.text : printRange(place.sheet, place.range);
  if (values.length > area.bottom - area.top) {
    throw refuse(`Requested writing within range [${text}], but tried writing to row [${area.bottom + 1}]`);
  }
  if (width > area.right - area.left) {
    throw refuse(
      `Requested writing within range [${text}], but tried writing to column [${columnLetters(area.right)}]`,
    );
  }
  return writeBlock(work, { ...area, bottom: area.top + values.length, right: area.left + width }, values, option);
}

/** Writes values whose place is known to be inside the grid. A null leaves its cell unchanged. */
export function writeBlock(
  work: Work,
  area: Area,
  values: readonly (readonly unknown[])[],
  option: InputOption,
): Written {
  guardArea(work, area);
  const sheet = work.book.sheet(area.sheetId);
  const rows = new Set<number>();
  const columns = new Set<number>();
  let cells = 0;
  values.forEach((line, down) => {
    line.forEach((value, across) => {
      if (value === null || value === undefined) return;
      const [row, column] = [area.top + down, area.left + across];
      const place = `values[${down}][${across}]`;
      const cell = entered(work, sheet.grid.get(row, column), value, { option, place });
      checkStrict(work, cell, row, column);
      sheet.grid.set(row, column, cell);
      rows.add(row);
      columns.add(column);
      cells += 1;
    });
  });
  work.book.changed();
  work.cost(cells, true);
  return { area, rows, columns, cells };
}

/** The cell after a value was written into it. A new value erases the runs of rich text (CellData.textFormatRuns). */
function entered(work: Work, old: Cell | undefined, value: unknown, how: { option: InputOption; place: string }): Cell {
  const { userEnteredValue: _, textFormatRuns: __, ...rest } = old ?? {};
  if (typeof value === 'boolean') return { ...rest, userEnteredValue: { boolValue: value } };
  const format = old?.userEnteredFormat?.numberFormat;
  if (typeof value === 'number' && (how.option === 'RAW' || format?.type !== 'TEXT'))
    return { ...rest, userEnteredValue: { numberValue: value } };
  if (typeof value !== 'string' && typeof value !== 'number')
    throw refuse(`Invalid ${how.place}: ${structText(value)}`);
  if (value === '') return rest;
  const text = checkLength(String(value));
  if (how.option === 'RAW') return { ...rest, userEnteredValue: { stringValue: text } };
  return typed(work, rest, text);
}

/**
 * The cell after a text was typed into it: value, formula, and the number format that typing sets on a cell without
 * one.
 */
export function typed(work: Work, rest: Cell, text: string): Cell {
  const format = rest.userEnteredFormat?.numberFormat;
  const { locale, timeZone } = work.book;
  const read = understand(text, { locale, timeZone, now: work.env.now(), ...(format ? { format } : {}) });
  const value: ExtendedValue =
    read.formula !== undefined
      ? { formulaValue: canonicalFormula(work.book, read.formula) }
      : extended(read.value ?? null);
  const shape: CellFormat | undefined = read.format
    ? { ...rest.userEnteredFormat, numberFormat: { ...read.format } }
    : rest.userEnteredFormat;
  const { userEnteredFormat: _, ...others } = rest;
  return {
    ...others,
    ...(Object.keys(value).length === 0 ? {} : { userEnteredValue: value }),
    ...(shape ? { userEnteredFormat: shape } : {}),
  };
}

/** A scalar as the API's ExtendedValue; an empty object for a blank. */
export function extended(value: unknown): ExtendedValue {
  if (typeof value === 'number') return { numberValue: value };
  if (typeof value === 'string') return value === '' ? {} : { stringValue: value };
  if (typeof value === 'boolean') return { boolValue: value };
  if (value === null || value === undefined) return {};
  const error = value as { errorType: string; message: string };
  return { errorValue: { type: error.errorType, message: error.message } };
}

/** @throws 400 in Google's words past 50,000 characters. */
export function checkLength(text: string): string {
  if (text.length <= MAX_CELL_CHARACTERS) return text;
  throw refuse(`Your input contains more than the maximum of ${MAX_CELL_CHARACTERS} characters in a single cell.`);
}

function structText(value: unknown): string {
  return protoText(value, '');
}

/** google.protobuf.Value as protobuf prints it; Google's refusal quotes this text. */
function protoText(value: unknown, indent: string): string {
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    const items = value.map((item) => `${deeper}values {\n${protoText(item, `${deeper}  `)}${deeper}}\n`);
    return `${indent}list_value {\n${items.join('')}${indent}}\n`;
  }
  if (typeof value === 'string') return `${indent}string_value: ${JSON.stringify(value)}\n`;
  if (typeof value === 'number') return `${indent}number_value: ${value}\n`;
  if (typeof value === 'boolean') return `${indent}bool_value: ${value}\n`;
  if (value === null || value === undefined) return `${indent}null_value: NULL_VALUE\n`;
  const fields = Object.entries(value).map(([key, item]) => {
    const inner = `${deeper}  `;
    return `${deeper}fields {\n${inner}key: ${JSON.stringify(key)}\n${inner}value {\n${protoText(item, `${inner}  `)}${inner}}\n${deeper}}\n`;
  });
  return `${indent}struct_value {\n${fields.join('')}${indent}}\n`;
}
