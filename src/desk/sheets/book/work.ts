/**
 * One call in progress: the spreadsheet it works on (a fork while it writes), who acts, and how many cells it touched.
 */
import type { Actor, DeskEnv, FileDoor } from '../../contract';
import type { Book } from './book';

export interface Work {
  readonly book: Book;
  readonly actor: Actor;
  readonly env: DeskEnv;
  readonly files: FileDoor;
  /** Adds to the count of cells read or written, for the latency model. */
  cost(cells: number, write: boolean): void;
}

/** Developer metadata with PROJECT visibility is seen by the project that made it alone (DeveloperMetadata.visibility). */
export function projectOf(actor: Actor): string | null {
  return actor.project;
}
