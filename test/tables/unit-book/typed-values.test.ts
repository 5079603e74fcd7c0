/** The live check column and the record give one answer to every figure of typed-values.table.ts. */
import type { CellKind } from '../../../src/core/entry';
import { LEVEL_TEXT } from '../../../src/text/levels';
import { lineOf } from '../../../src/text/findings/findings';
import { answersTo } from './typed-in';
import { TYPED_VALUES, type TypedKind } from './typed-values.table';

const KINDS: Readonly<Record<TypedKind, CellKind>> = {
  count: { type: 'count' },
  decimal: { type: 'decimal', decimals: 2 },
  percent: { type: 'percent', decimals: 2 },
};
const answers = answersTo(
  TYPED_VALUES.map(([kind, typed, , , how]) => ({ kind: KINDS[kind], typed, raw: how === 'raw' })),
);

test.each(TYPED_VALUES.map((row, at) => [row[0], JSON.stringify(row[1]), row[4] ?? 'typed', at] as const))(
  '%s %s (%s)',
  (_kind, _typed, _how, at) => {
    const [, , amount, asked] = TYPED_VALUES[at]!;
    const { value, findings, live, copied } = answers[at]!;
    expect(value?.kind === 'number' ? value.scaled / 10 ** value.decimals : null).toBe(amount);
    expect(findings.map((one) => `${one.level} ${one.code}`)).toEqual(asked === '' ? [] : [asked]);
    const level = findings[0]?.level;
    if (level === undefined) expect(live).toBe('');
    else expect(live.startsWith(`${LEVEL_TEXT[level].mark}: `)).toBe(true);
    // The copy beside it and every rule use the amount of the record.
    if (amount !== null) expect(copied).toBe(amount);
  },
);

test('what a cell holds is quoted where it shows another number', () => {
  const quoted = (typed: string): string => {
    const at = TYPED_VALUES.findIndex((one) => one[0] === 'count' && one[1] === typed);
    return lineOf(answers[at]!.findings[0]!, { rowNumber: (_form, row) => row });
  };
  expect(quoted('1,500')).toContain('1,5');
  expect(quoted('12%')).toContain('(trong ô lưu 0,12)');
});
