/**
 * A job's id identifies its request: the same request always has the same id, so starting it again continues it, and
 * closing the window loses nothing.
 */
import { ok } from '../../core/result';
import { refuse, type Asked } from '../refusal';
import { JOB_NAMES, type JobName, type JobRequest } from './job-request';

const HOLD = 'hold';

const isJobName = (name: string): name is JobName => (JOB_NAMES as readonly string[]).includes(name);

export const jobIdOf = (request: JobRequest): string =>
  [
    request.job,
    request.province ?? '',
    request.period ?? '',
    (request.units ?? []).join(','),
    request.publish === false ? HOLD : '',
    ...rare(request),
  ]
    .map(encodeURIComponent)
    .join('/');

/** Fields that few jobs have, as far as the last one that is given. */
function rare({ account, fix, reason, draft }: JobRequest): readonly string[] {
  if (draft !== undefined) return [account ?? '', fix ?? '', reason ?? '', draft];
  if (fix !== undefined) return [account ?? '', fix, reason ?? ''];
  return account === undefined ? [] : [account];
}

/** Names that jobs had in ledgers and windows of earlier releases. */
const EARLIER_NAMES: Readonly<Record<string, JobName>> = { generate: 'issue', appraise: 'scoreBook' };

export function requestOf(jobId: string): Asked<JobRequest> {
  const parts = jobId.split('/');
  const [named, province, period, units, hold, account, fix, reason, draft] = parts.map(decodeURIComponent);
  const job = EARLIER_NAMES[named ?? ''] ?? named;
  if (![5, 6, 8, 9].includes(parts.length) || job === undefined || !isJobName(job))
    return refuse('unknownJob', { job: jobId });
  return ok({
    job,
    ...(province ? { province } : {}),
    ...(period ? { period } : {}),
    ...(units ? { units: units.split(',') } : {}),
    ...(hold === HOLD ? { publish: false } : {}),
    ...(account ? { account } : {}),
    ...(fix ? { fix } : {}),
    ...(reason ? { reason } : {}),
    ...(draft ? { draft } : {}),
  });
}
