/**
 * Comparisons of single cells: a row of *Dữ liệu* with the cell that it names, and a recalculated workbook with the
 * API.
 */
import { choiceLabel } from '../../src/text/books/unit-book';
import type { Recalculated } from '../support/office';
import { placeOf, type Books, type Held, type Values } from './books';

export interface Trace {
  readonly unit: string;
  readonly row: string;
  readonly field: string;
  readonly value: Held;
  readonly kind: string;
  readonly fileId: string;
  readonly sheetId: number;
  readonly a1: string;
}

/** The rows of a tab by the keys of its first row. */
const keyed = (values: Values): readonly Readonly<Record<string, Held>>[] => {
  const keys = (values[0] ?? []).map(String);
  return values.slice(1).map((line) => Object.fromEntries(keys.map((key, at) => [key, line[at] ?? ''])));
};

/** The rows of *Dữ liệu*, each with the file and the tab that *Tiến độ nộp* names for its unit and form. */
export function tracesOf(values: Values, progress: Values): readonly Trace[] {
  const units = new Map(keyed(progress).map((line) => [String(line['key']), line]));
  return keyed(values).map((line) => {
    const unit = units.get(String(line['unit']));
    const tab = new RegExp(`(?:^|; )${String(line['form'])}=(\\d+)`).exec(String(unit?.['tabs'] ?? ''))?.[1];
    return { ...line, fileId: String(unit?.['fileId'] ?? ''), sheetId: Number(tab ?? -1) } as unknown as Trace;
  });
}

/** Rows whose value differs from their cell. */
export function untrue(books: Books, traces: readonly Trace[]): string[] {
  const read = new Map<string, Values>();
  const tab = (trace: Trace): Values => {
    const key = `${trace.fileId}|${trace.sheetId}`;
    const had = read.get(key);
    if (had !== undefined) return had;
    const sheet = books.sheets(trace.fileId).find((one) => one.sheetId === trace.sheetId);
    const values = sheet === undefined ? [] : books.values(trace.fileId, sheet.title);
    read.set(key, values);
    return values;
  };
  return traces.flatMap((trace) => {
    const [row, column] = placeOf(trace.a1);
    const held = tab(trace)[row]?.[column] ?? '';
    return holds(held, trace)
      ? []
      : [`${trace.unit} ${trace.a1}: Dữ liệu ${trace.kind} ${String(trace.value)}, ô ${String(held)}`];
  });
}

const plain = (text: Held): string =>
  String(text)
    .normalize('NFC')
    .replace(/[\u00a0\s]+/g, ' ')
    .trim();

function holds(held: Held, { kind, value }: Trace): boolean {
  switch (kind) {
    case 'number':
      return typeof held === 'number'
        ? held === value
        : Number(plain(held).replace(/\./g, '').replace(',', '.')) === value && plain(held) !== '';
    case 'date':
      return typeof held === 'number' ? held === value : false;
    case 'blank':
      return plain(held) === '' && value === '';
    case 'notArisen':
      return plain(held).toLowerCase() === 'không phát sinh';
    case 'notApplicable':
      return plain(held).toLowerCase() === 'không áp dụng';
    case 'text':
      return [plain(value), labelOf(String(value))].includes(
        typeof held === 'boolean' ? String(held).toUpperCase() : plain(held),
      );
    default:
      return false;
  }
}

function labelOf(code: string): string | null {
  try {
    return choiceLabel(code);
  } catch {
    return null;
  }
}

const letters = (column: number): string =>
  (column < 26 ? '' : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));

/** Cells that LibreOffice shows differently from the API; '' and blank are equal. */
export function differences(
  books: Books,
  id: string,
  recalculated: ReadonlyMap<string, ReadonlyMap<string, Recalculated>>,
): string[] {
  return books.sheets(id).flatMap(({ title }) => {
    const other = new Map(recalculated.get(title));
    if (!recalculated.has(title)) return [`${title}: tab is missing`];
    const own = new Map<string, Held>(
      books
        .values(id, title)
        .flatMap((line, row) =>
          line.flatMap((held, column) => (held === '' ? [] : [[`${letters(column)}${row + 1}`, held] as const])),
        ),
    );
    return [...new Set([...own.keys(), ...other.keys()])]
      .filter((a1) => !same(own.get(a1) ?? '', other.get(a1) ?? ''))
      .map((a1) => `${title}!${a1}: API ${String(own.get(a1))}, LibreOffice ${String(other.get(a1))}`);
  });
}

function same(one: Held, other: Recalculated): boolean {
  if (typeof one === 'number' && typeof other === 'number')
    return Math.abs(one - other) <= 1e-6 * Math.max(1, Math.abs(one));
  return typeof one === 'string' && typeof other === 'string'
    ? one.normalize('NFC').replace(/\r\n/g, '\n') === other.normalize('NFC').replace(/\r\n/g, '\n')
    : one === other;
}
