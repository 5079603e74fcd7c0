/**
 * What lead agencies hand in beside their report.
 * Weak criteria: an agency writes them in a form of its own workbook, made from the register, checked as every entry,
 * shown to the office beside what the register holds, and taken only where the office chooses.
 * Forecasts: two agencies expect different points of one area; the office settles it with a reason, both read it on
 * their covers, it is in the log, it is taken back, and it lapses when one of them hands in another forecast.
 */
import type { IndexView } from '../../../src/app/duties/index-forecast';
import { dateToSerial } from '../../../src/tables/grid/serial';
import { PERIOD, Quarter } from '../quarter';
import { typeRows } from './rows-typed';

const COLLECT = { job: 'collect', period: PERIOD } as const;
const [ONE, OTHER] = ['CQ-SNV', 'CQ-STC'] as const;
/** The area that both forecast. */
const AREA = 'LV-8';
const REASON = 'Theo biên bản họp ngày 10/3.';

const REGISTER = 'Tiêu chí yếu';
const OWN_WORDS = 'Văn phòng rà soát chậm';

const quarter = new Quarter().setUp();
const at = (row: string, field: string) => quarter.cellOf(ONE, { tab: REGISTER, row, field });
const write = (row: string, field: string, value: unknown): void => quarter.type(ONE, at(row, field).at, value);
const register = (code: string): Readonly<Record<string, unknown>> => {
  const [keys = [], ...rows] = quarter.masterTab(REGISTER);
  const row = rows.find((one) => one[keys.indexOf('code')] === code) ?? [];
  return Object.fromEntries(keys.map((key, column) => [String(key), row[column] ?? '']));
};

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
  typeRows(quarter, REGISTER, [
    { code: '1.2', criterion: 'Tổ chức thực hiện kế hoạch', lost: 0.5, agency: 'Sở Nội vụ', cause: OWN_WORDS },
    { code: '3.1', criterion: 'Kiểm soát thủ tục', lost: 1.25, agency: 'Sở Nội vụ' },
    { code: '6.1', criterion: 'Quy chế chi tiêu', agency: 'Sở Tư pháp' },
    { code: '7.1', criterion: 'Chưa giao ai' },
  ]);
  quarter.job({ job: 'issue', period: PERIOD, units: [ONE, OTHER] });
});

test('the form has the criteria of the agency alone, beginning with what the register holds', () => {
  expect(at('1.2', 'lost').shown).toBe('0,50');
  expect(at('1.2', 'cause').shown).toBe(OWN_WORDS);
  expect(at('3.1', 'cause').shown).toBe('');
  const titles = (unit: string) =>
    quarter.book(quarter.fileOf(unit), quarter.account(unit)).sheets.map(({ properties }) => properties.title);
  expect(titles(OTHER)).not.toContain(REGISTER);
  const rows = quarter
    .book(quarter.fileOf(ONE), quarter.account(ONE))
    .sheets.find(({ properties }) => properties.title === REGISTER);
  const keys = (rows?.data?.[0]?.rowData ?? []).map((row) => row.values?.[0]?.effectiveValue?.stringValue ?? '');
  expect(keys.filter((key) => /^\d/.test(key))).toEqual(['1.2', '3.1']);
});

test('the live check and the record ask about a blank cause, and a term that is no day is refused', () => {
  expect(at('3.1', 'check').shown).toContain('Nguyên nhân');
  quarter.fill(ONE, 1).fill(OTHER, 2);
  forecast(ONE, 12);
  forecast(OTHER, 14);
  write('1.2', 'cause', 'Chưa phân công rõ đầu mối');
  write('1.2', 'action', 'Ban hành quy chế phối hợp');
  write('1.2', 'finishBy', 'cuối năm');
  for (const field of ['cause', 'action', 'finishBy', 'outcome', 'explanation']) write('3.1', field, '');
  write('1.2', 'outcome', '');
  quarter.tick(ONE).tick(OTHER).job(COLLECT);
  const message = quarter.cover(ONE)['message']?.shown ?? '';
  expect(message).toContain(REGISTER);
  expect(message).toContain('Nguyên nhân');
  expect(message).toContain('Hạn hoàn thành');
  expect(view().written).toEqual([]);
});

test('once handed in, the office sees each word with who wrote it, and a difference from its own words is named', () => {
  write('1.2', 'finishBy', dateToSerial('2019-09-30'));
  write('3.1', 'cause', 'Thiếu cán bộ');
  write('3.1', 'action', 'Bổ sung cán bộ');
  write('3.1', 'finishBy', dateToSerial('2019-06-30'));
  quarter.tick(ONE).job(COLLECT);
  const { written } = view();
  expect(written.map(({ text }) => text)).toEqual([
    '1.2 Tổ chức thực hiện kế hoạch. Nguyên nhân, Sở Nội vụ ghi: Chưa phân công rõ đầu mối',
    '1.2 Tổ chức thực hiện kế hoạch. Giải pháp, Sở Nội vụ ghi: Ban hành quy chế phối hợp',
    '1.2 Tổ chức thực hiện kế hoạch. Hạn hoàn thành, Sở Nội vụ ghi: 30/09/2019',
    '3.1 Kiểm soát thủ tục. Nguyên nhân, Sở Nội vụ ghi: Thiếu cán bộ',
    '3.1 Kiểm soát thủ tục. Giải pháp, Sở Nội vụ ghi: Bổ sung cán bộ',
    '3.1 Kiểm soát thủ tục. Hạn hoàn thành, Sở Nội vụ ghi: 30/06/2019',
  ]);
  expect(written.map(({ held }) => held)).toEqual([`KHÁC với Sổ, đang ghi: ${OWN_WORDS}`, '', '', '', '', '']);
  expect(register('1.2')['cause']).toBe(OWN_WORDS);
});

test('what the office chooses enters the register with the name of the agency, its own words stay', () => {
  const blank = view().written.filter(({ held }) => held === '');
  expect(quarter.ask('takeWritten', { period: PERIOD, rows: ['1.2|cause|0'] })).toMatchObject({
    ok: false,
    code: 'weakChanged',
  });
  expect(quarter.value('takeWritten', { period: PERIOD, rows: blank.map(({ key }) => key) })).toEqual({ count: 5 });
  expect(register('1.2')).toMatchObject({
    cause: OWN_WORDS,
    action: 'Ban hành quy chế phối hợp',
    finishBy: dateToSerial('2019-09-30'),
  });
  expect(register('3.1')['writtenBy']).toMatch(/^Nguyên nhân: Sở Nội vụ \(Quý I.*, bản nộp lần 1\)\nGiải pháp: /);
  expect(register('1.2')['writtenBy']).not.toContain('Nguyên nhân');
  expect(view().written).toHaveLength(1);
  expect(view().cheapest[0]?.text).toContain('3.1 Kiểm soát thủ tục');
});

test('a word of the office gives way only when the office takes the other, and the log keeps both', () => {
  const [differs] = view().written;
  expect(quarter.value('takeWritten', { period: PERIOD, rows: [differs?.key ?? ''] })).toEqual({ count: 1 });
  expect(register('1.2')['cause']).toBe('Chưa phân công rõ đầu mối');
  expect(view().written).toEqual([]);
  const log = quarter
    .ledgerTab('Nhật ký')
    .map((line) => line.join(' '))
    .join('\n');
  expect(log).toContain(`Chưa phân công rõ đầu mối. KHÁC với Sổ, đang ghi: ${OWN_WORDS}`);
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
