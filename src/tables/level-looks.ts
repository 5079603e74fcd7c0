/** How a finding's level is shown in a unit's live column and in the tabs of the master. */
import type { Level } from '../core/finding-level';
import type { CellFormatShape } from './api-shapes';
import { LOOKS } from './master-book/looks';
import { ERROR_LOOK, EXPLAIN_LOOK } from './unit-book/styles';

interface LevelLook {
  /** Format of the words in the live column; null = the same as any other cell. */
  readonly live: CellFormatShape | null;
  /** Whether the row's own label gets the same format, so that the row is found far left of the words. */
  readonly marksRow: boolean;
  /** Format of its word in *Sai sót*, and of a count above zero in *Tiến độ nộp*. */
  readonly result: CellFormatShape | undefined;
  /** Width in pixels of its count in *Tiến độ nộp*. */
  readonly width: number;
}

export const LEVEL_LOOKS: Readonly<Record<Level, LevelLook>> = {
  error: { live: ERROR_LOOK, marksRow: true, result: LOOKS.bad, width: 60 },
  explain: { live: EXPLAIN_LOOK, marksRow: false, result: LOOKS.blank, width: 90 },
  note: { live: null, marksRow: false, result: undefined, width: 80 },
};
