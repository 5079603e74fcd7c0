/** What counts as a personal particular, and what an ordinary report may contain without a question. */
import fc from 'fast-check';
import { catalogOf, provinces } from '../../../src/catalog';
import { personalTraces } from '../../../src/core/check/personal-trace';

const SEED = 20190318;

test.each<[text: string, expected: readonly string[]]>([
  ['Ông Nguyễn Văn A, CCCD 056090001234', ['identityNumber']],
  ['CCCD: 056 090 001 234.', ['identityNumber']],
  ['(001.199.012.345)', ['identityNumber']],
  ['liên hệ 0905123456', ['phoneNumber']],
  ['ĐT: 0905.123.456', ['phoneNumber']],
  ['0905 123 456, 0385-123-456', ['phoneNumber']],
  ['+84 905 123 456', ['phoneNumber']],
  ['(+84)905123456', ['phoneNumber']],
  ['gửi nguyenvana@gmail.com', ['emailAddress']],
  ['mai.tran@khanhhoa.gov.vn', ['emailAddress']],
  ['bà Trần Thị B sinh ngày 12/5/1980', ['birthDate']],
  ['ông C, sinh năm 1975', ['birthDate']],
  ['Ngày sinh: 01/02/1990', ['birthDate']],
  ['ngày tháng năm sinh 1/2/1990', ['birthDate']],
  ['Năm sinh 1990'.normalize('NFD'), ['birthDate']],
  [
    'A, sinh năm 1980, CCCD 056080001234, điện thoại 0905123456, a@b.vn',
    ['identityNumber', 'phoneNumber', 'emailAddress', 'birthDate'],
  ],
  ['056090\u200b001234', ['identityNumber']],
])('%s: a trace of %j', (text, expected) => {
  expect(personalTraces(text)).toEqual(expected);
});

test.each([
  'Quyết định số 1880/QĐ-UBND ngày 09/3/2019',
  'Hồ sơ 000.00.16.H32-190304-0001',
  'Từ 05.3.2019 đến 31.3.2019',
  '05.3.2019-31.3.2019',
  'Kinh phí 1.234.567.890 đồng',
  '123456789012 đồng',
  'Tổng đài 1022, đường dây nóng 0258.3822.049',
  'phát sinh năm 2009',
  'học sinh năm 2005',
  'tuyển sinh năm 2008',
  'vệ sinh ngày 12/3',
  'Kế hoạch 0905/KH-UBND',
  'https://cchc.khanhhoa.gov.vn/van-ban/0905123456',
  'Số theo hệ thống nguồn',
  'mã 056090001234567',
  '12/BC-SNV, 15/BC-SNV',
  '0,988',
  'ngày sinh hoạt chuyên đề',
  'năm sinh viên tình nguyện',
  'Công văn 581/BNV-CCHC',
  '',
  'tỷ lệ 98,80 % (247.529/257.141)',
])('%s: no trace', (text) => {
  expect(personalTraces(text)).toEqual([]);
});

test('no word of any catalogue counts as a personal particular', () => {
  for (const { id } of provinces()) {
    const { indicators, tasks, headings, targets } = catalogOf(id) ?? {
      indicators: [],
      tasks: [],
      headings: [],
      targets: [],
    };
    const words = [
      ...indicators.map((one) => `${one.label} ${one.source}`),
      ...tasks.map((one) => `${one.label} ${one.product} ${one.source}`),
      ...headings.map((one) => `${one.label} ${one.hint}`),
      ...targets.map((one) => one.label),
    ];
    expect(words.filter((text) => personalTraces(text).length > 0)).toEqual([]);
  }
});

const digits = (count: number): fc.Arbitrary<string> => fc.stringMatching(new RegExp(`^[0-9]{${count}}$`));
const around = fc.tuple(
  fc.constantFrom('', 'ông A: ', 'số ', '(', '1) ', 'các hồ sơ: '),
  fc.constantFrom('', '.', ', đã giải quyết', ')', '; 12 hồ sơ'),
);
const identity = fc
  .tuple(fc.integer({ min: 1, max: 96 }), fc.integer({ min: 0, max: 3 }), digits(8))
  .map(([province, sex, rest]) => `${String(province).padStart(3, '0')}${sex}${rest}`);
const phone = fc
  .tuple(fc.constantFrom('032', '056', '070', '081', '090', '098'), digits(7), fc.constantFrom('', ' ', '.', '-'))
  .map(([head, rest, mark]) => [head + rest.slice(0, 1), rest.slice(1, 4), rest.slice(4)].join(mark));
const email = fc
  .tuple(fc.stringMatching(/^[a-z][a-z0-9._]{1,12}$/), fc.constantFrom('gmail.com', 'yahoo.com.vn', 'khanhhoa.gov.vn'))
  .map((parts) => parts.join('@'));

test.each([
  ['identityNumber', identity],
  ['phoneNumber', phone],
  ['emailAddress', email],
] as const)('every planted %s is found', (kind, planted) => {
  fc.assert(
    fc.property(around, planted, ([before, after], trace) => {
      expect(personalTraces(before + trace + after)).toContain(kind);
    }),
    { seed: SEED, numRuns: 3000 },
  );
});

test('figures, document numbers and days of ordinary reports raise no question', () => {
  const day = fc
    .tuple(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 2015, max: 2026 }))
    .map(([d, m, y]) => `${String(d).padStart(2, '0')}/${String(m).padStart(2, '0')}/${y}`);
  const figure = fc
    .integer({ min: 0, max: 2_000_000_000 })
    .chain((amount) =>
      fc.constantFrom(String(amount), amount.toLocaleString('vi-VN'), `${amount.toLocaleString('vi-VN')},5 %`),
    );
  const number = fc
    .tuple(fc.integer({ min: 1, max: 9999 }), fc.constantFrom('QĐ-UBND', 'KH-SNV', 'BC-VP', 'NQ-HĐND'))
    .map(([n, symbol]) => `số ${String(n).padStart(2, '0')}/${symbol}`);
  fc.assert(
    fc.property(
      fc.array(fc.oneof(day, figure, number), { minLength: 1, maxLength: 8 }),
      fc.constantFrom(' ', ', ', '; ', ' ngày '),
      (parts, mark) => {
        expect(personalTraces(parts.join(mark))).toEqual([]);
      },
    ),
    { seed: SEED, numRuns: 10_000 },
  );
});
