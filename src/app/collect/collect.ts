/**
 * Nhận báo cáo: passes over the changed files until none is left, so that our own receipts are read back once and the
 * next click finds nothing.
 */
import { ok } from '../../core/result';
import { isHandedIn } from '../../core/submission/submission';
import { collectLine, collectWords, jobWords } from '../../text/windows/jobs';
import type { JobOutcome, JobRequest } from '../api';
import { bringUp } from './bring-up';
import { changedFiles, collectPass, noteGone, writeToGone } from './collect-pass';
import { countBy, freeFor, JobHold, linesOf, resultsSoFar, type Asker, type Results } from '../jobs/hold';
import { finished, going, type Job, type Planned, type Stepped, type StepTurn } from '../jobs/job';
import type { World } from '../ports';
import { intrudersOf } from '../work/intruders';
import { auditedFilesOfMaster } from '../work/unit-files';
import { submissionOf, type PeriodWork } from '../work/period-work';
import { openPeriod } from '../work/open-period';
import { refuse, type Asked } from '../refusal';

function opened(world: World, request: JobRequest): Asked<PeriodWork> {
  const round = openPeriod(world, { period: request.period, units: request.units });
  if (!round.ok) return round;
  return round.value.ledger.files(round.value.period.code).length === 0 ? refuse('notPublished') : round;
}

function plan(world: World, asked: JobRequest): Asked<Planned> {
  const round = opened(world, asked);
  if (!round.ok) return round;
  const request: JobRequest = { ...asked, period: round.value.period.code };
  const { changed } = changedFiles(round.value, auditedFilesOfMaster(round.value));
  const begun = resultsSoFar(round.value.ledger, request) ? [jobWords.unfinished] : [];
  const lines = collectWords.lines({ units: round.value.units.length, changed: changed.length });
  return ok({
    request,
    plan: {
      title: collectWords.title(round.value.period.name),
      of: round.value.units.length,
      lines: [...begun, ...lines],
    },
  });
}

function step({ world, request, until }: StepTurn): Asked<Stepped> {
  const round = opened(world, request);
  return round.ok ? collectStep(round.value, { request, until }) : round;
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
  round: PeriodWork,
  ask: { readonly request: JobRequest; readonly until: number; readonly polite?: boolean },
): Asked<Stepped> {
  const found = auditedFilesOfMaster(round);
  const intruders = intrudersOf(round, found);
  if (intruders.length > 0) return refuse('unitMayWrite', { who: intruders.join(', ') });
  const asker: Asker = {
    ledger: round.ledger,
    account: round.office.account,
    now: round.world.clock.now(),
    polite: ask.polite ?? false,
  };
  const isBrought = freeFor(asker).ok && bringUp(round, found);
  const { changed, gone, damaged } = changedFiles(round, found);
  // Drive answers another account of the office alike for a file that is gone and for one not shared with it.
  const isNews = round.office.isOwner && freeFor(asker).ok && noteGone(round, gone);
  const so = resultsSoFar(round.ledger, ask.request);
  // With nothing new and no unfinished run, not even our own row of the ledger is written.
  const notRead = { ...resultsFor(gone, 'gone'), ...resultsFor(damaged, 'brokenRow') };
  if (changed.length === 0 && so === null && !isBrought && !isNews)
    return ok(finished(round.units.length, outcomeOf(round, notRead)));
  const hold = JobHold.take(asker, ask.request);
  if (!hold.ok) return hold;
  const stuck = new Set(
    Object.entries(hold.value.all())
      .filter(([, [code]]) => STUCK.includes(code))
      .map(([unit]) => unit),
  );
  const due = changed.filter((one) => !stuck.has(one.unit.code));
  const left = collectPass({ round, hold: hold.value, until: ask.until }, due);
  const of = round.units.length;
  if (left === 0 && due.length > 0) hold.value.countPass();
  round.ledger.flush();
  if (due.length > 0 && hold.value.passes() < MOST_PASSES)
    return ok(going(Math.max(0, of - Math.max(left, 1)), of, collectWords.reading));
  for (const [unit, result] of Object.entries(notRead)) hold.value.note(unit, result);
  writeToGone(round, gone);
  hold.value.finish();
  round.ledger.flush();
  return ok(finished(of, outcomeOf(round, hold.value.all())));
}

const resultsFor = (units: PeriodWork['units'], why: 'gone' | 'brokenRow'): Results =>
  Object.fromEntries(units.map((unit) => [unit.code, ['unreadable', why] as const]));

function outcomeOf(round: PeriodWork, results: Results): JobOutcome {
  const counts = countBy(results);
  const count = (code: string): number => counts[code] ?? 0;
  const submitted = round.units.filter((unit) =>
    isHandedIn(submissionOf(round, unit.code)?.state ?? 'unpublished'),
  ).length;
  return {
    result: STUCK.some((code) => count(code) > 0) ? 'doneMissing' : 'done',
    message: `${collectWords.outcome({ sealed: count('sealed'), refused: count('refused'), withdrawn: count('withdrawn'), edited: count('edited'), unreadable: STUCK.reduce((sum, code) => sum + count(code), 0) })} ${collectWords.standing(submitted, round.units.length)}`,
    lines: linesOf(round.units, results, collectLine),
    counts: { ...counts, submitted, units: round.units.length },
  };
}

export const collect: Job = { plan, step };
