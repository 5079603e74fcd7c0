/**
 * References of a formula that follow when a part of a sheet's cells moves (cells inserted, deleted, cut), as opposed
 * to whole rows or columns.
 */
import { parseA1Ref, stringifyA1Ref, stringifyTokens, tokenize } from '@borgar/fx';
import { quoteTitle, splitSheet } from './a1';
import type { SheetBody } from './book';
import type { RangeMove } from './moving';
import type { GridRange } from '../types';

/** Cells of `from` that move; `to` is their new sheet. */
export interface BlockMove {
  readonly from: SheetBody;
  readonly move: RangeMove;
  readonly to: SheetBody;
}

/** Adds the sheet to every reference without one, because the formula is about to move to another sheet. */
export function withSheetNames(formula: string, home: SheetBody): string {
  const tokens = tokenize(formula, { allowTernary: true });
  for (const token of tokens) {
    if (isCells(token.type) && splitSheet(token.value).title === undefined)
      token.value = `${quoteTitle(home.properties.title)}!${token.value}`;
  }
  return stringifyTokens(tokens);
}

function isCells(type: string): boolean {
  return type === 'range' || type === 'range_beam' || type === 'range_ternary';
}

/** Rewrites every reference to cells of `from`. A reference for which `move` returns undefined becomes `#REF!`. */
export function rewriteReferences(formula: string, onSheet: SheetBody, { from, move, to }: BlockMove): string {
  const tokens = tokenize(formula, { allowTernary: true });
  let changed = false;
  for (const token of tokens) {
    if (!isCells(token.type)) continue;
    const reference = parseA1Ref(token.value, { allowTernary: true });
    if (!reference || !('range' in reference)) continue;
    const title = reference.context?.[0];
    const target = title === undefined ? onSheet.properties.title : title;
    if (target.toLowerCase() !== from.properties.title.toLowerCase()) continue;
    const { range } = reference;
    const whole: GridRange = {
      ...(from.id === 0 ? {} : { sheetId: from.id }),
      startRowIndex: range.top ?? undefined,
      endRowIndex: range.bottom == null ? undefined : range.bottom + 1,
      startColumnIndex: range.left ?? undefined,
      endColumnIndex: range.right == null ? undefined : range.right + 1,
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
        top: next.startRowIndex ?? null,
        bottom: next.endRowIndex === undefined ? null : next.endRowIndex - 1,
        left: next.startColumnIndex ?? null,
        right: next.endColumnIndex === undefined ? null : next.endColumnIndex - 1,
      },
    });
  }
  return changed ? stringifyTokens(tokens) : formula;
}
