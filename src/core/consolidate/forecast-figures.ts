/**
 * Compares *Dự báo* with *Số liệu*: where rows of the statistics measure a target, the forecast of its lead agency must
 * agree with the figures of the whole province. The comparison runs on consolidation, so it does not stop a submission:
 * the office asks the agency, which explains in the row. While units are missing the figure may still change, and the
 * difference is only noted.
 */
import { copyWith } from '../once';
import type { Measure, Target } from '../catalogue/catalogue';
import type { Consolidated, Coverage, IndicatorLine, ProgressLine } from './consolidate';
import { compare, ratioPercent, subtract, sum, toNumber, type Scaled } from '../exact';
import type { Finding } from '../check/finding';
import { byLevel, countByLevel, doubtLevel, levelCounts, LEVELS } from '../finding-level';
import { meetsGoal } from '../goal';
import { FORM } from '../form-code';
import { CUMULATIVE, EXPLANATION, STATE } from '../forms/field';

const RATE_DECIMALS = 2;
/** A difference within rounding counts as the same result; more than one percentage point counts as another result. */
const APART: Scaled = { scaled: 100, decimals: RATE_DECIMALS };

interface Measured {
  readonly figure: Scaled;
  readonly rows: string;
  readonly coverage: Coverage;
}

/** The cumulative figure where the row has it, because a forecast reports the year so far. */
const lineOf = (made: Consolidated, row: string): IndicatorLine | undefined => {
  const lines = made.indicators.filter((one) => one.row === row && !one.heading);
  return lines.find((one) => one.field === CUMULATIVE) ?? lines[0];
};

/** null = no unit is asked for a row, or no unit has returned it yet. */
function measured(made: Consolidated, { over, under }: Measure): Measured | null {
  const linesOf = (rows: readonly string[]): readonly (IndicatorLine | undefined)[] =>
    rows.map((row) => lineOf(made, row));
  const all = [...linesOf(over), ...linesOf(under)];
  const totals = (rows: readonly string[]): readonly Scaled[] =>
    linesOf(rows).flatMap((line) => (line?.total ? [line.total] : []));
  if (all.some((line) => !line?.total)) return null;
  const [top, base] = [sum(totals(over)), sum(totals(under))];
  const figure = under.length === 0 ? top : top && base ? ratioPercent(top, base, RATE_DECIMALS) : null;
  if (figure === null) return null;
  const words = (rows: readonly string[]): string =>
    linesOf(rows)
      .map((line) => line?.number ?? '')
      .join(' + ');
  const missing = [...new Set(all.flatMap((line) => line?.coverage.missing ?? []))];
  const expected = Math.max(...all.map((line) => line?.coverage.expected ?? 0));
  return {
    figure,
    rows: under.length === 0 ? words(over) : `${words(over)} / ${words(under)}`,
    coverage: { have: Math.max(0, expected - missing.length), expected, missing },
  };
}

interface Said {
  readonly target: Target;
  readonly unit: string;
  readonly by: Measured;
  readonly made: Consolidated;
}

function finding(
  { target, unit, by, made }: Said,
  about: { readonly code: 'figureGoal' | 'figureResult'; readonly field: string; readonly facts: Finding['facts'] },
): Finding {
  const cellOf = (field: string) =>
    made.values.find(
      (one) => one.unit === unit && one.form === FORM.forecast && one.row === target.code && one.field === field,
    );
  const at = cellOf(about.field);
  const reason = cellOf(EXPLANATION)?.value;
  return {
    level: doubtLevel(by.coverage.missing.length === 0),
    stops: false,
    explained: reason?.kind === 'text' && reason.text.trim() !== '',
    code: about.code,
    rule: `${about.code}:${target.code}`,
    unit,
    form: FORM.forecast,
    row: target.code,
    field: about.field,
    a1: at?.a1 ?? '',
    tab: at?.tab ?? '',
    found: '',
    facts: {
      label: target.label,
      number: target.number,
      figure: toNumber(by.figure),
      figureRows: by.rows,
      have: by.coverage.have,
      expected: by.coverage.expected,
      ...about.facts,
    },
  };
}

function saidBy(said: Said): readonly Finding[] {
  const { target, unit, by, made } = said;
  const cell = made.forecast.find((one) => one.row === target.code)?.byUnit[unit];
  if (!cell) return [];
  const found: Finding[] = [];
  const { goal, direction } = target;
  if (goal !== null && direction !== null && (cell.state === 'achieved' || cell.state === 'unlikely')) {
    const met = meetsGoal(by.figure, goal, direction);
    if (met !== (cell.state === 'achieved'))
      found.push(
        finding(said, {
          code: 'figureGoal',
          field: STATE,
          facts: { when: cell.state, goal: toNumber(goal), direction, wanted: met ? 'short' : 'met' },
        }),
      );
  }
  if (target.measure.trim() === '%' && cell.result.kind === 'number') {
    const gap = subtract(cell.result, by.figure);
    if (compare({ ...gap, scaled: Math.abs(gap.scaled) }, APART) > 0)
      found.push(finding(said, { code: 'figureResult', field: 'result', facts: { value: toNumber(cell.result) } }));
  }
  return found;
}

export const isAgainstFigures = (one: Finding): boolean => one.code === 'figureGoal' || one.code === 'figureResult';

/** The findings of this comparison, in the order of targets and agencies. */
export const forecastDoubts = (targets: readonly Target[], made: Consolidated): readonly Finding[] =>
  targets.flatMap((target) => {
    const by = target.measuredBy ? measured(made, target.measuredBy) : null;
    const asked = made.forecast.find((one) => one.row === target.code)?.asked ?? [];
    return by === null ? [] : asked.flatMap(({ unit }) => saidBy({ target, unit, by, made }));
  });

export const withForecastDoubts = (targets: readonly Target[], made: Consolidated): Consolidated =>
  withFindings(made, forecastDoubts(targets, made));

/** The consolidation with these findings added to its own, in every place that counts findings. */
export function withFindings(made: Consolidated, doubts: readonly Finding[]): Consolidated {
  if (doubts.length === 0) return made;
  const { findings } = made.overview;
  const all = countByLevel(doubts);
  return copyWith(made, {
    findings: [...made.findings, ...doubts],
    overview: {
      ...made.overview,
      findings: byLevel((level) => findings[level] + all[level]),
    },
    progress: made.progress.map((line): ProgressLine => {
      const more = countByLevel(doubts.filter((one) => one.unit === line.unit));
      return { ...line, ...levelCounts(byLevel((level) => line[LEVELS[level].count] + more[level])) };
    }),
  });
}
