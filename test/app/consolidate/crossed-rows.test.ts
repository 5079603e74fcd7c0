/**
 * Two agencies report the same thing in two rows: Sở Nội vụ the public service units (4.2), Sở Tài chính those with
 * self-financing (6.4). No form has both rows; Tổng hợp compares them, and both covers show it.
 */
import { PERIOD, Quarter } from '../quarter';

const quarter = new Quarter().generated(['CQ-SNV', 'CQ-STC']).submitted(['CQ-SNV', 'CQ-STC']);

const put = (unit: string, row: string, field: string, value: string | number): void =>
  quarter.type(unit, quarter.cellOf(unit, { row, field }).at, value);

const findings = (): readonly (readonly string[])[] => {
  const [keys = [], ...rows] = quarter.masterTab('Sai sót');
  return rows
    .filter((line) => line[keys.indexOf('code')] === 'crossed')
    .map((line) => ['unit', 'rowLabel', 'expected', 'explained'].map((key) => String(line[keys.indexOf(key)] ?? '')));
};
const overview = (): readonly string[] =>
  quarter.masterTab('Tổng quan').flatMap((row) => (String(row[0]).startsWith('crossed:') ? [String(row[1])] : []));

beforeAll(() => {
  // Figures that hold in each form alone, without the reasons that the play writes beside every figure.
  for (const [row, figure] of [
    ['6.4', 2],
    ['6.4.1', 2],
    ['6.4.2', 0],
    ['6.4.3', 0],
    ['6.4.4', 0],
  ] as const)
    put('CQ-STC', row, 'value', figure);
  put('CQ-STC', '6.4', 'explanation', '');
  put('CQ-SNV', '4.2', 'explanation', '');
  quarter.job({ job: 'collect', period: PERIOD });
  quarter.job({ job: 'consolidate', period: PERIOD });
  quarter.job({ job: 'collect', period: PERIOD });
});

test('the difference is on Sai sót at both agencies, and once on Tổng quan', () => {
  expect(findings()).toEqual([
    [
      'CQ-STC',
      expect.stringMatching(/^6\.4 /),
      'Mục 6.4 là 2, khác mục 4.2 (1) do Sở Nội vụ báo cáo.',
      'Chưa giải trình',
    ],
    [
      'CQ-SNV',
      expect.stringMatching(/^4\.2 /),
      'Mục 4.2 là 1, khác mục 6.4 (2) do Sở Tài chính báo cáo.',
      'Chưa giải trình',
    ],
  ]);
  expect(overview()).toEqual(['Sở Tài chính: Mục 6.4 là 2, khác mục 4.2 (1) do Sở Nội vụ báo cáo.']);
});

test('both covers have it until the agency explains it in the row', () => {
  const message = (unit: string): string => quarter.cover(unit)['message']?.shown ?? '';
  expect(message('CQ-SNV')).toContain('Mục 4.2 là 1, khác mục 6.4 (2) do Sở Tài chính báo cáo.');
  expect(message('CQ-STC')).toContain('Mục 6.4 là 2, khác mục 4.2 (1) do Sở Nội vụ báo cáo.');
  quarter.value('return', { unit: 'CQ-SNV', period: PERIOD, version: 1, reasons: [{ reason: 'Đối chiếu mục 4.2' }] });
  put('CQ-SNV', '4.2', 'explanation', 'Chưa tính đơn vị mới thành lập');
  quarter.tick('CQ-SNV', false);
  quarter.job({ job: 'collect', period: PERIOD });
  quarter.tick('CQ-SNV').job({ job: 'collect', period: PERIOD });
  quarter.job({ job: 'collect', period: PERIOD });
  expect(message('CQ-SNV')).not.toContain('Mục 4.2 là 1');
  expect(message('CQ-STC')).toContain('Mục 6.4 là 2');
});
