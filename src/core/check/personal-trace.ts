/**
 * Traces of personal data in a unit's text: identity numbers, numbers of tax, insurance and bank, mobile
 * phones, e-mail addresses, days of birth. A report
 * asks for aggregates, so each trace raises a question; nothing is changed. A report about a trace never repeats it.
 * Figures and dates are not traces.
 */
import { normalise } from '../text-fold';
import {
  AMOUNT_WORDS,
  BANK_LEAD,
  CODE_LEAD,
  IDENTITY_LEAD,
  namesBirth,
  PASSPORT_LEAD,
  PERSONAL_NUMBER_LEAD,
  PHONE_LEAD,
} from '../words';

export type PersonalTrouble = 'identityNumber' | 'accountNumber' | 'phoneNumber' | 'emailAddress' | 'birthDate';

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

/** No amount: points between thousands, or a word for what is counted. */
const NO_AMOUNT = String.raw`(?!\d|[.,/-]\d|[ -]\d)(?!${AMOUNT_WORDS.source})`;
/** Ten digits of a tax code or of social insurance, with the branch of the code, or the card of health insurance. */
const INSURED = String.raw`(?:[a-z]{2} ?\d ?\d{2} ?)?\d{10}(?:-\d{3})?`;
/** Digits as a person copies them: not rounded, not an amount below three thousand million, not 20190315143000. */
const LONG_DIGITS = String.raw`(?!(?:19|20)\d\d(?:0[1-9]|1[0-2])[0-3]\d)(?![12]\d{9}(?!\d))\d{10,15}(?<!000)`;
const ACCOUNT = ANY(
  String.raw`(?<!\p{L})${PERSONAL_NUMBER_LEAD.source}${INSURED}${NO_AMOUNT}`,
  String.raw`(?<!\p{L})${BANK_LEAD.source}\d(?:[ -]?\d){9,18}${NO_AMOUNT}`,
);
/** The same without a word. A number of a telephone with its area is the agency's. */
const BARE_ACCOUNT = ANY(
  String.raw`${ALONE}(?<!${CODE_LEAD.source})(?!02\d{9}(?!\d))${LONG_DIGITS}${ENDS}(?! \d)(?!${AMOUNT_WORDS.source})`,
);

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
  const named = (
    [
      ['identityNumber', IDENTITY],
      ['accountNumber', ACCOUNT],

      ['phoneNumber', PHONE],
      ['emailAddress', EMAIL],
    ] as const
  ).flatMap(([kind, pattern]) => (pattern.test(plain) ? [kind] : []));
  const hasNumber = named.some((kind) => kind !== 'emailAddress');
  return [
    ...(!hasNumber && BARE_ACCOUNT.test(plain) ? (['accountNumber'] as const) : []),
    ...named,
    ...(namesBirth(plain) ? (['birthDate'] as const) : []),
  ];
}
