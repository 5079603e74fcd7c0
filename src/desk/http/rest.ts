/**
 * One REST request, as Google's servers take it: who asks, which method, which body; and the answer in Google's form. Used by
 * the HTTP door and by UrlFetchApp alike. Knows nothing of sockets.
 */
import type { Actor } from '../contract';
import { ApiError } from '../contract';
import type { Desk, Via } from '../desk';
import { MediaAnswer, PendingExport } from '../drive';
import { PDF } from '../drive/record';
import { assertOffice, exportAtOnce, isDocument } from '../export-at-once';
import { printedPdf } from '../pdf';
import { BrokenAnswer } from '../nemesis';
import { routeOf } from '../routes';
import type { Conversion } from './convert';
import { conversionIn, convertUpload } from './convert';
import { readUpload } from './upload';

export interface RestRequest {
  readonly httpMethod: string;
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
}

export interface RestAnswer {
  readonly code: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

const JSON_TYPE = { 'content-type': 'application/json; charset=UTF-8' };

/** Answers at once, for a script that waits; an export is made on another thread meanwhile. */
export function answerRest(desk: Desk, request: RestRequest, via: Via = {}): RestAnswer {
  return printed(() => {
    const answer = asked(desk, request, { ...via, canWait: true });
    if (!(answer instanceof PendingExport)) return answer;
    return new MediaAnswer(answer.mimeType, exportAtOnce(desk, answer.fileId, answer.mimeType));
  });
}

/** Answers, waiting for an export or a conversion where one is asked for. */
export async function answerRestLater(desk: Desk, request: RestRequest, via: Via = {}): Promise<RestAnswer> {
  const conversion = conversionIn(request);
  if (conversion !== undefined) return converted(desk, request, conversion);
  let answer: unknown;
  const first = printed(() => {
    answer = asked(desk, request, { ...via, canWait: true });
    return answer instanceof PendingExport ? undefined : answer;
  });
  if (!(answer instanceof PendingExport)) return first;
  try {
    const bytes = await exported(desk, answer);
    return { code: 200, headers: { 'content-type': answer.mimeType }, body: bytes };
  } catch (error) {
    return printed(() => {
      throw error;
    });
  }
}

async function exported(desk: Desk, { fileId, mimeType }: PendingExport): Promise<Uint8Array> {
  if (isDocument(desk, fileId)) return desk.exportDocx(fileId);
  if (mimeType === PDF) assertOffice();
  const xlsx = await desk.exportXlsx(fileId);
  return mimeType === PDF ? printedPdf(xlsx) : xlsx;
}

async function converted(desk: Desk, request: RestRequest, conversion: Conversion): Promise<RestAnswer> {
  try {
    const answer = await convertUpload(desk, actorOf(desk, request.headers.authorization), conversion);
    return printed(() => answer);
  } catch (error) {
    return printed(() => {
      throw error;
    });
  }
}

function asked(desk: Desk, request: RestRequest, via: Via): unknown {
  const matched = routeOf(request.httpMethod, request.url);
  if (matched === undefined) throw new ApiError(404, 'NOT_FOUND', `The requested URL ${new URL(request.url, 'http://x').pathname} was not found on this server.`);
  const actor = actorOf(desk, request.headers.authorization);
  const { method, params, upload } = matched;
  if (upload) return desk.call({ method: method.id, params, ...readUpload(request, params) }, actor, via);
  const body = method.request === undefined ? {} : { body: readJson(request.body) };
  return desk.call({ method: method.id, params, ...body }, actor, via);
}

/** `Bearer <e-mail>` is a person with all their access; `Bearer ya29.…` is a script's token, bound to its project. */
function actorOf(desk: Desk, authorization: string | undefined): Actor {
  const token = /^Bearer\s+(\S+)$/i.exec(authorization ?? '')?.[1];
  const actor = token === undefined ? undefined : desk.actorOfToken(token);
  if (actor !== undefined) return actor;
  throw new ApiError(
    401,
    'UNAUTHENTICATED',
    'Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.',
  );
}

function readJson(body: Uint8Array | undefined): unknown {
  if (body === undefined || body.length === 0) return {};
  try {
    return JSON.parse(Buffer.from(body).toString('utf8'));
  } catch {
    throw new ApiError(400, 'INVALID_ARGUMENT', 'Invalid JSON payload received. Unexpected token.');
  }
}

function printed(answer: () => unknown): RestAnswer {
  try {
    const value = answer();
    if (value instanceof MediaAnswer) return { code: 200, headers: { 'content-type': value.mimeType }, body: value.bytes };
    if (value === undefined) return { code: 204, headers: {}, body: '' };
    return { code: 200, headers: JSON_TYPE, body: JSON.stringify(value) };
  } catch (error) {
    if (error instanceof BrokenAnswer) return broken(error);
    if (error instanceof ApiError) return { code: error.code, headers: JSON_TYPE, body: JSON.stringify(errorBody(error)) };
    throw error;
  }
}

function broken(error: BrokenAnswer): RestAnswer {
  const whole = JSON.stringify(error.answer ?? {});
  return { code: 200, headers: JSON_TYPE, body: error.how === 'empty' ? '' : whole.slice(0, Math.floor(whole.length / 2)) };
}

/** Drive lists `errors` with reasons; the newer APIs have `status` and `details`. */
function errorBody({ code, status, message, details }: ApiError): object {
  const reasons = (details ?? []).filter((one) => typeof one === 'object' && one !== null && 'reason' in one && !('@type' in one));
  if (reasons.length > 0) return { error: { errors: reasons, code, message } };
  return { error: { code, message, status, ...(details === undefined ? {} : { details }) } };
}
