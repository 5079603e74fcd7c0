/**
 * What the rooms of the desk promise one another.
 *
 * The desk doubles Google's services in one process, synchronously (Apps Script blocks on every call). Both doors, REST over
 * HTTP and the advanced services inside the bundle's context, end in `Desk.call`: validate against Google's discovery
 * document, count, charge the clock, raise the planned fault, do it, validate the answer.
 */

import type { SheetsSetting } from './sheets/setting';

export type ServiceName = 'sheets' | 'drive' | 'docs' | 'script';

/** Who acts. `project` is the Apps Script project whose narrow `drive.file` scope binds the call; null = the person's own full access. */
export interface Actor {
  readonly email: string;
  readonly project: string | null;
}

/** One API call by its discovery id, e.g. `sheets.spreadsheets.values.batchUpdate`; params hold path and query together, by name. */
export interface ApiCall {
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  /** Upload content of `drive.files.create/update`. */
  readonly media?: { readonly mimeType: string; readonly bytes: Uint8Array; readonly resumable?: boolean };
}

/** An answer in Google's error form; the REST door prints it as `{error: {code, message, status, details?}}`. */
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

/** Rule 2 of the desk: never plausible. Whatever is not doubled says so by name. */
export class NotDoubled extends ApiError {
  constructor(what: string) {
    super(501, 'UNIMPLEMENTED', `chưa mô phỏng: ${what}`);
    this.name = 'NotDoubled';
  }
}

export type Role = 'none' | 'reader' | 'commenter' | 'writer' | 'owner';

/** What a service double may ask of the desk it stands in. */
export interface DeskEnv {
  /** Virtual time, milliseconds since 1970. */
  now(): number;
  /** A fresh id of Drive's form (44 characters, deterministic under the desk's seed). */
  newFileId(): string;
  /** A fresh non-negative 31-bit integer (sheet ids, chart ids, protected range ids …), deterministic under the seed. */
  newNumber(): number;
  /** What no document fixes of Sheets; the usual without it. */
  readonly sheetsSetting?: SheetsSetting;
}

/** What Sheets asks of Drive: files own access, name and times. */
export interface FileDoor {
  /** The actor's role on a file, after `drive.file` binding; 'none' reads as 404 to the caller. */
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
  /** Executes a `sheets.*` method; throws ApiError. */
  call(call: ApiCall, actor: Actor): unknown;
  /** Body of a new, empty spreadsheet file made through Drive `files.create`. */
  createEmpty(fileId: string, title: string, actor: Actor): void;
  /** Fills a file just made by `createEmpty` with a spreadsheet that came from elsewhere, as the API describes one. */
  adopt(fileId: string, spreadsheet: unknown, actor: Actor): void;
  /** Drive `files.copy`: everything but what platform.md §4.17–18 says does not travel. */
  copy(fromId: string, toId: string, title: string, actor: Actor): void;
  remove(fileId: string): void;
  /** The whole file as the API's `Spreadsheet` with grid data, formulas computed; for export, page, tests. */
  snapshot(fileId: string): unknown;
  /** How many cells the last call read or wrote, for the latency model. */
  lastCost(): { readonly cells: number; readonly write: boolean };
  /** The service's whole state as JSON, and back, for the store on disk. */
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
  /** As Google prints it, e.g. `Function DIVIDE parameter 2 cannot be zero.` Best effort. */
  readonly message: string;
}

export interface NumberFormat {
  readonly type: string;
  readonly pattern?: string;
}

/** What `values/` makes of a text typed into a cell (USER_ENTERED). */
export interface Understood {
  /** Exactly one of: a scalar to store, or a formula text starting with `=` kept as typed by the API (English names, `;` or `,` as given). */
  readonly value?: Scalar;
  readonly formula?: string;
  /** The number format that Sheets gives the cell because of how it was typed (a date, a percent, a currency); absent = unchanged. */
  readonly format?: NumberFormat;
}

/** Where formulas read from. Rows and columns are 0-based; `sheet` is a title or null for the formula's own sheet. */
export interface CalcBook {
  readonly locale: string;
  readonly timeZone: string;
  now(): number;
  sheetId(title: string): number | undefined;
  size(sheetId: number): { readonly rows: number; readonly columns: number };
  /** What is stored: a scalar, or a formula. */
  stored(sheetId: number, row: number, column: number): { readonly value?: Scalar; readonly formula?: string };
  namedRange(
    name: string,
  ): { sheetId: number; startRow: number; endRow: number; startColumn: number; endColumn: number } | undefined;
}
