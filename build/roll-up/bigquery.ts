/**
 * BigQuery behind the port, through its REST API v2: load jobs only, never external tables over Sheets. It runs from
 * this command with a token of its own, so the add-on asks for no further scope.
 * Not run against Google: requests and answers are held to Google's discovery document in a test.
 */
import { createHash } from 'node:crypto';
import type { AnswerRow, Bound, Question } from '../../src/core/roll-up/questions';
import type { RollUp } from '../../src/core/roll-up/roll-up';
import { LOAD_ORDER, ROLL_UP_TABLES, type RollUpTable } from '../../src/core/roll-up/tables';
import { boundTo } from './bound';

export interface Place {
  readonly project: string;
  /** It exists already. The person who made it chose its region. */
  readonly dataset: string;
  /** Region of the dataset: asia-southeast1. */
  readonly location: string;
}

export interface Asking {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly type?: string;
  readonly body?: string;
}

/** Sends one request with the token; the answer's status and JSON text. */
export type Send = (asking: Asking) => Promise<{ readonly status: number; readonly text: string }>;
export type Wait = (ms: number) => Promise<void>;

export class BigQueryRefused extends Error {
  constructor(
    readonly status: number,
    readonly reason: string,
    message: string,
  ) {
    super(message);
    this.name = 'BigQueryRefused';
  }
}

interface JobError {
  readonly reason?: string;
  readonly message?: string;
}
interface Job {
  readonly status?: { readonly state?: string; readonly errorResult?: JobError };
}
interface Rows {
  readonly jobComplete?: boolean;
  readonly jobReference?: { readonly jobId?: string };
  readonly pageToken?: string;
  readonly schema?: { readonly fields?: readonly { readonly name: string }[] };
  readonly rows?: readonly { readonly f?: readonly { readonly v: string | null }[] }[];
}

const ROOT = 'https://bigquery.googleapis.com';
/** Waits between two looks at a job, in ms. */
const LOOK_AFTER = 1_000;
const MOST_LOOKS = 600;
/** Tries of one request that Google is too busy for. */
const TRIES = 4;
/** A question that would read more is refused by BigQuery, so that none costs more than is known. Bytes. */
const MOST_BYTES = 100_000_000_000;

const fieldsOf = (table: RollUpTable): readonly object[] =>
  ROLL_UP_TABLES[table].map(({ name, type, required, description }) => ({
    name,
    type,
    mode: required ? 'REQUIRED' : 'NULLABLE',
    description,
  }));

export class BigQuery implements RollUp {
  constructor(
    private readonly place: Place,
    private readonly send: Send,
    private readonly wait: Wait,
  ) {}

  /** Makes the tables that are missing. */
  async open(): Promise<this> {
    const { project: projectId, dataset: datasetId } = this.place;
    for (const tableId of LOAD_ORDER) {
      const url = `${ROOT}/bigquery/v2/projects/${projectId}/datasets/${datasetId}/tables`;
      const tableReference = { projectId, datasetId, tableId };
      await this.json(url, { tableReference, schema: { fields: fieldsOf(tableId) } }).catch(passExisting);
    }
    return this;
  }

  async load(table: RollUpTable, ndjson: string): Promise<'loaded' | 'alreadyThere'> {
    const mark = createHash('sha256').update(ndjson).digest('hex');
    for (let attempt = 1; ; attempt += 1) {
      const jobId = `so-cchc-${table}-${mark}-${attempt}`;
      const isNew = await this.insert(table, ndjson, jobId);
      const error = await this.outcome(jobId);
      if (error === null) return isNew ? 'loaded' : 'alreadyThere';
      // A job that failed keeps its id for good; the next id is free.
      if (isNew) throw new BigQueryRefused(200, error.reason ?? '', error.message ?? '');
    }
  }

  async ask({ sql, binds }: Question, bound: Bound): Promise<readonly AnswerRow[]> {
    const { project: projectId, dataset: datasetId, location } = this.place;
    const queryParameters = binds.map((name) => ({
      name,
      parameterType: { type: 'STRING' },
      parameterValue: { value: boundTo(bound, name) },
    }));
    const first = await this.json<Rows>(`${ROOT}/bigquery/v2/projects/${projectId}/queries`, {
      query: sql,
      useLegacySql: false,
      defaultDataset: { projectId, datasetId },
      location,
      maximumBytesBilled: String(MOST_BYTES),
      // BigQuery refuses named parameters without one.
      ...(queryParameters.length > 0 ? { parameterMode: 'NAMED', queryParameters } : {}),
    });
    const done = await this.complete(first);
    const names = (done.schema?.fields ?? []).map(({ name }) => name);
    const rows: AnswerRow[] = [];
    for (let page = done; ; page = await this.results(done, page.pageToken)) {
      for (const { f = [] } of page.rows ?? [])
        rows.push(Object.fromEntries(names.map((name, at) => [name, f[at]?.v ?? null])));
      if (page.pageToken === undefined) return rows;
    }
  }

  /** Returns false when a job with this id exists. */
  private async insert(table: RollUpTable, ndjson: string, jobId: string): Promise<boolean> {
    const { project: projectId, dataset: datasetId, location } = this.place;
    const job = {
      jobReference: { projectId, jobId, location },
      configuration: {
        load: {
          destinationTable: { projectId, datasetId, tableId: table },
          schema: { fields: fieldsOf(table) },
          sourceFormat: 'NEWLINE_DELIMITED_JSON',
          createDisposition: 'CREATE_IF_NEEDED',
          writeDisposition: 'WRITE_APPEND',
          maxBadRecords: 0,
          ignoreUnknownValues: false,
        },
      },
    };
    const parts = [
      `Content-Type: application/json; charset=UTF-8\r\n\r\n${JSON.stringify(job)}`,
      `Content-Type: application/octet-stream\r\n\r\n${ndjson}`,
    ];
    const boundary = `part-${jobId.slice(-40)}`;
    const body = `${parts.map((part) => `--${boundary}\r\n${part}\r\n`).join('')}--${boundary}--\r\n`;
    try {
      await this.asked({
        method: 'POST',
        url: `${ROOT}/upload/bigquery/v2/projects/${projectId}/jobs?uploadType=multipart`,
        type: `multipart/related; boundary=${boundary}`,
        body,
      });
      return true;
    } catch (cause) {
      passExisting(cause);
      return false;
    }
  }

  /** null = the job succeeded. */
  private async outcome(jobId: string): Promise<JobError | null> {
    const { project, location } = this.place;
    const url = `${ROOT}/bigquery/v2/projects/${project}/jobs/${jobId}?location=${location}`;
    for (let look = 0; look < MOST_LOOKS; look += 1) {
      const { status } = await this.json<Job>(url);
      if (status?.state === 'DONE') return status.errorResult ?? null;
      await this.wait(LOOK_AFTER);
    }
    throw new BigQueryRefused(200, 'timeout', jobId);
  }

  private async complete(first: Rows): Promise<Rows> {
    let page = first;
    for (let look = 0; page.jobComplete !== true; look += 1) {
      if (look === MOST_LOOKS) throw new BigQueryRefused(200, 'timeout', first.jobReference?.jobId ?? '');
      await this.wait(LOOK_AFTER);
      page = { ...(await this.results(first)), jobReference: first.jobReference ?? {} };
    }
    return page;
  }

  private results({ jobReference }: Rows, pageToken?: string): Promise<Rows> {
    const { project, location } = this.place;
    const page = pageToken === undefined ? '' : `&pageToken=${encodeURIComponent(pageToken)}`;
    return this.json<Rows>(
      `${ROOT}/bigquery/v2/projects/${project}/queries/${jobReference?.jobId ?? ''}?location=${location}${page}`,
    );
  }

  /** GET without a body, POST with one. */
  private json<T>(url: string, body?: object): Promise<T> {
    return this.asked<T>(
      body === undefined
        ? { method: 'GET', url }
        : { method: 'POST', url, type: 'application/json; charset=UTF-8', body: JSON.stringify(body) },
    );
  }

  private async asked<T>(asking: Asking): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      const { status, text } = await this.send(asking);
      if (status < 300) return JSON.parse(text) as T;
      if ((status !== 429 && status < 500) || attempt === TRIES) throw refusedBy(status, text);
      await this.wait(LOOK_AFTER * 2 ** attempt);
    }
  }
}

function passExisting(cause: unknown): void {
  if (!(cause instanceof BigQueryRefused) || cause.status !== 409) throw cause;
}

interface ErrorAnswer {
  readonly error?: { readonly message?: string; readonly errors?: readonly JobError[] };
}

function refusedBy(status: number, text: string): BigQueryRefused {
  try {
    const { error } = JSON.parse(text) as ErrorAnswer;
    return new BigQueryRefused(status, error?.errors?.[0]?.reason ?? '', error?.message ?? text);
  } catch {
    return new BigQueryRefused(status, '', text);
  }
}
