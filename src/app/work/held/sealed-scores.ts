/** A unit's seal that counts in a scoring round. After the lock date, only a report handed in before it counts. */
import type { EntryValue } from '../../../core/entry';
import { lockMoment, type Period } from '../../../core/catalogue/period';
import type { Seal, SealedCell, SealedForm } from '../../../core/submission/seal';
import { isHandedIn } from '../../../core/submission/submission';
import type { Marks } from '../../../core/score/score';
import type { SealRecord, SubmissionRecord } from '../../../tables/ledger-book';
import type { PeriodWork } from '../period-work';
import { FORM } from '../../../core/form-code';
import { SELF } from '../../../core/forms/field';

export interface Speaking {
  readonly seal: Seal | null;
  /** A version that came after the lock date and does not count; null when there is none. */
  readonly tooLate: number | null;
}

type Held = Pick<PeriodWork, 'ledger' | 'world'>;

/** An extension past the lock date moves the lock for that unit to its own due hour. */
const lockFor = (period: Period, submission: SubmissionRecord): number =>
  Math.max(lockMoment(period), submission.dueAt);

/** The moment the unit sent it, as far as Google reports it. */
export const sentAt = ({ evidence }: Pick<SealRecord, 'evidence'>): number =>
  evidence.modifiedAt !== null && evidence.modifiedAt < evidence.seenAt ? evidence.modifiedAt : evidence.seenAt;

export function speakingSeal({ ledger, world }: Held, unit: string, period: Period): Speaking {
  const submission = ledger.submission(unit, period.code);
  const records = ledger
    .sealRecords(period.code)
    .filter((one) => one.unit === unit)
    .sort((a, b) => b.version - a.version);
  const [last] = records;
  if (!submission || !last) return { seal: null, tooLate: null };
  const lock = lockFor(period, submission);
  const stands = isHandedIn(submission.state);
  if (world.clock.now() <= lock) return { seal: stands ? ledger.seal(last) : null, tooLate: null };
  const inTime = records.find((one) => sentAt(one) <= lock);
  // A seal withdrawn before the lock date does not count; withdrawn after it, the seal still counts.
  const takenBack = !stands && inTime === last && submission.decidedAt !== null && submission.decidedAt <= lock;
  return { seal: inTime && !takenBack ? ledger.seal(inTime) : null, tooLate: inTime === last ? null : last.version };
}

export const scoreForm = (seal: Seal | null): SealedForm | null =>
  seal?.forms.find((one) => one.form === FORM.score) ?? null;

export const cellIn = (form: SealedForm | null, row: string, field: string): SealedCell | null =>
  form?.cells.find((one) => one.row === row && one.field === field) ?? null;

export const wordsOf = (value: EntryValue | undefined): string => (value?.kind === 'text' ? value.text : '');

/** Self marks by criterion; {} when no seal counts. */
export const selfMarks = (seal: Seal | null): Marks =>
  Object.fromEntries(
    (scoreForm(seal)?.cells ?? []).filter((cell) => cell.field === SELF).map((cell) => [cell.row, cell.value]),
  );
