/**
 * Two lead agencies expect different points of one area: the office settles it with a reason, both read it on their
 * covers, it is in the log, it is taken back, and it lapses when one of them hands in another forecast.
 */
import type { IndexView } from '../../../src/app/duties/index-forecast';
import { PERIOD, Quarter } from '../quarter';

const COLLECT = { job: 'collect', period: PERIOD } as const;
const [ONE, OTHER] = ['CQ-SNV', 'CQ-STC'] as const;
/** The area that both forecast. */
const AREA = 'LV-8';
const REASON = 'Theo biên bản họp ngày 10/3.';

const quarter = new Quarter();
const forecast = (unit: string, points: number): void =>
  quarter.type(unit, quarter.cellOf(unit, { tab: 'Dự báo', row: AREA, field: 'expected' }).at, points);
const view = (): IndexView => quarter.value('indexForecast', { period: PERIOD });
const differing = () => view().differ.find(({ area }) => area === AREA);
const settle = (more: object) =>
  quarter.ask('settleArea', { period: PERIOD, area: AREA, given: differing()?.given ?? '-', reason: REASON, ...more });
const message = (unit: string): string => quarter.cover(unit)['message']?.shown ?? '';
const log = (): string =>
  quarter
    .ledgerTab('Nhật ký')
    .map((line) => line.join(' '))
    .join('\n');

beforeAll(() => {
  quarter.generated([ONE, OTHER]).fill(ONE, 1).fill(OTHER, 2);
  forecast(ONE, 12);
  forecast(OTHER, 14);
  quarter.tick(ONE).tick(OTHER).job(COLLECT);
});

test('the agencies that differ are named with what each expects, and the range holds both', () => {
  expect(differing()).toMatchObject({
    given: 'Sở Nội vụ 12; Sở Tài chính 14',
    choices: [{ unit: ONE }, { unit: OTHER }],
    settled: '',
    lapsed: '',
  });
  expect(view().survey).toBe('Điều tra xã hội học: từ 12 đến 14 điểm.');
});

test('nothing is settled unseen, without a reason, or with points that no area has', () => {
  expect(settle({ unit: ONE, given: 'Sở Nội vụ 12; Sở Tài chính 13' })).toMatchObject({
    ok: false,
    code: 'areaChanged',
  });
  expect(settle({ unit: '568' })).toMatchObject({ ok: false, code: 'areaChanged' });
  expect(settle({ unit: ONE, reason: ' ' })).toMatchObject({ ok: false });
  for (const points of ['mười', '-1']) expect(settle({ points })).toMatchObject({ ok: false, code: 'notPoints' });
  expect(settle({ points: '12,000' })).toMatchObject({ ok: false, code: 'twoWays' });
  expect(differing()?.settled).toBe('');
});

test('the forecast of one of them counts: on both covers at once, in the log, in the sum', () => {
  expect(settle({ unit: OTHER })).toMatchObject({ ok: true, value: { waiting: [] } });
  expect(view().survey).toBe('Điều tra xã hội học: 14 điểm.');
  expect(differing()?.settled).toBe(`Đã chốt 14 điểm (dự báo của Sở Tài chính). Lý do: ${REASON}`);
  for (const unit of [ONE, OTHER]) {
    expect(message(unit)).toContain('14 điểm (dự báo: Sở Nội vụ 12, Sở Tài chính 14)');
    expect(message(unit)).toContain(REASON.replace(/\.$/, ''));
  }
  expect(log()).toContain(`14 điểm (Sở Nội vụ 12; Sở Tài chính 14). Lý do: ${REASON}`);
});

test('a value of the office takes its place', () => {
  expect(settle({ points: '12,5' })).toMatchObject({ ok: true });
  expect(view().survey).toBe('Điều tra xã hội học: 12,5 điểm.');
  expect(differing()?.settled).toContain('mức của cơ quan tổng hợp');
  expect(message(ONE)).toContain('12,5 điểm');
  expect(message(ONE)).not.toContain('14 điểm (');
});

test('another forecast that is handed in opens the area again, and what was settled is named as lapsed', () => {
  quarter.tick(OTHER, false).job(COLLECT);
  forecast(OTHER, 13);
  quarter.tick(OTHER).job(COLLECT);
  expect(differing()).toMatchObject({ settled: '', given: 'Sở Nội vụ 12; Sở Tài chính 13' });
  expect(differing()?.lapsed).toContain('12,5 điểm');
  expect(view().survey).toBe('Điều tra xã hội học: từ 12 đến 13 điểm.');
});

test('it is taken back: gone from the window and both covers, kept in the log', () => {
  expect(quarter.ask('unsettleArea', { period: PERIOD, area: AREA })).toMatchObject({ ok: true });
  expect(differing()?.lapsed).toBe('');
  for (const unit of [ONE, OTHER]) expect(message(unit)).not.toContain('12,5 điểm');
  expect(log()).toContain('Bỏ mức đã chốt 12,5 điểm');
  expect(quarter.ask('unsettleArea', { period: PERIOD, area: AREA })).toMatchObject({ ok: false, code: 'areaChanged' });
});
