/** The thread of one execution: its realm, and a line to the desk. The thread sleeps until each answer comes. */
import { parentPort, receiveMessageOnPort, workerData, type MessagePort } from 'node:worker_threads';
import { Dice } from '../machine/dice';
import { offsetsOf } from './realm';
import type { Answered, Question } from './question';
import { callInRealm, type Ended, type RealmCall } from './realm-call';
import { untilThere } from './until-there';

export interface ThreadStart {
  readonly call: RealmCall;
  readonly settings: string;
  readonly timeZone: string;
  readonly seed: string;
  readonly now: number;
  readonly port: MessagePort;
  readonly signal: Int32Array;
}

export type FromThread =
  | { readonly kind: 'ask'; readonly question: Question }
  | { readonly kind: 'log'; readonly level: string; readonly text: string }
  | { readonly kind: 'ended'; readonly ended: Ended };

export interface ToThread {
  readonly answered: Answered;
  readonly now: number;
}

const start = workerData as ThreadStart;
const dice = new Dice(start.seed);
let { now } = start;

const say = (message: FromThread): void => parentPort?.postMessage(message);

let last: readonly string[] = [];

function ask(op: string, argsText: string, places: string, ...texts: readonly string[]): string {
  Atomics.store(start.signal, 0, 0);
  say({ kind: 'ask', question: { op, argsText, places, texts } });
  Atomics.wait(start.signal, 0, 0);
  const answer = untilThere(
    () => receiveMessageOnPort(start.port)?.message as ToThread | undefined,
    () => Atomics.wait(start.signal, 0, 1, 1),
  );
  ({ now } = answer);
  last = answer.answered.texts;
  return answer.answered.head;
}

const ended = callInRealm(start.call, {
  ask,
  text: (at) => last[at],
  // The thread's time changes only with an answer, so that the run does not depend on the speed of this machine.
  now: () => now,
  offset: offsetsOf(start.timeZone),
  log: (level, text) => say({ kind: 'log', level, text }),
  dice: () => dice.next(),
  settings: start.settings,
});
say({ kind: 'ended', ended });
