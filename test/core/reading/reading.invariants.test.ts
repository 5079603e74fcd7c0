/** Reading has an answer for every possible cell, and never makes a figure of a cell that does not contain one. */
import fc from 'fast-check';
import type { CellContent, CellKind, CellSeen } from '../../../src/core/entry';
import { LARGEST_ENTRY } from '../../../src/core/exact';
import { readCell } from '../../../src/core/reading/read-cell';

const RUNS = { seed: 20190318, numRuns: 3000 };

const signs = fc.stringMatching(/^[-0-9.,%() '/:xeE+]{0,12}$/);
const content: fc.Arbitrary<CellContent> = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.double(),
  fc.integer(),
  fc.string({ unit: 'binary' }),
  signs,
  fc.record({ error: fc.string() }),
);
const kind: fc.Arbitrary<CellKind> = fc.oneof(
  fc.constantFrom<CellKind>({ type: 'count' }, { type: 'date' }, { type: 'tick' }, { type: 'link' }),
  fc.record({
    type: fc.constantFrom('decimal' as const, 'percent' as const),
    decimals: fc.integer({ min: 0, max: 4 }),
  }),
  fc.record({ type: fc.constant('text' as const), longest: fc.integer({ min: 0, max: 50 }) }),
  fc.constant<CellKind>({ type: 'choice', choices: ['a', 'b'] }),
);
const seen: fc.Arbitrary<CellSeen> = fc.record(
  {
    content,
    shown: fc.string(),
    formatType: fc.constantFrom('DATE', 'DATE_TIME', 'TIME', 'PERCENT', 'NUMBER', 'TEXT'),
    formula: fc.boolean(),
  },
  { requiredKeys: ['content', 'shown'] },
);

test('every cell has a reading, and a figure is a whole, non-negative scaled amount with the kind’s decimals', () => {
  fc.assert(
    fc.property(seen, kind, (cell, of) => {
      const reading = readCell(cell, of, { choices: new Map() });
      if (reading.is === 'unreadable') return;
      const { value } = reading;
      if (value.kind === 'number') {
        expect(Number.isSafeInteger(value.scaled)).toBe(true);
        expect(Object.is(value.scaled, -0)).toBe(false);
        expect(value.scaled).toBeGreaterThanOrEqual(0);
        expect(value.scaled).toBeLessThanOrEqual(LARGEST_ENTRY);
        expect(value.decimals).toBe(of.type === 'decimal' || of.type === 'percent' ? of.decimals : 0);
      }
      if (value.kind === 'text') expect(value.text).toBe(value.text.normalize('NFC'));
    }),
    RUNS,
  );
});

test('errors, blanks and booleans never become a figure', () => {
  fc.assert(
    fc.property(fc.oneof(fc.constant(null), fc.boolean(), fc.record({ error: fc.string() })), kind, (what, of) => {
      const reading = readCell({ content: what, shown: '' }, of, { choices: new Map() });
      expect(reading.is !== 'unreadable' && reading.value.kind === 'number').toBe(false);
    }),
    RUNS,
  );
});

test('a count typed in either digit grouping is read as the count', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999 }), fc.constantFrom('.', ',', ' ', '\u00a0'), (count, mark) => {
      const text = String(count).replace(/\B(?=(\d{3})+(?!\d))/g, mark);
      const reading = readCell({ content: text, shown: text }, { type: 'count' }, { choices: new Map() });
      expect(reading).toMatchObject({ is: 'asked', value: { kind: 'number', scaled: count, decimals: 0 } });
    }),
    RUNS,
  );
});

test('an amount that a sheet stores with two decimals is read exactly', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (hundredths) => {
      const reading = readCell(
        { content: hundredths / 100, shown: '' },
        { type: 'decimal', decimals: 2 },
        { choices: new Map() },
      );
      expect(reading.is !== 'unreadable' && reading.value).toEqual({ kind: 'number', scaled: hundredths, decimals: 2 });
    }),
    RUNS,
  );
});
