/**
 * The interfaces between the parts of the desk.
 *
 * The desk doubles Google's services in one process, synchronously, because Apps Script blocks on every call. REST over
 * HTTP and the advanced services inside the bundle's context both end in `Desk.call`, which validates the call against
 * Google's discovery document, counts it, charges the clock, raises the planned fault, does it and validates the
 * answer.
 */

import type { SheetsSetting } from './sheets/setting';

export type ServiceName = 'sheets' | 'drive' | 'docs' | 'script';

/**
 * The account that acts. `project` is the Apps Script project whose narrow `drive.file` scope limits the call; null is
 * a person with full access.
 */
export interface Actor {
  readonly email: string;
  readonly project: string | null;
}

/**
 * One API call by its discovery id, e.g. `sheets.spreadsheets.values.batchUpdate`. `params` holds path and query
 * parameters together, by name.
 */
export interface ApiCall {
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  /** Upload content of `drive.files.create/update`. */
  readonly media?: { readonly mimeType: string; readonly bytes: Uint8Array; readonly resumable?: boolean };
}

/** An error in Google's form. The REST door prints it as `{error: {code, message, status, details?}}`. */
export class ApiError extends Error {
  constructor(
    readonly code: number,
    readonly status: string,
    message: string,
    readonly details?: readonly unknown[],
  ) {
    super(message);
    this.name = 'ApiError';
  }
}

/** Thrown for anything that is not doubled; the message names it. The desk never makes up a plausible answer. */
export class NotDoubled extends ApiError {
  constructor(what: string) {
    super(501, 'UNIMPLEMENTED', `chưa mô phỏng: ${what}`);
    this.name = 'NotDoubled';
  }
}

/** One REST request as Google's servers receive it. */
export interface RestRequest {
  readonly httpMethod: string;
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
}

export interface RestAnswer {
  /** HTTP status. */
  readonly code: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

export type Role = 'none' | 'reader' | 'commenter' | 'writer' | 'owner';

/** What a service double may ask of the desk. */
export interface DeskEnv {
  /** Virtual time, milliseconds since 1970. */
  now(): number;
  /** A new id in Drive's form (44 characters), deterministic under the desk's seed. */
  newFileId(): string;
  /** A new non-negative 31-bit integer (sheet ids, chart ids, protected range ids …), deterministic under the seed. */
  newNumber(): number;
  /** What no document fixes of Sheets; the usual without it. */
  readonly sheetsSetting?: SheetsSetting;
}

/** What Sheets asks of Drive, which owns access, names and times of files. */
export interface FileDoor {
  /** The actor's role on a file, after the `drive.file` limit. The caller answers 404 for 'none'. */
  role(fileId: string, actor: Actor): Role;
  /** Registers a spreadsheet made by `spreadsheets.create` in the actor's root folder. */
  register(fileId: string, name: string, mimeType: string, actor: Actor): void;
  rename(fileId: string, name: string): void;
  name(fileId: string): string;
  owner(fileId: string): string;
  /** Display name of an account. */
  nameOf(email: string): string;
  /** A content write happened: bumps modifiedTime, replaces lastModifyingUser. */
  touched(fileId: string, actor: Actor): void;
  exists(fileId: string): boolean;
}

/** What Drive and the desk ask of Sheets. */
export interface SheetsDouble {
  /** Executes a `sheets.*` method. Throws ApiError. */
  call(call: ApiCall, actor: Actor): unknown;
  /** Makes the empty spreadsheet of a file created through Drive `files.create`. */
  createEmpty(fileId: string, title: string, actor: Actor): void;
  /** Fills a file made by `createEmpty` with a spreadsheet from elsewhere, in the API's form. */
  adopt(fileId: string, spreadsheet: unknown, actor: Actor): void;
  /** Drive `files.copy`. What a copy loses: docs/sources/platform.md, Copies. */
  copy(fromId: string, toId: string, title: string, actor: Actor): void;
  remove(fileId: string): void;
  /** The whole file as the API's `Spreadsheet` with grid data and computed formulas; for export, page and tests. */
  snapshot(fileId: string): unknown;
  /**
   * The number of cells that the last call read or wrote, for the latency model; of a write, `readBack` is what its
   * answer gives back.
   */
  lastCost(): { readonly cells: number; readonly readBack: number; readonly write: boolean };
  /** Holds what another double of the same kind holds; both share it until one of them writes. */
  takeFrom(other: SheetsDouble): void;
  /** The service's whole state as JSON, for the store on disk. */
  save(): unknown;
  load(state: unknown): void;
}

// ---- values: what is typed, stored, computed and shown (src/desk/values) ----

export type ErrorType =
  'ERROR' | 'NULL_VALUE' | 'DIVIDE_BY_ZERO' | 'VALUE' | 'REF' | 'NAME' | 'NUM' | 'N_A' | 'LOADING';

/** A computed value of one cell; null is a blank cell. Dates are serial numbers. */
export type Scalar = number | string | boolean | null | CellError;

export interface CellError {
  readonly errorType: ErrorType;
  /** Google's message, as close as known, e.g. `Function DIVIDE parameter 2 cannot be zero.` */
  readonly message: string;
}

export interface NumberFormat {
  readonly type: string;
  readonly pattern?: string;
}

/** How `values/` reads a text typed into a cell (USER_ENTERED). */
export interface Understood {
  /**
   * Exactly one of: a scalar to store, or a formula text that starts with `=`, kept as the API received it (English
   * names, `;` or `,` as given).
   */
  readonly value?: Scalar;
  readonly formula?: string;
  /**
   * The number format that Sheets sets because of how the value was typed (a date, a percentage, a currency). Absent
   * when the format stays as it was.
   */
  readonly format?: NumberFormat;
}

interface NamedCells {
  sheetId: number;
  startRow: number;
  /** Exclusive. */
  endRow: number;
  startColumn: number;
  /** Exclusive. */
  endColumn: number;
}

/** Where formulas read from. Rows and columns are 0-based; `sheet` is a title, or null for the formula's own sheet. */
export interface CalcBook {
  readonly locale: string;
  readonly timeZone: string;
  now(): number;
  sheetId(title: string): number | undefined;
  size(sheetId: number): { readonly rows: number; readonly columns: number };
  /** The stored content: a scalar or a formula. */
  stored(sheetId: number, row: number, column: number): { readonly value?: Scalar; readonly formula?: string };
  namedRange(name: string): NamedCells | undefined;
}
