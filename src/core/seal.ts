/**
 * The seal (bản nộp được lưu): what a unit returned, fixed at one moment with the evidence of time taken before our own writes,
 * and a fingerprint over its canonical text. Later edits are compared with it cell by cell.
 */
import type { EntryValue } from './entry';
import type { FormCode } from './form';
import type { Finding } from './finding';

/** What Google told us of the tick before we wrote anything. Moments in ms; null = Google does not say. */
export interface Evidence {
  /** The last time we looked and saw no tick (null = never looked before). */
  readonly unseenAt: number | null;
  readonly seenAt: number;
  readonly modifiedAt: number | null;
  /** null = *không xác định*, never guessed. */
  readonly modifiedBy: string | null;
}

/** Never *trễ* by default: `undecided` waits for the office, with a reason. */
export type Timeliness = 'onTime' | 'late' | 'undecided';

export interface SealedCell {
  readonly row: string;
  readonly field: string;
  readonly value: EntryValue;
  readonly a1: string;
  /** The text shown in the unit's cell at that moment. */
  readonly shown: string;
}

export interface SealedForm {
  readonly form: FormCode;
  readonly tab: string;
  readonly sheetId: number;
  readonly template: string;
  readonly cells: readonly SealedCell[];
}

export interface Seal {
  readonly unit: string;
  readonly period: string;
  readonly version: number;
  readonly fileId: string;
  readonly sealedAt: number;
  readonly sealedBy: string | null;
  readonly evidence: Evidence;
  readonly timeliness: Timeliness;
  readonly forms: readonly SealedForm[];
  /** Findings that travel with the seal: explained ones and notes. */
  readonly findings: readonly Finding[];
  /** SHA-256 (hex) over the UTF-8 bytes of the canonical text of everything above. */
  readonly fingerprint: string;
}
