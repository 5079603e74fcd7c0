/**
 * What is remembered of the *Sổ chung* of a period, for every account of the office: which file it is, and a mark of
 * what it shows, so that a look without a change writes nothing. The workbook itself is never read: it decides nothing.
 */
import { groupBooksOf } from '../../core/catalogue/unit';
import { groupBookWords } from '../../text/group-book';
import { fileLink } from '../../tables/master-book/results/result-tab';
import type { StatusView } from '../api';
import type { World } from '../ports';
import type { PeriodWork } from '../work/period-work';

/** Our mark `cchc` on a *Sổ chung*. */
export const GROUP_BOOK = 'groupBook';
/** The action in the log when a book without units goes to the trash. */
export const GROUP_BOOK_GONE = 'groupBookGone';

export interface KnownGroupBook {
  readonly name: string;
  readonly id: string;
  /** Mark of what was written last; '' = nothing yet. */
  readonly shows: string;
  /** Accounts that Google refused; they are tried again when the list of readers changes. */
  readonly refused: readonly string[];
}

/** By the mark of the group. */
export type KnownGroupBooks = Readonly<Record<string, KnownGroupBook>>;

const keyOf = (masterId: string, period: string): string => `groupBooks:${masterId}:${period}`;

export const groupBooksKnown = ({ sharedMemory }: World, masterId: string, period: string): KnownGroupBooks =>
  JSON.parse(sharedMemory.get(keyOf(masterId, period)) ?? '{}') as KnownGroupBooks;

/** Writes only what differs from `before`. */
export function noteGroupBooks(
  { sharedMemory }: World,
  at: { readonly masterId: string; readonly period: string },
  { before, now }: { readonly before: KnownGroupBooks; readonly now: KnownGroupBooks },
): void {
  const text = JSON.stringify(now);
  if (text !== JSON.stringify(before)) sharedMemory.set(keyOf(at.masterId, at.period), text);
}

const SHOWN_FOR_MS = 7 * 86_400_000;

/** The books with their links, how many are still to be made, and what went to the trash in the last days. */
export function groupBooksShown(open: PeriodWork): StatusView['groupBooks'] {
  const { world, office, period, ledger, units } = open;
  const books = Object.values(groupBooksKnown(world, office.masterId, period.code));
  const named = period.scoring ? 0 : groupBooksOf(units).length;
  return {
    books: books.map(({ name, id }) => ({ name, link: fileLink(id) })),
    waits: named > books.length ? groupBookWords.waits(named - books.length) : '',
    gone: ledger
      .log(period.code)
      .filter(({ action, at }) => action === GROUP_BOOK_GONE && world.clock.now() - at < SHOWN_FOR_MS)
      .map(({ text, at }) => groupBookWords.gone(text, at)),
  };
}
