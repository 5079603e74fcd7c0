/**
 * The contract of every long job: a plan that changes nothing, and a step that is short, repeatable and continues where
 * the last one stopped.
 */
import type { JobName, JobOutcome, JobProgress, JobRequest } from '../api';
import type { World } from '../ports';
import type { Asked } from '../refusal';

export interface Planned {
  /** The complete request, with every default filled in; a job's id is made from it. */
  readonly request: JobRequest;
  readonly plan: { readonly title: string; readonly of: number; readonly lines: readonly string[] };
}

export interface StepTurn {
  readonly world: World;
  readonly request: JobRequest;
  readonly jobId: string;
  /** Deadline: the step must return before this moment. */
  readonly until: number;
}

export type Stepped =
  | { readonly done: false; readonly progress: JobProgress }
  | { readonly done: true; readonly progress: JobProgress; readonly outcome: JobOutcome };

export interface Job {
  plan(world: World, request: JobRequest): Asked<Planned>;
  step(turn: StepTurn): Asked<Stepped>;
}

/** A job that is not in this record is refused as unknown. */
export type Jobs = Readonly<Partial<Record<JobName, Job>>>;

export const going = (at: number, of: number, text: string): Stepped => ({ done: false, progress: { at, of, text } });
export const finished = (of: number, outcome: JobOutcome): Stepped => ({
  done: true,
  progress: { at: of, of, text: outcome.message },
  outcome,
});
