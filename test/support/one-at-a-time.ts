/** Lets one process at a time do a thing, where several workers would do it at once. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const LOOK_MS = 50;

function pause(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

/** Whether the process that wrote the lock is gone: it was stopped before it could delete the file. */
function isLeftBehind(lock: string): boolean {
  try {
    const pid = Number(readFileSync(lock, 'utf8'));
    // A file without a number is being written at this moment.
    if (pid > 0) process.kill(pid, 0);
    return false;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

function taken(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
    return false;
  }
}

/**
 * Does `act` while no other process holds the lock file; waits until then, and blocks this thread meanwhile. A lock
 * that a stopped process has left behind is taken over.
 */
export function oneAtATime<T>(lock: string, act: () => T): T {
  mkdirSync(dirname(lock), { recursive: true });
  while (!taken(lock)) {
    if (isLeftBehind(lock)) rmSync(lock, { force: true });
    else pause(LOOK_MS);
  }
  try {
    return act();
  } finally {
    rmSync(lock, { force: true });
  }
}
