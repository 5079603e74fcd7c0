/**
 * The ledger as the first screen reads it, which writes nothing: the rows that this account has kept, proved by one
 * call. The call brings what no hand can reach, which every batch of every run changes, all rows of *Báo cáo nộp*, and
 * the end of every other tab. A hand in a row of those is named by the next window that reads them.
 */
import type { SheetShape, SpreadsheetShape } from '../../../tables/api-shapes';
import { quoteTab } from '../../../tables/grid/a1';
import { placedGrid } from '../../../tables/grid/plain-grid';
import { HEAD_ROWS } from '../../../tables/grid/table';
import {
  indexIn,
  indexTextOf,
  LEDGER_SHEETS,
  SPANNED_TABLES,
  TABLES,
  tableRanges,
  type LedgerIndex,
  type SpannedTable,
} from '../../../tables/ledger-book';
import { LEDGER_TITLES } from '../../../text/books/ledger-book';
import { Ledger } from '../ledger';
import { mayStillHold } from '../ledger-fence';
import { headsIn } from '../ledger-heads';
import { LEDGER_FIELDS, ROWS_ALONE } from '../ledger-source';
import type { World } from '../../ports';
import { isKeptAs, keepLedger, keptReading, type KeptOf } from './kept-ledger';
import { noting, type AskedBook, type Known, type Noting } from './noted-reading';

/** The tab that holds what the first screen shows of each unit. */
const READ_AGAIN: SpannedTable = 'submissions';

/** Answers of the ledger that was kept, where that call shows the same ledger. */
export function shownLedger(world: World): Known {
  const kept = keptReading(world);
  let isProved = false;
  return (asked) => {
    const answer = kept(asked);
    const { fields, ranges } = asked[1];
    if (answer === null || ranges === undefined) return null;
    // Rows of other periods do not show which ledger they are of.
    if (fields === ROWS_ALONE) return isProved ? answer : null;
    const now = fields === LEDGER_FIELDS ? againOf(asked, world, answer) : null;
    isProved = now !== null;
    return now;
  };
}

/**
 * The hourly run, which makes no person wait, reads the ledger for the first screen: one service call, none where it is
 * kept.
 */
export function readForScreen(open: KeptOf): void {
  const { world, office, ledger } = open;
  if (!ledger.isHeld() && isKeptAs(open)) return;
  const reading = noting(world);
  const read = Ledger.open(reading.world, office);
  if (read.ok) keepLedger({ ...open, ledger: read.value }, reading, null);
}

/** Keeps what the first screen has read for the next time, where no reading of this very ledger is kept. */
export function keepShown(open: KeptOf, reading: Noting): void {
  if (!open.ledger.isHeld() && !isKeptAs(open)) keepLedger(open, reading, null);
}

/** The answer with the rows that are read now; null = the ledger is another one now. */
function againOf([id, { fields, ranges = [] }]: AskedBook, world: World, then: SpreadsheetShape) {
  const index = indexIn(indexTextOf(then) ?? '');
  if (index === null || !mayStillHold(world, id, then)) return null;
  const now = world.books.get(id, { fields, ranges: shortRanges(index, ranges) });
  const isSame = headsIn(now) === headsIn(then) && SPANNED_TABLES.every((name) => endsAlike(name, index, now, then));
  return isSame ? { ...then, sheets: [...others(then.sheets), ...ofTable(READ_AGAIN, now)] } : null;
}

function shortRanges(index: LedgerIndex, asked: readonly string[]): readonly string[] {
  const ends = TABLES.flatMap(({ name, columns }) => {
    const table = name === READ_AGAIN ? undefined : index.tables[name as SpannedTable];
    return table ? tableRanges({ name, columns: columns.length, index: table }, []).slice(1) : [];
  });
  const whole = `${quoteTab(LEDGER_TITLES[READ_AGAIN])}!`;
  return [...asked.filter((range) => range.startsWith(whole)), ...ends];
}

/** The last row of a tab is where it was, and nothing is below it. */
function endsAlike(name: SpannedTable, index: LedgerIndex, now: SpreadsheetShape, then: SpreadsheetShape): boolean {
  if (name === READ_AGAIN) return true;
  const from = Math.max(HEAD_ROWS, (index.tables[name]?.next ?? 0) - 1);
  const [end, before] = [now, then].map((book) => JSON.stringify(placedGrid(ofTable(name, book)).slice(from)));
  return end === before;
}

const ofTable = (name: SpannedTable, { sheets = [] }: SpreadsheetShape): readonly SheetShape[] =>
  sheets.filter(({ properties }) => properties?.sheetId === LEDGER_SHEETS[name]);

const others = (sheets: readonly SheetShape[] = []): readonly SheetShape[] =>
  sheets.filter(({ properties }) => properties?.sheetId !== LEDGER_SHEETS[READ_AGAIN]);
