/**
 * Sends one letter at most once: the ledger notes it as PENDING before sending and as SENT afterwards. A letter still
 * PENDING later may have been sent, so it is never sent again.
 */
import type { Catalogue } from '../../core/catalogue/catalogue';
import { settingOf } from '../../core/catalogue/settings';
import { isAddress } from '../../core/catalogue/address';
import { Fault, type FaultCode } from '../../core/fault';
import type { PeriodWork } from '../work/period-work';

/**
 * waits = the day's quota is used up. unsure = an earlier run may have sent it. notSent = the address is invalid; the
 * letter is sent once the address is corrected.
 */
export type Posted = 'sent' | 'sentBefore' | 'waits' | 'unsure' | 'notSent';

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

export function post({ world, ledger, period, catalogue }: PeriodWork, asked: LetterOut): Posted {
  const letter = { ...asked, to: asked.to.filter(isAddress) };
  if (letter.to.length === 0) return 'notSent';
  const stood = ledger.letter(letter.key, period.code);
  if (stood && stood.state !== 'WAITS') return stood.state === 'SENT' ? 'sentBefore' : 'unsure';
  if (world.mail.remainingToday() < letter.to.length) return 'waits';
  const pending = {
    key: letter.key,
    unit: letter.unit,
    period: period.code,
    kind: letter.kind,
    to: letter.to,
    subject: letter.subject,
    state: 'PENDING' as const,
    pendingAt: world.clock.now(),
    sentAt: null,
  };
  ledger.put({ letter: pending });
  ledger.flush();
  try {
    world.mail.send({ to: letter.to, from: senderOf(catalogue), subject: letter.subject, body: letter.body });
  } catch (thrown) {
    if (!(thrown instanceof Fault)) throw thrown;
    const certain = CERTAINLY_NOT_SENT[thrown.code];
    if (certain === undefined) return 'unsure';
    ledger.put({ letter: { ...pending, state: 'WAITS' } });
    return certain;
  }
  ledger.put({ letter: { ...pending, state: 'SENT', sentAt: world.clock.now() } });
  return 'sent';
}
