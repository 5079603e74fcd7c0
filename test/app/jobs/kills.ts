/** Runs that Google kills: one run for every world that a killed run can leave, each followed by the next click. */
import type { Fault } from '../../../src/desk/machine/nemesis';
import { Quarter } from '../quarter';

/** A state of the desk from which many runs may start. */
export interface State {
  fresh(): Quarter;
}

export function stateOf(prepare: (quarter: Quarter) => void, quarter = new Quarter()): State {
  prepare(quarter);
  return { fresh: () => quarter.twin() };
}

/**
 * Calls of `run` that may change the world, in their order, each with its ordinal number among the calls of its method:
 * API calls, letters and notes.
 */
function callsOf(
  start: State,
  run: (quarter: Quarter) => void,
  only = /^(sheets|drive|mail)\.|^properties\.(set|delete)/,
): readonly { readonly method: string; readonly nth: number }[] {
  const quarter = start.fresh();
  const from = quarter.desk.nemesis.trace().length;
  run(quarter);
  const seen = new Map<string, number>();
  return quarter.desk.nemesis
    .trace()
    .slice(from)
    .filter((method) => only.test(method))
    .map((method) => {
      seen.set(method, (seen.get(method) ?? 0) + 1);
      return { method, nth: seen.get(method) ?? 0 };
    });
}

const WRITES = /update|create|delete|clear|properties\.set|send/i;

interface Ask {
  readonly run: (quarter: Quarter) => void;
  readonly check: (quarter: Quarter, place: string) => void;
  /** Which calls; by default all that matter. */
  readonly only?: RegExp;
  /** How many of the kills are tried, evenly spread, the first and the last among them; all where absent. */
  readonly most?: number;
}

/**
 * Runs once for every world that a killed run can leave, each time without any memory: the untouched world, and the
 * world after each write.
 * A run that dies before a call leaves the world after the previous write. Returns the number of writes.
 */
export function broken(start: State, { run, check, only, most = Infinity }: Ask): number {
  const calls = callsOf(start, run, only);
  const writes = calls.filter(({ method }) => WRITES.test(method));
  const kills: readonly Kill[] = [
    ...calls.slice(0, 1).map((one) => ({ ...one, when: 'before' as const })),
    ...writes.map((one) => ({ ...one, when: 'after' as const })),
  ];
  for (const one of spread(kills, most)) killed(start, [one], { run, check });
  return writes.length;
}

/** `most` of `all`, evenly spread, with the first and the last. */
const spread = <T>(all: readonly T[], most: number): readonly T[] =>
  all.length <= most ? all : all.filter((_, at) => keptAt(all.length, most).has(at));

const keptAt = (length: number, most: number): ReadonlySet<number> =>
  new Set(Array.from({ length: most }, (_, at) => Math.round((at * (length - 1)) / Math.max(1, most - 1))));

type Kill = Pick<Fault, 'method' | 'nth' | 'when'>;

function killed(start: State, kills: readonly Kill[], { run, check }: Ask): void {
  const quarter = start.fresh();
  const place = kills.map(({ method, nth, when }) => `killed ${when} ${method} no. ${nth}`).join(', then ');
  for (const kill of kills) quarter.plan({ kind: 'killRun', ...kill });
  try {
    run(quarter);
  } catch (thrown) {
    throw new Error(`${place}: ${String(thrown)}`);
  }
  check(quarter, place);
}
