/**
 * How indexes and half-open spans of rows or columns change when rows or columns are inserted, deleted or moved. Pure
 * arithmetic.
 */
export interface LineMove {
  readonly kind: 'move';
  readonly start: number;
  readonly end: number;
  readonly destination: number;
}
export type LineChange =
  | LineMove
  | { readonly kind: 'insert'; readonly start: number; readonly end: number }
  | { readonly kind: 'delete'; readonly start: number; readonly end: number };

type End = number | undefined;
export type Span = readonly [End, End];

/** The new index of one row or column; undefined when it is deleted. */
export function movePoint(change: LineChange, at: number): number | undefined {
  const { start, end } = change;
  const count = end - start;
  if (change.kind === 'insert') return at >= start ? at + count : at;
  if (change.kind === 'delete') return at < start ? at : at >= end ? at - count : undefined;
  const landing = landingOf(change);
  if (at >= start && at < end) return landing + at - start;
  const without = at >= end ? at - count : at;
  return without >= landing ? without + count : without;
}

/**
 * The index of a moved block's first line after the move; `destination` counts before it
 * (MoveDimensionRequest.destinationIndex).
 */
export function landingOf(change: LineMove): number {
  return change.destination <= change.start ? change.destination : change.destination - (change.end - change.start);
}

/** The span afterwards; undefined when all of it was deleted. Open ends stay open. */
export function moveSpan(change: LineChange, span: Span): Span | undefined {
  if (change.kind === 'insert') return widened(span, change.start, change.end - change.start);
  if (change.kind === 'delete') return narrowed(span, change.start, change.end);
  const [from, to] = span;
  const count = change.end - change.start;
  if ((from ?? 0) >= change.start && to !== undefined && to <= change.end) {
    const delta = landingOf(change) - change.start;
    return [(from ?? 0) + delta, to + delta];
  }
  const without = narrowed(span, change.start, change.end) ?? span;
  return widened(without, landingOf(change), count);
}

function widened([from, to]: Span, at: number, count: number): Span {
  return [from === undefined || at > from ? from : from + count, to === undefined || at >= to ? to : to + count];
}

function narrowed([from, to]: Span, start: number, end: number): Span | undefined {
  const fall = (index: number): number => (index <= start ? index : index >= end ? index - (end - start) : start);
  const [low, high] = [from === undefined ? undefined : fall(from), to === undefined ? undefined : fall(to)];
  const wasEmpty = to !== undefined && to <= (from ?? 0);
  if (!wasEmpty && high !== undefined && high <= (low ?? 0)) return undefined;
  return [low, high];
}
