/**
 * Sends one letter at most once: the ledger notes it as PENDING before sending and as SENT afterwards. A letter still
 * PENDING later may have been sent, so it is never sent again.
 */
import type { Catalogue } from '../../core/catalogue/catalogue';
import { settingOf } from '../../core/catalogue/settings';
import { isAddress } from '../../core/catalogue/address';
import { Fault, type FaultCode } from '../../core/fault';
import type { LetterRecord } from '../../tables/ledger-book';
import type { PeriodWork } from '../work/period-work';
import { PostDiary } from './post-diary';
import type { Posted } from './posted';

/** Faults after which the letter was certainly not sent, so that a later run may send it. */
const CERTAINLY_NOT_SENT: Readonly<Partial<Record<FaultCode, Posted>>> = {
  quotaToday: 'waits',
  busy: 'waits',
  consentMissing: 'waits',
  notSent: 'notSent',
};

/** The sender's name as recipients see it. */
const SENDER = 'mail.senderName';
const senderOf = (catalogue: Catalogue): string =>
  (settingOf(catalogue, SENDER) ?? '').trim() || catalogue.province.officeName;

export interface LetterOut {
  readonly key: string;
  readonly unit: string;
  readonly kind: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly body: string;
}

/** One letter. */
export const post = (open: PeriodWork, letter: LetterOut): Posted => postAll(open, [letter])[0] as Posted;

/** Letters of which an account's memory holds how far they have come. */
const IN_A_GROUP = 20;

/**
 * Any number of letters: the ledger is written once for each group.
 * @returns true when the ledger was written, and all that waited for it with the letters
 */
export function postInGroups(open: PeriodWork, letters: readonly LetterOut[]): boolean {
  let isWritten = false;
  for (let at = 0; at < letters.length; at += IN_A_GROUP)
    isWritten = posted(open, letters.slice(at, at + IN_A_GROUP)).isWritten || isWritten;
  return isWritten;
}

interface Pending {
  readonly letter: LetterOut;
  readonly record: LetterRecord;
}

/** A few letters, for which the ledger is written once before the first; one result per letter, in order. */
export const postAll = (open: PeriodWork, letters: readonly LetterOut[]): readonly Posted[] =>
  posted(open, letters).results;

interface AllPosted {
  readonly results: readonly Posted[];
  /** The ledger was written. */
  readonly isWritten: boolean;
}

function posted(open: PeriodWork, letters: readonly LetterOut[]): AllPosted {
  const decided = decideAll(open, letters);
  const pending = decided.flatMap((one) => (typeof one === 'string' ? [] : [one]));
  if (pending.length === 0) return { results: decided as readonly Posted[], isWritten: false };
  const diary = PostDiary.of(
    open.world,
    pending.map(({ record }) => record),
  );
  for (const { record } of pending) open.ledger.put({ letter: record });
  open.ledger.flush();
  const results = decided.map((one) => {
    if (typeof one === 'string') return one;
    diary?.begins(one.record);
    const end = sent(open, one);
    diary?.ends(one.record, end);
    return end;
  });
  return { results, isWritten: true };
}

/** What needs no sending has its result; the others are recorded as begun, within what the day still admits. */
function decideAll(
  { world, ledger, period }: PeriodWork,
  letters: readonly LetterOut[],
): readonly (Posted | Pending)[] {
  let left: number | null = null;
  return letters.map((asked) => {
    const letter = { ...asked, to: asked.to.filter(isAddress) };
    if (letter.to.length === 0) return 'notSent';
    const stood = ledger.letter(letter.key, period.code);
    if (stood && stood.state !== 'WAITS') return stood.state === 'SENT' ? 'sentBefore' : 'unsure';
    left ??= world.mail.remainingToday();
    if (left < letter.to.length) return 'waits';
    left -= letter.to.length;
    const { key, unit, kind, to, subject } = letter;
    const pendingAt = world.clock.now();
    return {
      letter,
      record: { key, unit, period: period.code, kind, to, subject, state: 'PENDING', pendingAt, sentAt: null },
    };
  });
}

function sent({ world, ledger, catalogue }: PeriodWork, { letter, record }: Pending): Posted {
  const { to, subject, body } = letter;
  try {
    world.mail.send({ to, from: senderOf(catalogue), subject, body });
  } catch (thrown) {
    if (!(thrown instanceof Fault)) throw thrown;
    const certain = CERTAINLY_NOT_SENT[thrown.code];
    if (certain === undefined) return 'unsure';
    ledger.put({ letter: { ...record, state: 'WAITS' } });
    return certain;
  }
  ledger.put({ letter: { ...record, state: 'SENT', sentAt: world.clock.now() } });
  return 'sent';
}
