/**
 * Tạo biểu và phát hành: first every unit's workbook, then grants and letters. What already exists is left alone;
 * everything that blocks publishing (an owner or a deadline that could not be resolved) is reported before anything is
 * made.
 */
import { checkPeriod } from '../../core/catalogue/period';
import { ok } from '../../core/result';
import type { Unit } from '../../core/catalogue/unit';
import { jobWords } from '../../text/windows/jobs';
import { issueLine, issueWords } from '../../text/windows/rare/issue-job';
import type { SpreadsheetShape } from '../../tables/api-shapes';
import { UNIT_BOOK_FIELDS } from '../../tables/unit-book/reading/read';
import type { JobRequest } from '../api';
import { blockers } from './blockers';
import { linesAboutUnits } from './represented';
import { countBy, JobHold, linesOf, resultsSoFar } from '../jobs/hold';
import { finished, going, type Job, type Planned, type Stepped, type StepTurn } from '../jobs/job';
import { goneOf } from './gone-files';
import { bookOf, folderFor, isDamaged, makeBook } from './make-books';
import { filesOfMaster, faultOfFile, isPublished } from '../work/unit-files';
import { isThrough, publishUnit, type Published } from './publish';
import { periodBefore, showFirst } from './show-first';
import { withFirstAppraisal } from '../scoring/fix-first';
import { batchIsRecorded, noteBatch, waitForBatch } from '../work/create-once';
import { badAddresses, soundTab } from '../work/office';
import { rowsWhole } from '../work/held/rows-whole';
import type { World } from '../ports';
import { accountsOf, fileOf, type PeriodWork } from '../work/period-work';
import { askedAgain, openPeriod } from '../work/open-period';
import { refuse, type Asked } from '../refusal';

/** Files made between two writes of the ledger; after a killed run, this many must be looked up again. */
const MADE_AT_ONCE = 5;
const READ_AT_ONCE = 10;

function ready(world: World, request: JobRequest): Asked<PeriodWork> {
  const opened = openPeriod(world, { period: request.period, next: true, everyRow: true });
  if (!opened.ok) return opened;
  const explains = makes(request) && opened.value.period.scoring?.round === 'explain';
  const open = explains ? withFirstAppraisal(opened.value, request.units) : askedAgain(opened.value, request.units);
  if (!open.ok) return open;
  const refused = checkPeriod(open.value.period);
  if (refused) return refuse(refused.code, refused.facts);
  const whole = rowsWhole(open.value);
  if (!whole.ok) return whole;
  const figures = makes(request) ? soundTab(open.value.office, 'oneStop') : ok(null);
  if (!figures.ok) return figures;
  // A scoring round asks for no tasks and no targets.
  const blocked = open.value.period.scoring ? [] : blockers(open.value);
  return blocked.length === 0
    ? open
    : refuse('cannotPublish', { count: blocked.length, list: blocked.slice(0, 6).join('; ') });
}

const publishes = (request: JobRequest): boolean => request.publish !== false;
const makes = (request: JobRequest): boolean => request.job === 'issue';

function plan(world: World, asked: JobRequest): Asked<Planned> {
  const opened = ready(world, asked);
  if (!opened.ok) return opened;
  const open = opened.value;
  const request: JobRequest = { ...asked, period: open.period.code };
  const waiting = open.units.filter((unit) => {
    const file = fileOf(open, unit.code);
    return !file || !isThrough(open, unit, file);
  });
  const domainOf = (account: string): string => account.slice(account.lastIndexOf('@') + 1);
  const waitingAccounts = waiting.flatMap((unit) => accountsOf(open.catalogue, unit.code));
  const lines = issueWords.lines({
    units: open.units.length,
    made: open.units.filter((unit) => fileOf(open, unit.code)).length,
    publish: publishes(request),
    letters: waitingAccounts.length,
    outside: waitingAccounts.filter((one) => domainOf(one) !== domainOf(open.office.account)).length,
    quota: publishes(request) ? world.mail.remainingToday() : 0,
    noAccount: open.units
      .filter((unit) => accountsOf(open.catalogue, unit.code).length === 0)
      .map((unit) => unit.shortName),
  });
  const title = !makes(request)
    ? issueWords.titlePublish
    : publishes(request)
      ? issueWords.title
      : issueWords.titleHold;
  const begun = resultsSoFar(open.ledger, request) ? [jobWords.unfinished] : [];
  return ok({
    request,
    plan: {
      title: title(open.period.name),
      of: totalOf(open, request),
      lines: [...begun, ...lines, ...tabsLine(open, request), ...addressLines(open.office), ...linesAboutUnits(open)],
    },
  });
}

/** The result tabs leave the period that they show. */
function tabsLine(open: PeriodWork, request: JobRequest): readonly string[] {
  const before = publishes(request) && !open.period.scoring ? periodBefore(open) : null;
  return before ? [issueWords.tabsMove(before.name)] : [];
}

/** The cells whose addresses are left out, by name. */
function addressLines(office: PeriodWork['office']): readonly string[] {
  const cells = badAddresses(office);
  return cells === '' ? [] : [issueWords.addresses(cells)];
}

const totalOf = (open: PeriodWork, request: JobRequest): number =>
  open.units.length * (Number(makes(request)) + Number(publishes(request)));

interface Work {
  readonly open: PeriodWork;
  readonly hold: JobHold;
  readonly until: number;
}

function step({ world, request, until }: StepTurn): Asked<Stepped> {
  const opened = ready(world, request);
  if (!opened.ok) return opened;
  const open = opened.value;
  const hold = JobHold.take({ ledger: open.ledger, account: open.office.account, now: world.clock.now() }, request);
  if (!hold.ok) return hold;
  const work: Work = { open, hold: hold.value, until };
  const made = makes(request) ? makeMissing(work) : open.units.length;
  const published = made < open.units.length || !publishes(request) ? 0 : publishAll(work);
  const at = (makes(request) ? made : 0) + published;
  const of = totalOf(open, request);
  const isThere = at >= of;
  const isShown = isThere && publishes(request) ? showFirst(open, until) : true;
  if (isThere && isShown) {
    const stood = open.units.filter(({ code }) => STOOD.includes(hold.value.all()[code]?.[0] ?? ''));
    for (const unit of goneOf(open, stood)) if (!failedIn(work, unit)) hold.value.note(unit.code, ['failed', 'gone']);
    hold.value.finish();
  }
  open.ledger.flush();
  if (isThere && !isShown) return ok(going(of, of, issueWords.showing));
  return ok(
    isThere
      ? outcome(work)
      : going(
          at,
          of,
          made < open.units.length
            ? issueWords.making(nameAt(open, made))
            : issueWords.sharing(nameAt(open, published)),
        ),
  );
}

/** Results of units whose file was made and shared before this run. */
const STOOD = ['there', 'publishedBefore'];

const nameAt = (open: PeriodWork, at: number): string => open.units[Math.min(at, open.units.length - 1)]?.name ?? '';
const failedIn = ({ hold }: Work, unit: Unit): boolean => hold.all()[unit.code]?.[0] === 'failed';

/** Returns how many units have their workbook, or failed in this run. */
function makeMissing(work: Work): number {
  const { open, hold, until } = work;
  const missing = open.units.filter((unit) => !fileOf(open, unit.code) && !failedIn(work, unit));
  if (missing.length > 0) {
    open.ledger.flush();
    const found = filesOfMaster(open);
    const keyOf = (unit: Unit): string => `${unit.code}|${open.period.code}`;
    const isKnown = (key: string): boolean =>
      open.units.some((unit) => keyOf(unit) === key && (fileOf(open, unit.code) ?? bookOf(open, found, unit.code)));
    waitForBatch(open.world, isKnown);
    const folder = folderFor(open, found);
    missing.some((unit, n) => {
      if (n % MADE_AT_ONCE === 0) noteBatch(open.world, missing.slice(n, n + MADE_AT_ONCE).map(keyOf));
      try {
        hold.note(unit.code, [makeBook(open, unit, { folder, found }) ? 'made' : 'there', 0]);
      } catch (thrown) {
        hold.note(unit.code, ['failed', faultOfFile(thrown)]);
      }
      if (n % MADE_AT_ONCE === MADE_AT_ONCE - 1) open.ledger.flush();
      return open.world.clock.now() > until;
    });
    open.ledger.flush();
    batchIsRecorded(open.world);
  }
  for (const unit of open.units)
    if (fileOf(open, unit.code) && !hold.all()[unit.code]) hold.note(unit.code, ['there', 0]);
  return open.units.filter((unit) => fileOf(open, unit.code) || failedIn(work, unit)).length;
}

/** Drive permits no more sharing today: the remaining units wait, and the run ends with their names. */
function stopSharing({ open, hold }: Work): number {
  for (const unit of open.units)
    if (!isSettled({ open, hold, until: 0 }, unit))
      hold.note(unit.code, ['sharingToday', hold.all()[unit.code]?.[0] === 'made' ? 1 : 0]);
  return open.units.length;
}

/** Returns how many units are published as far as possible today. */
function publishAll(work: Work): number {
  const { open, until } = work;
  const left = open.units.filter((unit) => !isSettled(work, unit));
  for (let at = 0; at < left.length && open.world.clock.now() <= until; at += READ_AT_ONCE) {
    const some = left.slice(at, at + READ_AT_ONCE);
    open.ledger.flush();
    const books = readUnpublished(open, some);
    for (const unit of some) {
      if (open.world.clock.now() > until) break;
      publishOne(work, unit, books.get(unit.code) ?? null);
      if (work.hold.all()[unit.code]?.[0] === 'sharingToday') return stopSharing(work);
    }
  }
  return open.units.filter((unit) => isSettled(work, unit)).length;
}

type Read = { readonly book: SpreadsheetShape } | { readonly fault: string };

function publishOne({ open, hold }: Work, unit: Unit, read: Read | null): void {
  const file = fileOf(open, unit.code);
  const before = hold.all()[unit.code]?.[0] === 'made' ? 1 : 0;
  if (!file || isDamaged(open, unit))
    return hold.note(unit.code, ['failed', isDamaged(open, unit) ? 'brokenRow' : 'gone']);
  if (read && 'fault' in read) return hold.note(unit.code, ['failed', read.fault]);
  try {
    const done = publishUnit(open, unit, { file, book: read?.book ?? null });
    hold.note(unit.code, factsOf(done, before));
  } catch (thrown) {
    hold.note(unit.code, ['failed', faultOfFile(thrown)]);
  }
}

/** What is noted about one unit, in the order that `issueLine` reads. */
function factsOf(done: Published, before: number): readonly [string, ...(string | number)[]] {
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

function outcome({ open, hold }: Work): Stepped {
  const results = hold.all();
  const counts = countBy(results);
  const count = (...codes: string[]): number => codes.reduce((sum, code) => sum + (counts[code] ?? 0), 0);
  const all = Object.values(results);
  const waiting = all.filter(
    ([code, , , mail, ...refused]) =>
      code === 'noAccount' ||
      code === 'sharingToday' ||
      mail === 'waits' ||
      mail === 'notSent' ||
      (code === 'published' && refused.length > 0),
  ).length;
  const made = all.filter(([code, first]) => code === 'made' || (first === 1 && code !== 'failed')).length;
  const failed = count('failed');
  return finished(totalOf(open, { job: 'issue' }), {
    result: failed + waiting > 0 || badAddresses(open.office) !== '' ? 'doneMissing' : 'done',
    message: [
      issueWords.outcome({
        made,
        there: open.units.length - made - failed,
        published: count('published', 'publishedBefore'),
        waiting,
        failed,
      }),
      ...addressLines(open.office),
    ].join(' '),
    lines: linesOf(open.units, results, issueLine),
    counts,
    masterId: open.office.masterId,
  });
}

export const issue: Job = { plan, step };
