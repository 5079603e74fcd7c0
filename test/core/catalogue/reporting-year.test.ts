/**
 * The borders of the reporting year: a period of the next year continues nothing of the year before. What it is
 * compared with, which tasks it asks and which days it accepts belong to its own year.
 */
import type { Period } from '../../../src/core/catalogue/period';
import {
  isSameYear,
  isTaskOfYear,
  reportingYear,
  samePeriodLastYear,
  startsYear,
} from '../../../src/core/catalogue/reporting-year';
import type { Catalogue, Task } from '../../../src/core/catalogue/catalogue';
import { templatesFor } from '../../../src/core/issue/asked';
import { amount, period, province, seal } from '../scene';

const shifted = (code: string, of: Period, years = 1): Period => {
  const later = (day: string): string => `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
  return {
    ...of,
    code,
    from: later(of.from),
    to: later(of.to),
    cutOff: later(of.cutOff),
    due: { ...of.due, date: later(of.due.date) },
    lock: later(of.lock),
  };
};
const NEXT = [
  shifted('2020-Q1', period('2019-Q1')),
  shifted('2020-6T', period('2019-6T')),
  shifted('2020-Q3', period('2019-Q3')),
  shifted('2020-N', period('2019-N')),
] as const;
const [FIRST, HALF] = NEXT;
const both: Catalogue = { ...province, periods: [...province.periods, ...NEXT] };
const sealed = (of: Period, typed: Readonly<Record<string, number>>) => seal('568', typed, { period: of.code });

test.each([
  ['2019-Q1', '2018-12-15', 2019],
  ['2019-Q3', '2018-12-15', 2019],
  ['2019-N', '2018-12-15', 2019],
  ['2019-T12', '2018-12-15', 2019],
  ['2019-CD-TU', '2019-01-01', 2019],
  ['2020-Q1', '2019-12-15', 2020],
  ['2020-N', '2019-12-15', 2020],
])('%s belongs to the year from %s', (code, from, number) => {
  const own = both.periods.find((one) => one.code === code)!;
  for (const periods of [both.periods, [own], [...both.periods].reverse()])
    expect(reportingYear(own, periods)).toMatchObject({ from, number });
});

test('a province that reports by calendar years says so with its cumulative periods; a leap day has its year', () => {
  const calendar = (from: string, to: string, cumulative = false) => ({
    ...FIRST,
    code: from + to,
    from,
    to,
    cumulative,
  });
  const half = calendar('2019-01-01', '2019-06-30', true);
  const quarter = calendar('2019-10-01', '2019-12-31');
  expect(reportingYear(quarter, [half])).toEqual({ from: '2019-01-01', to: '2019-12-31', number: 2019 });
  expect(isSameYear(calendar('2020-01-01', '2020-03-31'), quarter, [half])).toBe(false);
  expect(reportingYear(calendar('2020-02-29', '2020-06-30', true), []).to).toBe('2021-02-27');
});

test('each year starts with its own first periods, and its like period is that of the same days', () => {
  expect(
    both.periods.filter((one) => startsYear(one, both.periods) && one.cycle === 'ministry').map((one) => one.code),
  ).toEqual(['2019-Q1', '2019-6T', '2019-N', '2020-Q1', '2020-6T', '2020-N']);
  expect(NEXT.map((one) => samePeriodLastYear(one, both.periods)?.code)).toEqual([
    '2019-Q1',
    '2019-6T',
    '2019-Q3',
    '2019-N',
  ]);
  expect(samePeriodLastYear(period('2019-Q1'), both.periods)).toBeNull();
});

test('the first period of the next year is compared with nothing of the year before, and shows its like period as such', () => {
  const seals = [sealed(period('2019-Q1'), { '1.2': 7 }), sealed(period('2019-N'), { '1.2': 99 })];
  const [form] = templatesFor(both, { unit: '568', period: FIRST, seals });
  expect(form?.rules.filter((one) => one.kind === 'notFalling' || one.kind === 'outlier')).toEqual([]);
  expect(form?.columns.map((one) => one.field)).toContain('lastYear');
  expect(form?.columns.map((one) => one.field)).not.toContain('prior');
  const cells = form?.rows.find((row) => row.key === '1.2')?.cells;
  expect([cells?.['lastYear']?.value, cells?.['prior']]).toEqual([amount(7), undefined]);
});

test('its second period continues its first one and knows the year before no more', () => {
  const seals = [sealed(period('2019-N'), { '1.2': 99 }), sealed(FIRST, { '1.2': 3 })];
  const [form] = templatesFor(both, { unit: '568', period: HALF, seals });
  const cells = form?.rows.find((row) => row.key === '1.2')?.cells;
  expect([cells?.['prior']?.value, cells?.['lastYear']]).toEqual([amount(3), undefined]);
  expect(form?.rules.find((one) => one.id === 'notFalling:1.2.value')).toMatchObject({ prior: 3 });
});

test('the tasks of the 2019 plan are not asked in 2020, and a task of 2020 is dated in its own year', () => {
  const [own] = both.tasks;
  const next: Task = { ...own!, id: 'S20-01', plan: '2020', deadline: { kind: 'endOfMonth', year: 2020, month: 6 } };
  const catalogue = { ...both, tasks: [...both.tasks, next], matrix: [...both.matrix] };
  const of = (one: Period) =>
    templatesFor(catalogue, { unit: '568', period: one, seals: [] }).find(({ form }) => form === 'task');
  expect(of(FIRST)?.rows.map((row) => row.key)).toEqual(['S20-01']);
  expect(of(FIRST)?.rules.find((one) => one.kind === 'dateWindow')).toMatchObject({ from: '2019-12-15' });
  expect(of(period('2019-Q1'))?.rows.map((row) => row.key)).not.toContain('S20-01');
});

test.each([
  ['2019 (QĐ 3982/QĐ-UBND)', null, true],
  ['Kế hoạch năm 2020', '2019-05-01', false],
  ['Kế hoạch 2016-2020', null, true],
  ['Kế hoạch 2021–2025', null, false],
  ['QĐ 2020/QĐ-UBND ngày 31/12/2018', null, true],
  ['QĐ 3982', '2019-12-31', true],
  ['QĐ 3982', '2018-12-31', false],
  ['QĐ 3982', null, true],
])('a task of plan %s, due %s, is one of 2019: %s', (plan, date, isOne) => {
  const deadline: Task['deadline'] = date === null ? { kind: 'continuous' } : { kind: 'date', date };
  expect(isTaskOfYear({ plan, deadline }, { from: '2018-12-15', to: '2019-12-14', number: 2019 })).toBe(isOne);
});
