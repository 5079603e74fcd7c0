/**
 * A finding (sai sót): an entry breaks a rule or cannot be read. It holds facts only; the sentence is made in text/.
 */
import type { FormCode } from '../form-code';
import type { ReadingDoubt } from '../entry';
import type { PersonalTrouble } from './personal-trace';
import type { Level } from '../finding-level';
import type { Rule } from '../forms/rule';

/** What is wrong with the văn bản named on the cover, or with the code of the printed page. */
export type CoverTrouble =
  'documentBlank' | 'signedBeforePeriod' | 'signedAfterTick' | 'printCodeDiffers' | 'beforeCutOff' | 'notCertified';

/** Why a whole tab cannot be used. */
export type TabTrouble =
  | 'noStamp'
  | 'copiedFile'
  | 'wrongPeriod'
  | 'wrongUnit'
  | 'oldTemplate'
  | 'rowMissing'
  | 'rowTwice'
  | 'columnMissing'
  | 'columnTwice'
  | 'tabMissing'
  | 'unknownRow'
  | 'mergedEntry'
  /** Hidden keys and visible words do not match. */
  | 'rowMoved'
  | 'columnMoved'
  | 'labelChanged'
  /** Values that other rows held at an earlier look. */
  | 'valuesMoved'
  /** The locale of the file makes it read numbers and days as another country does. */
  | 'otherLocale';

/** What an agency reports does not agree with what others report: seen when the reports are put together. */
export type FigureTrouble =
  | 'figureGoal'
  | 'figureResult'
  /** A relation between rows of two agencies does not hold. */
  | 'crossed';

export interface Finding {
  readonly level: Level;
  /** No explanation lifts this finding: the entry is missing or unreadable. */
  readonly stops: boolean;
  /** The row has an explanation, so the finding does not block the submission any more. */
  readonly explained: boolean;
  readonly code: Rule['kind'] | ReadingDoubt | TabTrouble | CoverTrouble | FigureTrouble | PersonalTrouble;
  readonly rule: string;
  readonly unit: string;
  readonly form: FormCode | 'cover';
  readonly row: string;
  readonly field: string;
  readonly a1: string;
  readonly tab: string;
  /** The value as shown in the cell; '' where it must not be repeated. */
  readonly found: string;
  /** The expected value, as plain facts for the sentence (text/ has already printed the numbers in Vietnamese form). */
  readonly facts: Readonly<Record<string, string | number>>;
}
