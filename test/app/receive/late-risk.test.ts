/** Who will be late is foreseen, kept with its time, and held against what happened in the next period. */
import { PERIOD, Quarter } from '../quarter';

const [OTHER, LATE] = ['CQ-STC', '568'] as const;
const HALF = '2019-6T';

const quarter = new Quarter().generated([LATE, OTHER]);
const jumpTo = (moment: string): void =>
  quarter.desk.clock.jump((Date.parse(`${moment}+07:00`) - quarter.desk.clock.now()) / 1000);
const hour = (): void => void quarter.desk.advance(3600);
const status = (period: string) => quarter.value('status', { period });
const lineOf = (unit: string) =>
  quarter.value('track', { period: quarter.period }).lines.find((one) => one.unit === unit);

test('before the due moment a unit that typed nothing is named with its reason, and comes first', () => {
  quarter.fill(OTHER);
  jumpTo('2019-03-16T08:30');
  hour();
  const { atRisk, notYet, forecastBefore } = status(PERIOD);
  expect(atRisk).toEqual([`${notYet[0]}: chưa nhập ô nào`]);
  expect(forecastBefore).toBe('');
  expect(lineOf(LATE)).toMatchObject({
    risk: 'Nguy cơ chậm: chưa nhập ô nào',
    lists: expect.arrayContaining(['atRisk']) as unknown,
  });
  expect(lineOf(OTHER)?.risk).toBe('');
});

test('after the due moment late units are listed as late alone, and the log has no news of the forecast', () => {
  const told = () =>
    quarter
      .ledgerTab('Nhật ký')
      .flat()
      .filter((one) => String(one).startsWith('Dự báo nguy cơ chậm'));
  const before = told();
  jumpTo('2019-03-19T08:30');
  hour();
  expect(status(PERIOD).atRisk).toEqual([]);
  for (const unit of [LATE, OTHER]) {
    expect(lineOf(unit)).toMatchObject({ risk: '', lists: expect.arrayContaining(['late']) as unknown });
    expect(lineOf(unit)?.lists).not.toContain('atRisk');
    expect(lineOf(unit)?.remaining).toMatch(/^Quá hạn .*giờ/);
    expect(lineOf(unit)?.beside).not.toContain('Quá hạn');
  }
  expect(before).toHaveLength(1);
  expect(told()).toEqual(before);
});

test('*Tạo biểu* stays in the open period while units of it lack a file, and *Tệp cho đơn vị* where files are out', () => {
  expect(quarter.value('issuing', {}).period.code).toBe(PERIOD);
  const made = quarter.twin();
  made.job({ job: 'issue', period: PERIOD, publish: false });
  expect(made.value('issuing', {}).period.code).toBe(HALF);
  expect(made.value('issuing', { open: true }).period.code).toBe(PERIOD);
});

test('the next period names the unit from its first day, and says what the forecast was worth', () => {
  jumpTo('2019-03-20T08:30');
  hour();
  jumpTo('2019-06-03T08:30');
  quarter.period = HALF;
  quarter.job({ job: 'issue', period: HALF, units: [LATE] });
  hour();
  const seen: ReturnType<typeof status>[] = [];
  expect(quarter.calls(() => void seen.push(status(HALF))).all).toBe(2);
  expect(seen[0]?.forecastBefore).toMatch(
    /^Dự báo kỳ trước \(.*, lúc 08:30 16\/03\/2019\): báo 1 đơn vị có nguy cơ chậm, 1 đơn vị chậm thật; 1 đơn vị chậm mà không báo\.$/,
  );
  expect(lineOf(LATE)?.lists).toContain('atRisk');
  expect(lineOf(LATE)?.risk).toBe('Nguy cơ chậm: không nộp 1/1 kỳ trước; chưa nhập ô nào');
});
