/**
 * A job's row in the ledger: who runs it, until when others wait, and the result of each unit so far. The same account
 * may continue at once (its own window was closed, its run was killed); any other account waits until the row is free
 * or has not been updated for a while.
 */
import { ok } from '../../core/result';
import { jobNames } from '../../text/windows/jobs';
import { printMoment } from '../../text/print';
import type { JobRecord } from '../../tables/ledger-book';
import type { JobLine, JobRequest } from '../api';
import type { Ledger } from '../work/ledger';
import { refuse, type Asked } from '../refusal';
import { jobIdOf, requestOf } from './job-id';

/** A step takes about one minute. After three minutes without an update the run is considered dead. */
const LEASE = 180_000;

/** unit → result code with its numbers or words, kept small. */
export type Results = Readonly<Record<string, readonly [code: string, ...facts: (string | number)[]]>>;

export interface Asker {
  readonly ledger: Ledger;
  readonly account: string;
  readonly now: number;
  /** true for the hourly run, which never takes over a running job, not even one of its own account. */
  readonly polite?: boolean;
}

const isLive = (job: JobRecord, now: number): boolean =>
  job.state === 'running' && job.leaseUntil !== null && job.leaseUntil > now;

/** Refuses while another run holds a job, naming that job; ok when the ledger is free for this account. */
export function freeFor({ ledger, account, now, polite }: Asker): Asked<null> {
  const isOwn = (job: JobRecord): boolean => ledger.isHeld() && job.fence === ledger.fenceNumber();
  const other = ledger.jobs().find((job) => isLive(job, now) && !isOwn(job) && (polite === true || job.by !== account));
  if (!other) return ok(null);
  const request = requestOf(other.jobId);
  return refuse('jobRunning', {
    who: other.by,
    job: request.ok ? jobNames[request.value.job] : other.jobId,
    since: printMoment(other.startedAt),
  });
}

export class JobHold {
  private constructor(
    private readonly asker: Asker,
    private record: JobRecord,
    private results: Record<string, Results[string]>,
  ) {}

  /** Takes the row in memory; the next flush of the ledger makes it visible to others. */
  static take(asker: Asker, request: JobRequest): Asked<JobHold> {
    const free = freeFor(asker);
    if (!free.ok) return free;
    const jobId = jobIdOf(request);
    const stood = asker.ledger.job(jobId);
    const goesOn = stood !== null && stood.state === 'running';
    const record: JobRecord = {
      jobId,
      request: JSON.stringify(request),
      cursor: goesOn ? stood.cursor : '0',
      lines: goesOn ? stood.lines : '{}',
      state: 'running',
      startedAt: goesOn ? stood.startedAt : asker.now,
      by: asker.account,
      leaseUntil: asker.now + LEASE,
      fence: asker.ledger.fenceNumber(),
    };
    const hold = new JobHold(asker, record, JSON.parse(record.lines || '{}') as Record<string, Results[string]>);
    hold.save();
    return ok(hold);
  }

  all(): Results {
    return this.results;
  }

  /** Notes the result of a unit; the last result counts. */
  note(unit: string, result: Results[string]): void {
    this.results = { ...this.results, [unit]: result };
    this.save();
  }

  /** Complete passes since the job was started. */
  passes(): number {
    return Number(this.record.cursor);
  }

  countPass(): void {
    this.record = { ...this.record, cursor: String(this.passes() + 1) };
    this.save();
  }

  finish(): void {
    this.record = { ...this.record, state: 'done', leaseUntil: null, lines: '{}' };
    this.asker.ledger.put({ job: this.record });
  }

  private save(): void {
    this.record = { ...this.record, lines: JSON.stringify(this.results) };
    this.asker.ledger.put({ job: this.record });
  }
}

/** The results of an unfinished run of this job; null when there is none. */
export function resultsSoFar(ledger: Ledger, request: JobRequest): Results | null {
  const stood = ledger.job(jobIdOf(request));
  return stood !== null && stood.state === 'running' ? (JSON.parse(stood.lines || '{}') as Results) : null;
}

/** Lines to show, in the order of `units`. */
export const linesOf = (
  units: readonly { readonly code: string; readonly name: string }[],
  results: Results,
  words: (result: Results[string]) => string,
): readonly JobLine[] =>
  units.flatMap((unit) => {
    const result = results[unit.code];
    return result ? [{ unit: unit.code, name: unit.name, result: result[0], message: words(result) }] : [];
  });

export const countBy = (results: Results): Readonly<Record<string, number>> =>
  Object.values(results).reduce<Record<string, number>>(
    (counts, [code]) => ({ ...counts, [code]: (counts[code] ?? 0) + 1 }),
    {},
  );
