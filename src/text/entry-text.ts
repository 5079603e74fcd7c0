/** The value of an entry as a reader sees it in a sentence. */
import type { EntryValue } from '../core/entry';
import { choiceLabel, NOT_APPLICABLE, NOT_ARISEN } from './books/unit-book';
import { printDate, printScaled } from './print';
import { NO_FIGURE } from './windows/explain';

export function entryText(value: EntryValue): string {
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
