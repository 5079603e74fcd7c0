/** Short functions for the three outcomes of reading a cell. */
import type { EntryValue, Reading, ReadingDoubt } from '../entry';

export const value = (found: EntryValue): Reading => ({ is: 'value', value: found });
export const asked = (found: EntryValue, doubt: ReadingDoubt): Reading => ({ is: 'asked', value: found, doubt });
export const unreadable = (doubt: ReadingDoubt): Reading => ({ is: 'unreadable', doubt });
export const BLANK: Reading = value({ kind: 'blank' });

/** The value that was understood, or null. */
export const valueOf = (reading: Reading): EntryValue | null => (reading.is === 'unreadable' ? null : reading.value);
