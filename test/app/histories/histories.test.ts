/**
 * Random histories: people of three units and two accounts of the office type, tick, decide, adjust and click while
 * Google fails and others meddle; then an hour and a click pass in calm. What is then in the ledger, in the master and
 * on the covers must be a state that the record of what people did allows (worlds.ts).
 * `HISTORY_SEED` and `HISTORY_RUNS` draw others; a failing history is shrunk and printed with its seed.
 */
import fc from 'fast-check';
import { howOften } from '../../support/how-often';
import { history, type History } from './history';
import { Play } from './play';
import { wrong } from './whole';

const SEED = Number(process.env['HISTORY_SEED'] ?? 20261130);
const RUNS = Number(process.env['HISTORY_RUNS'] ?? howOften(1, 50_000));

test(`whatever happens, ${RUNS} histories end whole (seed ${SEED})`, () => {
  let [played, troubles] = [0, 0];
  const isWhole = (one: History): void => {
    const play = new Play(one);
    for (const each of one.happenings) play.happen(each);
    const found = wrong(play, play.calm());
    [played, troubles] = [played + 1, troubles + play.troubles];
    if (found.length > 0) throw new Error(found.join('\n'));
  };
  fc.assert(fc.property(history, isWhole), { seed: SEED, numRuns: RUNS, unbiased: true });
  expect(played).toBe(RUNS);
  if (RUNS > 1) console.log(`${played} histories with ${troubles} troubles`);
});
