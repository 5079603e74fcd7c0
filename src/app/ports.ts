/**
 * The product's needs of the outside world, one small port each; gas/ adapts Google to them in one place.
 * A port throws a `Fault` (core/fault.ts) when the outside world fails; it never returns a partial answer.
 * Shapes of requests and answers are Google's own JSON (tables/api-shapes.ts).
 */
import type { Fault, FaultCode } from '../core/fault';
import type { SpreadsheetShape, ValueRangeShape } from '../tables/api-shapes';
import type { SheetRequest } from '../tables/api-requests';
import type { DocumentRequest, DocumentShape } from '../tables/documents/document-shapes';
import type { ProbeDoor } from './self-check/probe-door';

/** One of many that go to Google at the same time: what it gave, or the fault of that one alone. */
export type OneOf<T> = { readonly done: T } | { readonly fault: Fault };

/** The advanced Sheets service. One method call = one service call, counted. */
export interface Books {
  /** `spreadsheets.get`; `fields` is Google's mask, `ranges` A1. */
  get(
    id: string,
    ask: { readonly fields: string; readonly ranges?: readonly string[]; readonly grid?: boolean },
  ): SpreadsheetShape;
  /** Many `spreadsheets.get` at once (fetchAll). One answer per ask, in order: the book, or the fault of its file. */
  getMany(
    asks: readonly { readonly id: string; readonly fields: string }[],
  ): readonly ({ readonly book: SpreadsheetShape } | { readonly fault: FaultCode })[];
  /** `spreadsheets.batchUpdate`, atomic. */
  change(id: string, requests: readonly SheetRequest[]): readonly Readonly<Record<string, unknown>>[];
  /** `change` of many files at the same time, each atomic. One answer per file, in order. */
  changeMany(
    asks: readonly { readonly id: string; readonly requests: readonly SheetRequest[] }[],
  ): readonly OneOf<true>[];
  /**
   * `changeMany`; each answer also gives back the file as it is after the change. `fields` as in `get`. null = the
   * change is done, but its answer did not hold the file.
   */
  changeBack(
    asks: readonly { readonly id: string; readonly requests: readonly SheetRequest[]; readonly fields: string }[],
  ): readonly OneOf<SpreadsheetShape | null>[];
  /** `values.batchGet`, UNFORMATTED + SERIAL_NUMBER; blank trailing cells are absent. */
  read(id: string, ranges: readonly string[]): readonly ValueRangeShape[];
  /** `values.batchUpdate`, RAW. */
  write(id: string, ranges: readonly ValueRangeShape[]): void;
}

export interface FileSeen {
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  readonly parents: readonly string[];
  readonly trashed: boolean;
  /** The owner's account, lower case; null for a file of a shared drive, or when Google does not report it. */
  readonly owner: string | null;
  /** Grows with every change and cannot be set by anyone, so it proves that a file changed. */
  readonly version: number;
  /** ms since 1970. Every writer can set it through the Drive API: a claim, not a proof of time (docs/security.md). */
  readonly modifiedAt: number;
  /** null when Google does not report the account. */
  readonly modifiedBy: string | null;
  readonly appProperties: Readonly<Record<string, string>>;
}

/** A file with the accounts that may open it. */
export interface FileAudited extends FileSeen {
  /** true when this account is the owner. */
  readonly ownedByMe: boolean;
  /** False when only the owner may share the file; null = Google does not show it. */
  readonly writersMayShare: boolean | null;
  /**
   * `who` = account or domain, lower case, '' for anyone; null when Google does not show the permissions to this
   * account.
   */
  readonly permissions:
    readonly { readonly id: string; readonly type: string; readonly role: string; readonly who: string }[] | null;
}

/** One saved state of a file, from Google's history. */
export interface FileRevision {
  /** ms since 1970 */
  readonly at: number;
  /** null when Google does not report the account. */
  readonly by: string | null;
}

/** Where a file's content is saved; `replace` = the file to overwrite, null = create a new one. */
export interface FilePlace {
  readonly name: string;
  readonly parent: string;
  readonly replace: string | null;
  readonly appProperties: Readonly<Record<string, string>>;
}

/** A new file without content; `parent` = its folder, null = My Drive. */
export interface FreshFile {
  readonly name: string;
  readonly parent: string | null;
  readonly appProperties: Readonly<Record<string, string>>;
}

/** One account that gets a file. */
export interface Grant {
  /** Id of the file. */
  readonly id: string;
  readonly account: string;
  readonly role: 'reader' | 'writer';
}

/** The advanced Drive service with scope `drive.file`: it sees only what this account made with the add-on. */
export interface Files {
  /** `files.list` with Drive's query grammar; follows pages. */
  list(query: string): readonly FileSeen[];
  createFolder(name: string, parent: string | null, appProperties: Readonly<Record<string, string>>): string;
  createBook(name: string, parent: string, appProperties: Readonly<Record<string, string>>): string;
  /** Many `createBook` at the same time. One answer per ask, in order: the id, or the fault of that file. */
  createBooks(asks: readonly FreshFile[]): readonly OneOf<string>[];
  /**
   * One grant to an account or a group; no mail from Google (ours states more). A second grant to the same account
   * changes nothing.
   * @returns the account's own address, which may differ from the typed one; null when Google does not give it
   */
  share(id: string, account: string, role: 'reader' | 'writer'): string | null;
  /** Many `share` at the same time, in order. Several grants of one file are done one after another. */
  shareMany(grants: readonly Grant[]): readonly OneOf<string | null>[];
  /** Removes one grant by its own id; a grant that no longer exists is not an error. */
  unshare(id: string, permission: string): void;
  seen(id: string): FileSeen | null;
  /** Sets our own marks on a file that this account may write; marks that are not named stay. */
  mark(id: string, appProperties: Readonly<Record<string, string>>): void;
  /** Takes a file out of the trash, back to where it lay. */
  untrash(id: string): void;
  /** Whether those who may write to the file may share it further, or only its owner. */
  writersShare(id: string, may: boolean): void;
  /** Puts a file that this account made into the trash, from where a person can take it back for 30 days. */
  trash(id: string): void;
  /** As `list`; includes trashed files unless the query excludes them. */
  audit(query: string): readonly FileAudited[];
  /** One file with the accounts that may open it; null when it does not exist for this account. */
  audited(id: string): FileAudited | null;
  /** The latest revision of a file, whose time no writer can set; null when Google shows none. */
  lastRevision(id: string): FileRevision | null;
  /** Google's own .xlsx of a workbook, saved in Drive; the mark of its content goes into its properties. */
  exportXlsx(
    id: string,
    place: (mark: { readonly sha256: string; readonly bytes: string }) => FilePlace,
  ): { readonly sha256: string; readonly bytes: number };
  /** Google's own PDF of a workbook's visible tabs, saved in Drive in the same way; returns the id of its file. */
  exportPdf(id: string, place: (mark: { readonly sha256: string; readonly bytes: string }) => FilePlace): string;
  /** Saves UTF-8 text and returns the id of its file; `type` = its media type. */
  saveText(text: string, place: FilePlace, type: 'application/json' | 'text/html'): string;
}

/** Google Docs: made by Drive's conversion of a .docx, read and marked by the Docs API; both under `drive.file`. */
export interface Documents {
  /**
   * Saves a .docx as a Google document and returns its id. With `replace`, the content of that document becomes the
   * uploaded one, and Google keeps the earlier content in the file's history.
   */
  save(docx: Uint8Array, place: FilePlace): string;
  /** The document; null when it does not exist for this account. */
  get(id: string): DocumentShape | null;
  /** `documents.batchUpdate`, atomic. */
  change(id: string, requests: readonly DocumentRequest[]): void;
}

export interface Mail {
  remainingToday(): number;
  /** `from` = the sender's name as recipients see it; the address is the account's. */
  send(letter: {
    readonly to: readonly string[];
    readonly from: string;
    readonly subject: string;
    readonly body: string;
  }): void;
}

export interface Clock {
  now(): number;
}

export interface Coder {
  /** Hex SHA-256 over the text's UTF-8 bytes. */
  sha256(text: string): string;
  /** gzip + base64 of UTF-8 text, and back. */
  pack(text: string): string;
  unpack(packed: string): string;
}

/** One run of this account at a time. Returns null when another run of the same account holds the turn. */
export interface Turn {
  take<T>(section: () => T): { readonly value: T } | null;
}

/** Strings that outlive a run. Only those of `briefMemory` are long, and may hold what a file holds. */
export interface Memory {
  get(key: string): string | null;
  set(key: string, value: string, seconds?: number): void;
  drop(key: string): void;
}

export interface Person {
  /** null when Google does not report the active account; then nothing of record may be done. */
  account(): string | null;
}

/** Time triggers of this account. Each method throws a Fault `noTrigger` when the trigger service fails. */
export interface Triggers {
  /**
   * One hourly trigger for `handler`. An add-on's trigger belongs to the file that is currently open, and ends with it.
   */
  ensureHourly(handler: string): void;
  remove(handler: string): void;
  exists(handler: string): boolean;
}

/** The selected cell; row and column are 0-based. */
export interface ChosenCell {
  readonly sheetId: number;
  readonly tab: string;
  readonly row: number;
  readonly column: number;
}

/** The open file, if any. */
export interface OpenBook {
  id(): string | null;
  cell(): ChosenCell | null;
  /**
   * What the open file carries about itself. It is read through the open window, so that a file which `drive.file` does
   * not know has it too.
   */
  stamps(): Pick<SpreadsheetShape, 'developerMetadata'>;
}

/** Permissions of the project that this account has not granted. */
export interface MissingConsent {
  /** Empty when nothing is missing, or Google does not report what is granted. */
  readonly scopes: readonly string[];
  /** Where the person grants them; null when Google gives no address. */
  readonly url: string | null;
}

export interface Consent {
  missing(): MissingConsent;
}

/** What Google's Picker needs; null = the project has no key and number yet (docs/install.md). */
export interface PickerAccess {
  /** OAuth token of the person who asks, for one hour at most. */
  readonly token: string;
  readonly apiKey: string;
  /** Number of the Cloud project. Without it the Picker gives `drive.file` no file. */
  readonly projectNumber: string;
}

export interface Picker {
  access(): PickerAccess | null;
}

/** The HTML files of the pushed project. */
export interface Pages {
  /** The text of a page as it was pushed. */
  raw(name: string): string;
}

export interface World {
  readonly pages: Pages;
  readonly books: Books;
  readonly files: Files;
  readonly documents: Documents;
  readonly mail: Mail;
  readonly clock: Clock;
  readonly coder: Coder;
  readonly turn: Turn;
  /** Memory of this account only; the brief one keeps texts of any length for `seconds`, absent = 120. */
  readonly memory: Memory;
  readonly briefMemory: Memory;
  /**
   * Memory shared by every account that uses the add-on; keys name the master. It holds only what every official of the
   * office may know.
   */
  readonly sharedMemory: Memory;
  readonly person: Person;
  readonly triggers: Triggers;
  readonly openBook: OpenBook;
  readonly picker: Picker;
  readonly consent: Consent;
  readonly probes: ProbeDoor;
}
