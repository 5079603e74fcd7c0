/**
 * Mail through MailApp. A letter is sent at most once: a letter that may have been sent is never repeated
 * automatically.
 */
import type { Mail } from '../app/ports';
import { Fault } from '../core/fault';
import { failureIn } from './fault-of';
import { retried } from './retry';

type Letter = Parameters<Mail['send']>[0];

const sendOnce = (letter: Letter): void =>
  retried('mail.send', 'once', () =>
    MailApp.sendEmail({ to: letter.to.join(','), subject: letter.subject, body: letter.body, name: letter.from }),
  );

/**
 * An error with unknown words counts as unsure: the letter may have been sent. The letter of one unit never ends the
 * run for all. Throws a Fault `notSent` when the letter was certainly not sent.
 */
function send(letter: Letter): void {
  try {
    sendOnce(letter);
  } catch (thrown) {
    const failure = thrown instanceof Fault ? null : failureIn(thrown);
    throw failure ? new Fault('unsure', 'mail.send', failure.words) : thrown;
  }
}

/** Without the permission to send mail no letter may go today; the plan of the job names the permission. */
function remainingToday(): number {
  try {
    return retried('mail.quota', 'read', () => MailApp.getRemainingDailyQuota());
  } catch (thrown) {
    if (thrown instanceof Fault && thrown.code === 'consentMissing') return 0;
    throw thrown;
  }
}

export const mailOfGoogle = (): Mail => ({
  remainingToday,
  send,
});
