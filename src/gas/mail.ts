/** Mail through MailApp. A letter is sent at most once: what may have gone out is never sent again by itself. */
import type { Mail } from '../app/ports';
import { Fault } from '../core/fault';
import { failureIn } from './fault-of';
import { retried } from './retry';

type Letter = Parameters<Mail['send']>[0];

const sendOnce = (letter: Letter): void =>
  retried('mail.send', 'once', () =>
    MailApp.sendEmail({ to: letter.to.join(','), subject: letter.subject, body: letter.body }),
  );

/** MailApp fails in sentences that no list is complete of (`Invalid email: …`): one unit's letter must not end the run for all. */
function send(letter: Letter): void {
  try {
    sendOnce(letter);
  } catch (thrown) {
    const failure = thrown instanceof Fault ? null : failureIn(thrown);
    throw failure ? new Fault('unsure', 'mail.send', failure.words) : thrown;
  }
}

export const mailOfGoogle = (): Mail => ({ remainingToday: () => MailApp.getRemainingDailyQuota(), send });
