/**
 * Two agencies report the same thing in two rows: Sở Nội vụ the public service units (4.2), Sở Tài chính those with
 * self-financing (6.4). No form has both rows; Tổng hợp compares them, and both covers show it.
 */
import { PERIOD, Quarter } from '../quarter';

const quarter = new Quarter().generated(['CQ-SNV', 'CQ-STC']).submitted(['CQ-SNV', 'CQ-STC']);

/** Without the explanation that the play writes beside every figure. */
function reported(unit: string, row: string, explanation: string): void {
  quarter.type(unit, quarter.cellOf(unit, { row, field: 'explanation' }).at, explanation);
}
const findings = (): readonly (readonly unknown[])[] => {
  const [keys = [], , ...rows] = quarter.masterTab('Sai sót');
  return rows
    .map((line) => ['unit', 'row', 'expected'].map((key) => String(line[keys.indexOf(key)] ?? '')))
    .filter(([, , expected]) => expected?.includes('báo cáo.'));
};
const overview = (): readonly string[] =>
  quarter.masterTab('Tổng quan').flatMap((row) => (String(row[0]).startsWith('crossed:') ? [String(row[1])] : []));

beforeAll(() => {
  reported('CQ-SNV', '4.2', '');
  reported('CQ-STC', '6.4', '');
  quarter.job({ job: 'collect', period: PERIOD });
  quarter.job({ job: 'consolidate', period: PERIOD });
  quarter.job({ job: 'collect', period: PERIOD });
});

test('the difference is on Sai sót at both agencies, and once on Tổng quan', () => {
  expect(findings()).toEqual(
    expect.arrayContaining([
      ['CQ-SNV', '4.2', 'Mục 4.2 là 1, khác mục 6.4 (2) do Sở Tài chính báo cáo.'],
      ['CQ-STC', '6.4', 'Mục 6.4 là 2, khác mục 4.2 (1) do Sở Nội vụ báo cáo.'],
    ]),
  );
  expect(overview()).toEqual(['Sở Tài chính: Mục 6.4 là 2, khác mục 4.2 (1) do Sở Nội vụ báo cáo.']);
});

test('both covers have it; who explains it in the row is not asked any more', () => {
  const message = (unit: string): string => quarter.cover(unit)['message']?.shown ?? '';
  expect(message('CQ-SNV')).toContain('Mục 4.2 là 1, khác mục 6.4 (2) do Sở Tài chính báo cáo.');
  expect(message('CQ-STC')).toContain('Mục 6.4 là 2, khác mục 4.2 (1) do Sở Nội vụ báo cáo.');
});
