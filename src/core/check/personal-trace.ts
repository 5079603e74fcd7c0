/**
 * Traces of personal data in a unit's text: identity numbers, mobile phones, e-mail addresses, days of birth. A report
 * asks for aggregates, so each trace raises a question; nothing is changed. A report about a trace never repeats it.
 * Figures and dates are not traces.
 */
import { normalise } from '../text-fold';
import { BIRTH_WORDS } from '../words';

export type PersonalTrouble = 'identityNumber' | 'phoneNumber' | 'emailAddress' | 'birthDate';

/** Province code, century and sex, year of birth, six more: twelve digits that are not part of anything longer. */
const IDENTITY =
  /(?<![\p{L}\d./-])0(?:0[1-9]|[1-8]\d|9[0-6])[ .]?[0-3]\d{2}[ .]?\d{3}[ .]?\d{3}(?![\p{L}\d/-]|[.,]\d)/u;
/** Mobile numbers of Việt Nam begin with 03, 05, 07, 08 or 09. The landline of an agency is not personal data. */
const PHONE =
  /(?<![\p{L}\d./-])(?:\(?\+84\)?|0084|0)[ .-]?(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9\d)(?:[ .-]?\d){7}(?![\p{L}\d/-]|[.,]\d)/u;
const EMAIL = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/u;

/** Every kind of trace in a text, each once. */
export function personalTraces(text: string): readonly PersonalTrouble[] {
  const plain = normalise(text);
  const kinds: readonly (readonly [PersonalTrouble, RegExp])[] = [
    ['identityNumber', IDENTITY],
    ['phoneNumber', PHONE],
    ['emailAddress', EMAIL],
  ];
  return [
    ...kinds.filter(([, pattern]) => pattern.test(plain)).map(([kind]) => kind),
    ...(BIRTH_WORDS.test(plain.toLowerCase()) ? (['birthDate'] as const) : []),
  ];
}
