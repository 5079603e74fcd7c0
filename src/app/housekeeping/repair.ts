/**
 * Sửa: one repair from the list of *Kiểm tra tình trạng tệp*. Its plan shows what will change before anything does; its
 * step does that and logs it. What Google keeps in its version history can be taken back there.
 */
import { ok } from '../../core/result';
import { repairWords } from '../../text/windows/repair';
import { stagingLeft } from '../../tables/master-book/staging/publish';
import type { JobRequest } from '../api';
import { finished, type Job, type Planned, type Stepped, type StepTurn } from '../jobs/job';
import { freeFor } from '../jobs/hold';
import { openPeriod } from '../work/open-period';
import type { PeriodWork } from '../work/period-work';
import { refuse, type Asked } from '../refusal';
import { lostRows, rowsWhole, writeOff } from '../work/held/rows-whole';
import { isFix, type FixCode } from '../jobs/job-request';
import { brokenKeys, mend, mendings } from './mend-ledger';
import type { World } from '../ports';

interface Repair {
  /** What will change, one line each; [] = nothing is left to mend. */
  preview(open: PeriodWork, request: JobRequest): readonly string[];
  /** Does it and returns what was done, in words. */
  apply(open: PeriodWork, request: JobRequest): readonly string[];
}

const putBack: Repair = {
  preview: (open) => [
    ...mendings(open).map(({ place, record }) => (record ? repairWords.willPutBack(place) : repairWords.cannot(place))),
    ...brokenKeys(open).map(({ unit }) => repairWords.willMakeForms(unit.name)),
  ],
  apply: (open) => mend(open).map(repairWords.putBack),
};

const giveUp: Repair = {
  preview: (open) => {
    const whole = rowsWhole(open);
    return whole.ok ? [] : [repairWords.willWriteOff(String(whole.error.facts['list'] ?? ''))];
  },
  apply: (open, request) => {
    const rows = lostRows(open.ledger, open.period.code);
    const whole = rowsWhole(open);
    writeOff(open, rows, request.reason ?? '');
    return whole.ok ? [] : [repairWords.writtenOff(String(whole.error.facts['list'] ?? ''), request.reason ?? '')];
  },
};

/** Hidden draft tabs that an interrupted run left in the master. One call. */
export function stagingOf({ world, office }: PeriodWork): readonly { readonly id: number; readonly title: string }[] {
  const { sheets } = world.books.get(office.masterId, { fields: 'sheets(properties(sheetId,title))' });
  const left = stagingLeft((sheets ?? []).flatMap(({ properties }) => properties?.sheetId ?? []));
  return left.map((id) => ({
    id,
    title: sheets?.find(({ properties }) => properties?.sheetId === id)?.properties?.title ?? '',
  }));
}

const staging: Repair = {
  preview: (open) => stagingOf(open).map(({ title }) => repairWords.willDropTab(title)),
  apply: (open) => {
    const left = stagingOf(open);
    if (left.length > 0)
      open.world.books.change(
        open.office.masterId,
        left.map(({ id }) => ({ deleteSheet: { sheetId: id } })),
      );
    return left.map(({ title }) => repairWords.droppedTab(title));
  },
};

const REPAIRS: Readonly<Record<FixCode, Repair>> = { putBack, writeOff: giveUp, staging };

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
      lines: lines.length === 0 ? [repairWords.nothing] : [...lines, repairWords.undo],
    },
  });
}

function step({ world, request }: StepTurn): Asked<Stepped> {
  const opening = opened(world, request);
  if (!opening.ok) return opening;
  const { open, repair } = opening.value;
  const done = repair.apply(open, request);
  if (done.length > 0)
    open.ledger.tell(open.office.account, {
      action: 'repair',
      unit: null,
      period: open.period.code,
      text: done.join('; '),
    });
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
