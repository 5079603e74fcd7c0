/**
 * A question of a script to the desk, and its answer. Both travel as JSON; long texts travel beside it as they are,
 * because inside it each would be escaped, copied and read once more.
 */

export interface Question {
  readonly op: string;
  /** The arguments as a JSON list, null in the place of each long text. */
  readonly argsText: string;
  /** The places of the long texts among the arguments, with commas between them. */
  readonly places: string;
  readonly texts: readonly string[];
}

export interface Answered {
  /** ONE_TEXT, ONE_JSON, or JSON: `{"error":…}`, `{"value":…}`, `{}`. */
  readonly head: string;
  readonly texts: readonly string[];
}

/** The head of an answer whose value is its text. */
const ONE_TEXT = '"';
/** The head of an answer whose value is in its text as JSON. */
const ONE_JSON = '{';

/** The arguments of a question. */
export function argsOf({ argsText, places, texts }: Omit<Question, 'op'>): unknown[] {
  const args = JSON.parse(argsText) as unknown[];
  if (places !== '')
    places.split(',').forEach((place, at) => {
      args[Number(place)] = texts[at];
    });
  return args;
}

export const ofText = (text: string): Answered => ({ head: ONE_TEXT, texts: [text] });
export const ofJson = (json: string): Answered => ({ head: ONE_JSON, texts: [json] });
/** @param value anything that is short as JSON; undefined = nothing */
export const ofValue = (value: unknown, texts: readonly string[] = []): Answered => ({
  head: JSON.stringify({ value }),
  texts,
});
export const ofError = (error: object): Answered => ({ head: JSON.stringify({ error }), texts: [] });
