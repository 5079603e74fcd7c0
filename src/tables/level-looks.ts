/** How a finding's level looks: in a unit's live column and in the tabs of the master. */
import type { Level } from '../core/finding-level';
import type { CellFormatShape } from './api-shapes';
import { LOOKS } from './master-book/looks';
import { ERROR_LOOK, EXPLAIN_LOOK } from './unit-book/styles';

interface LevelLook {
  /** Of the words in the live column; null = as any other cell. */
  readonly live: CellFormatShape | null;
  /** Whether the row's own label takes the same look, so that the eye finds the row far left of the words. */
  readonly marksRow: boolean;
  /** Of its word in *Sai sót*, and of its count in *Tiến độ nộp* when there is one. */
  readonly result: CellFormatShape | undefined;
  /** Width of its count in *Tiến độ nộp*, in pixels. */
  readonly width: number;
}

export const LEVEL_LOOKS: Readonly<Record<Level, LevelLook>> = {
  error: { live: ERROR_LOOK, marksRow: true, result: LOOKS.bad, width: 60 },
  explain: { live: EXPLAIN_LOOK, marksRow: false, result: LOOKS.blank, width: 90 },
  note: { live: null, marksRow: false, result: undefined, width: 80 },
};
