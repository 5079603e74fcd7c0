/** The seal: its text, its evidence of time, and edits after it. */
import fc from 'fast-check';
import { canonicalText, changesSince, sealedFormsOf, type Seal } from '../../../src/core/submission/seal';
import { timeliness, type Evidence } from '../../../src/core/submission/submission-time';
import { indicators, report, seal, tasks } from '../scene';

const shuffled = <T>(all: readonly T[]): readonly T[] => [...all].reverse();

test('the order of forms, cells and keys does not change the text', () => {
  const one = seal('568', { '1.2': 5 });
  const forms = shuffled(one.forms).map((form) => ({
    cells: shuffled(form.cells),
    template: form.template,
    sheetId: form.sheetId,
    tab: form.tab,
    form: form.form,
  }));
  expect(canonicalText({ ...one, forms })).toBe(canonicalText(one));
});

test('the fingerprint is not part of the text from which it is computed', () => {
  expect(canonicalText({ ...seal('568'), fingerprint: 'khác' } as Seal)).toBe(canonicalText(seal('568')));
});

test.each<[what: string, change: Partial<Seal>]>([
  ['the unit', { unit: '569' }],
  ['the period', { period: '2019-6T' }],
  ['the version', { version: 2 }],
  ['the file', { fileId: 'x' }],
  ['the moment', { sealedAt: 1 }],
  ['the person', { sealedBy: null }],
  ['the timeliness', { timeliness: 'late' }],
  ['the evidence', { evidence: { unseenAt: 1, seenAt: 1_552_881_600_000, modifiedAt: null, modifiedBy: null } }],
  ['the forms', { forms: [] }],
])('changing %s changes the text', (_what, change) => {
  expect(canonicalText({ ...seal('568'), ...change })).not.toBe(canonicalText(seal('568')));
});

test('a changed figure, a blank in place of zero, or a text in place of a figure changes the text', () => {
  const texts = [null, 0, 1, 'không phát sinh', 'không áp dụng'].map((content) =>
    canonicalText(seal('568', { '1.2': content })),
  );
  expect(new Set(texts).size).toBe(texts.length);
});

test('two seals have the same text exactly when they have the same content', () => {
  const typed = fc.dictionary(
    fc.constantFrom('1.2', '1.7', '7.1'),
    fc.constantFrom<number | string | null>(0, 1, 2, null, 'không phát sinh'),
  );
  fc.assert(
    fc.property(typed, typed, (one, other) => {
      const full = (given: Record<string, number | string | null>) => ({ '1.2': 0, '1.7': 0, '7.1': 0, ...given });
      const same = JSON.stringify(full(one)) === JSON.stringify(full(other));
      expect(canonicalText(seal('568', one)) === canonicalText(seal('568', other))).toBe(same);
    }),
    { seed: 1999, numRuns: 200 },
  );
});

test('separators and quotes in words do not merge cells', () => {
  const words = (text: string) => canonicalText(seal('568', { '1.2.explanation': text }));
  expect(words('a","b')).not.toBe(words('a"'));
  expect(words('dòng\nhai')).toContain('dòng\\nhai');
});

test('an unreadable entry is never sealed', () => {
  expect(() => sealedFormsOf([report(indicators('568'), { '1.2': '#REF!' })])).toThrow('1.2.value');
});

const DUE = 1000;
const evidence = (change: Partial<Evidence>): Evidence => ({
  unseenAt: null,
  seenAt: 2000,
  modifiedAt: null,
  modifiedBy: null,
  ...change,
});

test.each<[what: string, evidence: Evidence, expected: string]>([
  ['seen before due', evidence({ seenAt: 900 }), 'onTime'],
  ['seen at the due moment', evidence({ seenAt: 1000 }), 'onTime'],
  ['seen later, file untouched since before due', evidence({ unseenAt: 500, modifiedAt: 990 }), 'onTime'],
  ['seen later, never looked before, untouched', evidence({ modifiedAt: 1000 }), 'onTime'],
  ['not there after due', evidence({ unseenAt: 1500, modifiedAt: 1800 }), 'late'],
  ['not there at the due moment itself', evidence({ unseenAt: 1000 }), 'late'],
  [
    'touched after due, last look before: the tick may be older',
    evidence({ unseenAt: 500, modifiedAt: 1800 }),
    'undecided',
  ],
  ['Google does not say', evidence({ unseenAt: 500 }), 'undecided'],
  ['never looked, Google does not say', evidence({}), 'undecided'],
  [
    'not there after due, yet untouched since before: contradiction',
    evidence({ unseenAt: 1500, modifiedAt: 900 }),
    'undecided',
  ],
  ['untouched since before we saw no tick: contradiction', evidence({ unseenAt: 900, modifiedAt: 800 }), 'undecided'],
])('%s', (_what, given, expected) => {
  expect(timeliness(given, DUE)).toBe(expected);
});

test('a doubtful time is never late: late needs a look at or after the due moment that saw no tick', () => {
  const at = fc.option(fc.integer({ min: 0, max: 3000 }));
  fc.assert(
    fc.property(at, fc.integer({ min: 0, max: 3000 }), at, (unseenAt, seenAt, modifiedAt) => {
      if (timeliness({ unseenAt, seenAt, modifiedAt, modifiedBy: null }, DUE) === 'late')
        expect([unseenAt !== null && unseenAt >= DUE, seenAt > DUE]).toEqual([true, true]);
    }),
    { seed: 17, numRuns: 2000 },
  );
});

describe('edits after the seal', () => {
  const sealed = seal('568', { '1.2': 5 });
  const after = (typed: Record<string, number | string | null>) =>
    changesSince(sealed, [
      report(tasks('568'), { '1.2': 5, ...typed }),
      report(indicators('568'), { '1.2': 5, ...typed }),
    ]);

  test('there are none when nothing changed', () => expect(after({})).toEqual([]));
  test('the same figure typed in another way is not an edit', () => expect(after({ '1.2': '5' })).toEqual([]));
  test('an edit lists old and new values with the cell', () => {
    expect(after({ '1.2': 6 })).toEqual([
      {
        form: 'indicator',
        row: '1.2',
        field: 'value',
        tab: 'indicator',
        a1: expect.stringMatching(/^[A-Z]\d+$/),
        was: { kind: 'number', scaled: 5, decimals: 0 },
        now: { kind: 'number', scaled: 6, decimals: 0 },
        wasShown: '5',
        nowShown: '6',
      },
    ]);
  });
  test('an emptied figure is an edit and does not count as zero', () =>
    expect(after({ '1.2': null })[0]).toMatchObject({ now: { kind: 'blank' }, nowShown: '' }));
  test('a cell that can no longer be read is an edit', () =>
    expect(after({ '1.2': '#REF!' })[0]).toMatchObject({ now: null, nowShown: '#REF!' }));
  test('a missing tab is an edit of every cell', () =>
    expect(changesSince(sealed, [report(tasks('568'))]).length).toBe(report(indicators('568')).entries.length));
  test('a new row with a figure is an edit', () => {
    const more = report(indicators('568'), { '1.2': 5 });
    const extra = {
      ...more.entries[0]!,
      row: '9.9',
      reading: { is: 'value', value: { kind: 'number', scaled: 1, decimals: 0 } },
    } as const;
    expect(changesSince(sealed, [report(tasks('568')), { ...more, entries: [...more.entries, extra] }])).toMatchObject([
      { row: '9.9', was: { kind: 'blank' } },
    ]);
  });
});
