/**
 * The ledger as an hourly run read it last, in the account's cache, so that the first click after it does not read all
 * rows again. It counts only while the ledger's fence, index and marks, asked now, and its version in Drive are those
 * of that reading: no run has written to it, and no hand.
 */
import { Fault } from '../../../core/fault';
import type { SpreadsheetShape } from '../../../tables/api-shapes';
import type { World } from '../../ports';
import { headsIn, HEADS } from '../ledger-heads';
import { answersIn, askOf, type AskedBook, type Known, type Noting } from './noted-reading';
import type { PeriodWork } from '../period-work';
import { listedFiles } from '../unit-files';

/** What the cache holds. */
const READ = 'ledgerRead';
/** What is remembered of it, see `Mark`. */
const MARK = 'ledgerReadMark';

interface Mark {
  readonly masterId: string;
  readonly ledgerId: string;
  readonly period: string;
  /** The ledger's in Drive, asked before the reading; null = it was not asked, and only the first screen uses it. */
  readonly version: number | null;
  /** The fingerprint of the heads that were read. */
  readonly heads: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Google keeps a text for six hours at most. */
const SECONDS = 21_600;
const RENEWED_AFTER = 4 * 3_600_000;

export type KeptOf = Pick<PeriodWork, 'world' | 'office' | 'ledger' | 'period'>;

/**
 * Whether the cache holds this ledger, to which this run has not written, as it was read at this version in Drive. No
 * service call.
 */
export function isLedgerKept(open: KeptOf, version: number | null): boolean {
  const mark = markIn(open.world);
  return mark?.version === version && mark.period === open.period.code && !open.ledger.isHeld() && isKeptAs(open);
}

/** Whether the cache holds this ledger as it was read now. No service call. */
export function isKeptAs({ world, office, ledger }: KeptOf): boolean {
  const mark = markIn(world);
  return (
    mark !== null &&
    mark.ledgerId === office.ledgerId &&
    mark.heads === world.coder.sha256(ledger.heads) &&
    world.briefMemory.get(READ) !== null
  );
}

/** @param version the ledger's in Drive, asked before `reading` began; null = it was not asked */
export function keepLedger({ world, office, ledger, period }: KeptOf, reading: Noting, version: number | null): void {
  const mark: Mark = {
    masterId: office.masterId,
    ledgerId: office.ledgerId,
    period: period.code,
    version,
    heads: world.coder.sha256(ledger.heads),
    at: world.clock.now(),
  };
  reading.keep(READ, { of: office.ledgerId, seconds: SECONDS });
  noteMark(world, mark);
}

/** A quiet hour reads nothing, so what was kept is kept on. */
export function keepLedgerOn(world: World): void {
  const mark = markIn(world);
  if (mark === null || world.clock.now() - mark.at < RENEWED_AFTER) return;
  const kept = world.briefMemory.get(READ);
  if (kept === null) {
    world.memory.drop(MARK);
    return;
  }
  world.briefMemory.set(READ, kept, SECONDS);
  noteMark(world, { ...mark, at: world.clock.now() });
}

/** What no run may fail for: a memory that is full only costs the next click a reading. */
function noteMark({ memory }: World, mark: Mark): void {
  try {
    memory.set(MARK, JSON.stringify(mark));
  } catch (thrown) {
    if (!(thrown instanceof Fault)) throw thrown;
  }
}

function markIn({ memory }: World): Mark | null {
  const text = memory.get(MARK);
  return text === null ? null : (JSON.parse(text) as Mark);
}

/** Answers of the ledger that was kept; one small call, and Drive's list, prove that it is as it was. */
export function keptLedger(world: World): Known {
  const mark = markIn(world);
  const kept = keptReading(world);
  let proved: boolean | null = null;
  return (asked, reading) => {
    const answer = mark?.version == null ? null : kept(asked);
    if (mark === null || answer === null) return null;
    proved ??= isUnchanged(reading, mark);
    return proved ? answer : null;
  };
}

/** What is kept of the ledger, which nothing proves yet. The cache is read at the first question about it. */
export function keptReading(world: World): (asked: AskedBook) => SpreadsheetShape | null {
  const mark = markIn(world);
  let answers: ReadonlyMap<string, SpreadsheetShape> | null = null;
  return (asked) => {
    if (asked[0] !== mark?.ledgerId) return null;
    answers ??= keptIn(world);
    return answers.get(askOf(...asked)) ?? null;
  };
}

function keptIn(world: World): ReadonlyMap<string, SpreadsheetShape> {
  const packed = world.briefMemory.get(READ);
  return (packed === null ? null : answersIn(world, packed)) ?? new Map<string, SpreadsheetShape>();
}

function isUnchanged(reading: World, { masterId, ledgerId, period, version, heads }: Mark): boolean {
  const now = headsIn(reading.books.get(...headsOf(ledgerId)));
  if (reading.coder.sha256(now) !== heads) return false;
  return listedFiles(reading, masterId, period).find(({ id }) => id === ledgerId)?.version === version;
}

const headsOf = (ledgerId: string): AskedBook => [ledgerId, { fields: HEADS }];
