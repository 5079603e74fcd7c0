/** When a text counts as an explanation, and of which figure. */
import { isInWords, namesFigure } from '../../../src/core/forms/explanation';

test.each([
  ['theo hệ thống một cửa', true],
  ['do bão', true],
  ['mưa', true],
  ['xxx', false],
  ['x x x', false],
  ['ok ok', false],
  ['Aa aA', false],
  ['15/3/2019 mới nhận chuyển giao', true],
  ['đã giao'.normalize('NFD'), true],
  ['.', false],
  ['...', false],
  ['x', false],
  ['ok', false],
  ['12', false],
  ['1.234,5 %', false],
  ['', false],
  [`${'.'.repeat(70)} theo hệ thống`, false],
])('%j in words: %s', (text, expected) => {
  expect(isInWords(text)).toBe(expected);
});

test.each([
  ['đúng 43.685 văn bản', 43685, true],
  ['đúng 43 685 văn bản', 43685, true],
  ['đúng 43685', 43685, true],
  ['đúng theo sổ công văn', 43685, false],
  ['số 12 là đúng', 43685, false],
  ['đạt 1,5 tỷ', 1.5, true],
  ['đạt 11,5 tỷ', 1.5, false],
  ['đạt 1,55 tỷ', 1.5, false],
  ['đúng 1.043.685', 1043685, true],
  ['đúng 1.043.685', 43685, false],
  ['đúng -5', -5, true],
  ['đúng 5', -5, false],
])('%j names %d: %s', (text, figure, expected) => {
  expect(namesFigure(text, figure)).toBe(expected);
});
