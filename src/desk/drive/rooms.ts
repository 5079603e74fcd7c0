/** What one Drive call works with, and the two answers that are no JSON. */
import type { Actor, ApiCall, DeskEnv, SheetsDouble } from '../contract';
import type { DailyAllowance } from '../machine/daily';
import type { DocsDouble } from '../docs';
import type { Outbox } from '../machine/outbox';
import type { NameOf, Showing } from './resources';
import type { DriveSetting } from './setting';
import type { Shelf } from './shelf';

export interface DriveRooms {
  readonly env: DeskEnv;
  readonly shelf: Shelf;
  readonly sheets: () => SheetsDouble;
  readonly docs: () => DocsDouble;
  readonly outbox: Outbox;
  readonly nameOf: NameOf;
  /** Spreadsheets an account may still make today. */
  readonly spreadsheetsToday: DailyAllowance;
  readonly setting: DriveSetting;
  /** How often each account has shared today. */
  readonly sharesToday: DailyAllowance;
}

/** What a fault changes in an answer. */
export interface Distortion {
  /** The listing is that many seconds old. */
  readonly staleSeconds?: number;
  /** Files made within so many seconds are missing from the listing. */
  readonly lagSeconds?: number;
  readonly noLastModifyingUser?: boolean;
}

export interface DriveCall {
  readonly call: ApiCall;
  readonly actor: Actor;
  readonly rooms: DriveRooms;
  readonly distortion: Distortion;
}

/** Content instead of JSON: `alt=media`. */
export class MediaAnswer {
  constructor(
    readonly mimeType: string,
    readonly bytes: Uint8Array,
  ) {}
}

/** An export still to be made: exporting is asynchronous, so only a door that can wait may serve it. */
export class PendingExport {
  constructor(
    readonly fileId: string,
    readonly mimeType: string,
  ) {}
}

export function showing({ rooms, actor }: DriveCall): Showing {
  return { shelf: rooms.shelf, actor, nameOf: rooms.nameOf };
}

/** A text parameter that the schema has already checked. */
export function textParam({ call }: DriveCall, name: string): string {
  return String(call.params[name] ?? '');
}

export type Body = Readonly<Record<string, unknown>>;

export function bodyOf({ call }: DriveCall): Body {
  return (call.body ?? {}) as Body;
}
