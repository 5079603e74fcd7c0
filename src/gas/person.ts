/** Who acts. Google gives an empty text where it does not say; that is nobody, not somebody. */
import type { Person } from '../app/ports';
import { retried } from './retry';

export const personOfGoogle = (): Person => ({
  // In a time trigger nobody is active: the run acts under the account that made the trigger.
  account: () =>
    [Session.getActiveUser(), Session.getEffectiveUser()]
      .map((user) =>
        retried('session.getEmail', 'read', () => user.getEmail())
          .trim()
          .toLowerCase(),
      )
      .find((email) => email !== '') ?? null,
});
