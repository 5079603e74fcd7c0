/**
 * The letters that accompany the text on a unit's cover: receipt, refused, returned, and one for each notice that
 * changes what the unit must do. Each is sent at most once.
 */
import type { Notice } from '../../core/submission/told';
import type { Unit } from '../../core/catalogue/unit';
import {
  noticeLetter,
  receiptLetter,
  refusalLetter,
  returnLetter,
  withdrawalLetter,
  type Letter,
} from '../../text/letters/mail';
import { timelinessSentence } from '../../text/books/cover';
import { noticeSentence, noticeSubject } from '../../text/books/unit-news';
import { printMoment } from '../../text/print';
import type { SubmissionRecord } from '../../tables/ledger-book';
import { noticesOf } from '../collect/notices';
import { post } from './post';
import { accountsOf, fileOf, type PeriodWork } from '../work/period-work';

interface LetterDue {
  readonly key: string;
  readonly kind: string;
  readonly letter: Letter;
}

/** True when a letter is due of which the ledger knows nothing. */
export const isLetterDue = (round: PeriodWork, unit: Unit, submission: SubmissionRecord): boolean =>
  accountsOf(round.catalogue, unit.code).length > 0 &&
  lettersFor(round, unit, submission).some((due) => round.ledger.letter(due.key) === null);

export function tellNews(round: PeriodWork, unit: Unit, submission: SubmissionRecord): void {
  const to = accountsOf(round.catalogue, unit.code);
  if (to.length === 0) return;
  for (const { key, kind, letter } of lettersFor(round, unit, submission))
    post(round, { key, unit: unit.code, kind, to, ...letter });
}

const lettersFor = (round: PeriodWork, unit: Unit, submission: SubmissionRecord): readonly LetterDue[] => {
  const decided = decisionLetter(round, unit, submission);
  return [
    ...(decided ? [decided] : []),
    ...noticesOf(round, unit, submission).flatMap((notice) => noticeLetterFor(round, unit, notice)),
  ];
};

const aboutUnit = (round: PeriodWork, unit: Unit) => ({
  office: round.catalogue.province.officeName,
  unit: unit.name,
  period: round.period.name,
  fileId: fileOf(round, unit.code)?.fileId ?? '',
});

const keyOf = (
  round: PeriodWork,
  unit: Unit,
  { kind, mark }: { readonly kind: string; readonly mark: string },
): string => `${kind}|${unit.code}|${round.period.code}|${mark}`;

/**
 * What a letter's key names beside unit and period. Cells that a unit goes on editing after one seal give one letter;
 * the cover names them all.
 */
const markOf = (notice: Notice): string => {
  if (notice.code === 'editedAfterSeal' || notice.code === 'tickGone') return String(notice.facts.version);
  return notice.code === 'adjusted' ? notice.facts.mark : String(notice.at);
};

function noticeLetterFor(round: PeriodWork, unit: Unit, notice: Notice): readonly LetterDue[] {
  const subject = noticeSubject(notice, round.period.name);
  if (subject === null) return [];
  return [
    {
      key: keyOf(round, unit, { kind: notice.code, mark: markOf(notice) }),
      kind: notice.code,
      letter: noticeLetter({ ...aboutUnit(round, unit), subject, words: noticeSentence(notice) }),
    },
  ];
}

function decisionLetter(round: PeriodWork, unit: Unit, submission: SubmissionRecord): LetterDue | null {
  const { period, ledger } = round;
  const about = aboutUnit(round, unit);
  if (submission.state === 'submitted') {
    const seal = ledger.sealRecord(unit.code, period.code, submission.version);
    if (!seal) return null;
    const letter = receiptLetter({
      ...about,
      version: seal.version,
      at: printMoment(seal.sealedAt),
      fingerprint: seal.fingerprint,
      timeliness: timelinessSentence(seal.timeliness),
      document: seal.document,
      printCode: seal.printCode,
    });
    return { key: keyOf(round, unit, { kind: 'receipt', mark: String(seal.version) }), kind: 'receipt', letter };
  }
  const mark = String(submission.decidedAt ?? 0);
  const words = submission.reason ?? '';
  if (submission.decision === 'refused')
    return {
      key: keyOf(round, unit, { kind: 'refusal', mark }),
      kind: 'refusal',
      letter: refusalLetter({ ...about, words }),
    };
  if (submission.decision === 'returned')
    return {
      key: keyOf(round, unit, { kind: 'return', mark }),
      kind: 'return',
      letter: returnLetter({ ...about, words }),
    };
  // A unit that takes its own report back waits for no letter; one that asked the office by telephone does.
  if (submission.decision === 'withdrawn' && submission.decidedBy !== null)
    return {
      key: keyOf(round, unit, { kind: 'withdrawal', mark }),
      kind: 'withdrawal',
      letter: withdrawalLetter({ ...about, words }),
    };
  return null;
}
