/** Numbers and dates in the notation of a Vietnamese office. */
import fc from 'fast-check';
import { printDate, printMoment, printMomentInWords, printNumber, printScaled } from '../../src/text/print';

test.each([
  [12345, 1, '1.234,5'],
  [0, 0, '0'],
  [5, 2, '0,05'],
  [100, 2, '1'],
  [-1234567, 0, '-1.234.567'],
  [988, 1, '98,8'],
  [-5, 1, '-0,5'],
])('the amount %i with %i decimals is written %s', (scaled, decimals, written) => {
  expect(printScaled(scaled, decimals)).toBe(written);
});

test('a moment in a document is in words, with the day as documents write it', () => {
  expect(printMomentInWords(Date.UTC(2019, 2, 8, 1, 5))).toBe('08 giờ 05 ngày 08/3/2019');
});

test('a fixed amount keeps its zeros', () => {
  expect(printScaled(100, 2, true)).toBe('1,00');
});

test.each([
  [1234.5, '1.234,5'],
  [0.1 + 0.2, '0,3'],
  [1.005, '1,01'],
  [-0.001, '0'],
  [257141, '257.141'],
  [99.999, '100'],
])('the number %d is written %s', (amount, written) => {
  expect(printNumber(amount)).toBe(written);
});

test('an invalid number and a broken date are refused, not written', () => {
  expect(() => printNumber(Number.NaN)).toThrow('not a number');
  expect(() => printScaled(1.5, 1)).toThrow('not a scaled integer');
  expect(() => printDate('31/03/2019')).toThrow('not a date');
});

test('dates and moments are in Vietnamese order and time', () => {
  expect(printDate('2019-03-31')).toBe('31/03/2019');
  expect(printMoment(Date.UTC(2019, 2, 31, 1, 0))).toBe('08:00 31/03/2019');
  expect(printMoment(Date.UTC(2019, 2, 30, 17, 30))).toBe('00:30 31/03/2019');
});

test('what is written is read back as the same amount', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 4 }), (scaled, decimals) => {
      const back = Number(printScaled(scaled, decimals, true).replace(/\./g, '').replace(',', ''));
      expect(back === scaled).toBe(true);
    }),
    { seed: 20190331 },
  );
});
