/**
 * Who may edit what: protected ranges and sheets bind the acting account, on every path. The owner may always edit; a
 * warning stops no one (ProtectedRange.warningOnly).
 */
import { type Area, meet, open, subtract } from './area';
import type { SheetBody } from './book';
import { protectedCell } from '../errors';
import type { Dimension, GridRange, ProtectedRange } from '../types';
import type { Work } from './work';

/** The range of a protection, by its named range when it has one. */
export function protectedArea(work: Work, sheet: SheetBody, entry: ProtectedRange): Area {
  const named =
    entry.namedRangeId === undefined
      ? undefined
      : work.book.namedRanges.find((range) => range.namedRangeId === entry.namedRangeId);
  return { ...open(named?.range ?? entry.range ?? {}), sheetId: sheet.id };
}

/**
 * Whether the acting account may edit what an entry protects. Without a list of editors a protection follows the file's
 * own editors (docs/sources/platform.md, Protections: a new protection protects nothing until its list changes).
 */
export function mayEdit(work: Work, entry: ProtectedRange): boolean {
  if (entry.warningOnly || entry.editors === undefined) return true;
  const email = work.actor.email.toLowerCase();
  const owner = work.files.owner(work.book.id).toLowerCase();
  if (email === owner) return true;
  if (entry.editors.users?.some((user) => user.toLowerCase() === email)) return true;
  return entry.editors.domainUsersCanEdit === true && domain(email) === domain(owner);
}

function domain(email: string): string {
  return email.slice(email.lastIndexOf('@') + 1);
}

/** Whether a protection covers the whole sheet: it has no bound on any side. */
export function isSheetProtection(range: GridRange | undefined): boolean {
  if (!range) return false;
  return (
    range.startRowIndex === undefined &&
    range.endRowIndex === undefined &&
    range.startColumnIndex === undefined &&
    range.endColumnIndex === undefined
  );
}

/** @throws Google's refusal when part of the area is protected against the actor. */
export function guardArea(work: Work, area: Area): void {
  const sheet = work.book.sheet(area.sheetId);
  for (const entry of sheet.protectedRanges) {
    const cut = meet(area, protectedArea(work, sheet, entry));
    if (!cut || mayEdit(work, entry)) continue;
    let bound = [cut];
    for (const free of entry.unprotectedRanges ?? [])
      bound = bound.flatMap((part) => subtract(part, { ...open(free), sheetId: sheet.id }));
    if (bound.length > 0) throw protectedCell();
  }
}

/**
 * Changes of the sheet as a whole (title, size, deletion) require that nothing on it is protected against the actor.
 */
export function guardSheet(work: Work, sheet: SheetBody, alsoRanges = false): void {
  for (const entry of sheet.protectedRanges) {
    if ((alsoRanges || isSheetProtection(entry.range)) && !mayEdit(work, entry)) throw protectedCell();
  }
}

/** Inserting inside a protected span, or anywhere on a protected sheet, counts as an edit of protected cells. */
export function guardInsert(work: Work, sheet: SheetBody, dimension: Dimension, at: number): void {
  for (const entry of sheet.protectedRanges) {
    if (mayEdit(work, entry)) continue;
    const area = protectedArea(work, sheet, entry);
    const [start, end] = dimension === 'ROWS' ? [area.top, area.bottom] : [area.left, area.right];
    if (isSheetProtection(entry.range) || (start < at && at < end)) throw protectedCell();
  }
}

/** All cells of the rows or columns. */
export function band(sheet: SheetBody, dimension: Dimension, start: number, end: number): Area {
  return dimension === 'ROWS'
    ? { sheetId: sheet.id, top: start, bottom: end, left: 0, right: Infinity }
    : { sheetId: sheet.id, top: 0, bottom: Infinity, left: start, right: end };
}
