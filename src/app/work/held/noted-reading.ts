/**
 * What the plan of a job has read of master and ledger, kept for the step that follows it at once: the step works on
 * what the person was shown, and reads neither file again. A run that replays a reading must prove with its first write
 * to the ledger, which carries the fence, that no run has written to it meanwhile.
 */
import type { SpreadsheetShape } from '../../../tables/api-shapes';
import type { Books, FileAudited, Files, World } from '../../ports';

export type AskedBook = Parameters<Books['get']>;
/** One read, as it was asked, with its answer. */
type Noted = readonly [ask: string, answer: SpreadsheetShape];

export const askOf = (...asked: AskedBook): string => JSON.stringify(asked);

/** What is known already of a book, as `reading` proves it; null = Google is asked. */
export type Known = (asked: AskedBook, reading: World) => SpreadsheetShape | null;

/** The same world, which notes every answer of `books.get`, and asks nothing twice. */
export interface Noting {
  readonly world: World;
  /** Keeps what was read so far; `of` = of this book alone. */
  keep(key: string, how?: { readonly of?: string; readonly seconds?: number }): void;
}

export function noting(world: World, known: Known = () => null): Noting {
  const noted = new Map<string, SpreadsheetShape>();
  const listed = new Map<string, readonly FileAudited[]>();
  const get: Books['get'] = (...asked) =>
    once(noted, askOf(...asked), () => known(asked, reading) ?? world.books.get(...asked));
  const audit: Files['audit'] = (query) => once(listed, query, () => world.files.audit(query));
  const reading: World = { ...world, books: { ...world.books, get }, files: { ...world.files, audit } };
  return {
    world: reading,
    keep: (key, { of, seconds } = {}) => {
      const kept = [...noted].filter(([ask]) => of === undefined || (JSON.parse(ask) as AskedBook)[0] === of);
      world.briefMemory.set(key, world.coder.pack(JSON.stringify(kept)), seconds);
    },
  };
}

function once<T>(known: Map<string, T>, key: string, ask: () => T): T {
  const found = known.get(key) ?? ask();
  known.set(key, found);
  return found;
}

/** The same world, in which what was kept under `key` is not read again; null = it is forgotten. It is used once. */
export function replaying(world: World, key: string): World | null {
  const packed = world.briefMemory.get(key);
  if (packed === null) return null;
  world.briefMemory.drop(key);
  const answers = answersIn(world, packed);
  if (answers === null) return null;
  const get: Books['get'] = (...asked) => answers.get(askOf(...asked)) ?? world.books.get(...asked);
  return { ...world, books: { ...world.books, get } };
}

/** The last answer to each ask; null when the text is not what was kept. */
export function answersIn(
  { coder }: Pick<World, 'coder'>,
  packed: string,
): ReadonlyMap<string, SpreadsheetShape> | null {
  try {
    return new Map(JSON.parse(coder.unpack(packed)) as readonly Noted[]);
  } catch {
    return null;
  }
}
