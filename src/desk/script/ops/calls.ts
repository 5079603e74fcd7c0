/** Calls that leave the script: advanced services and UrlFetchApp. Both end in the desk's funnel. */
import { ApiError, NotDoubled, type ApiCall, type RestAnswer } from '../../contract';
import { MediaAnswer, PendingExport } from '../../drive';
import { parallelSeconds } from '../../machine/latency';
import { RunKilled } from '../../machine/nemesis';
import { tokenOf } from '../../machine/token';
import { ScriptException, advancedError } from '../errors';
import { FULL_ONLY, hasScope, scopes, WithTexts, type OpRoom, type Ops } from './op';

const API_SCOPES: Readonly<Record<string, readonly string[]>> = {
  sheets: scopes('drive.file', 'drive', 'spreadsheets', 'spreadsheets.readonly'),
  drive: scopes('drive.file', 'drive', 'drive.readonly', 'drive.metadata', 'drive.metadata.readonly'),
  docs: scopes('drive.file', 'drive', 'documents'),
};

const URL_LENGTH = 2048;
const GOOGLE_HOSTS = [
  'sheets.googleapis.com',
  'www.googleapis.com',
  'docs.googleapis.com',
  'script.googleapis.com',
  'drive.googleapis.com',
];

export const CALL_OPS: Ops = {
  api: { name: 'advanced service', modes: FULL_ONLY, run: (room, [call]) => advanced(room, call as AskedCall) },
  'fetch.all': {
    name: 'UrlFetchApp.fetch',
    modes: FULL_ONLY,
    scopes: scopes('script.external_request'),
    run: (room, [requests, ...texts]) => fetchAll(room, withTexts(requests as readonly AskedFetch[], texts)),
  },
  token: {
    name: 'ScriptApp.getOAuthToken',
    modes: FULL_ONLY,
    run: ({ execution }) => tokenOf(execution.facts.project, execution.facts.email),
  },
};

interface AskedCall extends Omit<ApiCall, 'media'> {
  readonly media?: { readonly mimeType: string; readonly base64: string };
}

/** An error of an advanced service, already in the script's form. */
export class AdvancedFailure extends Error {
  constructor(readonly plain: ReturnType<typeof advancedError>) {
    super(plain.message);
  }
}

function advanced(room: OpRoom, asked: AskedCall): unknown {
  const { doors, execution } = room;
  const api = asked.method.split('.')[0] ?? '';
  try {
    if (!hasScope(room, API_SCOPES[api] ?? [])) {
      throw new ApiError(403, 'PERMISSION_DENIED', 'Request had insufficient authentication scopes.');
    }
    const media =
      asked.media === undefined
        ? {}
        : { media: { mimeType: asked.media.mimeType, bytes: Buffer.from(asked.media.base64, 'base64') } };
    const { media: _base64, ...call } = asked;
    const answer = doors.call(
      { ...call, ...media },
      { email: execution.facts.email, project: execution.facts.project },
      { execution },
    );
    if (answer instanceof MediaAnswer || answer instanceof PendingExport)
      throw new NotDoubled(`${asked.method} with content in a script`);
    return answer;
  } catch (error) {
    if (error instanceof RunKilled) throw error;
    throw new AdvancedFailure(advancedError(asked.method, error));
  }
}

interface AskedFetch {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly contentType: string | null;
  /** As base64; null = none, or a text. */
  readonly payload: string | null;
  /** Absent = none that is a text. */
  readonly text?: string;
  readonly mute: boolean;
}

const withTexts = (requests: readonly AskedFetch[], texts: readonly unknown[]): readonly AskedFetch[] =>
  requests.map((request, at) => (texts[at] === '' ? request : { ...request, text: String(texts[at]) }));

/**
 * All requests at once, charged as parallel calls. Without muteHttpExceptions, one failed answer fails the whole call.
 */
function fetchAll(room: OpRoom, requests: readonly AskedFetch[]): unknown {
  const { desk, execution } = room;
  requests.forEach((request) => checkUrl(room, request.url));
  if (!desk.fetchesToday.take(execution.facts.email, requests.length)) {
    throw new ScriptException('Service invoked too many times for one day: urlfetch.');
  }
  const { value: answers, costs } = execution.collectCosts(() => requests.map((request) => fetchOne(room, request)));
  execution.charge(parallelSeconds(costs, desk.latency.fetchAllParallel()));
  requests.forEach((request, index) => {
    const answer = answers[index];
    if (answer !== undefined && answer.code >= 300 && !request.mute) throw failed(request.url, answer);
  });
  // A text is not packed as base64: most are read as text, and base64 would make it longer by a third.
  const texts: string[] = [];
  const value = answers.map(({ code, headers, body }) => ({
    code,
    headers,
    ...(typeof body === 'string' ? { textAt: texts.push(body) - 1 } : { base64: Buffer.from(body).toString('base64') }),
  }));
  return new WithTexts(value, texts);
}

const NO_SCOPE: RestAnswer = {
  code: 403,
  headers: { 'content-type': 'application/json; charset=UTF-8' },
  body: JSON.stringify({
    error: {
      code: 403,
      message: 'Request had insufficient authentication scopes.',
      errors: [{ message: 'Insufficient Permission', domain: 'global', reason: 'insufficientPermissions' }],
      status: 'PERMISSION_DENIED',
    },
  }),
};

/** The API of a REST address; '' for any other. */
const apiOf = (url: string): string =>
  /^https:\/\/(sheets|docs)\./.exec(url)?.[1] ?? (/googleapis\.com\/(?:upload\/)?drive\//.test(url) ? 'drive' : '');

/** The script's token carries the granted scopes alone. */
function fetchOne(room: OpRoom, request: AskedFetch): RestAnswer {
  const { doors, execution } = room;
  const needed = API_SCOPES[apiOf(request.url)];
  if (needed !== undefined && !hasScope(room, needed)) return NO_SCOPE;
  const contentType = request.contentType === null ? {} : { 'content-type': request.contentType };
  const headers = {
    ...contentType,
    ...Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), String(value)])),
  };
  const body = bodyOf(request);
  return doors.fetch(
    { httpMethod: request.method, url: request.url, headers, ...(body === undefined ? {} : { body }) },
    { execution },
  );
}

function bodyOf({ payload, text }: AskedFetch): Buffer | undefined {
  if (text !== undefined) return Buffer.from(text, 'utf8');
  return payload === null ? undefined : Buffer.from(payload, 'base64');
}

function checkUrl({ manifest }: OpRoom, url: string): void {
  if (url.length > URL_LENGTH) throw new ScriptException('Limit Exceeded: URLFetch URL Length.');
  let host: string;
  try {
    host = new URL(url).host;
  } catch {
    throw new ScriptException(`Invalid argument: ${url}`);
  }
  const allowed = manifest.urlFetchWhitelist;
  if (allowed !== undefined && !allowed.some((prefix) => url.startsWith(prefix))) {
    throw new ScriptException(
      `Calling UrlFetchApp.fetch for this URL is not permitted: ${url}. It is not listed in the manifest's urlFetchWhitelist.`,
    );
  }
  if (!url.startsWith('https://') || !GOOGLE_HOSTS.includes(host)) throw new NotDoubled(`UrlFetchApp.fetch ${url}`);
}

function failed(url: string, answer: RestAnswer): ScriptException {
  const server = new URL(url).origin;
  const text = Buffer.from(answer.body).toString('utf8').slice(0, 600);
  return new ScriptException(
    `Request failed for ${server} returned code ${answer.code}. Truncated server response: ${text} (use muteHttpExceptions option to examine full response)`,
  );
}
