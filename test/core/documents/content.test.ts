import { cellText, layoutRuleOn, paragraphText, type Figure } from '../../../src/core/documents/content';
import { FORCED } from '../../../src/text/documents/layout';

const figure = (shown: string | null, have: number, freshness: Figure['freshness'] = 'fresh'): Figure => ({
  shown,
  explain: 'indicator|2.1|value',
  coverage: { have, expected: 40 },
  freshness,
});
const said = (...parts: (string | Figure)[]): string => paragraphText({ parts }, FORCED);

test('whole figures are printed alone', () => {
  expect(said('Đã giải quyết ', figure('1.234', 40), '.')).toBe('Đã giải quyết 1.234.');
});

test('a partial figure brings its coverage along, before the final stop, the least covered of all', () => {
  expect(said('Có ', figure('12', 38), '/', figure('15', 36), './.')).toBe('Có 12/15 (số liệu của 36/40 đơn vị)./.');
});

test('an unknown figure is a blank', () => {
  expect(said('Có ', figure(null, 40), '.')).toBe('Có …….');
});

test('an outdated figure is named as such, whole or not', () => {
  expect(said('Có ', figure('1', 40, 'stale'), '.')).toBe(
    'Có 1 (có đơn vị đã sửa số liệu sau khi nộp, chưa cập nhật).',
  );
  expect(said('Có ', figure('1', 39, 'otherTemplate'), '.')).toContain('39/40 đơn vị) (có đơn vị đã sửa');
});

test('cells of a table carry the same phrases, shorter', () => {
  expect(cellText([figure('1', 39, 'stale')], FORCED)).toBe('1 (39/40) (chưa cập nhật)');
  expect(cellText([figure('1', 40)], FORCED)).toBe('1');
});

test('Decree 30 orders the layout from 05/3/2020', () => {
  expect([layoutRuleOn('2020-03-04'), layoutRuleOn('2020-03-05')]).toEqual(['tt01', 'nd30']);
});
