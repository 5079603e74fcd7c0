/**
 * The double of Google Sheets API v4: takes one method call and returns Google's answer or throws Google's refusal,
 * synchronously. Requests arrive already validated against the discovery document. Files, names and access belong to
 * Drive (FileDoor).
 */
import { type Actor, type ApiCall, type DeskEnv, type FileDoor, NotDoubled, type SheetsDouble } from '../contract';
import { batchUpdate } from './methods/batch';
import type { Book } from './book/book';
import { bookFromJson, bookToJson } from './book/book-json';
import { denied, notFound, refuse } from './errors';
import { type Mask, pick, readMask } from './field-mask';
import { copyBook } from './book/file-copy';
import { copySheetTo, get, getByDataFilter, getMetadata, newBook, searchMetadata } from './methods/spreadsheet-methods';
import { spreadsheetView } from './cells/spreadsheet-view';
import type { Bag } from './types';
import * as values from './methods/values-methods';
import type { Work } from './book/work';

const MIME = 'application/vnd.google-apps.spreadsheet';

interface Request {
  readonly params: Readonly<Record<string, unknown>>;
  readonly body: Bag;
  readonly mask: Mask | undefined;
}
interface Method {
  readonly answer: string;
  readonly writes: boolean;
  /** The method itself keeps only what the mask names. */
  readonly picks?: true;
  run(work: Work, request: Request): unknown;
}

const read = (answer: string, run: Method['run']): Method => ({ answer, writes: false, run });
const write = (answer: string, run: Method['run']): Method => ({ answer, writes: true, run });

/**
 * Methods that work on one spreadsheet, by discovery id without `sheets.spreadsheets.`; `answer` is the schema of the
 * response.
 */
const METHODS: Readonly<Record<string, Method>> = {
  get: { ...read('Spreadsheet', (work, { params, mask }) => get(work, params, mask)), picks: true },
  getByDataFilter: {
    ...read('Spreadsheet', (work, { body, mask }) => getByDataFilter(work, body, mask)),
    picks: true,
  },
  batchUpdate: write('BatchUpdateSpreadsheetResponse', (work, { body, mask }) => batchUpdate(work, body, mask)),
  'values.get': read('ValueRange', (work, { params }) => values.get(work, params)),
  'values.batchGet': read('BatchGetValuesResponse', (work, { params }) => values.batchGet(work, params)),
  'values.batchGetByDataFilter': read('BatchGetValuesByDataFilterResponse', (work, { params, body }) =>
    values.batchGetByDataFilter(work, params, body),
  ),
  'values.update': write('UpdateValuesResponse', (work, { params, body }) => values.update(work, params, body)),
  'values.append': write('AppendValuesResponse', (work, { params, body }) => values.appendValues(work, params, body)),
  'values.batchUpdate': write('BatchUpdateValuesResponse', (work, { params, body }) =>
    values.batchUpdate(work, params, body),
  ),
  'values.batchUpdateByDataFilter': write('BatchUpdateValuesByDataFilterResponse', (work, { params, body }) =>
    values.batchUpdateByDataFilter(work, params, body),
  ),
  'values.clear': write('ClearValuesResponse', (work, { params }) => values.clearValues(work, params)),
  'values.batchClear': write('BatchClearValuesResponse', (work, { params, body }) =>
    values.batchClear(work, params, body),
  ),
  'values.batchClearByDataFilter': write('BatchClearValuesByDataFilterResponse', (work, { params, body }) =>
    values.batchClearByDataFilter(work, params, body),
  ),
  'developerMetadata.get': read('DeveloperMetadata', (work, { params }) => getMetadata(work, params)),
  'developerMetadata.search': read('SearchDeveloperMetadataResponse', (work, { body }) => searchMetadata(work, body)),
};

const PREFIX = 'sheets.spreadsheets.';

export function createSheetsDouble(env: DeskEnv, files: FileDoor): SheetsDouble {
  return new Sheets(env, files);
}

class Sheets implements SheetsDouble {
  private readonly books = new Map<string, Book>();
  private last = { cells: 0, readBack: 0, write: false };

  constructor(
    private readonly env: DeskEnv,
    private readonly files: FileDoor,
  ) {}

  call(call: ApiCall, actor: Actor): unknown {
    this.last = { cells: 0, readBack: 0, write: false };
    if (!call.method.startsWith(PREFIX)) throw new NotDoubled(call.method);
    const name = call.method.slice(PREFIX.length);
    const body = (call.body ?? {}) as Bag;
    if (name === 'create') return this.create(body, call.params, actor);
    if (name === 'sheets.copyTo') return this.copySheet(call.params, body, actor);
    const method = METHODS[name];
    if (!method) throw new NotDoubled(call.method);
    return this.perform(method, { params: call.params, body }, actor);
  }

  private perform(method: Method, { params, body }: Omit<Request, 'mask'>, actor: Actor): unknown {
    const id = String(params['spreadsheetId']);
    const book = this.open(id, actor, method.writes);
    const mask = readMask(params['fields'], method.answer);
    if (!method.writes) {
      book.refresh();
      const answer = method.run(this.work(book, actor), { params, body, mask });
      return method.picks === true ? answer : pick(answer, mask);
    }
    this.last = { cells: 0, readBack: 0, write: true };
    const fork = book.fork();
    const answer = pick(method.run(this.work(fork, actor), { params, body, mask }), mask);
    this.keep(fork, book, actor);
    return answer;
  }

  /** Replaces a spreadsheet by its changed copy and informs Drive. */
  private keep(next: Book, before: Book, actor: Actor): void {
    this.books.set(next.id, next);
    const title = String(next.properties['title']);
    if (title !== before.properties['title']) this.files.rename(next.id, title);
    this.files.touched(next.id, actor);
  }

  /**
   * @throws 404 when the file does not exist or `drive.file` does not know it, 403 for a person without the needed
   * access.
   */
  private open(id: string, actor: Actor, writes: boolean): Book {
    const role = this.files.exists(id) ? this.files.role(id, actor) : 'none';
    const book = this.books.get(id);
    if (!book || (role === 'none' && actor.project !== null)) throw notFound();
    if (role === 'none') throw denied();
    if (writes && role !== 'owner' && role !== 'writer') throw denied();
    const title = this.files.name(id);
    if (title !== book.properties['title']) book.properties = { ...book.properties, title };
    return book;
  }

  private work(book: Book, actor: Actor): Work {
    return {
      book,
      actor,
      env: this.env,
      files: this.files,
      cost: (cells, writes) => {
        const { cells: so, readBack, write } = this.last;
        this.last =
          write && !writes
            ? { cells: so, readBack: readBack + cells, write }
            : { cells: so + cells, readBack, write: write || writes };
      },
    };
  }

  private create(body: Bag, params: Request['params'], actor: Actor): unknown {
    const mask = readMask(params['fields'], 'Spreadsheet');
    const id = this.env.newFileId();
    const { book: _, ...rest } = this.work(undefined as unknown as Book, actor);
    const owned: FileDoor = { ...wrap(this.files), owner: () => actor.email, role: () => 'owner' };
    const book = newBook(id, body, { ...rest, files: owned });
    this.files.register(id, String(book.properties['title']), MIME, actor);
    this.books.set(id, book);
    this.last = { cells: 0, readBack: 0, write: true };
    return spreadsheetView(this.work(book, actor), { gridData: false, mask });
  }

  private copySheet(params: Request['params'], body: Bag, actor: Actor): unknown {
    const mask = readMask(params['fields'], 'SheetProperties');
    const source = this.open(String(params['spreadsheetId']), actor, false);
    const target = this.open(String(body['destinationSpreadsheetId'] ?? ''), actor, true);
    const fork = target.fork();
    const properties = copySheetTo(this.work(fork, actor), source, Number(params['sheetId']));
    this.keep(fork, target, actor);
    this.last = { ...this.last, write: true };
    return pick(properties, mask);
  }

  createEmpty(fileId: string, title: string, actor: Actor): void {
    const { book: _, ...rest } = this.work(undefined as unknown as Book, actor);
    this.books.set(fileId, newBook(fileId, { properties: { title } }, rest));
  }

  adopt(fileId: string, spreadsheet: unknown, actor: Actor): void {
    const { book: _, ...rest } = this.work(undefined as unknown as Book, actor);
    const given = spreadsheet as Bag;
    const properties = { ...(given['properties'] as Bag | undefined), title: this.files.name(fileId) };
    this.books.set(fileId, newBook(fileId, { ...given, properties }, rest));
  }

  copy(fromId: string, toId: string, title: string, actor: Actor): void {
    const source = this.books.get(fromId);
    if (!source) throw notFound();
    this.books.set(toId, copyBook(source, toId, { title, copier: actor.email, now: () => this.env.now() }));
  }

  remove(fileId: string): void {
    this.books.delete(fileId);
  }

  snapshot(fileId: string): unknown {
    const book = this.books.get(fileId);
    if (!book) throw refuse(`No spreadsheet ${fileId}`);
    book.refresh();
    const owner: Actor = { email: this.files.owner(fileId), project: null };
    return spreadsheetView(this.work(book, owner), { gridData: true, whole: true });
  }

  lastCost(): { readonly cells: number; readonly readBack: number; readonly write: boolean } {
    return this.last;
  }

  takeFrom(other: SheetsDouble): void {
    if (!(other instanceof Sheets)) throw new NotDoubled('takeFrom another double of Sheets');
    this.books.clear();
    for (const [id, book] of other.books)
      this.books.set(
        id,
        book.twin(() => this.env.now()),
      );
  }

  save(): unknown {
    return { books: [...this.books.values()].map(bookToJson) };
  }

  load(state: unknown): void {
    this.books.clear();
    for (const json of (state as { books: Bag[] }).books)
      this.books.set(
        String(json['id']),
        bookFromJson(json, () => this.env.now()),
      );
  }
}

/** The file door with bound methods, so that a few can be replaced while a file is being made. */
function wrap(files: FileDoor): FileDoor {
  return {
    role: (id, actor) => files.role(id, actor),
    register: (id, name, mimeType, actor) => files.register(id, name, mimeType, actor),
    rename: (id, name) => files.rename(id, name),
    name: (id) => files.name(id),
    owner: (id) => files.owner(id),
    nameOf: (email) => files.nameOf(email),
    touched: (id, actor) => files.touched(id, actor),
    exists: (id) => files.exists(id),
  };
}
