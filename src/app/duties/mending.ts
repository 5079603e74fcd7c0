/** What the office sees of the faults, orders and explanations that a unit owes, with the unit's answers. */
import { localDate } from '../../core/calendar';
import type { Unit } from '../../core/catalogue/unit';
import { faultsOf, inspectionState } from '../../core/duties/inspection';
import { CONCLUSION_STATES } from '../../text/books/conclusions';
import { faultWords, orderWords } from '../../text/books/duties';
import { conclusionsNow } from '../work/duties/conclusions';
import { answerTo, explainedLines } from '../work/duties/explanations';
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
    faults: faults.map((one) =>
      withAnswer(faultWords.line(one), answers.find(({ fault }) => fault === one.code)?.answer ?? ''),
    ),
  };
}

const withAnswer = (line: string, answer: string): string =>
  `${line}. ${answer === '' ? faultWords.unanswered : faultWords.answered(answer)}`;

/** Orders of meetings with their state, and the explanation that is asked, each with the answer. No service call. */
export function askedOf(open: PeriodWork, unit: Unit): readonly string[] {
  if (open.period.scoring) return [];
  const submission = submissionOf(open, unit.code);
  return [
    ...(submission === null
      ? []
      : explainedLines(open, unit).map(({ code, line }) => withAnswer(line, answerTo(submission, code)))),
    ...conclusionsNow(open)
      .filter(({ conclusion }) => conclusion.unit === unit.code)
      .map(({ conclusion, state, overdue, result }) =>
        orderWords.seen(orderWords.line(conclusion), { state: CONCLUSION_STATES[state], overdue, result }),
      ),
  ];
}
