/**
 * Plan lines of *Tạo biểu* about the units: what the office gave them, and which of them make no report of their own.
 */
import { representedOn } from '../../core/catalogue/unit-tree';
import { issueWords } from '../../text/windows/rare/issue-job';
import { oneStopLines } from './given-figures';
import type { PeriodWork } from '../work/period-work';

/** Who reports for them; [] when every unit reports by itself. */
function representedLines({ listed, period }: PeriodWork): readonly string[] {
  const found = representedOn(listed.units, period.cutOff);
  const named = found.map(({ unit, by }) => issueWords.representedBy(unit.shortName, by?.shortName ?? null));
  return found.length === 0 ? [] : [issueWords.represented(named)];
}

/** No service call. */
export const linesAboutUnits = (open: PeriodWork): readonly string[] => [
  ...oneStopLines(open),
  ...representedLines(open),
];
