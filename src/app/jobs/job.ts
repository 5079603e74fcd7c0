/** What every long job is made of: a plan that changes nothing, and a step that is short, repeatable and goes on where the last one stopped. */
import type { JobName, JobOutcome, JobProgress, JobRequest } from '../api';
import type { World } from '../ports';
import type { Asked } from '../refusal';

/** The request with nothing left open: what an id stands for. */
export type ResolvedRequest = JobRequest;

export interface Planned {
  readonly request: ResolvedRequest;
  readonly plan: { readonly title: string; readonly of: number; readonly lines: readonly string[] };
}

export interface StepTurn {
  readonly world: World;
  readonly request: ResolvedRequest;
  readonly jobId: string;
  /** The moment by which the step shall have given its answer. */
  readonly until: number;
}

export type Stepped =
  | { readonly done: false; readonly progress: JobProgress }
  | { readonly done: true; readonly progress: JobProgress; readonly outcome: JobOutcome };

export interface Job {
  plan(world: World, request: JobRequest): Asked<Planned>;
  step(turn: StepTurn): Asked<Stepped>;
}

/** A job that is not here is refused as unknown. */
export type Jobs = Readonly<Partial<Record<JobName, Job>>>;

export const going = (at: number, of: number, text: string): Stepped => ({ done: false, progress: { at, of, text } });
export const finished = (of: number, outcome: JobOutcome): Stepped => ({
  done: true,
  progress: { at: of, of, text: outcome.message },
  outcome,
});
