/**
 * The world of the synthetic province: Google's files and clock, and nothing of the office. Its master is the only one
 * that it knows, nothing is shared or sent, no trigger is made, and what it remembers ends with the run. This is the
 * fence: a figure of the synthetic province cannot reach a book of the office, because no book of the office is known
 * here, and the marks of its files do not name one.
 */
import type { Files, Memory, World } from '../ports';
import { remember } from '../work/which-master';

/** On every file that a run makes: by it a later run finds what a killed one left. */
export const SCRATCH_MARK = { yearProof: '1' } as const;
/** What Drive lists with that mark. */
export const SCRATCH_FILES =
  "appProperties has { key='yearProof' and value='1' } and 'me' in owners and trashed = false";

export interface Books {
  readonly folder: string;
  readonly ledger: string;
  readonly master: string;
}

/** Letters that were written and not sent. */
export interface Unsent {
  count: number;
}

function forgetful(): Memory {
  const held = new Map<string, string>();
  return {
    get: (key) => held.get(key) ?? null,
    set: (key, value) => void held.set(key, value),
    drop: (key) => void held.delete(key),
  };
}

/** A file is not shared: each grant counts as done. */
function marking(files: Files, folder: string): Files {
  const marked = <A extends Readonly<Record<string, string>>>(own: A) => ({ ...own, ...SCRATCH_MARK });
  return {
    ...files,
    createFolder: (name, parent, own) => files.createFolder(name, parent ?? folder, marked(own)),
    createBook: (name, parent, own) => files.createBook(name, parent, marked(own)),
    createBooks: (asks) =>
      files.createBooks(
        asks.map((ask) => ({ ...ask, parent: ask.parent ?? folder, appProperties: marked(ask.appProperties) })),
      ),
    share: (_id, account) => account,
    shareMany: (grants) => grants.map(({ account }) => ({ done: account })),
    unshare: () => undefined,
    writersShare: () => undefined,
  };
}

export function scratchWorld(world: World, { folder, ledger, master }: Books, unsent: Unsent): World {
  const scratch: World = {
    ...world,
    files: marking(world.files, folder),
    mail: {
      remainingToday: () => 100,
      send: () => {
        unsent.count += 1;
      },
    },
    memory: forgetful(),
    sharedMemory: forgetful(),
    briefMemory: forgetful(),
    turn: { take: (section) => ({ value: section() }) },
    triggers: { ensureHourly: () => undefined, remove: () => undefined, exists: () => true },
    openBook: { id: () => master, cell: () => null, stamps: () => ({}) },
  };
  remember(scratch, { masterId: master, ledgerId: ledger, isOwner: true });
  return scratch;
}
