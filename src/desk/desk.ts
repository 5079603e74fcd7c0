/**
 * The desk: doubles of Google's services with one clock, one store and one funnel. Every call ends in `call`: an
 * advanced service of a script, UrlFetchApp, or a person over HTTP.
 */
import type { Actor, ApiCall, DeskEnv, FileDoor, SheetsDouble } from './contract';
import type { DeskRooms, RoomOptions, ScriptDoors, Via } from './desk-rooms';
import { Clock } from './machine/clock';
import { Counters } from './machine/counters';
import { DailyAllowance } from './machine/daily';
import { Dice } from './machine/dice';
import { createDocsDouble, type DocsDouble } from './docs';
import { Shelf, bindingOf, fileDoor, usualSetting, type DriveRooms } from './drive';
import { docxOf, xlsxOf } from './export/office-files';
import { passFunnel } from './funnel';
import { Latency, TIMEOUT_SECONDS, type LatencySetting, type MeasuredLatency } from './machine/latency';
import { Nemesis } from './machine/nemesis';
import { Outbox } from './machine/outbox';
import { accountsOf, provinceOf, type Province } from './provinces';
import { Quota } from './machine/quota';
import { answerRest } from './rest/rest';
import { Caches } from './script/cache';
import type { Execution, Shown } from './script/execution';
import { runScript, type RunOutcome, type RunRequest } from './script/host';
import { runTogether, type Together } from './script/together';
import { Locks } from './script/locks';
import type { Language } from './script/wording';
import { readManifest } from './script/manifest';
import { dailyLimits } from './script/ops/state';
import { Properties } from './script/properties';
import { STRICT_SERVING, type ServingCut } from './script/serving';
import { Triggers, type Trigger } from './script/triggers';
import { createSheetsDouble } from './sheets';
import { usualSheetsSetting } from './sheets/setting';
import { loadDesk, roomOf, saveDesk, takeRoom } from './store';
import { advanceDesk, fireTrigger } from './time';

export interface DeskOptions extends Omit<RoomOptions, 'bundleDir' | 'serving'> {
  readonly seed: number | string;
  /** Code of a province that the desk knows (`khanh-hoa-2019` by default), or the people of another province. */
  readonly province?: string | Province;
  readonly latency: LatencySetting;
  /** Figures of the self-check on a real account instead of the published ones. */
  readonly measured?: MeasuredLatency;
  /** ISO time; the province's start time by default. */
  readonly startAt?: string;
  /** `dist` by default. */
  readonly bundleDir?: string;
  /** People's own REST calls come from clients that the desk knows nothing of; bound to the quota only if asked for. */
  readonly peopleQuota?: boolean;
  /** The cuts that a page suffers on its way into a window; every reported cut by default. */
  readonly serving?: readonly ServingCut[];
  /**
   * The language of every account that `languages` does not name. Officials' accounts are Vietnamese, and so are
   * Google's errors to them.
   */
  readonly language?: Language;
  /**
   * The OAuth client of the bundle's script. Another client does not see the files of this one or its appProperties.
   */
  readonly project?: string;
  /** Another double of Sheets, for the host's own tests. */
  readonly sheets?: (env: DeskEnv, files: FileDoor) => SheetsDouble;
}

export class Desk implements DeskRooms {
  readonly options: DeskOptions & { readonly bundleDir: string; readonly serving: readonly ServingCut[] };
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
  readonly sheetsSetting = usualSheetsSetting();
  readonly docs: DocsDouble;
  readonly drive: DriveRooms;
  readonly mailsToday: DailyAllowance;
  readonly fetchesToday: DailyAllowance;
  readonly triggerSecondsToday: DailyAllowance;
  /** Accounts that have the add-on. */
  readonly installed: Set<string>;
  /** Accounts that Google would ask for consent again. */
  readonly deniedScopes = new Map<string, ReadonlySet<string>>();
  /** The language setting of single accounts. */
  readonly languages = new Map<string, Language>();
  /** Answers to the next alerts and prompts, in order. */
  readonly answers: { readonly button: string; readonly text?: string }[] = [];
  /** The Apps Script project of the bundle. */
  readonly project: string;
  /** What the last run showed. */
  lastUi: readonly Shown[] = [];
  readonly #running: Execution[] = [];
  readonly #doors: ScriptDoors = {
    call: (call, actor, via) => this.call(call, actor, via),
    fetch: (request, via) => answerRest(this, request, via),
    during: (execution, action) => this.#during(execution, action),
  };
  /** File id → time of its last call, in milliseconds; finds cold files. */
  readonly warm = new Map<string, number>();

  constructor(options: DeskOptions) {
    this.options = { bundleDir: 'dist', serving: STRICT_SERVING, ...options };
    this.project = options.project ?? 'desk-so-cchc';
    const { province = 'khanh-hoa-2019' } = options;
    this.province = typeof province === 'string' ? provinceOf(province) : province;
    this.clock = new Clock(options.startAt ?? this.province.startAt);
    this.dice = new Dice(options.seed);
    this.latency = new Latency(options.latency, options.measured);
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
    const env: DeskEnv = {
      now,
      newFileId: () => this.dice.fileId(),
      newNumber: () => this.dice.below(2147483647),
      sheetsSetting: this.sheetsSetting,
    };
    this.shelf = new Shelf(env);
    const setting = usualSetting();
    const names = new Map(accountsOf(this.province).map((account) => [account.email, account.name]));
    this.drive = {
      env,
      shelf: this.shelf,
      sheets: () => this.sheets,
      docs: () => this.docs,
      outbox: this.outbox,
      nameOf: (email) => names.get(email) ?? email.split('@')[0] ?? email,
      spreadsheetsToday: new DailyAllowance(now, limits.spreadsheets),
      setting,
      sharesToday: new DailyAllowance(now, Number.MAX_SAFE_INTEGER),
    };
    this.files = fileDoor(this.drive);
    this.sheets = (options.sheets ?? createSheetsDouble)(env, this.files);
    this.docs = createDocsDouble(env, this.files);
    this.installed = new Set(this.province.office.map((account) => account.email));
  }

  languageOf(email: string): Language {
    return this.languages.get(email) ?? this.options.language ?? 'vi';
  }

  /**
   * One call of any API by any caller. Throws ApiError with Google's words; a bad answer of a double throws a plain
   * Error.
   */
  call(call: ApiCall, actor: Actor, via: Via = {}): unknown {
    return passFunnel(this, call, { actor, via, run: (request) => this.run(request) });
  }

  /** Runs a function of the bundle. */
  run(request: RunRequest): RunOutcome {
    const outcome = runScript(this, this.#doors, request);
    this.lastUi = outcome.ui;
    return outcome;
  }

  /** Runs several functions at the same time, each on its own thread. The seed decides which call comes first. */
  async runTogether(requests: readonly RunRequest[], how: Together = {}): Promise<readonly RunOutcome[]> {
    const outcomes = await runTogether(this, this.#doors, requests, how);
    this.lastUi = outcomes.flatMap((outcome) => outcome.ui);
    return outcomes;
  }

  /**
   * An account with the add-on opens a file: `onOpen` runs and may show a menu. An add-on that is not published never
   * runs in NONE (docs/sources/platform.md, Authorisation of menus).
   */
  openFile(fileId: string, email: string, authMode: 'NONE' | 'LIMITED' = 'LIMITED'): RunOutcome {
    return this.run({ fn: 'onOpen', args: [{ authMode }], as: email, activeSpreadsheetId: fileId, authMode });
  }

  /** Moves the clock. Triggers that fall due on the way fire in order. */
  advance(seconds: number): readonly RunOutcome[] {
    return advanceDesk(this, (request) => this.run(request), seconds);
  }

  /** Fires a trigger now. Returns undefined when Google would not run it. */
  fire(trigger: Trigger): RunOutcome | undefined {
    return fireTrigger(this, (request) => this.run(request), trigger);
  }

  /** Writes the whole desk into a folder. */
  save(dir: string): void {
    saveDesk(this, dir);
  }

  /**
   * Another desk in the same state. Both share their spreadsheets until one of them writes. Planned faults stay with
   * this desk.
   */
  twin(): Desk {
    const twin = new Desk(this.options);
    takeRoom(twin, structuredClone(roomOf(this)));
    twin.sheets.takeFrom(this.sheets);
    twin.docs.takeFrom(this.docs);
    return twin;
  }

  /** Restores what `save` wrote. */
  load(dir: string): void {
    loadDesk(this, dir);
  }

  /**
   * Records that the account picked the file (Google Picker) or opened it with the add-on: `drive.file` knows the file
   * from now on.
   */
  pick(fileId: string, email: string): void {
    const key = bindingOf({ email, project: this.project });
    const record = this.shelf.get(fileId);
    if (!record.known.includes(key)) record.known.push(key);
  }

  /** The workbook as xlsx. */
  exportXlsx(fileId: string): Promise<Uint8Array> {
    return xlsxOf(this, fileId);
  }

  /** The document as docx. */
  exportDocx(fileId: string): Promise<Uint8Array> {
    return docxOf(this, fileId);
  }

  #during<T>(execution: Execution, action: () => T): T {
    this.#running.push(execution);
    try {
      return action();
    } finally {
      this.#running.pop();
    }
  }
}
