/** Who may take a job while another run holds one. */
import { countBy, freeFor, JobHold, linesOf, resultsSoFar, type Asker, type Results } from '../../../src/app/jobs/hold';
import type { JobRequest } from '../../../src/app/api';
import { jobIdOf } from '../../../src/app/jobs/job-id';
import type { Ledger } from '../../../src/app/work/ledger';
import type { JobRecord } from '../../../src/tables/ledger-book';

const NOW = Date.parse('2019-03-18T08:00:00+07:00');
const OFFICE = 'so@khanhhoa.gov.vn';
const REQUEST: JobRequest = { job: 'collect', period: '2019-Q1' };
const running: JobRecord = {
  jobId: jobIdOf(REQUEST),
  request: JSON.stringify(REQUEST),
  cursor: '1',
  lines: '{"568":["sealed",1]}',
  state: 'running',
  startedAt: NOW - 60_000,
  by: OFFICE,
  leaseUntil: NOW + 1,
  fence: 7,
};

/** `fence` null = this run does not hold the ledger. */
function ledgerWith(job: JobRecord, fence: number | null): Ledger {
  const put: JobRecord[] = [];
  const ledger = {
    jobs: () => [job],
    job: (id: string) => (id === job.jobId ? job : null),
    isHeld: () => fence !== null,
    fenceNumber: () => fence ?? 8,
    put: ({ job: one }: { readonly job: JobRecord }) => void put.push(one),
    written: put,
  };
  return ledger as unknown as Ledger;
}

const free = (asker: Partial<Asker>, job: Partial<JobRecord> = {}, fence: number | null = null): boolean =>
  freeFor({ ledger: ledgerWith({ ...running, ...job }, fence), account: OFFICE, now: NOW, ...asker }).ok;

test.each<[who: string, asker: Partial<Asker>, job: Partial<JobRecord>, fence: number | null, expected: boolean]>([
  ['the same account goes on with its own job', {}, {}, null, true],
  ["the hourly run does not push its own account's job aside", { polite: true }, {}, null, false],
  ['the hourly run goes on with the job that it holds itself', { polite: true }, {}, 7, true],
  ['a ledger that is held under another number does not make the job its own', { polite: true }, {}, 8, false],
  ['another account waits', { account: 'khac@khanhhoa.gov.vn' }, {}, null, false],
  ['nobody waits for a finished job', { polite: true }, { state: 'done' }, null, true],
  ['nobody waits for a job without a lease', { polite: true }, { leaseUntil: null }, null, true],
  ['the lease ends at its moment', { polite: true }, { leaseUntil: NOW }, null, true],
])('%s', (_, asker, job, fence, expected) => {
  expect(free(asker, job, fence)).toBe(expected);
});

test('the refusal names who runs which job since when', () => {
  const asked = freeFor({ ledger: ledgerWith(running, null), account: 'khac@khanhhoa.gov.vn', now: NOW });
  expect(asked).toMatchObject({ ok: false, error: { code: 'jobRunning', facts: { who: OFFICE } } });
});

test('an interrupted job goes on from its cursor and its lines; a finished one begins again', () => {
  const take = (state: JobRecord['state']) => {
    const ledger = ledgerWith({ ...running, state }, 9);
    const hold = JobHold.take({ ledger, account: OFFICE, now: NOW }, REQUEST);
    if (!hold.ok) throw new Error(hold.error.code);
    const [record] = (ledger as unknown as { readonly written: readonly JobRecord[] }).written;
    return { passes: hold.value.passes(), lines: hold.value.all(), startedAt: record?.startedAt, fence: record?.fence };
  };
  expect(take('running')).toEqual({
    passes: 1,
    lines: { '568': ['sealed', 1] },
    startedAt: running.startedAt,
    fence: 9,
  });
  expect(take('done')).toEqual({ passes: 0, lines: {}, startedAt: NOW, fence: 9 });
});

test('a hold is renewed with every result, counts its passes, and ends with its lease', () => {
  const ledger = ledgerWith({ ...running, state: 'done' }, 9);
  const { written } = ledger as unknown as { readonly written: readonly JobRecord[] };
  const hold = JobHold.take({ ledger, account: OFFICE, now: NOW }, REQUEST);
  if (!hold.ok) throw new Error(hold.error.code);
  const last = () => written[written.length - 1];
  expect(last()).toMatchObject({ state: 'running', by: OFFICE, cursor: '0', lines: '{}', leaseUntil: NOW + 180_000 });
  hold.value.note('568', ['refused', 2]);
  hold.value.note('568', ['sealed', 1]);
  hold.value.countPass();
  expect(last()).toMatchObject({ state: 'running', cursor: '1', lines: '{"568":["sealed",1]}', fence: 9 });
  hold.value.finish();
  expect(last()).toMatchObject({ state: 'done', leaseUntil: null, lines: '{}' });
});

test('only an unfinished run has results so far', () => {
  expect(resultsSoFar(ledgerWith(running, null), REQUEST)).toEqual({ '568': ['sealed', 1] });
  expect(resultsSoFar(ledgerWith({ ...running, lines: '' }, null), REQUEST)).toEqual({});
  expect(resultsSoFar(ledgerWith({ ...running, state: 'done' }, null), REQUEST)).toBeNull();
  expect(resultsSoFar(ledgerWith(running, null), { ...REQUEST, period: '2019-6T' })).toBeNull();
});

test('lines are in the order of the units, for those that have a result; counts are by result', () => {
  const results: Results = { b: ['sealed', 1], a: ['refused', 2], d: ['sealed', 3] };
  const units = ['a', 'b', 'c', 'd'].map((code) => ({ code, name: `Đơn vị ${code}` }));
  expect(linesOf(units, results, ([code, fact]) => `${code} ${fact}`)).toEqual([
    { unit: 'a', name: 'Đơn vị a', result: 'refused', message: 'refused 2' },
    { unit: 'b', name: 'Đơn vị b', result: 'sealed', message: 'sealed 1' },
    { unit: 'd', name: 'Đơn vị d', result: 'sealed', message: 'sealed 3' },
  ]);
  expect(countBy(results)).toEqual({ sealed: 2, refused: 1 });
});
