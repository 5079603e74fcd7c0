/**
 * Drives one job from its window: starts it, steps until it is done, stops between two steps, continues where it
 * stopped. Renders nothing.
 */
import type { JobName, JobOutcome, JobProgress, JobRequest, JobStarted } from '../../app/api';
import { ask } from '../call';
import { failedBy, type Said } from '../said';

export type JobView =
  | { readonly at: 'reading' }
  | { readonly at: 'choosing' }
  | { readonly at: 'plan'; readonly started: JobStarted }
  | { readonly at: 'running' | 'stopping' | 'stopped'; readonly started: JobStarted; readonly progress: JobProgress }
  | {
      readonly at: 'failed';
      readonly said: Said;
      readonly started: JobStarted | null;
      readonly progress: JobProgress | null;
    }
  | { readonly at: 'done'; readonly outcome: JobOutcome };

export type WorkingView = Extract<JobView, { readonly at: 'running' | 'stopping' | 'stopped' }>;

/** Returns null when the job is not at work. */
export const workingOf = (view: JobView): WorkingView | null =>
  view.at === 'running' || view.at === 'stopping' || view.at === 'stopped' ? view : null;

export interface JobRun {
  plan(request: JobRequest): Promise<void>;
  go(started: JobStarted, from: JobProgress | null): Promise<void>;
  /** Shows `stopping` at once, and `stopped` when the step at work has ended. */
  stop(): void;
}

/**
 * The pause before a waiting step is asked again. Five pauses are longer than the time for which Drive's list may lack
 * a new file.
 */
const PAUSE_MS = 12_000;
const pause = (): Promise<void> => new Promise((resume) => setTimeout(resume, PAUSE_MS));

/** A failure before any step. */
export const failedView = (error: unknown): JobView => ({
  at: 'failed',
  said: failedBy(error),
  started: null,
  progress: null,
});

/** @param show called with each new view */
export function jobRun(show: (view: JobView) => void): JobRun {
  let wanted = false;
  let seen: Omit<WorkingView, 'at'> | null = null;
  const showAt = (at: WorkingView['at'], work: Omit<WorkingView, 'at'>): void => {
    seen = work;
    show({ ...work, at });
  };
  return {
    async plan(request) {
      show({ at: 'reading' });
      try {
        show({ at: 'plan', started: await ask('startJob', request) });
      } catch (error) {
        show(failedView(error));
      }
    },
    async go(started, from) {
      wanted = true;
      let progress: JobProgress = from ?? { at: 0, of: started.plan.of, text: '' };
      showAt('running', { started, progress });
      try {
        while (wanted) {
          const step = await ask('stepJob', { jobId: started.jobId });
          progress = step.waiting ? { ...progress, text: step.progress.text } : step.progress;
          if (step.done && step.outcome) return show({ at: 'done', outcome: step.outcome });
          if (wanted) showAt('running', { started, progress });
          if (step.waiting) await pause();
        }
        showAt('stopped', { started, progress });
      } catch (error) {
        show({ at: 'failed', said: failedBy(error), started, progress });
      }
    },
    stop() {
      wanted = false;
      if (seen) showAt('stopping', seen);
    },
  };
}

/** The job of this page (src/ui/pages.ts, written into the body by build/bundle/page-bundle.ts). */
export const jobOfPage = (): JobName => document.body.dataset['job'] as JobName;
