/**
 * The văn bản that a unit sends with its report (number, sign, signing day, signer), and the office's setting for the
 * time that counts: that of the tick or the signing day.
 */
import type { Catalogue } from '../catalogue/catalogue';
import { settingOf } from '../catalogue/settings';

/** As written on the cover; '' and null = left blank. */
export interface SignedDocument {
  readonly number: string;
  readonly symbol: string;
  /** 'YYYY-MM-DD'. */
  readonly signedOn: string | null;
  readonly signedBy: string;
}

export const DOCUMENT_FIELDS = ['number', 'symbol', 'signedOn', 'signedBy'] as const;
export type DocumentField = (typeof DOCUMENT_FIELDS)[number];

/** Which time counts (setting `submission.time`). */
export type TimeBy = 'tick' | 'document';
export const SUBMISSION_TIME = 'submission.time';
export const TIMES: readonly TimeBy[] = ['tick', 'document'];

/**
 * The office's setting. A master without it counts the tick, as all masters did before the setting existed. Throws
 * RangeError on any other word.
 */
export function timeByOf(catalogue: Catalogue): TimeBy {
  const written = (settingOf(catalogue, SUBMISSION_TIME) ?? '').trim();
  if (written === '') return 'tick';
  const found = TIMES.find((one) => one === written);
  if (!found) throw new RangeError(`${SUBMISSION_TIME} is neither tick nor document: ${written}`);
  return found;
}

/**
 * Number and symbol without the slash between them, however it was typed: `/BC-UBND`, `125/`, or all of `125/BC-UBND`
 * in the cell of the number.
 */
export function numberAndSymbol(number: string, symbol: string): Pick<SignedDocument, 'number' | 'symbol'> {
  const [first = '', ...rest] = number.replace(/[\s/]+$/, '').split('/');
  const own = symbol.replace(/^[\s/]+/, '');
  const isWhole = rest.length > 0 && (own === '' || rest.join('/') === own);
  return isWhole
    ? { number: first.trim(), symbol: rest.join('/') }
    : { number: [first, ...rest].join('/'), symbol: own };
}

export const isBlankDocument = (one: SignedDocument): boolean =>
  one.number === '' && one.symbol === '' && one.signedOn === null && one.signedBy === '';

export type DocumentTrouble =
  | { readonly code: 'documentBlank'; readonly field: DocumentField }
  | { readonly code: 'signedBeforePeriod' | 'signedAfterTick'; readonly field: 'signedOn'; readonly limit: string };

/**
 * What blocks a report when its văn bản counts: a blank field, a signing day before the period began, or a signing day
 * after the day on which the tick was already seen. Days are 'YYYY-MM-DD'.
 */
export function documentTroubles(
  one: SignedDocument,
  days: { readonly from: string; readonly seenOn: string },
): readonly DocumentTrouble[] {
  const blank = DOCUMENT_FIELDS.filter((field) => one[field] === '' || one[field] === null).map(
    (field): DocumentTrouble => ({ code: 'documentBlank', field }),
  );
  if (one.signedOn === null) return blank;
  if (one.signedOn < days.from) return [...blank, { code: 'signedBeforePeriod', field: 'signedOn', limit: days.from }];
  return one.signedOn > days.seenOn
    ? [...blank, { code: 'signedAfterTick', field: 'signedOn', limit: days.seenOn }]
    : blank;
}
