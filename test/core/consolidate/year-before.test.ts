/** Two figures are compared only when the row means the same in both years. */
import type { IndicatorLine } from '../../../src/core/consolidate/consolidated';
import { comparedLine } from '../../../src/core/consolidate/year-before';

const line = (own: Partial<IndicatorLine>): IndicatorLine => ({
  row: '3.5',
  field: 'value',
  number: '3.5',
  label: 'Hồ sơ đã giải quyết',
  measure: 'hồ sơ',
  depth: 1,
  heading: false,
  kind: 'count',
  byUnit: {},
  total: { scaled: 120, decimals: 0 },
  coverage: { have: 2, expected: 2, missing: [] },
  freshness: 'fresh',
  standing: 'sourced',
  ...own,
});

test('the difference is now less before, exactly', () => {
  const before = line({ total: { scaled: 1005, decimals: 1 } });
  expect(comparedLine(line({}), [before])?.difference).toEqual({ scaled: 195, decimals: 1 });
});

test.each([
  ['other words', { label: 'Hồ sơ tiếp nhận' }],
  ['another measure', { measure: '%' }],
  ['another field', { field: 'cumulative' }],
  ['no total', { total: null }],
  ['a heading', { heading: true }],
])('%s: no comparison', (_, own) => {
  expect(comparedLine(line({}), [line(own)])).toBeNull();
});
