/**
 * The restatement ledger (sổ đính chính): what was corrected, by whom, why, before, after, and what it changed. Each
 * line is a kept text of the ledger under its own fingerprint, so a line that was changed or removed is noticed.
 */
import type { NoticeOf } from '../../core/submission/told';
import type { PeriodWork } from '../work/period-work';
import type { Effect } from './effect';

export interface KeptCorrection {
  readonly unit: string;
  readonly unitName: string;
  /** The sealed version that the correction made, and the one that counted before it. */
  readonly version: number;
  readonly before: number;
  readonly at: number;
  readonly by: string;
  readonly reason: string;
  readonly number: string;
  readonly date: string;
  /** Printed. */
  readonly cells: readonly { readonly title: string; readonly was: string; readonly now: string }[];
  readonly effect: Effect;
  /** What the unit's cover showed of an earlier correction. */
  readonly noticeBefore: NoticeOf<'corrected'> | null;
}

interface Undone {
  readonly undoes: string;
  readonly at: number;
  readonly by: string;
}

export interface StandingCorrection extends KeptCorrection {
  readonly key: string;
  /** When it was taken back; null = it still counts. */
  readonly undoneAt: number | null;
}

export const keepCorrection = ({ ledger, period }: PeriodWork, kept: KeptCorrection): string =>
  ledger.kept.keep('correction', period.code, kept);

export const keepUndone = ({ ledger, period, office, world }: PeriodWork, undoes: string): string =>
  ledger.kept.keep('correction', period.code, {
    undoes,
    at: world.clock.now(),
    by: office.account,
  } satisfies Undone);

/** Oldest first. */
export function correctionsOf({
  ledger,
  period,
}: Pick<PeriodWork, 'ledger' | 'period'>): readonly StandingCorrection[] {
  const all = ledger.kept.of('correction', period.code);
  const undone = new Map(
    all.flatMap(({ content }) => {
      const one = content as KeptCorrection | Undone;
      return 'undoes' in one ? [[one.undoes, one.at] as const] : [];
    }),
  );
  return all.flatMap(({ key, content }) => {
    const one = content as KeptCorrection | Undone;
    return 'undoes' in one ? [] : [{ ...one, key, undoneAt: undone.get(key) ?? null }];
  });
}
