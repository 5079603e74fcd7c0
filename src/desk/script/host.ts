/**
 * Runs one function of the bundle as Apps Script would: checks who may run it, uses a fresh realm, and ends when it
 * returns, throws or is killed.
 */
import type { DeskRooms, ScriptDoors } from '../desk-rooms';
import { QUOTAS } from '../machine/latency';
import { answerAsk } from './bridge';
import { advancedSymbols } from './advanced';
import { Execution, type ActiveCell, type AuthMode, type Shown } from './execution';
import { readManifest, type Manifest } from './manifest';
import { offsetsOf, type Failure, type Host } from './realm';
import { callInRealm, type Ended, type RealmCall } from './realm-call';

/** Limit of simple triggers such as onOpen (docs/sources/platform.md, Authorisation of menus). */
const SIMPLE_TRIGGER_SECONDS = 30;

export interface RunRequest {
  /** Name of a global function of the bundle. */
  readonly fn: string;
  readonly args?: readonly unknown[];
  /** E-mail of the account that runs it. */
  readonly as: string;
  readonly activeSpreadsheetId?: string;
  readonly activeCell?: ActiveCell;
  /** FULL except for simple triggers. */
  readonly authMode?: AuthMode;
  /** Whether a time trigger runs it, without a screen. The only argument is then an event. */
  readonly trigger?: boolean;
}

export interface RunOutcome {
  readonly result?: unknown;
  readonly error?: Failure;
  readonly logs: readonly string[];
  readonly ui: readonly Shown[];
  /** Virtual seconds from the click to the answer. */
  readonly seconds: number;
}

export type RunScript = (request: RunRequest) => RunOutcome;

/**
 * Why `as` may not run the script on the open file; undefined when they may. A viewer has no menu, and a unit has no
 * add-on.
 */
export function refusalOf(desk: DeskRooms, request: RunRequest): string | undefined {
  if (!desk.installed.has(request.as)) return `The add-on is not installed for ${request.as}.`;
  if (request.activeSpreadsheetId === undefined) return undefined;
  const role = desk.files.role(request.activeSpreadsheetId, { email: request.as, project: null });
  return role === 'writer' || role === 'owner'
    ? undefined
    : `${request.as} cannot edit the open file, so there is no add-on menu.`;
}

export function runScript(desk: DeskRooms, doors: ScriptDoors, request: RunRequest): RunOutcome {
  const from = desk.clock.stopwatch();
  const refusal = refusalOf(desk, request);
  if (refusal !== undefined)
    return { error: { name: 'PermissionDenied', message: refusal, stack: '' }, logs: [], ui: [], seconds: 0 };
  desk.clock.advance(desk.latency.executionStart());
  const execution = new Execution(factsOf(desk, request), desk.clock);
  const ended = doors.during(execution, () => callInRealm(realmCallOf(desk, request), hostOf(desk, doors, execution)));
  desk.locks.releaseAll(execution.facts.id);
  return outcomeOf(execution, ended, (desk.clock.stopwatch() - from) / 1000);
}

export function factsOf(desk: DeskRooms, request: RunRequest): Execution['facts'] {
  const authMode = request.authMode ?? 'FULL';
  return {
    id: desk.dice.uuid(),
    email: request.as,
    project: desk.project,
    activeSpreadsheetId: request.activeSpreadsheetId ?? null,
    activeCell: request.activeCell ?? null,
    authMode,
    byTrigger: request.trigger === true,
    limitSeconds: authMode === 'FULL' ? QUOTAS.runSeconds : SIMPLE_TRIGGER_SECONDS,
  };
}

/** The call as the realm receives it. */
export function realmCallOf(desk: DeskRooms, request: RunRequest): RealmCall {
  return {
    bundleDir: desk.options.bundleDir,
    fn: request.fn,
    argsText: JSON.stringify(request.args ?? []),
    isEvent: request.trigger === true || request.authMode !== undefined,
  };
}

/**
 * The outcome of an execution. A run that returned after its time limit also counts as killed. Throws a bug of the desk
 * met during the run.
 */
export function outcomeOf(execution: Execution, ended: Ended, seconds: number): RunOutcome {
  if (execution.bug !== undefined) throw execution.bug;
  const { ranOut, ...rest } = ended;
  const over = ended.error === undefined && execution.seconds() > execution.facts.limitSeconds;
  if (ranOut === true || over) execution.killedBy ??= 'Exceeded maximum execution time';
  if (execution.killedBy !== null) {
    return {
      error: { name: 'Exception', message: execution.killedBy, stack: '' },
      logs: execution.logs,
      ui: execution.ui,
      seconds,
    };
  }
  return { ...rest, logs: execution.logs, ui: execution.ui, seconds };
}

/** The settings of a realm, as JSON text. */
export function settingsOf(desk: DeskRooms, execution: Execution, manifest: Manifest): string {
  return JSON.stringify({
    timeZone: manifest.timeZone,
    scriptId: desk.project,
    language: desk.languageOf(execution.facts.email),
    activeSpreadsheetId: execution.facts.activeSpreadsheetId,
    advanced: advancedSymbols(manifest.advanced),
  });
}

function hostOf(desk: DeskRooms, doors: ScriptDoors, execution: Execution): Host {
  const manifest = readManifest(desk.options.bundleDir);
  let last: readonly string[] = [];
  return {
    ask: (op, argsText, places, ...texts) => {
      const answer = answerAsk({ desk, doors, execution, manifest }, { op, argsText, places, texts });
      last = answer.texts;
      return answer.head;
    },
    text: (at) => last[at],
    now: () => desk.clock.now(),
    offset: offsetsOf(manifest.timeZone),
    log: (level, text) => execution.log(level, text),
    dice: () => desk.dice.next(),
    settings: settingsOf(desk, execution, manifest),
  };
}
