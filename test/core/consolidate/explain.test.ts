/** *Giải thích số này*: from a figure of the master to the cells that it comes from. */
import { consolidate, type Consolidated } from '../../../src/core/consolidate/consolidate';
import { explainIndicator } from '../../../src/core/consolidate/explain';
import { amount, indicators, province, QUARTER, seal, tasks, UNITS } from '../scene';

const flags = { overdue: false, extendedTo: null, oldTemplate: false, editedAfterSeal: false };
const ask: Parameters<typeof consolidate>[0] = {
  catalogue: province,
  period: QUARTER,
  now: 0,
  templates: UNITS.flatMap((unit) => [tasks(unit), indicators(unit)]),
  submissions: UNITS.map((unit) => ({ unit, state: 'accepted', flags, fileId: null })),
  seals: [
    seal('CQ-SNV', { '1.2': 5, '7.1': 200, '7.2': 100, '1.5.2': 'online' }),
    seal('568', {
      '1.2': 7,
      '7.1': 1,
      '7.2': null,
      'S19-01.state': 'done',
      'S19-01.percent': 100,
      'S19-01.doneDate': '05/02/2019',
    }),
  ],
};
const made: Consolidated = consolidate(ask);

test('a total names the cell of each unit and the missing units, and adds up', () => {
  const told = explainIndicator(made, '1.2', 'value', null);
  expect(told).toMatchObject({
    how: 'sum',
    figure: amount(12),
    proves: true,
    sums: { part: { scaled: 12, decimals: 0 } },
    coverage: { have: 2, expected: 3, missing: ['CQ-STP'] },
  });
  expect(told?.parts.map((part) => [part.unit, part.value, part.from?.fileId, part.from?.a1 !== ''])).toEqual([
    ['CQ-SNV', amount(5), 'file-CQ-SNV', true],
    ['568', amount(7), 'file-568', true],
  ]);
});

test('a copied cumulative figure leads to the cell that it copies', () => {
  const told = explainIndicator(made, '1.2', 'cumulative', null);
  expect(told?.parts.map((part) => [part.row, part.field, part.from?.field])).toEqual([
    ['1.2', 'value', 'value'],
    ['1.2', 'value', 'value'],
  ]);
  expect(told?.proves).toBe(true);
  expect(explainIndicator(made, '1.2', 'cumulative', '568')).toMatchObject({
    how: 'same',
    figure: amount(7),
    proves: true,
  });
});

test('a percentage shows both sides, and leaves out a unit with only one side', () => {
  const told = explainIndicator(made, '7.3', 'value', null);
  expect(told).toMatchObject({
    how: 'ratio',
    figure: amount(5000, 2),
    proves: true,
    sums: { over: { scaled: 100 }, under: { scaled: 200 } },
    coverage: { have: 1, expected: 3, missing: ['CQ-STP', '568'] },
  });
  expect(explainIndicator(made, '7.3', 'value', '568')).toMatchObject({
    figure: { kind: 'blank' },
    proves: null,
    coverage: { have: 0, expected: 1, missing: ['568'] },
  });
});

test('a count of tasks names the counted tasks; that of the province counts each task of the plan once', () => {
  const told = explainIndicator(made, '1.1.2', 'value', '568');
  expect(told).toMatchObject({ how: 'countTasks', figure: amount(1), proves: true });
  expect(told?.parts.map((part) => [part.role, part.row, part.from?.form])).toEqual([['counted', 'S19-01', 'task']]);
  expect(explainIndicator(made, '1.1.3', 'value', '568')?.parts.map((part) => part.row)).toEqual(['S19-01']);
  expect(explainIndicator(made, '1.1.1', 'value', '568')?.parts).toHaveLength(2);
  expect(explainIndicator(made, '1.1.5', 'value', '568')?.parts.map((part) => part.row)).toEqual(['S19-02']);
  expect(explainIndicator(made, '1.1.4', 'value', 'CQ-SNV')?.parts.map((part) => part.row)).toEqual(['S19-01']);
  expect(explainIndicator(made, '1.1.2', 'value', null)).toMatchObject({ how: 'plan', proves: true });
});

test('a task is late by the day in the form that the unit answered, whatever day the office writes afterwards', () => {
  const moved = province.tasks.map((task) =>
    task.id === 'S19-01' ? { ...task, deadline: { kind: 'date' as const, date: '2019-03-31' } } : task,
  );
  const again = consolidate({ ...ask, catalogue: { ...province, tasks: moved } });
  expect(explainIndicator(again, '1.1.3', 'value', '568')).toMatchObject({ figure: amount(1), proves: true });
  expect(again.plan.filter(({ late }) => late).map(({ row }) => row)).toEqual(['S19-01']);
});

test('words are shown without a proof; a missing unit has no figure', () => {
  expect(explainIndicator(made, '1.5.2', 'value', null)).toMatchObject({ how: 'notAdded', figure: null, proves: null });
  expect(explainIndicator(made, '1.5.2', 'value', 'CQ-SNV')).toMatchObject({
    how: 'typed',
    figure: { kind: 'choice', code: 'online' },
    proves: null,
  });
  expect(explainIndicator(made, '1.2', 'value', 'CQ-STP')).toMatchObject({
    figure: null,
    parts: [],
    proves: null,
    coverage: { missing: ['CQ-STP'] },
  });
});

test('a figure without a line has no explanation', () => {
  expect(explainIndicator(made, '9.9', 'value', null)).toBeNull();
  expect(explainIndicator(made, '3.5', 'value', null)).toBeNull();
});

test('a total that was tampered with is not proved', () => {
  const spoilt = {
    ...made,
    indicators: made.indicators.map((line) =>
      line.total ? { ...line, total: { ...line.total, scaled: line.total.scaled + 1 } } : line,
    ),
  };
  for (const [row, unit] of [
    ['1.2', null],
    ['7.3', null],
    ['1.1.2', null],
  ] as const)
    expect(explainIndicator(spoilt, row, 'value', unit)?.proves).toBe(false);
});
