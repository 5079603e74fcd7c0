/** Lines against their length as LibreOffice sets them in Liberation Serif Bold, whose widths are those of Times. */
import { longestLine, textWidth } from '../../../src/tables/documents/text-width';

const TWIPS = 20;

test.each<[string, number, number]>([
  ['KHÁNH HÒA', 13, 81.95],
  ['cách hành chính', 14, 97.99],
  ['2026', 14, 28],
])('“%s” of %d points is %d points long', (text, size, points) => {
  expect(Math.abs(textWidth(text, size) / TWIPS / points - 1)).toBeLessThan(0.02);
});

test('a line that is broken is as long as its longest part', () => {
  const parts = ['ỦY BAN NHÂN DÂN TỈNH', 'KHÁNH HÒA'];
  expect(longestLine(parts.join(' '), { size: 13, room: 3700 })).toBe(textWidth(parts[0] ?? '', 13));
  expect(longestLine(parts.join(' '), { size: 13, room: 9000 })).toBe(textWidth(parts.join(' '), 13));
});
