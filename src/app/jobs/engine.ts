/**
 * Starts and steps jobs. A step works for about a minute at most, far below Google's limit of six. When Google is busy,
 * the step ends early and the next one continues; after a few such steps in a row the failure is reported.
 */
import { Fault, mayPass } from '../../core/fault';
import { ok } from '../../core/result';
import { consentWords } from '../../text/consent';
import { jobWords } from '../../text/windows/jobs';
import type { JobStarted, JobStep } from '../api';
import type { World } from '../ports';
import { refuse, type Asked } from '../refusal';
import { request, TEXT } from '../request';
import { notSwitchedOff } from '../self-check/switched-off';
import { jobIdOf, requestOf } from './job-id';
import { JOB_BODY, type JobRequest } from './job-request';
import type { Jobs } from './job';

const STEP = 60_000;
const STUMBLES = 5;

/** Brings equal work to an equal request: each unit once, and no field that only repeats a default. */
function plainest({ units, publish, ...named }: JobRequest): JobRequest {
  return {
    ...named,
    ...(units === undefined || units.length === 0 ? {} : { units: [...new Set(units)] }),
    ...(publish === false ? { publish } : {}),
  };
}

export const startJob = (jobs: Jobs) =>
  request(JOB_BODY, (world, body): Asked<JobStarted> => {
    const wanted = plainest(body);
    const job = jobs[wanted.job];
    if (!job) return refuse('unknownJob', { job: wanted.job });
    const allowed = notSwitchedOff(world, wanted.job);
    if (!allowed.ok) return allowed;
    const planned = job.plan(world, wanted);
    if (!planned.ok) return planned;
    const { request: complete, plan } = planned.value;
    const jobId = jobIdOf(complete);
    // A click that was killed while it waited must not leave the next one less patience.
    forgetStumbles(world, jobId);
    return ok({ jobId, plan: { ...plan, lines: [...plan.lines, ...notGranted(world)] } });
  });

/** Steps in a row that found Google busy. */
const stumbledKey = (jobId: string): string => `stumbled:${jobId.slice(0, 80)}`;

function forgetStumbles({ memory }: World, jobId: string): void {
  if (memory.get(stumbledKey(jobId)) !== null) memory.drop(stumbledKey(jobId));
}

/** A line for the ticks that are missing: without some of them a job works, but sends or watches nothing. */
function notGranted({ consent }: World): readonly string[] {
  const { scopes } = consent.missing();
  return scopes.length === 0 ? [] : [consentWords.planned(scopes)];
}

export const stepJob = (jobs: Jobs) =>
  request({ jobId: TEXT }, (world, { jobId }): Asked<JobStep> => {
    const wanted = requestOf(jobId);
    if (!wanted.ok) return wanted;
    const job = jobs[wanted.value.job];
    if (!job) return refuse('unknownJob', { job: wanted.value.job });
    const stumbled = stumbledKey(jobId);
    try {
      const turn = world.turn.take(() =>
        job.step({ world, request: wanted.value, jobId, until: world.clock.now() + STEP }),
      );
      // Two runs of one account would share staging tabs and rows, so the second run waits, even when the lease would
      // admit it.
      if (turn === null)
        return ok({ done: false, waiting: true, progress: { at: 0, of: 1, text: jobWords.otherWindow } });
      const stepped = turn.value;
      forgetStumbles(world, jobId);
      return stepped;
    } catch (thrown) {
      const before = Number(world.memory.get(stumbled) ?? '0');
      if (!(thrown instanceof Fault) || !mayPass(thrown) || before >= STUMBLES) {
        world.memory.drop(stumbled);
        throw thrown;
      }
      world.memory.set(stumbled, String(before + 1));
      return ok({ done: false, waiting: true, progress: { at: 0, of: 1, text: jobWords.waiting } });
    }
  });
