/** Rows that the office types into a tab of the master that has none yet. */
import type { Quarter } from '../quarter';

/** Writes each row below the last one by the keys of its columns. */
export function typeRows(quarter: Quarter, title: string, rows: readonly Readonly<Record<string, unknown>>[]): void {
  const there = quarter.masterTab(title);
  const keys = (there[0] ?? []).map(String);
  const first = Math.max(2, there.length) + 1;
  quarter.desk.call(
    {
      method: 'sheets.spreadsheets.values.update',
      params: { spreadsheetId: quarter.master ?? '', range: `'${title}'!A${first}`, valueInputOption: 'USER_ENTERED' },
      body: { values: rows.map((row) => keys.map((key) => row[key] ?? null)) },
    },
    { email: quarter.office, project: null },
  );
}

/** Writes one cell of the row with this code. */
export function typeCell(
  quarter: Quarter,
  title: string,
  { code, column, value }: { readonly code: string; readonly column: string; readonly value: unknown },
): void {
  const [keys = [], ...rows] = quarter.masterTab(title);
  const row = rows.findIndex((cells) => cells[keys.indexOf('code')] === code) + 2;
  const at = `${String.fromCharCode(65 + keys.indexOf(column))}${row}`;
  quarter.desk.call(
    {
      method: 'sheets.spreadsheets.values.update',
      params: { spreadsheetId: quarter.master ?? '', range: `'${title}'!${at}`, valueInputOption: 'USER_ENTERED' },
      body: { values: [[value]] },
    },
    { email: quarter.office, project: null },
  );
}
