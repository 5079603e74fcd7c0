/**
 * A rectangle of cells with known ends, made from the API's half-open and possibly unbounded ranges. The size of the
 * grid is always an argument.
 */
import type { GridRange } from '../types';

export interface Area {
  readonly sheetId: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}
export interface Size {
  readonly rowCount: number;
  readonly columnCount: number;
}

/** The range clipped to the grid; missing ends are the grid's. */
export function clip(range: GridRange, size: Size): Area {
  const top = range.startRowIndex ?? 0;
  const left = range.startColumnIndex ?? 0;
  return {
    sheetId: range.sheetId ?? 0,
    top,
    bottom: Math.max(top, Math.min(range.endRowIndex ?? size.rowCount, size.rowCount)),
    left,
    right: Math.max(left, Math.min(range.endColumnIndex ?? size.columnCount, size.columnCount)),
  };
}

/** Without clipping: an unbounded end is infinity, so that the area stays right when the grid grows. */
export function open(range: GridRange): Area {
  return {
    sheetId: range.sheetId ?? 0,
    top: range.startRowIndex ?? 0,
    bottom: range.endRowIndex ?? Infinity,
    left: range.startColumnIndex ?? 0,
    right: range.endColumnIndex ?? Infinity,
  };
}

/** The API's form; infinite ends are left out. */
export function toRange(area: Area): GridRange {
  return {
    ...(area.sheetId === 0 ? {} : { sheetId: area.sheetId }),
    startRowIndex: area.top,
    ...(area.bottom === Infinity ? {} : { endRowIndex: area.bottom }),
    startColumnIndex: area.left,
    ...(area.right === Infinity ? {} : { endColumnIndex: area.right }),
  };
}

export function isEmpty(area: Area): boolean {
  return area.bottom <= area.top || area.right <= area.left;
}

export function meet(a: Area, b: Area): Area | undefined {
  if (a.sheetId !== b.sheetId) return undefined;
  const met = {
    sheetId: a.sheetId,
    top: Math.max(a.top, b.top),
    bottom: Math.min(a.bottom, b.bottom),
    left: Math.max(a.left, b.left),
    right: Math.min(a.right, b.right),
  };
  return isEmpty(met) ? undefined : met;
}

export function contains(outer: Area, inner: Area): boolean {
  return (
    outer.sheetId === inner.sheetId &&
    outer.top <= inner.top &&
    outer.bottom >= inner.bottom &&
    outer.left <= inner.left &&
    outer.right >= inner.right
  );
}

/** The rest of `area` without `hole`: up to four rectangles. */
export function subtract(area: Area, hole: Area): Area[] {
  const cut = meet(area, hole);
  if (!cut) return [area];
  const rest: Area[] = [
    { ...area, bottom: cut.top },
    { ...area, top: cut.bottom },
    { ...area, top: cut.top, bottom: cut.bottom, right: cut.left },
    { ...area, top: cut.top, bottom: cut.bottom, left: cut.right },
  ];
  return rest.filter((part) => !isEmpty(part));
}

export function cellCount(area: Area): number {
  return Math.max(0, area.bottom - area.top) * Math.max(0, area.right - area.left);
}
