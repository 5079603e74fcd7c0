/**
 * An op: one thing that a script may ask of the desk, with the name used in refusals, the auth modes and the scopes it
 * needs.
 */
import type { DeskRooms, ScriptDoors } from '../../desk-rooms';
import type { AuthMode, Execution } from '../execution';
import type { Manifest } from '../manifest';

export interface OpRoom {
  readonly desk: DeskRooms;
  readonly doors: ScriptDoors;
  readonly execution: Execution;
  readonly manifest: Manifest;
}

export interface Op {
  /** As the script calls it, e.g. `MailApp.sendEmail`. */
  readonly name: string;
  readonly modes: readonly AuthMode[];
  /** One of these scopes is enough. Absent when no scope is needed. */
  readonly scopes?: readonly string[];
  /** Whether a fault can strike here under the op's id. Calls of APIs are struck in the funnel instead. */
  readonly strikable?: boolean;
  readonly run: (room: OpRoom, args: readonly unknown[]) => unknown;
}

/**
 * An answer with long texts. They travel beside the JSON as they are: inside it, each would be escaped and read once
 * more.
 */
export class WithTexts {
  constructor(
    readonly value: unknown,
    readonly texts: readonly string[],
  ) {}
}

export type Ops = Readonly<Record<string, Op>>;

export const ALWAYS: readonly AuthMode[] = ['NONE', 'LIMITED', 'FULL'];
export const WITH_FILE: readonly AuthMode[] = ['LIMITED', 'FULL'];
export const FULL_ONLY: readonly AuthMode[] = ['FULL'];

const PREFIX = 'https://www.googleapis.com/auth/';

export function scopes(...names: readonly string[]): readonly string[] {
  return names.map((name) => `${PREFIX}${name}`);
}

/**
 * Whether the manifest asks for one of `wanted` and the account has granted it. Without a list of scopes Google finds
 * the scopes by itself.
 */
export function hasScope({ desk, execution, manifest }: OpRoom, wanted: readonly string[]): boolean {
  const denied = desk.deniedScopes.get(execution.facts.email);
  const granted = manifest.oauthScopes?.filter((scope) => denied?.has(scope) !== true);
  return granted === undefined || wanted.some((scope) => granted.includes(scope));
}

/** An argument as text; '' when it is absent. */
export function text(args: readonly unknown[], index: number): string {
  return String(args[index] ?? '');
}
