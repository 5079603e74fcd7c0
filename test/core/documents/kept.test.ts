import fc from 'fast-check';
import { BEGINNING, keptCount, keptFrom, rangeName, type SeenLine } from '../../../src/core/documents/kept';

const ours = (key: string, text: string, now = text): SeenLine => ({
  text: now,
  names: [rangeName(key, text)],
  marked: false,
});
const typed = (text: string): SeenLine => ({ text, names: [], marked: false });
const next = (...lines: readonly (readonly [string, string])[]) => new Map(lines);

test('our own lines are nobody’s', () => {
  expect(keptFrom([ours('a', 'Một'), ours('b', 'Hai')], next(['a', 'Một'], ['b', 'Hai hai']))).toEqual(new Map());
});

test('a typed line follows the line of ours above it', () => {
  const kept = keptFrom([typed('Đầu'), ours('a', 'Một'), typed('x'), typed('y')], next(['a', 'Một mới']));
  expect(kept.get(BEGINNING)).toEqual({ instead: null, after: ['Đầu'] });
  expect(kept.get('a')).toEqual({ instead: null, after: ['x', 'y'] });
});

test('changed words take the place of ours while ours stay the same, and follow them once ours change', () => {
  expect(keptFrom([ours('a', 'Một', 'Một sửa')], next(['a', 'Một'])).get('a')).toEqual({
    instead: 'Một sửa',
    after: [],
  });
  expect(keptFrom([ours('a', 'Một', 'Một sửa')], next(['a', 'Hai'])).get('a')).toEqual({
    instead: null,
    after: ['Một sửa'],
  });
});

test('a line that was split keeps both pieces', () => {
  const seen = [ours('a', 'Một hai', 'Một'), ours('a', 'Một hai', 'hai')];
  expect(keptFrom(seen, next(['a', 'Một hai'])).get('a')).toEqual({ instead: 'Một', after: ['hai'] });
});

test('words on a line that is not written any more follow the line before it', () => {
  const seen = [ours('a', 'Một'), ours('gone', 'Cũ', 'Cũ sửa'), typed('z')];
  expect(keptFrom(seen, next(['a', 'Một'])).get('a')).toEqual({ instead: null, after: ['Cũ sửa', 'z'] });
});

test('a number typed over the whole line is still the number', () => {
  const lines = next(['head.issuer', 'SỞ'], ['head.number', 'Số: /SNV'], ['to', 'Kính gửi']);
  const seen = [ours('head.issuer', 'SỞ'), typed('Số: 45/SNV'), ours('to', 'Kính gửi')];
  expect([...keptFrom(seen, lines)]).toEqual([['head.number', { instead: 'Số: 45/SNV', after: [] }]]);
});

test('no typed line is ever lost, whatever was deleted, changed or added', () => {
  const line = fc.record({
    key: fc.constantFrom('a', 'b', 'c', 'd'),
    own: fc.boolean(),
    edited: fc.boolean(),
    n: fc.nat(99),
  });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), fc.subarray(['a', 'b', 'c', 'd']), (lines, keys) => {
      const seen = lines.map(({ key, own, edited, n }, at) =>
        own ? ours(key, `ours ${key}`, edited ? `edited ${at} ${n}` : `ours ${key}`) : typed(`typed ${at} ${n}`),
      );
      const mine = seen.map(({ text }) => text).filter((text) => !text.startsWith('ours'));
      const kept = keptFrom(seen, new Map(keys.map((key) => [key, `ours ${key}`])));
      const found = [...kept.values()].flatMap(({ instead, after }) => [
        ...(instead === null ? [] : [instead]),
        ...after,
      ]);
      expect(found.sort()).toEqual(mine.sort());
      expect(keptCount(kept)).toBe(mine.length);
      for (const key of kept.keys()) expect(['', ...keys]).toContain(key);
    }),
  );
});
