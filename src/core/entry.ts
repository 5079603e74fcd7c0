/**
 * One entry of a report: the content of a cell and its meaning.
 * Amounts are scaled integers (amount × 10^decimals), dates are 'YYYY-MM-DD', text is NFC. Blank is not zero.
 */

/**
 * The content of a cell as read from the sheet (the displayed text is not parsed). Blank is null; an error cell keeps
 * Google's error text.
 */
export type CellContent = number | string | boolean | null | { readonly error: string };

/** A cell as read: content, displayed text and number-format type (DATE reveals a "1-2" that became a date). */
export interface CellSeen {
  readonly content: CellContent;
  readonly shown: string;
  readonly formatType?: string;
  /** The cell holds a formula although it is an entry cell. */
  readonly formula?: boolean;
}

export type EntryValue =
  | { readonly kind: 'number'; readonly scaled: number; readonly decimals: number }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'choice'; readonly code: string }
  | { readonly kind: 'tick'; readonly on: boolean }
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'notArisen' }
  | { readonly kind: 'notApplicable' }
  | { readonly kind: 'blank' };

/**
 * What kind of value a cell takes. `decimals` = how many are kept; percent is stored in percentage points (98,8 % →
 * 98.8).
 */
export type CellKind =
  | { readonly type: 'count' }
  | { readonly type: 'decimal'; readonly decimals: number }
  | { readonly type: 'percent'; readonly decimals: number }
  | { readonly type: 'date' }
  | { readonly type: 'text'; readonly longest: number }
  | { readonly type: 'choice'; readonly choices: readonly string[] }
  | { readonly type: 'tick' }
  | { readonly type: 'link' };

/** Why a cell cannot be read, or why the unit is asked about it. The sentence for each reason is in text/. */
export type ReadingDoubt =
  | 'errorCell'
  | 'loading'
  | 'notANumber'
  | 'notAWhole'
  | 'negative'
  | 'tooLarge'
  | 'tooManyDecimals'
  | 'looksLikeDate'
  | 'booleanHere'
  | 'notADate'
  | 'dateWithoutYear'
  | 'timeOfDay'
  | 'notInList'
  | 'notALink'
  | 'tooLong'
  | 'legacyFont'
  | 'numberAsText'
  /** A number format shows other digits than the cell holds. */
  | 'shownDiffers'
  | 'ambiguousSeparator'
  | 'percentAsFraction'
  | 'percentOverHundred'
  /** Typed as 1e5: a power of ten that the person may not have meant. */
  | 'scientific'
  | 'hasUnitWord'
  | 'invisibleCharacters'
  /** '-', 'x', 'không có', 'kps': could be zero, blank or *không phát sinh*; the sentence proposes the three. */
  | 'emptyWord'
  /** The entry cell holds a formula; its current value is used. */
  | 'formulaHere'
  /** The entry cell holds a formula with an empty result: the cell is blank. */
  | 'formulaBlank';

/**
 * The result of reading a cell; it covers every content. `asked` = understood, but the unit must explain or correct.
 */
export type Reading =
  | { readonly is: 'value'; readonly value: EntryValue }
  | { readonly is: 'asked'; readonly value: EntryValue; readonly doubt: ReadingDoubt }
  | { readonly is: 'unreadable'; readonly doubt: ReadingDoubt };
