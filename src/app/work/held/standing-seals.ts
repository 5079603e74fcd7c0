/** The seals of a unit that count, whatever its code was when it sealed them. */
import type { Seal } from '../../../core/submission/seal';
import { isHandedIn } from '../../../core/submission/submission';
import type { Ledger } from '../ledger';
import type { PeriodWork } from '../period-work';
import { formerCodes } from './departed';

/** The seals that count, of every period: the last seal of each submission that is handed in. */
export function standingSeals(open: Pick<PeriodWork, 'ledger' | 'listed'>, unit: string): readonly Seal[] {
  const own = handedInSeals(open.ledger, unit);
  const former = formerCodes(open.ledger, open.listed, unit).flatMap((code) => handedInSeals(open.ledger, code));
  return [...own, ...former.filter((seal) => !own.some((one) => one.period === seal.period))];
}

const handedInSeals = (ledger: Ledger, unit: string): readonly Seal[] =>
  ledger.everySealRecord().flatMap((record) => {
    if (record.unit !== unit) return [];
    const submission = ledger.submission(unit, record.period);
    return submission && submission.version === record.version && isHandedIn(submission.state)
      ? [ledger.seal(record)]
      : [];
  });
