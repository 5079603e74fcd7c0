/**
 * The office's decisions about time: extend a unit's due date, settle a time of submission that the evidence leaves
 * open. Neither changes what was decided about the report itself.
 */
import * as v from 'valibot';
import { addDays, isDay } from '../../core/calendar';
import { ok } from '../../core/result';
import { withNotice, withoutNotice } from '../../core/submission/told';
import { logWords, timelinessSentence } from '../../text/books/cover';
import { STATE_LABELS, TIMELINESS_LABELS } from '../../text/books/master-book';
import { printDate } from '../../text/print';
import { dueFor } from '../../core/catalogue/period';
import { dueNow, judgedDue, LONGEST_EXTENSION, timelinessAt } from '../work/due';
import { refuse, type Asked } from '../refusal';
import { request, TEXT, TEXT_OR_NONE } from '../request';
import { CASE, caseOf, note, settle, type DecidedReport } from './case';

const EXTEND_BODY = {
  ...CASE,
  /** YYYY-MM-DD */
  to: TEXT,
  reason: TEXT,
  /** Number and day of the văn bản that permits it. */
  document: TEXT_OR_NONE,
};

export interface Extended extends DecidedReport {
  /** Milliseconds since 1970. */
  readonly dueAt: number;
}

export const extend = request(EXTEND_BODY, (world, asked): Asked<Extended> => {
  const { to, reason, document } = asked;
  if (!isDay(to)) return refuse('notADay', { found: to });
  const one = caseOf(world, asked);
  if (!one.ok) return one;
  const { open, submission, now } = one.value;
  if (submission.state === 'closed')
    return refuse('moveNotAllowed', { unit: one.value.unit.name, state: STATE_LABELS.closed });
  if (dueFor(open.period, open.catalogue.holidays, to) <= dueNow(open, null).at)
    return refuse('extendNotLater', { to, due: open.period.due.date });
  const { date } = open.period.due;
  if (to > addDays(date, LONGEST_EXTENSION)) return refuse('extendTooFar', { to, due: date });
  const due = dueNow(open, to).at;
  // A day before the one that the unit knew is shown; by the later one it is judged.
  const dueAt = Math.max(due, judgedDue(open, submission).at);
  note(one.value, {
    action: 'extend',
    log: logWords.extended(printDate(to), reason, document ?? ''),
    changes: {
      dueAt,
      timeliness: timelinessAt(open, submission, dueAt),
      flags: { ...submission.flags, extendedTo: to },
      told: withNotice(withoutNotice(submission.told, 'dueMoved'), {
        code: 'extended',
        at: now,
        facts: { due, reason, document: document ?? '', ...(dueAt > due ? { kept: dueAt } : {}) },
      }),
    },
  });
  const settled = settle(one.value);
  return settled.ok ? ok({ ...settled.value, dueAt: due }) : settled;
});

const TIME_BODY = { ...CASE, timeliness: v.picklist(['onTime', 'late']), reason: TEXT };

/** The office settles a time of submission that the evidence leaves open, and gives a reason. */
export const decideTime = request(TIME_BODY, (world, asked): Asked<DecidedReport> => {
  const { timeliness, reason } = asked;
  const one = caseOf(world, asked);
  if (!one.ok) return one;
  const { submission, unit, open } = one.value;
  if (submission.timeliness === null) return refuse('noSeal', { unit: unit.name, period: open.period.name });
  if (submission.timeliness !== 'undecided')
    return refuse('timeSettled', { unit: unit.name, timeliness: TIMELINESS_LABELS[submission.timeliness] });
  note(one.value, {
    action: 'decideTime',
    log: logWords.timeDecided(timelinessSentence(timeliness), reason),
    changes: {
      timeliness,
      told: withNotice(submission.told, { code: 'timeDecided', at: one.value.now, facts: { timeliness, reason } }),
    },
  });
  return settle(one.value);
});
