/** The office edits its catalogue after the forms are out. */
import type { Quarter } from '../quarter';

const TAB = 'Chỉ tiêu thống kê';

function put(quarter: Quarter, row: number, column: number, value: unknown): void {
  const range = `'${TAB}'!${String.fromCharCode(65 + column)}${row + 1}`;
  quarter.desk.call(
    {
      method: 'sheets.spreadsheets.values.update',
      params: { spreadsheetId: quarter.master ?? '', range, valueInputOption: 'RAW' },
      body: { values: [[value]] },
    },
    { email: quarter.office, project: null },
  );
}

/** A new row, and a different label for 1.2, as an official types them. */
export function editCatalogue(quarter: Quarter): void {
  const grid = quarter.masterTab(TAB);
  const at = (key: string): number => (grid[0] ?? []).indexOf(key);
  const model = grid.findIndex((row) => row[at('code')] === '1.2');
  put(quarter, model, at('label'), 'Nhãn do cơ quan sửa');
  const line = [...(grid[model] ?? [])];
  line[at('key')] = '1.99';
  line[at('code')] = '1.99';
  line.forEach((value, column) => {
    if (value !== '' && value !== undefined) put(quarter, grid.length, column, value);
  });
}
