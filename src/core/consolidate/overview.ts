/**
 * The head of a consolidation: who handed in and when, the counts of assignments and findings, and the head figures
 * that the office chose.
 */
import type { Consolidated, Coverage, IndicatorLine, Overview } from './consolidated';
import { coverageOf } from './indicators';
import type { ConsolidateAsk, UnitScene } from './scene';
import { planCounts } from './plan';
import { taskCounts } from './tasks';
import { settingOf } from '../catalogue/settings';
import type { Timeliness } from '../submission/submission-time';
import { countByLevel } from '../finding-level';

export function overviewOf(
  ask: ConsolidateAsk,
  scenes: readonly UnitScene[],
  made: Pick<Consolidated, 'indicators' | 'tasks' | 'plan' | 'findings'>,
): Overview {
  const timed = (timeliness: Timeliness): number =>
    scenes.filter((scene) => scene.seal?.timeliness === timeliness).length;
  return {
    period: ask.period.code,
    cutOff: ask.period.cutOff,
    madeAt: ask.now,
    submitted: submittedIn(scenes),
    onTime: timed('onTime'),
    late: timed('late'),
    undecided: timed('undecided'),
    tasks: taskCounts(made.tasks),
    plan: planCounts(made.plan),
    findings: countByLevel(made.findings),
    headline: headlineOf(ask, made.indicators),
  };
}

/** The units whose reports count, of those that are asked. */
export const submittedIn = (scenes: readonly UnitScene[]): Coverage =>
  coverageOf(
    scenes,
    scenes.filter((scene) => scene.seal !== null),
  );

/** The one setting that figures depend on. */
export const HEADLINE_ROWS = 'headline.rows';

/**
 * The rows of the setting `headline.rows`, in that order: the field of this period, and the cumulative one where it
 * exists.
 */
function headlineOf(ask: ConsolidateAsk, indicators: readonly IndicatorLine[]): Overview['headline'] {
  const rows = (settingOf(ask.catalogue, HEADLINE_ROWS) ?? '').split(/[\s,;]+/).filter((row) => row !== '');
  return rows
    .flatMap((row) => indicators.filter((line) => line.row === row && !line.heading))
    .map(({ row, field, total, coverage }) => ({ row, field, total, coverage }));
}
