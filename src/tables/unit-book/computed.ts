/** Cells that compute themselves from other cells of the unit's own book: ratios, copies, counts from the *Nhiệm vụ* tab. */
import type { CellSpec } from '../../core/form';
import { choiceLabel } from '../../text/unit-book';
import { dateToSerial } from '../grid/serial';
import { cellName, onTab } from '../grid/a1';
import { all, quoted, sumOf, when } from './formula';
import type { Layout, PlacedCell } from './layout';

type Computed = NonNullable<CellSpec['formula']>;

/** The formula of a computed cell, with its `=`. `tasks` = layout of the same book's task tab, null when the unit has none. */
export function computedFormula(formula: Computed, kind: CellSpec['kind'], layouts: { readonly own: Layout; readonly tasks: Layout | null }): string {
  const { own, tasks } = layouts;
  switch (formula.kind) {
    case 'ratio': {
      const over = formula.over.map(own.name);
      const under = formula.under.map(own.name);
      const decimals = kind.type === 'percent' || kind.type === 'decimal' ? kind.decimals : 0;
      // A missing part gives no ratio rather than a wrong one; so does a zero denominator.
      const known = all([...over, ...under].map((cell) => `ISNUMBER(${cell})`));
      return `=IF(${known};IF(${sumOf(under)}=0;"";ROUND(${sumOf(over)}/${sumOf(under)}*100;${decimals}));"")`;
    }
    case 'same': return `=IF(${own.name(formula.as)}="";"";${own.name(formula.as)})`;
    case 'countTasks': {
      if (!tasks) throw new Error(`${own.template.unit} counts tasks but has no task tab`);
      return tasks.template.rows.length === 0 ? '=0' : `=${taskCount(formula, taskColumns(tasks))}`;
    }
  }
}

interface TaskColumns { readonly layout: Layout; readonly state: string; readonly done: string; readonly due: string; readonly rows: readonly PlacedCell[] }

/** The state is the choice with `done` among its codes; the due date is the given date; the day of completion the entered one. */
function taskColumns(layout: Layout): TaskColumns {
  const field = (what: string, fits: (cell: PlacedCell) => boolean): string => {
    const found = layout.cells.find(fits)?.field;
    if (found === undefined) throw new Error(`the task template ${layout.template.version} has no ${what}`);
    return found;
  };
  const state = field('state', ({ spec }) => spec.part === 'entry' && spec.kind.type === 'choice' && spec.kind.choices.includes('done'));
  return {
    layout, state,
    done: field('day of completion', ({ spec }) => spec.part === 'entry' && spec.kind.type === 'date'),
    due: field('due date', ({ spec }) => spec.part === 'given' && spec.kind.type === 'date'),
    rows: layout.cells.filter((cell) => cell.field === state),
  };
}

function taskCount(count: Extract<Computed, { kind: 'countTasks' }>, tasks: TaskColumns): string {
  const { layout } = tasks;
  const states = layout.columnRange(tasks.state);
  const inState = (code: string): string => `COUNTIF(${states};${quoted(choiceLabel(code))})`;
  // The serial number is a whole one, so the criterion reads the same in every locale.
  const before = quoted(`<${dateToSerial(count.asOf)}`);
  const overdueIn = (code: string): string => `COUNTIFS(${states};${quoted(choiceLabel(code))};${layout.columnRange(tasks.due)};${before})`;
  const overdue = `${overdueIn('notStarted')}+${overdueIn('doing')}`;
  switch (count.which) {
    case 'all': return String(tasks.rows.length);
    case 'done': return inState('done');
    case 'overdue': return overdue;
    case 'doing': return `${inState('notStarted')}+${inState('doing')}-(${overdue})`;
    case 'doneLate': return doneLate(tasks);
  }
}

/** Row by row, as no allowed function compares two columns. */
function doneLate({ layout, rows, state, done, due }: TaskColumns): string {
  const at = (row: string, field: string): string => onTab(layout.tab, cellName(layout.lineOf(row), layout.columnOf(field)));
  const rowsWithDue = rows.filter((cell) => layout.has({ row: cell.row, field: due }) && layout.has({ row: cell.row, field: done }));
  if (rowsWithDue.length === 0) return '0';
  const late = rowsWithDue.map(({ row }) => when(all([`${at(row, state)}=${quoted(choiceLabel('done'))}`, `ISNUMBER(${at(row, done)})`, `ISNUMBER(${at(row, due)})`, `${at(row, done)}>${at(row, due)}`]), '1', '0'));
  return late.join('+');
}
