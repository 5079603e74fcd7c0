/**
 * Creates a file of Drive at most once. Drive's list lags behind a creation and an answer can be lost, so "not listed"
 * does not prove "does not exist" (docs/google.md, rows D01 and D02). The creation is noted first; while the note is
 * fresh and the list does not show the file, the job waits instead of creating a second one.
 */
import { Fault } from '../../core/fault';
import type { World } from '../ports';

/**
 * How long after a creation Drive's list may lack the file. Google publishes no figure; public reports mention seconds.
 */
const LISTING_LAG_MS = 50_000;

interface Creating {
  /** ms since 1970 */
  readonly at: number;
  /** Absent until Google's answer arrives. */
  readonly id?: string;
}

interface Once {
  /** What the file is, in our own marks; there is one note per key. */
  readonly key: string;
  /** The id that Drive's list shows, or null. */
  readonly listed: string | null;
  readonly create: () => string;
}

const noteKey = (key: string): string => `creating:${key}`;

/** Returns the id of the file. Throws a Fault `busy` while an earlier creation may still be unlisted. */
export function createOnce({ memory, files, clock }: World, { key, listed, create }: Once): string {
  const kept = memory.get(noteKey(key));
  const note = kept === null ? null : (JSON.parse(kept) as Creating);
  if (listed !== null) {
    if (note) memory.drop(noteKey(key));
    return listed;
  }
  if (note?.id !== undefined && files.seen(note.id)?.trashed === false) return note.id;
  if (note && note.id === undefined) waitForListing(note.at, clock.now(), key);
  const at = clock.now();
  memory.set(noteKey(key), JSON.stringify({ at } satisfies Creating));
  const id = create();
  memory.set(noteKey(key), JSON.stringify({ at, id } satisfies Creating));
  return id;
}

/** The file of `key` is given up: the next creation makes another one. */
export const forgetCreation = ({ memory }: World, key: string): void => memory.drop(noteKey(key));

function waitForListing(since: number, now: number, key: string): void {
  if (now - since < LISTING_LAG_MS) throw new Fault('busy', `drive.list ${key}`, 'a new file may not be listed yet');
}

const BATCH = 'creatingBatch';

interface Batch {
  readonly at: number;
  readonly keys: readonly string[];
}

/** Notes that the files of `keys` are about to be created. One note covers a batch; `batchIsRecorded` deletes it. */
export function noteBatch({ memory, clock }: World, keys: readonly string[]): void {
  const batch: Batch = { at: clock.now(), keys };
  memory.set(BATCH, JSON.stringify(batch));
}

/** Call when the ledger lists the files of the batch. */
export const batchIsRecorded = ({ memory }: World): void => memory.drop(BATCH);

/**
 * Throws a Fault `busy` while an interrupted batch may have files that Drive's list does not show yet.
 * @param isKnown true for a key whose file is in the list or in the ledger
 */
export function waitForBatch({ memory, clock }: World, isKnown: (key: string) => boolean): void {
  const kept = memory.get(BATCH);
  if (kept === null) return;
  const { at, keys } = JSON.parse(kept) as Batch;
  if (!keys.every(isKnown)) waitForListing(at, clock.now(), 'unit books');
  memory.drop(BATCH);
}
