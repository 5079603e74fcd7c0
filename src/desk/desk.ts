/**
 * The desk: Google's services doubled in one place, with one clock, one store and one funnel. Whoever calls a service, a script's
 * advanced service, UrlFetchApp or a person over HTTP, ends in `call`.
 */
import type { Actor, ApiCall, DeskEnv, FileDoor, SheetsDouble } from './contract';
import { ApiError, NotDoubled } from './contract';
import { Clock } from './clock';
import { Counters } from './counters';
import { DailyAllowance } from './daily';
import { Dice } from './dice';
import type { MethodDoc } from './discovery';
import { methods } from './discovery';
import type { Distortion, DriveRooms } from './drive';
import { MediaAnswer, PendingExport, Shelf, bindingOf, callDrive, fileDoor } from './drive';
import type { LatencySetting } from './latency';
import { Latency, TIMEOUT_SECONDS, WARM_SECONDS } from './latency';
import type { Strike } from './nemesis';
import { Nemesis, RunKilled } from './nemesis';
import { Outbox } from './outbox';
import { checkParams } from './params';
import type { Province } from './provinces';
import { accountsOf, provinceOf } from './provinces';
import { Quota, isWrite } from './quota';
import { checkAnswer, checkRequestBody } from './schema';
import { Caches } from './script/cache';
import type { ActiveCell, Execution, Shown } from './script/execution';
import type { RunOutcome, RunRequest } from './script/host';
import { runScript } from './script/host';
import { Locks } from './script/locks';
import { readManifest } from './script/manifest';
import { dailyLimits } from './script/ops/state';
import { Properties } from './script/properties';
import { scriptsRun } from './script/scripts-run';
import { Triggers } from './script/triggers';
import { createSheetsDouble } from './sheets';
import { loadDesk, saveDesk } from './store';
import { advanceDesk } from './time';

export interface DeskOptions {
  readonly seed: number | string;
  /** Code of a province, e.g. `khanh-hoa-2019` (the default). */
  readonly province?: string;
  readonly latency: LatencySetting;
  /** ISO time; the province's own by default. */
  readonly startAt?: string;
  readonly accountKind: 'consumer' | 'workspace';
  /** Where the bundle lies: code.js, appsscript.json, *.html. `dist` by default. */
  readonly bundleDir?: string;
  /** People's own REST calls come from clients that the desk knows nothing of; bound to the quota only if asked for. */
  readonly peopleQuota?: boolean;
  /** Another double of Sheets, for the host's own tests. */
  readonly sheets?: (env: DeskEnv, files: FileDoor) => SheetsDouble;
}

export interface Via {
  readonly execution?: Execution;
  /** The door can wait for an asynchronous answer. */
  readonly canWait?: boolean;
  readonly activeSpreadsheetId?: string;
  readonly activeCell?: ActiveCell;
}

export class Desk {
  readonly options: DeskOptions & { readonly bundleDir: string };
  readonly province: Province;
  readonly clock: Clock;
  readonly dice: Dice;
  readonly latency: Latency;
  readonly quota = new Quota();
  readonly counters = new Counters();
  readonly outbox = new Outbox();
  readonly locks = new Locks();
  readonly properties = new Properties();
  readonly caches: Caches;
  readonly triggers: Triggers;
  readonly nemesis: Nemesis;
  readonly shelf: Shelf;
  readonly files: FileDoor;
  readonly sheets: SheetsDouble;
  readonly drive: DriveRooms;
  readonly mailsToday: DailyAllowance;
  readonly fetchesToday: DailyAllowance;
  readonly triggerSecondsToday: DailyAllowance;
  /** Accounts that have the add-on. */
  readonly installed: Set<string>;
  /** Accounts that Google would ask for consent again. */
  readonly needsConsent = new Set<string>();
  /** Answers to the next alerts and prompts, in order. */
  readonly answers: { readonly button: string; readonly text?: string }[] = [];
  /** The Apps Script project of the bundle. */
  readonly project = 'desk-so-cchc';
  /** What the last run showed. */
  lastUi: readonly Shown[] = [];
  readonly #running: Execution[] = [];
  /** File id → when it was last touched, for cold files. */
  readonly #warm = new Map<string, number>();

  constructor(options: DeskOptions) {
    this.options = { bundleDir: 'dist', ...options };
    this.province = provinceOf(options.province ?? 'khanh-hoa-2019');
    this.clock = new Clock(options.startAt ?? this.province.startAt);
    this.dice = new Dice(options.seed);
    this.latency = new Latency(options.latency);
    const now = (): number => this.clock.now();
    const limits = dailyLimits(options.accountKind);
    this.caches = new Caches(now);
    this.triggers = new Triggers({ now, dice: this.dice, zone: () => readManifest(this.options.bundleDir).timeZone });
    this.mailsToday = new DailyAllowance(now, limits.mails);
    this.fetchesToday = new DailyAllowance(now, limits.fetches);
    this.triggerSecondsToday = new DailyAllowance(now, limits.triggerSeconds);
    this.nemesis = new Nemesis({
      jump: (seconds) => this.clock.jump(seconds),
      timedOut: () => this.#running.at(-1)?.charge(TIMEOUT_SECONDS),
    });
    const env: DeskEnv = { now, newFileId: () => this.dice.fileId(), newNumber: () => this.dice.below(2147483647) };
    this.shelf = new Shelf(env);
    const names = new Map(accountsOf(this.province).map((account) => [account.email, account.name]));
    this.drive = {
      env,
      shelf: this.shelf,
      sheets: () => this.sheets,
      outbox: this.outbox,
      nameOf: (email) => names.get(email) ?? email.split('@')[0] ?? email,
      spreadsheetsToday: new DailyAllowance(now, limits.spreadsheets),
    };
    this.files = fileDoor(this.drive);
    this.sheets = (options.sheets ?? createSheetsDouble)(env, this.files);
    this.installed = new Set(this.province.office.map((account) => account.email));
  }

  /** One call of any API by anyone. Throws ApiError with Google's words; a bad answer of a double throws a plain Error. */
  call(call: ApiCall, actor: Actor, via: Via = {}): unknown {
    const method = methods().get(call.method);
    if (method === undefined) throw new ApiError(404, 'NOT_FOUND', `Method not found: ${call.method}`);
    const checked = checkedCall(method, call);
    this.counters.count(method.id, via.execution !== undefined);
    if (method.id === 'script.scripts.run') return this.#answered(method, scriptsRun(this, checked, { actor, via }));
    const strike = this.nemesis.strike(method.id);
    const answer = this.#struck(method, checked, { actor, via, strike });
    if (answer instanceof PendingExport && via.canWait !== true) throw new NotDoubled('drive.files.export in a script (an xlsx is made asynchronously)');
    return this.#answered(method, answer);
  }

  /** Runs a function of the bundle. */
  run(request: RunRequest): RunOutcome {
    const outcome = runScript(this, request);
    this.lastUi = outcome.ui;
    return outcome;
  }

  /** Moves the clock; triggers that fall due fire in order on the way. */
  advance(seconds: number): readonly RunOutcome[] {
    return advanceDesk(this, seconds);
  }

  /** Writes everything into a folder. */
  save(dir: string): void {
    saveDesk(this, dir);
  }

  /** Takes up what `save` wrote. */
  load(dir: string): void {
    loadDesk(this, dir);
  }

  /** Runs `action` as part of an execution. */
  during<T>(execution: Execution, action: () => T): T {
    this.#running.push(execution);
    try {
      return action();
    } finally {
      this.#running.pop();
    }
  }

  /** The Google Picker, or a file opened with the add-on: from now on `drive.file` knows it for this account. */
  pick(fileId: string, email: string): void {
    const key = bindingOf({ email, project: this.project });
    const record = this.shelf.get(fileId);
    if (!record.known.includes(key)) record.known.push(key);
  }

  tokenOf(email: string): string {
    return `ya29.${Buffer.from(JSON.stringify({ email, project: this.project })).toString('base64url')}`;
  }

  /** A script's token, or a bare e-mail: the person. Undefined for anything else. */
  actorOfToken(token: string): Actor | undefined {
    if (/^[^\s@]+@[^\s@]+$/.test(token)) return { email: token.toLowerCase(), project: null };
    if (!token.startsWith('ya29.')) return undefined;
    try {
      const read = JSON.parse(Buffer.from(token.slice(5), 'base64url').toString()) as Actor;
      return typeof read.email === 'string' && read.project === this.project ? { email: read.email, project: read.project } : undefined;
    } catch {
      return undefined;
    }
  }

  /** The workbook as xlsx. */
  async exportXlsx(fileId: string): Promise<Uint8Array> {
    const { exportXlsx } = await import('./xlsx/export-xlsx');
    return exportXlsx(this.sheets.snapshot(fileId) as Parameters<typeof exportXlsx>[0], { at: this.clock.now() });
  }

  #struck(method: MethodDoc, call: ApiCall, at: { actor: Actor; via: Via; strike: Strike }): unknown {
    const { actor, via, strike } = at;
    const { execution } = via;
    try {
      strike.before();
      if (actor.project !== null || this.options.peopleQuota === true) {
        this.quota.take(method, actor, { now: this.clock.now(), project: actor.project ?? 'people' });
      }
      const answer = this.#done(method, call, { actor, distortion: distortionOf(strike) });
      if (execution !== undefined) execution.charge(this.#cost(method, call, answer));
      strike.after(answer);
      return answer;
    } catch (error) {
      if (error instanceof RunKilled && execution === undefined) throw new ApiError(500, 'INTERNAL', 'Internal error encountered.');
      if (error instanceof ApiError && execution !== undefined) {
        execution.charge(this.latency.seconds(method, { write: false, cells: 0, bytes: 0, cold: false }));
      }
      throw error;
    }
  }

  #done(method: MethodDoc, call: ApiCall, at: { actor: Actor; distortion: Distortion }): unknown {
    switch (method.api) {
      case 'sheets':
        return this.sheets.call(call, at.actor);
      case 'drive':
        return callDrive(call, at.actor, { rooms: this.drive, distortion: at.distortion });
      default:
        throw new NotDoubled(method.id);
    }
  }

  #cost(method: MethodDoc, call: ApiCall, answer: unknown): number {
    const fileId = call.params.spreadsheetId;
    const now = this.clock.now();
    const cold = typeof fileId === 'string' && now - (this.#warm.get(fileId) ?? -Infinity) > WARM_SECONDS * 1000;
    if (typeof fileId === 'string') this.#warm.set(fileId, now);
    const made = method.id === 'sheets.spreadsheets.create' ? (answer as { spreadsheetId?: unknown } | undefined)?.spreadsheetId : undefined;
    if (typeof made === 'string') this.#warm.set(made, now);
    const write = method.api === 'sheets' ? isWrite(method) : method.httpMethod !== 'GET';
    const cells = method.api === 'sheets' ? this.sheets.lastCost().cells : 0;
    const bytes = JSON.stringify((write ? call.body : answer) ?? null)?.length ?? 0;
    return this.latency.seconds(method, { write, cells, bytes, cold });
  }

  #answered(method: MethodDoc, answer: unknown): unknown {
    if (answer instanceof MediaAnswer || answer instanceof PendingExport) return answer;
    if (method.response !== undefined) checkAnswer(method.api, method.response, answer);
    return answer;
  }
}

function checkedCall(method: MethodDoc, call: ApiCall): ApiCall {
  const params = checkParams(method, call.params);
  const body = method.request === undefined ? {} : { body: checkRequestBody(method.api, method.request, call.body) };
  return { method: method.id, params, ...body, ...(call.media === undefined ? {} : { media: call.media }) };
}

function distortionOf(strike: Strike): Distortion {
  const stale = strike.faults.find((fault) => fault.kind === 'staleList');
  return {
    ...(stale === undefined ? {} : { staleSeconds: stale.seconds ?? 60 }),
    noLastModifyingUser: strike.faults.some((fault) => fault.kind === 'noLastModifyingUser'),
  };
}
