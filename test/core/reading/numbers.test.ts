/** Figures in cells, as units really type them: how each is read, or why it is refused. */
import type { CellContent, CellKind, CellSeen, Reading } from '../../../src/core/entry';
import { readCell } from '../../../src/core/reading/read-cell';

const NONE = { choices: new Map<string, string>() };
const COUNT: CellKind = { type: 'count' };
const MONEY: CellKind = { type: 'decimal', decimals: 2 };
const PERCENT: CellKind = { type: 'percent', decimals: 2 };

/** Short form of a reading: `1245`, `1245 ? numberAsText`, `! negative`, `blank`, `notArisen`. */
function told(reading: Reading): string {
  if (reading.is === 'unreadable') return `! ${reading.doubt}`;
  const { value } = reading;
  const amount =
    value.kind === 'number'
      ? value.decimals === 0
        ? String(value.scaled)
        : `${value.scaled}/${10 ** value.decimals}`
      : value.kind;
  return reading.is === 'asked' ? `${amount} ? ${reading.doubt}` : amount;
}

const read = (content: CellContent, kind: CellKind, formatType?: string): string => {
  const seen: CellSeen = { content, shown: String(content), ...(formatType ? { formatType } : {}) };
  return told(readCell(seen, kind, NONE));
};

test.each<[what: string, content: CellContent, expected: string]>([
  ['an empty cell', null, 'blank'],
  ['an empty text', '', 'blank'],
  ['spaces', '   ', 'blank'],
  ['no-break spaces', '\u00a0\u202f', 'blank'],
  ['a zero-width space', '\u200b', 'blank'],
  ['zero is zero', 0, '0'],
  ['minus zero is zero', -0, '0'],
  ['a figure', 1245, '1245'],
  ['one', 1, '1'],
  ['the largest entry', 1_000_000_000_000, '1000000000000'],
  ['past the largest entry', 1_000_000_000_001, '! tooLarge'],
  ['past what a sheet keeps exactly', 9_007_199_254_740_993, '! tooLarge'],
  ['astronomic', 1e300, '! tooLarge'],
  ['negative', -5, '! negative'],
  ['half a case', 12.5, '! notAWhole'],
  ['double noise around a whole', 3.0000000000000004, '3'],
  ['0,1 + 0,2', 0.1 + 0.2, '! notAWhole'],
  ['not a number', Number.NaN, '! notANumber'],
  ['infinite', Number.POSITIVE_INFINITY, '! notANumber'],
  ['TRUE', true, '! booleanHere'],
  ['FALSE', false, '! booleanHere'],
  ['#REF!', { error: '#REF!' }, '! errorCell'],
  ['#N/A', { error: '#N/A' }, '! errorCell'],
  ['Loading… as an error', { error: 'Loading...' }, '! loading'],
  ['#DIV/0! as text', '#DIV/0!', '! errorCell'],
  ['#N/A as text', '#N/A', '! errorCell'],
  ['#VALUE! as text', '#VALUE!', '! errorCell'],
  ['#NAME? as text', '#NAME?', '! errorCell'],
  ['#ERROR! as text', '#ERROR!', '! errorCell'],
  ['Loading... as text', 'Loading...', '! loading'],
  ['Loading… with the one character', 'Loading…', '! loading'],
  ['Đang tải…', 'Đang tải…', '! loading'],
  ['không phát sinh', 'không phát sinh', 'notArisen'],
  ['Không phát sinh.', ' Không  phát sinh. ', 'notArisen'],
  ['KHÔNG PHÁT SINH', 'KHÔNG PHÁT SINH', 'notArisen'],
  ['không phát sinh, decomposed', 'không phát sinh'.normalize('NFD'), 'notArisen'],
  ['không áp dụng', 'Không áp dụng', 'notApplicable'],
  ['khong phat sinh without marks', 'khong phat sinh', '! notANumber'],
  ['a dash', '-', '! emptyWord'],
  ['a long dash', '–', '! emptyWord'],
  ['x', 'x', '! emptyWord'],
  ['X', 'X', '! emptyWord'],
  ['không có', 'không có', '! emptyWord'],
  ['Không', 'Không', '! emptyWord'],
  ['kps', 'kps', '! emptyWord'],
  ['n/a', 'N/A', '! emptyWord'],
  ['digits as text', '1245', '1245 ? numberAsText'],
  ['digits with an apostrophe', "'1245", '1245 ? numberAsText'],
  ['digits and trailing space', '1245 ', '1245 ? numberAsText'],
  ['digits and a no-break space', '1\u00a0245', '1245 ? numberAsText'],
  ['digits and a thin space', '1\u2009245', '1245 ? numberAsText'],
  ['digits and a narrow no-break space', '1\u202f245', '1245 ? numberAsText'],
  ['Vietnamese thousands', '1.245', '1245 ? numberAsText'],
  ['English thousands', '1,245', '1245 ? numberAsText'],
  ['two groups', '1.234.567', '1234567 ? numberAsText'],
  ['two English groups', '1,234,567', '1234567 ? numberAsText'],
  ['spaced groups', '1 234 567', '1234567 ? numberAsText'],
  ['invalid groups', '1.23.4', '! notANumber'],
  ['a short group', '1.24.567', '! notANumber'],
  ['an invalid spaced group', '12 34', '! notANumber'],
  ['a decimal zero', '12,0', '12 ? numberAsText'],
  ['two decimal zeros', '12.00', '12 ? numberAsText'],
  ['a half as text', '12,5', '! notAWhole'],
  ['a leading zero', '01', '1 ? numberAsText'],
  ['leading zeros', '007', '7 ? numberAsText'],
  ['a zero group', '0.245', '! notAWhole'],
  ['full-width digits', '１２４５', '1245 ? numberAsText'],
  ['a zero-width space inside', '12\u200b45', '1245 ? invisibleCharacters'],
  ['a byte-order mark', '\ufeff12', '12 ? invisibleCharacters'],
  ['a right-to-left mark', '\u200f12', '12 ? invisibleCharacters'],
  ['plus five', '+5', '5 ? numberAsText'],
  ['minus five as text', '-5', '! negative'],
  ['the minus sign U+2212', '−5', '! negative'],
  ['an en dash as minus', '–5', '! negative'],
  ['a bookkeeper’s (5)', '(5)', '! negative'],
  ['5- of an old system', '5-', '! negative'],
  ['minus zero as text', '-0', '0 ? numberAsText'],
  ['an open bracket', '(5', '! notANumber'],
  ['a closing bracket', '5)', '! notANumber'],
  ['two minuses', '--5', '! notANumber'],
  ['12%', '12%', '! hasUnitWord'],
  ['12 người', '12 người', '! hasUnitWord'],
  ['01 văn bản', '01 văn bản', '! hasUnitWord'],
  ['5 triệu', '5 triệu', '! hasUnitWord'],
  ['15tr', '15tr', '! hasUnitWord'],
  ['5 $', '5 $', '! hasUnitWord'],
  ['1e5', '1e5', '! notANumber'],
  ['1,5E3', '1,5E3', '! notANumber'],
  ['0x1F', '0x1F', '! notANumber'],
  ['12 + 3', '12 + 3', '! notANumber'],
  ['=1+1 as text', '=1+1', '! notANumber'],
  ['words', 'mười hai', '! notANumber'],
  ['khoảng 12', 'khoảng 12', '! notANumber'],
  ['trên 90', 'trên 90', '! notANumber'],
  ['a decimal mark and nothing', '5,', '! notANumber'],
  ['nothing and a decimal mark', ',5', '! notANumber'],
  ['8/8', '8/8', '! looksLikeDate'],
  ['156/156', '156/156', '! notANumber'],
  ['1-2', '1-2', '! looksLikeDate'],
  ['3/4', '3/4', '! looksLikeDate'],
  ['31/03/2019', '31/03/2019', '! looksLikeDate'],
  ['2019-03-31', '2019-03-31', '! looksLikeDate'],
  ['31.03.2019', '31.03.2019', '! looksLikeDate'],
  ['10:30', '10:30', '! timeOfDay'],
  ['8:05:00 AM', '8:05:00 AM', '! timeOfDay'],
  ['Arabic digits', '١٢', '! notANumber'],
  ['a Cyrillic letter that looks like x', 'х', '! notANumber'],
  ['very many digits', '1'.repeat(40), '! tooLarge'],
  ['very many decimals', `1,${'3'.repeat(40)}`, '! tooManyDecimals'],
  ['fifty thousand characters', 'a'.repeat(50_000), '! notANumber'],
  ['a formula payload', '=IMPORTDATA("http://x.vn")', '! notANumber'],
  ['two lines', '12\n13', '! notANumber'],
])('a count: %s', (_what, content, expected) => {
  expect(read(content, COUNT)).toBe(expected);
});

test.each<[what: string, content: CellContent, format: string | undefined, expected: string]>([
  ['money in millions', 1234.5, undefined, '123450/100'],
  ['zero', 0, undefined, '0/100'],
  ['small money', 0.05, undefined, '5/100'],
  ['round money is plain: only what is usual could show it as a slip', 1234, undefined, '123400/100'],
  ['10:30 in a cell of a number format', 0.4375, undefined, '44/100 ? timeOfDay'],
  ['half is not 12:00', 0.5, undefined, '50/100'],
  ['a whole below 1000 is plain', 999, undefined, '99900/100'],
  ['three decimals are rounded half up and questioned', 12.345, undefined, '1235/100 ? tooManyDecimals'],
  ['a third', 1 / 3, undefined, '33/100 ? tooManyDecimals'],
  ['double noise is not a third decimal', 0.1 + 0.2, undefined, '30/100'],
  ['a double just below', 1.005, undefined, '101/100 ? tooManyDecimals'],
  ['next to nothing', 1e-300, undefined, '0/100 ? tooManyDecimals'],
  ['negative', -0.5, undefined, '! negative'],
  ['a date in disguise', 43467, 'DATE', '! looksLikeDate'],
  ['a date and time in disguise', 43467.5, 'DATE_TIME', '! looksLikeDate'],
  ['a day of another year in disguise', 40179, 'DATE', '! looksLikeDate'],
  ['the first days of 1900', 2, 'DATE', '! looksLikeDate'],
  ['the last day of 1899', 1, 'DATE', '! looksLikeDate'],
  ['a time of 1899', 0.4375, 'DATE_TIME', '! looksLikeDate'],
  ['a time in disguise', 0.4375, 'TIME', '! timeOfDay'],
  ['a percentage in the wrong place', 0.12, 'PERCENT', '! hasUnitWord'],
  ['money format', 12.5, 'CURRENCY', '1250/100'],
  ['Vietnamese text', '1.234,5', undefined, '123450/100 ? numberAsText'],
  ['English text', '1,234.5', undefined, '123450/100 ? numberAsText'],
  ['one decimal as text', '12,5', undefined, '1250/100 ? numberAsText'],
  ['one decimal with a point', '12.5', undefined, '1250/100 ? numberAsText'],
  ['a lone mark before three digits', '1.234', undefined, '! ambiguousSeparator'],
  ['a lone comma before three digits', '1,234', undefined, '! ambiguousSeparator'],
  ['twelve or twelve thousand', '12.345', undefined, '! ambiguousSeparator'],
  ['a zero settles it', '0,988', undefined, '99/100 ? tooManyDecimals'],
  ['four digits settle it', '1234.567', undefined, '123457/100 ? tooManyDecimals'],
  ['two groups settle it', '1.234.567', undefined, '123456700/100 ? numberAsText'],
  ['both marks settle it', '1.234,567', undefined, '123457/100 ? tooManyDecimals'],
  ['spaces group, so the comma is decimal', '1 234,567', undefined, '123457/100 ? tooManyDecimals'],
  ['spaces group', '15 000', undefined, '1500000/100 ? numberAsText'],
  ['two decimal marks', '1.234,5,6', undefined, '! notANumber'],
  ['spaces and two marks', '1 234.567,8', undefined, '! notANumber'],
  ['a bad group before the decimal', '12.34,5', undefined, '! notANumber'],
  ['a decimal mark at the end', '1.234,', undefined, '! notANumber'],
  ['tỷ changes the scale', '1,5 tỷ', undefined, '! hasUnitWord'],
  ['too large with decimals', 99_999_999_999, undefined, '! tooLarge'],
])('an amount: %s', (_what, content, format, expected) => {
  expect(read(content, MONEY, format)).toBe(expected);
});

test.each<[what: string, content: CellContent, format: string | undefined, expected: string]>([
  ['in points', 98.8, undefined, '9880/100'],
  ['in a % cell, held as a fraction', 0.988, 'PERCENT', '9880/100'],
  ['7 % in a % cell', 0.07, 'PERCENT', '700/100'],
  ['a hundred in a % cell', 1, 'PERCENT', '10000/100'],
  ['one percent in a % cell is not a fraction', 0.01, 'PERCENT', '100/100'],
  ['half a percent in a % cell', 0.005, 'PERCENT', '50/100'],
  ['29 % in a % cell, exactly', 0.29, 'PERCENT', '2900/100'],
  ['a fraction in a plain cell', 0.98, undefined, '98/100 ? percentAsFraction'],
  ['one in a plain cell', 1, undefined, '100/100 ? percentAsFraction'],
  ['zero', 0, undefined, '0/100'],
  ['a hundred', 100, undefined, '10000/100'],
  ['over a hundred', 100.5, undefined, '10050/100 ? percentOverHundred'],
  ['over a hundred in a % cell', 1.2, 'PERCENT', '12000/100 ? percentOverHundred'],
  ['a thousand has not lost its decimal mark', 1234, undefined, '123400/100 ? percentOverHundred'],
  ['text with the sign', '98,8%', undefined, '9880/100 ? numberAsText'],
  ['text with the sign and a space', '98.8 %', undefined, '9880/100 ? numberAsText'],
  ['text in points', '98,8', undefined, '9880/100 ? numberAsText'],
  ['text as a fraction', '0,98', undefined, '98/100 ? percentAsFraction'],
  ['text 0,5% is meant', '0,5%', undefined, '50/100 ? numberAsText'],
  ['text over a hundred', '120%', undefined, '12000/100 ? percentOverHundred'],
  ['three decimals and no clue', '98.123', undefined, '! ambiguousSeparator'],
  ['trên 90%', 'trên 90%', undefined, '! notANumber'],
  ['negative', '-1%', undefined, '! negative'],
  ['a date', 43467, 'DATE', '! looksLikeDate'],
])('a percentage: %s', (_what, content, format, expected) => {
  expect(read(content, PERCENT, format)).toBe(expected);
});

test.each([
  [5000, '5', '5000 ? shownDiffers'],
  [6, '999', '6 ? shownDiffers'],
  [5, '500', '5 ? shownDiffers'],
  [5, '5.000', '5 ? shownDiffers'],
  [5000, '5.000', '5000'],
  [5000, '5,000', '5000'],
  [5000, '5.000,00', '5000'],
  [5000, '5.000 hồ sơ', '5000'],
  [12, '', '12'],
])('%d stored and shown as %j: %s', (content, shown, expected) => {
  const reading = readCell({ content, shown }, COUNT, { choices: new Map() });
  const found = reading.is !== 'unreadable' && reading.value.kind === 'number' ? String(reading.value.scaled) : '';
  expect(`${found}${reading.is === 'asked' ? ` ? ${reading.doubt}` : ''}`).toBe(expected);
});

test('a formula over an entry cell is read and questioned', () => {
  expect(told(readCell({ content: 12, shown: '12', formula: true }, COUNT, NONE))).toBe('12 ? formulaHere');
  expect(readCell({ content: null, shown: '', formula: true }, COUNT, NONE)).toEqual({
    is: 'asked',
    value: { kind: 'blank' },
    doubt: 'formulaBlank',
  });
  expect(told(readCell({ content: { error: '#REF!' }, shown: '#REF!', formula: true }, COUNT, NONE))).toBe(
    '! errorCell',
  );
});

test('1e5 is asked about: nobody sees from the cell that a power of ten was typed', () => {
  expect(read(100_000, COUNT, 'SCIENTIFIC')).toBe('100000 ? scientific');
  expect(read(100_000, COUNT, 'NUMBER')).toBe('100000');
});
