/**
 * Every account of the office may write wherever the office writes. The tabs locked by the add-in name those accounts
 * as editors, and the owner's run updates the locks when the list in *Cài đặt* has changed. No service call while it
 * has not.
 */
import { Fault, isOfOneFile } from '../../core/fault';
import { LOCKED } from '../../text/books/unit-book';
import type { SheetRequest } from '../../tables/api-requests';
import type { SpreadsheetShape } from '../../tables/api-shapes';
import type { World } from '../ports';
import { officeAccounts, type Office } from './office';
import type { PeriodWork } from './period-work';

const FIELDS = 'sheets(protectedRanges(protectedRangeId,description,warningOnly,editors(users)))';
/** The description of every lock set by the add-in begins with one of these. */
const OURS: readonly string[] = ['cchc', LOCKED];
const editorsKey = (masterId: string): string => `editors:${masterId}`;

/** The list that every lock must contain; the owner is always part of it. */
const editorsOf = ({ catalogue, account }: Office): readonly string[] =>
  [...new Set([account, ...officeAccounts(catalogue)])].sort();

/** The changes needed in this file's locks; [] when there are none. */
function editorRequests(book: SpreadsheetShape, users: readonly string[]): readonly SheetRequest[] {
  return (book.sheets ?? [])
    .flatMap((sheet) => sheet.protectedRanges ?? [])
    .filter((one) => one.warningOnly !== true && OURS.some((begin) => (one.description ?? '').startsWith(begin)))
    .filter((one) => [...(one.editors?.users ?? [])].sort().join() !== users.join())
    .map((one) => ({
      updateProtectedRange: {
        protectedRange: {
          ...(one.protectedRangeId === undefined ? {} : { protectedRangeId: one.protectedRangeId }),
          editors: { users },
        },
        fields: 'editors',
      },
    }));
}

/** Notes the list that set-up wrote into the locks. */
export const noteEditors = ({ memory }: World, masterId: string, accounts: readonly string[]): void =>
  memory.set(editorsKey(masterId), [...accounts].sort().join());

/** Updates master and ledger in the owner's run: four service calls when the list has changed, none otherwise. */
export function keepEditors(world: World, office: Office): void {
  const users = editorsOf(office);
  if (!office.isOwner || world.memory.get(editorsKey(office.masterId)) === users.join()) return;
  for (const id of [office.masterId, office.ledgerId]) bring(world, id, users);
  noteEditors(world, office.masterId, users);
}

/**
 * Updates the published unit files of a period; continues in the next run when time runs out. Two service calls per
 * file, once for each change of the list.
 */
export function keepUnitEditors(open: PeriodWork, until: number): void {
  const { world, office, ledger, period } = open;
  const [users, key] = [editorsOf(office), `${editorsKey(office.masterId)}:${period.code}`];
  const kept = world.memory.get(key);
  // A file is made with the list of its day, so nothing needs updating until the list has changed once.
  if (!office.isOwner || kept === users.join() || (kept === null && users.length === 1)) return;
  const files = ledger.files(period.code);
  for (let at = 0; at < files.length; at += AT_ONCE) {
    if (world.clock.now() > until) return;
    const some = files.slice(at, at + AT_ONCE);
    const books = world.books.getMany(some.map(({ fileId }) => ({ id: fileId, fields: FIELDS })));
    some.forEach(({ fileId }, n) => bringOne(world, fileId, { book: books[n], users }));
  }
  world.memory.set(key, users.join());
}

const AT_ONCE = 20;

/** A file that cannot be opened keeps its locks; the health check reports it. */
function bringOne(
  world: World,
  fileId: string,
  {
    book,
    users,
  }: { readonly book: ReturnType<World['books']['getMany']>[number] | undefined; readonly users: readonly string[] },
): void {
  const requests = book && 'book' in book ? editorRequests(book.book, users) : [];
  try {
    if (requests.length > 0) world.books.change(fileId, requests);
  } catch (thrown) {
    if (!(thrown instanceof Fault && isOfOneFile(thrown))) throw thrown;
  }
}

function bring(world: World, id: string, users: readonly string[]): void {
  const requests = editorRequests(world.books.get(id, { fields: FIELDS }), users);
  if (requests.length > 0) world.books.change(id, requests);
}
