/** A job that Google keeps waiting: a few steps in a row, counted from the beginning at each click. */
import { startJob, stepJob } from '../../../src/app/jobs/engine';
import { finished, type Jobs } from '../../../src/app/jobs/job';
import { ok } from '../../../src/core/result';
import { Fault } from '../../../src/core/fault';
import type { World } from '../../../src/app/ports';

const MOST = 5;
const OUTCOME = { result: 'done', message: 'xong', lines: [], counts: {} } as const;
const REQUEST = { job: 'collect', period: '2019-Q1' } as const;

/** A job of which the next `busy` steps find Google busy. */
function aClick() {
  const kept = new Map<string, string>();
  const at = { busy: 0 };
  const memory = {
    get: (key: string) => kept.get(key) ?? null,
    set: (key: string, text: string) => void kept.set(key, text),
    drop: (key: string) => void kept.delete(key),
  };
  const world = {
    memory,
    sharedMemory: memory,
    clock: { now: () => 0 },
    consent: { missing: () => ({ scopes: [], url: null }) },
    turn: { take: <T>(section: () => T) => ({ value: section() }) },
  } as unknown as World;
  const jobs = {
    collect: {
      plan: () => ok({ request: REQUEST, plan: { title: 'x', of: 1, lines: [] } }),
      step: () => {
        at.busy -= 1;
        if (at.busy >= 0) throw new Fault('busy', 'x', 'y');
        return ok(finished(1, OUTCOME));
      },
    },
  } as unknown as Jobs;
  const start = (): string => {
    const started = startJob(jobs).answer(world, REQUEST);
    if (!started.ok) throw new Error(started.error.code);
    return started.value.jobId;
  };
  /** How a step ends: `waits`, `done`, or the code of its fault. */
  const step = (jobId: string): string => {
    try {
      const answer = stepJob(jobs).answer(world, { jobId });
      if (!answer.ok) return answer.error.code;
      return answer.value.done ? 'done' : 'waits';
    } catch (thrown) {
      return thrown instanceof Fault ? thrown.code : 'bug';
    }
  };
  return { at, start, step };
}

test('a step that finds Google busy is waited for, five in a row, then the failure is reported', () => {
  const { at, start, step } = aClick();
  const jobId = start();
  at.busy = MOST + 1;
  expect(Array.from({ length: MOST + 2 }, () => step(jobId))).toEqual([
    ...Array<string>(MOST).fill('waits'),
    'busy',
    'done',
  ]);
});

test('a click that was killed while it waited leaves the next one all its waiting', () => {
  const { at, start, step } = aClick();
  const killed = start();
  at.busy = MOST - 1;
  expect(Array.from({ length: MOST - 1 }, () => step(killed))).toEqual(Array(MOST - 1).fill('waits'));
  const again = start();
  at.busy = MOST;
  expect(Array.from({ length: MOST + 1 }, () => step(again))).toEqual([...Array<string>(MOST).fill('waits'), 'done']);
});
