/** Who has filed in a period: one count for the letters, the reports and *Theo dõi nộp*. */
import { isHandedIn, type State } from '../../core/submission/submission';
import type { Unit } from '../../core/catalogue/unit';
import { submissionOf, type PeriodWork } from './period-work';

export interface Filed {
  /** Every unit that the period asks, published or not, in protocol order. */
  readonly asked: readonly Unit[];
  readonly handedIn: readonly Unit[];
  readonly missing: readonly Unit[];
  /** Of the missing, those that have a form: only they can be late. */
  readonly owing: readonly Unit[];
}

export function filedIn(open: PeriodWork): Filed {
  const stateOf = ({ code }: Unit): State => submissionOf(open, code)?.state ?? 'unpublished';
  const missing = open.units.filter((unit) => !isHandedIn(stateOf(unit)));
  return {
    asked: open.units,
    handedIn: open.units.filter((unit) => isHandedIn(stateOf(unit))),
    missing,
    owing: missing.filter((unit) => stateOf(unit) !== 'unpublished'),
  };
}
