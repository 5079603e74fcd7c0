/** Who acts. Google gives an empty text where it does not say; that is nobody, not somebody. */
import type { Person } from '../app/ports';

export const personOfGoogle = (): Person => ({
  account: () => Session.getActiveUser().getEmail().trim().toLowerCase() || null,
});
