/**
 * The two passes of *Tạo biểu* and *Phát hành*, a group of units at a time. After each group the ledger holds what
 * became of its units; a fault that may pass ends the step, and the next step goes on with the units that are left.
 */
import type { Unit } from '../../core/catalogue/unit';
import type { SpreadsheetShape } from '../../tables/api-shapes';
import { UNIT_BOOK_FIELDS } from '../../tables/unit-book/reading/read';
import type { JobHold, Results } from '../jobs/hold';
import { settleLetters } from '../letters/post-diary';
import type { OneOf } from '../ports';
import { batchIsRecorded, noteBatch, waitForBatch } from '../work/create-once';
import { accountsOf, fileOf, type PeriodWork } from '../work/period-work';
import { faultOfFile, filesOfMaster, isPublished } from '../work/unit-files';
import { bookOf, folderFor, isDamaged, makeBooks } from './make-books';
import { isThrough, publishUnits, type Published, type Publishing } from './publish';
import { withoutTakenBack } from './taken-back';

export interface Work {
  readonly open: PeriodWork;
  readonly hold: JobHold;
  /** ms since 1970: no group begins after it. */
  readonly until: number;
}

/**
 * As many as Google does at the same time, because each group costs a write of the ledger and the quota of writes
 * decides how long a province takes; after a killed run, this many must be looked up again.
 */
const AT_ONCE = 20;

export const failedIn = ({ hold }: Work, unit: Unit): boolean => hold.all()[unit.code]?.[0] === 'failed';

/** Notes what became of each unit. Throws the first fault that is not of one file, when the ledger holds the others. */
function noteAll<T>(
  { open, hold }: Work,
  units: readonly Unit[],
  at: { readonly results: readonly OneOf<T>[]; readonly factsOf: (done: T, unit: Unit) => Results[string] },
): void {
  const { results, factsOf } = at;
  let stops: { readonly thrown: unknown } | null = null;
  units.forEach((unit, n) => {
    const one = results[n] as OneOf<T>;
    try {
      hold.note(unit.code, 'done' in one ? factsOf(one.done, unit) : ['failed', faultOfFile(one.fault)]);
    } catch (thrown) {
      stops ??= { thrown };
    }
  });
  if (stops === null) return;
  open.ledger.flush();
  throw (stops as { readonly thrown: unknown }).thrown;
}

/** Returns how many units have their workbook, or failed in this run. */
export function makeMissing(work: Work): number {
  const { open, hold } = work;
  const missing = open.units.filter((unit) => !fileOf(open, unit.code) && !failedIn(work, unit));
  if (missing.length > 0) makeThese(work, missing);
  for (const unit of open.units)
    if (fileOf(open, unit.code) && !hold.all()[unit.code]) hold.note(unit.code, ['there', 0]);
  return open.units.filter((unit) => fileOf(open, unit.code) || failedIn(work, unit)).length;
}

function makeThese(work: Work, missing: readonly Unit[]): void {
  const { open, until } = work;
  const { ledger, world } = open;
  ledger.flush();
  const found = withoutTakenBack(open, filesOfMaster(open));
  const keyOf = (unit: Unit): string => `${unit.code}|${open.period.code}`;
  const isKnown = (key: string): boolean =>
    open.units.some((unit) => keyOf(unit) === key && (fileOf(open, unit.code) ?? bookOf(open, found, unit.code)));
  waitForBatch(world, isKnown);
  const folder = folderFor(open, found);
  for (let at = 0; at < missing.length && (at === 0 || world.clock.now() <= until); at += AT_ONCE) {
    const some = missing.slice(at, at + AT_ONCE);
    noteBatch(world, some.map(keyOf));
    const results = makeBooks(open, some, { folder, found });
    noteAll(work, some, { results, factsOf: (isFilledNow) => [isFilledNow ? 'made' : 'there', 0] });
    ledger.flush();
  }
  batchIsRecorded(world);
}

/** Drive permits no more sharing today: the remaining units wait, and the run ends with their names. */
function stopSharing(work: Work): number {
  const { open, hold } = work;
  for (const unit of open.units)
    if (!isSettled(work, unit)) hold.note(unit.code, ['sharingToday', wasMade(work, unit)]);
  return open.units.length;
}

const wasMade = ({ hold }: Work, unit: Unit): number => (hold.all()[unit.code]?.[0] === 'made' ? 1 : 0);

/** Returns how many units are published as far as possible today. */
export function publishAll(work: Work): number {
  const { open, until, hold } = work;
  settleLetters(open);
  const left = open.units.filter((unit) => !isSettled(work, unit));
  if (left.length > 0) open.ledger.flush();
  for (let at = 0; at < left.length && open.world.clock.now() <= until; at += AT_ONCE) {
    const some = left.slice(at, at + AT_ONCE);
    publishThese(work, some);
    if (some.some((unit) => hold.all()[unit.code]?.[0] === 'sharingToday')) return stopSharing(work);
  }
  return open.units.filter((unit) => isSettled(work, unit)).length;
}

/** What is needed to publish a unit, or why it cannot be. */
function readyFor(open: PeriodWork, unit: Unit, read: Read | null): Publishing | string {
  const file = fileOf(open, unit.code);
  if (isDamaged(open, unit)) return 'brokenRow';
  if (!file) return 'gone';
  if (read === null) return { unit, file, book: null };
  return 'fault' in read ? read.fault : { unit, file, book: read.book };
}

function publishThese(work: Work, some: readonly Unit[]): void {
  const { open, hold } = work;
  const books = readUnpublished(open, some);
  const ready = some.flatMap((unit): readonly Publishing[] => {
    const one = readyFor(open, unit, books.get(unit.code) ?? null);
    if (typeof one !== 'string') return [one];
    hold.note(unit.code, ['failed', one]);
    return [];
  });
  const results = publishUnits(open, ready);
  noteAll(
    work,
    ready.map(({ unit }) => unit),
    { results, factsOf: (done, unit) => factsOf(done, wasMade(work, unit)) },
  );
  // Letters have written the ledger before they were sent.
  if (!results.some((one) => 'done' in one && one.done.result === 'published' && one.done.mail === 'sent'))
    open.ledger.flush();
}

/** What is noted about one unit, in the order that `issueLine` reads. */
function factsOf(done: Published, before: number): Results[string] {
  if (done.result === 'published') return ['published', before, done.accounts, done.mail, ...done.refused];
  return done.result === 'failed' ? ['failed', done.why] : [done.result, before];
}

const SETTLED = ['published', 'noAccount', 'failed', 'publishedBefore', 'sharingToday'];

function isSettled({ open, hold }: Work, unit: Unit): boolean {
  if (SETTLED.includes(hold.all()[unit.code]?.[0] ?? '')) return true;
  const file = fileOf(open, unit.code);
  if (!file || !isThrough(open, unit, file)) return false;
  hold.note(unit.code, ['publishedBefore', 0]);
  return true;
}

type Read = { readonly book: SpreadsheetShape } | { readonly fault: string };

function readUnpublished(open: PeriodWork, units: readonly Unit[]): ReadonlyMap<string, Read> {
  const asks = units.flatMap((unit) => {
    const file = fileOf(open, unit.code);
    return file && !isPublished(file) && accountsOf(open.catalogue, unit.code).length > 0
      ? [{ unit: unit.code, id: file.fileId, fields: UNIT_BOOK_FIELDS }]
      : [];
  });
  const books = asks.length === 0 ? [] : open.world.books.getMany(asks.map(({ id, fields }) => ({ id, fields })));
  return new Map(books.map((book, n) => [asks[n]?.unit ?? '', book]));
}
