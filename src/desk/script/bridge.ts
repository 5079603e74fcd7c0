/**
 * The line between a script's realm and the desk: a question in, its answer out. It makes every refusal that depends on
 * the execution: its auth mode, its scopes, whether it was killed.
 */
import { takeAnswerText } from '../answer-text';
import { RunKilled } from '../machine/nemesis';
import { ApiError } from '../contract';
import { ScriptException, plainError, type ScriptError } from './errors';
import { saidIn, serviceFault } from './wording';
import { BYTE_OPS } from './ops/bytes';
import { AdvancedFailure, CALL_OPS } from './ops/calls';
import { hasScope, WithTexts, type Op, type OpRoom, type Ops } from './ops/op';
import { SCREEN_OPS } from './ops/screen';
import { STATE_OPS } from './ops/state';
import { argsOf, ofError, ofJson, ofText, ofValue, type Answered, type Question } from './question';

const OPS: Ops = { ...BYTE_OPS, ...CALL_OPS, ...STATE_OPS, ...SCREEN_OPS };

/** Answers one question of the realm. A killed run gets the same error for every question. */
export function answerAsk(room: OpRoom, question: Question): Answered {
  const { execution } = room;
  try {
    execution.mustLive();
    const value = run(room, question.op, argsOf(question));
    execution.mustLive();
    if (value instanceof WithTexts) return ofValue({ value: value.value, count: value.texts.length }, value.texts);
    if (typeof value === 'string') return ofText(value);
    const text = takeAnswerText(value);
    return text === undefined ? ofValue(undefined) : ofJson(text);
  } catch (error) {
    if (error instanceof RunKilled) {
      execution.killedBy ??= error.message;
      return ofError({ name: 'Exception', message: execution.killedBy });
    }
    return ofError(inLanguage(room, error instanceof AdvancedFailure ? error.plain : plainOrBug(room, error)));
  }
}

function run(room: OpRoom, id: string, args: readonly unknown[]): unknown {
  const op = OPS[id];
  if (op === undefined) throw new Error(`bug of the desk: no op ${id}`);
  mayRun(room, op);
  if (op.strikable !== true) return op.run(room, args);
  const strike = room.desk.nemesis.strike(id);
  struck(id, () => strike.before());
  if (id === 'lock.tryLock' && strike.faults.some((fault) => fault.kind === 'refusedLock')) return false;
  if (strike.faults.some((fault) => fault.kind === 'evictedCache')) room.desk.caches.evictAll();
  const value = op.run(room, args);
  struck(id, () => strike.after(value));
  return value;
}

/** A fault of an Apps Script service has that service's own sentence. */
function struck(id: string, strike: () => void): void {
  try {
    strike();
  } catch (error) {
    throw error instanceof ApiError ? serviceFault(id, error) : error;
  }
}

/** The error in the language of the account that runs the script. */
function inLanguage({ desk, execution }: OpRoom, error: ScriptError): ScriptError {
  return error.details === undefined
    ? { ...error, message: saidIn(desk.languageOf(execution.facts.email), error.message) }
    : error;
}

function mayRun(room: OpRoom, op: Op): void {
  if (!op.modes.includes(room.execution.facts.authMode))
    throw new ScriptException(`You do not have permission to call ${op.name}.`);
  if (op.scopes !== undefined && !hasScope(room, op.scopes)) {
    throw new ScriptException(
      `Specified permissions are not sufficient to call ${op.name}. Required permissions: ${op.scopes.join(' || ')}`,
    );
  }
}

/** A bug of the desk must not pass for an error of Google's: the run remembers it and the host throws it. */
function plainOrBug(room: OpRoom, error: unknown): ScriptError {
  try {
    return plainError(error);
  } catch (bug) {
    room.execution.bug = bug;
    return { name: 'Error', message: `bug of the desk: ${bug instanceof Error ? bug.message : String(bug)}` };
  }
}
