/** The id of a job is the job's request as text, and ids that earlier releases noted are still understood. */
import { jobIdOf, requestOf } from '../../../src/app/jobs/job-id';
import type { JobRequest } from '../../../src/app/jobs/job-request';

const REQUESTS: readonly JobRequest[] = [
  { job: 'issue', period: '2019-Q1' },
  { job: 'issue', period: '2019-Q1', units: ['568', 'CQ-SNV'], publish: false },
  { job: 'setUp', province: 'khanh-hoa-2019' },
  { job: 'scoreBook', period: '2026-CD1' },
];

test.each(REQUESTS)('the request %j comes back from its id', (request) => {
  expect(requestOf(jobIdOf(request))).toEqual({ ok: true, value: request });
});

test.each([
  ['generate//2019-Q1//', { job: 'issue', period: '2019-Q1' }],
  ['appraise//2026-CD1//', { job: 'scoreBook', period: '2026-CD1' }],
])('the id %s of an earlier release is understood', (jobId, request) => {
  expect(requestOf(jobId)).toEqual({ ok: true, value: request });
});

test('an id of an unknown job is refused', () => {
  expect(requestOf('nothing//2019-Q1//')).toMatchObject({ ok: false, error: { code: 'unknownJob' } });
});
