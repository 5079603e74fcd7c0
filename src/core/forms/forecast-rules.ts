/**
 * The rules of the *Dự báo* form: state, figures and goal must agree, and a target at risk needs its cause and its
 * measure.
 */
import type { Target } from '../catalogue/catalogue';
import { toNumber } from '../exact';
import { ASKED, MEND_OR_EXPLAIN, MUST_MEND, type Rule } from './rule';
import { STATE } from './field';

const FIGURES = ['result', 'expected'] as const;

export function forecastRules(target: Target): readonly Rule[] {
  const at = (field: string) => ({ row: target.code, field });
  const when = at('state');
  const filled = (field: string, codes: readonly string[]): Rule => ({
    id: `filledWhen:${target.code}.${field}`,
    kind: 'filledWhen',
    ...ASKED,
    at: at(field),
    when,
    codes,
  });
  const isMeasured = target.goal !== null || target.maximum !== null;
  return [
    { id: `required:${target.code}.state`, kind: 'required', ...MUST_MEND, at: when },
    ...withinMaximum(target),
    ...nearGoal(target),
    ...(isMeasured ? [filled('result', ['achieved']), filled('expected', ['likely', 'hard', 'unlikely'])] : []),
    filled('cause', ['hard', 'unlikely']),
    filled('action', ['hard', 'unlikely']),
    ...againstGoal(target),
  ];
}

/** An area never gets more points than its scheme gives it. */
function withinMaximum({ code, maximum }: Target): readonly Rule[] {
  if (maximum === null) return [];
  return FIGURES.map((field) => ({
    id: `between:${code}.${field}`,
    kind: 'between',
    ...MEND_OR_EXPLAIN,
    at: { row: code, field },
    min: 0,
    max: toNumber(maximum),
  }));
}

/** More than this many times the goal, a figure is a slip of the decimal mark rather than a success. */
const TIMES = 10;

/** What is expected for the year, and what is reached, beside the goal. A result far below it is not asked about. */
function nearGoal({ code, goal, measure }: Target): readonly Rule[] {
  const median = goal === null ? 0 : toNumber(goal);
  // Of a percentage, reading itself asks about fractions and about more than the whole.
  if (median <= 0 || measure.trim() === '%') return [];
  return [
    {
      id: `between:${code}.result:goal`,
      kind: 'between',
      ...ASKED,
      at: { row: code, field: 'result' },
      min: null,
      max: median * TIMES,
    },
    {
      id: `outlier:${code}.expected`,
      kind: 'outlier',
      ...ASKED,
      at: { row: code, field: 'expected' },
      median,
      times: TIMES,
      of: 'goal',
    },
  ];
}

/** *Khó đạt* has no such rule: the target may still be met. */
function againstGoal({ code, goal, direction }: Target): readonly Rule[] {
  if (goal === null || direction === null) return [];
  const rule = (field: (typeof FIGURES)[number], codes: readonly string[], wanted: 'met' | 'short'): Rule => ({
    id: ['goalWhen', `${code}.${field}`, ...codes].join(':'),
    kind: 'goalWhen',
    ...ASKED,
    at: { row: code, field },
    when: { row: code, field: STATE },
    codes,
    goal: toNumber(goal),
    direction,
    wanted,
  });
  return [
    rule('result', ['achieved'], 'met'),
    rule('expected', ['achieved', 'likely'], 'met'),
    rule('result', ['unlikely'], 'short'),
    rule('expected', ['unlikely'], 'short'),
  ];
}
