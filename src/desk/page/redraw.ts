/**
 * The differences between two drawings of the same workbook, so that an edit redraws only a few cells and the screen
 * does not jump.
 */

type Drawn = {
  readonly id: string;
  readonly sheets: Readonly<Record<string, DrawnSheet>>;
  readonly sheetOrder: readonly string[];
};
type DrawnSheet = {
  readonly cellData: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly [more: string]: unknown;
};
export type CellChanges = ReadonlyMap<string, Readonly<Record<number, Record<number, unknown>>>>;

const frameOf = (sheet: DrawnSheet): string => JSON.stringify({ ...sheet, cellData: null });

/** Changed cells by tab (null = now blank). Null when more than cells changed and the workbook must be drawn again. */
export function cellChanges(before: Drawn, after: Drawn): CellChanges | null {
  if (before.id !== after.id || before.sheetOrder.join() !== after.sheetOrder.join()) return null;
  const changes = new Map<string, Record<number, Record<number, unknown>>>();
  for (const id of after.sheetOrder) {
    const [old, now] = [before.sheets[id], after.sheets[id]];
    if (old === undefined || now === undefined || frameOf(old) !== frameOf(now)) return null;
    const changed: Record<number, Record<number, unknown>> = {};
    for (const row of new Set([...Object.keys(old.cellData), ...Object.keys(now.cellData)])) {
      const [was, is] = [old.cellData[row] ?? {}, now.cellData[row] ?? {}];
      for (const column of new Set([...Object.keys(was), ...Object.keys(is)])) {
        if (JSON.stringify(was[column]) !== JSON.stringify(is[column]))
          (changed[Number(row)] ??= {})[Number(column)] = is[column] ?? null;
      }
    }
    changes.set(id, changed);
  }
  return changes;
}
