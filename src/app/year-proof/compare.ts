/** Compares the books of the synthetic province with the independent count, cell by cell. */
import { FORM } from '../../core/form-code';
import { CUMULATIVE, IN_PERIOD, type FieldOf } from '../../core/forms/field';
import { MASTER_TITLES, TASK_STATE_LABELS, TIMELINESS_LABELS } from '../../text/books/master-book';
import { TAB_TITLES } from '../../text/books/unit-book';
import { yearProofWords as words, type LookedAt } from '../../text/windows/rare/year-proof';
import type { World } from '../ports';
import {
  expectedBefore,
  expectedFigures,
  expectedStanding,
  hasFinished,
  UNITS,
  type Field,
  type UnitCode,
  type YearAsked,
} from './expected/year';
import { keyedTabs, type KeyedTab } from './keyed-tabs';
import type { Compared } from './progress';

export interface Comparison {
  readonly one: Compared;
  /** Sentences, one for each cell that differs. */
  readonly differences: readonly string[];
}

interface Cell {
  readonly row: string;
  readonly column: string;
  readonly expected: string | number | null;
}

const shown = (value: unknown): string => (value === null ? words.absent : String(value));

/** Compares the cells of one tab of the master. */
function inTab(tab: KeyedTab, cells: readonly Cell[], period: number): readonly string[] {
  return cells.flatMap(({ row, column, expected }) => {
    const cell = tab.at(row, column);
    if ((cell?.value ?? null) === expected) return [];
    const place = words.cell(tab.title, row, column, cell?.a1 ?? '');
    return [words.differs({ period, place, found: shown(cell?.value ?? null), expected: shown(expected) })];
  });
}

const comparison = (
  at: { readonly period: number; readonly what: LookedAt },
  cells: number,
  differences: readonly string[],
): Comparison => ({ one: { ...at, cells, wrong: differences.length }, differences });

const figureCells = (asked: YearAsked, quarter: number, field: Field): readonly Cell[] =>
  expectedFigures(asked, quarter, field).flatMap(({ row, total, units }) => [
    { row, column: 'total', expected: total },
    ...UNITS.map((unit) => ({ row, column: unit, expected: units[unit] })),
  ]);

const taskCells = (quarter: number): readonly Cell[] =>
  UNITS.flatMap((unit) => [
    { row: unit, column: 'done', expected: hasFinished(unit, quarter) ? 1 : 0 },
    { row: unit, column: 'overdue', expected: 0 },
    { row: unit, column: unit, expected: words.taskCell(TASK_STATE_LABELS, hasFinished(unit, quarter)) },
  ]);

const standingCells = (asked: YearAsked, quarter: number): readonly Cell[] =>
  UNITS.flatMap((unit) => {
    const { version, isLate } = expectedStanding(asked, unit, quarter);
    return [
      { row: unit, column: 'state', expected: 'closed' },
      { row: unit, column: 'version', expected: version },
      { row: unit, column: 'timeliness', expected: TIMELINESS_LABELS[isLate ? 'late' : 'onTime'] },
    ];
  });

/** The result tabs after *Tổng hợp* of a closed quarter; one service call. */
export function compareMaster(world: World, master: string, asked: YearAsked, quarter: number): readonly Comparison[] {
  const { figures, cumulative, tasks, progress } = MASTER_TITLES;
  const read = keyedTabs(world, master, [figures, cumulative, tasks, progress]);
  const wanted: readonly (readonly [LookedAt, readonly Cell[]])[] = [
    ['figures', figureCells(asked, quarter, IN_PERIOD)],
    ['sums', figureCells(asked, quarter, CUMULATIVE)],
    ['tasks', taskCells(quarter)],
    ['standing', standingCells(asked, quarter)],
  ];
  return wanted.map(([what, cells], n) =>
    comparison({ period: quarter, what }, cells.length, inTab(read[n] as KeyedTab, cells, quarter)),
  );
}

/** All comparisons of the master under one name: after the correction. */
export function asCorrected(found: readonly Comparison[]): Comparison {
  const cells = found.reduce((sum, { one }) => sum + one.cells, 0);
  return comparison(
    { period: found[0]?.one.period ?? 0, what: 'corrected' },
    cells,
    found.flatMap(({ differences }) => differences),
  );
}

/**
 * The figures that the forms of a period show as known before.
 * @param period of the forms
 * @param quarter whose figures they are
 * @param column of the period before, or of the year before in the first period of a year
 */
export function compareForms(
  world: World,
  files: ReadonlyMap<UnitCode, string>,
  {
    asked,
    period,
    quarter,
    column,
  }: {
    readonly asked: YearAsked;
    readonly period: number;
    readonly quarter: number;
    readonly column: FieldOf<'indicator'>;
  },
): Comparison {
  let cells = 0;
  const differences = [...files].flatMap(([unit, file]) => {
    const [tab] = keyedTabs(world, file, [TAB_TITLES[FORM.indicator]]);
    return Object.entries(expectedBefore(asked, unit, quarter)).flatMap(([row, expected]) => {
      cells += 1;
      const found = tab?.at(row, column)?.value ?? null;
      return found === expected
        ? []
        : [words.differs({ period, place: words.form(unit, row), found: shown(found), expected: shown(expected) })];
    });
  });
  return comparison({ period, what: 'before' }, cells, differences);
}
