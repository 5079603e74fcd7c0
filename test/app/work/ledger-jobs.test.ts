/** The rows of jobs in the ledger do not grow with the years. */
import { JobHold, resultsSoFar } from '../../../src/app/jobs/hold';
import type { JobRequest } from '../../../src/app/api';
import { LedgerOnDesk } from './ledger-on-desk';

const requestOf = (at: number): JobRequest => ({ job: 'collect', period: `P${at}` });

/** One job as a run does it; `ends` = it is not killed. */
function run(on: LedgerOnDesk, at: number, ends: boolean): void {
  const ledger = on.open();
  const hold = JobHold.take({ ledger, account: 'a@example.vn', now: 1.55e12 + at }, requestOf(at));
  if (!hold.ok) throw new Error(hold.error.code);
  for (let unit = 0; unit < 20; unit += 1) hold.value.note(`U${unit}`, ['sealed', 1]);
  if (ends) hold.value.finish();
  ledger.flush();
}

test('a done job gives its row to a new one, and a job that was killed keeps its row and its results', () => {
  const on = new LedgerOnDesk();
  run(on, 0, false);
  for (let at = 1; at <= 100; at += 1) run(on, at, true);
  const ledger = on.open();
  expect(ledger.jobs()).toHaveLength(30);
  expect(ledger.damagedRows()).toEqual([]);
  expect(Object.keys(resultsSoFar(ledger, requestOf(0)) ?? {})).toHaveLength(20);
  expect(resultsSoFar(ledger, requestOf(100))).toBeNull();
  expect(
    ledger
      .jobs()
      .filter(({ state }) => state === 'done')
      .map(({ lines }) => lines),
  ).toEqual(Array.from({ length: 29 }, () => '{}'));
});
