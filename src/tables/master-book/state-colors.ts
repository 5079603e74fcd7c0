/** Colours of the states of a task in charts: done is green, late is red, what is not known is grey. */
import type { BasicChartShape } from '../api-chart-shapes';
import { color } from '../grid/cells';

/** In the order in which the states are listed in tables. */
export const TASK_COUNTS = ['done', 'doing', 'overdue', 'notStarted', 'stopped', 'unreported'] as const;
export const STATE_COLORS: Readonly<Record<(typeof TASK_COUNTS)[number], string>> = {
  done: '#38761D',
  doing: '#1F4E79',
  overdue: '#CC4125',
  notStarted: '#BF9000',
  stopped: '#595959',
  unreported: '#A6A6A6',
};

export const stateColors = (): NonNullable<BasicChartShape['series'][number]['styleOverrides']> =>
  TASK_COUNTS.map((state, index) => ({ index, colorStyle: color(STATE_COLORS[state]) }));
