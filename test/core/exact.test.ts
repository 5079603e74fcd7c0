/** Amounts are exact: sums, comparisons and the only rounding. */
import fc from 'fast-check';
import {
  add,
  compare,
  fromNumber,
  fromText,
  NotExact,
  print,
  ratioPercent,
  rescale,
  roundTo,
  subtract,
  sum,
  toNumber,
} from '../../src/core/exact';

const of = (text: string) => {
  const amount = fromText(text);
  if (!amount) throw new Error(text);
  return amount;
};

test.each([
  ['12.5', '0.05', '12.55'],
  ['0.1', '0.2', '0.3'],
  ['1', '2', '3'],
  ['999999999999.99', '0.01', '1000000000000.00'],
  ['-1.5', '1.5', '0.0'],
])('%s + %s = %s', (one, other, expected) => {
  expect(print(add(of(one), of(other)))).toBe(expected);
});

test.each([
  ['12.50', '12.5', 0],
  ['1.23', '1.3', -1],
  ['-2', '-3', 1],
  ['0', '-0', 0],
])('%s compared with %s', (one, other, expected) => {
  expect(Math.sign(compare(of(one), of(other)))).toBe(expected);
});

test.each([['12.50'], ['0.05'], ['-0.50'], ['0'], ['1234567']])('%s prints as it is written', (text) => {
  expect(print(of(text))).toBe(text);
});

test.each([
  ['', null],
  ['1,5', null],
  ['.5', null],
  ['1.', null],
  ['1e5', null],
  ['9007199254740993', null],
  ['-0', 0],
])('%j is %j as canonical text', (text, expected) => {
  expect(fromText(text)?.scaled ?? null).toBe(expected);
});

test.each([
  [0.1 + 0.2, 0, 3, 1],
  [98.8, 0, 988, 1],
  [0.988, 2, 988, 1],
  [0.07, 2, 7, 0],
  [1e21, 0, null, null],
  [-2.5, 0, -25, 1],
  [-0, 0, 0, 0],
  [1e-7, 0, 1, 7],
  [12, 2, 1200, 0],
  [Number.NaN, 0, null, null],
  [9007199254740991, 0, 9007199254740991, 0],
  [123456789012, 2, 12345678901200, 0],
])('the double %d shifted %d', (value, shift, scaled, decimals) => {
  expect(fromNumber(value, shift)).toEqual(scaled === null ? null : { scaled, decimals });
});

test.each([
  ['12.345', 2, '12.35', false],
  ['12.344', 2, '12.34', false],
  ['-12.345', 2, '-12.35', false],
  ['12.3', 2, '12.30', true],
  ['12.300', 2, '12.30', true],
  ['0.005', 2, '0.01', false],
  ['0.0049', 2, '0.00', false],
  ['-0.001', 2, '0.00', false],
])('%s at %d decimals is %s', (text, decimals, expected, exact) => {
  const rounded = roundTo(of(text), decimals);
  expect([print(rounded.value), rounded.exact]).toEqual([expected, exact]);
});

test.each([
  ['1', '3', 2, '33.33'],
  ['2', '3', 2, '66.67'],
  ['1', '8', 2, '12.50'],
  ['1', '8', 1, '12.5'],
  ['1', '8', 0, '13'],
  ['247529', '257141', 2, '96.26'],
  ['0', '5', 2, '0.00'],
  ['5', '5', 2, '100.00'],
  ['3', '2', 2, '150.00'],
  ['12.5', '100', 2, '12.50'],
  ['1', '9007199254740991', 2, '0.00'],
  ['9007199254740990', '9007199254740991', 2, '100.00'],
  ['1', '200', 0, '1'],
  ['1', '201', 0, '0'],
])('%s of %s at %d decimals is %s %%', (over, under, decimals, expected) => {
  const ratio = ratioPercent(of(over), of(under), decimals);
  expect(ratio && print(ratio)).toBe(expected);
});

test('a base of zero has no percentage, and a negative amount is refused', () => {
  expect(ratioPercent(of('1'), of('0'), 2)).toBeNull();
  expect(() => ratioPercent(of('-1'), of('2'), 2)).toThrow(NotExact);
});

test('an amount that cannot be exact is refused, not rounded', () => {
  expect(() => add({ scaled: Number.MAX_SAFE_INTEGER, decimals: 0 }, of('1'))).toThrow(NotExact);
  expect(() => rescale({ scaled: Number.MAX_SAFE_INTEGER, decimals: 0 }, 2)).toThrow(NotExact);
  expect(() => rescale(of('1.25'), 1)).toThrow(NotExact);
  expect(() => print({ scaled: 0.5, decimals: 0 })).toThrow(NotExact);
});

test('a sum without amounts is not zero', () => {
  expect(sum([])).toBeNull();
  expect(toNumber(subtract(of('1.5'), of('2')))).toBe(-0.5);
});

const RUNS = { seed: 581, numRuns: 2000 };

test('sums equal those of unlimited integer arithmetic', () => {
  const amounts = fc.array(
    fc.record({ scaled: fc.integer({ min: 0, max: 1_000_000_000_000 }), decimals: fc.constant(2) }),
    { minLength: 1, maxLength: 200 },
  );
  fc.assert(
    fc.property(amounts, (all) => {
      const expected = all.reduce((total, one) => total + BigInt(one.scaled), 0n);
      expect(BigInt(sum(all)?.scaled ?? -1)).toBe(expected);
    }),
    RUNS,
  );
});

test('percentages equal those of unlimited integer arithmetic', () => {
  const whole = fc.integer({ min: 0, max: 9_000_000_000_000 });
  fc.assert(
    fc.property(
      whole,
      whole.filter((under) => under > 0),
      (over, under) => {
        fc.pre(over / under < 1000);
        const exact = (BigInt(over) * 20000n + BigInt(under)) / (BigInt(under) * 2n);
        expect(
          BigInt(ratioPercent({ scaled: over, decimals: 0 }, { scaled: under, decimals: 0 }, 2)?.scaled ?? -1),
        ).toBe(exact);
      },
    ),
    RUNS,
  );
});
