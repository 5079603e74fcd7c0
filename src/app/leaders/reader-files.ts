/**
 * Files for readers, all published in the same way: created once, built in hidden tabs, read back and checked against
 * the master, swapped in by one atomic batch, shared for viewing. A file that exists unchanged is left alone; an
 * interrupted run continues.
 */
import { Fault } from '../../core/fault';
import { leadersJobWords } from '../../text/books/leaders/page';
import { firstOf } from '../../text/listed';
import type { SpreadsheetShape } from '../../tables/api-shapes';
import type { SheetRequest } from '../../tables/api-requests';
import {
  readerBookRequests,
  readerSwap,
  readerTab,
  withWholeLinks,
  type ReaderSwap,
  type ReaderTab,
} from '../../tables/leaders-book/reader-book';
import type { ReaderStamp } from '../../tables/leaders-book/sheets';
import type { ResultTab } from '../../tables/master-book/results/result-tab';
import { addFence } from '../../tables/master-book/staging/publish';
import { NO_PUBLICATION, publicationName, readPublication, type Publication } from '../../tables/master-book/stamp';
import type { PageDifference } from './check';
import { createOnce } from '../work/create-once';
import { officeAccounts } from '../work/office';
import { ownAddresses } from '../work/own-address';
import type { FileAudited } from '../ports';
import { admitReaders, dropStrangers, isSharedAsListed, type Circle } from './readers';
import type { Grid } from '../recount/keyed-grid';
import type { PeriodWork } from '../work/period-work';
import { dropStaged, readStaged, stageTabs } from '../consolidate/stage-tabs';

/** What the file currently holds. */
export interface Standing {
  readonly fileId: string;
  readonly publication: Publication;
  readonly charts: readonly number[];
  readonly sheetIds: readonly number[];
  /** Ids of named ranges. */
  readonly fences: readonly string[];
}
export interface Built {
  readonly tabs: readonly ResultTab[];
  readonly spreads: ReaderSwap['spreads'];
  readonly charts: readonly SheetRequest[];
  readonly judge: (staged: readonly Grid[]) => readonly PageDifference[];
}

export interface Edition {
  /** Name in the job's row and lines: `page`, `print`, or the agency's code. */
  readonly code: string;
  readonly fileName: string;
  readonly stamp: ReaderStamp;
  readonly tabs: readonly ReaderTab[];
  /** Fingerprint of what would be shown, without the time of the run. */
  readonly hash: string;
  /** null: the add-in neither grants nor removes access. */
  readonly readers: readonly string[] | null;
  readonly build: (standing: Standing) => Built;
}

export const STANDING_FIELDS =
  'developerMetadata(metadataKey,metadataValue),namedRanges(namedRangeId),sheets(properties(sheetId),charts(chartId))';

/** If a lost answer left two, it always returns the same one. */
export const fileOfEdition = (found: readonly FileAudited[], { stamp }: Pick<Edition, 'stamp'>): FileAudited | null =>
  found
    .filter(
      (file) =>
        !file.trashed &&
        file.appProperties['cchc'] === stamp.kind &&
        file.appProperties['period'] === stamp.period &&
        (file.appProperties['agency'] ?? null) === stamp.unit,
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1))[0] ?? null;

export function standingOf(book: SpreadsheetShape): Standing {
  const publication = readPublication(book);
  const isMade = (book.developerMetadata ?? []).length > 0;
  if (isMade && publication === null)
    throw new Fault('refused', `sheets.get ${book.spreadsheetId ?? ''}`, 'its mark is damaged');
  return {
    fileId: book.spreadsheetId ?? '',
    publication: publication ?? NO_PUBLICATION,
    charts: (book.sheets ?? []).flatMap((sheet) => (sheet.charts ?? []).flatMap((chart) => chart.chartId ?? [])),
    sheetIds: (book.sheets ?? []).flatMap(({ properties }) => properties?.sheetId ?? []),
    fences: (book.namedRanges ?? []).flatMap(({ namedRangeId }) => namedRangeId ?? []),
  };
}

/** null = this file has no managed readers; grants made by hand are left alone. */
const circleOf = ({ catalogue, world }: PeriodWork, { readers }: Edition): Circle | null =>
  readers === null ? null : { readers, office: officeAccounts(catalogue), own: ownAddresses(world) };

/** Returns true when nothing is left to do: the file shows the edition, and exactly its readers have access. */
export function isShown(
  open: PeriodWork,
  edition: Edition,
  { file, known }: { readonly file: FileAudited | null; readonly known: ReadonlyMap<string, Standing> },
): boolean {
  const circle = circleOf(open, edition);
  return (
    file !== null &&
    known.get(file.id)?.publication.inputHash === edition.hash &&
    (circle === null || isSharedAsListed(file, circle))
  );
}

/** Removes the access of accounts that may no longer read the file; returns their number. */
export function dropFrom(open: PeriodWork, edition: Edition, file: FileAudited | null): number {
  const circle = circleOf(open, edition);
  return circle === null ? 0 : dropStrangers(open.world.files, file, circle);
}

/**
 * `differs` = the differences that held the page back; empty = the file shows the edition and is shared. `dropped` =
 * number of accounts that lost their access.
 */
export interface EditionShown {
  readonly fileId: string;
  readonly differs: readonly PageDifference[];
  readonly dropped: number;
}

/**
 * Access is updated before the figures are checked, so a page held back by a wrong figure still loses readers who were
 * removed.
 * @param at `again`: the file is laid again although it shows this publication
 */
export function publishEdition(
  open: PeriodWork,
  edition: Edition,
  at: { readonly file: FileAudited | null; readonly folder: () => string; readonly again: boolean },
): EditionShown {
  const { files, books } = open.world;
  const circle = circleOf(open, edition);
  const dropped = dropFrom(open, edition, at.file);
  const { stamp, hash } = edition;
  const marks = {
    cchc: stamp.kind,
    period: stamp.period,
    master: open.office.masterId,
    ...(stamp.unit === null ? {} : { agency: stamp.unit }),
  };
  const fileId = createOnce(open.world, {
    key: `${stamp.kind}|${open.office.masterId}|${stamp.period}|${stamp.unit ?? ''}`,
    listed: at.file?.id ?? null,
    create: () => files.createBook(edition.fileName, at.folder(), marks),
  });
  const book = books.get(fileId, { fields: STANDING_FIELDS });
  if ((book.developerMetadata ?? []).length === 0)
    books.change(
      fileId,
      readerBookRequests({ stamp, tabs: edition.tabs, defaultSheetId: book.sheets?.[0]?.properties?.sheetId ?? 0 }),
    );
  const standing = standingOf(book);
  if (at.again || standing.publication.inputHash !== hash) {
    const lost = lostParts(edition, standing);
    if (lost.length > 0) books.change(fileId, lost);
    const differs = show(open, edition, standing);
    if (differs.length > 0) return { fileId, differs, dropped };
  }
  if (circle !== null) admitReaders(open.world, { fileId, file: at.file }, circle);
  return { fileId, differs: [], dropped };
}

/** Requests that lay the tabs and the fence that a person deleted; [] = none is gone. */
function lostParts({ tabs }: Edition, { sheetIds, fences, publication }: Standing): readonly SheetRequest[] {
  const [first] = tabs;
  // A new file was read before it got its tabs.
  if (!first || publication.publication === 0) return [];
  const gone = tabs.filter(({ sheetId }) => !sheetIds.includes(sheetId));
  const fence = publicationName(publication.publication);
  return [
    ...gone.map((tab) => readerTab(tab, tabs.indexOf(tab))),
    ...(fences.includes(fence) ? [] : [addFence(publication.publication, first.sheetId)]),
  ];
}

function show({ world, period }: PeriodWork, edition: Edition, standing: Standing): readonly PageDifference[] {
  const { fileId, publication: from } = standing;
  const { spreads, charts, judge, ...built } = edition.build(standing);
  const tabs = built.tabs.map((tab) => withWholeLinks(tab, fileId));
  stageTabs(world, fileId, tabs);
  const differs = judge(
    readStaged(
      world,
      fileId,
      tabs.map((tab) => tab.title),
    ),
  );
  if (differs.length > 0) {
    dropStaged(world, fileId, tabs);
    return differs;
  }
  const to: Publication = {
    publication: from.publication + 1,
    inputHash: edition.hash,
    runId: `${period.code}-${edition.code}`,
    madeAt: world.clock.now(),
  };
  world.books.change(fileId, readerSwap({ tabs, spreads, charts, from: from.publication, to }));
  return [];
}

export const differenceWords = (differs: readonly PageDifference[]): string =>
  leadersJobWords.line.differs(
    firstOf(
      differs.map((one) => `${one.row}/${one.column}: ${one.written} ≠ ${one.published}`),
      5,
    ),
  );
