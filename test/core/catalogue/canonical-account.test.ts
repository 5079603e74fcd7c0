/** Which typed addresses are one account by the rules that Google publishes. */
import { canonicalAccount, isSameAccount } from '../../../src/core/catalogue/canonical-account';

test.each([
  ['Nguyen.Van.A@gmail.com', 'nguyenvana@gmail.com'],
  ['nguyenvana+cchc@googlemail.com', 'nguyenvana@gmail.com'],
  [' An.Binh@khanhhoa.gov.vn ', 'an.binh@khanhhoa.gov.vn'],
])('%s is %s', (typed, own) => {
  expect(canonicalAccount(typed)).toBe(own);
});

test('dots tell accounts of other domains apart', () => {
  expect(isSameAccount('an.binh@khanhhoa.gov.vn', 'anbinh@khanhhoa.gov.vn')).toBe(false);
});
