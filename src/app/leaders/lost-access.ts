/**
 * The accounts that lose access to the leaders' page, to the pages of earlier periods and to the field books: the plan
 * lists them, the job removes them.
 */
import type { Field } from '../../core/consolidate/field-of-agency';
import { fieldWords } from '../../text/books/field-book';
import { leadersJobWords } from '../../text/books/leaders/page';
import { leadersAccounts, officeAccounts } from '../work/office';
import { ownAddresses } from '../work/own-address';
import type { FileAudited } from '../ports';
import { fileOfEdition } from './reader-files';
import { dropStrangers, openedTo, strangersOf, type Circle } from './readers';
import { accountsOf, type PeriodWork } from '../work/period-work';

export const leadersCircle = ({ catalogue, world }: PeriodWork): Circle => ({
  readers: leadersAccounts(catalogue),
  office: officeAccounts(catalogue),
  own: ownAddresses(world),
});

/** The page and its copies, of every period. */
const PAGES: readonly (string | undefined)[] = ['leaders', 'leadersPdf', 'leadersHtml'];
const pagesIn = (found: readonly FileAudited[]): readonly FileAudited[] =>
  found.filter((file) => !file.trashed && PAGES.includes(file.appProperties['cchc']));
const earlierPages = (open: PeriodWork, found: readonly FileAudited[]): readonly FileAudited[] =>
  pagesIn(found).filter((file) => file.appProperties['period'] !== open.period.code);

export interface AccessChange {
  readonly book: string;
  readonly accounts: readonly string[];
}

/** Files with the accounts that the run removes from them, and files that a person opened to more than accounts. */
export function accessChanges(
  open: PeriodWork,
  found: readonly FileAudited[],
  fields: readonly Field[],
): { readonly dropped: readonly AccessChange[]; readonly opened: readonly string[] } {
  const books = [
    { book: leadersJobWords.page, files: pagesIn(found), circle: leadersCircle(open) },
    ...fields.map(({ agency }) => ({
      book: fieldWords.name(agency.shortName),
      files: [fileOfEdition(found, { stamp: { kind: 'field', period: open.period.code, unit: agency.code } })],
      circle: { ...leadersCircle(open), readers: accountsOf(open.catalogue, agency.code) },
    })),
  ];
  const dropped = books.map(({ book, files, circle }) => ({
    book,
    accounts: [...new Set(files.flatMap((file) => strangersOf(file, circle).map((one) => one.who)))],
  }));
  return {
    dropped: dropped.filter((one) => one.accounts.length > 0),
    opened: books.filter(({ files }) => files.some((file) => openedTo(file).length > 0)).map(({ book }) => book),
  };
}

/**
 * The readers of earlier periods' pages follow today's list too; the figures on those pages stay. Returns null when no
 * earlier page exists.
 */
export function earlierReaders(
  open: PeriodWork,
  found: readonly FileAudited[],
): { readonly isDone: boolean; readonly run: () => readonly [string, ...(string | number)[]] } | null {
  const pages = earlierPages(open, found);
  if (pages.length === 0) return null;
  const circle = leadersCircle(open);
  return {
    isDone: pages.every((page) => strangersOf(page, circle).length === 0),
    run: () => ['dropped', pages.reduce((sum, page) => sum + dropStrangers(open.world.files, page, circle), 0)],
  };
}
