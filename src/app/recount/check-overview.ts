/**
 * Checks *Tiến độ nộp* and *Tổng quan* against the recount: which units handed in, whether in time, findings by level,
 * and the head lines.
 */
import { TIMELINESS_LABELS } from '../../text/books/master-book';
import { printed } from './amount';
import { isTotal, type LineTotal, type Tell } from './check-figures';
import type { TaskCounts } from './check-tasks';
import type { PlanAgain } from './plan-again';
import { keyedGrid, type KeyedGrid } from './keyed-grid';
import type { Discrepancy, RecountedTab, RecountInput } from './recount-input';
import type { ValuesRead } from './values-read';

/** A unit's figures count in these states. */
const HANDED_IN: readonly unknown[] = ['submitted', 'accepted', 'closed'];
const LEVELS = { error: 'errors', explain: 'toExplain', note: 'notes' } as const;

const teller =
  (tab: RecountedTab, found: Discrepancy[]): Tell =>
  (row, column, written, recounted) => {
    found.push({ tab, row, column, written: String(written), recounted });
  };
const unitsOf = (input: RecountInput): string[] => [...new Set(input.templates.map((one) => one.unit))];

export function checkProgress(input: RecountInput, values: ValuesRead): Discrepancy[] {
  const grid = keyedGrid(input.grids.progress);
  const counts = findingsByUnit(input);
  const found: Discrepancy[] = [];
  const tell = teller('progress', found);
  const units = unitsOf(input);
  grid.twice.forEach((key) => tell(key, '', key, 'once'));
  grid.rows.filter((row) => !units.includes(row)).forEach((row) => tell(row, '', row, 'no such unit is asked'));
  for (const unit of units) {
    if (!grid.rows.includes(unit)) {
      tell(unit, '', '', unit);
      continue;
    }
    const isSeen = values.units.has(unit);
    const state = grid.at(unit, 'state');
    const sealed = input.sealed.find((one) => one.unit === unit);
    if ((HANDED_IN.includes(state) && sealed?.cells !== null) !== isSeen)
      tell(unit, 'state', state, isSeen ? (sealed?.state ?? 'handed in') : 'not handed in');
    else if (sealed && sealed.state !== null && sealed.state !== state) tell(unit, 'state', state, sealed.state);
    if (isSeen && sealed?.version !== grid.at(unit, 'version'))
      tell(unit, 'version', grid.at(unit, 'version'), String(sealed?.version));
    if (grid.at(unit, 'period') !== input.period) tell(unit, 'period', grid.at(unit, 'period'), input.period);
    for (const [level, column] of Object.entries(LEVELS)) {
      const count = counts.get(unit)?.get(level) ?? 0;
      if (grid.at(unit, column) !== count) tell(unit, column, grid.at(unit, column), String(count));
    }
  }
  return found;
}

interface Recounted {
  readonly values: ValuesRead;
  readonly tasks: TaskCounts;
  readonly plan: PlanAgain | null;
  readonly totals: Readonly<Record<'value' | 'cumulative', ReadonlyMap<string, LineTotal>>>;
}

export function checkOverview(input: RecountInput, recounted: Recounted): Discrepancy[] {
  const grid = keyedGrid(input.grids.overview);
  const found: Discrepancy[] = [];
  const tell = teller('overview', found);
  const units = unitsOf(input);
  const isIn = (unit: string): boolean => recounted.values.units.has(unit);
  const counts: Record<string, number> = {
    submitted: units.filter(isIn).length,
    ...timelinessCounts(input, units.filter(isIn)),
    ...findingCounts(input),
  };
  for (const [state, count] of Object.entries(recounted.tasks)) counts[`tasks.${state}`] = count;
  for (const [state, count] of Object.entries(recounted.plan ?? {})) counts[`plan.${state}`] = count;
  const coverage: Record<string, string> = { submitted: `${units.filter(isIn).length}/${units.length}` };
  for (const row of grid.rows.filter((key) => key.startsWith('group.'))) {
    const group = units.filter((unit) => input.groups[unit] === row.slice('group.'.length));
    counts[row] = group.filter(isIn).length;
    coverage[row] = `${group.filter(isIn).length}/${group.length}`;
    if (grid.at(row, 'rest') !== group.length - group.filter(isIn).length)
      tell(row, 'rest', grid.at(row, 'rest'), String(group.length - group.filter(isIn).length));
  }
  for (const [row, count] of Object.entries(counts))
    if (grid.at(row, 'total') !== count) tell(row, 'total', grid.at(row, 'total'), String(count));
  for (const [row, text] of Object.entries(coverage))
    if (grid.at(row, 'coverage') !== text) tell(row, 'coverage', grid.at(row, 'coverage'), text);
  checkHeadline(grid, recounted, tell);
  grid.twice.forEach((key) => tell(key, '', key, 'once'));
  return found;
}

/** Head lines have keys of the form `headline.<row>.<field>`. */
function checkHeadline(grid: KeyedGrid, recounted: Recounted, tell: Tell): void {
  for (const key of grid.rows.filter((one) => one.startsWith('headline.'))) {
    const row = key.slice('headline.'.length, key.lastIndexOf('.'));
    const line = recounted.totals[key.endsWith('.cumulative') ? 'cumulative' : 'value'].get(row);
    if (line === undefined) {
      tell(key, '', key, 'no such row is asked');
      continue;
    }
    if (!isTotal(grid.at(key, 'total'), line.total))
      tell(key, 'total', grid.at(key, 'total'), line.total ? printed(line.total) : '');
    if (grid.at(key, 'coverage') !== line.coverage) tell(key, 'coverage', grid.at(key, 'coverage'), line.coverage);
  }
}

function timelinessCounts(input: RecountInput, handedIn: readonly string[]): Record<string, number> {
  const grid = keyedGrid(input.grids.progress);
  return Object.fromEntries(
    Object.entries(TIMELINESS_LABELS).map(([code, label]) => [
      code,
      handedIn.filter((unit) => grid.at(unit, 'timeliness') === label).length,
    ]),
  );
}

/** Unit → level → its rows in *Sai sót*. */
function findingsByUnit(input: RecountInput): ReadonlyMap<unknown, ReadonlyMap<unknown, number>> {
  const grid = keyedGrid(input.grids.findings);
  const counts = new Map<unknown, Map<unknown, number>>();
  for (const row of grid.rows) {
    const [unit, level] = [grid.at(row, 'unit'), grid.at(row, 'level')];
    const own = counts.get(unit) ?? new Map<unknown, number>();
    counts.set(unit, own.set(level, (own.get(level) ?? 0) + 1));
  }
  return counts;
}

function findingCounts(input: RecountInput): Record<string, number> {
  const grid = keyedGrid(input.grids.findings);
  return Object.fromEntries(
    Object.keys(LEVELS).map((level) => [
      `findings.${level}`,
      grid.rows.filter((row) => grid.at(row, 'level') === level).length,
    ]),
  );
}
