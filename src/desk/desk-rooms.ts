/**
 * The parts of a desk as data. The funnel, the triggers, the store and the scripts work on these parts; only `desk.ts`
 * and `http/` know the class that puts them together. What such a function needs the desk to do, it takes as an
 * argument.
 */
import type { Language } from './script/wording';
import type { ServingCut } from './script/serving';
import type { Actor, ApiCall, FileDoor, RestAnswer, RestRequest, SheetsDouble } from './contract';
import type { DocsDouble } from './docs';
import type { DriveRooms, Shelf } from './drive';
import type { Clock } from './machine/clock';
import type { Counters } from './machine/counters';
import type { DailyAllowance } from './machine/daily';
import type { Dice } from './machine/dice';
import type { Latency } from './machine/latency';
import type { Nemesis } from './machine/nemesis';
import type { Outbox } from './machine/outbox';
import type { Quota } from './machine/quota';
import type { Caches } from './script/cache';
import type { ActiveCell, Execution } from './script/execution';
import type { Locks } from './script/locks';
import type { Properties } from './script/properties';
import type { Triggers } from './script/triggers';

/** The options that still matter after the desk is made. */
export interface RoomOptions {
  /** The cuts that a page suffers on its way into a window. */
  readonly serving: readonly ServingCut[];
  /** Folder of the bundle: code.js, appsscript.json, *.html. */
  readonly bundleDir: string;
  readonly accountKind: 'consumer' | 'workspace';
  /**
   * Whether the per-minute quota also limits people's own REST calls; off by default, as their clients are not the
   * desk's.
   */
  readonly peopleQuota?: boolean;
}

/** The answer that is planned for an alert or a prompt. */
export interface PlannedAnswer {
  readonly button: string;
  readonly text?: string;
}

export interface DeskRooms {
  readonly options: RoomOptions;
  /** Id of the Apps Script project of the bundle. */
  readonly project: string;
  readonly clock: Clock;
  readonly dice: Dice;
  readonly latency: Latency;
  readonly quota: Quota;
  readonly counters: Counters;
  readonly outbox: Outbox;
  readonly locks: Locks;
  readonly properties: Properties;
  readonly caches: Caches;
  readonly triggers: Triggers;
  readonly nemesis: Nemesis;
  readonly shelf: Shelf;
  readonly files: FileDoor;
  readonly sheets: SheetsDouble;
  readonly docs: DocsDouble;
  readonly drive: DriveRooms;
  readonly mailsToday: DailyAllowance;
  readonly fetchesToday: DailyAllowance;
  readonly triggerSecondsToday: DailyAllowance;
  /** Accounts that have the add-on. */
  readonly installed: Set<string>;
  /** The language in which Apps Script's services answer an account. */
  readonly languageOf: (email: string) => Language;
  /** Account → scopes of the manifest that it has not granted. */
  readonly deniedScopes: Map<string, ReadonlySet<string>>;
  /** Answers to the next alerts and prompts, in order. */
  readonly answers: PlannedAnswer[];
  /** File id → time of its last call, in milliseconds. The latency model uses it to find cold files. */
  readonly warm: Map<string, number>;
}

/** How a call reached the funnel. */
export interface Via {
  /** The script run that makes the call; absent for a person's own call. */
  readonly execution?: Execution;
  /** Whether the caller can wait for an asynchronous answer. */
  readonly canWait?: boolean;
  readonly activeSpreadsheetId?: string;
  readonly activeCell?: ActiveCell;
}

/** Passes one call of any API through the funnel. Throws ApiError with Google's words. */
export type PassCall = (call: ApiCall, actor: Actor, via?: Via) => unknown;

/** A desk that takes calls: what the REST paths need. */
export interface CalledDesk extends DeskRooms {
  readonly call: PassCall;
}

/** What a running script needs the desk to do. */
export interface ScriptDoors {
  readonly call: PassCall;
  /** Answers a REST request of UrlFetchApp. */
  readonly fetch: (request: RestRequest, via: Via) => RestAnswer;
  /** Runs `action` as part of an execution, so that a timeout is charged to it. */
  readonly during: <T>(execution: Execution, action: () => T) => T;
}
