/**
 * Takes back a return, an acceptance or a closing within the hour: the report is again as it was before, and the unit
 * is informed. Refused once the unit has answered the decision or the hour is over.
 */
import { ok } from '../../core/result';
import { isHandedIn } from '../../core/submission/submission';
import { mayUndo, noticeOf, withNotice, type Before } from '../../core/submission/told';
import { logWords } from '../../text/books/cover';
import { undoWords } from '../../text/windows/receive';
import type { SubmissionRecord } from '../../tables/ledger-book';
import { submissionOf } from '../work/period-work';
import { refuse, type Asked } from '../refusal';
import { request, TEXT, TEXT_OR_NONE } from '../request';
import { CASE, caseOf, note, roundOf, settle, type Case, type DecidedReport } from './case';

/** The decision that may still be taken back; null when there is none, or when something happened since. */
export const undoable = (submission: SubmissionRecord | null, now: number): Before | null =>
  submission && mayUndo(submission.told, now) && submission.decidedAt === submission.told.before?.at
    ? submission.told.before
    : null;

/**
 * The report as it was. A notice since then, such as an extension, stays; a notice that the decision removed is shown
 * again. A tick that the return removed is owed to the cover.
 */
function takeBack(one: Case, before: Before): void {
  const { submission, now } = one;
  const { told, flags } = submission;
  const { action, state, decision, reason, decidedBy, decidedAt, editedAfterSeal } = before;
  const removed = before.notices.filter((notice) => noticeOf(told, notice.code) === null);
  note(one, {
    action: 'undo',
    log: logWords.undone(undoWords[action]),
    changes: {
      ...{ state, decision, reason, decidedBy, decidedAt },
      flags: { ...flags, editedAfterSeal },
      told: withNotice(
        {
          ...told,
          notices: [...told.notices, ...removed],
          asked: null,
          before: null,
          tickOwed: action === 'return' && isHandedIn(state),
        },
        { code: 'undone', at: now, facts: { action } },
      ),
    },
  });
}

export const undo = request({ ...CASE, unit: TEXT }, (world, asked): Asked<DecidedReport> => {
  const one = caseOf(world, asked);
  if (!one.ok) return one;
  const before = undoable(one.value.submission, one.value.now);
  if (!before) return refuse('nothingToUndo', { unit: one.value.unit.name });
  takeBack(one.value, before);
  return settle(one.value);
});

/** Unit codes that are accepted again. */
export interface Reopened {
  readonly reopened: readonly string[];
}

/** Takes back every closing of the period within the hour. The covers are written at the next look. */
export const undoClose = request({ period: TEXT_OR_NONE }, (world, { period }): Asked<Reopened> => {
  const opening = roundOf(world, period);
  if (!opening.ok) return opening;
  const open = opening.value;
  const now = world.clock.now();
  const reopened = open.units.flatMap((unit) => {
    const submission = submissionOf(open, unit.code);
    const before = undoable(submission, now);
    if (!submission || before?.action !== 'close') return [];
    takeBack({ open, unit, submission, now }, before);
    return [unit.code];
  });
  if (reopened.length === 0) return refuse('nothingToUndo', { unit: open.period.name });
  open.ledger.flush();
  return ok({ reopened });
});
