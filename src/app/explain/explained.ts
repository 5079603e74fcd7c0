/** The shape of the answer of *Giải thích số này*, and how it prints a figure. */
import type { EntryValue } from '../../core/entry';
import { NO_FIGURE } from '../../text/windows/explain';
import { printScaled, printDate } from '../../text/print';
import { choiceLabel, NOT_ARISEN, NOT_APPLICABLE } from '../../text/books/unit-book';

export interface ExplainedPart {
  readonly unit: string;
  readonly name: string;
  readonly role: string;
  readonly row: string;
  readonly field: string;
  readonly value: EntryValue;
  readonly shown: string;
  readonly a1: string | null;
  readonly tab: string | null;
  readonly version: number | null;
  readonly link: string | null;
}

export interface Explained {
  readonly sentence: string;
  readonly figure: EntryValue | null;
  readonly how: string;
  readonly parts: readonly ExplainedPart[];
  readonly have: number;
  readonly expected: number;
  readonly missing: readonly { readonly unit: string; readonly name: string }[];
  readonly proves: boolean | null;
  /** true when the master shows the figures of these same seals. */
  readonly upToDate: boolean;
}

export function shown(value: EntryValue): string {
  switch (value.kind) {
    case 'number':
      return printScaled(value.scaled, value.decimals);
    case 'text':
      return value.text;
    case 'choice':
      return choiceLabel(value.code);
    case 'tick':
      return value.on ? '✓' : '–';
    case 'date':
      return printDate(value.date);
    case 'notArisen':
      return NOT_ARISEN;
    case 'notApplicable':
      return NOT_APPLICABLE;
    case 'blank':
      return NO_FIGURE;
  }
}
