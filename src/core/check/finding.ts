/** A finding (sai sót): an entry breaks a rule or cannot be read. Facts only; the sentence is made in text/. */
import type { FormCode } from '../form-code';
import type { ReadingDoubt } from '../entry';
import type { PersonalTrouble } from './personal-trace';
import type { Level } from '../finding-level';
import type { Rule } from '../forms/rule';

/** What is wrong with the văn bản named on the cover, or with the printed page's code. */
export type CoverTrouble = 'documentBlank' | 'signedBeforePeriod' | 'signedAfterTick' | 'printCodeDiffers';

/** Why a whole tab cannot be taken as it is. */
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
  /** Keys and words do not belong together any more. */
  | 'rowMoved'
  | 'columnMoved'
  | 'labelChanged'
  /** The file reads numbers and days as another country does. */
  | 'otherLocale';

/** What a lead agency forecasts does not agree with the figures of the province. */
export type FigureTrouble = 'figureGoal' | 'figureResult';

export interface Finding {
  readonly level: Level;
  /** A stop that no explanation lifts: missing or unreadable. */
  readonly stops: boolean;
  /** The row's explanation was given, so it no longer holds the submission back. */
  readonly explained: boolean;
  readonly code: Rule['kind'] | ReadingDoubt | TabTrouble | CoverTrouble | FigureTrouble | PersonalTrouble;
  readonly rule: string;
  readonly unit: string;
  readonly form: FormCode | 'cover';
  readonly row: string;
  readonly field: string;
  readonly a1: string;
  readonly tab: string;
  /** What was found, as shown in the cell; '' where it must not be repeated. */
  readonly found: string;
  /** What was expected, as plain facts for the sentence (numbers already printed with vi marks by text/). */
  readonly facts: Readonly<Record<string, string | number>>;
}
