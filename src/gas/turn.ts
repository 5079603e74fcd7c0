/**
 * One run of this account at a time, through the user lock: two clicks, or a click and the hourly trigger. The script
 * lock would make every office of every province wait; the lease of the job and the fences separate two officials.
 * Google frees a lock when its run ends, in any way. The lock is never held during a question to the person, because
 * Google drops it there.
 */
import type { Turn } from '../app/ports';
import { retried } from './retry';

const WAIT = 3000;

export const turnOfGoogle = (): Turn => ({
  take(section) {
    const lock = LockService.getUserLock();
    // The lock service can throw ("too many LockService operations"). Nothing is done yet, so the fault is busy.
    if (!retried('lock.tryLock', 'read', () => lock.tryLock(WAIT))) return null;
    try {
      return { value: section() };
    } finally {
      release(lock);
    }
  },
});

/** A failed release is not a fault of the job: Google frees the lock when the run ends. */
function release(lock: GoogleAppsScript.Lock.Lock): void {
  try {
    lock.releaseLock();
  } catch (thrown) {
    console.warn(`lock.releaseLock ${String(thrown)}`);
  }
}
