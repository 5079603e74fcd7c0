/** The corrected cells as a reader sees them. */
import { cutTo } from '../../core/text-fold';
import { entryText } from '../../text/entry-text';
import { correctionPageWords as words } from '../../text/windows/rare/corrections';
import type { Made } from './made';

export interface CellLine {
  readonly title: string;
  readonly was: string;
  readonly now: string;
}

/** Letters of the lines on a cover. */
export const OF_LINES = 3000;

/** Letters of one cell's line. */
const OF_A_LINE = 300;
export const cellsOf = ({ changes }: Made): readonly CellLine[] =>
  changes.map(({ title, was, now }) => ({
    title: cutTo(title, OF_A_LINE),
    was: cutTo(entryText(was), OF_A_LINE),
    now: cutTo(entryText(now), OF_A_LINE),
  }));
export const lineOf = ({ title, was, now }: CellLine): string => words.cell(title, was, now);
