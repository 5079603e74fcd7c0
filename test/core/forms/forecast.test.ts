/** *Dự báo*: what a lead agency states about a target must agree with its own figures and with the goal. */
import { khanhHoa2019 } from '../../../src/catalog/khanh-hoa-2019';
import type { Catalogue, Target } from '../../../src/core/catalogue/catalogue';
import { meetsGoal, type GoalDirection } from '../../../src/core/goal';
import { checkReport } from '../../../src/core/check/check';
import { holdsBack } from '../../../src/core/finding-level';
import { forecastTemplate } from '../../../src/core/forms/template-forecast';
import { QUARTER, report, type Filled } from '../scene';

const target = (code: string, more: Partial<Target> = {}): Target => ({
  code,
  kind: 'target',
  area: 'impact',
  number: '1',
  label: 'Mức độ hài lòng',
  measure: '%',
  goal: { scaled: 80, decimals: 0 },
  goalWords: 'trên 80 %',
  direction: 'above',
  maximum: null,
  ownerWords: 'Sở Nội vụ',
  owner: { kind: 'unit', unit: 'CQ-SNV' },
  standing: 'sourced',
  source: '',
  ...more,
});
const AREA = target('lv', {
  kind: 'area',
  measure: 'điểm',
  goal: null,
  direction: null,
  maximum: { scaled: 1000, decimals: 2 },
});
const WORDS = target('loi', { goal: null, direction: null, goalWords: 'theo kế hoạch' });

const catalogueOf = (targets: readonly Target[]): Catalogue => ({
  ...khanhHoa2019,
  targets,
  matrix: [{ form: 'forecast', row: '*', group: 'department', applies: true }],
});
const templateOf = (targets: readonly Target[], unit = 'CQ-SNV') =>
  forecastTemplate({ unit, period: QUARTER, catalogue: catalogueOf(targets) });

/** The findings of the check about one answer, as `level code field`. */
const says = (one: Target, answer: Readonly<Record<string, string | number | null>>): string[] => {
  const template = templateOf([one]);
  const blank = Object.fromEntries(
    ['result', 'expected', 'state', 'cause', 'action', 'explanation'].map((field) => [`${one.code}.${field}`, null]),
  );
  const typed: Filled = {
    ...blank,
    ...Object.fromEntries(Object.entries(answer).map(([field, value]) => [`${one.code}.${field}`, value])),
  };
  return checkReport(template, report(template, typed)).map((each) => `${each.level} ${each.code} ${each.field}`);
};

const BOTH = { cause: 'Chưa đủ phiếu khảo sát', action: 'Khảo sát bổ sung trong quý IV' };

test.each<[string, Target, Record<string, string | number>, string[]]>([
  // trên 80 %
  ['đạt, kết quả trên mục tiêu', target('ct'), { result: 85.5, expected: 86, state: 'achieved' }, []],
  [
    'đạt, kết quả đúng bằng 80: mục tiêu là trên 80',
    target('ct'),
    { result: 80, expected: 86, state: 'achieved' },
    ['explain goalWhen result'],
  ],
  [
    'đạt, kết quả dưới mục tiêu',
    target('ct'),
    { result: 75, expected: 86, state: 'achieved' },
    ['explain goalWhen result'],
  ],
  [
    'đạt, nhưng cuối năm dự kiến tụt xuống dưới',
    target('ct'),
    { result: 85, expected: 79.99, state: 'achieved' },
    ['explain goalWhen expected'],
  ],
  ['đạt mà không có kết quả', target('ct'), { state: 'achieved' }, ['explain filledWhen result']],
  ['có khả năng đạt, dự kiến trên mục tiêu', target('ct'), { result: 60, expected: 81, state: 'likely' }, []],
  ['có khả năng đạt, chưa có kết quả', target('ct'), { expected: 81, state: 'likely' }, []],
  [
    'có khả năng đạt, dự kiến dưới mục tiêu',
    target('ct'),
    { expected: 79, state: 'likely' },
    ['explain goalWhen expected'],
  ],
  ['có khả năng đạt mà không có dự kiến', target('ct'), { state: 'likely' }, ['explain filledWhen expected']],
  ['khó đạt, đủ nguyên nhân và giải pháp', target('ct'), { expected: 79, state: 'hard', ...BOTH }, []],
  ['khó đạt, dự kiến vẫn có thể đạt', target('ct'), { expected: 81, state: 'hard', ...BOTH }, []],
  [
    'khó đạt, thiếu cả hai',
    target('ct'),
    { expected: 79, state: 'hard' },
    ['explain filledWhen cause', 'explain filledWhen action'],
  ],
  [
    'không đạt, thiếu giải pháp',
    target('ct'),
    { expected: 79, state: 'unlikely', cause: 'Thiếu kinh phí' },
    ['explain filledWhen action'],
  ],
  ['không đạt, dự kiến dưới mục tiêu', target('ct'), { result: 70, expected: 80, state: 'unlikely', ...BOTH }, []],
  [
    'không đạt, dự kiến lại đạt',
    target('ct'),
    { expected: 81, state: 'unlikely', ...BOTH },
    ['explain goalWhen expected'],
  ],
  [
    'không đạt, kết quả đã đạt',
    target('ct'),
    { result: 81, expected: 79, state: 'unlikely', ...BOTH },
    ['explain goalWhen result'],
  ],
  [
    'dự kiến 12 khi mục tiêu là 12.000',
    target('ct', { measure: 'hồ sơ', goal: { scaled: 12000, decimals: 0 } }),
    { result: 9000, expected: 12, state: 'unlikely', ...BOTH },
    ['explain outlier expected'],
  ],
  [
    'kết quả gõ nhầm dấu, gấp hơn 10 lần mục tiêu',
    target('ct', { measure: 'điểm', goal: { scaled: 5, decimals: 1 } }),
    { result: 6, expected: 0.6, state: 'achieved' },
    ['explain between result'],
  ],
  ['chưa chọn khả năng đạt', target('ct'), { result: 85, expected: 86 }, ['error required state']],
  [
    'gõ tỷ lệ thành phân số',
    target('ct'),
    { expected: 0.85, state: 'hard', ...BOTH },
    ['explain percentAsFraction expected'],
  ],
  [
    'có giải trình thì được',
    target('ct'),
    { result: 75, expected: 86, state: 'achieved', explanation: 'Số liệu khảo sát sơ bộ' },
    ['explain goalWhen result'],
  ],
  // không quá 5
  [
    'đạt khi thấp hơn trần',
    target('ct', { goal: { scaled: 5, decimals: 0 }, direction: 'atMost' }),
    { result: 5, expected: 3.25, state: 'achieved' },
    [],
  ],
  [
    'đạt mà cao hơn trần',
    target('ct', { goal: { scaled: 5, decimals: 0 }, direction: 'atMost' }),
    { result: 5.01, expected: 5, state: 'achieved' },
    ['explain goalWhen result'],
  ],
  // lĩnh vực của PAR INDEX: 0 đến 10 điểm
  ['điểm trong thang', AREA, { result: 9.5, expected: 10, state: 'likely' }, []],
  ['điểm vượt thang', AREA, { result: 10.25, expected: 9, state: 'likely' }, ['error between result']],
  [
    'lĩnh vực khó đạt điểm',
    AREA,
    { expected: 7, state: 'hard' },
    ['explain filledWhen cause', 'explain filledWhen action'],
  ],
  // mục tiêu chỉ bằng lời
  ['mục tiêu bằng lời không đòi số', WORDS, { state: 'likely' }, []],
  [
    'mục tiêu bằng lời, không đạt',
    WORDS,
    { state: 'unlikely' },
    ['explain filledWhen cause', 'explain filledWhen action'],
  ],
])('%s', (_, one, answer, expected) => {
  expect(says(one, answer)).toEqual(expected);
});

test('an answer with its explanation may be sealed, an answer without it may not', () => {
  const template = templateOf([target('ct')]);
  const sealed = (explanation: string | null): boolean =>
    !checkReport(
      template,
      report(template, {
        'ct.result': 75,
        'ct.expected': 86,
        'ct.state': 'achieved',
        'ct.cause': null,
        'ct.action': null,
        'ct.explanation': explanation,
      }),
    ).some(holdsBack);
  expect([sealed('Số liệu khảo sát sơ bộ'), sealed(null)]).toEqual([true, false]);
});

test.each<[GoalDirection, string]>([
  ['atLeast', 'không có có'],
  ['above', 'không không có'],
  ['atMost', 'có có không'],
  ['below', 'có không không'],
])('with goal %s 80,5 the values 80,49 – 80,5 – 81 meet it: %s', (direction, words) => {
  const meets = [
    { scaled: 8049, decimals: 2 },
    { scaled: 805, decimals: 1 },
    { scaled: 81, decimals: 0 },
  ].map((figure) => (meetsGoal(figure, { scaled: 8050, decimals: 2 }, direction) ? 'có' : 'không'));
  expect(meets.join(' ')).toBe(words);
});

test('rates are asked in percentage points, points and other figures as numbers', () => {
  const kinds = templateOf([target('ct'), AREA, target('vb', { measure: 'văn bản' })]).rows.map((row) => [
    row.key,
    row.cells['result']?.kind.type,
    row.cells['expected']?.kind.type,
  ]);
  expect(kinds).toEqual([
    ['ct', 'percent', 'percent'],
    ['lv', 'decimal', 'decimal'],
    ['vb', 'decimal', 'decimal'],
  ]);
});

test('a unit that leads no field is asked nothing, and a lead agency only about its own fields', () => {
  const targets = [target('ct'), target('lv', { owner: { kind: 'group', group: 'department' } })];
  const rows = (unit: string): string[] => templateOf(targets, unit).rows.map((row) => row.key);
  expect([rows('CQ-SNV'), rows('CQ-STP'), rows('CQ-SCT'), rows('568')]).toEqual([['ct', 'lv'], ['lv'], [], []]);
});

test('a different goal gives a different form', () => {
  const versions = [
    target('ct'),
    target('ct', { goal: { scaled: 85, decimals: 0 } }),
    target('ct', { goalWords: 'trên 85 %' }),
  ].map((one) => templateOf([one]).version);
  expect(new Set(versions).size).toBe(3);
});
