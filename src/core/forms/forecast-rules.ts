/** The rules of the *Dự báo* form: state, figures and goal must tell one story, and what may fail has its cause and its measure. */
import type { Target } from '../catalogue/catalogue';
import { toNumber } from '../exact';
import type { Rule } from './rule';

const EXPLAIN = { level: 'explain', overridable: true } as const;
const FIGURES = ['result', 'expected'] as const;

export function forecastRules(target: Target): readonly Rule[] {
  const at = (field: string) => ({ row: target.code, field });
  const when = at('state');
  const filled = (field: string, codes: readonly string[]): Rule => ({
    id: `filledWhen:${target.code}.${field}`,
    kind: 'filledWhen',
    ...EXPLAIN,
    at: at(field),
    when,
    codes,
  });
  const isMeasured = target.goal !== null || target.maximum !== null;
  return [
    { id: `required:${target.code}.state`, kind: 'required', level: 'error', overridable: false, at: when },
    ...withinMaximum(target),
    ...(isMeasured ? [filled('result', ['achieved']), filled('expected', ['likely', 'hard', 'unlikely'])] : []),
    filled('cause', ['hard', 'unlikely']),
    filled('action', ['hard', 'unlikely']),
    ...againstGoal(target),
  ];
}

/** No area gets more points than its scheme gives it. */
function withinMaximum({ code, maximum }: Target): readonly Rule[] {
  if (maximum === null) return [];
  return FIGURES.map((field) => ({
    id: `between:${code}.${field}`,
    kind: 'between',
    level: 'error',
    overridable: true,
    at: { row: code, field },
    min: 0,
    max: toNumber(maximum),
  }));
}

/** *Khó đạt* is left free: it may still be met. */
function againstGoal({ code, goal, direction }: Target): readonly Rule[] {
  if (goal === null || direction === null) return [];
  const rule = (field: (typeof FIGURES)[number], codes: readonly string[], wanted: 'met' | 'short'): Rule => ({
    id: ['goalWhen', `${code}.${field}`, ...codes].join(':'),
    kind: 'goalWhen',
    ...EXPLAIN,
    at: { row: code, field },
    when: { row: code, field: 'state' },
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
