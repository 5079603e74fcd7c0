/** Which figure an explanation names: one answer of the record and of the formula beside the cell. */
import { isInWords, namesFigure } from '../../../src/core/forms/explanation';
import { ASKED, type Rule } from '../../../src/core/forms/rule';
import { isExplained, isNamed, wordsFormula } from '../../../src/tables/unit-book/formulas/explained-formula';
import { liveWords } from '../../../src/text/books/live-check';
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

/** Figures of other sizes: a mark of thousands that moved, days, documents, zero. */
const OTHERS: readonly (readonly [text: string, figure: number, isNamed: boolean])[] = [
  ['12.000 do sáp nhập', 12, false],
  ['12,000 do sáp nhập', 12, false],
  ['12 000 do sáp nhập', 12, false],
  ['1.012 văn bản', 12, false],
  ['tăng do sáp nhập', 12, false],
  ['theo Quyết định số 12/QĐ-UBND', 12, false],
  ['từ ngày 3/12/2019', 12, false],
  ['đúng là 12 văn bản', 12, true],
  ['12: do sáp nhập', 12, true],
  ['12.000 do sáp nhập', 12000, true],
  ['12 000 do sáp nhập', 12000, true],
  ['12000 do sáp nhập', 12000, true],
  ['112.000 do sáp nhập', 12000, false],
  ['số đúng là 597', 597, true],
  ['số đúng là 43 597', 597, false],
  ['số đúng là 111', 1, false],
  ['số đúng là 1', 1, true],
  ['đạt 0,5 tỷ', 0.5, true],
  ['đạt 0,5 tỷ', 5, false],
  ['đạt 5 tỷ', 0.5, false],
  ['đạt 1.234,5 tỷ', 1234.5, true],
  ['đạt 1.234.567.890 đồng', 1234567890, true],
  ['đạt 85% kế hoạch', 85, true],
  ['đạt 105% kế hoạch', 105, true],
  ['tăng 1500% so với cùng kỳ', 1500, false],
  ['số đúng là 0', 0, true],
  ['trong kỳ Không có hồ sơ', 0, true],
  ['số đúng là 100', 0, false],
  ['số đúng là 2.000', 0, false],
];

test.each(OTHERS)('%j names %d: %s', (text, figure, isNamed) => {
  expect(namesFigure(text, figure)).toBe(isNamed);
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
  const asked = [
    // A text in words, so that the figure alone decides.
    ...TEXTS.map(([text, isNamed]) => [`${text} nhé bạn`, FIGURE, isNamed] as const),
    ...OTHERS.map(([text, figure, isNamed]) => [`${text} nhé bạn`, figure, isNamed] as const),
  ];
  const formula = (row: number, column: number, text: string) =>
    book.put(sheetId, row, column, { userEnteredValue: { formulaValue: text } });
  asked.forEach(([text, figure], row) => {
    book.put(sheetId, row, 0, { userEnteredValue: { stringValue: text } });
    book.put(sheetId, row, 1, { userEnteredValue: { numberValue: figure } });
    formula(row, 2, wordsFormula(`A${row + 1}`, [`F${row + 1}`, `B${row + 1}`]));
    formula(row, 3, `=${isNamed(`C${row + 1}`, 1)}`);
  });
  ANSWERS.forEach((text, row) => {
    book.put(sheetId, row, 6, text === '' ? {} : { userEnteredValue: { stringValue: text } });
    formula(row, 7, wordsFormula(`G${row + 1}`, []));
    formula(row, 8, `=${isExplained(`H${row + 1}`)}`);
  });
  const rows = book.get().sheets?.[0]?.data?.[0]?.rowData ?? [];
  const at = (row: number, column: number) => rows[row]?.values?.[column]?.effectiveValue?.boolValue;
  expect(asked.map(([text, figure], row) => [text, figure, at(row, 3)])).toEqual(asked);
  expect(ANSWERS.map((text, row) => [text, at(row, 8)])).toEqual(ANSWERS.map((text) => [text, isInWords(text)]));
});

test('the words beside a cell ask for the typed figure, and not for another one that they state', () => {
  const at = { form: 'indicator', row: '1.2', field: 'value' } as const;
  const rule: Rule = { ...ASKED, id: 'outlier', kind: 'outlier', at, median: 1200, times: 3 };
  const names = { field: () => 'Trong kỳ', number: () => '1.2' };
  expect(liveWords(rule, names)).toMatch(/mức thường gặp \(1\.200\); đúng thì giải trình, nhắc lại số đã gõ$/);
});
