/** Who acts. Google gives an empty text where it does not know the account; the empty text counts as no account. */
import type { Person } from '../app/ports';
import { retried } from './retry';

export const personOfGoogle = (): Person => ({
  // A time trigger has no active user: the run acts under the account that made the trigger.
  account: () =>
    [Session.getActiveUser(), Session.getEffectiveUser()]
      .map((user) =>
        retried('session.getEmail', 'read', () => user.getEmail())
          .trim()
          .toLowerCase(),
      )
      .find((email) => email !== '') ?? null,
});
