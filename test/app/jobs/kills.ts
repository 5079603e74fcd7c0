/** Runs that Google kills: one run for every world that a killed run can leave, each followed by the next click. */
import type { Desk } from '../../../src/desk/desk';
import type { Fault } from '../../../src/desk/machine/nemesis';
import { Quarter, type Told } from '../quarter';

/** A state of the desk from which many runs may start. */
export interface State {
  fresh(): Quarter;
}

export function stateOf(prepare: (quarter: Quarter) => void, quarter = new Quarter()): State {
  prepare(quarter);
  return { fresh: () => quarter.twin() };
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

/** A write of a run, and the world after it. */
interface World {
  readonly kill: Kill;
  /** Answers before the request that wrote; undefined where the run does not ask but waits for the hour. */
  readonly answers: Told['answers'] | undefined;
  readonly then: Desk;
}

const THAT_MATTER = /^(sheets|drive|mail)\.|^properties\.(set|delete)/;

/** Plays `run` once. Returns its first call that matters, and the world after each write. */
function worldsOf(start: State, { run, only = THAT_MATTER }: Ask): { readonly first?: Kill; readonly worlds: World[] } {
  const quarter = start.fresh();
  const record = quarter.recorded();
  const seen = new Map<string, number>();
  const worlds: World[] = [];
  let first: Kill | undefined;
  quarter.desk.nemesis.watch((method) => {
    if (!only.test(method)) return;
    const nth = (seen.get(method) ?? 0) + 1;
    seen.set(method, nth);
    first ??= { method, nth, when: 'before' };
    if (!WRITES.test(method)) return;
    const answers = record.isAsking ? record.answers.slice() : undefined;
    worlds.push({ kill: { method, nth, when: 'after' }, answers, then: quarter.desk.twin() });
  });
  run(quarter);
  quarter.desk.nemesis.watch();
  return { ...(first === undefined ? {} : { first }), worlds };
}

/**
 * Looks at every world that a killed run can leave, each time without any memory: the untouched world, and the world
 * after each write.
 * A run that dies before a call leaves the world after the previous write. Returns the number of writes. The play up to
 * a write is the same for all kills after it and is played once; from there on each goes its own way.
 */
export function broken(start: State, ask: Ask): number {
  const { first, worlds } = worldsOf(start, ask);
  const untouched = first === undefined ? [] : [first];
  const all: readonly (Kill | World)[] = [...untouched, ...worlds];
  for (const one of spread(all, ask.most ?? Infinity)) killed(start, one, ask);
  return worlds.length;
}

/** `most` of `all`, evenly spread, with the first and the last. */
const spread = <T>(all: readonly T[], most: number): readonly T[] =>
  all.length <= most ? all : all.filter((_, at) => keptAt(all.length, most).has(at));

const keptAt = (length: number, most: number): ReadonlySet<number> =>
  new Set(Array.from({ length: most }, (_, at) => Math.round((at * (length - 1)) / Math.max(1, most - 1))));

export type Kill = Pick<Fault, 'method' | 'nth' | 'when'>;

/** One kill for every world that `run` can leave: before its first call that matters, and after each write. */
export function killsOf(start: State, run: (quarter: Quarter) => void): readonly Kill[] {
  const quarter = start.fresh();
  const from = quarter.desk.nemesis.trace().length;
  run(quarter);
  const seen = new Map<string, number>();
  const calls = quarter.desk.nemesis
    .trace()
    .slice(from)
    .filter((method) => THAT_MATTER.test(method));
  return calls.flatMap((method, at): readonly Kill[] => {
    const nth = (seen.get(method) ?? 0) + 1;
    seen.set(method, nth);
    return [
      ...(at === 0 ? [{ method, nth, when: 'before' as const }] : []),
      ...(WRITES.test(method) ? [{ method, nth, when: 'after' as const }] : []),
    ];
  });
}

function killed(start: State, one: Kill | World, { run, check }: Ask): void {
  const quarter = start.fresh();
  const kill = 'kill' in one ? one.kill : one;
  const place = `killed ${kill.when} ${kill.method} no. ${kill.nth}`;
  if ('kill' in one && one.answers !== undefined) quarter.remember(one.answers, one.then);
  else quarter.plan({ kind: 'killRun', ...kill });
  try {
    run(quarter);
  } catch (thrown) {
    throw new Error(`${place}: ${String(thrown)}`);
  }
  if (quarter.remembers) throw new Error(`${place}: the run took another way and was not killed`);
  check(quarter, place);
}
