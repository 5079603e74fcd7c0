/** Every input of typed-answers.table.ts: one answer, and a sentence with the cell, its content and the next step. */
import type { CellKind, EntryValue } from '../../../src/core/entry';
import { lineOf, sentenceOf } from '../../../src/text/findings/findings';
import { LEVEL_TEXT } from '../../../src/text/levels';
import { answersTo, type AnswerTo } from './typed-in';
import { TYPED_ANSWERS, type AskedKind } from './typed-answers.table';

const KINDS: Readonly<Record<AskedKind, CellKind>> = {
  count: { type: 'count' },
  decimal: { type: 'decimal', decimals: 2 },
  percent: { type: 'percent', decimals: 2 },
  date: { type: 'date' },
  link: { type: 'link' },
  choice: { type: 'choice', choices: ['online', 'paper', 'both'] },
};
const answers = answersTo(
  TYPED_ANSWERS.map(([kind, typed, , how]) => ({ kind: KINDS[kind], typed, raw: how === 'raw' })),
);

function wordsOf(value: EntryValue | null): string {
  if (value === null) return '—';
  if (value.kind === 'number') return String(value.scaled / 10 ** value.decimals);
  return value.kind === 'date' ? value.date : value.kind;
}

const told = ({ value, findings }: AnswerTo): string =>
  [wordsOf(value), ...findings.map((one) => `${one.code}:${one.level}`)].join(' ');

test.each(TYPED_ANSWERS.map((row, at) => [row[0], JSON.stringify(row[1]), row[3] ?? 'typed', at] as const))(
  '%s %s (%s) has one answer',
  (_kind, _typed, _how, at) => {
    const [, , answer] = TYPED_ANSWERS[at]!;
    const { live, findings } = answers[at]!;
    expect(told(answers[at]!)).toBe(answer);
    const level = findings[0]?.level;
    expect(live.split(':')[0]).toBe(level === undefined ? '' : LEVEL_TEXT[level].mark);
  },
);

const names = { rowNumber: (_form: string, row: string) => row };

test.each(
  TYPED_ANSWERS.map((row, at) => [row[0], JSON.stringify(row[1]), row[3] ?? 'typed', at] as const).filter(
    ([, , , at]) => answers[at]!.findings.length > 0,
  ),
)('the sentence about %s %s (%s) names the cell, quotes it and gives the next step', (_kind, _typed, _how, at) => {
  for (const finding of answers[at]!.findings) {
    const { where, what, mend } = sentenceOf(finding, names);
    expect(where).toMatch(/^ô D\d+, biểu Số liệu, mục \d+ row \d+, cột /);
    if (finding.code !== 'formulaBlank') expect(what).toContain(`"${finding.found.normalize('NFC')}"`);
    expect(mend).toMatch(/^\p{Lu}.{8,}\.$/su);
    expect(lineOf(finding, names)).toContain(`${what} ${mend}`);
  }
});

test('a word in place of a day asks for a day, a word in place of a figure for a figure', () => {
  const mendOf = (kind: AskedKind): string =>
    sentenceOf(answers[TYPED_ANSWERS.findIndex((one) => one[0] === kind && one[1] === '—')]!.findings[0]!, names).mend;
  expect(mendOf('date')).toBe('Gõ đủ ngày, tháng, năm, ví dụ 31/03/2019.');
  expect(mendOf('count')).toContain('Gõ 0');
});
