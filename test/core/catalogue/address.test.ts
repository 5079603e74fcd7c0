/** One cell as a person types it, and the addresses that may be used from it. */
import { addressesIn, isAddress } from '../../../src/core/catalogue/address';

test.each([
  ['an address', 'nop.snv@khanhhoa.gov.vn', ['nop.snv@khanhhoa.gov.vn'], []],
  ['capitals and blanks around', ' Nop.SNV@KhanhHoa.gov.vn ', ['nop.snv@khanhhoa.gov.vn'], []],
  ['several', 'a@b.vn; c@d.vn, e@f.vn\ng@h.vn', ['a@b.vn', 'c@d.vn', 'e@f.vn', 'g@h.vn'], []],
  ['several with blanks between', 'a@b.vn  c@d.vn', ['a@b.vn', 'c@d.vn'], []],
  ['the same twice', 'a@b.vn; A@B.vn', ['a@b.vn'], []],
  ['one good, one bad', 'a@b.vn; b', ['a@b.vn'], ['b']],
  ['a header behind a line break', 'a@b.vn\nBcc: kẻ@lạ.com', ['a@b.vn'], ['Bcc: kẻ@lạ.com']],
  ['a header with an address of its own', 'a@b.vn\r\nBcc: ke.la@example.com', ['a@b.vn'], ['Bcc: ke.la@example.com']],
  ['a domain without a dot', 'a@b', [], ['a@b']],
  ['a name beside it', 'Tên <a@b.vn>', [], ['Tên <a@b.vn>']],
  ['a name', 'Nguyễn Văn A', [], ['Nguyễn Văn A']],
  ['a letter that only looks like one', 'аdmin@b.vn', [], ['аdmin@b.vn']],
  ['a zero-width letter', 'a\u200b@b.vn', [], ['a\u200b@b.vn']],
  ['two at signs', 'a@b@c.vn', [], ['a@b@c.vn']],
  ['a dot at the end', 'a.@b.vn', [], ['a.@b.vn']],
  ['nothing', ' ; \n', [], []],
] as const)('%s', (_, cell, good, bad) => {
  expect(addressesIn(cell)).toEqual({ good, bad });
  for (const one of good) expect(isAddress(one)).toBe(true);
});
