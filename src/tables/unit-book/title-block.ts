/**
 * The administrative title block over every tab, in four low rows: superior agency and unit on the left, national name
 * and motto on the right, then the title, then the coverage of the figures. The rows are low because they are frozen
 * with the headings. Nothing is merged, because a merge prevents moving columns; centred text runs over the empty cells
 * beside it.
 */
import type { FormCode } from '../../core/form-code';
import { coverNote, coverTitle, scoringNote, scoringTitle } from '../../text/books/score';
import { cutOffLine, formTitle, MOTTO, NATION } from '../../text/books/unit-book';
import type { CellDataShape } from '../api-shapes';
import { blankCell, textCell } from '../grid/cells';
import { heightFor } from '../grid/lay';
import type { BookMaking } from './making';
import { STYLES } from './styles';

export interface TitleBlock {
  /** Four rows of cells from column B on. */
  readonly rows: readonly (readonly CellDataShape[])[];
  /** Heights in pixels of the four rows, enough for the longest names. */
  readonly heights: readonly number[];
}

/** `widths` = pixel widths of the columns from B on; `left` = index among them of the cell for the agency names. */
export function titleBlock(
  making: BookMaking,
  form: FormCode | 'cover',
  place: { readonly left: number; readonly widths: readonly number[] },
): TitleBlock {
  const { unit, province } = making;
  const words = wordsOf(making, form);
  const all = place.widths.reduce((sum, one) => sum + one, 0);
  const taken = place.widths.slice(0, place.left + 1).reduce((sum, one) => sum + one, 0);
  const right = Math.max(place.left + 1, nearest(place.widths, (taken + Math.min(all, taken + 800)) / 2));
  const middle = nearest(place.widths, Math.min(all, 1100) / 2);
  const committee = province.committeeName.toLocaleUpperCase('vi');
  const own = unit.name.toLocaleUpperCase('vi');
  const row = (cells: Readonly<Record<number, CellDataShape>>): CellDataShape[] =>
    place.widths.map((_, at) => cells[at] ?? blankCell());
  const width = place.widths[place.left] ?? 0;
  return {
    rows: [
      row({ [right]: textCell(NATION, STYLES.titleStrong), [place.left]: textCell(committee, STYLES.agency) }),
      row({ [right]: textCell(MOTTO, STYLES.titleMotto), [place.left]: textCell(own, STYLES.agencyStrong) }),
      row({ [middle]: textCell(words.title, form === 'cover' ? STYLES.titleWrapped : STYLES.title) }),
      row({ [middle]: textCell(words.note, STYLES.titleNote) }),
    ],
    heights: [
      nameHeight(committee, width),
      nameHeight(own, width),
      titleHeight(form, words.title, place.widths[middle] ?? 0),
      21,
    ],
  };
}

/** Pixels of a capital letter of a name, which is in bold. */
const CAPITAL = 9.6;

/** Pixels that a name in capitals needs in a column of that width; a line holds whole words. */
function nameHeight(name: string, width: number): number {
  const most = (width - 6) / CAPITAL;
  let [lines, used] = [1, 0];
  for (const { length } of name.split(' ')) {
    const isNext = used > 0 && used + 1 + length > most;
    if (isNext) lines += 1;
    used = isNext || used === 0 ? length : used + 1 + length;
  }
  return lines * 18 + 6;
}

/** The cover ends with the column of its title, so the title has no empty cell to run over and is wrapped. */
const titleHeight = (form: FormCode | 'cover', title: string, width: number): number =>
  form === 'cover' ? Math.max(24, heightFor(title, width * 0.7, 22)) : 24;

interface Words {
  readonly title: string;
  readonly note: string;
}

/** The title over a tab. In a scoring round it is the scheme's name, never the CCHC report. */
function wordsOf({ period, scheme }: BookMaking, form: FormCode | 'cover'): Words {
  if (!period.scoring || !scheme)
    return { title: formTitle(form, period.name), note: cutOffLine(period.from, period.cutOff, period.estimated) };
  const { round } = period.scoring;
  return form === 'cover'
    ? { title: coverTitle(round), note: coverNote(scheme) }
    : { title: scoringTitle(round, scheme), note: scoringNote(scheme, period.cutOff) };
}

/** The column whose middle is nearest to a distance from the left edge. */
function nearest(widths: readonly number[], distance: number): number {
  let from = 0;
  let best = { at: 0, away: Infinity };
  widths.forEach((width, at) => {
    const away = Math.abs(from + width / 2 - distance);
    if (away < best.away) best = { at, away };
    from += width;
  });
  return best.at;
}
