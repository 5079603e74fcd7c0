/**
 * The office takes the owner of a row away while the period runs: the published forms keep their meaning, the two
 * meanings are never added, and the next period does not compare them.
 */
import { CATALOGUE_SHEETS } from '../../../src/tables/master-book/sheets';
import { PERIOD, Quarter } from '../quarter';

const UNIT = 'CQ-STC';
const quarter = new Quarter().generated().submitted();

function clearOwner(row: string): void {
  const grid = quarter.masterTab('Ma trận biểu');
  const [form, code, owner] = ['form', 'row', 'owner'].map((key) => (grid[0] ?? []).indexOf(key)) as [
    number,
    number,
    number,
  ];
  const rowIndex = grid.findIndex((line) => line[form] === 'Số liệu' && line[code] === row);
  expect(grid[rowIndex]?.[owner]).toBe('Sở Tài chính (CQ-STC)');
  const start = { sheetId: CATALOGUE_SHEETS.matrix, rowIndex, columnIndex: owner };
  quarter.desk.call(
    {
      method: 'sheets.spreadsheets.batchUpdate',
      params: { spreadsheetId: quarter.master ?? '' },
      body: { requests: [{ updateCells: { rows: [{ values: [{}] }], fields: 'userEnteredValue', start } }] },
    },
    { email: quarter.office, project: null },
  );
}

const shown = (row: string): readonly unknown[] => {
  const [keys = [], ...rows] = quarter.masterTab('Số liệu');
  const line = rows.find((one) => one[0] === row) ?? [];
  return ['total', 'coverage', 'freshness'].map((key) => line[keys.indexOf(key)] ?? '');
};
const explained = (row: string): string =>
  quarter.value('explain', { tab: 'Số liệu', row, column: 'total', period: PERIOD }).sentence;

beforeAll(() => {
  quarter.job({ job: 'collect', period: PERIOD });
  quarter.job({ job: 'consolidate', period: PERIOD });
});

test('the figure of one agency is its own, out of one unit, and the explanation names it', () => {
  expect(shown('6.1').slice(0, 2)).toEqual([2, '1/1']);
  expect(explained('6.1')).toContain('Sở Tài chính báo cáo cho toàn địa bàn');
  expect(explained('2.1')).toContain('Sổ CCHC tự tính, bằng tổng các dòng 2.1.1, 2.1.2, 2.1.3');
  expect(quarter.cellOf(UNIT, { row: '6.1', field: 'label' }).shown).toContain('(số toàn địa bàn)');
  expect(quarter.cellOf(UNIT, { row: '1.2', field: 'label' }).shown).not.toContain('(số toàn địa bàn)');
});

test('figures asked with two meanings are not added, in the row and in no other', () => {
  clearOwner('6.1');
  quarter.job({ job: 'consolidate', period: PERIOD });
  // The 27 units without a file would be asked for their own figure; the published form asked for that of the province.
  expect(shown('6.1')).toEqual(['', '1/28', 'ĐỔI MẪU']);
  expect(shown('6.2').slice(0, 2)).toEqual([2, '1/1']);
  expect(explained('6.1')).toContain('không cộng: các đơn vị được hỏi số này theo cách hiểu khác nhau');
});

test('the next period shows the earlier figure only where the row has the same meaning', () => {
  quarter.value('accept', { unit: UNIT, period: PERIOD, version: 1 });
  quarter.period = '2019-6T';
  quarter.job({ job: 'issue', period: '2019-6T', units: [UNIT] });
  const prior = (row: string): string => quarter.cellOf(UNIT, { row, field: 'prior' }).shown;
  expect([prior('6.1'), prior('6.2'), prior('1.2')]).toEqual(['', '2,00', '2']);
});
