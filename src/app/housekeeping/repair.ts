/**
 * Sửa: one repair from the list of *Kiểm tra tình trạng tệp*, and *Hoàn tác*, which takes the last one of a file back
 * within the hour. The plan shows what will change before anything does; the step does that and logs it. A change
 * outside the ledger is in the log, with what takes it back, before it is made: a run that is killed leaves no change
 * that the log does not know.
 */
import { Fault, mayPass } from '../../core/fault';
import { ok } from '../../core/result';
import { repairWords } from '../../text/windows/repair';
import type { JobLine, JobRequest } from '../api';
import { finished, type Job, type Planned, type Stepped, type StepTurn } from '../jobs/job';
import { freeFor } from '../jobs/hold';
import { isFix, type FixCode } from '../jobs/job-request';
import { openPeriod } from '../work/open-period';
import type { PeriodWork } from '../work/period-work';
import { refuse, type Asked } from '../refusal';
import type { World } from '../ports';
import { copies, restore, sharing } from './fixes/file-places';
import type { Repair } from './fixes/fix';
import { laid } from './fixes/laid-parts';
import { giveUp, putBack } from './fixes/ledger-rows';
import { staging, tabs } from './fixes/master-tabs';
import { remake } from './fixes/remake';
import type { Back, RepairKept } from './undo/back';
import { completed, withEarlier } from './undo/back-after';
import { begunRepair, fileAimed, fits, noteRepair } from './undo/kept-repairs';
import { nameOfAim, undoable } from './undo/take-back';

const REPAIRS: Readonly<Record<Exclude<FixCode, 'undo'>, Repair>> = {
  putBack,
  writeOff: giveUp,
  staging,
  tabs,
  laid,
  sharing,
  restore,
  remake,
  copies,
};

/** `repair` null = the last one is taken back. */
interface Opened {
  readonly open: PeriodWork;
  readonly repair: Repair | null;
}

function opened(world: World, request: JobRequest): Asked<Opened> {
  const open = openPeriod(world, { period: request.period });
  if (!open.ok) return open;
  if (!isFix(request.fix)) return refuse('unknownJob', { job: request.job });
  if (request.fix === 'writeOff' && (request.reason ?? '').trim() === '') return refuse('reasonNeeded');
  const { ledger, office } = open.value;
  const free = freeFor({ ledger, account: office.account, now: world.clock.now() });
  if (!free.ok) return free;
  return ok({ open: open.value, repair: request.fix === 'undo' ? null : REPAIRS[request.fix] });
}

function plan(world: World, asked: JobRequest): Asked<Planned> {
  const opening = opened(world, asked);
  if (!opening.ok) return opening;
  const { open, repair } = opening.value;
  const request = { ...asked, period: open.period.code };
  if (repair !== null)
    return ok({
      request,
      plan: { title: repairWords.title(open.period.name), of: 1, lines: previewed(open, repair, request) },
    });
  const undo = undoable(open, request);
  if (!undo.ok) return undo;
  const { kept, lines } = undo.value;
  return ok({
    request: { ...request, reason: String(kept.at) },
    plan: { title: repairWords.undoTitle(open.period.name), of: 1, lines },
  });
}

/** What will change, and how it can be taken back. Nothing is written. */
function previewed(open: PeriodWork, repair: Repair, request: JobRequest): readonly string[] {
  const lines = repair.preview(open, request);
  if (lines.length === 0) return [repairWords.nothing];
  const { stays, later } = repair;
  // Rows of the ledger are few and short.
  const isKept = repair.isInLedger === true || isFitting(open, repair, request);
  return [
    ...lines,
    isKept ? repairWords.withinHour : repairWords.noButton,
    ...(stays === undefined ? [] : [stays]),
    later,
  ];
}

function isFitting(open: PeriodWork, repair: Repair, request: JobRequest): boolean {
  const back = repair.back(open, request) ?? begunRepair(open, request)?.back ?? null;
  return back !== null && fits(open, back);
}

const tell = ({ ledger, office, period }: PeriodWork, text: string): void => {
  ledger.tell(office.account, { action: 'repair', unit: null, period: period.code, text });
};

function step({ world, request }: StepTurn): Asked<Stepped> {
  const opening = opened(world, request);
  if (!opening.ok) return opening;
  const { open, repair } = opening.value;
  if (repair === null) return undone(open, request);
  const ahead = repair.preview(open, request);
  if (ahead.length === 0) return ok(nothingLeft(open, request));
  const { done, isKept } = repair.isInLedger
    ? mendedInLedger(open, repair, request)
    : mended(open, repair, request, ahead);
  return ok(
    finished(1, {
      result: done.length > 0 ? 'done' : 'nothingWritten',
      message: done.length > 0 ? repairWords.done(done.length) : repairWords.nothing,
      lines: linesOf(open, request, { done, isKept }),
      counts: { mended: done.length },
    }),
  );
}

interface Mended {
  readonly done: readonly string[];
  /** A button takes it back. */
  readonly isKept: boolean;
}

/** The button that takes the repair back is in the first line. */
const linesOf = (
  open: PeriodWork,
  request: JobRequest,
  { done, isKept }: { readonly done: readonly string[]; readonly isKept: boolean },
): readonly JobLine[] =>
  done.map((message, n) => ({
    unit: fileAimed(request),
    name: nameOfAim(open, fileAimed(request)),
    result: 'mended',
    message,
    ...(isKept && n === 0 ? { fixes: ['undo'] } : {}),
  }));

/** The note of a repair that begins; null when it cannot be taken back. */
function begin(open: PeriodWork, request: JobRequest, back: Back | null): RepairKept | null {
  if (back === null || !isFix(request.fix) || !fits(open, back)) return null;
  const at = begunRepair(open, request)?.at ?? open.world.clock.now();
  const kept: RepairKept = {
    at,
    aim: fileAimed(request),
    fix: request.fix,
    by: open.office.account,
    state: 'begun',
    back,
  };
  noteRepair(open, kept);
  return kept;
}

function mended(open: PeriodWork, repair: Repair, request: JobRequest, ahead: readonly string[]): Mended {
  const earlier = begunRepair(open, request)?.back ?? null;
  const kept = begin(open, request, withEarlier(repair.back(open, request), earlier));
  tell(open, repairWords.begun(ahead));
  open.ledger.flush();
  const done = repair.apply(open, request);
  if (kept && done.length === 0) noteRepair(open, { ...kept, state: 'undone' });
  const isKept = kept !== null && done.length > 0 && noteDone(open, kept);
  if (done.length > 0) tell(open, done.join('; '));
  open.ledger.flush();
  return { done, isKept };
}

function mendedInLedger(open: PeriodWork, repair: Repair, request: JobRequest): Mended {
  const done = repair.apply(open, request);
  if (done.length === 0) return { done, isKept: false };
  const kept = begin(open, request, repair.back(open, request));
  tell(open, done.join('; '));
  open.ledger.flush();
  const isKept = kept !== null && noteDone(open, kept);
  open.ledger.flush();
  return { done, isKept };
}

/**
 * Notes that the repair can be taken back. The change is made: when Google is busy now, its result is shown without the
 * button, and the next click of the same repair notes it.
 */
function noteDone(open: PeriodWork, kept: RepairKept): boolean {
  try {
    noteRepair(open, completed(open, kept));
    return true;
  } catch (thrown) {
    if (thrown instanceof Fault && mayPass(thrown)) return false;
    throw thrown;
  }
}

/** A run that was interrupted after its change: what it has begun can be taken back from now on. */
function nothingLeft(open: PeriodWork, request: JobRequest): Stepped {
  const begun = begunRepair(open, request);
  if (begun) noteRepair(open, completed(open, begun));
  open.ledger.flush();
  const message = begun ? repairWords.finishedBefore : repairWords.nothing;
  return finished(1, {
    result: 'nothingWritten',
    message,
    lines: begun ? linesOf(open, request, { done: [message], isKept: true }) : [],
    counts: { mended: 0 },
  });
}

function undone(open: PeriodWork, request: JobRequest): Asked<Stepped> {
  const undo = undoable(open, request);
  if (!undo.ok) return undo;
  undo.value.go();
  return ok(finished(1, { result: 'done', message: repairWords.undoneWell, lines: [], counts: { undone: 1 } }));
}

export const repair: Job = { plan, step };
