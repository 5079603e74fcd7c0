/**
 * Where `values.append` puts its rows: after the last table that intersects the given range
 * (developers.google.com/workspace/sheets/api/guides/values, "Append values").
 */
import { type Area, clip, meet } from '../book/area';
import type { SheetBody } from '../book/book';
import { growTo, insertLines } from '../book/structure';
import { printArea, type Place } from '../book/resolve';
import { guardArea } from '../book/protection';
import { type InputOption, writeBlock, type Written } from '../cells/values-write';
import type { Work } from '../book/work';

interface Box {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** The tables of a sheet: groups of filled cells that touch, also at corners, each as its bounding box. */
export function tablesOf(sheet: SheetBody): Box[] {
  const boxes: Box[] = [];
  let above: { box: number; left: number; right: number }[] = [];
  let aboveRow = -1;
  const parent: number[] = [];
  const root = (at: number): number => (parent[at] === at ? at : (parent[at] = root(parent[at] as number)));
  const rows = new Map<number, number[]>();
  sheet.grid.each((row, column, cell) => {
    if (cell.userEnteredValue === undefined) return;
    const columns = rows.get(row);
    if (columns) columns.push(column);
    else rows.set(row, [column]);
  });
  for (const [row, columns] of rows) {
    const runs = runsOf(columns).map((run) => {
      const touching =
        aboveRow === row - 1 ? above.filter((other) => other.left <= run.right && other.right >= run.left) : [];
      const box = boxes.push({ top: row, bottom: row + 1, ...run }) - 1;
      parent.push(box);
      for (const other of touching) parent[root(other.box)] = box;
      return { box, ...run };
    });
    above = runs;
    aboveRow = row;
  }
  const merged = new Map<number, Box>();
  boxes.forEach((box, at) => {
    const key = root(at);
    const known = merged.get(key);
    merged.set(key, known ? union(known, box) : box);
  });
  return joinOverlaps([...merged.values()]);
}

function runsOf(columns: readonly number[]): { left: number; right: number }[] {
  const runs: { left: number; right: number }[] = [];
  for (const column of columns) {
    const last = runs[runs.length - 1];
    if (last && last.right === column) last.right = column + 1;
    else runs.push({ left: column, right: column + 1 });
  }
  return runs;
}

function union(a: Box, b: Box): Box {
  return {
    top: Math.min(a.top, b.top),
    bottom: Math.max(a.bottom, b.bottom),
    left: Math.min(a.left, b.left),
    right: Math.max(a.right, b.right),
  };
}

function joinOverlaps(boxes: Box[]): Box[] {
  const done: Box[] = [];
  for (const box of boxes) {
    let grown = box;
    for (let at = 0; at < done.length; at += 1) {
      const other = done[at] as Box;
      if (
        other.top < grown.bottom &&
        grown.top < other.bottom &&
        other.left < grown.right &&
        grown.left < other.right
      ) {
        grown = union(grown, other);
        done.splice(at, 1);
        at = -1;
      }
    }
    done.push(grown);
  }
  return done;
}

/** @returns what was written, and the found table as text. */
export function append(
  work: Work,
  place: Place,
  values: readonly (readonly unknown[])[],
  how: { option: InputOption; insert: boolean },
): { written: Written; table?: string } {
  const sheet = place.sheet;
  const search = clip(place.range, sheet.size);
  const wanted = {
    ...search,
    bottom: Math.max(search.bottom, search.top + 1),
    right: Math.max(search.right, search.left + 1),
  };
  const table = tablesOf(sheet)
    .filter((box) => meet({ sheetId: sheet.id, ...box }, wanted))
    .reduce<Box | undefined>(
      (last, box) =>
        last && (last.bottom > box.bottom || (last.bottom === box.bottom && last.left > box.left)) ? last : box,
      undefined,
    );
  const [top, left] = table ? [table.bottom, table.left] : [search.top, search.left];
  const width = values.reduce((most, line) => Math.max(most, line.length), 0);
  const area: Area = { sheetId: sheet.id, top, bottom: top + values.length, left, right: left + width };
  if (how.insert && table && values.length > 0 && top < sheet.size.rowCount) {
    guardArea(work, area);
    insertLines(work, sheet, 'ROWS', { at: top, count: values.length, inheritFromBefore: true });
  }
  growTo(work, sheet, area.bottom, area.right);
  const written = writeBlock(work, area, values, how.option);
  return { written, ...(table ? { table: printArea(sheet, { sheetId: sheet.id, ...table }) } : {}) };
}
