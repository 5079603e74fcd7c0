/**
 * The self-scoring round on the desk: three communes take part with their own accounts, the hourly run collects, and
 * the office watches.
 */
import { catalogOf } from '../../../src/catalog';
import type { StatusView } from '../../../src/app/api';
import { Person } from '../../../build/play/person';
import { UnitPlayer } from '../../../build/play/unit-player';
import { EXPLAIN, ScoringRound, SELF } from './round-2026';

const round = new ScoringRound();
const catalogue = catalogOf('khanh-hoa-2026')!;
const period = catalogue.periods.find((one) => one.code === SELF)!;
const labels = { choice: (_field: string, code: string): string => code, sourceSystem: '' };
const player = (unit: string, seed: number): UnitPlayer => {
  const person = new Person(round.desk, round.account(unit));
  return new UnitPlayer({ unit, enter: person, submit: person, seed, slips: [], hue: false }, catalogue, labels);
};
const status = (): StatusView => round.value('status', { period: SELF });
const hourly = (): string => String(round.desk.run({ fn: 'hourly', args: [], as: round.office }).error?.message ?? '');
const shown = (unit: string, key: string): string => String(round.unitTab(unit, SELF, 'Bìa').value(key, 'value') ?? '');
let [a, b, c] = ['', '', ''];

beforeAll(() => {
  round.setUp(3).made(SELF);
  [a, b, c] = round.units as [string, string, string];
});

test('a scoring round gives each commune one form, Chấm điểm, under its own name; a sở gets none', () => {
  expect(round.tabs(round.fileOf(a, SELF), round.account(a)).map((tab) => tab.title)).toEqual([
    'Bìa',
    'Chấm điểm',
    'Bản trình ký',
    'Phụ lục trình ký',
  ]);
  expect(
    JSON.stringify(round.tabs(round.fileOf(a, SELF), round.account(a)).map((tab) => tab.rows)).toLocaleLowerCase('vi'),
  ).not.toContain('cải cách hành chính');
  expect(shown(a, 'sentence')).toMatch(/tự chấm điểm và ghi minh chứng \(Chấm điểm NQ57 cấp xã năm 2026\)/);
  expect(
    round.desk.outbox
      .all()
      .map((mail) => mail.body)
      .join('\n'),
  ).toContain('gửi biểu Tự chấm điểm NQ57 năm 2026 (Chấm điểm NQ57 cấp xã năm 2026).');
  expect(round.value('issuing', { period: SELF }).dispatch).toMatch(
    /đề nghị các cơ quan, đơn vị thực hiện tự chấm điểm NQ57 năm 2026 \(Chấm điểm NQ57 cấp xã năm 2026\) như sau/,
  );
  expect(status().units).toBe(catalogue.units.filter((one) => one.group === 'commune').length);
  expect(round.ask('startJob', { job: 'issue', period: SELF, units: ['CQ-SNV'] })).toMatchObject({
    ok: false,
    code: 'unknownUnit',
  });
});

test('a reporting period does not ask the same commune for points', () => {
  round.made('2026-N', [a]);
  expect(round.tabs(round.fileOf(a, '2026-N'), round.account(a)).map((tab) => tab.title)).not.toContain('Chấm điểm');
});

test('points above the maximum and missing points block the tick, and the cell and the limit are named', () => {
  round.submits(c, SELF, (criterion, field, maximum) =>
    field === 'self'
      ? criterion === 'I.1'
        ? maximum + 1
        : criterion === 'I.3'
          ? undefined
          : maximum
      : field === 'evidence'
        ? 'Báo cáo số 5/BC-UBND'
        : undefined,
  );
  hourly();
  expect(shown(c, 'message')).toMatch(/mục I\.1 .*"Điểm tự chấm" là 4, ngoài khoảng cho phép từ 0 đến 3/);
  expect(shown(c, 'message')).toMatch(/mục I\.3 .*Chưa nhập "Điểm tự chấm"/);
  expect(round.unitTab(c, SELF, 'Bìa').value('submit', 'value')).toBe(false);
});

test('communes that finish are sealed within the hour, with a receipt', () => {
  for (const [unit, seed] of [
    [a, 1],
    [b, 2],
  ] as const) {
    const played = player(unit, seed);
    played.fill(period.name);
    played.mend();
    played.tick(true);
  }
  hourly();
  for (const unit of [a, b]) expect(shown(unit, 'receipt')).toMatch(/^Đã nhận bản nộp lần 1.*Nộp đúng hạn/);
  expect(status().submitted).toBe(2);
});

test('the master is never filled from a scoring round: the refusal explains where the points are', () => {
  expect(round.ask('startJob', { job: 'consolidate', period: SELF })).toMatchObject({
    ok: false,
    code: 'scoringNotConsolidated',
    message: expect.stringContaining('Sổ chấm điểm') as string,
  });
});

test('a clerk is reminded of the round, and the office is led to Sổ chấm điểm after the last day', () => {
  expect(round.job({ job: 'remind', period: SELF, units: [c] }).lines.map((line) => line.unit)).toEqual([c]);
  expect(round.job({ job: 'check', period: SELF, units: [c] }).lines[0]?.message).toMatch(/mục I\.1/);
  expect(round.ask('status', { period: EXPLAIN })).toMatchObject({ ok: true, value: { units: 0 } });
});
