/**
 * BigQuery's REST API v2 for the calls of the adapter, held to Google's discovery document: a body with an unknown
 * field or a path without a method is refused. What it loads and answers is the local twin's.
 */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import type { LocalRollUp } from '../../build/roll-up/duckdb';
import type { Asking, Send } from '../../build/roll-up/bigquery';
import type { AnswerRow } from '../../src/core/roll-up/questions';
import type { RollUpTable } from '../../src/core/roll-up/tables';

interface SchemaDoc {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly items?: SchemaDoc;
  readonly properties?: Readonly<Record<string, SchemaDoc>>;
  readonly additionalProperties?: SchemaDoc;
}
interface MethodDoc {
  readonly httpMethod: string;
  readonly path: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly request?: { readonly $ref: string };
  readonly response: { readonly $ref: string };
  readonly mediaUpload?: { readonly protocols: { readonly simple: { readonly path: string } } };
}
interface Discovery {
  readonly schemas: Readonly<Record<string, SchemaDoc>>;
  readonly resources: Readonly<Record<string, { readonly methods: Readonly<Record<string, MethodDoc>> }>>;
}

const google = JSON.parse(readFileSync('src/desk/google/bigquery.v2.json', 'utf8')) as Discovery;

/** No property beyond those of the document. */
function closed(doc: SchemaDoc): object {
  if (doc.$ref !== undefined) return { $ref: `#/$defs/${doc.$ref}` };
  if (doc.type === 'array') return { type: 'array', items: closed(doc.items ?? {}) };
  if (doc.type === 'any' || doc.type === undefined) return {};
  if (doc.type !== 'object') return { type: doc.type, ...(doc.enum ? { enum: doc.enum } : {}) };
  const properties = Object.fromEntries(Object.entries(doc.properties ?? {}).map(([name, one]) => [name, closed(one)]));
  return {
    type: 'object',
    properties,
    additionalProperties: doc.additionalProperties ? closed(doc.additionalProperties) : false,
  };
}

const $defs = Object.fromEntries(Object.entries(google.schemas).map(([name, doc]) => [name, closed(doc)]));
const ajv = new Ajv({ strict: false, validateFormats: false, code: { optimize: false } });
ajv.addSchema({ $id: 'bigquery', $defs });

function faultsOf(name: string, body: unknown): string | null {
  const validate = ajv.getSchema(`bigquery#/$defs/${name}`);
  return validate?.(body) === true ? null : ajv.errorsText(validate?.errors);
}

const METHODS = Object.values(google.resources).flatMap(({ methods }) => Object.values(methods ?? {}));
const ALWAYS = ['uploadType', 'alt', 'fields', 'key', 'quotaUser'];

function methodOf({ method, url }: Asking): MethodDoc {
  const { pathname, searchParams } = new URL(url);
  const found = METHODS.find((one) => {
    const paths = [`/bigquery/v2/${one.path}`, one.mediaUpload?.protocols.simple.path.replace(/^\/?/, '/') ?? ''];
    return one.httpMethod === method && paths.some((path) => matches(path, pathname));
  });
  if (!found) throw new Error(`BigQuery has no ${method} ${pathname}`);
  for (const name of searchParams.keys())
    if (found.parameters[name] === undefined && !ALWAYS.includes(name)) throw new Error(`${url}: no parameter ${name}`);
  return found;
}

const matches = (template: string, path: string): boolean =>
  template !== '' && new RegExp(`^${template.replace(/\{\+?\w+\}/g, '[^/]+')}$`).test(path);

interface Loading {
  readonly table: RollUpTable;
  readonly ndjson: string;
  looks: number;
}

const PAGE = 10;

export class BigQueryDouble {
  readonly asked: Asking[] = [];
  /** Answers given before the real ones. */
  readonly first: { status: number; text: string }[] = [];
  private readonly tables = new Set<string>();
  private readonly jobs = new Map<string, Loading>();
  private readonly answers = new Map<string, readonly AnswerRow[]>();

  constructor(private readonly twin: LocalRollUp) {}

  readonly send: Send = async (asking) => {
    this.asked.push(asking);
    const planned = this.first.shift();
    if (planned) return planned;
    const method = methodOf(asking);
    const wrong = method.request ? faultsOf(method.request.$ref, bodyOf(asking)) : null;
    if (wrong !== null) return refused(400, 'invalid', wrong);
    const { status, body } = await this.answer(asking);
    if (status >= 300) return { status, text: JSON.stringify(body) };
    const ours = faultsOf(method.response.$ref, body);
    if (ours !== null) throw new Error(`the double answers what BigQuery cannot: ${ours}`);
    return { status, text: JSON.stringify(body) };
  };

  private async answer(asking: Asking): Promise<{ status: number; body: object }> {
    const { pathname, searchParams } = new URL(asking.url);
    const id = pathname.split('/').at(-1) ?? '';
    if (pathname.endsWith('/tables')) return this.table(bodyOf(asking));
    if (pathname.startsWith('/upload/')) return this.loading(asking);
    if (pathname.endsWith('/queries')) return this.query(bodyOf(asking));
    if (pathname.includes('/queries/')) return { status: 200, body: this.page(id, searchParams.get('pageToken')) };
    return this.job(id);
  }

  private table(body: Body): { status: number; body: object } {
    const id = body.tableReference?.tableId ?? '';
    if (this.tables.has(id)) return taken(id);
    this.tables.add(id);
    return { status: 200, body };
  }

  private loading(asking: Asking): { status: number; body: object } {
    const job = bodyOf(asking);
    const jobId = job.jobReference?.jobId ?? '';
    if (!/^[\w-]{1,1024}$/.test(jobId)) throw new Error(`no id of a job: ${jobId}`);
    if (this.jobs.has(jobId)) return taken(jobId);
    const table = job.configuration?.load?.destinationTable?.tableId as RollUpTable;
    this.jobs.set(jobId, { table, ndjson: contentOf(asking), looks: 0 });
    return { status: 200, body: { jobReference: job.jobReference, status: { state: 'PENDING' } } };
  }

  private async job(jobId: string): Promise<{ status: number; body: object }> {
    const loading = this.jobs.get(jobId);
    if (!loading) return { status: 404, body: { error: { message: `Not found: Job ${jobId}` } } };
    loading.looks += 1;
    if (loading.looks === 1) return { status: 200, body: { status: { state: 'RUNNING' } } };
    try {
      await this.twin.load(loading.table, loading.ndjson);
      return { status: 200, body: { status: { state: 'DONE' } } };
    } catch (cause) {
      const errorResult = { reason: 'invalid', message: String(cause) };
      return { status: 200, body: { status: { state: 'DONE', errorResult, errors: [errorResult] } } };
    }
  }

  private async query(body: Body): Promise<{ status: number; body: object }> {
    const given = (body.queryParameters ?? []).map(({ name, parameterValue }) => [name, parameterValue.value] as const);
    const jobId = `query-${this.answers.size}`;
    const question = { sql: body.query ?? '', binds: given.map(([name]) => name) };
    this.answers.set(jobId, await this.twin.ask(question, Object.fromEntries(given)));
    return { status: 200, body: { jobComplete: false, jobReference: { jobId } } };
  }

  private page(jobId: string, token: string | null): object {
    const rows = this.answers.get(jobId) ?? [];
    const names = Object.keys(rows[0] ?? {});
    const from = Number(token ?? 0);
    return {
      jobComplete: true,
      schema: { fields: names.map((name) => ({ name, type: 'STRING' })) },
      rows: rows.slice(from, from + PAGE).map((row) => ({ f: names.map((name) => ({ v: row[name] })) })),
      ...(from + PAGE < rows.length ? { pageToken: String(from + PAGE) } : {}),
    };
  }
}

interface Body {
  readonly tableReference?: { readonly tableId?: string };
  readonly jobReference?: { readonly jobId?: string };
  readonly configuration?: { readonly load?: { readonly destinationTable?: { readonly tableId?: string } } };
  readonly query?: string;
  readonly queryParameters?: readonly { readonly name: string; readonly parameterValue: { readonly value: string } }[];
}

/** Parts of a multipart body, without their headers. */
function partsOf({ type = '', body = '' }: Asking): readonly string[] {
  const boundary = /boundary=(\S+)/.exec(type)?.[1] ?? '';
  const parts = body.split(`--${boundary}`).slice(1, -1);
  return parts.map((part) => part.slice(part.indexOf('\r\n\r\n') + 4, -2));
}

const isMultipart = ({ type }: Asking): boolean => type?.startsWith('multipart/related') === true;
const bodyOf = (asking: Asking): Body =>
  JSON.parse((isMultipart(asking) ? partsOf(asking)[0] : asking.body) ?? '{}') as Body;
const contentOf = (asking: Asking): string => partsOf(asking)[1] ?? '';

const refused = (status: number, reason: string, message: string) => ({
  status,
  text: JSON.stringify({ error: { message, errors: [{ reason, message }] } }),
});
const taken = (id: string) => ({ status: 409, body: { error: { message: `Already Exists: ${id}` } } });
