/**
 * Starts and steps jobs. A step is at most about a minute of work, far from Google's six; when Google is busy the step ends early and
 * the next one goes on, at most a few times in a row, so that a lasting failure is told and not waited for.
 */
import { Fault, mayPass } from '../../core/fault';
import { ok } from '../../core/result';
import { jobWords } from '../../text/windows/jobs';
import type { JobRequest, JobStarted, JobStep } from '../api';
import { textOf, textOrNone, textsOrNone, tickOrNone, type Body } from '../body';
import type { World } from '../ports';
import { refuse, type Asked } from '../refusal';
import { notSwitchedOff } from '../self-check/switched-off';
import { isJobName, jobIdOf, requestOf } from './job-id';
import type { Jobs } from './job';

const STEP = 60_000;
const STUMBLES = 5;

function requestIn(body: Body): Asked<JobRequest> {
  const job = textOf(body, 'job');
  if (!job.ok) return job;
  if (!isJobName(job.value)) return refuse('unknownJob', { job: job.value });
  const province = textOrNone(body, 'province');
  if (!province.ok) return province;
  const period = textOrNone(body, 'period');
  if (!period.ok) return period;
  const units = textsOrNone(body, 'units');
  if (!units.ok) return units;
  const publish = tickOrNone(body, 'publish');
  if (!publish.ok) return publish;
  return ok({
    job: job.value,
    ...(province.value === undefined ? {} : { province: province.value }),
    ...(period.value === undefined ? {} : { period: period.value }),
    ...(units.value === undefined || units.value.length === 0 ? {} : { units: [...new Set(units.value)] }),
    ...(publish.value === false ? { publish: false } : {}),
  });
}

export const startJob =
  (jobs: Jobs) =>
  (world: World, body: Body): Asked<JobStarted> => {
    const request = requestIn(body);
    if (!request.ok) return request;
    const job = jobs[request.value.job];
    if (!job) return refuse('unknownJob', { job: request.value.job });
    const allowed = notSwitchedOff(world, request.value.job);
    if (!allowed.ok) return allowed;
    const planned = job.plan(world, request.value);
    return planned.ok ? ok({ jobId: jobIdOf(planned.value.request), plan: planned.value.plan }) : planned;
  };

export const stepJob =
  (jobs: Jobs) =>
  (world: World, body: Body): Asked<JobStep> => {
    const jobId = textOf(body, 'jobId');
    if (!jobId.ok) return jobId;
    const request = requestOf(jobId.value);
    if (!request.ok) return request;
    const job = jobs[request.value.job];
    if (!job) return refuse('unknownJob', { job: request.value.job });
    const stumbled = `stumbled:${jobId.value.slice(0, 80)}`;
    try {
      const turn = world.turn.take(() =>
        job.step({ world, request: request.value, jobId: jobId.value, until: world.clock.now() + STEP }),
      );
      // The same account twice at once would share staging tabs and rows: the second waits, whatever the lease says.
      if (turn === null)
        return ok({ done: false, waiting: true, progress: { at: 0, of: 1, text: jobWords.otherWindow } });
      const stepped = turn.value;
      if (world.memory.get(stumbled) !== null) world.memory.drop(stumbled);
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
  };
