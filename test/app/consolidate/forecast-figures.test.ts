/**
 * A forecast that contradicts the province's own figures: the office sets the rows in the sheet, *Tổng hợp* and *Tiếp
 * nhận* report it, and the independent count agrees.
 */
import type { SealedReport } from '../../../src/app/receive/sealed-report';
import { columnName } from '../../../src/tables/grid/a1';
import { PERIOD, Quarter } from '../quarter';

const UNITS = ['CQ-SNV', 'CQ-STC'] as const;
const TAB = 'Mục tiêu dự báo';

function measuredBy(quarter: Quarter, code: string, value: string): void {
  const grid = quarter.masterTab(TAB);
  const [row, column] = [grid.findIndex((line) => line[0] === code), (grid[0] ?? []).indexOf('measuredBy')];
  quarter.desk.call(
    {
      method: 'sheets.spreadsheets.values.update',
      params: {
        spreadsheetId: quarter.master ?? '',
        range: `'${TAB}'!${columnName(column)}${row + 1}`,
        valueInputOption: 'USER_ENTERED',
      },
      body: { values: [[value]] },
    },
    { email: quarter.office, project: null },
  );
}

const SAID =
  '"Khả năng đạt" là "Không đạt" nhưng số toàn tỉnh tính từ biểu Số liệu là 100 (mục 7.2 / 7.1; 2/30 đơn vị có số liệu), đã đạt mục tiêu (trên 80).';

describe('a lead agency forecasts a failure although the province has met the goal', () => {
  const quarter = new Quarter();
  const findings = (): readonly (readonly unknown[])[] =>
    quarter.masterTab('Sai sót').filter((line) => String(line[0]).includes('figure'));
  const toRow = (): SealedReport['rows'][number]['findings'] =>
    quarter
      .value('sealedReport', { unit: 'CQ-SNV', period: PERIOD })
      .rows.find((row) => row.form === 'forecast' && row.row === 'CT-1')?.findings ?? [];

  beforeAll(() => {
    quarter.generated(UNITS);
    for (const unit of UNITS) quarter.fill(unit, UNITS.indexOf(unit) + 1);
    quarter.type('CQ-SNV', quarter.cellOf('CQ-SNV', { tab: 'Dự báo', row: 'CT-1', field: 'state' }).at, 'Không đạt');
    for (const unit of UNITS) quarter.tick(unit);
    quarter.job({ job: 'collect', period: PERIOD });
  });

  test('nothing is reported while no row measures the target', () => {
    expect(quarter.job({ job: 'consolidate', period: PERIOD }).result).not.toBe('nothingWritten');
    expect([findings(), toRow().filter((one) => one.text.includes('toàn tỉnh'))]).toEqual([[], []]);
  });

  test('rows that do not exist are refused with their cell, in words', () => {
    measuredBy(quarter, 'CT-1', '7.2 / 9.9');
    expect(quarter.ask('startJob', { job: 'consolidate', period: PERIOD })).toMatchObject({
      ok: false,
      code: 'masterTrouble',
      message: expect.stringContaining('Mã các dòng số liệu có trong trang tính Chỉ tiêu thống kê') as unknown,
    });
  });

  test("once the rows are set, Tổng hợp lists the contradiction beside the agency's cell and the independent count agrees", () => {
    measuredBy(quarter, 'CT-1', '7.2 / 7.1');
    const before = quarter.masterTab('Tổng quan').find((line) => line[0] === 'findings.note')?.[2];
    expect(quarter.job({ job: 'consolidate', period: PERIOD })).toMatchObject({ result: 'doneMissing' });
    const [line] = findings();
    expect(line).toEqual(expect.arrayContaining(['Sở Nội vụ', 'Dự báo', 'LƯU Ý', SAID]));
    expect(line?.[4]).toBe(quarter.cellOf('CQ-SNV', { tab: 'Dự báo', row: 'CT-1', field: 'state' }).at.split('!')[1]);
    expect(quarter.masterTab('Tổng quan').find((one) => one[0] === 'findings.note')?.[2]).toBe(Number(before) + 1);
  });

  test('the office reads it at the row before it accepts, with a prepared text for returning the row', () => {
    expect(toRow()).toContainEqual(
      expect.objectContaining({ level: 'note', phrase: expect.stringContaining('số toàn tỉnh') as unknown }),
    );
  });
});
