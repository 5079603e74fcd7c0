/** One list out of what the reading of the tabs and the check of a report both tell. */
import type { Finding } from '../../core/check/finding';

const ABOUT_COLUMNS: readonly Finding['code'][] = ['columnMissing', 'columnTwice'];
const ABOUT_ROWS: readonly Finding['code'][] = ['rowMissing', 'rowTwice'];
const ABOUT_TABS: readonly Finding['code'][] = ['wrongUnit', 'wrongPeriod', 'oldTemplate'];

/** Troubles first, then the check's findings; what the check says again without the cause (a row gone because its column is) is left out. */
export function joinFindings(troubles: readonly Finding[], checked: readonly Finding[]): Finding[] {
  const told = (codes: readonly Finding['code'][], finding: Finding, same: (trouble: Finding) => boolean): boolean =>
    troubles.some((trouble) => trouble.form === finding.form && codes.includes(trouble.code) && same(trouble));
  return [
    ...troubles,
    ...checked.filter((finding) => {
      if (ABOUT_TABS.includes(finding.code)) return !told([finding.code], finding, () => true);
      if (finding.code !== 'rowMissing') return true;
      return (
        !told(ABOUT_COLUMNS, finding, () => true) &&
        !told(ABOUT_ROWS, finding, (trouble) => trouble.row === finding.row)
      );
    }),
  ];
}
