/** A unit's file after its report was sealed: edited, with the tick removed, or as it was sealed. */
import { changesSince, type EditedCell } from '../../core/submission/seal';
import { move } from '../../core/submission/submission';
import { noticeOf, withNotice, withoutNotice } from '../../core/submission/told';
import { textMark } from '../../core/short-mark';
import { changeWords, logWords, withdrawnWords } from '../../text/books/cover';
import type { SubmissionRecord } from '../../tables/ledger-book';
import type { PeriodWork } from '../work/period-work';
import { noteDue, noteRead, tell, type BookRead, type TakenUp } from './book-read';
import { coverEdits } from './cover-edits';
import { lockOf } from './refuse-report';

/** Letters about edited cells on the cover. */
const OF_CELLS = 3000;
/** Letters about edited cells in one row of the log. */
const OF_A_ROW = 30_000;

export function unticked(open: PeriodWork, book: BookRead): TakenUp {
  const { unit, submission, seenAt } = book;
  const lock = lockOf(open, book);
  const moved = move(submission.state, 'withdraw', 'unit');
  if (!moved.ok || (lock !== null && book.readAt > lock)) return keptAnyway(open, book);
  open.ledger.put({
    submission: {
      ...submission,
      state: moved.value,
      decision: 'withdrawn',
      reason: withdrawnWords(seenAt),
      timeliness: null,
      decidedBy: null,
      decidedAt: seenAt,
      changedAt: seenAt,
      told: { ...withoutNotice(submission.told, 'editedAfterSeal', 'undone', 'timeDecided'), before: null },
      flags: { ...submission.flags, editedAfterSeal: false },
    },
  });
  noteDue(open, book, { unseenTickAt: seenAt });
  tell(open, unit, 'withdraw', logWords.withdrawn);
  return ['withdrawn'];
}

/**
 * The report is accepted or closed, or the period is locked: the seal stays, the unit learns it once, and what it edits
 * without the tick is named as any other edit after the seal.
 */
function keptAnyway(open: PeriodWork, book: BookRead): TakenUp {
  const { submission, seenAt } = book;
  const { version, told, state } = submission;
  if (noticeOf(told, 'tickGone')?.facts.version === version) return compareWithSeal(open, book) ?? ['tickGone'];
  const kept: SubmissionRecord = {
    ...submission,
    told: {
      ...withNotice(told, { code: 'tickGone', at: seenAt, facts: { version } }),
      // A report that waits for acceptance keeps its tick, so that the cover does not show a withdrawal.
      tickOwed: state === 'submitted',
    },
  };
  open.ledger.put({ submission: kept });
  compareWithSeal(open, { ...book, submission: kept });
  noteDue(open, book);
  tell(open, book.unit, 'untick', logWords.tickGone);
  return ['tickGone'];
}

/** A short list is whole on the cover and needs no mark. */
const SHORT = 400;

function markOf(changes: readonly EditedCell[]): { readonly mark?: string } {
  const whole = JSON.stringify(changes.map(({ tab, a1, wasShown, nowShown }) => [tab, a1, wasShown, nowShown]));
  return whole.length > SHORT ? { mark: textMark(whole) } : {};
}

export function compareWithSeal(open: PeriodWork, book: BookRead): TakenUp {
  const { submission, seenAt } = book;
  const { version, told, flags } = submission;
  const record = open.ledger.sealRecord(book.unit.code, open.period.code, version);
  if (!record) {
    noteDue(open, book);
    return ['unreadable', 'rowLost'];
  }
  const seal = open.ledger.seal(record);
  const changes: readonly EditedCell[] = [...changesSince(seal, book.read.reports), ...coverEdits(seal, book)];
  const isEdited = changes.length > 0;
  const stood = noticeOf(told, 'editedAfterSeal')?.facts;
  const lines = logWords.edited(changes, OF_A_ROW);
  const cells = changeWords(changes, OF_CELLS);
  const mark = markOf(changes);
  const isNews = isEdited && (cells !== stood?.cells || mark.mark !== stood.mark);
  const isTickBack = submission.state === 'accepted' && book.read.cover.ticked && noticeOf(told, 'tickGone') !== null;
  if (isNews || isEdited !== (stood !== undefined) || isEdited !== flags.editedAfterSeal || isTickBack) {
    const without = withoutNotice(told, 'editedAfterSeal', ...(isTickBack ? (['tickGone'] as const) : []));
    open.ledger.put({
      submission: {
        ...submission,
        flags: { ...flags, editedAfterSeal: isEdited },
        changedAt: seenAt,
        told: isEdited
          ? withNotice(without, {
              code: 'editedAfterSeal',
              at: seenAt,
              facts: { version, state: submission.state, cells, ...mark },
            })
          : without,
      },
    });
  }
  noteRead(open, book, {});
  if (isNews) for (const line of lines) tell(open, book.unit, 'edit', line);
  else if (!isEdited && flags.editedAfterSeal) tell(open, book.unit, 'edit', logWords.restored);
  return isEdited ? ['edited', changes.length] : null;
}
