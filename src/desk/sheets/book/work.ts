/** One call in progress: its spreadsheet (a fork while it writes), the actor, and how many cells it touched. */
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

/** Only the project that made it sees developer metadata with PROJECT visibility (DeveloperMetadata.visibility). */
export function projectOf(actor: Actor): string | null {
  return actor.project;
}
