/** What a sentence about a finding is made from, and the shape of one sentence. */
import type { Finding } from '../../core/check/finding';

/** What the sentences may ask of a finding. */
export interface Told {
  readonly finding: Finding;
  /** A fact printed with Vietnamese marks. A fact that is not there is named as unknown, never left out. */
  fact(name: string): string;
  has(name: string): boolean;
  /** Rows named by key in a fact, as printed numbers joined by ` + `. */
  rows(name: string): string;
  /** Label of the choice named by code in a fact. */
  choice(name: string): string;
  /** What stood in the cell, in quotes; says so when it was empty. */
  readonly found: string;
  /** Heading of the column, in quotes: read aloud it must not run into the sentence. */
  readonly cell: string;
  /** Heading of the column whose choice a rule looks at, in quotes. */
  readonly whenCell: string;
}

export type Teller = (told: Told) => { readonly what: string; readonly mend: string };
