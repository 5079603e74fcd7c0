/**
 * Sửa: one repair from the list of *Kiểm tra tình trạng tệp*. Its plan shows what will change before anything does; its
 * step does that and logs it. A change outside the ledger is in the log before it is made, so that a run that is killed
 * leaves no change that the log does not know.
 */
import { ok } from '../../core/result';
import { repairWords } from '../../text/windows/repair';
import type { JobRequest } from '../api';
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

const REPAIRS: Readonly<Record<FixCode, Repair>> = {
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

function opened(world: World, request: JobRequest): Asked<{ readonly open: PeriodWork; readonly repair: Repair }> {
  const open = openPeriod(world, { period: request.period });
  if (!open.ok) return open;
  if (!isFix(request.fix)) return refuse('unknownJob', { job: request.job });
  if (request.fix === 'writeOff' && (request.reason ?? '').trim() === '') return refuse('reasonNeeded');
  const { ledger, office } = open.value;
  const free = freeFor({ ledger, account: office.account, now: world.clock.now() });
  return free.ok ? ok({ open: open.value, repair: REPAIRS[request.fix] }) : free;
}

function plan(world: World, asked: JobRequest): Asked<Planned> {
  const opening = opened(world, asked);
  if (!opening.ok) return opening;
  const { open, repair } = opening.value;
  const lines = repair.preview(open, asked);
  return ok({
    request: { ...asked, period: open.period.code },
    plan: {
      title: repairWords.title(open.period.name),
      of: 1,
      lines: lines.length === 0 ? [repairWords.nothing] : [...lines, repair.undo],
    },
  });
}

const tell = ({ ledger, office, period }: PeriodWork, text: string): void => {
  ledger.tell(office.account, { action: 'repair', unit: null, period: period.code, text });
};

function step({ world, request }: StepTurn): Asked<Stepped> {
  const opening = opened(world, request);
  if (!opening.ok) return opening;
  const { open, repair } = opening.value;
  const ahead = repair.isInLedger ? [] : repair.preview(open, request);
  if (ahead.length > 0) tell(open, repairWords.begun(ahead));
  open.ledger.flush();
  const done = repair.apply(open, request);
  if (done.length > 0) tell(open, done.join('; '));
  open.ledger.flush();
  return ok(
    finished(1, {
      result: done.length > 0 ? 'done' : 'nothingWritten',
      message: done.length > 0 ? repairWords.done(done.length) : repairWords.nothing,
      lines: done.map((message, n) => ({ unit: String(n), name: repairWords.line(n + 1), result: 'mended', message })),
      counts: { mended: done.length },
    }),
  );
}

export const repair: Job = { plan, step };
