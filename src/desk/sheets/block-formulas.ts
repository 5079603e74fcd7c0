/**
 * References of a formula that follow when a part of a sheet's cells moves (cells inserted, deleted, cut), not whole rows or columns.
 */
import { parseA1Ref, stringifyA1Ref, stringifyTokens, tokenize } from '@borgar/fx';
import type { SheetBody } from './book';
import type { RangeMove } from './moving';
import type { GridRange } from './types';

export interface Destination { readonly sheet: SheetBody }

/**
 * Rewrites every reference to cells of `from`; a reference that `move` gives up becomes `#REF!`.
 * When the cells went to another sheet, `to` names it.
 */
export function rewriteReferences(formula: string, onSheet: SheetBody, from: SheetBody, move: RangeMove, to: SheetBody = from): string {
  const tokens = tokenize(formula, { allowTernary: true });
  let changed = false;
  for (const token of tokens) {
    if (token.type !== 'range' && token.type !== 'range_beam' && token.type !== 'range_ternary') continue;
    const reference = parseA1Ref(token.value, { allowTernary: true });
    if (!reference || !('range' in reference)) continue;
    const title = reference.context?.[0];
    const target = title === undefined ? onSheet.properties.title : title;
    if (target.toLowerCase() !== from.properties.title.toLowerCase()) continue;
    const { range } = reference;
    const whole: GridRange = {
      ...(from.id === 0 ? {} : { sheetId: from.id }),
      startRowIndex: range.top ?? undefined, endRowIndex: range.bottom == null ? undefined : range.bottom + 1,
      startColumnIndex: range.left ?? undefined, endColumnIndex: range.right == null ? undefined : range.right + 1,
    };
    const next = move(whole);
    if (next === whole) continue;
    changed = true;
    if (next === undefined) {
      token.value = '#REF!';
      continue;
    }
    const context = title !== undefined || to !== onSheet ? [to.properties.title] : [];
    token.value = stringifyA1Ref({
      ...reference,
      context,
      range: {
        ...range,
        top: next.startRowIndex ?? null, bottom: next.endRowIndex === undefined ? null : next.endRowIndex - 1,
        left: next.startColumnIndex ?? null, right: next.endColumnIndex === undefined ? null : next.endColumnIndex - 1,
      },
    });
  }
  return changed ? stringifyTokens(tokens) : formula;
}
