/**
 * Executions at the same time: two officials, or a click and a trigger. Each has its own thread and its own place on
 * one time line. The desk serves the earliest call on that line, one at a time, so that runs contend for locks and
 * overwrite each other as they do at Google. The seed decides how late each run starts and how long each call takes,
 * and so which call is first; the machine's speed has no influence.
 */
import type { DeskRooms, ScriptDoors } from '../desk-rooms';
import { Dice } from '../machine/dice';
import { answerAsk } from './bridge';
import { Execution } from './execution';
import { factsOf, outcomeOf, realmCallOf, refusalOf, settingsOf, type RunOutcome, type RunRequest } from './host';
import { readManifest } from './manifest';
import { storeKey } from './ops/state';
import { Thread } from './thread';

export interface Together {
  /** Virtual seconds within which all runs start; 1 by default. */
  readonly startWithin?: number;
  /** Real seconds of computing without a call after which a script is considered an endless loop; 20 by default. */
  readonly patience?: number;
}

interface Run {
  readonly execution: Execution;
  readonly thread: Thread;
  readonly from: number;
  /** The run's place on the stopwatch, milliseconds. */
  at: number;
  /** Until when it waits for a lock that another run holds. */
  waitsUntil: number | undefined;
  left: boolean;
}

/**
 * Runs all of `requests` at once and returns their outcomes in the same order. Nothing else may call the desk
 * meanwhile.
 */
export function runTogether(
  desk: DeskRooms,
  doors: ScriptDoors,
  requests: readonly RunRequest[],
  how: Together = {},
): Promise<readonly RunOutcome[]> {
  return new Promise((resolve, reject) => {
    const stage = new Stage(desk, doors, { resolve, reject });
    stage.begin(requests, how);
  });
}

interface Promised {
  resolve(outcomes: readonly RunOutcome[]): void;
  reject(error: unknown): void;
}

class Stage {
  readonly #dice: Dice;
  readonly #runs: (Run | RunOutcome)[] = [];
  #over = false;

  constructor(
    private readonly desk: DeskRooms,
    private readonly doors: ScriptDoors,
    private readonly promised: Promised,
  ) {
    this.#dice = new Dice(desk.dice.uuid());
  }

  begin(requests: readonly RunRequest[], { startWithin = 1, patience = 20 }: Together): void {
    const { clock } = this.desk;
    const from = clock.stopwatch();
    for (const request of requests) {
      const refusal = refusalOf(this.desk, request);
      if (refusal !== undefined)
        this.#runs.push({
          error: { name: 'PermissionDenied', message: refusal, stack: '' },
          logs: [],
          ui: [],
          seconds: 0,
        });
      else this.#runs.push(this.#started(request, from + this.#dice.next() * startWithin * 1000, patience * 1000));
    }
    clock.goTo(from);
    this.#step();
  }

  #started(request: RunRequest, from: number, patienceMs: number): Run {
    const { desk } = this;
    desk.clock.goTo(from + this.#taking(desk.latency.executionStart() * 1000));
    const execution = new Execution(factsOf(desk, request), desk.clock);
    const manifest = readManifest(desk.options.bundleDir);
    const start = {
      call: realmCallOf(desk, request),
      settings: settingsOf(desk, execution, manifest),
      timeZone: manifest.timeZone,
      seed: execution.facts.id,
      now: desk.clock.now(),
    };
    const watch = {
      stopped: () => this.#step(),
      logged: (level: string, text: string) => execution.log(level, text),
      failed: (error: unknown) => this.#fail(error),
    };
    return {
      execution,
      from,
      thread: new Thread(start, watch, patienceMs),
      at: desk.clock.stopwatch(),
      waitsUntil: undefined,
      left: false,
    };
  }

  /** The next event happens only when no thread computes any more, because only then is the earliest one known. */
  #step(): void {
    while (!this.#over) {
      const runs = this.#live().filter((run) => !run.left);
      if (runs.some((run) => run.thread.isComputing())) return;
      const first = runs.reduce<Run | undefined>(
        (best, run) => (best === undefined || this.#turn(run) < this.#turn(best) ? run : best),
        undefined,
      );
      if (first === undefined) return this.#finish();
      try {
        if (first.thread.ended === undefined) this.#serve(first);
        else this.#leave(first);
      } catch (error) {
        this.#fail(error);
      }
    }
  }

  #live(): Run[] {
    return this.#runs.filter((run): run is Run => 'thread' in run);
  }

  /** When the run can go on: at once, or when the lock is free or the wait is over. */
  #turn(run: Run): number {
    if (run.thread.ended?.ranOut === true)
      run.at = Math.max(run.at, run.execution.startedAt + run.execution.facts.limitSeconds * 1000);
    this.#noteWaiting(run);
    return run.waitsUntil ?? run.at;
  }

  #noteWaiting(run: Run): void {
    const { question } = run.thread;
    if (question?.op !== 'lock.tryLock') return;
    const [kind, patience] = JSON.parse(question.argsText) as [unknown, number | undefined];
    const free = this.desk.locks.isFree(storeKey(run, kind), run.execution.facts.id);
    if (free) run.waitsUntil = undefined;
    else run.waitsUntil ??= run.at + Math.max(0, patience ?? 0);
  }

  #serve(run: Run): void {
    const { desk, doors } = this;
    const { question } = run.thread;
    if (question === undefined) return;
    const [at, lateForLock] = [this.#turn(run), run.waitsUntil !== undefined];
    desk.clock.goTo(at);
    const manifest = readManifest(desk.options.bundleDir);
    // The wait is over: with no patience left, the lock is refused without a second wait.
    const argsText = lateForLock
      ? JSON.stringify([(JSON.parse(question.argsText) as unknown[])[0], 0])
      : question.argsText;
    const answered = doors.during(run.execution, () =>
      answerAsk({ desk, doors, execution: run.execution, manifest }, { ...question, argsText }),
    );
    run.waitsUntil = undefined;
    const ms = desk.clock.stopwatch() - at;
    run.at = at + (question.op === 'sleep' ? ms : this.#taking(ms));
    desk.clock.goTo(run.at);
    if (run.execution.killedBy !== null) run.thread.stop({});
    else run.thread.answer({ answered, now: desk.clock.now() });
    if (question.op === 'lock.release') this.#wakeWaiting(run.at);
  }

  /** An execution that ended frees its locks. */
  #leave(run: Run): void {
    run.left = true;
    this.desk.locks.releaseAll(run.execution.facts.id);
    this.#wakeWaiting(run.at);
  }

  /** A run that waited for a lock that is free now goes on from this moment. */
  #wakeWaiting(at: number): void {
    for (const other of this.#live()) {
      if (other.waitsUntil === undefined) continue;
      this.#noteWaiting(other);
      if (other.waitsUntil === undefined) other.at = Math.max(other.at, at);
    }
  }

  /** A call takes 0.5 to 1.5 times the seconds of the latency model. */
  #taking(ms: number): number {
    return ms * (0.5 + this.#dice.next());
  }

  #finish(): void {
    this.#over = true;
    try {
      const outcomes = this.#runs.map((run) => ('thread' in run ? this.#outcome(run) : run));
      this.desk.clock.goTo(Math.max(this.desk.clock.stopwatch(), ...this.#live().map((run) => run.at)));
      this.promised.resolve(outcomes);
    } catch (error) {
      this.promised.reject(error);
    }
  }

  #outcome(run: Run): RunOutcome {
    const ended = run.thread.ended ?? {};
    this.desk.clock.goTo(run.at);
    return outcomeOf(run.execution, ended, (run.at - run.from) / 1000);
  }

  #fail(error: unknown): void {
    this.#over = true;
    for (const run of this.#live()) run.thread.stop({});
    this.promised.reject(error);
  }
}
