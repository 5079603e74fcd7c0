/**
 * One REST request and its answer in Google's form: reads bodies, prints results and refusals. Independent of sockets
 * and accounts.
 */
import { ApiError, type RestAnswer, type RestRequest } from '../contract';
import { takeAnswerText } from '../answer-text';
import { MediaAnswer } from '../drive';
import { BrokenAnswer } from '../machine/nemesis';
import { routeOf, type Matched } from '../schema/routes';

const JSON_TYPE = { 'content-type': 'application/json; charset=UTF-8' };

/** The method of a request. Throws 404 when Google has no such method. */
export function matchedOf(request: RestRequest): Matched {
  const matched = routeOf(request.httpMethod, request.url);
  if (matched === undefined)
    throw new ApiError(
      404,
      'NOT_FOUND',
      `The requested URL ${new URL(request.url, 'http://x').pathname} was not found on this server.`,
    );
  return matched;
}

export function readJson(body: Uint8Array | undefined): unknown {
  if (body === undefined || body.length === 0) return {};
  try {
    return JSON.parse(Buffer.from(body).toString('utf8'));
  } catch {
    throw new ApiError(400, 'INVALID_ARGUMENT', 'Invalid JSON payload received. Unexpected token.');
  }
}

export function printed(answer: () => unknown): RestAnswer {
  try {
    const value = answer();
    if (value instanceof MediaAnswer)
      return { code: 200, headers: { 'content-type': value.mimeType }, body: value.bytes };
    if (value === undefined) return { code: 204, headers: {}, body: '' };
    return { code: 200, headers: JSON_TYPE, body: takeAnswerText(value) ?? '' };
  } catch (error) {
    if (error instanceof BrokenAnswer) return broken(error);
    if (error instanceof ApiError)
      return { code: error.code, headers: JSON_TYPE, body: JSON.stringify(errorBody(error)) };
    throw error;
  }
}

function broken(error: BrokenAnswer): RestAnswer {
  const whole = JSON.stringify(error.answer ?? {});
  return {
    code: 200,
    headers: JSON_TYPE,
    body: error.how === 'empty' ? '' : whole.slice(0, Math.floor(whole.length / 2)),
  };
}

/** Drive lists `errors` with reasons; the newer APIs have `status` and `details`. */
function errorBody({ code, status, message, details }: ApiError): object {
  const reasons = (details ?? []).filter(
    (one) => typeof one === 'object' && one !== null && 'reason' in one && !('@type' in one),
  );
  if (reasons.length > 0) return { error: { errors: reasons, code, message } };
  return { error: { code, message, status, ...(details === undefined ? {} : { details }) } };
}
