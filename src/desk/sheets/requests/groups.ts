/**
 * Groups of rows or columns. A group is a run of lines of at least its depth, so adding and deleting are +1 and −1 on
 * each line. This gives the results of the examples of AddDimensionGroupRequest and DeleteDimensionGroupRequest.
 */
import type { SheetBody } from '../book/book';
import { refuse } from '../errors';
import { updateMask } from '../field-mask';
import { guardSheet } from '../book/protection';
import { lineCount } from '../book/structure';
import type { Bag, Dimension, DimensionGroup, DimensionRange } from '../types';
import type { Work } from '../book/work';
import { setLine } from './dimensions';

const DEEPEST = 8;

function changeDepth(work: Work, range: DimensionRange | undefined, by: 1 | -1): Bag {
  const { sheet, dimension, start, end } = spanOf(work, range);
  const depths = depthsOf(sheet, dimension);
  let changed = false;
  for (let at = start; at < end; at += 1) {
    const depth = (depths[at] ?? 0) + by;
    if (depth > DEEPEST)
      throw refuse(`Cannot group ${dimension === 'ROWS' ? 'rows' : 'columns'} more than ${DEEPEST} levels deep.`);
    if (depth < 0) continue;
    depths[at] = depth;
    changed = true;
  }
  if (!changed) throw refuse('There is no group over the specified range.');
  sheet.groups[dimension] = groupsOf(sheet, dimension, depths);
  const dimensionGroups = sheet.groups[dimension];
  return dimensionGroups.length ? { dimensionGroups } : {};
}

export function addDimensionGroup(work: Work, body: { range?: DimensionRange }): Bag {
  return changeDepth(work, body.range, 1);
}

export function deleteDimensionGroup(work: Work, body: { range?: DimensionRange }): Bag {
  return changeDepth(work, body.range, -1);
}

export function updateDimensionGroup(work: Work, body: { dimensionGroup?: DimensionGroup; fields?: string }): void {
  const mask = updateMask(body.fields, 'DimensionGroup');
  const given = body.dimensionGroup;
  const { sheet, dimension, start, end } = spanOf(work, given?.range);
  const at = sheet.groups[dimension].findIndex(
    (group) => group.depth === given?.depth && group.range.startIndex === start && group.range.endIndex === end,
  );
  const group = sheet.groups[dimension][at];
  if (!group) throw refuse(`No group exists with depth ${given?.depth ?? 0} over the specified range.`);
  if (!('collapsed' in mask)) return;
  const { collapsed: _, ...rest } = group;
  sheet.groups[dimension][at] = given?.collapsed ? { ...rest, collapsed: true } : rest;
  // DimensionGroup.collapsed: "when this property is updated, all dimensions within it are set to hidden … or visible".
  for (let line = start; line < end; line += 1) {
    const { hiddenByUser: __, ...plain } = sheet.lines[dimension].get(line) ?? {};
    setLine(sheet, dimension, line, given?.collapsed ? { ...plain, hiddenByUser: true } : plain);
  }
}

interface GroupLines {
  sheet: SheetBody;
  dimension: Dimension;
  start: number;
  /** Exclusive. */
  end: number;
}

function spanOf(work: Work, range: DimensionRange | undefined): GroupLines {
  const sheet = work.book.sheet(range?.sheetId);
  guardSheet(work, sheet);
  const dimension = range?.dimension;
  if (dimension !== 'ROWS' && dimension !== 'COLUMNS') throw refuse('dimension is required but was not specified');
  const count = lineCount(sheet, dimension);
  const [start, end] = [range?.startIndex ?? 0, range?.endIndex ?? count];
  if (start >= end || end > count)
    throw refuse(`The range [${start}, ${end}) must lie inside the grid of ${count} lines.`);
  return { sheet, dimension, start, end };
}

function depthsOf(sheet: SheetBody, dimension: Dimension): number[] {
  const depths: number[] = new Array<number>(lineCount(sheet, dimension)).fill(0);
  for (const group of sheet.groups[dimension]) {
    for (let at = group.range.startIndex ?? 0; at < (group.range.endIndex ?? depths.length); at += 1)
      depths[at] = Math.max(depths[at] ?? 0, group.depth);
  }
  return depths;
}

/** Groups of a depth profile, by start and then depth. A group whose lines did not change stays collapsed. */
function groupsOf(sheet: SheetBody, dimension: Dimension, depths: readonly number[]): DimensionGroup[] {
  const found: DimensionGroup[] = [];
  const deepest = depths.reduce((most, depth) => Math.max(most, depth), 0);
  for (let depth = 1; depth <= deepest; depth += 1) {
    for (let at = 0; at < depths.length; at += 1) {
      if ((depths[at] ?? 0) < depth) continue;
      const start = at;
      while ((depths[at] ?? 0) >= depth) at += 1;
      const collapsed = sheet.groups[dimension].some(
        (group) => group.collapsed && group.range.startIndex === start && group.range.endIndex === at,
      );
      found.push({
        range: { ...(sheet.id ? { sheetId: sheet.id } : {}), dimension, startIndex: start, endIndex: at },
        depth,
        ...(collapsed ? { collapsed } : {}),
      });
    }
  }
  return found.sort((a, b) => (a.range.startIndex ?? 0) - (b.range.startIndex ?? 0) || a.depth - b.depth);
}
