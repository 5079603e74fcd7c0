/** What each unit is asked for in each period: rows, cells, rules, and what is not asked twice. */
import type { Template } from '../../../src/core/forms/form';
import { applies } from '../../../src/core/catalogue/matrix';
import { indicatorTemplate, type IndicatorAsk } from '../../../src/core/forms/template-indicator';
import { taskTemplate } from '../../../src/core/forms/template-task';
import { dueDateOf, isDoneLate, isOverdue } from '../../../src/core/catalogue/task';
import type { DeadlineRule, Indicator } from '../../../src/core/catalogue/catalogue';
import { amount, indicators, period, province, QUARTER, tasks, UNITS } from '../scene';

const cell = (template: Template, row: string, field: string) =>
  template.rows.find((one) => one.key === row)?.cells[field];
const rule = (template: Template, id: string) => template.rules.find((one) => one.id === id);

test('a department is not asked about commune staff, a district not about provincial documents', () => {
  expect(indicators('CQ-SNV').rows.map((row) => row.key)).not.toContain('5.6');
  expect(indicators('568').rows.map((row) => row.key)).toContain('5.6');
  expect(indicators('568').rows.map((row) => row.key)).not.toContain('2.1.1');
});

test('units that are asked the same rows have one form but for their code; a new unit has another', () => {
  const [district] = province.units.filter(({ code }) => code === '568');
  if (!district) throw new Error('no district');
  const units = [district, { ...district, code: '569' }, { ...district, code: '570', bornOn: '2019-02-01' }];
  const catalogue = { ...province, units };
  const formOf = (unit: string) => indicatorTemplate({ unit, period: QUARTER, catalogue, prior: null });
  const [one, other, fresh] = [formOf('568'), formOf('569'), formOf('570')];
  expect([one.unit, other.unit, fresh.unit]).toEqual(['568', '569', '570']);
  expect({ ...other, unit: one.unit }).toEqual(one);
  expect(cell(other, '1.2', 'prior')?.value).toEqual({ kind: 'blank' });
  expect(cell(fresh, '1.2', 'prior')?.value).toEqual({ kind: 'choice', code: 'newUnit' });
});

test('a total adds only the rows that the unit has', () => {
  expect(rule(indicators('568'), 'sum:2.1.value')).toMatchObject({
    parts: [
      { row: '2.1.2', field: 'value' },
      { row: '2.1.3', field: 'value' },
    ],
  });
  expect(rule(indicators('CQ-SNV'), 'sum:2.1.value')).toMatchObject({ parts: [{ row: '2.1.1', field: 'value' }] });
});

test('a limit without one of its rows would be too low, so it is left out', () => {
  const limits = (unit: string) => {
    const changed = province.indicators.map((one) =>
      one.code === '1.7' ? { ...one, notAbove: ['1.2', '2.1.1'] } : one,
    );
    return rule(
      indicatorTemplate({ unit, period: QUARTER, catalogue: { ...province, indicators: changed }, prior: null }),
      'notAbove:1.7.value',
    );
  };
  expect(limits('CQ-SNV')).toMatchObject({ limit: [{ row: '1.2' }, { row: '2.1.1' }] });
  expect(limits('568')).toBeUndefined();
});

test('a percentage of rows that the unit lacks is left out with them', () => {
  expect(indicators('CQ-SNV').rows.map((row) => row.key)).not.toContain('5.8');
  expect(cell(indicators('568'), '5.8', 'value')).toMatchObject({
    part: 'computed',
    formula: { kind: 'ratio', over: [{ row: '5.7', field: 'value' }], under: [{ row: '5.6', field: 'value' }] },
  });
});

test.each([
  ['2019-Q1', '1.2', 'computed', 'starts the year'],
  ['2019-6T', '1.2', 'computed', 'is cumulative'],
  ['2019-Q3', '1.2', 'entry', 'stands alone'],
  ['2019-Q3', '4.3', 'computed', 'is a figure at the cut-off'],
])('in %s the cumulative figure of %s is %s, because the period or row %s', (code, row, part) => {
  expect(cell(indicators('568', period(code)), row, 'cumulative')?.part).toBe(part);
});

test('counts that the plan determines and percentages are never asked', () => {
  expect(cell(indicators('568'), '1.1.2', 'value')).toMatchObject({
    part: 'given',
    formula: { kind: 'countTasks', which: 'done', asOf: '2019-03-14' },
  });
  expect(cell(indicators('568'), '1.1.2', 'value')?.value).toBeUndefined();
  expect(cell(indicators('568'), '1.1.2', 'explanation')).toBeUndefined();
  expect(cell(indicators('568'), '3.5.4', 'value')?.part).toBe('computed');
});

test('choice and tick rows have no cumulative figure', () => {
  expect(Object.keys(indicators('568').rows.find((row) => row.key === '1.5.2')?.cells ?? {})).toEqual([
    'value',
    'explanation',
  ]);
  expect(Object.keys(indicators('568').rows.find((row) => row.key === '1.6')?.cells ?? {})).toEqual([
    'value',
    'explanation',
  ]);
});

test.each(UNITS.flatMap((unit) => ['2019-Q1', '2019-6T', '2019-Q3', '2019-N'].map((code) => [unit, code] as const)))(
  'every rule of %s in %s refers to existing cells and has a unique name',
  (unit, code) => {
    for (const template of [indicators(unit, period(code)), tasks(unit, period(code))]) {
      const known = (at: { row: string; field: string }) =>
        expect([at, cell(template, at.row, at.field) !== undefined]).toEqual([at, true]);
      for (const one of template.rules) {
        known(one.at);
        if (one.kind === 'sum') one.parts.forEach(known);
        if (one.kind === 'notAbove') one.limit.forEach(known);
        if (one.kind === 'notBelow') one.floor.forEach(known);
        if (one.kind === 'equal') known(one.as);
        if (one.kind === 'filledWhen' || one.kind === 'emptyWhen' || one.kind === 'betweenWhen') known(one.when);
      }
      expect(new Set(template.rules.map((one) => one.id)).size).toBe(template.rules.length);
      expect(template.rows.filter((row) => !row.heading && Object.keys(row.cells).length === 0)).toEqual([]);
    }
  },
);

describe('with an earlier sealed period', () => {
  const prior = {
    period: '2019-Q1',
    cumulative: { '1.2': amount(12), '4.3': amount(30), '6.2': amount(12345, 2) },
    medians: { '1.2': 10, '1.7': 0 },
  };
  const half = indicatorTemplate({ unit: '568', period: period('2019-6T'), catalogue: province, prior });

  test('its figure is shown and the cumulative figure may not fall below it', () => {
    expect(cell(half, '1.2', 'prior')?.value).toEqual(amount(12));
    expect(rule(half, 'notFalling:1.2.value')).toMatchObject({ prior: 12, level: 'explain' });
    expect(rule(half, 'notFalling:6.2.value')).toMatchObject({ prior: 123.45 });
  });

  test('a figure at the cut-off may fall', () => {
    expect(cell(half, '4.3', 'prior')?.value).toEqual(amount(30));
    expect(rule(half, 'notFalling:4.3.value')).toBeUndefined();
  });

  test('a figure far from the median is questioned, unless the median is zero', () => {
    expect(rule(half, 'outlier:1.2.value')).toMatchObject({ median: 10, times: 5 });
    expect(rule(half, 'outlier:1.7.value')).toBeUndefined();
  });

  test('the office sets the limit in its own notation; a setting that is not a number is an error', () => {
    const withTimes = (settings: typeof province.settings) =>
      indicatorTemplate({ unit: '568', period: period('2019-6T'), catalogue: { ...province, settings }, prior });
    expect(rule(withTimes([{ key: 'outlier.times', value: '2,5', note: '' }]), 'outlier:1.2.value')).toMatchObject({
      times: 2.5,
    });
    expect(rule(withTimes([]), 'outlier:1.2.value')).toBeUndefined();
    expect(() => withTimes([{ key: 'outlier.times', value: 'năm', note: '' }])).toThrow(RangeError);
  });

  test('in Quý III the typed cumulative figure is compared with it and with the quarter', () => {
    const third = indicatorTemplate({
      unit: '568',
      period: period('2019-Q3'),
      catalogue: province,
      prior: { ...prior, period: '2019-6T' },
    });
    expect(rule(third, 'notFalling:1.2.cumulative')).toMatchObject({ prior: 12 });
    expect(rule(third, 'notBelow:1.2.cumulative')).toMatchObject({ floor: [{ row: '1.2', field: 'value' }] });
  });

  test('a period of another year or cycle, or a later one, sets no limit', () => {
    for (const code of ['2018-N', '2019-T03', '2019-N']) {
      const one = indicatorTemplate({
        unit: '568',
        period: period('2019-6T'),
        catalogue: province,
        prior: { ...prior, period: code },
      });
      expect(rule(one, 'notFalling:1.2.value')).toBeUndefined();
    }
    const first = indicatorTemplate({
      unit: '568',
      period: QUARTER,
      catalogue: province,
      prior: { ...prior, period: '2018-N' },
    });
    expect(first.rules.filter((one) => one.kind === 'notFalling')).toEqual([]);
  });

  test('the version depends on the layout, not on the figures given', () => {
    expect(half.version).toBe(indicators('568', period('2019-6T')).version);
    expect(half.version).not.toBe(indicators('568', period('2019-Q3')).version);
    expect(half.version).toMatch(/^i1-[0-9a-f]{8}$/);
  });

  const VERSIONS = new Set<string>();
  const RATIO = province.indicators.find(
    (one) => one.ratio && indicators('568').rows.some(({ key }) => key === one.code),
  );
  test.each<[what: string, row: string, change: Partial<Indicator>]>([
    ['a part of a ratio', RATIO?.code ?? '', { ratio: { over: ['1.3.2'], under: RATIO?.ratio?.under ?? [] } }],
    ['the base of a ratio', RATIO?.code ?? '', { ratio: { over: RATIO?.ratio?.over ?? [], under: ['1.3.2'] } }],
    ['the parts of a sum', '2.1', { sumOf: ['2.1.2'] }],
    ['a second way to count', '2.1', { alsoSumOf: ['2.1.3'] }],
    ['a limit', '1.3.3', { notAbove: ['1.3.2', '1.2'] }],
    ['an equal row', '1.3.3', { equals: '1.3.2' }],
    ['a count from the tasks', '1.2', { countedFromTasks: 'done' }],
    ['what the tasks are counted for', '1.2', { countedFromTasks: 'doing' }],
    ['flow or stock', '1.2', { nature: 'stock' }],
    ['the kind', '1.2', { kind: { type: 'decimal', decimals: 2 } }],
    ['the decimals', '6.1', { kind: { type: 'decimal', decimals: 3 } }],
    ['the unit of measure', '1.2', { measure: 'nghìn văn bản' }],
  ])('the version differs with the definition of a number: %s', (_, code, change) => {
    const changed = province.indicators.map((one) => (one.code === code ? { ...one, ...change } : one));
    // Beside a quarter that does not begin the year, a stock and a flow differ.
    const of = (all: readonly Indicator[]): string =>
      indicatorTemplate({
        unit: '568',
        period: period('2019-Q3'),
        catalogue: { ...province, indicators: all },
        prior: null,
      }).version;
    expect(of(changed)).not.toBe(of(province.indicators));
    VERSIONS.add(of(changed));
  });
  test('a row with large figures is asked about the days of the year alone', () => {
    const days = (ask: Partial<IndicatorAsk>) => {
      const made = indicatorTemplate({ unit: '568', period: QUARTER, catalogue: province, prior: null, ...ask });
      const found = rule(made, 'notLikeDay:1.2.value');
      return found?.kind === 'notLikeDay' ? [found.first, found.last] : [];
    };
    const before = (cumulative: number, median: number): Partial<IndicatorAsk> => ({
      prior: { ...prior, cumulative: { '1.2': amount(cumulative) }, medians: { '1.2': median } },
    });
    const [wide, narrow] = [
      ['2009-01-01', '2020-01-31'],
      ['2019-01-01', '2020-01-31'],
    ];
    expect([{}, before(9999, 9999), { like: { '1.2': 9999 } }].map(days)).toEqual([wide, wide, wide]);
    // A day in 2.1.2 breaks the sum of 2.1.
    for (const row of ['2.1', '2.1.2'])
      expect(rule(indicators('568'), `notLikeDay:${row}.value`)).toMatchObject({ first: '2019-01-01' });
    expect([before(10_000, 1), before(1, 10_000), { like: { '1.2': 10_000 } }].map(days)).toEqual([
      narrow,
      narrow,
      narrow,
    ]);
  });

  test('each definition has a version of its own', () => expect(VERSIONS.size).toBe(12));
});

test('a task led by every sở and district is a row of each; a task with a named owner is a row of that owner only', () => {
  for (const unit of UNITS)
    expect(tasks(unit).rows.map((row) => row.key)).toEqual(expect.arrayContaining(['S19-01', 'S19-02']));
  expect(tasks('568').rows.map((row) => row.key)).toEqual(['S19-01', 'S19-02']);
  expect(tasks('CQ-STP').rows.map((row) => row.key)).toContain('T19-07');
  expect(tasks('CQ-SNV').rows.map((row) => row.key)).not.toContain('T19-07');
});

test('an owner past due at the cut-off must give a reason; a lead agency must forecast', () => {
  expect(rule(tasks('568'), 'filledWhen:S19-01.difficulty:notStarted:doing')).toMatchObject({ level: 'explain' });
  expect(rule(tasks('568'), 'filledWhen:S19-02.difficulty:notStarted:doing')).toBeUndefined();
  expect(rule(tasks('568'), 'filledWhen:S19-01.forecast:notStarted:doing')).toBeUndefined();
  expect(rule(tasks('CQ-STP'), 'filledWhen:S19-01.forecast:notStarted:doing')).toBeDefined();
});

test('a task due on the cut-off day is not past due', () => {
  const due = (date: string) => {
    const changed = province.tasks.map((task) =>
      task.id === 'S19-01' ? { ...task, deadline: { kind: 'date' as const, date } } : task,
    );
    return rule(
      taskTemplate({ unit: '568', period: QUARTER, catalogue: { ...province, tasks: changed }, carried: null }),
      'filledWhen:S19-01.difficulty:notStarted:doing',
    );
  };
  expect(due('2019-03-14')).toBeUndefined();
  expect(due('2019-03-13')).toBeDefined();
});

test('a task is dated between the first day of the year and the cut-off', () => {
  expect(rule(tasks('568'), 'dateWindow:S19-01.doneDate')).toMatchObject({ from: '2018-12-15', to: '2019-03-14' });
});

test('finished tasks are carried over with their evidence; unfinished and recurring ones are asked again', () => {
  const done = {
    state: { kind: 'choice', code: 'done' },
    doneDate: { kind: 'date', date: '2019-01-20' },
    product: { kind: 'text', text: '12/KH-UBND' },
    link: { kind: 'blank' },
  } as const;
  const carried = { 'S19-01': done, 'S19-02': done };
  const half = taskTemplate({ unit: '568', period: period('2019-6T'), catalogue: province, carried });
  expect(cell(half, 'S19-01', 'product')?.value).toEqual({ kind: 'text', text: '12/KH-UBND' });
  expect(cell(half, 'S19-01', 'link')?.value).toBeUndefined();
  expect(cell(half, 'S19-02', 'state')?.value).toBeUndefined();
  const doing = taskTemplate({
    unit: '568',
    period: period('2019-6T'),
    catalogue: province,
    carried: { 'S19-01': { ...done, state: { kind: 'choice', code: 'doing' } } },
  });
  expect(cell(doing, 'S19-01', 'product')?.value).toBeUndefined();
});

test('an unknown unit gets no template', () => {
  expect(() => indicators('CQ-XYZ')).toThrow('CQ-XYZ');
});

test.each<[DeadlineRule, string | null]>([
  [{ kind: 'date', date: '2019-01-30' }, '2019-01-30'],
  [{ kind: 'range', from: '2019-04-01', to: '2019-12-31' }, '2019-12-31'],
  [{ kind: 'endOfMonth', year: 2020, month: 2 }, '2020-02-29'],
  [{ kind: 'recurring', every: 'quarter' }, '2019-03-18'],
  [{ kind: 'continuous' }, null],
  [{ kind: 'onEvent' }, null],
  [{ kind: 'relative', days: 20, after: 'Tỉnh ủy ban hành' }, null],
  [{ kind: 'unresolved', words: '?' }, null],
])('the deadline %j is due on %s', (deadline, expected) => {
  expect(dueDateOf({ deadline }, QUARTER)).toBe(expected);
});

test.each([
  ['notStarted', '2019-03-13', true],
  ['doing', '2019-03-13', true],
  ['doing', '2019-03-14', false],
  ['doing', null, false],
  ['done', '2019-01-01', false],
  ['stopped', '2019-01-01', false],
  [null, '2019-01-01', false],
])('%s and due %s at the cut-off 14/3: overdue %s', (state, due, expected) => {
  expect(isOverdue({ state, due, asOf: '2019-03-14' })).toBe(expected);
});

test.each([
  ['done', '2019-02-01', '2019-01-31', true],
  ['done', '2019-01-31', '2019-01-31', false],
  ['done', null, '2019-01-31', false],
  ['done', '2019-02-01', null, false],
  ['doing', '2019-02-01', '2019-01-31', false],
])('%s on %s, due %s: late %s', (state, doneDate, due, expected) => {
  expect(isDoneLate({ state, doneDate, due })).toBe(expected);
});

test('in the matrix a named row overrides all rows, the later line wins, and a missing line means no', () => {
  const unit = { ...province.units[0]!, group: 'district' as const };
  const line = (row: string, is: boolean) => ({
    form: 'indicator' as const,
    row,
    group: 'district' as const,
    applies: is,
  });
  expect(applies([line('*', true), line('1.2', false)], 'indicator', '1.2', unit)).toBe(false);
  expect(applies([line('1.2', false), line('*', true)], 'indicator', '1.2', unit)).toBe(false);
  expect(applies([line('*', true), line('*', false)], 'indicator', '1.2', unit)).toBe(false);
  expect(applies([line('*', true)], 'task', '1.2', unit)).toBe(false);
  expect(applies([], 'indicator', '1.2', unit)).toBe(false);
});
