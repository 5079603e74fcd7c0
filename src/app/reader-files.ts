/**
 * Files for readers, each published in the same way: made once, built in hidden tabs, read back and judged against the master, swapped in by
 * one atomic batch, shared for viewing. What is there and unchanged is left alone; a run that broke off goes on.
 */
import { Fault } from '../core/fault';
import { leadersJobWords } from '../text/leaders';
import type { SheetRequest, SpreadsheetShape } from '../tables/api-shapes';
import { readerBookRequests, readerSwap, type ReaderSwap, type ReaderTab } from '../tables/leaders-book/reader-book';
import type { ReaderStamp } from '../tables/leaders-book/sheets';
import type { ResultTab } from '../tables/master-book/result-tab';
import { NO_PUBLICATION, readPublication, type Publication } from '../tables/master-book/stamp';
import type { PageDifference } from './leaders-check';
import type { FileAudited } from './ports';
import type { Grid } from './recount/keyed-grid';
import type { Round } from './round';
import { dropStaged, readStaged, stageTabs } from './stage-tabs';

/** What stands in the file already. */
export interface Standing { readonly fileId: string; readonly publication: Publication; readonly charts: readonly number[] }
export interface Built { readonly tabs: readonly ResultTab[]; readonly spreads: ReaderSwap['spreads']; readonly charts: readonly SheetRequest[]; readonly judge: (staged: readonly Grid[]) => readonly PageDifference[] }

export interface Edition {
  /** Name in the job's row and lines: `page`, `print`, or the agency's code. */
  readonly code: string;
  readonly fileName: string;
  readonly stamp: ReaderStamp;
  readonly tabs: readonly ReaderTab[];
  /** Fingerprint of what would be shown, the moment of the run apart. */
  readonly hash: string;
  readonly readers: readonly string[];
  readonly build: (standing: Standing) => Built;
}

export const STANDING_FIELDS = 'developerMetadata(metadataKey,metadataValue),sheets(properties(sheetId),charts(chartId))';

/** Always the same one, if a lost answer ever left two. */
export const fileOfEdition = (found: readonly FileAudited[], { stamp }: Pick<Edition, 'stamp'>): FileAudited | null =>
  found.filter((file) => !file.trashed && file.appProperties['cchc'] === stamp.kind && file.appProperties['period'] === stamp.period && (file.appProperties['agency'] ?? null) === stamp.unit).sort((a, b) => (a.id < b.id ? -1 : 1))[0] ?? null;

/** Who may read the file now, the owner and the office's editors apart; null = Google does not show it. */
export const readersOf = (file: FileAudited | null): readonly string[] | null => (file === null ? [] : file.permissions?.filter((one) => one.role === 'reader').map((one) => one.who) ?? null);

export const isShared = (edition: Edition, file: FileAudited | null): boolean => {
  const readers = readersOf(file);
  return readers !== null && edition.readers.every((account) => readers.includes(account));
};

export function standingOf(book: SpreadsheetShape): Standing {
  const publication = readPublication(book);
  const isMade = (book.developerMetadata ?? []).length > 0;
  if (isMade && publication === null) throw new Fault('refused', `sheets.get ${book.spreadsheetId ?? ''}`, 'its mark is damaged');
  return { fileId: book.spreadsheetId ?? '', publication: publication ?? NO_PUBLICATION, charts: (book.sheets ?? []).flatMap((sheet) => (sheet.charts ?? []).flatMap((chart) => chart.chartId ?? [])) };
}

/** The differences that held the page back; none = the file shows the edition and is shared. */
export function publishEdition(round: Round, edition: Edition, at: { readonly file: FileAudited | null; readonly folder: () => string }): { readonly fileId: string; readonly differs: readonly PageDifference[] } {
  const { files, books } = round.world;
  const { stamp, hash } = edition;
  const marks = { cchc: stamp.kind, period: stamp.period, master: round.office.masterId, ...(stamp.unit === null ? {} : { agency: stamp.unit }) };
  const fileId = at.file?.id ?? files.createBook(edition.fileName, at.folder(), marks);
  const book = books.get(fileId, { fields: STANDING_FIELDS });
  if ((book.developerMetadata ?? []).length === 0) books.change(fileId, readerBookRequests({ stamp, tabs: edition.tabs, defaultSheetId: book.sheets?.[0]?.properties?.sheetId ?? 0 }));
  const standing = standingOf(book);
  if (standing.publication.inputHash !== hash) {
    const differs = show(round, edition, standing);
    if (differs.length > 0) return { fileId, differs };
  }
  const readers = readersOf(at.file) ?? [];
  for (const account of edition.readers.filter((one) => !readers.includes(one))) files.share(fileId, account, 'reader');
  return { fileId, differs: [] };
}

function show({ world, period }: Round, edition: Edition, standing: Standing): readonly PageDifference[] {
  const { fileId, publication: from } = standing;
  const { tabs, spreads, charts, judge } = edition.build(standing);
  stageTabs(world, fileId, tabs);
  const differs = judge(readStaged(world, fileId, tabs.map((tab) => tab.title)));
  if (differs.length > 0) {
    dropStaged(world, fileId, tabs);
    return differs;
  }
  const to: Publication = { publication: from.publication + 1, inputHash: edition.hash, runId: `${period.code}-${edition.code}`, madeAt: world.clock.now() };
  world.books.change(fileId, readerSwap({ tabs, spreads, charts, from: from.publication, to }));
  return [];
}

export const differenceWords = (differs: readonly PageDifference[]): string =>
  leadersJobWords.line.differs(differs.slice(0, 5).map((one) => `${one.row}/${one.column}: ${one.written} ≠ ${one.published}`).join('; '));
