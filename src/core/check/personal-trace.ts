/**
 * Traces of personal data in a unit's text: identity numbers, mobile phones, e-mail addresses, days of birth. A report
 * asks for aggregates, so each trace raises a question; nothing is changed. A report about a trace never repeats it.
 * Figures and dates are not traces.
 */
import { normalise } from '../text-fold';
import { AMOUNT_WORDS, IDENTITY_LEAD, namesBirth, PASSPORT_LEAD, PHONE_LEAD } from '../words';

export type PersonalTrouble = 'identityNumber' | 'phoneNumber' | 'emailAddress' | 'birthDate';

const ANY = (...patterns: readonly string[]): RegExp => new RegExp(patterns.join('|'), 'u');
/** The number is part of nothing longer. */
const ALONE = String.raw`(?<![\p{L}\d./=-])`;
const ENDS = String.raw`(?![\p{L}\d/-]|[.,]\d)`;
const NO_MORE = String.raw`(?!\d|[.,-]\d)`;

/** Province code, century and sex, year of birth, six more: twelve digits, in threes or in fours. */
const CITIZEN = String.raw`0(?:0[1-9]|[1-8]\d|9[0-6])(?:[ .-]?[0-3]\d{2}[ .-]?\d{3}[ .-]?\d{3}|[0-3](?: \d{4}| ?- ?\d{4}|\.\d{4}){2})`;
/** After a word that names it: twelve digits, or the nine of the former identity card, however they are grouped. */
const NAMED_IDENTITY = String.raw`(?<!\p{L})${IDENTITY_LEAD.source}\d(?:[ .-]?\d){8}(?:(?:[ .-]?\d){3})?(?!\d)(?!${AMOUNT_WORDS.source})`;
const PASSPORT = String.raw`(?<!\p{L})${PASSPORT_LEAD.source}[a-z] ?\d{7}(?!\d)`;
const IDENTITY = ANY(`${ALONE}${CITIZEN}${ENDS}`, NAMED_IDENTITY, PASSPORT);

/** Mobile numbers of Việt Nam begin with 03, 05, 07, 08 or 09. The landline of an agency is not personal data. */
const NETWORK = String.raw`(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9\d)`;
const GROUPED = String.raw`${NETWORK}(?:(?: ?[.·–-] ?| )?\d){7}`;
const COUNTRY = String.raw`(?:\(?\+ ?84\)?|0084)(?:[ .-]?\(?0\)?)?`;
const MOBILE = String.raw`(?:${COUNTRY}|0)[ .-]?${GROUPED}`;
/** The head in brackets: (0912)345678. */
/** After a word that names it, also digit by digit: 0 9 1 2 … */
const SPELT = String.raw`0[ .-]?[35789](?:[ .-]?\d){8}`;
const BRACKETED = String.raw`\((?:\+?84|0)${NETWORK}\d?\)(?:[ .-]?\d){6,7}`;
/** The country's number without its mark; the like with points would be an amount. */
const UNMARKED = String.raw`84[ -]?${NETWORK}\d(?:[ -]?\d{3}){2}`;
const PHONE = ANY(
  `${ALONE}${MOBILE}${ENDS}`,
  `${ALONE}${BRACKETED}${ENDS}`,
  `${ALONE}${UNMARKED}${ENDS}(?!${AMOUNT_WORDS.source})`,
  String.raw`(?<!\p{L})${PHONE_LEAD.source}\(?(?:${MOBILE}|${UNMARKED}|${BRACKETED}|${SPELT})${NO_MORE}(?!${AMOUNT_WORDS.source})`,
);
const EMAIL = /[\p{L}\d._%+-]+ ?(?:@|\((?:at)\)|\[(?:at)\]) ?[\p{L}\d-]+(?:(?:\.|\[dot\]|\(dot\))[\p{L}\d-]+)+/u;

/** Full-width and other written forms of digits, letters and marks are the plain ones. */
const plainForm = (text: string): string => normalise(text.normalize('NFKC')).toLowerCase();

/** Every kind of trace in a text, each once. */
export function personalTraces(text: string): readonly PersonalTrouble[] {
  const plain = plainForm(text);
  const kinds: readonly (readonly [PersonalTrouble, RegExp])[] = [
    ['identityNumber', IDENTITY],
    ['phoneNumber', PHONE],
    ['emailAddress', EMAIL],
  ];
  return [
    ...kinds.filter(([, pattern]) => pattern.test(plain)).map(([kind]) => kind),
    ...(namesBirth(plain) ? (['birthDate'] as const) : []),
  ];
}
