/**
 * A refusal: the person may not do this now. It holds the facts of the reason; the sentence for each code is in text/.
 * Dates in facts are 'YYYY-MM-DD'.
 */
export type RefusalCode =
  | 'notADay'
  | 'notAnHour'
  | 'fromAfterTo'
  | 'cutOffBeforeFrom'
  | 'cutOffAfterDue'
  | 'lockBeforeDue'
  | 'moveNotAllowed'
  | 'unknownProvince'
  | 'unknownPeriod'
  | 'unknownUnit'
  | 'unknownRow';

export interface Refusal {
  readonly code: RefusalCode;
  readonly facts: Readonly<Record<string, string | number>>;
}

export const refusal = (code: RefusalCode, facts: Refusal['facts'] = {}): Refusal => ({ code, facts });
