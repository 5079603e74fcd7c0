/**
 * One run of this account at a time, through the user lock: two clicks, or a click and the hourly trigger. The script lock would make every
 * office of every province wait; two officials are kept apart by the job's lease and the fences. Google frees a lock when its run ends, however it
 * ends. Never held across a question to the person: Google drops it there.
 */
import type { Turn } from '../app/ports';

const WAIT = 3000;

export const turnOfGoogle = (): Turn => ({
  take(section) {
    const lock = LockService.getUserLock();
    if (!lock.tryLock(WAIT)) return null;
    try {
      return { value: section() };
    } finally {
      lock.releaseLock();
    }
  },
});
