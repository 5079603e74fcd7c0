/**
 * The rows of *Thẩm định* compared with what the ledger last knew: a mark beside another unit's or criterion's words, a
 * mark that changed rows and a row that is gone are named, and nothing is read or written until the office puts them
 * back or keeps them. A book from before the first note is compared with the catalogue's own words.
 */
import { ok } from '../../core/result';
import { markGrid, markRows, periodOfMarks } from '../../tables/score-book/mark-rows';
import { rowsIn, tabDoubts, type KnownRows, type TabDoubts } from '../../tables/grid/known-rows';
import { SCORE_BOOK_FIELDS } from '../../tables/score-book/sheets';
import { scoreBookWords } from '../../text/books/score-book';
import { plainHeld, type Held } from '../../tables/grid/row-trust';
import type { AppraisalLine } from '../../tables/score-book/appraisal-line';
import type { World } from '../ports';
import { refuse, type Asked } from '../refusal';
import { doubtFacts, knownRows, noteRows } from '../work/rows/known-rows';
import type { Ledger } from '../work/ledger';
import { findScoreBook } from './book-file';
import { seeBook, type BookSeen } from './book-seen';
import { judge } from './judge';
import { openScoring, type ScoringWork } from './rounds';

const NOTES = ['note1', 'note2'];

/** What is doubtful in *Thẩm định*; null = nothing. No service call. */
function marksDoubts(work: ScoringWork, { appraisal, appraisalSheet }: BookSeen): TabDoubts | null {
  const tab = markRows(work.self.code, appraisal);
  const grid = markGrid(appraisalSheet);
  const known = knownRows(work.open.world.coder, work.open.ledger, tab.name) ?? fromCatalogue(work, appraisal);
  return tabDoubts(tab, known, grid);
}

/** The rows of the book with the words that the catalogue has for their keys, and no mark. */
function fromCatalogue(work: ScoringWork, read: BookSeen['appraisal']): KnownRows {
  const columns = ['key', 'unit', 'number', 'criterion'] as const;
  const lines = judge(work, null).units.flatMap((one) => one.marks.map(({ line }) => line));
  return {
    columns,
    heads: columns,
    rows: lines.filter(({ key }) => read.rows.has(key)).map((line) => columns.map((column) => line[column])),
  };
}

/** Refuses while a row of *Thẩm định* is doubtful. No service call. */
export function trustedMarks(work: ScoringWork, seen: BookSeen): Asked<null> {
  const doubts = marksDoubts(work, seen);
  if (doubts === null) return ok(null);
  return refuse('rowsDoubted', { ...doubtFacts([doubts]), book: scoreBookWords.file(work.self.name) });
}

/** The rows as they are after these lines are written: their words, and the marks that are there. */
function rowsWith(rows: KnownRows, lines: readonly AppraisalLine[]): KnownRows {
  const { columns } = rows;
  const at = columns.indexOf('key');
  const wordsFor = new Map(lines.map((line) => [line.key, line]));
  const written = (column: string, line: AppraisalLine | undefined): Held | undefined =>
    line && (column === 'key' || column === 'unit' || column === 'number' || column === 'criterion')
      ? plainHeld(line[column])
      : undefined;
  const stood = rows.rows.map((row) => {
    const line = wordsFor.get(String(row[at]));
    return row.map((held, place) => written(columns[place] ?? '', line) ?? held);
  });
  const there = new Set(rows.rows.map((row) => String(row[at])));
  const fresh = lines.filter(({ key }) => !there.has(key));
  return { ...rows, rows: [...stood, ...fresh.map((line) => columns.map((one) => written(one, line) ?? null))] };
}

/** Notes the rows as they are once `lines` are written, in memory. Returns true when they are not known yet. */
export function noteMarks(
  { self, open }: ScoringWork,
  { appraisal, appraisalSheet }: BookSeen,
  lines: readonly AppraisalLine[],
): boolean {
  const { world, ledger, office } = open;
  const tab = markRows(self.code, appraisal);
  const rowsOf = (only: readonly string[]): KnownRows =>
    rowsWith(rowsIn({ ...tab, only }, markGrid(appraisalSheet)), lines);
  const known = JSON.stringify(knownRows(world.coder, ledger, tab.name));
  // Thousands of long notes may not fit a row of the ledger; the marks do.
  for (const only of [tab.only, tab.only.filter((key) => !NOTES.includes(key))]) {
    const rows = rowsOf(only);
    if (JSON.stringify(rows) === known) return false;
    if (noteRows(world, ledger, { tab: tab.name, rows, by: office.account })) return true;
  }
  return false;
}

/** What is doubtful in every *Sổ chấm điểm* whose rows are known. Four service calls for each. */
export function doubtedMarks(
  world: World,
  ledger: Ledger,
): readonly { readonly one: TabDoubts; readonly fileId: string }[] {
  return ledger.knownTabs().flatMap((name) => {
    const period = periodOfMarks(name);
    const work = period === null ? null : openScoring(world, { period });
    const fileId = work?.ok ? findScoreBook(work.value) : null;
    if (!work?.ok || fileId === null) return [];
    const seen = seeBook(world.books.get(fileId, { fields: SCORE_BOOK_FIELDS }));
    const one = seen.ok ? marksDoubts(work.value, seen.value) : null;
    return one ? [{ one, fileId }] : [];
  });
}
