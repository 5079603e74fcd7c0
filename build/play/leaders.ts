/**
 * The office types the inputs of the leaders' page into the master: who may read it, and which decisions it asks the
 * leaders for.
 */
import type { Desk } from '../../src/desk/desk';

type Values = readonly (readonly (string | number | boolean)[])[];

const DIRECTION =
  'Cho ý kiến về việc kiểm tra, đôn đốc các cơ quan có nhiệm vụ quá hạn.\nCho phép Sở Nội vụ đưa kết quả nộp báo cáo vào nội dung giao ban tháng.';

export function typeForLeaders(
  desk: Desk,
  at: {
    readonly office: string;
    readonly masterId: string;
    readonly period: string;
    readonly leaders: readonly string[];
  },
): void {
  const actor = { email: at.office, project: null };
  const type = (tab: string, code: string, field: string, value: string): void => {
    const { values = [] } = desk.call(
      { method: 'sheets.spreadsheets.values.get', params: { spreadsheetId: at.masterId, range: `'${tab}'` } },
      actor,
    ) as { values?: Values };
    const column = (values[0] ?? []).indexOf(field);
    const row = values.findIndex((line) => line[(values[0] ?? []).indexOf('code')] === code);
    if (row < 0 || column < 0) throw new Error(`${tab}: không có dòng ${code} hoặc cột ${field}`);
    const start = { sheetId: sheetOf(tab), rowIndex: row, columnIndex: column };
    desk.call(
      {
        method: 'sheets.spreadsheets.batchUpdate',
        params: { spreadsheetId: at.masterId },
        body: {
          requests: [
            {
              updateCells: {
                rows: [{ values: [{ userEnteredValue: { stringValue: value } }] }],
                fields: 'userEnteredValue',
                start,
              },
            },
          ],
        },
      },
      actor,
    );
  };
  const sheetOf = (tab: string): number => {
    const { sheets } = desk.call(
      {
        method: 'sheets.spreadsheets.get',
        params: { spreadsheetId: at.masterId, fields: 'sheets.properties(sheetId,title)' },
      },
      actor,
    ) as { sheets: { properties: { sheetId: number; title: string } }[] };
    return sheets.find((one) => one.properties.title === tab)?.properties.sheetId ?? -1;
  };
  type('Cài đặt', 'leaders.accounts', 'value', at.leaders.join(', '));
  type('Kỳ báo cáo', at.period, 'direction', DIRECTION);
}
