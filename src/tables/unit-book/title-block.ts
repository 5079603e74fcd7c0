/**
 * The administrative title block over every tab, four low rows: superior agency and unit at the left, national name and motto at the
 * right, then title, then what the figures cover. Low on purpose: these rows are frozen with the headings.
 */
import type { FormCode } from '../../core/form';
import { cutOffLine, formTitle, MOTTO, NATION } from '../../text/unit-book';
import type { CellDataShape, SheetRequest } from '../api-shapes';
import { gridRange, type Box } from '../grid/a1';
import { blankCell, textCell } from '../grid/cells';
import { heightFor } from '../grid/lay';
import type { BookMaking } from './book';
import { STYLES } from './styles';

export interface TitleBlock {
  /** Four rows of cells from column B on. */
  readonly rows: readonly (readonly CellDataShape[])[];
  readonly merges: readonly SheetRequest[];
  /** Pixel heights of the four rows: merged cells do not size themselves. */
  readonly heights: readonly number[];
}

/** `widths` = pixel widths of the columns from B on; the block takes columns `from`… to the last (0-based sheet columns). */
export function titleBlock(making: BookMaking, form: FormCode | 'cover', place: { readonly sheetId: number; readonly from: number; readonly widths: readonly number[] }): TitleBlock {
  const end = place.widths.length + 1;
  const split = splitAt(place);
  const { unit, period, province } = making;
  const title = formTitle(form, period.name);
  const covered = cutOffLine(period.from, period.cutOff, period.estimated);
  const row = (left: CellDataShape, right: CellDataShape | null): CellDataShape[] =>
    Array.from({ length: end - 1 }, (_, at) => (at + 1 === place.from ? left : right && at + 1 === split ? right : blankCell()));
  const pixels = (from: number, to: number): number => place.widths.slice(from - 1, to - 1).reduce((sum, one) => sum + one, 0);
  const merge = (box: Box): SheetRequest[] => (box.right - box.left < 2 ? [] : [{ mergeCells: { range: gridRange(place.sheetId, box), mergeType: 'MERGE_ALL' } }]);
  const committee = province.committeeName.toLocaleUpperCase('vi');
  const own = unit.name.toLocaleUpperCase('vi');
  return {
    rows: [
      row(textCell(committee, STYLES.titleLeft), textCell(NATION, STYLES.titleStrong)),
      row(textCell(own, STYLES.titleStrong), textCell(MOTTO, STYLES.titleStrong)),
      row(textCell(title, STYLES.title), null),
      row(textCell(covered, STYLES.titleNote), null),
    ],
    merges: [1, 2].flatMap((line) => [...merge({ top: line, bottom: line + 1, left: place.from, right: split }), ...merge({ top: line, bottom: line + 1, left: split, right: end })])
      .concat([3, 4].flatMap((line) => merge({ top: line, bottom: line + 1, left: place.from, right: end }))),
    heights: [
      Math.max(21, heightFor(committee, pixels(place.from, split) * 0.85), heightFor(NATION, pixels(split, end) * 0.8)),
      Math.max(21, heightFor(own, pixels(place.from, split) * 0.8)),
      Math.max(24, heightFor(title, pixels(place.from, end) * 0.75)),
      Math.max(21, heightFor(covered, pixels(place.from, end))),
    ],
  };
}

/** The right half begins where the left has about two fifths of the width, one column at least on each side. */
function splitAt(place: { readonly from: number; readonly widths: readonly number[] }): number {
  const end = place.widths.length + 1;
  const all = place.widths.slice(place.from - 1).reduce((sum, one) => sum + one, 0);
  let taken = 0;
  for (let column = place.from; column < end - 1; column++) {
    taken += place.widths[column - 1] ?? 0;
    if (taken >= all * 0.4) return column + 1;
  }
  return end - 1;
}
