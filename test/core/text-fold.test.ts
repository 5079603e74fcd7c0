/** Names are compared in NFC; a fold only suggests, and keeps Sơn Hà and Sơn Hạ apart. */
import { foldTones, lower, normalise, suggest } from '../../src/core/text-fold';

test.each([
  ['Hoà', 'Hòa'],
  ['Uỷ ban', 'Ủy ban'],
  ['Thuỷ', 'Thủy'],
  ['KHÁNH HOÀ', 'Khánh Hòa'],
  ['Hòa'.normalize('NFD'), 'Hòa'],
])('%s and %s fold alike', (one, other) => {
  expect(foldTones(one)).toBe(foldTones(other));
});

test.each([
  ['Sơn Hà', 'Sơn Hạ'],
  ['Ba Tô', 'Ba Tơ'],
  ['Văn Lang', 'Văn Lăng'],
  ['Cẩm Giang', 'Cẩm Giàng'],
  ['Lộc Thành', 'Lộc Thạnh'],
  ['Thanh An', 'Thạnh An'],
  ['Tân Thành', 'Tân Thạnh'],
  ['Đa', 'Da'],
])('%s and %s stay apart', (one, other) => {
  expect(foldTones(one)).not.toBe(foldTones(other));
});

test('identity is NFC and single spaces; tone placement and case stay', () => {
  expect(normalise('  Khánh\u00a0 Ho\u200bà '.normalize('NFD'))).toBe('Khánh Hoà');
  expect(normalise('Hoà')).not.toBe(normalise('Hòa'));
  expect(lower('SỞ NỘI VỤ')).toBe('sở nội vụ');
});

test('a suggestion is only what folds alike', () => {
  const names = [{ name: 'Xã Sơn Hà' }, { name: 'Xã Sơn Hạ' }, { name: 'Phường Ninh Hòa' }];
  expect(suggest('phường Ninh Hoà', names)).toEqual([{ name: 'Phường Ninh Hòa' }]);
  expect(suggest('Xa Son Ha', names)).toEqual([]);
});
