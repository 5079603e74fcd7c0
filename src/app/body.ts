/** Reads the JSON of a request. Every request is a public door: what is missing or of another kind is refused by name, never guessed. */
import { ok } from '../core/result';
import { refuse, type Asked } from './refusal';

export type Body = Readonly<Record<string, unknown>>;

/** @param request JSON text of an object; an empty text is an empty object. */
export function parseBody(request: unknown): Asked<Body> {
  if (request === undefined || request === null || request === '') return ok({});
  const parsed = typeof request === 'string' ? parsedOrNull(request) : request;
  return parsed !== null && typeof parsed === 'object' && !Array.isArray(parsed)
    ? ok(parsed as Body)
    : refuse('badRequest', { field: 'JSON' });
}

function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

export function textOf(body: Body, field: string): Asked<string> {
  const value = body[field];
  return typeof value === 'string' && value.trim() !== ''
    ? ok(value.normalize('NFC').trim())
    : refuse('badRequest', { field });
}

/** Absent (or null) is fine; anything else must be a text. */
export function textOrNone(body: Body, field: string): Asked<string | undefined> {
  return body[field] === undefined || body[field] === null ? ok(undefined) : textOf(body, field);
}

export function textsOrNone(body: Body, field: string): Asked<readonly string[] | undefined> {
  const value = body[field];
  if (value === undefined || value === null) return ok(undefined);
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
    ? ok(value as string[])
    : refuse('badRequest', { field });
}

export function tickOrNone(body: Body, field: string): Asked<boolean | undefined> {
  const value = body[field];
  if (value === undefined || value === null) return ok(undefined);
  return typeof value === 'boolean' ? ok(value) : refuse('badRequest', { field });
}
