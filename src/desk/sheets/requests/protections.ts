/** Protected ranges and named ranges. */
import type { Book, SheetBody } from '../book/book';
import { protectedCell, refuse } from '../errors';
import { updateMask, writeMasked } from '../field-mask';
import { isSheetProtection, mayEdit } from '../book/protection';
import { protectedView } from '../cells/protected-view';
import type { Bag, Editors, NamedRange, ProtectedRange } from '../types';
import type { Work } from '../book/work';
import { chosenId } from './objects';

export function addProtectedRange(work: Work, body: { protectedRange?: Partial<ProtectedRange> }): Bag {
  const given = body.protectedRange ?? {};
  const { book } = work;
  const taken = (id: number): boolean =>
    book.sheets.some((one) => one.protectedRanges.some((entry) => entry.protectedRangeId === id));
  const id = chosenId(work, given.protectedRangeId, taken, 'Protected range');
  const entry = settled(work, { ...given, protectedRangeId: id });
  const sheet = sheetOfProtection(book, entry);
  if (isSheetProtection(entry.range) && sheet.protectedRanges.some((other) => isSheetProtection(other.range))) {
    throw refuse(`Sheet "${sheet.properties.title}" already has sheet protection.`);
  }
  sheet.protectedRanges.push(entry);
  return { protectedRange: { ...protectedView(work, entry), ...noEditors(given.editors) } };
}

/**
 * The reply to empty lists of editors does not have any; a read lists the owner (gspread tests/cassettes,
 * test_delete_protected_range).
 */
function noEditors(given: Editors | undefined): Bag {
  return given !== undefined && Object.keys(withoutEmptyLists(given)).length === 0 ? { editors: {} } : {};
}

function withoutEmptyLists(editors: Editors): Editors {
  return Object.fromEntries(
    Object.entries(editors).filter(([, value]) => !Array.isArray(value) || value.length > 0),
  ) as Editors;
}

function sheetOfProtection(book: Book, entry: ProtectedRange): SheetBody {
  const named = entry.namedRangeId === undefined ? undefined : findName(book, entry.namedRangeId);
  return book.sheet((named?.range ?? entry.range)?.sheetId);
}

/**
 * Owner and requesting account stay editors whatever the list holds (docs/sources/platform.md, Protections); a warning
 * has no editors.
 */
function settled(work: Work, given: ProtectedRange): ProtectedRange {
  if (given.range && given.namedRangeId) throw refuse('Only one of range or named_range_id may be set.');
  if (given.namedRangeId) findName(work.book, given.namedRangeId);
  if (given.unprotectedRanges?.length && !isSheetProtection(given.range ?? {}))
    throw refuse('Unprotected ranges are only supported on protected sheets.');
  const { editors, ...rest } = given;
  delete (rest as Bag)['requestingUserCanEdit'];
  const entry: ProtectedRange = rest.range || rest.namedRangeId ? rest : { ...rest, range: {} };
  if (entry.warningOnly || editors === undefined) return entry;
  const always = [work.files.owner(work.book.id), work.actor.email];
  const users = [...new Set([...(editors.users ?? []), ...always].map((user) => user.toLowerCase()))];
  const unknown = users.find((user) => work.env.sheetsSetting?.unknownEditors.has(user) === true);
  if (unknown !== undefined) throw refuse(`Invalid email address: ${unknown}`);
  return { ...entry, editors: withoutEmptyLists({ ...editors, users }) };
}

function findProtection(work: Work, id: number | undefined): { sheet: SheetBody; at: number; entry: ProtectedRange } {
  for (const sheet of work.book.sheets) {
    const at = sheet.protectedRanges.findIndex((entry) => entry.protectedRangeId === id);
    const entry = sheet.protectedRanges[at];
    if (!entry) continue;
    if (!mayEdit(work, entry)) throw protectedCell();
    return { sheet, at, entry };
  }
  throw refuse(`No protected range with id: ${id ?? 0}`);
}

export function updateProtectedRange(
  work: Work,
  body: { protectedRange?: Partial<ProtectedRange>; fields?: string },
): void {
  const { protectedRangeId: _, requestingUserCanEdit: __, ...mask } = updateMask(body.fields, 'ProtectedRange');
  const { sheet, at, entry } = findProtection(work, body.protectedRange?.protectedRangeId);
  const source = { ...body.protectedRange } as Bag;
  const next = writeMasked(entry as unknown as Bag, source, mask) as unknown as ProtectedRange;
  if (next.range && next.namedRangeId) {
    if ('range' in mask) delete (next as unknown as Bag)['namedRangeId'];
    else delete (next as unknown as Bag)['range'];
  }
  const final = settled(work, next);
  sheet.protectedRanges.splice(at, 1);
  const target = sheetOfProtection(work.book, final);
  target.protectedRanges.splice(target === sheet ? at : target.protectedRanges.length, 0, final);
}

export function deleteProtectedRange(work: Work, body: { protectedRangeId?: number }): void {
  const { sheet, at } = findProtection(work, body.protectedRangeId);
  sheet.protectedRanges.splice(at, 1);
}

const NAME =
  /^(?!(?:true|false)$)(?![A-Za-z]{1,3}[0-9]+$)(?![Rr][0-9]*[Cc][0-9]*$)[\p{L}_][\p{L}\p{M}\p{N}_.]{0,249}$/iu;

function checkName(book: Book, name: string | undefined, self?: string): void {
  if (name === undefined || !NAME.test(name)) throw refuse(`Invalid name: "${name ?? ''}".`);
  const clash = book.namedRanges.some(
    (named) => named.namedRangeId !== self && named.name.toLowerCase() === name.toLowerCase(),
  );
  if (clash) throw refuse(`Cannot add named range with name ${name}, a named range with that name already exists.`);
}

function findName(book: Book, id: string | undefined): NamedRange {
  const found = book.namedRanges.find((named) => named.namedRangeId === id);
  if (!found) throw refuse(`No named range with id: ${id ?? ''}`);
  return found;
}

export function addNamedRange(work: Work, body: { namedRange?: Partial<NamedRange> }): Bag {
  const { book } = work;
  const given = body.namedRange ?? {};
  checkName(book, given.name);
  book.sheet(given.range?.sheetId);
  const id = given.namedRangeId ?? work.env.newNumber().toString(36);
  if (book.namedRanges.some((named) => named.namedRangeId === id))
    throw refuse(`Named range with id ${id} already exists.`);
  const named: NamedRange = { namedRangeId: id, name: given.name as string, range: given.range ?? {} };
  book.namedRanges.push(named);
  book.changed();
  return { namedRange: named };
}

export function updateNamedRange(work: Work, body: { namedRange?: Partial<NamedRange>; fields?: string }): void {
  const { book } = work;
  const { namedRangeId: _, ...mask } = updateMask(body.fields, 'NamedRange');
  const old = findName(book, body.namedRange?.namedRangeId);
  const next = writeMasked(old as unknown as Bag, body.namedRange as Bag, mask) as unknown as NamedRange;
  checkName(book, next.name, old.namedRangeId);
  book.sheet(next.range?.sheetId);
  book.namedRanges = book.namedRanges.map((named) => (named === old ? next : named));
  book.changed();
}

export function deleteNamedRange(work: Work, body: { namedRangeId?: string }): void {
  const old = findName(work.book, body.namedRangeId);
  work.book.namedRanges = work.book.namedRanges.filter((named) => named !== old);
  work.book.changed();
}
