/**
 * A correction (đính chính) of a closed report: a new sealed version beside the closed one, which never changes. The
 * new version names the reason, the văn bản and each corrected cell with what the closed report held.
 */
import type { EntryValue } from '../entry';
import type { FormCode } from '../form-code';

export interface CorrectedCell {
  readonly form: FormCode;
  readonly row: string;
  readonly field: string;
  /** What the closed report held. */
  readonly was: EntryValue;
}

/** A part of the sealed version: its fingerprint covers it. */
export interface Correction {
  /** The version that was closed. */
  readonly of: number;
  /** Number and symbol of the văn bản, `25/BC-UBND`. */
  readonly number: string;
  /** 'YYYY-MM-DD' */
  readonly date: string;
  readonly reason: string;
  /** Every cell that differs from the closed report, those of earlier corrections too. */
  readonly cells: readonly CorrectedCell[];
}

type Place = Pick<CorrectedCell, 'form' | 'row' | 'field'>;
const isAt =
  (at: Place) =>
  (one: Place): boolean =>
    one.form === at.form && one.row === at.row && one.field === at.field;

/** The cell that was corrected there; null = what the closed report held still counts. */
export const correctedAt = (correction: Correction | undefined, at: Place): CorrectedCell | null =>
  correction?.cells.find(isAt(at)) ?? null;
