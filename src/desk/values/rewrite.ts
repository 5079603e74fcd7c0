/**
 * Rewrites the references of a formula when it is pasted elsewhere or when rows, columns and tabs change.
 *
 * Everything except the references keeps its text: spaces, separators, case of names. It does not evaluate. Google
 * publishes no table of this; the rules are those observed in use, to verify on a real account
 * (test/desk/values/NOTES.md).
 */
import { printCells, quoteTitle, readReference, sameTitle, type Corner, type Reference } from './formula/reference';
import { tokensOf, unmask } from './formula/text';

interface Lines {
  /** The tab whose rows or columns change, and the formula's own tab. */
  readonly sheetTitle: string;
  readonly onSheet: string;
  readonly dimension: 'ROWS' | 'COLUMNS';
  /** 0-based, end exclusive. */
  readonly start: number;
  readonly end: number;
}

export type FormulaChange =
  | { readonly kind: 'shift'; readonly rows: number; readonly columns: number }
  | ({ readonly kind: 'insert' } & Lines)
  | ({ readonly kind: 'delete' } & Lines)
  /** `destination` counts before the move, as the API's `destinationIndex` does. */
  | ({ readonly kind: 'move'; readonly destination: number } & Lines)
  | { readonly kind: 'renameSheet'; readonly from: string; readonly to: string }
  | { readonly kind: 'deleteSheet'; readonly title: string };

const DEAD = '#REF!';

/**
 * The formula after a change. A reference that lost all its cells becomes `#REF!`. A text that is not a formula is
 * returned unchanged.
 */
export function rewriteFormula(formula: string, change: FormulaChange): string {
  if (!formula.startsWith('=')) return formula;
  let out = '';
  let from = 0;
  for (const mention of mentionsOf(formula)) {
    out += formula.slice(from, mention.start) + changed(mention, change);
    from = mention.end;
  }
  return from === 0 ? formula : out + formula.slice(from);
}

/** The ranges that a formula refers to, in order, without names. */
export function references(formula: string): Reference[] {
  return mentionsOf(formula).map(({ reference }) => reference);
}

/** One range in the text of a formula, at start..end−1. */
interface Mention {
  readonly start: number;
  readonly end: number;
  readonly written: string;
  readonly reference: Reference;
}

/** Kept per text: the same few formulas are in thousands of cells and in every unit's workbook. */
const mentions = new Map<string, readonly Mention[]>();
const KEPT = 20_000;

function mentionsOf(formula: string): readonly Mention[] {
  const known = mentions.get(formula);
  if (known !== undefined) return known;
  const found = tokensOf(formula).flatMap((token) => {
    if (!token.loc || !/^range/.test(token.type) || token.type === 'range_named') return [];
    const [start, end] = token.loc as [number, number];
    const written = unmask(token.value);
    const reference = readReference(written);
    return reference === undefined ? [] : [{ start, end, written, reference }];
  });
  if (mentions.size >= KEPT) mentions.clear();
  mentions.set(formula, found);
  return found;
}

function changed({ written, reference }: Mention, change: FormulaChange): string {
  switch (change.kind) {
    case 'shift':
      return print({ written, reference }, shifted(reference, change));
    case 'renameSheet':
      return reference.sheet !== null && sameTitle(reference.sheet, change.from)
        ? `${quoteTitle(change.to)}!${written.slice(written.lastIndexOf('!') + 1)}`
        : written;
    case 'deleteSheet':
      return reference.sheet !== null && sameTitle(reference.sheet, change.title) ? DEAD : written;
    default:
      return sameTitle(reference.sheet ?? change.onSheet, change.sheetTitle)
        ? print({ written, reference }, moved(reference, change))
        : written;
  }
}

/** Prints a changed reference with the tab as it was written; an unchanged one keeps its exact text. */
function print(before: Pick<Mention, 'written' | 'reference'>, after: Reference | undefined): string {
  if (!after) return DEAD;
  const { written } = before;
  if (sameCells(before.reference, after)) return written;
  return written.slice(0, written.lastIndexOf('!') + 1) + printCells(after);
}

const sameCells = (one: Reference, other: Reference): boolean =>
  sameCorner(one.from, other.from) && sameCorner(one.to, other.to);

const sameCorner = (one: Corner | undefined, other: Corner | undefined): boolean =>
  one?.row === other?.row &&
  one?.column === other?.column &&
  one?.rowFixed === other?.rowFixed &&
  one?.columnFixed === other?.columnFixed;

interface Shift {
  readonly rows: number;
  readonly columns: number;
}

const shiftedCorner = (corner: Corner, { rows, columns }: Shift): Corner => ({
  ...corner,
  ...(corner.row === undefined || corner.rowFixed ? {} : { row: corner.row + rows }),
  ...(corner.column === undefined || corner.columnFixed ? {} : { column: corner.column + columns }),
});

function shifted(reference: Reference, shift: Shift): Reference | undefined {
  const result: Reference = {
    ...reference,
    from: shiftedCorner(reference.from, shift),
    ...(reference.to ? { to: shiftedCorner(reference.to, shift) } : {}),
  };
  const outside = [result.from, result.to].some((corner) => (corner?.row ?? 0) < 0 || (corner?.column ?? 0) < 0);
  return outside ? undefined : result;
}

/** First and last line of a reference along the change; an open end is Infinity. */
type Span = readonly [number, number];

function moved(reference: Reference, change: Extract<FormulaChange, Lines>): Reference | undefined {
  const side = change.dimension === 'ROWS' ? 'row' : 'column';
  const { from, to } = reference;
  const [one, other] = [from[side], (to ?? from)[side]];
  if (one === undefined && other === undefined) return reference;
  const turned = one !== undefined && other !== undefined && one > other;
  const span: Span =
    one === undefined || other === undefined
      ? [one ?? other ?? 0, Infinity]
      : [Math.min(one, other), Math.max(one, other)];
  const after = spanAfter(span, change);
  if (!after) return undefined;
  const [first, last] = turned ? [after[1], after[0]] : after;
  const set = (corner: Corner, line: number): Corner =>
    corner[side] === undefined ? corner : { ...corner, [side]: line };
  if (!to) return { ...reference, from: set(from, first) };
  // In A:A5 the first corner is the open one.
  return one === undefined
    ? { ...reference, to: set(to, first) }
    : { ...reference, from: set(from, first), to: set(to, last) };
}

function spanAfter(span: Span, change: Extract<FormulaChange, Lines>): Span | undefined {
  const { start, end } = change;
  const count = end - start;
  if (change.kind === 'insert') return inserted(span, start, count);
  if (change.kind === 'delete') return deleted(span, start, end);
  if (change.destination >= start && change.destination <= end) return span;
  const landing = change.destination > start ? change.destination - count : change.destination;
  // A reference entirely inside the moved lines moves with them; any other loses the lines and makes room where they
  // arrive.
  if (span[0] >= start && span[1] < end) return [span[0] - start + landing, span[1] - start + landing];
  const left = deleted(span, start, end);
  return left && inserted(left, landing, count);
}

function inserted([first, last]: Span, at: number, count: number): Span {
  return [first >= at ? first + count : first, last >= at ? last + count : last];
}

function deleted([first, last]: Span, start: number, end: number): Span | undefined {
  if (first >= start && last < end) return undefined;
  const count = end - start;
  const newFirst = first >= end ? first - count : Math.min(first, start);
  const newLast = last >= end ? last - count : last >= start ? start - 1 : last;
  return [newFirst, newLast];
}
