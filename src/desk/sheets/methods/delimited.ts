/** One sheet as comma or tab separated text, as Google exports it: shown values, up to the last used row and column. */
import { refuse } from '../errors';

interface Shown {
  readonly formattedValue?: string;
}
interface Book {
  readonly sheets?: readonly {
    readonly properties?: { readonly sheetId?: number };
    readonly data?: readonly { readonly rowData?: readonly { readonly values?: readonly Shown[] }[] }[];
  }[];
}

/** The first sheet, or the one with this id. @throws 400 when the sheet does not exist. */
export function delimited(snapshot: unknown, separator: ',' | '\t', sheetId?: number): string {
  const { sheets = [] } = snapshot as Book;
  const sheet = sheetId === undefined ? sheets[0] : sheets.find((one) => (one.properties?.sheetId ?? 0) === sheetId);
  if (sheet === undefined) throw refuse(`No sheet with id: ${sheetId ?? 0}`);
  const rows = (sheet.data?.[0]?.rowData ?? []).map((row) =>
    (row.values ?? []).map((cell) => cell.formattedValue ?? ''),
  );
  const used = (row: readonly string[]): number => row.findLastIndex((text) => text !== '') + 1;
  const height = rows.findLastIndex((row) => used(row) > 0) + 1;
  const width = Math.max(0, ...rows.map(used));
  const lines = rows
    .slice(0, height)
    .map((row) => Array.from({ length: width }, (_, at) => field(row[at] ?? '', separator)).join(separator));
  return lines.join('\r\n');
}

/**
 * In comma separated text, a field with a comma, quote or line break is quoted; in tab separated text, tabs and line
 * breaks become spaces.
 */
function field(text: string, separator: ',' | '\t'): string {
  if (separator === '\t') return text.replace(/[\t\r\n]+/g, ' ');
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
