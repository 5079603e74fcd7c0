/** The three outcomes of reading a cell, made short. */
import type { EntryValue, Reading, ReadingDoubt } from '../entry';

export const value = (found: EntryValue): Reading => ({ is: 'value', value: found });
export const asked = (found: EntryValue, doubt: ReadingDoubt): Reading => ({ is: 'asked', value: found, doubt });
export const unreadable = (doubt: ReadingDoubt): Reading => ({ is: 'unreadable', doubt });
export const BLANK: Reading = value({ kind: 'blank' });

/** What was understood, or null when nothing was. */
export const valueOf = (reading: Reading): EntryValue | null => (reading.is === 'unreadable' ? null : reading.value);
