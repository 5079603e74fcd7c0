/**
 * The repairs of the last hour in the ledger, each with what takes it back. A repair that can no longer be taken back
 * gives its row to the next one, so that the ledger does not grow with them.
 */
import { UNDO_WITHIN } from '../../../core/submission/told';
import { fitsRow } from '../../../tables/ledger-book';
import type { JobRequest } from '../../api';
import { readable } from '../../work/issued';
import type { PeriodWork } from '../../work/period-work';
import { aimOf } from '../fixes/fix';
import type { Back, RepairKept } from './back';

interface Held {
  readonly key: string;
  readonly kept: RepairKept;
}

function held({ ledger, period }: PeriodWork): readonly Held[] {
  const [rows = []] = readable(() => ledger.kept.of('repaired', period.code));
  return rows.map(({ key, content }) => ({ key, kept: content as RepairKept }));
}

/** The file that a repair is about; those of the office's own files may be asked without naming it. */
export function fileAimed(request: JobRequest): string {
  const aim = aimOf(request);
  if (aim !== '') return aim;
  return request.fix === 'staging' || request.fix === 'tabs' ? 'master' : 'ledger';
}

const isRecent = ({ world }: PeriodWork, { kept }: Held): boolean => world.clock.now() - kept.at <= UNDO_WITHIN;

/** The latest repair of a file when it can be taken back; null when there is none, or its hour is over. */
export function lastRepair(open: PeriodWork, aim: string): RepairKept | null {
  const last = held(open)
    .filter((one) => one.kept.aim === aim && one.kept.state !== 'begun' && isRecent(open, one))
    .sort((one, other) => one.kept.at - other.kept.at)
    .pop();
  return last?.kept.state === 'done' ? last.kept : null;
}

/** The same repair that an interrupted run has begun; null when there is none. */
export const begunRepair = (open: PeriodWork, request: JobRequest): RepairKept | null =>
  held(open).find(
    (one) =>
      one.kept.state === 'begun' &&
      one.kept.fix === request.fix &&
      one.kept.aim === fileAimed(request) &&
      isRecent(open, one),
  )?.kept ?? null;

/** Notes a repair in the ledger in memory, over its own earlier note or one whose hour is over. Not flushed. */
export function noteRepair(open: PeriodWork, kept: RepairKept): void {
  const all = held(open);
  const own = all.find((one) => one.kept.at === kept.at && one.kept.aim === kept.aim);
  const over = own ?? all.find((one) => !isRecent(open, one));
  open.ledger.kept.keepOver(over?.key ?? null, 'repaired', open.period.code, kept);
}

/** True when what takes a repair back fits the ledger. */
export const fits = ({ world }: PeriodWork, back: Back): boolean => fitsRow(world.coder.pack(JSON.stringify(back)));
