/** How far a run is, kept in this account's memory between its steps; a Google property holds 9 KB. */
import type { LookedAt } from '../../text/windows/rare/year-proof';
import type { World } from '../ports';
import type { Books } from './scratch-world';

/** What was compared at one place: the number of cells, and how many differ. */
export interface Compared {
  readonly period: number;
  readonly what: LookedAt;
  readonly cells: number;
  readonly wrong: number;
}

export interface Progress {
  /** ms */
  readonly begun: number;
  readonly seed: number;
  /** Place in the list of stages. */
  readonly at: number;
  /** How often the stage was begun and not finished. */
  readonly tries: number;
  /** What is made so far. */
  readonly made: Partial<Books>;
  readonly letters: number;
  readonly compared: readonly Compared[];
  /** Sentences; no more than MOST_DIFFERENCES. */
  readonly differences: readonly string[];
  /** Number of all cells that differ. */
  readonly wrong: number;
  /** The year was not played to its end; the first of `differences` names the step and the reason. */
  readonly stopped?: true;
}

export const MOST_DIFFERENCES = 12;

const KEY = 'yearProofRun';
/** After it the due days of the synthetic periods do not fit any more, so a run begins again. */
const FRESH = 20 * 3_600_000;

/** null = no run is under way that could go on. */
export function progressIn({ memory, clock }: Pick<World, 'memory' | 'clock'>): Progress | null {
  const text = memory.get(KEY);
  const kept = text === null ? null : (JSON.parse(text) as Progress);
  return kept !== null && clock.now() - kept.begun < FRESH ? kept : null;
}

export const keepProgress = ({ memory }: Pick<World, 'memory'>, progress: Progress): void =>
  memory.set(KEY, JSON.stringify(progress));

export const dropProgress = ({ memory }: Pick<World, 'memory'>): void => memory.drop(KEY);

/** Adds a comparison and its differences. */
export const withCompared = (progress: Progress, one: Compared, differences: readonly string[]): Progress => ({
  ...progress,
  compared: [...progress.compared, one],
  differences: [...progress.differences, ...differences].slice(0, MOST_DIFFERENCES),
  wrong: progress.wrong + one.wrong,
});
