/** One run at a time, through the script lock. Never held across a question to the person: Google drops it there. */
import type { Turn } from '../app/ports';

const WAIT = 3000;

export const turnOfGoogle = (): Turn => ({
  take(section) {
    const lock = LockService.getScriptLock();
    if (!lock.tryLock(WAIT)) return null;
    try {
      return { value: section() };
    } finally {
      lock.releaseLock();
    }
  },
});
