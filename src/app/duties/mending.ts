/** What the office sees of the faults that a unit must mend after an inspection. */
import { localDate } from '../../core/calendar';
import type { Unit } from '../../core/catalogue/unit';
import { faultsOf, inspectionState } from '../../core/duties/inspection';
import { faultWords } from '../../text/books/duties';
import { submissionOf, type PeriodWork } from '../work/period-work';

export interface MendingSeen {
  /** '' = nothing is open. */
  readonly text: string;
  readonly isLate: boolean;
  /** One line per open fault, with the unit's answer. */
  readonly faults: readonly string[];
}

/** No service call. */
export function mendingOf(open: PeriodWork, unit: Unit, now: number): MendingSeen {
  const faults = open.period.scoring ? [] : faultsOf(open.catalogue.inspections, unit.code);
  const late = faults.filter((one) => inspectionState(one, localDate(now)) === 'late').length;
  const answers = submissionOf(open, unit.code)?.told.mending ?? [];
  return {
    text: faults.length === 0 ? '' : faultWords.beside(faults.length, late),
    isLate: late > 0,
    faults: faults.map((one) => {
      const answer = answers.find(({ fault }) => fault === one.code)?.answer;
      return `${faultWords.line(one)}. ${answer === undefined ? faultWords.unanswered : faultWords.answered(answer)}`;
    }),
  };
}
