/**
 * The office's mark on a task that a unit reports as done, beside the unit's own word. A mark counts for the version of
 * the report that the office read; a new version starts without marks.
 */
export const QUALITIES = ['met', 'partly', 'unmet'] as const;
export type Quality = (typeof QUALITIES)[number];

/** True for a mark that the unit reads on its cover; it needs a note of what to mend. */
export const needsNote = (quality: Quality): boolean => quality !== 'met';

export interface QualityMark {
  readonly task: string;
  readonly version: number;
  readonly quality: Quality;
  /** '' when the office gives none; only a mark that needs none may lack it. */
  readonly note: string;
  readonly by: string;
  /** ms since 1970 */
  readonly at: number;
}

/** What the result tab shows of a mark. */
export type QualitySeen = Pick<QualityMark, 'quality' | 'note'>;

interface Marked {
  readonly version: number;
  readonly told: { readonly marks?: readonly QualityMark[] };
}

/** The marks of the version that counts, in the order in which they were made. */
export const marksOf = ({ version, told }: Marked): readonly QualityMark[] =>
  (told.marks ?? []).filter((one) => one.version === version);
