/** *Dự báo* compared with the province's figures, with rows that a civil servant can calculate by hand. */
import { consolidate } from '../../../src/core/consolidate/consolidate';
import type { Catalogue, Target } from '../../../src/core/catalogue/catalogue';
import { withForecastDoubts } from '../../../src/core/consolidate/forecast-figures';
import { sealedFormsOf, type Seal } from '../../../src/core/submission/seal';
import { forecastTemplate } from '../../../src/core/forms/template-forecast';
import { sentenceOf } from '../../../src/text/findings/findings';
import { indicators, province, QUARTER, report, seal, tasks, UNITS, type Filled } from '../scene';

/** Văn bản điện tử: mục 7.2 chia mục 7.1, mục tiêu từ 80 % trở lên. */
const TARGET: Target = {
  code: 'ct',
  kind: 'target',
  area: 'modernisation',
  number: '1',
  label: 'Tỷ lệ văn bản đi dưới dạng điện tử',
  measure: '%',
  goal: { scaled: 80, decimals: 0 },
  goalWords: 'từ 80 % trở lên',
  direction: 'atLeast',
  maximum: null,
  ownerWords: 'Sở Nội vụ',
  owner: { kind: 'unit', unit: 'CQ-SNV' },
  standing: 'sourced',
  source: '',
  measuredBy: { over: ['7.2'], under: ['7.1'] },
};

interface Played {
  readonly target?: Partial<Target>;
  readonly sent: readonly [sent: number, electronic: number][];
  readonly forecast: Filled;
}

function played({ target = {}, sent, forecast }: Played) {
  const one: Target = { ...TARGET, ...target };
  const catalogue: Catalogue = {
    ...province,
    targets: [one],
    matrix: [...province.matrix, { form: 'forecast', row: '*', group: 'department', applies: true }],
  };
  const template = forecastTemplate({ unit: 'CQ-SNV', period: QUARTER, catalogue });
  const answer = report(
    template,
    Object.fromEntries(Object.entries(forecast).map(([field, value]) => [`ct.${field}`, value])),
  );
  const seals = sent.map(([all, electronic], at): Seal => {
    const unit = UNITS[at] ?? '';
    const typed: Filled = { '7.1': all, '7.2': electronic, '7.1.cumulative': all, '7.2.cumulative': electronic };
    const base = seal(unit, typed);
    return unit === 'CQ-SNV'
      ? { ...base, forms: sealedFormsOf([report(tasks(unit), typed), report(indicators(unit), typed), answer]) }
      : base;
  });
  const submissions = UNITS.map((unit, at) => ({
    unit,
    state: at < sent.length ? ('accepted' as const) : ('published' as const),
    flags: { overdue: false, extendedTo: null, oldTemplate: false, editedAfterSeal: false },
    fileId: `file-${unit}`,
  }));
  const templates = [...UNITS.flatMap((unit) => [tasks(unit), indicators(unit)]), template];
  const plain = consolidate({ catalogue, period: QUARTER, templates, seals, submissions, now: 0 });
  return { plain, made: withForecastDoubts(catalogue.targets, plain) };
}

/** All three units: 300 documents, 180 of them electronic = 60 %. */
const SHORT: Played['sent'] = [
  [100, 60],
  [100, 60],
  [100, 60],
];
/** 270 of 300 = 90 %. */
const MET: Played['sent'] = [
  [100, 90],
  [100, 90],
  [100, 90],
];

test.each<[string, Played, string[]]>([
  ['đạt, kết quả đúng số toàn tỉnh', { sent: MET, forecast: { state: 'achieved', result: 90, expected: 90 } }, []],
  ['kết quả làm tròn vẫn là một số', { sent: MET, forecast: { state: 'achieved', result: 91, expected: 91 } }, []],
  [
    'đạt, nhưng số toàn tỉnh mới 60 %',
    { sent: SHORT, forecast: { state: 'achieved', result: 85, expected: 85 } },
    ['explain figureGoal state', 'explain figureResult result'],
  ],
  [
    'có khả năng đạt thì chưa nói gì về kết quả hôm nay',
    { sent: SHORT, forecast: { state: 'likely', result: 60, expected: 85 } },
    [],
  ],
  ['khó đạt để ngỏ', { sent: MET, forecast: { state: 'hard', result: 90, expected: 79 } }, []],
  [
    'không đạt, nhưng số toàn tỉnh đã đạt',
    { sent: MET, forecast: { state: 'unlikely', result: 90, expected: 70 } },
    ['explain figureGoal state'],
  ],
  [
    'lệch hơn một điểm phần trăm',
    { sent: MET, forecast: { state: 'likely', result: 91.01, expected: 92 } },
    ['explain figureResult result'],
  ],
  [
    'còn đơn vị chưa nộp: chỉ lưu ý',
    { sent: SHORT.slice(0, 2), forecast: { state: 'achieved', result: 60, expected: 85 } },
    ['note figureGoal state'],
  ],
  [
    'mục tiêu chỉ bằng lời: chỉ so kết quả',
    { target: { goal: null, direction: null }, sent: SHORT, forecast: { state: 'achieved', result: 85, expected: 85 } },
    ['explain figureResult result'],
  ],
  [
    'không quá 70 %: 60 % là đã đạt',
    {
      target: { goal: { scaled: 70, decimals: 0 }, direction: 'atMost' },
      sent: SHORT,
      forecast: { state: 'unlikely', result: 60, expected: 75 },
    },
    ['explain figureGoal state'],
  ],
  [
    'mẫu số bằng 0: không có tỷ lệ để so',
    {
      sent: [
        [0, 0],
        [0, 0],
        [0, 0],
      ],
      forecast: { state: 'achieved', result: 85, expected: 85 },
    },
    [],
  ],
  [
    'một dòng cộng, không chia',
    {
      target: { measure: 'văn bản', goal: { scaled: 200, decimals: 0 }, measuredBy: { over: ['7.2'], under: [] } },
      sent: SHORT,
      forecast: { state: 'achieved', result: 200, expected: 200 },
    },
    ['explain figureGoal state'],
  ],
  [
    'dòng tỷ lệ của chính biểu',
    {
      target: { measuredBy: { over: ['7.3'], under: [] } },
      sent: SHORT,
      forecast: { state: 'achieved', result: 60, expected: 85 },
    },
    ['explain figureGoal state'],
  ],
  [
    'không có dòng đối chiếu',
    {
      target: { measuredBy: { over: ['9.9'], under: [] } },
      sent: SHORT,
      forecast: { state: 'achieved', result: 85, expected: 85 },
    },
    [],
  ],
])('%s', (_what, scene, said) => {
  const { plain, made } = played(scene);
  expect(made.findings.map((one) => `${one.level} ${one.code} ${one.field}`)).toEqual([
    ...plain.findings.map((one) => `${one.level} ${one.code} ${one.field}`),
    ...said,
  ]);
});

test('an agency that has not handed in is not questioned', () => {
  expect(played({ sent: [], forecast: { state: 'achieved', result: 85 } }).made.findings).toEqual([]);
});

test('a reason in the row explains it; counts follow wherever findings are counted', () => {
  const { plain, made } = played({
    sent: SHORT,
    forecast: { state: 'achieved', result: 60, expected: 85, explanation: 'Số của hệ thống quản lý văn bản' },
  });
  expect(made.findings.map((one) => one.explained)).toEqual([true]);
  expect(made.overview.findings.explain).toBe(plain.overview.findings.explain + 1);
  expect(made.progress.map((line) => line.toExplain)).toEqual([1, 0, 0]);
});

test('the sentence names the cell, both figures, the rows, the number of units behind them and the action to take', () => {
  const [goal, result] = played({
    sent: SHORT.slice(0, 2),
    forecast: { state: 'achieved', result: 85.5, expected: 86 },
  }).made.findings;
  const say = (one: typeof goal) => {
    const { what, mend } = sentenceOf(one!, { rowNumber: (_form, row) => row });
    return `${what} ${mend}`;
  };
  expect(say(goal)).toBe(
    '"Khả năng đạt" là "Đạt" nhưng số toàn tỉnh tính từ biểu Số liệu là 60 (mục 7.2 / 7.1; 2/3 đơn vị có số liệu), chưa đạt mục tiêu (từ 80 trở lên). Cơ quan chủ trì xem lại khả năng đạt, hoặc ghi lý do vào cột Giải trình.',
  );
  expect(say(result)).toBe(
    '"Kết quả đến nay" là 85,5 nhưng số toàn tỉnh tính từ biểu Số liệu là 60 (mục 7.2 / 7.1; 2/3 đơn vị có số liệu). Cơ quan chủ trì đối chiếu với nguồn số liệu; nếu hai nguồn khác nhau thì ghi lý do vào cột Giải trình.',
  );
});
