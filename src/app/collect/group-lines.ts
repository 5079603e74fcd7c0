/** A line of *Sổ chung*: where a unit's file is, the state of its report and what waits, from the ledger alone. */
import { isHandedIn } from '../../core/submission/submission';
import type { Unit } from '../../core/catalogue/unit';
import { isRefused, standingWords } from '../../text/books/standing';
import { STATE_LABELS } from '../../text/books/master-book';
import { groupBookWords as words } from '../../text/group-book';
import type { GroupLine } from '../../tables/group-book/group-book-requests';
import type { SubmissionRecord } from '../../tables/ledger-book';
import { foreseenIn } from '../letters/foreseen';
import { judgedDue } from '../work/due';
import { fileOf, submissionOf, type PeriodWork } from '../work/period-work';
import { isPublished } from '../work/unit-files';

/** No service call. */
export function groupLine(open: PeriodWork, unit: Unit): GroupLine {
  const file = fileOf(open, unit.code);
  const place = { unit: unit.name, fileId: file && isPublished(file) ? file.fileId : null };
  if (open.ledger.damageOf(unit.code, open.period.code) !== null)
    return { ...place, state: words.broken, look: 'bad', waits: [], due: '', receipt: '' };
  const submission = submissionOf(open, unit.code);
  if (submission === null || submission.state === 'unpublished')
    return { ...place, state: STATE_LABELS.unpublished, look: 'missing', waits: [], due: '', receipt: '' };
  const isIn = isHandedIn(submission.state);
  const due = judgedDue(open, submission).at;
  const isLate = !isIn && open.world.clock.now() > due;
  const standing = standingWords(submission);
  return {
    ...place,
    state: isLate ? words.overdue(standing) : standing,
    look: lookOf(submission, isLate),
    waits: isIn ? [] : waitsOf(open, submission),
    due: words.due(due, submission.flags.extendedTo !== null),
    receipt: isIn ? receiptOf(open, submission) : '',
  };
}

function lookOf(submission: SubmissionRecord, isLate: boolean): GroupLine['look'] {
  if (isHandedIn(submission.state)) return 'good';
  return isLate || submission.state === 'returned' || isRefused(submission) ? 'bad' : 'missing';
}

/** The points of a refusal are in the state, and the blank cells are among them. */
function waitsOf(open: PeriodWork, submission: SubmissionRecord): readonly string[] {
  const { unit, told } = submission;
  const blanks = isRefused(submission) ? undefined : foreseenIn(open, open.period.code)?.blanks[unit];
  return [
    ...(told.asked === null ? [] : [words.asked(told.asked.points.length)]),
    ...(blanks && blanks.blank > 0 ? [words.blanks(blanks.blank, blanks.of)] : []),
  ];
}

function receiptOf({ ledger, period }: PeriodWork, { unit, version }: SubmissionRecord): string {
  const seal = ledger.sealRecord(unit, period.code, version);
  return seal ? words.receipt(version, seal.sealedAt) : '';
}
