/**
 * What a head figure is compared with: the target that it measures, the period before, the same period of the year
 * before.
 */
import { CUMULATIVE, IN_PERIOD } from '../../core/forms/field';
import type { IndicatorLine } from '../../core/consolidate/consolidated';
import { comparedLine } from '../../core/consolidate/year-before';
import { attentionWords as words } from '../../text/books/leaders/attention';
import { coverageWords } from '../../text/books/master-book';
import { printScaled } from '../../text/print';
import { periodBefore, yearBefore, type EarlierFigures } from '../consolidate/earlier-figures';
import type { PeriodWork } from '../work/period-work';

const earlierWords = (line: IndicatorLine, earlier: EarlierFigures | null): readonly string[] => {
  const compared = earlier && comparedLine(line, earlier.figures.indicators);
  if (!earlier || !compared?.before.total) return [];
  const { total, coverage } = compared.before;
  const share = coverage.have < coverage.expected ? ` (${coverageWords(coverage.have, coverage.expected)})` : '';
  return [words.earlier(earlier.period.name, printScaled(total.scaled, total.decimals) + share)];
};

/** By row; a row without a comparison is absent. */
export function besideFigures(open: PeriodWork, indicators: readonly IndicatorLine[]): (row: string) => string {
  const earlier = [periodBefore(open), yearBefore(open)];
  return (row) => {
    const line = indicators.find((one) => one.row === row && one.field === IN_PERIOD);
    const goals = open.catalogue.targets.filter(
      ({ goalWords, measuredBy }) =>
        goalWords !== '' && measuredBy !== undefined && [...measuredBy.over, ...measuredBy.under][0] === row,
    );
    const own = indicators.find((one) => one.row === row && one.field === CUMULATIVE) ?? line;
    return [
      ...(own ? goals.map(({ label, goalWords }) => words.goal(label, goalWords)) : []),
      ...(line ? earlier.flatMap((one) => earlierWords(line, one)) : []),
    ].join(' ');
  };
}
