/**
 * Runs one function of the bundle as Apps Script would: who may run it, in a fresh realm, until it returns, throws or is killed.
 */
import type { Desk } from '../desk';
import { QUOTAS } from '../machine/latency';
import { answerAsk } from './bridge';
import { advancedSymbols } from './advanced';
import { Execution, type ActiveCell, type AuthMode, type Shown } from './execution';
import { readManifest, type Manifest } from './manifest';
import { offsetsOf, type Failure, type Host } from './realm';
import { callInRealm, type Ended, type RealmCall } from './realm-call';

/** Simple triggers such as onOpen (platform.md §2.2). */
const SIMPLE_TRIGGER_SECONDS = 30;

export interface RunRequest {
  /** A global function of the bundle. */
  readonly fn: string;
  readonly args?: readonly unknown[];
  /** E-mail of the account that runs it. */
  readonly as: string;
  readonly activeSpreadsheetId?: string;
  readonly activeCell?: ActiveCell;
  /** FULL unless it is a simple trigger. */
  readonly authMode?: AuthMode;
  /** A time-driven trigger: no screen. Its only argument is an event. */
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

/** Why `as` may not run the script on the open file; undefined when they may. Viewers have no menu, units no add-on. */
export function refusalOf(desk: Desk, request: RunRequest): string | undefined {
  if (!desk.installed.has(request.as)) return `The add-on is not installed for ${request.as}.`;
  if (request.activeSpreadsheetId === undefined) return undefined;
  const role = desk.files.role(request.activeSpreadsheetId, { email: request.as, project: null });
  return role === 'writer' || role === 'owner'
    ? undefined
    : `${request.as} cannot edit the open file, so there is no add-on menu.`;
}

export function runScript(desk: Desk, request: RunRequest): RunOutcome {
  const from = desk.clock.stopwatch();
  const refusal = refusalOf(desk, request);
  if (refusal !== undefined)
    return { error: { name: 'PermissionDenied', message: refusal, stack: '' }, logs: [], ui: [], seconds: 0 };
  desk.clock.advance(desk.latency.executionStart());
  const execution = new Execution(factsOf(desk, request), desk.clock);
  const ended = desk.during(execution, () => callInRealm(realmCallOf(desk, request), hostOf(desk, execution)));
  desk.locks.releaseAll(execution.facts.id);
  return outcomeOf(execution, ended, (desk.clock.stopwatch() - from) / 1000);
}

export function factsOf(desk: Desk, request: RunRequest): Execution['facts'] {
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

/** What the realm is told to do. */
export function realmCallOf(desk: Desk, request: RunRequest): RealmCall {
  return {
    bundleDir: desk.options.bundleDir,
    fn: request.fn,
    argsText: JSON.stringify(request.args ?? []),
    isEvent: request.trigger === true || request.authMode !== undefined,
  };
}

/** How an execution came out. The end of a run that used up its time is a kill too. Throws a bug of the desk met on the way. */
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
export function settingsOf(desk: Desk, execution: Execution, manifest: Manifest): string {
  return JSON.stringify({
    timeZone: manifest.timeZone,
    scriptId: desk.project,
    language: desk.languageOf(execution.facts.email),
    activeSpreadsheetId: execution.facts.activeSpreadsheetId,
    advanced: advancedSymbols(manifest.advanced),
  });
}

function hostOf(desk: Desk, execution: Execution): Host {
  const manifest = readManifest(desk.options.bundleDir);
  return {
    ask: (op, argsText) => answerAsk({ desk, execution, manifest }, op, argsText),
    now: () => desk.clock.now(),
    offset: offsetsOf(manifest.timeZone),
    log: (level, text) => execution.log(level, text),
    dice: () => desk.dice.next(),
    settings: settingsOf(desk, execution, manifest),
  };
}
