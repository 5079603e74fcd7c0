/** The shape of the answer of *Giải thích số này*. */
import type { EntryValue } from '../../core/entry';

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
  /** The head's answers and who checked that version, in words; absent = it has none. */
  readonly certified?: string;
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
