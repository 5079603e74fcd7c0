/**
 * *Sổ chung*: a workbook of links and states for each group of units that the office names in *Đơn vị*, made, written
 * and shared by the looks for reports. Each group is by itself: the fault of one leaves the others and the reports as
 * they are. It is written only when what it must show differs from what was written, and nothing of it is ever read
 * back.
 */
import { Fault } from '../../core/fault';
import { groupBooksOf, type UnitsOfBook } from '../../core/catalogue/unit';
import { cutTo } from '../../core/text-fold';
import { groupBookWords as words } from '../../text/group-book';
import { faultText } from '../../text/faults';
import {
  GROUP_SHEET,
  groupPageRequests,
  groupTabRequests,
  type GroupPage,
} from '../../tables/group-book/group-book-requests';
import type { JobLine } from '../api';
import { buildId } from '../build-id';
import { done } from '../one-of';
import type { FileAudited, OneOf } from '../ports';
import { createOnce } from '../work/create-once';
import { accountsOf, type PeriodWork } from '../work/period-work';
import {
  GROUP_BOOK,
  GROUP_BOOK_GONE,
  groupBooksKnown,
  noteGroupBooks,
  type KnownGroupBook,
  type KnownGroupBooks,
} from './group-books-known';
import { groupLine } from './group-lines';
import { admit, circleOf } from './group-readers';

/** What is remembered of the books of a period fits one property of the script. */
const MOST = 40;
/** Letters of a name in the name of the file and in what is remembered. */
const LONGEST_NAME = 60;

/** `lines` = what a person must know, a line for each group. */
export interface GroupBooksBrought {
  readonly lines: readonly JobLine[];
  /** Something waits for the next look. */
  readonly isLater: boolean;
}

interface Work {
  readonly open: PeriodWork;
  /** The books of the period as Drive lists them. */
  readonly books: readonly FileAudited[];
  readonly folder: string | null;
  /** This account makes the books of the period, and puts them into the trash. */
  readonly isKeeper: boolean;
}

/** A group with what is known of its book. */
interface Group extends UnitsOfBook {
  readonly mark: string;
  readonly file: FileAudited | null;
  readonly known: KnownGroupBook | null;
}

/** @param found Drive's list of the period, as it was at the beginning of the run */
export function bringGroupBooks(open: PeriodWork, found: readonly FileAudited[]): GroupBooksBrought {
  const { world, office, period } = open;
  const at = { masterId: office.masterId, period: period.code };
  const before = groupBooksKnown(world, at.masterId, at.period);
  const work = workOf(open, found);
  const named = groupBooksOf(open.units).map((one): Group => {
    const mark = world.coder.sha256(one.key).slice(0, 16);
    const [file = null] = booksOfGroup(work.books, mark, before);
    return { ...one, mark, file, known: before[mark] ?? null };
  });
  const groups = named.slice(0, MOST);
  const brought = groups.map((group) => ({ group, ...broughtAlone(work, group) }));
  const gone = trashOthers(work, groups);
  noteGroupBooks(world, at, {
    before,
    now: Object.fromEntries(brought.flatMap(({ group, known }) => (known ? [[group.mark, known]] : []))),
  });
  open.ledger.flush();
  return {
    lines: [
      ...brought.flatMap(({ group, said }) => (said === '' ? [] : [lineOf(group.name, said)])),
      ...named.slice(MOST).map(({ name }) => lineOf(name, words.tooMany(MOST))),
      ...gone,
    ],
    isLater: brought.some(({ isLater }) => isLater),
  };
}

const lineOf = (name: string, message: string): JobLine => ({
  unit: GROUP_BOOK,
  name: `${words.tab} ${name}`,
  result: GROUP_BOOK,
  message,
});

/**
 * One account makes the books of a period, so that two runs never make two: the one that owns the first file of the
 * period, or in a shared drive the one that owns the master.
 */
function workOf(open: PeriodWork, found: readonly FileAudited[]): Work {
  const ids = open.ledger.files(open.period.code).map(({ fileId }) => fileId);
  const first = ids.map((id) => found.find((file) => file.id === id)).find((file) => file !== undefined);
  return {
    open,
    books: found.filter(
      ({ appProperties: { cchc, master } }) => cchc === GROUP_BOOK && master === open.office.masterId,
    ),
    folder: first?.parents[0] ?? null,
    isKeeper: first !== undefined && (first.ownedByMe || (first.owner === null && open.office.isOwner)),
  };
}

/** The book that is remembered first, then by id: where there are two, every run takes the same one. */
function booksOfGroup(books: readonly FileAudited[], mark: string, known: KnownGroupBooks): readonly FileAudited[] {
  const id = known[mark]?.id;
  return books
    .filter(({ appProperties }) => appProperties['group'] === mark)
    .sort((one, other) => Number(other.id === id) - Number(one.id === id) || (one.id < other.id ? -1 : 1));
}

/** `said` = '' when nothing happened. */
interface Brought {
  readonly known: KnownGroupBook | null;
  readonly said: string;
  readonly isLater: boolean;
}

/** The fault of one book leaves the others as they are; the next look goes on. */
function broughtAlone(work: Work, group: Group): Brought {
  if (group.file === null && !work.isKeeper) return { known: group.known, said: '', isLater: false };
  try {
    return bring(work, group);
  } catch (thrown) {
    if (!(thrown instanceof Fault)) throw thrown;
    // What the file shows now is not known.
    return {
      known: group.known && { ...group.known, shows: '' },
      said: words.later(faultText(thrown.code)),
      isLater: true,
    };
  }
}

function bring(work: Work, group: Group): Brought {
  const { open } = work;
  const { name, units, file, known } = group;
  const readers = [...new Set(units.flatMap(({ code }) => accountsOf(open.catalogue, code)))];
  const { wrong, waiting } = circleOf(open, file, readers);
  for (const one of wrong) open.world.files.unshare(file?.id ?? '', one.id);
  const fileId = file?.id ?? make(work, group);
  const page: GroupPage = {
    name,
    subtitle: `${open.catalogue.province.officeName}. ${open.period.name}.`,
    lines: units.map((unit) => groupLine(open, unit)),
  };
  const shows = open.world.coder.sha256(JSON.stringify([buildId(), page])).slice(0, 16);
  const earlier = known?.id === fileId ? known : null;
  if (earlier?.shows !== shows) write(open, fileId, { page, isLaid: (earlier?.shows ?? '') !== '' });
  const asked = waiting.filter((account) => earlier?.refused.includes(account) !== true);
  const { added, refused, isLater } = admit(open, fileId, asked);
  tell(work, group, { fileId, added, removed: wrong.map(({ who }) => who) });
  const said = [
    ...(file === null ? [words.made] : []),
    ...(file !== null && added.length + wrong.length > 0 ? [words.shared] : []),
    ...(refused.length > 0 ? [words.refused(refused)] : []),
    ...(isLater ? [words.later(faultText('sharingToday'))] : []),
  ].join(' ');
  const still = (earlier?.refused ?? []).filter((account) => waiting.includes(account));
  return {
    known: { name: cutTo(name, LONGEST_NAME), id: fileId, shows, refused: [...still, ...refused] },
    said,
    isLater,
  };
}

function make({ open, folder }: Work, { name, mark }: Group): string {
  const { world, office, period } = open;
  return createOnce(world, {
    key: `${GROUP_BOOK}|${office.masterId}|${period.code}|${mark}`,
    listed: null,
    create: () =>
      done(
        world.files.createBooks([
          {
            name: words.file(cutTo(name, LONGEST_NAME), period.name),
            parent: folder,
            appProperties: { cchc: GROUP_BOOK, period: period.code, master: office.masterId, group: mark },
          },
        ])[0] as OneOf<string>,
      ),
  });
}

/** One write where the tab is known to be there; else one read before it. */
function write(
  { world }: PeriodWork,
  fileId: string,
  { page, isLaid }: { readonly page: GroupPage; readonly isLaid: boolean },
): void {
  const requests = groupPageRequests(page, world.clock.now());
  if (isLaid) {
    try {
      world.books.change(fileId, requests);
      return;
    } catch (thrown) {
      // Somebody deleted the tab.
      if (!(thrown instanceof Fault) || thrown.code !== 'refused') throw thrown;
    }
  }
  const { sheets = [] } = world.books.get(fileId, { fields: 'sheets(properties(sheetId))' });
  const there = sheets.flatMap(({ properties }) => properties?.sheetId ?? []);
  world.books.change(fileId, [...(there.includes(GROUP_SHEET) ? [] : groupTabRequests(there)), ...requests]);
}

interface Change {
  readonly fileId: string;
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

function tell({ open }: Work, { name, file }: Group, { fileId, added, removed }: Change): void {
  const texts = [
    ...(file === null ? [words.log.made(name, fileId)] : []),
    ...(added.length + removed.length > 0 ? [words.log.shared(name, added, removed)] : []),
  ];
  for (const text of texts)
    open.ledger.tell(open.office.account, { action: GROUP_BOOK, unit: null, period: open.period.code, text });
}

/**
 * A book whose group has no unit any more, or that is there twice, goes to the trash. The log knows it first; a line
 * that a killed run has left is not written again.
 */
function trashOthers({ open, books, isKeeper }: Work, groups: readonly Group[]): readonly JobLine[] {
  const { world, ledger, office, period } = open;
  const counted = new Set(groups.map(({ file }) => file?.id));
  const marks = new Set(groups.map(({ mark }) => mark));
  const others = isKeeper ? books.filter(({ id, ownedByMe }) => ownedByMe && !counted.has(id)) : [];
  if (others.length === 0) return [];
  const told = ledger.log(period.code).filter(({ action }) => action === GROUP_BOOK_GONE);
  for (const { id, name } of others)
    if (!told.some(({ text }) => text.includes(id)))
      ledger.tell(office.account, {
        action: GROUP_BOOK_GONE,
        unit: null,
        period: period.code,
        text: words.log.gone(name, id),
      });
  ledger.flush();
  for (const { id } of others) world.files.trash(id);
  return others
    .filter(({ appProperties }) => !marks.has(appProperties['group'] ?? ''))
    .map(({ name, id }) => lineOf(name, words.gone(words.log.gone(name, id), world.clock.now())));
}
