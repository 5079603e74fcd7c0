/** Which figure an explanation names: one answer of the record and of the formula beside the cell. */
import { isInWords, namesFigure } from '../../../src/core/forms/explanation';
import {
  isInWords as isInWordsFormula,
  namesFigure as namesFigureFormula,
} from '../../../src/tables/unit-book/formulas/explained-formula';
import { emptyBook } from './support';

const FIGURE = 43597;
const TEXTS: readonly (readonly [text: string, isNamed: boolean])[] = [
  ['đúng 43597', true],
  ['43.597 văn bản', true],
  ['có 43,597 văn bản', true],
  ['có 43 597 văn bản', true],
  ['có 43\u00a0597 văn bản', true],
  ['theo sổ: 43.597.', true],
  ['theo sổ: 43597, tăng 5 văn bản', true],
  ['(43597)', true],
  ['43597/50000 văn bản', true],
  ['từ 40000-43597', true],
  ['- 43.597 văn bản', true],
  ['143597 không đúng, đúng là 43597', true],
  ['kỳ 1: 43597', true],
  ['143.597 văn bản', false],
  ['143597', false],
  ['143 597', false],
  ['435970', false],
  ['43.597.000 đồng', false],
  ['43 597 000 đồng', false],
  ['43.597,5', false],
  ['43597.5', false],
  ['2,43597', false],
  ['1.43.597', false],
  ['4359743597', false],
  ['43597.43597', false],
  ['43.5970', false],
  ['43.59 7', false],
  ['giảm -43597', false],
  ['−43.597', false],
  ['–43.597', false],
  ['(-43597)', false],
  ['43597%', false],
  ['43.597 %', false],
  ['số 12', false],
  ['', false],
];

test.each(TEXTS)('%j names it: %s', (text, isNamed) => {
  expect(namesFigure(text, FIGURE)).toBe(isNamed);
});

const ANSWERS = [
  'do bão',
  'Do Bão',
  'mưa',
  'lũ',
  'xxx',
  'x x x',
  'ok ok',
  'Aa aA',
  '12 ab',
  '',
  `${'.'.repeat(58)}abc`,
  'Đđ ăâ',
];

test('the formulas have the same answers', () => {
  const book = emptyBook();
  const sheetId = book.get('sheets.properties').sheets?.[0]?.properties?.sheetId ?? 0;
  TEXTS.forEach(([text], row) => {
    book.put(sheetId, row, 0, { userEnteredValue: { stringValue: text } });
    book.put(sheetId, row, 1, { userEnteredValue: { numberValue: FIGURE } });
    book.put(sheetId, row, 2, {
      userEnteredValue: { formulaValue: `=${namesFigureFormula(`A${row + 1}`, `B${row + 1}`)}` },
    });
  });
  ANSWERS.forEach((text, row) => {
    book.put(sheetId, row, 3, text === '' ? {} : { userEnteredValue: { stringValue: text } });
    book.put(sheetId, row, 4, { userEnteredValue: { formulaValue: `=${isInWordsFormula(`D${row + 1}`)}` } });
  });
  const rows = book.get().sheets?.[0]?.data?.[0]?.rowData ?? [];
  const at = (row: number, column: number) => rows[row]?.values?.[column]?.effectiveValue?.boolValue;
  expect(TEXTS.map(([text], row) => [text, at(row, 2)])).toEqual(TEXTS);
  expect(ANSWERS.map((text, row) => [text, at(row, 4)])).toEqual(ANSWERS.map((text) => [text, isInWords(text)]));
});
