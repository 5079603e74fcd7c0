/** Whom to remind first when the day's quota of mail does not reach everyone: the most overdue, then who is farthest. */
import type { State } from '../../core/submission/submission';
import type { Unit } from '../../core/catalogue/unit';
import { judgedDue } from '../work/due';
import { submissionOf, type PeriodWork } from '../work/period-work';

/** Who is farther from a report comes first among units with the same due moment. */
const FARTHEST_FIRST: readonly State[] = ['unpublished', 'published', 'draft', 'returned'];

/** A new list; units without a submission come last. */
export function byRisk(open: PeriodWork, units: readonly Unit[]): readonly Unit[] {
  const ranked = units.map((unit) => {
    const submission = submissionOf(open, unit.code);
    return {
      unit,
      due: submission ? judgedDue(open, submission).at : Infinity,
      far: submission ? FARTHEST_FIRST.indexOf(submission.state) : 0,
    };
  });
  return ranked.sort((one, other) => one.due - other.due || one.far - other.far).map(({ unit }) => unit);
}
