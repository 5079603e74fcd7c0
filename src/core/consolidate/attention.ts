/** What a leader acts on first: the units to call, the tasks that are overdue by name, the index that is expected. */
import { isAgreed, settlementOf, type SettledArea } from '../duties/settled-area';
import { add, sum, type Scaled } from '../exact';
import type { ConclusionStanding } from '../catalogue/conclusion';
import type { ForecastLine, ProgressLine, TaskLine } from './consolidated';
import { isHandedIn } from '../submission/submission';

/** Why a unit is called; every count is of the consolidation. */
export interface CallReason {
  readonly unit: string;
  /** Past its due time without a report. */
  readonly late: boolean;
  readonly returned: boolean;
  readonly tasks: number;
  readonly conclusions: number;
}

/** Past its due time without a report; a returned report is another matter. */
export const isReportLate = ({ state, flags }: Pick<ProgressLine, 'state' | 'flags'>): boolean =>
  !isHandedIn(state) && state !== 'unpublished' && state !== 'returned' && flags.overdue;

/**
 * The units with most to answer for: first without a report, then with a returned one, then by overdue conclusions and
 * tasks; equal ones in protocol order.
 */
export function unitsToCall(
  { progress, tasks }: { readonly progress: readonly ProgressLine[]; readonly tasks: readonly TaskLine[] },
  conclusions: readonly ConclusionStanding[],
  most: number,
): readonly CallReason[] {
  const weight = ({ late, returned, tasks: overdue, conclusions: open }: CallReason): number =>
    (late ? 1e6 : 0) + (returned ? 1e5 : 0) + 100 * open + overdue;
  return progress
    .map(({ unit, state, flags }): CallReason => ({
      unit,
      late: isReportLate({ state, flags }),
      returned: state === 'returned',
      tasks: tasks.filter((line) => line.byUnit[unit]?.overdue === true).length,
      conclusions: conclusions.filter(({ conclusion, overdue }) => overdue && conclusion.unit === unit).length,
    }))
    .filter((one) => weight(one) > 0)
    .sort((one, other) => weight(other) - weight(one))
    .slice(0, most);
}

/** Points that the lead agencies expect for the areas of the index, the survey's own part where it is an area. */
export interface ExpectedIndex {
  readonly expected: Scaled;
  readonly have: number;
  readonly areas: number;
  /** With the highest points of the areas without a forecast; null when one of those is not known. */
  readonly atMost: Scaled | null;
  /** Highest points of all areas; null when one is not known. */
  readonly of: Scaled | null;
  readonly rows: readonly IndexRow[];
}

/** `unit` = the agency whose forecast is added; null where none is, or where the office settled on its own value. */
export interface IndexRow {
  readonly row: string;
  readonly unit: string | null;
  readonly points: Scaled | null;
  /** What the office settled between agencies that differ; null = nothing. */
  readonly settled: SettledArea | null;
}

/** Agencies that give different points for one area give none together, until the office settles it. */
function rowOf({ row, byUnit }: ForecastLine, all: readonly SettledArea[]): IndexRow {
  const given = Object.entries(byUnit).flatMap(([unit, { expected }]) =>
    expected.kind === 'number' ? [{ unit, points: { scaled: expected.scaled, decimals: expected.decimals } }] : [],
  );
  if (isAgreed(given)) return { row, unit: given[0]?.unit ?? null, points: given[0]?.points ?? null, settled: null };
  const settled = settlementOf(all, row, given);
  return { row, unit: settled?.unit ?? null, points: settled?.points ?? null, settled };
}

/** Areas of the index only. null when no area has a forecast in points. */
export function expectedIndex(
  lines: readonly ForecastLine[],
  maximumOf: (row: string) => Scaled | null,
  settled: readonly SettledArea[] = [],
): ExpectedIndex | null {
  const areas = lines.filter(({ kind }) => kind === 'area');
  const rows = areas.map((line) => rowOf(line, settled));
  const known = rows.flatMap(({ points }) => points ?? []);
  const expected = sum(known);
  if (expected === null) return null;
  const open = rows.filter(({ points }) => points === null).map(({ row }) => maximumOf(row));
  const all = rows.map(({ row }) => maximumOf(row));
  return {
    expected,
    have: known.length,
    areas: rows.length,
    atMost: whole(open) === null ? null : add(expected, whole(open) ?? { scaled: 0, decimals: 0 }),
    of: whole(all),
    rows,
  };
}

/** Σ of amounts that are all known; 0 for none. */
function whole(amounts: readonly (Scaled | null)[]): Scaled | null {
  const known = amounts.flatMap((one) => one ?? []);
  return known.length < amounts.length ? null : (sum(known) ?? { scaled: 0, decimals: 0 });
}
