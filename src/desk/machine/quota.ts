/**
 * Google's quotas of the Sheets API: reads and writes per minute, per user and project and per project
 * (docs/sources/platform.md, Quotas). A batch counts as one. Time is virtual. Drive's quota (325,000 units a minute) is
 * not doubled, as no run comes near it.
 */
import { ApiError, type Actor } from '../contract';
import type { MethodDoc } from '../schema/discovery';
import { QUOTAS } from './latency';

const MINUTE_MS = 60_000;

type Kind = 'Read' | 'Write';

interface Taken {
  readonly at: number;
  readonly kind: Kind;
  readonly email: string;
  readonly project: string;
}

/** Whether a method of the Sheets API writes. Searching by filter is a POST but counts as a read. */
export function isWrite(method: MethodDoc): boolean {
  if (method.httpMethod === 'GET') return false;
  return !/(getByDataFilter|batchGetByDataFilter|search)$/i.test(method.name);
}

export class Quota {
  #taken: Taken[] = [];

  /** Counts one call at `now`. Throws Google's 429 when the quota is used up. `project` names whose quota it is. */
  take(method: MethodDoc, actor: Actor, at: { now: number; project: string }): void {
    if (method.api !== 'sheets') return;
    const { now, project } = at;
    this.#taken = this.#taken.filter((call) => call.at > now - MINUTE_MS && call.at <= now);
    const kind: Kind = isWrite(method) ? 'Write' : 'Read';
    const inProject = this.#taken.filter((call) => call.kind === kind && call.project === project);
    const byUser = inProject.filter((call) => call.email === actor.email).length;
    if (byUser >= perUser(kind)) throw exhausted(kind, 'minute per user', project);
    if (inProject.length >= perProject(kind)) throw exhausted(kind, 'minute', project);
    this.#taken.push({ at: now, kind, email: actor.email, project });
  }

  /** The quota-bound calls of one kind in the last virtual minute, all users together. */
  lastMinute(kind: Kind, now: number): number {
    return this.#taken.filter((call) => call.kind === kind && call.at > now - MINUTE_MS && call.at <= now).length;
  }
}

function perUser(kind: Kind): number {
  return kind === 'Read' ? QUOTAS.sheetsReadsPerMinutePerUser : QUOTAS.sheetsWritesPerMinutePerUser;
}

function perProject(kind: Kind): number {
  return kind === 'Read' ? QUOTAS.sheetsReadsPerMinutePerProject : QUOTAS.sheetsWritesPerMinutePerProject;
}

function exhausted(kind: Kind, window: 'minute' | 'minute per user', project: string): ApiError {
  const metric = `${kind} requests`;
  const limit = `${metric} per ${window}`;
  const text = `Quota exceeded for quota metric '${metric}' and limit '${limit}' of service 'sheets.googleapis.com' for consumer 'project_number:${project}'.`;
  return new ApiError(429, 'RESOURCE_EXHAUSTED', text, [
    {
      '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
      reason: 'RATE_LIMIT_EXCEEDED',
      domain: 'googleapis.com',
      metadata: {
        service: 'sheets.googleapis.com',
        consumer: `projects/${project}`,
        quota_metric: `sheets.googleapis.com/${kind.toLowerCase()}_requests`,
      },
    },
  ]);
}
