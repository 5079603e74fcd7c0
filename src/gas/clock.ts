/** The moment, in milliseconds since 1970. The only clock of the product. */
import type { Clock } from '../app/ports';

export const clockOfGoogle = (): Clock => ({ now: () => Date.now() });
