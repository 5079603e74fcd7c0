/**
 * A second copy of a row in its last column, written together with it. A cell that somebody changes by hand no longer
 * agrees with the copy: the row is then damaged, and the copy puts it back as it was.
 */
import { textMark } from '../../core/short-mark';
import type { RecordOf, TableColumn } from '../grid/table';

/** The column that holds the copy. */
export const COPY = 'copy';

/** A longer copy fits no cell beside its row; then the cell holds a mark of it, which puts nothing back. */
const LONGEST_COPY = 45_000;

type AnyLine = Readonly<Record<string, string | number | boolean | null | undefined>>;

const copied = (columns: readonly TableColumn[]): readonly string[] =>
  columns.map(({ key }) => key).filter((key) => key !== COPY);

const plain = (value: AnyLine[string]): string | number | boolean | null =>
  typeof value === 'string' ? value.normalize('NFC') || null : (value ?? null);

export function copyOf(columns: readonly TableColumn[], line: AnyLine): string {
  const text = JSON.stringify(copied(columns).map((key) => plain(line[key])));
  return text.length > LONGEST_COPY ? textMark(text) : text;
}

/** The line that a copy holds; null when the text is not a copy of such a line. */
export function lineInCopy<C extends readonly TableColumn[]>(columns: C, copy: string): RecordOf<C> | null {
  const keys = copied(columns);
  let values: unknown;
  try {
    values = JSON.parse(copy);
  } catch {
    return null;
  }
  if (!Array.isArray(values) || values.length !== keys.length) return null;
  const line = Object.fromEntries(keys.map((key, at) => [key, (values as readonly unknown[])[at] ?? null]));
  return { ...line, [COPY]: null } as RecordOf<C>;
}

/** The first column whose cell differs from the copy, the copy itself when somebody cleared it; null = none. */
export function changedColumn(columns: readonly TableColumn[], line: AnyLine): string | null {
  const copy = line[COPY];
  const then = typeof copy === 'string' ? (lineInCopy(columns, copy) as AnyLine | null) : null;
  if (then === null) return copy === copyOf(columns, line) ? null : COPY;
  return copied(columns).find((key) => plain(line[key]) !== plain(then[key])) ?? null;
}
