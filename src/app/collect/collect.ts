/**
 * Nhận báo cáo: passes over the changed files until none is left, so that our own receipts are read back once and the
 * next click finds nothing.
 */
import { ok } from '../../core/result';
import { isHandedIn } from '../../core/submission/submission';
import { collectLine, collectWords, jobWords } from '../../text/windows/jobs';
import type { JobOutcome, JobRequest } from '../api';
import { periodChangeText } from './bring/bring-period';
import { bringUp } from './bring/bring-up';
import { bringGroupBooks } from './group-books';
import { GROUP_BOOK } from './group-books-known';
import { changedFiles, collectPass, noteGone, writeToGone } from './collect-pass';
import { countBy, freeFor, JobHold, linesOf, resultsSoFar, type Asker, type Results } from '../jobs/hold';
import { finished, going, type Job, type Planned, type Stepped, type StepTurn } from '../jobs/job';
import type { FileAudited, World } from '../ports';
import { intrudersOf } from '../work/intruders';
import { auditedFilesOfPeriod, unknownBooks } from '../work/unit-files';
import { submissionOf, type PeriodWork } from '../work/period-work';
import { foresee } from '../letters/foresee';
import { settleLetters } from '../letters/post-diary';
import { openPeriod } from '../work/open-period';
import { refuse, type Asked } from '../refusal';
import { strayFiles, trashStrays } from './stray-files';

function opened(world: World, request: JobRequest): Asked<PeriodWork> {
  const open = openPeriod(world, { period: request.period, units: request.units });
  if (!open.ok) return open;
  return open.value.ledger.files(open.value.period.code).length === 0 ? refuse('notPublished') : open;
}

function plan(world: World, asked: JobRequest): Asked<Planned> {
  const open = opened(world, asked);
  if (!open.ok) return open;
  const request: JobRequest = { ...asked, period: open.value.period.code };
  const { changed } = changedFiles(open.value, auditedFilesOfPeriod(open.value), { proving: false });
  const begun = resultsSoFar(open.value.ledger, request) ? [jobWords.unfinished] : [];
  const changedPeriod = [periodChangeText(open.value)].filter((text) => text !== '');
  const lines = collectWords.lines({ units: open.value.units.length, changed: changed.length });
  return ok({
    request,
    plan: {
      title: collectWords.title(open.value.period.name),
      of: open.value.units.length,
      lines: [...begun, ...changedPeriod, ...lines],
    },
  });
}

function step({ world, request, until }: StepTurn): Asked<Stepped> {
  const open = opened(world, request);
  return open.ok ? collectStep(open.value, { request, until }) : open;
}

/** Results that are not retried in this run. */
const STUCK = ['unreadable', 'coverDamaged', 'notShown'];
/**
 * Two passes are enough for our own writes (one to collect, one to read the receipts back). If files still change,
 * people are editing; the next hourly run handles them.
 */
const MOST_PASSES = 4;

/** One step of collecting; also the first stage of Tổng hợp and the whole of the hourly run. */
export function collectStep(
  open: PeriodWork,
  ask: { readonly request: JobRequest; readonly until: number; readonly polite?: boolean },
): Asked<Stepped> {
  const found = auditedFilesOfPeriod(open);
  const intruders = intrudersOf(open, found);
  if (intruders.length > 0) return refuse('unitMayWrite', { who: intruders.join(', ') });
  const asker: Asker = {
    ledger: open.ledger,
    account: open.office.account,
    now: open.world.clock.now(),
    polite: ask.polite ?? false,
  };
  const isBrought = freeFor(asker).ok && bringUp(open, found);
  const { changed, gone, damaged } = changedFiles(open, found, { proving: ask.polite ?? false });
  // Drive answers another account of the office alike for a file that is gone and for one not shared with it.
  const isNews = open.office.isOwner && freeFor(asker).ok && noteGone(open, gone);
  const strays = unknownBooks(open, found).length > 0 && freeFor(asker).ok ? strayFiles(open, found) : [];
  const so = resultsSoFar(open.ledger, ask.request);
  // With nothing new and no unfinished run, not even our own row of the ledger is written.
  const notRead = { ...resultsFor(gone, 'gone'), ...resultsFor(damaged, 'brokenRow') };
  if (changed.length === 0 && so === null && !isBrought && !isNews && strays.length === 0)
    return ok(finished(open.units.length, withGroupBooks(open, { found, ask: asker, request: ask.request }, notRead)));
  const hold = JobHold.take(asker, ask.request);
  if (!hold.ok) return hold;
  settleLetters(open);
  if (strays.length > 0) trashStrays(open, strays);
  const stuck = new Set(
    Object.entries(hold.value.all())
      .filter(([, [code]]) => STUCK.includes(code))
      .map(([unit]) => unit),
  );
  const due = changed.filter((one) => !stuck.has(one.unit.code));
  const left = collectPass({ open, hold: hold.value, until: ask.until }, due);
  const of = open.units.length;
  if (left === 0 && due.length > 0) hold.value.countPass();
  foresee(open);
  open.ledger.flush();
  if (due.length > 0 && hold.value.passes() < MOST_PASSES)
    return ok(going(Math.max(0, of - Math.max(left, 1)), of, collectWords.reading));
  for (const [unit, result] of Object.entries(notRead)) hold.value.note(unit, result);
  writeToGone(open, gone);
  hold.value.finish();
  open.ledger.flush();
  return ok(finished(of, withGroupBooks(open, { found, ask: asker, request: ask.request }, hold.value.all())));
}

/**
 * The outcome, once *Sổ chung* of the groups show it too. No work and no service call where the office names no group.
 * A tab without the column holds no groups, and a run for chosen units does not see whole groups.
 */
function withGroupBooks(
  open: PeriodWork,
  {
    found,
    ask,
    request,
  }: { readonly found: readonly FileAudited[]; readonly ask: Asker; readonly request: JobRequest },
  results: Results,
): JobOutcome {
  const outcome = outcomeOf(open, results);
  const isNamed = (open.office.tabs.get('units')?.[0] ?? []).includes('groupBook');
  const isAny =
    open.units.some(({ groupBook }) => groupBook !== undefined) ||
    found.some(({ appProperties }) => appProperties['cchc'] === GROUP_BOOK);
  if (!isNamed || !isAny || open.period.scoring || request.units !== undefined || !freeFor(ask).ok) return outcome;
  const { lines, isLater } = bringGroupBooks(open, found);
  return {
    ...outcome,
    result: isLater ? 'doneMissing' : outcome.result,
    lines: [...outcome.lines, ...lines],
  };
}

const resultsFor = (units: PeriodWork['units'], why: 'gone' | 'brokenRow'): Results =>
  Object.fromEntries(units.map((unit) => [unit.code, ['unreadable', why] as const]));

function outcomeOf(open: PeriodWork, results: Results): JobOutcome {
  const counts = countBy(results);
  const count = (code: string): number => counts[code] ?? 0;
  const submitted = open.units.filter((unit) =>
    isHandedIn(submissionOf(open, unit.code)?.state ?? 'unpublished'),
  ).length;
  return {
    result: STUCK.some((code) => count(code) > 0) ? 'doneMissing' : 'done',
    message: `${collectWords.outcome({ sealed: count('sealed'), refused: count('refused'), withdrawn: count('withdrawn'), edited: count('edited'), unreadable: STUCK.reduce((sum, code) => sum + count(code), 0) })} ${collectWords.standing(submitted, open.units.length)}`,
    lines: linesOf(open.units, results, collectLine),
    counts: { ...counts, submitted, units: open.units.length },
  };
}

export const collect: Job = { plan, step };
