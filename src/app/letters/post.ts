/** Sends one letter at most once: noted as PENDING before it goes and as SENT after. What is PENDING later may have gone: nobody sends it again. */
import { isAddress } from '../../core/catalogue/address';
import { Fault, type FaultCode } from '../../core/fault';
import type { PeriodWork } from '../work/period-work';

/** waits = the day's quota is used up. unsure = it may have gone out earlier. notSent = the address is not one; it goes once that is mended. */
export type Posted = 'sent' | 'sentBefore' | 'waits' | 'unsure' | 'notSent';

/** Faults after which the letter certainly did not go out, so that a later run may send it. */
const CERTAINLY_NOT_SENT: Readonly<Partial<Record<FaultCode, Posted>>> = {
  quotaToday: 'waits',
  busy: 'waits',
  consentMissing: 'waits',
  notSent: 'notSent',
};

export interface LetterOut {
  readonly key: string;
  readonly unit: string;
  readonly kind: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly body: string;
}

export function post({ world, ledger, period }: PeriodWork, asked: LetterOut): Posted {
  const letter = { ...asked, to: asked.to.filter(isAddress) };
  if (letter.to.length === 0) return 'notSent';
  const stood = ledger.letter(letter.key);
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
    world.mail.send({ to: letter.to, subject: letter.subject, body: letter.body });
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
