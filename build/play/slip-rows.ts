/** Which rows of *Số liệu* a slip may spoil, by what it needs of a row. */
import type { Indicator } from '../../src/core/catalogue/catalogue';
import type { Rows } from './mistakes';

/** `has` = the unit typed a figure into this row itself. */
export function slipRows(here: readonly Indicator[], has: (code: string) => boolean): Omit<Rows, 'doneTasks'> {
  const ofKind = (type: string): string[] =>
    here.filter((one) => one.kind?.type === type && one.sumOf.length === 0).map((one) => one.code);
  const inRelation = new Set(
    here.flatMap((one) => [...one.sumOf, ...one.notAbove, ...(one.equals === null ? [] : [one.equals, one.code])]),
  );
  return {
    counts: ofKind('count').filter((code) => !inRelation.has(code)),
    decimals: ofKind('decimal').filter((code) => !inRelation.has(code)),
    percents: ofKind('percent'),
    sums: here
      .filter((one) => one.sumOf.length > 0 && one.sumOf.every(has))
      .map((one) => ({ row: one.code, parts: one.sumOf })),
    limited: here
      .filter(
        (one) =>
          one.notAbove.length === 1 &&
          has(one.notAbove[0] ?? '') &&
          one.kind?.type === 'count' &&
          !inRelation.has(one.code),
      )
      .map((one) => ({ row: one.code, limit: one.notAbove[0] ?? '' })),
    late: here.filter((one) => one.measure === 'hồ sơ' && one.label === 'Giải quyết quá hạn').map((one) => one.code),
  };
}
