/**
 * The office types the inputs of the leaders' page into the master: who may read it, and which decisions it asks the
 * leaders for.
 */
import type { Desk } from '../../src/desk/desk';

type Values = readonly (readonly (string | number | boolean)[])[];

const DIRECTION =
  'Cho ý kiến về việc kiểm tra, đôn đốc các cơ quan có nhiệm vụ quá hạn.\nCho phép Sở Nội vụ đưa kết quả nộp báo cáo vào nội dung giao ban tháng.';

interface ForLeaders {
  readonly office: string;
  readonly masterId: string;
  readonly period: string;
  readonly leaders: readonly string[];
}

interface Entry {
  readonly tab: string;
  readonly code: string;
  readonly field: string;
  readonly value: string;
}

/** The id of a tab of the master, or -1 when the master has none of this title. */
function sheetIdOf(desk: Desk, at: ForLeaders, title: string): number {
  const { sheets } = desk.call(
    {
      method: 'sheets.spreadsheets.get',
      params: { spreadsheetId: at.masterId, fields: 'sheets.properties(sheetId,title)' },
    },
    { email: at.office, project: null },
  ) as { sheets: { properties: { sheetId: number; title: string } }[] };
  return sheets.find((one) => one.properties.title === title)?.properties.sheetId ?? -1;
}

/** Types into a catalogue tab of the master, by the code of the row and the key of the column, as the office. */
function typeEntry(desk: Desk, at: ForLeaders, { tab, code, field, value }: Entry): void {
  const actor = { email: at.office, project: null };
  const { values = [] } = desk.call(
    { method: 'sheets.spreadsheets.values.get', params: { spreadsheetId: at.masterId, range: `'${tab}'` } },
    actor,
  ) as { values?: Values };
  const keys = values[0] ?? [];
  const column = keys.indexOf(field);
  const row = values.findIndex((line) => line[keys.indexOf('code')] === code);
  if (row < 0 || column < 0) throw new Error(`${tab}: không có dòng ${code} hoặc cột ${field}`);
  const typed = {
    rows: [{ values: [{ userEnteredValue: { stringValue: value } }] }],
    fields: 'userEnteredValue',
    start: { sheetId: sheetIdOf(desk, at, tab), rowIndex: row, columnIndex: column },
  };
  desk.call(
    {
      method: 'sheets.spreadsheets.batchUpdate',
      params: { spreadsheetId: at.masterId },
      body: { requests: [{ updateCells: typed }] },
    },
    actor,
  );
}

/** Types who may read the leaders' page and what they are asked to decide. Throws when the master has no such row. */
export function typeForLeaders(desk: Desk, at: ForLeaders): void {
  typeEntry(desk, at, { tab: 'Cài đặt', code: 'leaders.accounts', field: 'value', value: at.leaders.join(', ') });
  typeEntry(desk, at, { tab: 'Kỳ báo cáo', code: at.period, field: 'direction', value: DIRECTION });
}
