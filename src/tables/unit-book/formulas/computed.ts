/** Cells that are computed from other cells of the unit's own book: ratios, copies, counts from the *Nhiệm vụ* tab. */
import { RATIO_DECIMALS } from '../../../core/forms/derive';
import type { CellSpec } from '../../../core/forms/form';
import { choiceLabel } from '../../../text/books/unit-book';
import { dateToSerial } from '../../grid/serial';
import { cellName, onTab } from '../../grid/a1';
import { amount, amounts, isAmount, isReadableNumber } from '../amounts';
import { all, when } from './formula';
import { figureIn, type Layout, type PlacedCell } from '../layout';
import { STATE } from '../../../core/forms/field';
import { quoted } from './quoted';

type Computed = NonNullable<CellSpec['formula']>;

/**
 * The formula of a computed cell, with its `=`. `tasks` = layout of the task tab of the same book, null where the plan
 * of the year gives the unit no task; then a count is blank, as the record has it.
 */
export function computedFormula(
  formula: Computed,
  layouts: { readonly own: Layout; readonly tasks: Layout | null },
): string {
  const { own, tasks } = layouts;
  switch (formula.kind) {
    case 'ratio': {
      const over = formula.over.map(figureIn(own));
      const under = formula.under.map(figureIn(own));
      // A missing part gives no ratio instead of a wrong one; a base of zero does the same.
      return `=${when(all([...over, ...under].map(isAmount)), when(`${amounts(under)}=0`, '""', `ROUND(${amounts(over)}/${amounts(under)}*100;${RATIO_DECIMALS})`), '""')}`;
    }
    case 'same': {
      // Rounded to the decimals that the record keeps.
      const figure = figureIn(own)(formula.as);
      return `=${when(isReadableNumber(figure), amount(figure), when(`${figure.cell}=""`, '""', figure.cell))}`;
    }
    case 'countTasks': {
      if (tasks === null) return '=""';
      return tasks.template.rows.length === 0 ? '=0' : `=${taskCount(formula, taskColumns(tasks))}`;
    }
  }
}

interface TaskColumns {
  readonly layout: Layout;
  readonly state: string;
  readonly done: string;
  readonly due: string;
  readonly rows: readonly PlacedCell[];
  readonly states: readonly string[];
}

/** The columns that task counts look at, under the names of core/derive.ts. */
function taskColumns(layout: Layout): TaskColumns {
  const rows = layout.cells.filter((cell) => cell.field === STATE);
  const states = rows[0]?.spec.kind.type === 'choice' ? rows[0].spec.kind.choices : [];
  return { layout, state: 'state', done: 'doneDate', due: 'due', rows, states };
}

function taskCount(count: Extract<Computed, { kind: 'countTasks' }>, tasks: TaskColumns): string {
  const { layout } = tasks;
  const states = layout.columnRange(tasks.state);
  const inState = (code: string): string => `COUNTIF(${states};${quoted(choiceLabel(code))})`;
  // The serial number is a whole number, so the criterion reads the same in every locale.
  const before = quoted(`<${dateToSerial(count.asOf)}`);
  const overdueIn = (code: string): string =>
    `COUNTIFS(${states};${quoted(choiceLabel(code))};${layout.columnRange(tasks.due)};${before})`;
  const overdue = `${overdueIn('notStarted')}+${overdueIn('doing')}`;
  const counted = {
    done: inState('done'),
    overdue,
    doing: `${inState('notStarted')}+${inState('doing')}-(${overdue})`,
    doneLate: doneLate(tasks),
  };
  if (count.which === 'all') return String(tasks.rows.length);
  // Blank as soon as one task has no state: a count of part of the plan would look like a count of all of it.
  return when(`${tasks.states.map(inState).join('+')}<${tasks.rows.length}`, '""', counted[count.which]);
}

/** Row by row, because no allowed function compares two columns. */
function doneLate({ layout, rows, state, done, due }: TaskColumns): string {
  const at = (row: string, field: string): string =>
    onTab(layout.tab, cellName(layout.lineOf(row), layout.columnOf(field)));
  const rowsWithDue = rows.filter(
    (cell) => layout.has({ row: cell.row, field: due }) && layout.has({ row: cell.row, field: done }),
  );
  if (rowsWithDue.length === 0) return '0';
  const late = rowsWithDue.map(({ row }) =>
    when(
      all([
        `${at(row, state)}=${quoted(choiceLabel('done'))}`,
        `ISNUMBER(${at(row, done)})`,
        `ISNUMBER(${at(row, due)})`,
        `${at(row, done)}>${at(row, due)}`,
      ]),
      '1',
      '0',
    ),
  );
  return late.join('+');
}
