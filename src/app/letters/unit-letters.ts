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
import { post, type LetterOut } from './post';
import { accountsOf, fileOf, type PeriodWork } from '../work/period-work';

interface LetterDue {
  readonly key: string;
  readonly kind: string;
  readonly letter: Letter;
}

/** True when a letter is due of which the ledger knows nothing. */
export const isLetterDue = (open: PeriodWork, unit: Unit, submission: SubmissionRecord): boolean =>
  accountsOf(open.catalogue, unit.code).length > 0 &&
  lettersFor(open, unit, submission).some((due) => open.ledger.letter(due.key, open.period.code) === null);

/** The letters that the unit must have got by now; which of them are sent already is the ledger's to know. */
export function newsLetters(open: PeriodWork, unit: Unit, submission: SubmissionRecord): readonly LetterOut[] {
  const to = accountsOf(open.catalogue, unit.code);
  if (to.length === 0) return [];
  return lettersFor(open, unit, submission).map(({ key, kind, letter }) => ({
    ...{ key, unit: unit.code, kind, to },
    ...letter,
  }));
}

/** Sends them, each noted in the ledger by itself. */
export function tellNews(open: PeriodWork, unit: Unit, submission: SubmissionRecord): void {
  for (const letter of newsLetters(open, unit, submission)) post(open, letter);
}

const lettersFor = (open: PeriodWork, unit: Unit, submission: SubmissionRecord): readonly LetterDue[] => {
  const decided = decisionLetter(open, unit, submission);
  return [
    ...(decided ? [decided] : []),
    ...noticesOf(open, unit, submission).flatMap((notice) => noticeLetterFor(open, unit, notice)),
  ];
};

const aboutUnit = (open: PeriodWork, unit: Unit) => ({
  office: open.catalogue.province.officeName,
  unit: unit.name,
  period: open.period.name,
  fileId: fileOf(open, unit.code)?.fileId ?? '',
});

const keyOf = (
  open: PeriodWork,
  unit: Unit,
  { kind, mark }: { readonly kind: string; readonly mark: string },
): string => `${kind}|${unit.code}|${open.period.code}|${mark}`;

/**
 * What a letter's key names beside unit and period. Cells that a unit goes on editing after one seal give one letter;
 * the cover names them all.
 */
const markOf = (notice: Notice): string => {
  if (notice.code === 'editedAfterSeal' || notice.code === 'tickGone') return String(notice.facts.version);
  return notice.code === 'adjusted' ? notice.facts.mark : String(notice.at);
};

function noticeLetterFor(open: PeriodWork, unit: Unit, notice: Notice): readonly LetterDue[] {
  const subject = noticeSubject(notice, open.period.name);
  if (subject === null) return [];
  return [
    {
      key: keyOf(open, unit, { kind: notice.code, mark: markOf(notice) }),
      kind: notice.code,
      letter: noticeLetter({ ...aboutUnit(open, unit), subject, words: noticeSentence(notice) }),
    },
  ];
}

function decisionLetter(open: PeriodWork, unit: Unit, submission: SubmissionRecord): LetterDue | null {
  const { period, ledger } = open;
  const about = aboutUnit(open, unit);
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
    return { key: keyOf(open, unit, { kind: 'receipt', mark: String(seal.version) }), kind: 'receipt', letter };
  }
  const mark = String(submission.decidedAt ?? 0);
  const words = submission.reason ?? '';
  if (submission.decision === 'refused')
    return {
      key: keyOf(open, unit, { kind: 'refusal', mark }),
      kind: 'refusal',
      letter: refusalLetter({ ...about, words }),
    };
  if (submission.decision === 'returned')
    return {
      key: keyOf(open, unit, { kind: 'return', mark }),
      kind: 'return',
      letter: returnLetter({ ...about, words }),
    };
  // A unit that takes its own report back waits for no letter; one that asked the office by telephone does.
  if (submission.decision === 'withdrawn' && submission.decidedBy !== null)
    return {
      key: keyOf(open, unit, { kind: 'withdrawal', mark }),
      kind: 'withdrawal',
      letter: withdrawalLetter({ ...about, words }),
    };
  return null;
}
