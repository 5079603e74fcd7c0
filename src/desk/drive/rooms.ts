/** What one Drive call works with, and the two answers that are not JSON. */
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
  /** Spreadsheets that an account may still make today. */
  readonly spreadsheetsToday: DailyAllowance;
  readonly setting: DriveSetting;
  /** How often each account has shared today. */
  readonly sharesToday: DailyAllowance;
}

/** How a fault changes an answer. */
export interface Distortion {
  /** The age of the listing, in seconds. */
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

/** An export that still has to be made. Exporting is asynchronous, so only a caller that can wait may receive it. */
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
