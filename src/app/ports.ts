/**
 * What the product needs of the world, one small port each; gas/ adapts Google to them in one place.
 * A port throws a `Fault` (core/fault.ts) when the world fails; nothing here returns a half answer.
 * Shapes of requests and answers are Google's own JSON (tables/api-shapes.ts).
 */
import type { SpreadsheetShape, ValueRangeShape } from '../tables/api-shapes';
import type { SheetRequest } from '../tables/api-requests';

/** The advanced Sheets service. One method call = one service call, counted. */
export interface Books {
  /** `spreadsheets.get`; `fields` is Google's mask, `ranges` A1. */
  get(
    id: string,
    ask: { readonly fields: string; readonly ranges?: readonly string[]; readonly grid?: boolean },
  ): SpreadsheetShape;
  /** Many `spreadsheets.get` at once (UrlFetchApp.fetchAll). One answer per ask, in order: the book, or the fault of that one file. */
  getMany(
    asks: readonly { readonly id: string; readonly fields: string }[],
  ): readonly ({ readonly book: SpreadsheetShape } | { readonly fault: string })[];
  /** `spreadsheets.batchUpdate`, atomic. */
  change(id: string, requests: readonly SheetRequest[]): readonly Readonly<Record<string, unknown>>[];
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
  /** The owner's account, lower case; null = a shared drive's, or Google does not say. */
  readonly owner: string | null;
  /** Grows with every change and is set by nobody: what shows that a file changed. */
  readonly version: number;
  /** ms since 1970. Every writer can set it by the Drive API: a claim, never a proof of time (docs/security.md). */
  readonly modifiedAt: number;
  /** null = Google does not say who. */
  readonly modifiedBy: string | null;
  readonly appProperties: Readonly<Record<string, string>>;
}

/** A file with who may open it. */
export interface FileAudited extends FileSeen {
  /** This account is the owner. */
  readonly ownedByMe: boolean;
  /** `who` = account or domain, lower case, '' for anyone; null = Google does not show it to this account. */
  readonly permissions:
    readonly { readonly id: string; readonly type: string; readonly role: string; readonly who: string }[] | null;
}

/** One state of a file as Google kept it. */
export interface FileRevision {
  /** ms since 1970 */
  readonly at: number;
  /** null = Google does not say who. */
  readonly by: string | null;
}

/** Where a file's content goes; `replace` = the file that gets it instead of a new one. */
export interface FilePlace {
  readonly name: string;
  readonly parent: string;
  readonly replace: string | null;
  readonly appProperties: Readonly<Record<string, string>>;
}

/** The advanced Drive service, `drive.file` scope: only what this account made with the add-on. */
export interface Files {
  /** `files.list` with Drive's query grammar; follows pages. */
  list(query: string): readonly FileSeen[];
  createFolder(name: string, parent: string | null, appProperties: Readonly<Record<string, string>>): string;
  createBook(name: string, parent: string, appProperties: Readonly<Record<string, string>>): string;
  /** One grant; no mail from Google (ours says more). A second grant to the same account changes nothing. */
  share(id: string, account: string, role: 'reader' | 'writer'): void;
  /** Takes one grant away, by its own id; one that is gone already is no trouble. */
  unshare(id: string, permission: string): void;
  seen(id: string): FileSeen | null;
  /** As `list`, trashed ones too when the query does not leave them out. */
  audit(query: string): readonly FileAudited[];
  /** One file with who may open it; null = not there for this account. */
  audited(id: string): FileAudited | null;
  /** The latest revision of a file, which no writer can date; null = Google shows none. */
  lastRevision(id: string): FileRevision | null;
  /** Google's own .xlsx of a workbook, kept in Drive; the mark of its content goes into its properties. */
  exportXlsx(
    id: string,
    place: (mark: { readonly sha256: string; readonly bytes: string }) => FilePlace,
  ): { readonly sha256: string; readonly bytes: number };
  /** Google's own PDF of a workbook's visible tabs, kept in Drive in the same way. */
  exportPdf(id: string, place: (mark: { readonly sha256: string; readonly bytes: string }) => FilePlace): void;
  saveText(text: string, place: FilePlace): void;
}

export interface Mail {
  remainingToday(): number;
  send(letter: { readonly to: readonly string[]; readonly subject: string; readonly body: string }): void;
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

/** One run of this account at a time. `null` = another run of the same account holds it now. */
export interface Turn {
  take<T>(section: () => T): { readonly value: T } | null;
}

/** Small strings that outlive a run. Never figures. */
export interface Memory {
  get(key: string): string | null;
  set(key: string, value: string): void;
  drop(key: string): void;
}

export interface Person {
  /** null = Google does not say who acts: nothing of record may be done. */ account(): string | null;
}

/** Time triggers of this account. Each method throws a Fault `noTrigger` when the trigger service fails. */
export interface Triggers {
  /** One hourly trigger for `handler`. An add-on's trigger belongs to the file that is open now, and ends with it. */
  ensureHourly(handler: string): void;
  remove(handler: string): void;
  exists(handler: string): boolean;
}

/** Where the person's cursor stands; row and column 0-based. */
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
}

/** What the self-check asks of Google beyond the other ports; no other job uses it. */
export interface ProbeDoor {
  /** One REST call of the Sheets or Drive API; a refusal is an answer with its status. `json` is null when the body is not JSON. */
  rest(
    method: 'get' | 'post' | 'put' | 'patch' | 'delete',
    url: string,
    body?: unknown,
  ): { readonly status: number; readonly json: unknown };
  /** Puts into the account's cache and returns what the cache gives back. */
  cached(key: string, value: string): string | null;
  /** An error that Google always throws: its sentence, and the fault that we take it for. */
  refusedOnPurpose(): { readonly words: string; readonly fault: string | null };
  /** A page of the project as it was pushed. */
  rawPage(name: string): string;
}

export interface World {
  readonly books: Books;
  readonly files: Files;
  readonly mail: Mail;
  readonly clock: Clock;
  readonly coder: Coder;
  readonly turn: Turn;
  /** Of this account alone. */
  readonly memory: Memory;
  /** Of every account that uses the add-on: keys name the master. Only what each official of the office may know. */
  readonly sharedMemory: Memory;
  readonly person: Person;
  readonly triggers: Triggers;
  readonly openBook: OpenBook;
  readonly probes: ProbeDoor;
}
