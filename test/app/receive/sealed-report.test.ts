/**
 * What the office reads before it accepts: each entry beside the earlier period and the median of similar units, and
 * reasons row by row.
 */
import type { ReportRow, SealedReport } from '../../../src/app/receive/sealed-report';
import { PERIOD, Quarter } from '../quarter';

const UNITS = ['CQ-SNV', 'CQ-STC', 'CQ-SYT', 'CQ-STP', '568'] as const;
const HALF_YEAR = '2019-6T';
const quarter = new Quarter();
/** A row that needs no explanation, with an answer without words. */
const WORDLESS = { row: '1.2', field: 'explanation' } as const;

const report = (unit: string, period = PERIOD): SealedReport => quarter.value('sealedReport', { unit, period });
const row = (found: SealedReport, key: string): ReportRow => {
  const one = found.rows.find((each) => each.form === 'indicator' && each.row === key);
  if (!one) throw new Error(key);
  return one;
};

beforeAll(() => {
  quarter.generated(UNITS);
  UNITS.forEach((unit, at) => quarter.fill(unit, at + 1).tick(unit));
  quarter.type('CQ-SYT', quarter.cellOf('CQ-SYT', WORDLESS).at, 'ok');
  quarter.job({ job: 'collect', period: PERIOD });
});

test('an entry is compared with the median of the other units of its group, never of another group', () => {
  expect(row(report('CQ-SNV'), '1.2')).toMatchObject({
    entries: expect.arrayContaining([{ heading: 'Số trong kỳ', shown: '1' }]) as unknown,
    median: { shown: '3', units: 3 },
    prior: null,
  });
  expect(row(report('568'), '1.2').median).toBeNull();
});

test('a finding of the check is shown at its row, with a prepared text for returning the row', () => {
  const found = report('CQ-SNV');
  const all = [...found.rows.flatMap((one) => one.findings), ...found.general];
  const counted = quarter.value('receive', { period: PERIOD }).lines.find((line) => line.unit === 'CQ-SNV')?.findings;
  expect(['error', 'explain', 'note'].map((level) => all.filter((one) => one.level === level).length)).toEqual([
    counted?.error,
    counted?.explain,
    counted?.note,
  ]);
  const told = found.rows.find((one) => one.findings.length > 0);
  expect(told?.findings[0]?.phrase).toContain('Đề nghị: ');
  expect(told?.explanation).toBe('Số 1 theo hệ thống nguồn');
});

test('answers without words are listed with their places', () => {
  const wordless = (unit: string) => report(unit).general.filter((one) => one.text.includes('chưa có lời'));
  expect(wordless('CQ-SYT').map((one) => one.text)).toEqual([
    '1 câu trả lời chưa có lời: Số liệu mục 1.2 (“ok”). Đề nghị đơn vị ghi rõ bằng lời.',
  ]);
  expect(wordless('CQ-SNV')).toEqual([]);
});

test('a report is returned row by row, and the unit reads each reason at its row', () => {
  const one = row(report('CQ-STP'), '1.2');
  quarter.value('return', {
    unit: 'CQ-STP',
    period: PERIOD,
    version: 1,
    reasons: [{ form: one.form, row: one.row, reason: 'Chưa khớp văn bản.' }, { reason: 'Đề nghị nộp lại.' }],
  });
  const said = quarter.value('receive', { period: PERIOD }).lines.find((line) => line.unit === 'CQ-STP')?.said;
  expect(said).toContain(`${one.title}: Chưa khớp văn bản.`);
  expect(said).toContain('Đề nghị nộp lại.');
  expect(row(report('CQ-SNV'), '1.2').median).toBeNull();
});

test('in the next period the sealed figure of the period before is shown beside the entry', () => {
  quarter.desk.clock.jump((Date.parse('2019-06-14T03:00:00Z') - quarter.desk.clock.now()) / 1000);
  quarter.job({ job: 'issue', period: HALF_YEAR, units: ['CQ-STC'] });
  quarter.period = HALF_YEAR;
  quarter.fill('CQ-STC', 7).tick('CQ-STC').job({ job: 'collect', period: HALF_YEAR });
  const found = report('CQ-STC', HALF_YEAR);
  expect(found.before).toBe('Quý I năm 2019');
  expect(row(found, '1.2')).toMatchObject({ prior: '2', median: null });
});

test('a unit that has not handed in has no report to read', () => {
  expect(quarter.ask('sealedReport', { unit: 'CQ-SXD', period: PERIOD })).toMatchObject({ ok: false, code: 'noSeal' });
});
