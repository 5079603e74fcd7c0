/**
 * One entry of a report: what a cell held, and what it is understood as.
 * Amounts are scaled integers (amount × 10^decimals), dates are 'YYYY-MM-DD', text is NFC. Blank is not zero.
 */

/** What stands in a cell, as read from the sheet (no display parsing): blank is null, an error cell keeps Google's error text. */
export type CellContent = number | string | boolean | null | { readonly error: string };

/** A cell as read: content, the text shown, and the number-format type (DATE unmasks a "1-2" that became a date). */
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

/** What kind of thing a cell takes. `decimals` = how many are kept; percent is stored in percentage points (98,8 % → 98.8). */
export type CellKind =
  | { readonly type: 'count' }
  | { readonly type: 'decimal'; readonly decimals: number }
  | { readonly type: 'percent'; readonly decimals: number }
  | { readonly type: 'date' }
  | { readonly type: 'text'; readonly longest: number }
  | { readonly type: 'choice'; readonly choices: readonly string[] }
  | { readonly type: 'tick' }
  | { readonly type: 'link' };

/** Why a cell cannot be read, or must be asked about. Sentences for each are in text/. */
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
  | 'ambiguousSeparator'
  | 'wholeWhereDecimal'
  | 'percentAsFraction'
  | 'percentOverHundred'
  | 'hasUnitWord'
  | 'invisibleCharacters'
  /** '-', 'x', 'không có', 'kps': could be zero, blank or *không phát sinh*; the sentence proposes the three. */
  | 'emptyWord'
  /** A formula stands in an entry cell; its value of the moment is taken. */
  | 'formulaHere'
  /** A formula stands in an entry cell and comes to nothing: the cell is blank. */
  | 'formulaBlank';

/** The one total reading of a cell. `asked` = understood, but the unit must explain or correct. */
export type Reading =
  | { readonly is: 'value'; readonly value: EntryValue }
  | { readonly is: 'asked'; readonly value: EntryValue; readonly doubt: ReadingDoubt }
  | { readonly is: 'unreadable'; readonly doubt: ReadingDoubt };
