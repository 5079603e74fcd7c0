/** From seals to the master: totals that a clerk can add by hand, and the units missing from each. */
import { consolidate, type Consolidated, type SubmissionSeen } from '../../../src/core/consolidate/consolidate';
import type { Finding } from '../../../src/core/check/finding';
import { unitFreshness, totalFreshness } from '../../../src/core/consolidate/freshness';
import type { Seal } from '../../../src/core/submission/seal';
import type { Flags, State } from '../../../src/core/submission/submission';
import { amount, indicators, province, QUARTER, seal, tasks, UNITS } from '../scene';

const NO_FLAGS: Flags = { overdue: false, extendedTo: null, oldTemplate: false, editedAfterSeal: false };
const templates = UNITS.flatMap((unit) => [tasks(unit), indicators(unit)]);
const submission = (unit: string, state: State = 'accepted', change: Partial<SubmissionSeen> = {}): SubmissionSeen => ({
  unit,
  state,
  flags: NO_FLAGS,
  fileId: `file-${unit}`,
  ...change,
});
const all = UNITS.map((unit) => submission(unit));

const made = (seals: readonly Seal[], submissions: readonly SubmissionSeen[] = all): Consolidated =>
  consolidate({ catalogue: province, period: QUARTER, templates, seals, submissions, now: 5 });

const line = (of: Consolidated, row: string, field = 'value') =>
  of.indicators.find((one) => one.row === row && one.field === field);

const three = made([
  seal('CQ-SNV', { '1.2': 5, '6.1': 100.5, '6.2': 50.25, '7.1': 200, '7.2': 100, '1.5.2': 'online' }),
  seal('CQ-STP', { '1.2': 7, '6.1': 0.05, '6.2': 0.05, '7.1': 1, '7.2': 1 }),
  seal('568', { '1.2': 'không phát sinh', '6.1': 0, '6.2': 0, '5.6': 3, '5.7': 2 }),
]);

test('figures are added up; không phát sinh adds nothing and counts as an answer', () => {
  expect(line(three, '1.2')).toMatchObject({
    total: { scaled: 12, decimals: 0 },
    coverage: { have: 3, expected: 3, missing: [] },
    freshness: 'fresh',
    kind: 'count',
  });
  expect(line(three, '1.2')?.byUnit['568']).toEqual({ kind: 'notArisen' });
  expect(line(three, '6.1')?.total).toEqual({ scaled: 10055, decimals: 2 });
});

test('a percentage is computed from the summed parts, not as the mean of percentages', () => {
  expect(line(three, '7.3')?.byUnit).toEqual({
    'CQ-SNV': amount(5000, 2),
    'CQ-STP': amount(10000, 2),
    '568': { kind: 'notApplicable' },
  });
  expect(line(three, '7.3')?.total).toEqual({ scaled: 5025, decimals: 2 });
  expect(line(three, '6.3')?.total).toEqual({ scaled: 5002, decimals: 2 });
});

test('the cumulative figure of the first quarter equals the figure of the quarter', () => {
  expect(line(three, '1.2', 'cumulative')).toMatchObject({
    total: { scaled: 12, decimals: 0 },
    derived: { kind: 'same', as: { row: '1.2', field: 'value' } },
  });
});

test('choices, ticks and typed percentages are shown and never added', () => {
  expect(line(three, '1.5.2')).toMatchObject({
    kind: 'choice',
    total: null,
    coverage: { have: 1, expected: 3, missing: ['CQ-STP', '568'] },
  });
  expect(line(three, '1.6')).toMatchObject({ kind: 'tick', total: null });
  expect(line(three, '4.8')).toMatchObject({ kind: 'percent', total: null, coverage: { have: 3 } });
});

test('a row is expected only of the units to which it applies', () => {
  expect(line(three, '5.6')).toMatchObject({
    coverage: { have: 1, expected: 1, missing: [] },
    total: { scaled: 3, decimals: 0 },
  });
  expect(line(three, '5.8')?.total).toEqual({ scaled: 6667, decimals: 2 });
});

test('plan counts come from the unit’s own task tab', () => {
  expect(line(three, '1.1.1')?.byUnit['568']).toEqual(amount(2));
  expect(line(three, '1.1.4')?.byUnit['568']).toEqual(amount(1));
  expect(line(three, '1.1.5')?.byUnit['568']).toEqual(amount(1));
  expect(line(three, '1.1.6')?.byUnit['568']).toEqual(amount(0, 2));
});

test('a unit that handed in nothing is missing and does not count as zero', () => {
  const two = made([seal('CQ-SNV', { '1.2': 5 }), seal('568', { '1.2': 1 })]);
  expect(line(two, '1.2')).toMatchObject({
    total: { scaled: 6, decimals: 0 },
    coverage: { have: 2, expected: 3, missing: ['CQ-STP'] },
    freshness: 'missing',
  });
  expect(line(two, '1.2')?.byUnit).not.toHaveProperty('CQ-STP');
  expect(two.overview.submitted).toEqual({ have: 2, expected: 3, missing: ['CQ-STP'] });
});

test.each<[State, boolean]>([
  ['submitted', true],
  ['accepted', true],
  ['closed', true],
  ['draft', false],
  ['returned', false],
  ['published', false],
  ['unpublished', false],
])('the seal of a unit in state %s counts: %s', (state, speaks) => {
  const one = made([seal('568', { '1.2': 9 })], [submission('568', state)]);
  expect(line(one, '1.2')?.total).toEqual(speaks ? { scaled: 9, decimals: 0 } : null);
  expect(one.values.length > 0).toBe(speaks);
  expect(one.progress.find((of) => of.unit === '568')).toMatchObject({
    state,
    version: 1,
    freshness: speaks ? (state === 'closed' ? 'closed' : 'fresh') : 'missing',
  });
});

test('without any report every total is empty and no unit is on time', () => {
  const none = made([], []);
  expect(none.indicators.filter((one) => one.total !== null)).toEqual([]);
  expect(none.overview).toMatchObject({
    onTime: 0,
    late: 0,
    undecided: 0,
    submitted: { have: 0, expected: 3 },
    tasks: { unreported: none.overview.tasks.all },
  });
  expect(none.progress.map((one) => [one.unit, one.state, one.version])).toEqual([
    ['CQ-SNV', 'unpublished', 0],
    ['CQ-STP', 'unpublished', 0],
    ['568', 'unpublished', 0],
  ]);
});

test('the latest version counts; a seal of another period does not', () => {
  const one = made([
    seal('568', { '1.2': 1 }),
    seal('568', { '1.2': 3 }, { version: 3 }),
    seal('568', { '1.2': 2 }, { version: 2 }),
    seal('568', { '1.2': 100 }, { version: 9, period: '2018-N' }),
  ]);
  expect(line(one, '1.2')?.total).toEqual({ scaled: 3, decimals: 0 });
});

test('contradictory inputs are refused, and none of them is chosen', () => {
  expect(() => made([seal('568'), seal('568', {}, { fingerprint: 'khác' })])).toThrow('version 1');
  expect(() => made([], [submission('568'), submission('568', 'draft')])).toThrow('568');
  expect(() =>
    consolidate({
      catalogue: province,
      period: QUARTER,
      templates: [...templates, indicators('568')],
      seals: [],
      submissions: [],
      now: 0,
    }),
  ).toThrow('568');
});

test('tasks: done, overdue and not reported', () => {
  const done = {
    'S19-01.state': 'done',
    'S19-01.percent': 100,
    'S19-01.doneDate': '20/01/2019',
    'S19-01.product': '12/KH',
  };
  const one = made([seal('568', done), seal('CQ-STP')]);
  const task = one.tasks.find((of) => of.row === 'S19-01');
  expect(task).toMatchObject({
    done: 1,
    overdue: 1,
    dueDate: '2019-01-31',
    continuous: false,
    coverage: { have: 2, expected: 3, missing: ['CQ-SNV'] },
    deadline: 'khẩn trương (không ghi ngày)',
  });
  expect(task?.byUnit['568']).toEqual({
    state: 'done',
    percent: amount(100),
    doneDate: '2019-01-20',
    product: '12/KH',
    overdue: false,
    late: false,
    forecast: null,
    difficulty: '',
  });
  expect(task?.byUnit['CQ-STP']).toMatchObject({ state: 'doing', overdue: true });
  const { all: every, unreported, ...rest } = one.overview.tasks;
  expect(Object.values(rest).reduce((total, number) => total + number, unreported)).toBe(every);
  expect(unreported).toBe(tasks('CQ-SNV').rows.length);
  expect(rest).toEqual({
    done: 1,
    overdue: 2,
    doing: tasks('568').rows.length + tasks('CQ-STP').rows.length - 3,
    notStarted: 0,
    stopped: 0,
  });
  expect(one.tasks.map((of) => of.row)).not.toContain('T19-17');
});

test('the forecast of a task is counted over the units that have not finished it', () => {
  const said = (state: string, forecast: string) => ({ 'S19-01.state': state, 'S19-01.forecast': forecast });
  const at = (...seals: Parameters<typeof made>[0]) => made(seals).tasks.find((of) => of.row === 'S19-01')?.atRisk;
  expect(at(seal('568', said('doing', 'hard')), seal('CQ-STP', said('notStarted', 'unlikely')))).toBe(2);
  expect(at(seal('568', said('doing', 'likely')), seal('CQ-STP', said('done', 'unlikely')))).toBe(0);
  expect(at(seal('568', said('stopped', 'hard')), seal('CQ-STP'))).toBe(0);
});

test('late and undecided are distinguished', () => {
  const one = made([
    seal('568', {}, { timeliness: 'late' }),
    seal('CQ-STP', {}, { timeliness: 'undecided' }),
    seal('CQ-SNV'),
  ]);
  expect(one.overview).toMatchObject({ onTime: 1, late: 1, undecided: 1 });
  expect(one.progress.map((of) => of.timeliness)).toEqual(['onTime', 'undecided', 'late']);
});

const finding = (unit: string, level: Finding['level']): Finding => ({
  level,
  stops: false,
  explained: true,
  code: 'sum',
  rule: 'x',
  unit,
  form: 'indicator',
  row: '1.2',
  field: 'value',
  a1: 'B2',
  tab: 't',
  found: '',
  facts: {},
});

test('findings come from the seal; without a seal, those of the last check are shown', () => {
  const one = made(
    [seal('568', {}, { findings: [finding('568', 'error'), finding('568', 'note')] })],
    [submission('568'), submission('CQ-STP', 'draft', { findings: [finding('CQ-STP', 'explain')] })],
  );
  expect(one.overview.findings).toEqual({ error: 1, explain: 1, note: 1 });
  expect(one.findings.map((of) => of.unit)).toEqual(['CQ-STP', '568', '568']);
  expect(one.progress.find((of) => of.unit === '568')).toMatchObject({ errors: 1, toExplain: 0, notes: 1 });
});

test('every sealed cell is a traced value, even a blank one', () => {
  const one = seal('568', { '1.2': 4 });
  const values = made([one]).values;
  expect(values).toHaveLength(one.forms.reduce((total, form) => total + form.cells.length, 0));
  expect(values.find((of) => of.row === '1.2' && of.field === 'value')).toMatchObject({
    unit: '568',
    period: '2019-Q1',
    form: 'indicator',
    value: amount(4),
    version: 1,
    fileId: 'file-568',
    sheetId: 7,
    tab: 'indicator',
    state: 'accepted',
    sealedBy: 'nop@568',
  });
  expect(values.find((of) => of.row === '1.2' && of.field === 'explanation')?.value).toEqual({ kind: 'blank' });
});

test('the head figures are those that the office chose, with their coverage', () => {
  expect(three.overview.headline[0]).toEqual({
    row: '3.5.1.1',
    field: 'value',
    total: { scaled: 0, decimals: 0 },
    coverage: { have: 3, expected: 3, missing: [] },
  });
  expect(three.overview.headline.find((one) => one.row === '7.3')?.total).toEqual({ scaled: 5025, decimals: 2 });
  const none = consolidate({
    catalogue: { ...province, settings: [] },
    period: QUARTER,
    templates,
    seals: [],
    submissions: [],
    now: 0,
  });
  expect(none.overview.headline).toEqual([]);
});

test('headings appear once, and only above rows that are asked', () => {
  expect(three.indicators.filter((one) => one.row === '3.5')).toMatchObject([
    { heading: true, kind: 'heading', total: null, field: 'value' },
  ]);
  const legalOnly = consolidate({
    catalogue: province,
    period: QUARTER,
    templates: [tasks('CQ-STP')],
    seals: [],
    submissions: [],
    now: 0,
  });
  expect(legalOnly.indicators).toEqual([]);
});

test('a seal from an older form, an edit after the seal, a closed report', () => {
  const old = made([
    seal('568', {}, { forms: seal('568').forms.map((form) => ({ ...form, template: 'i1-00000000' })) }),
  ]);
  expect(old.progress[2]?.freshness).toBe('otherTemplate');
  const edited = made(
    [seal('568')],
    [submission('568', 'accepted', { flags: { ...NO_FLAGS, editedAfterSeal: true } })],
  );
  expect(edited.progress[2]?.freshness).toBe('stale');
});

test.each([
  ['draft', {}, true, false, false, 'missing'],
  ['accepted', {}, false, false, false, 'missing'],
  ['accepted', { oldTemplate: true }, true, false, false, 'otherTemplate'],
  ['accepted', {}, true, true, false, 'otherTemplate'],
  ['accepted', { editedAfterSeal: true }, true, false, false, 'stale'],
  ['accepted', {}, true, false, true, 'nothing'],
  ['closed', {}, true, false, false, 'closed'],
  ['submitted', {}, true, false, false, 'fresh'],
] as const)(
  'a unit in state %s with %j, sealed %s, other form %s, empty %s: %s',
  (state, flags, sealed, otherTemplate, empty, expected) => {
    expect(unitFreshness({ state, flags: { ...NO_FLAGS, ...flags }, sealed, otherTemplate, empty })).toBe(expected);
  },
);

test.each([
  [['fresh', 'missing', 'stale'], 2, 'stale'],
  [['fresh', 'missing', 'otherTemplate'], 2, 'otherTemplate'],
  [['fresh', 'missing'], 1, 'missing'],
  [['fresh', 'otherTemplate', 'stale'], 3, 'otherTemplate'],
  [['closed', 'stale'], 2, 'stale'],
  [['fresh', 'closed'], 2, 'fresh'],
  [['closed', 'closed'], 2, 'closed'],
  [['fresh', 'nothing'], 0, 'nothing'],
  [['nothing', 'fresh'], 1, 'fresh'],
  [[], 0, 'nothing'],
] as const)('a total over %j with %d figures: %s', (units, have, expected) => {
  expect(totalFreshness(units, have)).toBe(expected);
});
