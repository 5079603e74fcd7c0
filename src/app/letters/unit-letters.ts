/** The letter that accompanies the text on a unit's cover: receipt, refused, returned. Each is sent at most once. */
import type { Unit } from '../../core/catalogue/unit';
import { receiptLetter, refusalLetter, returnLetter, type Letter } from '../../text/letters/mail';
import { timelinessSentence } from '../../text/books/cover';
import { printMoment } from '../../text/print';
import type { SubmissionRecord } from '../../tables/ledger-book';
import { post } from './post';
import { accountsOf, fileOf, type PeriodWork } from '../work/period-work';

/** True when a letter is due of which the ledger knows nothing. */
export function isLetterDue(round: PeriodWork, unit: Unit, submission: SubmissionRecord): boolean {
  const due = letterFor(round, unit, submission);
  return due !== null && accountsOf(round.catalogue, unit.code).length > 0 && round.ledger.letter(due.key) === null;
}

export function tellNews(round: PeriodWork, unit: Unit, submission: SubmissionRecord): void {
  const due = letterFor(round, unit, submission);
  const to = accountsOf(round.catalogue, unit.code);
  if (due && to.length > 0) post(round, { key: due.key, unit: unit.code, kind: due.kind, to, ...due.letter });
}

function letterFor(
  round: PeriodWork,
  unit: Unit,
  submission: SubmissionRecord,
): { readonly key: string; readonly kind: string; readonly letter: Letter } | null {
  const { period, ledger, catalogue } = round;
  const about = {
    office: catalogue.province.officeName,
    unit: unit.name,
    period: period.name,
    fileId: fileOf(round, unit.code)?.fileId ?? '',
  };
  const key = (kind: string, mark: number): string => `${kind}|${unit.code}|${period.code}|${mark}`;
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
    return { key: key('receipt', seal.version), kind: 'receipt', letter };
  }
  const at = submission.decidedAt ?? 0;
  if (submission.decision === 'refused')
    return {
      key: key('refusal', at),
      kind: 'refusal',
      letter: refusalLetter({ ...about, words: submission.reason ?? '' }),
    };
  if (submission.decision === 'returned')
    return {
      key: key('return', at),
      kind: 'return',
      letter: returnLetter({ ...about, words: submission.reason ?? '' }),
    };
  return null;
}
