/** Days, choices, ticks, links and words in cells: how each is read, or why it is refused. */
import type { CellContent, CellKind, Reading } from '../../../src/core/entry';
import { readCell } from '../../../src/core/reading/read-cell';

const CHOICES = {
  choices: new Map([
    ['Hoàn thành', 'done'],
    ['Đang thực hiện', 'doing'],
  ]),
};

function told(reading: Reading): string {
  if (reading.is === 'unreadable') return `! ${reading.doubt}`;
  const { value } = reading;
  const said =
    value.kind === 'date'
      ? value.date
      : value.kind === 'text'
        ? value.text
        : value.kind === 'choice'
          ? value.code
          : value.kind === 'tick'
            ? String(value.on)
            : value.kind;
  return reading.is === 'asked' ? `${said} ? ${reading.doubt}` : said;
}

const read = (content: CellContent, kind: CellKind, formatType?: string, shown = String(content)): string =>
  told(readCell({ content, shown, ...(formatType ? { formatType } : {}) }, kind, CHOICES));

test.each<[what: string, content: CellContent, format: string | undefined, expected: string]>([
  ['a date of the sheet', 43555, 'DATE', '2019-03-31'],
  ['a date without its format', 43555, undefined, '2019-03-31'],
  ['a date with its hour', 43555.5, 'DATE_TIME', '2019-03-31 ? timeOfDay'],
  ['an hour alone', 0.5, 'TIME', '! timeOfDay'],
  ['half a day of 1899', 0.5, undefined, '! timeOfDay'],
  ['a year typed into a date cell', 2019, 'DATE', '! notADate'],
  ['a figure in a cell made a number', 43555, 'NUMBER', '! notADate'],
  ['too far ahead', 99999, 'DATE', '! notADate'],
  ['negative', -5, 'DATE', '! notADate'],
  ['astronomic', 1e300, 'DATE', '! notADate'],
  ['not a number', Number.NaN, 'DATE', '! notADate'],
  ['31/03/2019', '31/03/2019', undefined, '2019-03-31'],
  ['31/3/2019', '31/3/2019', undefined, '2019-03-31'],
  ['day first, always', '03/04/2019', undefined, '2019-04-03'],
  ['31-3-2019', '31-3-2019', undefined, '2019-03-31'],
  ['31.3.2019', '31.3.2019', undefined, '2019-03-31'],
  ['31 / 3 / 2019', '31 / 3 / 2019', undefined, '2019-03-31'],
  ['2019-03-31', '2019-03-31', undefined, '2019-03-31'],
  ['ngày 31/3/2019', 'Ngày 31/3/2019', undefined, '2019-03-31'],
  ['ngày 31 tháng 3 năm 2019', 'ngày 31 tháng 3 năm 2019', undefined, '2019-03-31'],
  ['full-width digits', '３１/０３/２０１９', undefined, '2019-03-31'],
  ['no such day', '31/02/2019', undefined, '! notADate'],
  ['not a leap year', '29/02/2019', undefined, '! notADate'],
  ['a leap year', '29/02/2020', undefined, '2020-02-29'],
  ['month first', '03/31/2019', undefined, '! notADate'],
  ['without the year', '31/3', undefined, '! dateWithoutYear'],
  ['with half the year', '31/3/19', undefined, '! dateWithoutYear'],
  ['ngày 31 tháng 3', 'ngày 31 tháng 3', undefined, '! dateWithoutYear'],
  ['tháng 3/2019', 'tháng 3/2019', undefined, '! notADate'],
  ['Quý I', 'Quý I', undefined, '! notADate'],
  ['trước 20/3', 'trước 20/3', undefined, '! notADate'],
  ['10:30', '10:30', undefined, '! timeOfDay'],
  ['a dash', '-', undefined, '! emptyWord'],
  ['chưa có', 'chưa có', undefined, '! emptyWord'],
  ['long ago', '31/03/1919', undefined, '! notADate'],
  ['TRUE', true, undefined, '! booleanHere'],
  ['nothing', null, undefined, 'blank'],
  ['#REF!', { error: '#REF!' }, undefined, '! errorCell'],
])('a day: %s', (_what, content, format, expected) => {
  expect(read(content, { type: 'date' }, format)).toBe(expected);
});

const STATE: CellKind = { type: 'choice', choices: ['done', 'doing'] };

test.each<[content: CellContent, expected: string]>([
  ['Hoàn thành', 'done'],
  [' Hoàn  thành ', 'done'],
  ['Hoàn thành'.normalize('NFD'), 'done'],
  ['Hoàn\u200b thành', 'done ? invisibleCharacters'],
  ['Hòan thành', '! notInList'],
  ['hoan thanh', '! notInList'],
  ['Hoàn thành rồi', '! notInList'],
  ['done', 'done'],
  ['stopped', '! notInList'],
  ['không phát sinh', 'notArisen'],
  [1, '! notInList'],
  [true, '! booleanHere'],
  [null, 'blank'],
])('a choice: %j', (content, expected) => {
  expect(read(content, STATE)).toBe(expected);
});

test.each<[content: CellContent, expected: string]>([
  [true, 'true'],
  [false, 'false'],
  [null, 'blank'],
  ['TRUE', '! notInList'],
  ['x', '! notInList'],
  [1, '! notInList'],
])('a tick: %j', (content, expected) => {
  expect(read(content, { type: 'tick' })).toBe(expected);
});

test.each<[content: CellContent, expected: string]>([
  ['https://cchc.khanhhoa.gov.vn/vi/van-ban?id=1', 'https://cchc.khanhhoa.gov.vn/vi/van-ban?id=1'],
  ['HTTP://snv.vn', 'HTTP://snv.vn'],
  ['https://', '! notALink'],
  ['https://snv', '! notALink'],
  ['snv.khanhhoa.gov.vn', '! notALink'],
  ['javascript:alert(1)', '! notALink'],
  ['https://a.vn/b c', '! notALink'],
  ['ftp://a.vn', '! notALink'],
  [`https://a.vn/${'a'.repeat(3000)}`, '! tooLong'],
  [12, '! notALink'],
  [false, '! booleanHere'],
])('a link: %j', (content, expected) => {
  expect(read(content, { type: 'link' })).toBe(expected);
});

const TEXT: CellKind = { type: 'text', longest: 60 };

test.each<[what: string, content: CellContent, expected: string]>([
  ['words', 'Kế hoạch số 12/KH-SNV ngày 15/01/2019', 'Kế hoạch số 12/KH-SNV ngày 15/01/2019'],
  ['decomposed words', 'Kế hoạch'.normalize('NFD'), 'Kế hoạch'],
  ['tabs and edges', '\t a \u00a0 b ', 'a b'],
  ['lines', 'một\r\nhai\rba', 'một\nhai\nba'],
  ['không phát sinh stays words', 'không phát sinh', 'không phát sinh'],
  ['a dash stays a dash', '-', '-'],
  ['zero-width characters', 'a\u200bb', 'ab ? invisibleCharacters'],
  ['too long', 'a'.repeat(61), '! tooLong'],
  ['TCVN3', 'KÕ ho¹ch c¶i c¸ch hµnh chÝnh', '! legacyFont'],
  ['VNI', 'Keá hoaïch caûi caùch haønh chính', '! legacyFont'],
  ['one telltale may be a foreign name', 'ông Müller', 'ông Müller ? legacyFont'],
  ['the look-alike Ð', 'Ðã ban hành', 'Ðã ban hành ? legacyFont'],
  ['quotation marks and signs are ordinary', '«Kế hoạch» 25 m², 5 µg, ©', '«Kế hoạch» 25 m², 5 µg, ©'],
  [
    'giãn, hoãn, lõm are Vietnamese',
    'giãn cách, hoãn họp, vùng lõm, tuân thủ',
    'giãn cách, hoãn họp, vùng lõm, tuân thủ',
  ],
  ['TRUE', true, '! booleanHere'],
  ['#N/A', { error: '#N/A' }, '! errorCell'],
  ['Loading…', 'Loading…', '! loading'],
  ['a payload stays words', '=HYPERLINK("http://x")', '=HYPERLINK("http://x")'],
])('words: %s', (_what, content, expected) => {
  expect(read(content, TEXT)).toBe(expected);
});

test('a document number that Sheets turned into a date keeps the shown text, and is questioned', () => {
  expect(read(43800, TEXT, 'DATE', '12/2019')).toBe('12/2019 ? looksLikeDate');
  expect(read(15, TEXT, undefined, '15')).toBe('15');
  expect(read(15, TEXT, undefined, '')).toBe('15');
});
