/** What the hourly trigger does: takes up the current period of the remembered master, and never pushes anybody aside. */
import { printMoment } from '../text/print';
import type { JobRequest } from './api';
import { collectStep } from './collect';
import type { World } from './ports';
import { openRound } from './round';

/** Google ends a run after six minutes without a word. */
const LONGEST = 240_000;
const LAST_RUN = 'hourly';

/** @returns a word for the execution log: what came of it, codes only. */
export function everyHour(world: World): string {
  const until = world.clock.now() + LONGEST;
  const round = openRound(world, {});
  if (!round.ok) return noted(world, round.error.code);
  const { ledger, period } = round.value;
  if (ledger.files(period.code).length === 0) return noted(world, 'notPublished');
  const request: JobRequest = { job: 'collect', period: period.code };
  while (world.clock.now() < until) {
    const turn = world.turn.take(() => collectStep(round.value, { request, until, polite: true }));
    if (turn === null) return noted(world, 'otherRun');
    const step = turn.value;
    if (!step.ok) return noted(world, step.error.code);
    if (step.value.done) return noted(world, step.value.outcome.result);
  }
  return noted(world, 'goesOn');
}

/** A heartbeat: triggers stop without a word, so the last run is remembered. */
function noted(world: World, word: string): string {
  world.memory.set(LAST_RUN, `${printMoment(world.clock.now())} ${word}`);
  return word;
}
