/** What a leader acts on first: the units to call, the tasks that are overdue by name, the index that is expected. */
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
      late: !isHandedIn(state) && state !== 'unpublished' && state !== 'returned' && flags.overdue,
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
  readonly rows: readonly { readonly row: string; readonly unit: string | null; readonly points: Scaled | null }[];
}

/** Areas of the index only. null when no area has a forecast in points. */
export function expectedIndex(
  lines: readonly ForecastLine[],
  maximumOf: (row: string) => Scaled | null,
): ExpectedIndex | null {
  const areas = lines.filter(({ kind }) => kind === 'area');
  const rows = areas.map(({ row, byUnit }) => {
    const found = Object.entries(byUnit).flatMap(([unit, { expected }]) =>
      expected.kind === 'number' ? [{ unit, points: { scaled: expected.scaled, decimals: expected.decimals } }] : [],
    );
    // Two agencies that give different points for one area give none together.
    const isOne = found.length > 0 && found.every(({ points }) => sameAmount(points, found[0]?.points));
    return { row, unit: isOne ? (found[0]?.unit ?? null) : null, points: isOne ? (found[0]?.points ?? null) : null };
  });
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

const sameAmount = (one: Scaled, other: Scaled | undefined): boolean =>
  other !== undefined && one.scaled * 10 ** other.decimals === other.scaled * 10 ** one.decimals;

/** Σ of amounts that are all known; 0 for none. */
function whole(amounts: readonly (Scaled | null)[]): Scaled | null {
  const known = amounts.flatMap((one) => one ?? []);
  return known.length < amounts.length ? null : (sum(known) ?? { scaled: 0, decimals: 0 });
}
