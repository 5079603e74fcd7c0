/** An answer about figures that the form gives: does it agree with them? */
import { verdict } from '../../../src/core/check/verdict';
import type { EntryValue } from '../../../src/core/entry';
import type { Rule } from '../../../src/core/forms/rule';
import { amount } from '../scene';

const at = (row: string) => ({ row, field: 'value' });
const rule: Rule = {
  id: 'planted',
  level: 'error',
  overridable: true,
  at: at('answer'),
  kind: 'confirms',
  figures: [
    { at: at('1'), given: 3 },
    { at: at('2'), given: 4.5 },
  ],
};
const judged = (code: string, one: EntryValue, other: EntryValue) => {
  const held: Readonly<Record<string, EntryValue>> = { answer: { kind: 'choice', code }, '1': one, '2': other };
  return verdict(rule, ({ row }) => held[row] ?? null);
};

test.each([
  ['agreed', amount(3), amount(45, 1), null],
  ['agreed', amount(3), amount(4), { answer: 'agreed', rows: '2' }],
  ['agreed', amount(2), amount(4), { answer: 'agreed', rows: '1 2' }],
  ['disagreed', amount(3), amount(45, 1), { answer: 'disagreed' }],
  ['disagreed', amount(2), amount(45, 1), null],
  ['disagreed', amount(3), { kind: 'blank' } as const, null],
])('the answer %s beside %j and %j breaks the rule by %j', (code, one, other, facts) => {
  expect(judged(code, one, other)).toEqual(facts);
});
