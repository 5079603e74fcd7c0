/** The seals of a unit that count, whatever its code was when it sealed them. */
import type { Seal } from '../../../core/submission/seal';
import { isHandedIn } from '../../../core/submission/submission';
import type { Ledger } from '../ledger';
import type { PeriodWork } from '../period-work';
import { formerCodes } from './departed';

/**
 * The seals that count in these periods: the last seal of each submission that is handed in. One service call when
 * periods are not in memory yet.
 */
export function standingSeals(
  { ledger, listed }: Pick<PeriodWork, 'ledger' | 'listed'>,
  unit: string,
  periods: readonly string[],
): readonly Seal[] {
  ledger.takeOf(periods, ['submissions', 'seals']);
  const own = handedInSeals(ledger, unit, periods);
  const former = formerCodes(ledger, listed, unit).flatMap((code) => handedInSeals(ledger, code, periods));
  return [...own, ...former.filter((seal) => !own.some((one) => one.period === seal.period))];
}

const handedInSeals = (ledger: Ledger, unit: string, periods: readonly string[]): readonly Seal[] =>
  periods.flatMap((period) => {
    const submission = ledger.submission(unit, period);
    if (!submission || !isHandedIn(submission.state)) return [];
    const record = ledger.sealRecord(unit, period, submission.version);
    return record ? [ledger.seal(record)] : [];
  });
