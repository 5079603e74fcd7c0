/** The port to where many masters are asked as one: BigQuery, or the local twin. */
import type { AnswerRow, Bound, Question } from './questions';
import type { RollUpTable } from './tables';

export interface RollUp {
  /**
   * Adds the lines of one load file (newline-delimited JSON) to its table, all or none. The same file a second time
   * changes nothing. Throws when a line is refused.
   */
  load(table: RollUpTable, ndjson: string): Promise<'loaded' | 'alreadyThere'>;
  /** Throws when a name that the question binds is missing. */
  ask(question: Question, bound: Bound): Promise<readonly AnswerRow[]>;
}
