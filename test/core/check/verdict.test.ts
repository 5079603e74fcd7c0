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

const base = { id: 'planted', level: 'error', overridable: true, at: at('1') } as const;
const filledWhen: Rule = { ...base, kind: 'filledWhen', when: at('state'), codes: ['late'] };
const notBelow: Rule = { ...base, kind: 'notBelow', floor: [at('2')] };
const notLikeDay: Rule = { ...base, kind: 'notLikeDay', first: '2019-01-01', last: '2019-03-31' };
const state = (code: string): EntryValue => ({ kind: 'choice', code });

test.each<[what: string, rule: Rule, held: Readonly<Record<string, EntryValue>>, facts: unknown]>([
  ['a blank that is required', { ...base, kind: 'required' }, {}, {}],
  ['a filled cell that is required', { ...base, kind: 'required' }, { '1': amount(0) }, null],
  ['a figure as high as its floor', notBelow, { '1': amount(3), '2': amount(3) }, null],
  ['a figure below its floor', notBelow, { '1': amount(2), '2': amount(3) }, { value: 2, floor: 3, rows: '2' }],
  ['a blank that its state asks for', filledWhen, { state: state('late') }, { when: 'late' }],
  ['a blank that its state does not ask for', filledWhen, { state: state('done') }, null],
  [
    'the last of the days that a figure may not be',
    notLikeDay,
    { '1': amount(43555) },
    { value: 43555, day: '2019-03-31' },
  ],
  ['the day after them', notLikeDay, { '1': amount(43556) }, null],
  ['the first of them', notLikeDay, { '1': amount(43466) }, { value: 43466, day: '2019-01-01' }],
  ['the day before them', notLikeDay, { '1': amount(43465) }, null],
])('%s', (_what, one, held, facts) => {
  expect(verdict(one, ({ row }) => held[row] ?? null)).toEqual(facts);
});
