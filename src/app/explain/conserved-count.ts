/** *Giải thích số này* at the foot of *Tổng quan*: what was sealed, what is in the totals, what is left out and why. */
import type { ProgressLine } from '../../core/consolidate/consolidate';
import { TAB_TITLES } from '../../text/books/unit-book';
import { conservedWords } from '../../text/books/conserved';
import { nameOf, type Asked, type Counted } from './counted';
import type { ExplainedPart } from './explained';

type UnitsOf = (isIn: (line: ProgressLine) => boolean) => readonly ExplainedPart[];

/** `isUsed` = the report of this line is in the totals. Returns null when the row is not about conservation. */
export function ofConserved(
  { open, figures, row, column }: Asked,
  units: UnitsOf,
  isUsed: (line: ProgressLine) => boolean,
): Counted | null {
  const { reports, cells, leftOut } = figures.consolidated.conserved;
  const out = new Set(leftOut.filter((one) => one.form === null).map((one) => one.unit));
  const isSealed = (line: ProgressLine): boolean => isUsed(line) || out.has(line.unit);
  if (row === 'conserved.reports') {
    const isRest = column === 'rest';
    return {
      label: conservedWords.reports(reports),
      figure: isRest ? reports.sealed - reports.used : reports.sealed,
      parts: units(isRest ? (line) => out.has(line.unit) : isSealed),
    };
  }
  // The cells are not listed one by one: the reports that hold them are.
  if (row === 'conserved.cells')
    return {
      label: conservedWords.cells(cells),
      figure: column === 'rest' ? cells.sealed - cells.used : cells.sealed,
      parts: units(isSealed),
      within: true,
    };
  const [kind, unit = '', version] = row.split('.');
  const one = leftOut.find((each) => each.unit === unit && String(each.version) === version);
  if (kind !== 'leftOut' || !one) return null;
  const form = one.form && TAB_TITLES[one.form];
  return {
    label: conservedWords.leftOut(nameOf(open, unit), one.version, form, one.why),
    figure: one.cells,
    parts: units((line) => line.unit === unit),
    within: true,
  };
}
