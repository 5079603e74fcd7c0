/** The inputs of a sentence about a finding, and the shape of one sentence. */
import type { Finding } from '../../core/check/finding';

/** What the sentences may ask of a finding. */
export interface Told {
  readonly finding: Finding;
  /** A fact printed with Vietnamese marks. A missing fact is shown as unknown, never left out. */
  fact(name: string): string;
  has(name: string): boolean;
  /** Rows named by key in a fact, as printed numbers joined by ` + `. */
  rows(name: string): string;
  /** Label of the choice named by code in a fact. */
  choice(name: string): string;
  /** The content of the cell, in quotes, or words for an empty cell. */
  readonly found: string;
  /** Heading of the column, in quotes: when read aloud, it must not run into the sentence. */
  readonly cell: string;
  /** Heading of the column whose choice a rule looks at, in quotes. */
  readonly whenCell: string;
}

export type Teller = (told: Told) => { readonly what: string; readonly mend: string };
