/** The rows of the cover for the reasons of a return, the unit's answers and the places of a refusal. */
import type { Keys } from '../../grid/find-keys';
import { POINT_NUMBERS, type CoverKey } from '../cover-keys';

/** In the order of POINT_NUMBERS; '' = the row is empty. */
export interface CoverPoints {
  readonly asked: readonly string[];
  readonly answers: readonly string[];
  readonly open: readonly string[];
}

/** What the rows of the points show; null on a cover that lacks any of them. `text` reads a row and keeps its place. */
export function pointsIn(keys: Keys, text: (key: CoverKey) => string): CoverPoints | null {
  const [asked, open] = [POINT_NUMBERS.map((n) => text(`point${n}`)), POINT_NUMBERS.map((n) => text(`open${n}`))];
  const answers = POINT_NUMBERS.map((n) => {
    text(`answer${n}`);
    // As shown: an answer such as 12/3 is stored as a date.
    return keys.find(`answer${n}`, 'value')?.cell?.formattedValue ?? '';
  });
  const isWhole = POINT_NUMBERS.every((n) =>
    (['point', 'answer', 'open'] as const).every((row) => keys.find(`${row}${n}`, 'value')),
  );
  return isWhole ? { asked, answers, open } : null;
}
