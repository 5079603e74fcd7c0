/**
 * A job's id says what the job is: the same request always has the same id, so starting it again goes on with it, and a window that
 * was closed has lost nothing.
 */
import { ok } from '../../core/result';
import type { JobName, JobRequest } from '../api';
import { refuse, type Asked } from '../refusal';

const NAMES: Readonly<Record<JobName, true>> = {
  setUp: true,
  generate: true,
  publish: true,
  collect: true,
  check: true,
  consolidate: true,
  remind: true,
  healthCheck: true,
  exportAll: true,
  leaders: true,
  appraise: true,
  selfCheck: true,
};
const HOLD = 'hold';

export const isJobName = (name: string): name is JobName => Object.prototype.hasOwnProperty.call(NAMES, name);

export const jobIdOf = (request: JobRequest): string =>
  [
    request.job,
    request.province ?? '',
    request.period ?? '',
    (request.units ?? []).join(','),
    request.publish === false ? HOLD : '',
  ]
    .map(encodeURIComponent)
    .join('/');

export function requestOf(jobId: string): Asked<JobRequest> {
  const parts = jobId.split('/');
  const [job, province, period, units, hold] = parts.map(decodeURIComponent);
  if (parts.length !== 5 || job === undefined || !isJobName(job)) return refuse('unknownJob', { job: jobId });
  return ok({
    job,
    ...(province ? { province } : {}),
    ...(period ? { period } : {}),
    ...(units ? { units: units.split(',') } : {}),
    ...(hold === HOLD ? { publish: false } : {}),
  });
}
