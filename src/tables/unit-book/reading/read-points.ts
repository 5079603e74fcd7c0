/**
 * The rows of the cover for the reasons of a return, the unit's answers and the places of a refusal; those for the
 * faults of inspections; those in which a lead agency writes to other units.
 */
import { faultWords } from '../../../text/books/duties';
import type { Keys } from '../../grid/find-keys';
import { FAULT_NUMBERS, LEAD_NOTE_NUMBERS, POINT_NUMBERS, type CoverKey } from '../cover-keys';

/** In the order of POINT_NUMBERS; '' = the row is empty. */
export interface CoverPoints {
  readonly asked: readonly string[];
  readonly answers: readonly string[];
  readonly open: readonly string[];
}

/** What the rows of the points show; null on a cover that lacks any of them. `text` reads a row and keeps its place. */
export function pointsIn(keys: Keys, text: (key: CoverKey) => string): CoverPoints | null {
  const [asked, open] = [POINT_NUMBERS.map((n) => text(`point${n}`)), POINT_NUMBERS.map((n) => text(`open${n}`))];
  const answers = POINT_NUMBERS.map((n) => shownIn(keys, text, `answer${n}`));
  const isWhole = POINT_NUMBERS.every((n) =>
    (['point', 'answer', 'open'] as const).every((row) => keys.find(`${row}${n}`, 'value')),
  );
  return isWhole ? { asked, answers, open } : null;
}

/** In the order of FAULT_NUMBERS; '' = the row is empty. */
export interface CoverFaults {
  readonly faults: readonly string[];
  readonly answers: readonly string[];
}

/** The code by which the answer to a line of the cover is known; '' = the row is empty. */
export const faultCode = (line: string): string => line.slice(0, Math.max(0, line.indexOf(faultWords.codeEnds))).trim();

/** What the rows of the faults show; null on a cover that lacks any of them. */
export function faultsIn(keys: Keys, text: (key: CoverKey) => string): CoverFaults | null {
  const faults = FAULT_NUMBERS.map((n) => text(`fault${n}`));
  const answers = FAULT_NUMBERS.map((n) => shownIn(keys, text, `mended${n}`));
  const isWhole = FAULT_NUMBERS.every((n) => keys.find(`fault${n}`, 'value') && keys.find(`mended${n}`, 'value'));
  return isWhole ? { faults, answers } : null;
}

/** As shown: an answer such as 12/3 is stored as a date. */
function shownIn(keys: Keys, text: (key: CoverKey) => string, key: CoverKey): string {
  text(key);
  return keys.find(key, 'value')?.cell?.formattedValue ?? '';
}

/** The lines of a lead agency to other units, without blanks. */
export const leadNotesIn = (keys: Keys): readonly string[] =>
  LEAD_NOTE_NUMBERS.map((n) => (keys.find(`leadNote${n}`, 'value')?.cell?.formattedValue ?? '').trim()).filter(
    (words) => words !== '',
  );
