/**
 * Protection: which cells are locked in Excel. A cell is locked when a protected range (one that forbids, not one that
 * only warns) contains it and does not unprotect it. Excel has no accounts, so the list of editors is lost; no password
 * is set.
 */
import type { sheets_v4 } from '@googleapis/sheets';
import type { Worksheet, WorksheetProtection } from 'exceljs';
import { boundedRect, contains, type Rect } from '../addresses';
import type { Grid } from '../grid';
import type { Losses } from '../losses';

export interface LockPlan {
  /** Whether the tab is protected at all. */
  readonly isProtected: boolean;
  /** Whether a cell outside of `exceptions` is locked. */
  readonly lockedByDefault: boolean;
  /** Places whose lock may differ from the default. */
  readonly exceptions: readonly Rect[];
  isLocked(row: number, column: number): boolean;
}

/** `named` returns the range of a protection that is tied to a named range. */
export function lockPlan(
  grid: Grid,
  named: (id: string) => sheets_v4.Schema$GridRange | undefined,
  lossy: Losses,
): LockPlan {
  const rules = (grid.sheet.protectedRanges ?? []).flatMap((rule) => {
    if (rule.warningOnly) {
      lossy.push({ kind: 'protection', sheet: grid.title, where: rule.description ?? '', detail: 'warningOnly' });
      return [];
    }
    const range = rule.range ?? named(rule.namedRangeId ?? '');
    if (!range) return [];
    return [
      {
        rect: boundedRect(range, grid.size),
        isWhole: isWholeTab(range),
        open: (rule.unprotectedRanges ?? []).map((opened) => boundedRect(opened, grid.size)),
      },
    ];
  });
  const lockedByDefault = rules.some((rule) => rule.isWhole);
  return {
    isProtected: rules.length > 0,
    lockedByDefault,
    exceptions: rules.flatMap((rule) => (rule.isWhole ? rule.open : [rule.rect])),
    isLocked: (row, column) =>
      rules.some(
        ({ rect, isWhole, open }) =>
          (isWhole || contains(rect, row, column)) && !open.some((opened) => contains(opened, row, column)),
      ),
  };
}

function isWholeTab(range: sheets_v4.Schema$GridRange): boolean {
  return [range.startRowIndex, range.endRowIndex, range.startColumnIndex, range.endColumnIndex].every(
    (bound) => bound === undefined || bound === null,
  );
}

/**
 * What people may still do on a protected tab. They may not unhide rows and columns, because the hidden keys must stay
 * hidden.
 */
const ALLOWED: Partial<WorksheetProtection> = {
  selectLockedCells: true,
  selectUnlockedCells: true,
  autoFilter: true,
};

/** Protects the tab and sets the lock of every place that differs from Excel's default (locked). */
export async function writeProtection(worksheet: Worksheet, grid: Grid, plan: LockPlan): Promise<void> {
  if (!plan.isProtected) return;
  if (!plan.lockedByDefault) {
    for (let column = 0; column < grid.size.columns; column += 1)
      worksheet.getColumn(column + 1).protection = { locked: false };
    worksheet.eachRow({ includeEmpty: false }, (row, number) => {
      row.eachCell({ includeEmpty: false }, (cell, column) => {
        cell.protection = { locked: plan.isLocked(number - 1, column - 1) };
      });
    });
  }
  for (const rect of plan.exceptions) {
    for (let row = rect.top; row < rect.bottom; row += 1) {
      for (let column = rect.left; column < rect.right; column += 1) {
        worksheet.getCell(row + 1, column + 1).protection = { locked: plan.isLocked(row, column) };
      }
    }
  }
  await worksheet.protect('', ALLOWED);
}
