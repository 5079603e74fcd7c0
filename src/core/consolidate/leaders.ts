/**
 * What the leaders' page takes from a consolidation: overdue assignments by lead agency, targets at risk, and the
 * differences from the page shown before. Tasks of a unit's own plan are not assignments. The functions are pure; every
 * figure is a figure of the consolidation.
 */
import { ofProvince } from '../catalogue/own-task';
import type { ForecastCell, ForecastLine, TaskLine } from './consolidate';

/**
 * One lead agency as the plan names it. `asked` = assignments (task × unit) that it leads; `overdue` = those overdue at
 * the cut-off.
 */
export interface OwnerOverdue {
  readonly owner: string;
  readonly overdue: number;
  readonly asked: number;
  readonly rows: readonly string[];
}

/** Agencies with overdue assignments, most first; equal ones in the order of the plan. */
export function overdueByOwner(lines: readonly TaskLine[]): readonly OwnerOverdue[] {
  const found = new Map<string, OwnerOverdue>();
  for (const line of ofProvince(lines)) {
    const so = found.get(line.owner) ?? { owner: line.owner, overdue: 0, asked: 0, rows: [] };
    found.set(line.owner, {
      ...so,
      overdue: so.overdue + line.overdue,
      asked: so.asked + line.coverage.expected,
      rows: line.overdue > 0 ? [...so.rows, line.row] : so.rows,
    });
  }
  return [...found.values()].filter((one) => one.overdue > 0).sort((one, other) => other.overdue - one.overdue);
}

/** Units with overdue tasks, most first; equal ones in the order of `units`, the codes in protocol order. */
export const overdueByUnit = (
  lines: readonly TaskLine[],
  units: readonly string[],
): readonly { readonly unit: string; readonly count: number }[] =>
  units
    .map((unit) => ({ unit, count: ofProvince(lines).filter((line) => line.byUnit[unit]?.overdue === true).length }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count);

/** Assignments that the units themselves call hard to finish this year, or out of reach. */
export const tasksAtRisk = (lines: readonly TaskLine[]): number =>
  ofProvince(lines).reduce((sum, { atRisk: count }) => sum + count, 0);

export interface Risk extends ForecastCell {
  readonly line: ForecastLine;
  readonly unit: string;
  readonly state: 'hard' | 'unlikely';
}

/**
 * Targets that an agency calls hard to reach or out of reach, the latter first, then in the order of the catalogue.
 * `units` = codes in protocol order.
 */
export function atRisk(lines: readonly ForecastLine[], units: readonly string[]): readonly Risk[] {
  const all = lines.flatMap((line) =>
    units.flatMap((unit): readonly Risk[] => {
      const cell = line.byUnit[unit];
      return cell && (cell.state === 'hard' || cell.state === 'unlikely')
        ? [{ ...cell, line, unit, state: cell.state }]
        : [];
    }),
  );
  return [...all.filter((one) => one.state === 'unlikely'), ...all.filter((one) => one.state === 'hard')];
}

/** A number as a page showed it: its key, its name and its printed form. */
export interface ShownNumber {
  readonly key: string;
  readonly label: string;
  readonly shown: string;
}

/** null = the number was not on that page. */
export interface Change {
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** The differences between two pages, in the order of the later one; numbers that left the page come last. */
export function changesBetween(before: readonly ShownNumber[], after: readonly ShownNumber[]): readonly Change[] {
  const then = new Map(before.map((one) => [one.key, one]));
  const now = new Set(after.map((one) => one.key));
  return [
    ...after
      .filter((one) => then.get(one.key)?.shown !== one.shown)
      .map((one) => ({ label: one.label, before: then.get(one.key)?.shown ?? null, after: one.shown })),
    ...before.filter((one) => !now.has(one.key)).map((one) => ({ label: one.label, before: one.shown, after: null })),
  ];
}
