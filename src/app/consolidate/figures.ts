/**
 * Computes the master's result tabs from the ledger: which seals count, what they add up to, and the fingerprint of
 * what would be written.
 */
import type { Catalogue, Target } from '../../core/catalogue/catalogue';
import { consolidate, type Consolidated } from '../../core/consolidate/consolidate';
import { withForecastDoubts } from '../../core/consolidate/forecast-figures';
import { rowMeanings, type RowMeanings } from '../../core/consolidate/row-meanings';
import type { Template } from '../../core/forms/form';
import { isHandedIn } from '../../core/submission/submission';
import { quotable, sentenceOf } from '../../text/findings/findings';
import type { ResultContext, ResultTab } from '../../tables/master-book/results/result-tab';
import { canonicalCells, resultTabs } from '../../tables/master-book/results/result-tabs';
import { adjusted, type Adjusted } from './adjusted';
import { namesOf } from '../collect/evaluate';
import { judgedDue } from '../work/due';
import { catalogueOfFiles, isOldTemplate, readable } from '../work/issued';
import { rowsApart } from '../work/held/row-owners';
import { fileOf, submissionOf, type PeriodWork } from '../work/period-work';
import { earlierOnly, sealedReports } from './sealed-reports';

export interface Figures {
  /** What the units returned, without adjustments. */
  readonly sealed: Consolidated;
  /** With the office's adjustments, as the master shows it. */
  readonly consolidated: Consolidated;
  readonly inTotals: Adjusted['inTotals'];
  readonly tabs: readonly ResultTab[];
  readonly templates: readonly Template[];
  readonly meanings: RowMeanings;
  readonly inputHash: string;
}

/** Works only on what was read; its one service call computes the fingerprint. */
export function figuresOf(open: PeriodWork): Figures {
  const { period, world } = open;
  const { templates, seals, unreadable } = sealedReports(open);
  const catalogue = catalogueOfFiles(open);
  const apart = rowsApart(open, templates);
  const sealed = consolidate({
    catalogue,
    period,
    templates,
    seals,
    submissions: submissionsOf(open),
    unreadable,
    earlier: earlierOnly(open),
    apart,
    now: world.clock.now(),
  });
  const { consolidated: added, lines, inTotals } = adjusted(open, sealed);
  const consolidated = withForecastDoubts(targetsOfToday(open, catalogue), added);
  const tabs = resultTabs(consolidated, contextOf(open, templates), { lines, inTotals });
  return {
    sealed,
    consolidated,
    inTotals,
    tabs,
    templates,
    meanings: rowMeanings(catalogue, apart),
    inputHash: world.coder.sha256(`${period.code}\n${canonicalCells(tabs)}`),
  };
}

/** The goal is the one that the agency was shown; the figures that measure it follow the office's current choice. */
const targetsOfToday = (open: PeriodWork, { targets }: Catalogue): readonly Target[] =>
  targets.map(({ measuredBy: _then, ...shown }) => {
    const measuredBy = open.catalogue.targets.find((one) => one.code === shown.code)?.measuredBy;
    return measuredBy ? { ...shown, measuredBy } : shown;
  });

const submissionsOf = (open: PeriodWork) =>
  open.units.flatMap((unit) => {
    const submission = submissionOf(open, unit.code);
    if (!submission) return [];
    const overdue = !isHandedIn(submission.state) && open.world.clock.now() > judgedDue(open, submission).at;
    return [
      {
        unit: unit.code,
        state: submission.state,
        flags: {
          ...submission.flags,
          overdue,
          oldTemplate: submission.state !== 'closed' && readable(() => isOldTemplate(open, unit.code))[0] === true,
        },
        fileId: fileOf(open, unit.code)?.fileId ?? null,
      },
    ];
  });

export function contextOf(open: PeriodWork, templates: readonly Template[]): ResultContext {
  const names = new Map(
    open.units.map((unit) => [unit.code, namesOf(templates.filter((one) => one.unit === unit.code))]),
  );
  return {
    provinceName: open.catalogue.province.name,
    period: open.period,
    units: open.units,
    describe: (finding) => {
      const { what, mend } = sentenceOf(finding, names.get(finding.unit) ?? namesOf([]));
      return { found: quotable(finding.found), expected: what, mend };
    },
    fileOf: (unit) => fileOf(open, unit)?.fileId ?? null,
    sheetOf: (unit, form) => fileOf(open, unit)?.sheetIds[form] ?? null,
  };
}
