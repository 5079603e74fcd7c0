/**
 * A reference of a Google formula (`'Biểu 01'!A5:A`) as Excel writes it: the tab's title in the .xlsx, open ends
 * closed, shifted for a rule's second range. Independent of the formula around it.
 */
import { parseA1Ref } from '@borgar/fx';
import { columnLetters } from '../../values';
import { unmask } from '../../values/formula/text';
import { quotedTitle, type Size } from '../addresses';

const MAX_ROW = 1048576;
const MAX_COLUMN = 16384;

export interface Tab {
  /** The title in the .xlsx. */
  readonly title: string;
  readonly size: Size;
}

/** What a formula may refer to. */
export interface FormulaScope {
  readonly decimalComma: boolean;
  /** Tabs by their lower-case title in Google. */
  readonly tabs: ReadonlyMap<string, Tab>;
  readonly tabsById: ReadonlyMap<number, Tab>;
  /** Lower-case names that were exported. */
  readonly names: ReadonlySet<string>;
}

/** The formula's own cell, and how far its relative references are shifted. */
export interface FormulaPlace {
  /** The tab's title in Google. */
  readonly sheet: string;
  readonly shift?: { readonly rows: number; readonly columns: number };
  /** Whether all references become absolute (for the source of a drop-down list). */
  readonly absolute?: boolean;
}

export type Translation = { readonly formula: string } | { readonly refused: string };

interface Corners {
  top: number | null;
  left: number | null;
  bottom: number | null;
  right: number | null;
  $top: boolean;
  $left: boolean;
  $bottom: boolean;
  $right: boolean;
}

/** The reference as Excel writes it, or the reference itself when its tab is not known. */
export function translateReference(text: string, scope: FormulaScope, place: FormulaPlace): Translation {
  const reference = parseA1Ref(text, { allowTernary: true });
  if (!reference || !('range' in reference) || !reference.range) return { refused: text };
  const context = reference.context ?? [];
  const tab = scope.tabs.get(unmask(String(context[context.length - 1] ?? place.sheet)).toLowerCase());
  if (!tab || context.length > 1) return { refused: unmask(text) };
  const corners = moved(closed(reference.range as Corners, tab.size), place);
  if (!corners) return { formula: '#REF!' };
  return { formula: `${context.length > 0 ? `${quotedTitle(tab.title)}!` : ''}${written(corners)}` };
}

/**
 * `A5:A` ends at the tab's last row, `B2:2` at its last column; `A:A` and `1:1` stay whole, because Excel has them too.
 */
function closed(range: Corners, size: Size): Corners {
  const isOpenDown = range.bottom === null && range.top !== null;
  const isOpenRight = range.right === null && range.left !== null;
  return {
    ...range,
    bottom: isOpenDown ? Math.max(range.top ?? 0, size.rows - 1) : range.bottom,
    right: isOpenRight ? Math.max(range.left ?? 0, size.columns - 1) : range.right,
  };
}

function moved(range: Corners, place: FormulaPlace): Corners | undefined {
  const { rows, columns } = place.shift ?? { rows: 0, columns: 0 };
  const by = (at: number | null, fixed: boolean, step: number): number | null =>
    at === null || fixed ? at : at + step;
  const next: Corners = {
    ...range,
    top: by(range.top, range.$top, rows),
    bottom: by(range.bottom, range.$bottom, rows),
    left: by(range.left, range.$left, columns),
    right: by(range.right, range.$right, columns),
  };
  const fits = (at: number | null, limit: number): boolean => at === null || (at >= 0 && at < limit);
  const isInside =
    [next.top, next.bottom].every((at) => fits(at, MAX_ROW)) &&
    [next.left, next.right].every((at) => fits(at, MAX_COLUMN));
  if (!isInside) return undefined;
  return place.absolute ? { ...next, $top: true, $left: true, $bottom: true, $right: true } : next;
}

function written(range: Corners): string {
  const column = (at: number | null, fixed: boolean): string =>
    at === null ? '' : `${fixed ? '$' : ''}${columnLetters(at)}`;
  const row = (at: number | null, fixed: boolean): string => (at === null ? '' : `${fixed ? '$' : ''}${at + 1}`);
  const start = `${column(range.left, range.$left)}${row(range.top, range.$top)}`;
  const end = `${column(range.right, range.$right)}${row(range.bottom, range.$bottom)}`;
  const isCell = range.top !== null && range.left !== null && start === end;
  return isCell ? start : `${start}:${end}`;
}
