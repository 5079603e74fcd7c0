/**
 * A thread for executions, one after another: each has its realm and a line to the desk, and sleeps until each answer
 * comes.
 */
import { parentPort, receiveMessageOnPort, type MessagePort } from 'node:worker_threads';
import { Dice } from '../machine/dice';
import type { Answered, Question } from './question';
import { offsetsOf, type Host } from './realm';
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

const say = (message: FromThread): void => parentPort?.postMessage(message);

/** Sleeps until the desk has answered. */
function answerTo({ port, signal }: ThreadStart, question: Question): ToThread {
  Atomics.store(signal, 0, 0);
  say({ kind: 'ask', question });
  Atomics.wait(signal, 0, 0);
  return untilThere(
    () => receiveMessageOnPort(port)?.message as ToThread | undefined,
    () => Atomics.wait(signal, 0, 1, 1),
  );
}

function hostOf(start: ThreadStart): Host {
  const dice = new Dice(start.seed);
  let { now } = start;
  let last: readonly string[] = [];
  return {
    ask: (op, argsText, places, ...texts) => {
      const answer = answerTo(start, { op, argsText, places, texts });
      ({ now } = answer);
      last = answer.answered.texts;
      return answer.answered.head;
    },
    text: (at) => last[at],
    // The thread's time changes only with an answer, so that the run does not depend on the speed of this machine.
    now: () => now,
    offset: offsetsOf(start.timeZone),
    log: (level, text) => say({ kind: 'log', level, text }),
    dice: () => dice.next(),
    settings: start.settings,
  };
}

parentPort?.on('message', (start: ThreadStart) => {
  say({ kind: 'ended', ended: callInRealm(start.call, hostOf(start)) });
});
