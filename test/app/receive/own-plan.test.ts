/** The plan that a unit makes for itself: registered in its report, and missed in *Theo dõi nộp* until it is there. */
import { PERIOD, Quarter } from '../quarter';

const quarter = new Quarter().generated(['CQ-SNV', '568']);
const line = (unit: string) => quarter.value('track', { period: PERIOD }).lines.find((one) => one.unit === unit);

test('by the day of a sample task no unit is late', () => {
  expect(line('568')?.beside).toContain('Chưa có kế hoạch của đơn vị');
  expect(line('568')?.lists).toContain('noPlan');
});

test('a unit without its plan is named with the day since which it is late, once the office writes the day', () => {
  const [keys = [], ...rows] = quarter.masterTab('Cài đặt');
  const row = rows.findIndex((cells) => cells.includes('plan.ownDue')) + 2;
  quarter.desk.call(
    {
      method: 'sheets.spreadsheets.values.update',
      params: {
        spreadsheetId: quarter.master ?? '',
        range: `'Cài đặt'!${String.fromCharCode(65 + keys.indexOf('value'))}${row}`,
        valueInputOption: 'RAW',
      },
      body: { values: [['31/01/2019']] },
    },
    { email: quarter.office, project: null },
  );
  expect(line('568')?.beside).toContain('Chưa có kế hoạch của đơn vị, quá hạn từ 31/01/2019');
  expect(line('568')?.lists).toContain('noPlan');
});

test('the plan is registered by the row of the report that counts: number, day, and that it came late', () => {
  quarter.fill('568', 1);
  const put = (field: string, value: unknown): void =>
    quarter.type('568', quarter.cellOf('568', { tab: 'Nhiệm vụ', row: 'S19-01', field }).at, value);
  put('state', 'Đã hoàn thành');
  put('percent', 100);
  put('doneDate', 43510);
  put('product', 'Kế hoạch số 12/KH-UBND ngày 14/02/2019');
  quarter.tick('568');
  quarter.job({ job: 'collect', period: PERIOD });
  expect(line('568')).toMatchObject({ handedIn: true });
  expect(line('568')?.beside).toContain(
    'Kế hoạch của đơn vị: Kế hoạch số 12/KH-UBND ngày 14/02/2019 (ban hành sau hạn)',
  );
  expect(line('568')?.lists).not.toContain('noPlan');
  expect(line('CQ-SNV')?.lists).toContain('noPlan');
});
