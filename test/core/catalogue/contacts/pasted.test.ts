/** A pasted table of contacts: which unit, which account, and what did not match. */
import { khanhHoa2019 } from '../../../../src/catalog/khanh-hoa-2019';
import { khanhHoa2026 } from '../../../../src/catalog/khanh-hoa-2026';
import { contactsToAdd, pastedContacts } from '../../../../src/core/catalogue/contacts/pasted';

const { units } = khanhHoa2019;
const read = (text: string) => pastedContacts(text, units);

test('a table copied from a spreadsheet: number, unit, person, telephone, address in any order of columns', () => {
  const text = [
    'STT\tĐơn vị\tHọ tên\tĐiện thoại\tEmail',
    '1\tSở Y tế\tNguyễn Văn An\t0258 3822 111\tAn.NV@khanhhoa.gov.vn',
    '2\tTP. Nha Trang\tLê Thị Bình\t0905.123.456\tbinh@khanhhoa.gov.vn',
    'binh2@khanhhoa.gov.vn\tUBND huyện Cam Lâm\tPhạm C\t\t3',
  ].join('\r\n');
  expect(read(text).map((line) => [line.row, line.unit, line.accounts, line.name, line.phone])).toEqual([
    [2, 'CQ-SYT', ['an.nv@khanhhoa.gov.vn'], 'Nguyễn Văn An', '0258 3822 111'],
    [3, '568', ['binh@khanhhoa.gov.vn'], 'Lê Thị Bình', '0905.123.456'],
    [4, '570', ['binh2@khanhhoa.gov.vn'], 'Phạm C', ''],
  ]);
});

test.each([
  ['Sở Y tế: an@x.gov.vn', 'CQ-SYT', ['an@x.gov.vn']],
  ['Sở Y tế – an@x.gov.vn', 'CQ-SYT', ['an@x.gov.vn']],
  ['Sở Y tế; an@x.gov.vn', 'CQ-SYT', ['an@x.gov.vn']],
  ['So\u031b\u0309 Y te\u0302\u0301\tan@x.gov.vn', 'CQ-SYT', ['an@x.gov.vn']],
  ['CQ-SYT\tan@x.gov.vn, binh@x.gov.vn', 'CQ-SYT', ['an@x.gov.vn', 'binh@x.gov.vn']],
  ['Sở Y tế\t"an@x.gov.vn\nbinh@x.gov.vn"', 'CQ-SYT', ['an@x.gov.vn', 'binh@x.gov.vn']],
])('a line of a chat or a list: %j', (line, unit, accounts) => {
  expect(read(line).map((one) => [one.unit, one.accounts])).toEqual([[unit, accounts]]);
});

test('a line without a unit belongs to the unit above it, and to none at the top', () => {
  const lines = read('\ta@x.gov.vn\nSở Y tế\tb@x.gov.vn\n\tc@x.gov.vn\n\nHọ tên\tEmail');
  expect(lines.map((line) => line.unit)).toEqual([null, 'CQ-SYT', 'CQ-SYT']);
});

test.each([
  ['a unit named on the line above its address', 'Sở Y tế\nan@x.gov.vn', ['CQ-SYT'], [null]],
  [
    'a unit that has no address is not passed over',
    'Sở Y tế\tan@x.gov.vn\nSở Nội vụ\nb@x.gov.vn\nc@x.gov.vn',
    ['CQ-SYT', 'CQ-SNV', 'CQ-SNV'],
    [null, null, null],
  ],
  [
    'after words that name no unit the unit above is only suggested',
    'Sở Y tế\tan@x.gov.vn\nHội đồng thẩm định\nb@x.gov.vn',
    ['CQ-SYT', null],
    [null, 'CQ-SYT'],
  ],
  [
    'a telephone number or a blank line between changes nothing',
    'Sở Y tế\n0905 123 456\n\nan@x.gov.vn',
    ['CQ-SYT'],
    [null],
  ],
])('a line without a name: %s', (_, text, expected, near) => {
  expect(read(text).map((line) => line.unit)).toEqual(expected);
  expect(read(text).map((line) => line.near)).toEqual(near);
});

test('a unit that the person chose for a line without a name is that of the line', () => {
  const lines = pastedContacts('Sở Y tế\tan@x.gov.vn\nb@x.gov.vn', units, new Map([[2, 'CQ-SNV']]));
  expect(lines.map((line) => line.unit)).toEqual(['CQ-SYT', 'CQ-SNV']);
});

test('a name that is only near is a suggestion, and counts once the person has chosen it', () => {
  const text = 'Phòng Nội vụ thành phố Nha Trang\ta@x.gov.vn\nHội đồng thẩm định\tb@x.gov.vn';
  expect(read(text).map((line) => [line.unit, line.near])).toEqual([
    [null, '568'],
    [null, null],
  ]);
  const chosen = pastedContacts(text, units, new Map([[1, '568']]));
  expect(chosen.map((line) => line.unit)).toEqual(['568', null]);
});

test('what is no address is named, and the other addresses of the line go on', () => {
  expect(read('Sở Y tế\tan@@x.gov.vn; binh@x.gov.vn').map(({ accounts, bad }) => [accounts, bad])).toEqual([
    [['binh@x.gov.vn'], ['an@@x.gov.vn']],
  ]);
});

test('added once: what the unit has already and what stands twice is counted and not added; units without any are named', () => {
  const lines = read(
    'Sở Y tế\ta.b@gmail.com\nSở Y tế\tab@gmail.com\nSở Nội vụ\tđã có@x\nSở Nội vụ\tsnv@x.gov.vn\tnhập số liệu',
  );
  const contacts = [
    { unit: 'CQ-SNV', account: 'cu@x.gov.vn; snv@x.gov.vn', may: ['enter'] as const, name: '', phone: '' },
  ];
  const added = contactsToAdd(lines, { units, contacts });
  expect(added.contacts.map(({ unit, account, may }) => [unit, account, may])).toEqual([
    ['CQ-SYT', 'a.b@gmail.com', ['enter', 'submit']],
  ]);
  expect([added.already, added.unmatched.length, added.bad.map((line) => line.bad)]).toEqual([2, 0, [['đã có@x']]]);
  expect(added.missing).toHaveLength(units.length - 2);
});

test('every unit of a province of today is found by its full name, typed in a table of addresses', () => {
  const all = khanhHoa2026.units;
  const text = all.map((unit, at) => `${at + 1}\t${unit.name}\tu${at}@khanhhoa.gov.vn`).join('\n');
  expect(pastedContacts(text, all).map((line) => line.unit)).toEqual(all.map((unit) => unit.code));
});
