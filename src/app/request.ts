/**
 * A request of pages and programs: the shape of its body and its answer, declared in one place. The body comes from
 * outside, so it is checked against its schema before anything runs. A wrong body is refused with the name of the
 * field; it is never corrected.
 */
import * as v from 'valibot';
import { BODY_FIELDS, type BodyField } from '../text/body-fields';
import type { World } from './ports';
import { refuse, type AppRefusal, type Asked } from './refusal';

/** A text that is not blank, in NFC and without surrounding spaces. */
export const TEXT = v.pipe(
  v.string(),
  v.transform((text) => text.normalize('NFC').trim()),
  v.nonEmpty(),
);
export const TEXT_OR_NONE = v.exactOptional(TEXT);
export const TICK_OR_NONE = v.exactOptional(v.boolean());

type Schema = v.BaseSchema<unknown, unknown, v.BaseIssue<unknown>>;
type Entries = Readonly<Record<string, Schema>>;
type Output<E extends Entries> = v.InferOutput<v.ObjectSchema<E, undefined>>;

/** JSON as read-only types. */
type Frozen<T> = T extends readonly (infer One)[]
  ? readonly Frozen<One>[]
  : T extends object
    ? { readonly [K in keyof T]: Frozen<T[K]> }
    : T;

export interface Request<E extends Entries, A> {
  readonly body: v.ObjectSchema<E, undefined>;
  /**
   * @param raw the body as it arrived: JSON text of an object, or the object; an absent body counts as an empty object
   */
  answer(world: World, raw: unknown): Asked<A>;
}

/** The body as the caller sends it. */
export type BodyOf<E extends Entries> = Frozen<v.InferInput<v.ObjectSchema<E, undefined>>>;

/**
 * Declares a request.
 * @param entries schema of each field; every field has its name in text/body-fields
 * @param answer runs only with a body that fits the schema
 */
export function request<E extends Entries, A>(
  entries: E & Readonly<Record<Exclude<keyof E, BodyField>, never>>,
  answer: (world: World, body: Output<E>) => Asked<A>,
): Request<E, A> {
  const body = v.object<E>(entries);
  return {
    body,
    answer(world, raw) {
      const given = objectOrNull(raw);
      if (given === null) return refuse('badRequest', { field: '' });
      const read = v.safeParse(body, given, { abortEarly: true });
      return read.success ? answer(world, read.output) : refusalFor(read.issues[0]);
    },
  };
}

/** A field that is null counts as absent. Returns null when `raw` is not an object. */
function objectOrNull(raw: unknown): object | null {
  if (raw === undefined || raw === null || raw === '') return {};
  const parsed = typeof raw === 'string' ? parsedOrNull(raw) : raw;
  if (parsed === null || typeof parsed !== 'object' || Array.isArray(parsed)) return null;
  return Object.fromEntries(Object.entries(parsed).filter(([, value]) => value !== null && value !== undefined));
}

function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

type Refused = ReturnType<typeof refuse>;
const printed = (found: unknown): string => (typeof found === 'string' || typeof found === 'number' ? `${found}` : '');

/** Fields that have their own refusal sentence, which also names the field. */
const OWN: Readonly<Record<string, (found: unknown) => Refused>> = {
  reason: () => refuse('reasonNeeded'),
  reasons: () => refuse('reasonNeeded'),
  amount: (found) => refuse('notAnAmount', { found: printed(found) }),
  job: (found) =>
    printed(found) === '' ? refuse('badRequest', { field: 'job' }) : refuse('unknownJob', { job: printed(found) }),
} satisfies Partial<Record<BodyField, (found: unknown) => { readonly ok: false; readonly error: AppRefusal }>>;

/** Names the innermost field of the path, e.g. `row` for `reasons[0].row`. */
function refusalFor(issue: v.BaseIssue<unknown>): Refused {
  const names = (issue.path ?? []).map((step) => String(step.key));
  // A key inside a record has no name of its own: the record is named.
  const field = names.reverse().find((name) => Object.prototype.hasOwnProperty.call(BODY_FIELDS, name)) ?? '';
  return OWN[field]?.(issue.input) ?? refuse('badRequest', { field });
}
