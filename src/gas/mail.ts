/** Mail through MailApp. A letter is sent at most once: what may have gone out is never sent again by itself. */
import type { Mail } from '../app/ports';
import { retried } from './retry';

export const mailOfGoogle = (): Mail => ({
  remainingToday: () => MailApp.getRemainingDailyQuota(),
  send: (letter) => retried('mail.send', 'once', () => MailApp.sendEmail({ to: letter.to.join(','), subject: letter.subject, body: letter.body })),
});
