/** The authoritative check: the name of each mistake, where it is shown, and what blocks a submission. */
import type { CellContent } from '../../../src/core/entry';
import type { Finding } from '../../../src/core/check/finding';
import type { Report, Template } from '../../../src/core/forms/form';
import type { Rule } from '../../../src/core/forms/rule';
import { checkReport } from '../../../src/core/check/check';
import { holdsBack } from '../../../src/core/finding-level';
import { indicatorTemplate } from '../../../src/core/forms/template-indicator';
import { amount, indicators, period, province, report, tasks, type Filled } from '../scene';

const district = indicators('568');
const work = tasks('568');
const legal = tasks('CQ-STP');

const check = (template: Template, typed: Filled = {}): Finding[] => checkReport(template, report(template, typed));
const short = (findings: readonly Finding[]) =>
  findings.map(
    (one) => `${one.level}${one.stops ? '!' : ''}${one.explained ? '✓' : ''} ${one.code} ${one.row}.${one.field}`,
  );

test('a plain report has no finding', () => {
  expect(check(district)).toEqual([]);
});

test('findings are in the order of the rows, whichever check finds them', () => {
  const found = check(district, { '1.2': null, '3.5.1.1': 'abc', '3.5.1.3': null, '3.5.2.1': 'abc' });
  expect(found.map(({ row }) => row)).toEqual(['1.2', '3.5.1.1', '3.5.1.3', '3.5.2.1']);
});

test.each<[what: string, finding: Pick<Finding, 'level' | 'stops' | 'explained'>, holds: boolean]>([
  ['a note', { level: 'note', stops: false, explained: false }, false],
  ['a note that stops', { level: 'note', stops: true, explained: false }, true],
  ['a question', { level: 'explain', stops: false, explained: false }, true],
  ['a question with its explanation', { level: 'explain', stops: false, explained: true }, false],
  ['an error', { level: 'error', stops: false, explained: false }, true],
  ['an error with its explanation', { level: 'error', stops: false, explained: true }, false],
  ['what stops, though explained', { level: 'error', stops: true, explained: true }, true],
])('whether %s blocks a report', (_what, facts, holds) => {
  const [broken] = check(district, { '1.2': null });
  expect(holdsBack({ ...broken!, ...facts })).toBe(holds);
});

/** The figures of the page that Thừa Thiên Huế published. */
const HUE: Filled = {
  '3.5.1.1': 268763,
  '3.5.1.2': 257141,
  '3.5.1.2.1': 124907,
  '3.5.1.2.2': 102770,
  '3.5.1.2.3': 19852,
  '3.5.1.3': 11622,
  '3.5.2.1': 61827,
  '3.5.2.2': 61827,
  '3.5.2.2.1': 43434,
  '3.5.2.2.2': 11795,
  '3.5.2.2.3': 4331,
  '3.5.2.3': 0,
};

test('the published figures of Huế break the sum of the settled cases, and only that rule', () => {
  const found = check(district, HUE);
  expect(short(found)).toEqual(['error sum 3.5.1.2.value', 'error sum 3.5.2.2.value']);
  expect(found[0]?.facts).toEqual({
    label: 'Số hồ sơ đã giải quyết',
    number: '3.5.1.2',
    value: 257141,
    sum: 247529,
    difference: 9612,
    parts: '3.5.1.2.1 3.5.1.2.2 3.5.1.2.3',
  });
  expect(found[1]?.facts).toMatchObject({ value: 61827, sum: 59560, difference: 2267 });
  expect(found[0]).toMatchObject({
    unit: '568',
    form: 'indicator',
    tab: 'indicator',
    found: '257141',
    rule: 'sum:3.5.1.2.value',
  });
  expect(found[0]?.a1).toMatch(/^[A-Z]\d+$/);
  expect(!found.some(holdsBack)).toBe(false);
});

test('they pass as figures of the source system once they are explained in the row', () => {
  const found = check(district, {
    ...HUE,
    '3.5.1.2.explanation': 'Số theo hệ thống một cửa',
    '3.5.2.2.explanation': 'Số theo hệ thống một cửa',
  });
  expect(short(found)).toEqual(['error✓ sum 3.5.1.2.value', 'error✓ sum 3.5.2.2.value']);
  expect(!found.some(holdsBack)).toBe(true);
});

test('an explain finding waits for its explanation, a note waits for nothing', () => {
  expect(!check(district, { '4.8': 105 }).some(holdsBack)).toBe(false);
  expect(!check(district, { '4.8': 105, '4.8.explanation': 'đạt 105% vì giao bổ sung' }).some(holdsBack)).toBe(true);
  // Written for no figure, or for another one.
  expect(!check(district, { '4.8': 105, '4.8.explanation': 'giao bổ sung' }).some(holdsBack)).toBe(false);
  expect(!check(district, { '4.8': 105, '4.8.explanation': 'đạt 110% vì giao bổ sung' }).some(holdsBack)).toBe(false);
  expect(!check(district, { '1.2': '1.245' }).some(holdsBack)).toBe(true);
});

describe('personal particulars in words', () => {
  const done = { 'S19-01.state': 'done', 'S19-01.percent': 100, 'S19-01.doneDate': '28/02/2019' };
  const traces = (typed: Filled, template: Template = work): string[] =>
    short(check(template, typed)).filter((one) => /Number|email|birth/.test(one));

  test('raise a question, and pass once the row explains them', () => {
    expect(traces({ ...done, 'S19-01.product': 'Danh sách ông A, CCCD 056090001234, 0905123456' })).toEqual([
      'explain identityNumber S19-01.product',
      'explain phoneNumber S19-01.product',
    ]);
    expect(
      traces({
        ...done,
        'S19-01.product': 'QĐ khen thưởng ông A, sinh năm 1980',
        'S19-01.explanation': 'Theo quyết định đã công bố',
      }),
    ).toEqual(['explain✓ birthDate S19-01.product']);
  });

  test('are only noted in the explanation itself, which cannot explain itself', () => {
    expect(traces({ 'S19-01.explanation': 'gọi 0905123456' })).toEqual(['note phoneNumber S19-01.explanation']);
  });

  test('are never repeated in the finding', () => {
    const found = check(work, { ...done, 'S19-01.product': 'CCCD 056090001234' });
    expect(JSON.stringify(found)).not.toContain('056090001234');
  });

  test('raise no question in a form that is meant to contain them', () => {
    expect(
      traces({ ...done, 'S19-01.product': 'CCCD 056090001234' }, { ...work, informationClass: 'personal' }),
    ).toEqual([]);
  });
});

test('an explanation of spaces does not count', () => {
  expect(
    !check(district, { ...HUE, '3.5.1.2.explanation': ' \u00a0 ', '3.5.2.2.explanation': 'Số theo hệ thống' }).some(
      holdsBack,
    ),
  ).toBe(false);
});

test.each<[what: string, typed: Filled, expected: readonly string[]]>([
  ['a blank figure', { '1.2': null }, ['error! required 1.2.value']],
  ['a blank figure, even explained', { '1.2': null, '1.2.explanation': 'chưa có số' }, ['error! required 1.2.value']],
  ['a figure that cannot be read is not also missing', { '1.2': '-' }, ['error! emptyWord 1.2.value']],
  ['not even explained', { '1.2': 'nhiều', '1.2.explanation': 'không đếm được' }, ['error! notANumber 1.2.value']],
  ['không phát sinh is an answer', { '1.2': 'không phát sinh' }, []],
  ['a figure typed as text', { '1.2': '1.245' }, ['note numberAsText 1.2.value']],
  ['more settled than found', { '1.3.2': 3, '1.3.3': 5 }, ['error notAbove 1.3.3.value']],
  [
    'present staff over the quota, explained',
    { '4.3': 30, '4.4': 31, '4.4.explanation': 'biệt phái' },
    ['error✓ notAbove 4.4.value'],
  ],
  ['two counts of one thing differ', { '4.2': 3, '6.4': 4, '6.4.4': 4 }, ['error equal 6.4.value']],
  ['a percentage as a fraction', { '4.8': 0.05 }, ['explain percentAsFraction 4.8.value']],
  ['a percentage over 100 % is reported once', { '4.8': 105 }, ['explain percentOverHundred 4.8.value']],
  ['round money is not asked about while nothing shows what is usual', { '6.1': 150000 }, []],
  [
    'a fraction with three decimals is questioned, not only rounded',
    { '4.8': 0.088 },
    ['explain percentAsFraction 4.8.value'],
  ],
  ['8/8 typed into a count is stored as the serial of 8/8/2019', { '1.2': 43685 }, ['explain notLikeDay 1.2.value']],
  ['a day of the last ten years is asked, its first day too', { '1.2': 39814 }, ['explain notLikeDay 1.2.value']],
  ['the last day is in January after the period', { '1.2': 43861 }, ['explain notLikeDay 1.2.value']],
  ['the day before the last ten years is a figure', { '1.2': 39813 }, []],
  ['the day after the last one is a figure', { '1.2': 43862 }, []],
  [
    'a figure that is a day, explained',
    { '1.2': 43685, '1.2.explanation': 'đúng 43.685 văn bản theo sổ công văn' },
    ['explain✓ notLikeDay 1.2.value'],
  ],
  [
    'a figure that is a day, beside the explanation of another figure',
    { '1.2': 43685, '1.2.explanation': 'tăng so với kỳ trước do có đợt rà soát' },
    ['explain notLikeDay 1.2.value'],
  ],
  ['an unreadable part leaves the sum unjudged', { '2.1': 5, '2.1.2': '#REF!' }, ['error! errorCell 2.1.2.value']],
  ['không phát sinh adds nothing to a sum', { '2.1': 5, '2.1.2': 5, '2.1.3': 'không phát sinh' }, []],
  ['an unknown choice', { '1.5.2': 'phát tay' }, ['error! notInList 1.5.2.value']],
])('%s', (_what, typed, expected) => {
  expect(short(check(district, typed))).toEqual(expected);
});

test.each<[what: string, typed: Filled, expected: readonly string[]]>([
  ['no state', { 'S19-02.state': null, 'S19-02.percent': null }, ['error! required S19-02.state']],
  [
    'done, with everything',
    {
      'S19-01.state': 'done',
      'S19-01.percent': 100,
      'S19-01.doneDate': '20/01/2019',
      'S19-01.product': '12/KH-UBND ngày 20/01/2019',
    },
    [],
  ],
  [
    'done without a date',
    { 'S19-01.state': 'done', 'S19-01.percent': 100, 'S19-01.product': '12/KH-UBND' },
    ['error! filledWhen S19-01.doneDate'],
  ],
  [
    'done without evidence, explained',
    {
      'S19-01.state': 'done',
      'S19-01.percent': 100,
      'S19-01.doneDate': '20/01/2019',
      'S19-01.explanation': 'lưu hồ sơ giấy',
    },
    ['explain✓ filledWhen S19-01.product'],
  ],
  [
    'done at 80 %',
    { 'S19-01.state': 'done', 'S19-01.percent': 80, 'S19-01.doneDate': '20/01/2019', 'S19-01.product': '12/KH-UBND' },
    ['error betweenWhen S19-01.percent'],
  ],
  [
    'done after the cut-off',
    { 'S19-01.state': 'done', 'S19-01.doneDate': '15/03/2019', 'S19-01.product': '12/KH-UBND', 'S19-01.percent': 100 },
    ['error dateWindow S19-01.doneDate'],
  ],
  ['under way at 100 %', { 'S19-02.percent': 100 }, ['error betweenWhen S19-02.percent']],
  ['under way, no percentage', { 'S19-02.percent': null }, ['error! filledWhen S19-02.percent']],
  ['under way, with a date done', { 'S19-02.doneDate': '20/01/2019' }, ['error emptyWhen S19-02.doneDate']],
  ['not begun at 10 %', { 'S19-02.state': 'notStarted', 'S19-02.percent': 10 }, ['error betweenWhen S19-02.percent']],
  ['not begun, no percentage', { 'S19-02.state': 'notStarted', 'S19-02.percent': null }, []],
  [
    'stopped without a reason',
    { 'S19-02.state': 'stopped', 'S19-02.percent': null },
    ['explain filledWhen S19-02.difficulty'],
  ],
])('a task %s', (_what, typed, expected) => {
  expect(short(check(work, { 'S19-01.difficulty': 'chờ ý kiến', ...typed }))).toEqual(expected);
});

test('an overdue task needs a reason; a lead agency needs a forecast', () => {
  expect(short(check(work))).toEqual(['explain filledWhen S19-01.difficulty']);
  expect(short(check(legal, { 'S19-01.difficulty': 'x', 'T19-07.difficulty': 'x', 'S19-02.forecast': null }))).toEqual([
    'explain filledWhen S19-02.forecast',
  ]);
});

test('facts contain the state that requires the field, as codes', () => {
  expect(check(work)[0]?.facts).toMatchObject({ when: 'doing' });
});

const found = (template: Template, change: Partial<Report>): string[] =>
  short(checkReport(template, { ...report(template), ...change }));

test('a tab of another unit, of another period, or of an older form', () => {
  expect(found(district, { unit: '569' })).toEqual(['error! wrongUnit .']);
  expect(found(district, { period: '2018-N' })).toEqual(['error! wrongPeriod .']);
  expect(found(district, { template: 'i1-00000000' })).toEqual(['note oldTemplate .']);
});

test('a word for nothing is known to be in the place of a day, and only there', () => {
  const factsOf = (template: Template, typed: Filled) =>
    check(template, typed).find(({ code }) => code === 'emptyWord')?.facts;
  expect(factsOf(work, { 'S19-01.doneDate': '-' })).toMatchObject({ day: 1 });
  expect(factsOf(district, { '1.2': '-' })).not.toHaveProperty('day');
  expect(factsOf(district, { '1.2': '-' })).toBeDefined();
});

test('a row that is missing, duplicated or unknown', () => {
  const full = report(work, { 'S19-01.difficulty': 'chờ' });
  const first = full.entries[0]!;
  expect(found(work, { entries: full.entries.filter((one) => one.row !== 'S19-02') })).toEqual([
    'error! rowMissing S19-02.state',
  ]);
  expect(found(work, { entries: [...full.entries, first] })).toEqual([`error! rowTwice ${first.row}.${first.field}`]);
  expect(found(work, { entries: [...full.entries, { ...first, row: 'S19-99' }] })).toEqual([
    'error! unknownRow S19-99.state',
  ]);
});

test('findings are in the order of the rows', () => {
  expect(check(district, { '7.1': null, '1.2': null, '3.1.1': null }).map((one) => one.row)).toEqual([
    '1.2',
    '3.1.1',
    '7.1',
  ]);
});

describe('rules against earlier periods', () => {
  const prior = { period: '2019-Q1', cumulative: { '1.2': amount(12) }, medians: { '1.2': 10 } };
  const half = indicatorTemplate({ unit: '568', period: period('2019-6T'), catalogue: province, prior });
  test.each<[CellContent, readonly string[]]>([
    [12, []],
    [11, ['explain notFalling 1.2.value']],
    [50, []],
    [51, ['explain outlier 1.2.value']],
    [2, ['explain notFalling 1.2.value']],
    [1, ['explain notFalling 1.2.value', 'explain outlier 1.2.value']],
    ['không phát sinh', ['explain notFalling 1.2.value']],
  ])('with 12 before and a median of 10: %j', (content, expected) => {
    expect(short(check(half, { '1.2': content }))).toEqual(expected);
  });
  test('the facts contain both figures', () => {
    expect(check(half, { '1.2': 1 })[1]?.facts).toMatchObject({ value: 1, median: 10, times: 5 });
    expect(check(half, { '1.2': 11 })[0]?.facts).toMatchObject({ value: 11, prior: 12 });
  });
});

describe('kinds of rules that the catalogue does not use yet', () => {
  const at = { row: '6.2', field: 'value' };
  const base = { id: 'planted', level: 'error', overridable: true, at } as const;
  const holding = (rule: Rule, typed: Filled): readonly string[] => {
    const template = { ...district, rules: [rule] };
    return short(checkReport(template, report(template, typed)));
  };
  const broken = ['error sum 6.2.value'];
  const parts = [
    { row: '6.1', field: 'value' },
    { row: '1.2', field: 'value' },
  ];

  test('a sum may differ by its tolerance, but not by more', () => {
    expect(holding({ ...base, kind: 'sum', parts, tolerance: 0.05 }, { '6.1': 10.5, '1.2': 2, '6.2': 12.55 })).toEqual(
      [],
    );
    expect(holding({ ...base, kind: 'sum', parts, tolerance: 0.05 }, { '6.1': 10.5, '1.2': 2, '6.2': 12.45 })).toEqual(
      [],
    );
    expect(holding({ ...base, kind: 'sum', parts, tolerance: 0.05 }, { '6.1': 10.5, '1.2': 2, '6.2': 12.56 })).toEqual(
      broken,
    );
    expect(holding({ ...base, kind: 'sum', parts, tolerance: 0.05 }, { '6.1': 10.5, '1.2': 2, '6.2': 12.44 })).toEqual(
      broken,
    );
  });
  test('at least', () => {
    expect(holding({ ...base, kind: 'notBelow', floor: parts }, { '6.1': 10.5, '1.2': 2, '6.2': 12.5 })).toEqual([]);
    expect(holding({ ...base, kind: 'notBelow', floor: parts }, { '6.1': 10.5, '1.2': 2, '6.2': 12.49 })).toEqual([
      'error notBelow 6.2.value',
    ]);
  });
  test('a range open on one side', () => {
    expect(holding({ ...base, kind: 'between', min: 1, max: null }, { '6.2': 0.5 })).toEqual([
      'error between 6.2.value',
    ]);
    expect(holding({ ...base, kind: 'between', min: null, max: 1 }, { '6.2': 1.5 })).toEqual([
      'error between 6.2.value',
    ]);
    expect(holding({ ...base, kind: 'between', min: null, max: null }, { '6.2': 1.5 })).toEqual([]);
    expect(holding({ ...base, kind: 'between', min: 1, max: 2 }, { '6.2': 'không phát sinh' })).toEqual([]);
  });
  test('a window open on one side', () => {
    const window = { ...base, kind: 'dateWindow', at: { row: 'S19-01', field: 'doneDate' } } as const;
    const judge = (from: string | null, to: string | null) =>
      short(
        checkReport({ ...work, rules: [{ ...window, from, to }] }, report(work, { 'S19-01.doneDate': '01/02/2019' })),
      );
    expect(judge(null, null)).toEqual([]);
    expect(judge('2019-02-02', null)).toEqual(['error dateWindow S19-01.doneDate']);
    expect(judge(null, '2019-01-31')).toEqual(['error dateWindow S19-01.doneDate']);
  });
  test('a bound that is not a number is a fault of the rule and is not read as zero', () => {
    expect(() => holding({ ...base, kind: 'between', min: Number.NaN, max: null }, {})).toThrow(RangeError);
  });
});
