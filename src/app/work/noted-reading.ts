/**
 * What the plan of a job has read of master and ledger, kept for the step that follows it at once: the step works on
 * what the person was shown, and reads neither file again. Whoever replays a reading must prove with its first write to
 * the ledger, which carries the fence, that no run has written to it meanwhile.
 */
import type { SpreadsheetShape } from '../../tables/api-shapes';
import type { Books, FileAudited, Files, World } from '../ports';

type Asked = Parameters<Books['get']>;
/** One read, as it was asked, with its answer. */
type Noted = readonly [ask: string, answer: SpreadsheetShape];

const askOf = (...asked: Asked): string => JSON.stringify(asked);

/** The same world, which notes every answer of `books.get`, and asks nothing twice. */
export interface Noting {
  readonly world: World;
  /** Keeps what was read so far. */
  keep(key: string): void;
}

export function noting(world: World): Noting {
  const noted = new Map<string, SpreadsheetShape>();
  const listed = new Map<string, readonly FileAudited[]>();
  const get: Books['get'] = (...asked) => once(noted, askOf(...asked), () => world.books.get(...asked));
  const audit: Files['audit'] = (query) => once(listed, query, () => world.files.audit(query));
  return {
    world: { ...world, books: { ...world.books, get }, files: { ...world.files, audit } },
    keep: (key) => world.briefMemory.set(key, world.coder.pack(JSON.stringify([...noted]))),
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
  const answers = notedIn(world, packed);
  if (answers === null) return null;
  const get: Books['get'] = (...asked) => answers.get(askOf(...asked)) ?? world.books.get(...asked);
  return { ...world, books: { ...world.books, get } };
}

/** The last answer to each ask; null when the text is not what was kept. */
function notedIn({ coder }: Pick<World, 'coder'>, packed: string): ReadonlyMap<string, SpreadsheetShape> | null {
  try {
    return new Map(JSON.parse(coder.unpack(packed)) as readonly Noted[]);
  } catch {
    return null;
  }
}
