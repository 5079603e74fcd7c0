/** Names are compared in NFC with single spaces; differences in tone placement and case are kept. */
import { lower, normalise } from '../../src/core/text-fold';

test('identity is NFC and single spaces; tone placement and case are kept', () => {
  expect(normalise('  Khánh\u00a0 Ho\u200bà '.normalize('NFD'))).toBe('Khánh Hoà');
  expect(normalise('Hoà')).not.toBe(normalise('Hòa'));
  expect(lower('SỞ NỘI VỤ')).toBe('sở nội vụ');
});
