/** Every finding has its sentence, in plain Vietnamese, with its own facts. */
import type { EntryValue } from '../../../src/core/entry';
import type { Finding } from '../../../src/core/check/finding';
import type { CellAt } from '../../../src/core/form-code';
import type { Rule } from '../../../src/core/forms/rule';
import { verdict } from '../../../src/core/check/verdict';
import { PERSONAL_SENTENCES } from '../../../src/text/findings/personal';
import { DOUBT_SENTENCES } from '../../../src/text/findings/reading';
import { TAB_SENTENCES } from '../../../src/text/findings/tab';
import { lineOf, sentenceOf, whereOf } from '../../../src/text/findings/findings';

const number = (scaled: number, decimals = 0): EntryValue => ({ kind: 'number', scaled, decimals });
const at = (row: string, field = 'value'): CellAt => ({ row, field });
const names = { rowNumber: (_form: Finding['form'], row: string) => row.replace('r', '') };
const base = { id: 'x', level: 'error', overridable: true, at: at('r3.5') } as const;
const task = { ...base, at: at('T1', 'percent'), when: at('T1', 'state') } as const;

const finding = (more: Partial<Finding>): Finding => ({
  level: 'error',
  stops: false,
  explained: false,
  code: 'sum',
  rule: 'x',
  unit: 'CQ-SNV',
  form: 'indicator',
  row: 'r3.5',
  field: 'value',
  a1: 'F12',
  tab: 'Số liệu',
  found: '257.141',
  facts: { label: 'Hồ sơ đã giải quyết', number: '3.5' },
  ...more,
});

/** The finding that the check makes of one broken rule for these values. */
function broken(rule: Rule, values: Readonly<Record<string, EntryValue>>, found = ''): Finding {
  const facts = verdict(rule, (cell) => values[`${cell.row}.${cell.field}`] ?? null);
  if (!facts) throw new Error(`the example of ${rule.kind} breaks nothing`);
  return finding({
    code: rule.kind,
    level: rule.level,
    found,
    field: rule.at.field,
    form: rule.at.row.startsWith('T') ? 'task' : 'indicator',
    facts,
  });
}

const EXAMPLES: readonly [Rule, Readonly<Record<string, EntryValue>>, string][] = [
  [{ ...base, kind: 'required' }, { 'r3.5.value': { kind: 'blank' } }, 'Chưa nhập "Số trong kỳ".'],
  [
    { ...base, kind: 'sum', parts: [at('r3.5.1'), at('r3.5.2')], tolerance: 0 },
    { 'r3.5.value': number(257141), 'r3.5.1.value': number(247000), 'r3.5.2.value': number(529) },
    '"Số trong kỳ" là 257.141 nhưng tổng các mục 3.5.1 + 3.5.2 là 247.529 (chênh 9.612).',
  ],
  [
    { ...base, kind: 'notAbove', limit: [at('r3.4')] },
    { 'r3.5.value': number(12), 'r3.4.value': number(105, 1) },
    '"Số trong kỳ" là 12, lớn hơn mục 3.4 (10,5).',
  ],
  [
    { ...base, kind: 'notBelow', floor: [at('r3.4')] },
    { 'r3.5.value': number(1), 'r3.4.value': number(2) },
    '"Số trong kỳ" là 1, nhỏ hơn 2 (mục 3.4).',
  ],
  [
    { ...base, kind: 'equal', as: at('r3.4') },
    { 'r3.5.value': number(1), 'r3.4.value': number(2) },
    '"Số trong kỳ" là 1, khác mục 3.4 (2).',
  ],
  [
    { ...base, kind: 'between', min: 0, max: 100 },
    { 'r3.5.value': number(1205, 1) },
    '"Số trong kỳ" là 120,5, ngoài khoảng cho phép từ 0 đến 100.',
  ],
  [
    { ...base, kind: 'dateWindow', from: '2018-12-15', to: '2019-03-14' },
    { 'r3.5.value': { kind: 'date', date: '2019-03-31' } },
    '"Số trong kỳ" là 31/03/2019, ngoài thời gian cho phép từ 15/12/2018 đến 14/03/2019.',
  ],
  [
    { ...base, kind: 'notFalling', prior: 1245 },
    { 'r3.5.value': number(1000) },
    '"Số trong kỳ" là 1.000, thấp hơn số lũy kế kỳ trước đã nộp (1.245).',
  ],
  [
    { ...base, kind: 'outlier', median: 12.5, times: 5 },
    { 'r3.5.value': number(1000) },
    '"Số trong kỳ" là 1.000, khác quá 5 lần mức thường gặp của đơn vị (12,5).',
  ],
  [
    { ...task, kind: 'filledWhen', codes: ['doing'] },
    { 'T1.state': { kind: 'choice', code: 'doing' } },
    '"Tình trạng" là "Đang thực hiện" nhưng chưa nhập "% hoàn thành".',
  ],
  [
    { ...task, kind: 'emptyWhen', codes: ['notStarted'] },
    { 'T1.state': { kind: 'choice', code: 'notStarted' }, 'T1.percent': number(5) },
    '"Tình trạng" là "Chưa thực hiện" nhưng "% hoàn thành" đã có "5".',
  ],
  [
    { ...task, kind: 'betweenWhen', codes: ['done'], min: 100, max: 100 },
    { 'T1.state': { kind: 'choice', code: 'done' }, 'T1.percent': number(90) },
    '"Tình trạng" là "Đã hoàn thành" nhưng "% hoàn thành" là 90.',
  ],
];

test.each(EXAMPLES.map(([rule, values, what]) => [rule.kind, rule, values, what] as const))(
  'a broken %s names what was found and what was expected',
  (_kind, rule, values, what) => {
    const sentence = sentenceOf(broken(rule, values, rule.kind === 'emptyWhen' ? '5' : ''), names);
    expect(sentence.what).toBe(what);
    expect(sentence.mend).not.toContain('không rõ');
  },
);

test('the whole line contains level, place, fault and correction', () => {
  const { facts, ...rest } = broken(EXAMPLES[1]![0], EXAMPLES[1]![1]);
  expect(lineOf({ ...rest, facts: { ...facts, label: 'Hồ sơ đã giải quyết', number: '3.5' } }, names)).toBe(
    'LỖI · ô F12, biểu Số liệu, mục 3.5 Hồ sơ đã giải quyết, cột Số trong kỳ: "Số trong kỳ" là 257.141 nhưng tổng các mục 3.5.1 + 3.5.2 là 247.529 (chênh 9.612). ' +
      'Sửa mục này hoặc các mục thành phần cho khớp, hoặc ghi lý do vào cột Giải trình nếu hệ thống nguồn đúng là như vậy.',
  );
});

const CODES = [
  ...Object.keys(DOUBT_SENTENCES),
  ...Object.keys(TAB_SENTENCES),
  ...Object.keys(PERSONAL_SENTENCES),
] as Finding['code'][];

test.each(CODES)('%s has a sentence that ends, is NFC and names what was found', (code) => {
  const { what, mend } = sentenceOf(finding({ code, found: 'hiê\u0323n', facts: { expected: '2019-Q2' } }), names);
  for (const text of [what, mend]) {
    expect(text).toMatch(/[.!]$/);
    expect(text.normalize('NFC')).toBe(text);
    expect(text).not.toContain('undefined');
  }
});

test('a missing fact is named as unknown, not left out', () => {
  expect(sentenceOf(finding({ code: 'notFalling', facts: {} }), names).what).toContain('(không rõ)');
});

test('a finding about a whole tab names its tab', () => {
  expect(
    whereOf(finding({ code: 'tabMissing', form: 'task', row: '', field: '', a1: '', tab: 'Nhiệm vụ', facts: {} })),
  ).toBe('biểu Nhiệm vụ');
  expect(
    whereOf(finding({ code: 'rowMissing', form: 'cover', row: 'submit', field: '', a1: '', tab: 'Bìa', facts: {} })),
  ).toBe('trang Bìa, dòng "Nộp báo cáo"');
});
