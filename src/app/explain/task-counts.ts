/** *Giải thích số này* for the counts of one task over units: done, overdue, at risk by the units' own forecast. */
import type { TaskCell } from '../../core/consolidate/consolidate';
import { isAtRisk } from '../../core/consolidate/tasks';
import { STATE } from '../../core/forms/field';
import { taskWords } from '../../tables/master-book/results/tasks';
import { coverageWords } from '../../text/books/master-book';
import { choiceLabel } from '../../text/books/unit-book';
import { countWords } from '../../text/windows/explain';
import { traced, type Asked, type Counted } from './counted';
import type { ExplainedPart } from './explained';

type IsCounted = (cell: TaskCell) => boolean;
const TASK_COLUMNS = {
  done: (cell) => cell.state === 'done',
  overdue: (cell) => cell.overdue,
  atRisk: isAtRisk,
} satisfies Readonly<Record<string, IsCounted>>;
type TaskColumn = keyof typeof TASK_COLUMNS;
const isTaskColumn = (column: string): column is TaskColumn =>
  Object.prototype.hasOwnProperty.call(TASK_COLUMNS, column);

const shownOf = (cell: TaskCell, field: string): string =>
  field === 'forecast' && cell.forecast ? choiceLabel(cell.forecast) : taskWords(cell);

export function ofTasks(asked: Asked): Counted | null {
  const line = asked.figures.consolidated.tasks.find((one) => one.row === asked.row);
  if (!line) return null;
  const { have, expected, missing } = line.coverage;
  const units = asked.figures.consolidated.progress.map((one) => one.unit).filter((unit) => unit in line.byUnit);
  const parts = (isIn: IsCounted, field = STATE as string): readonly ExplainedPart[] =>
    units.flatMap((unit) => {
      const cell = line.byUnit[unit];
      return cell && isIn(cell)
        ? [traced(asked, { unit, row: line.row, field, role: 'counted', shown: shownOf(cell, field) })]
        : [];
    });
  const { column } = asked;
  if (isTaskColumn(column))
    return {
      label: line.label,
      figure: line[column],
      parts: parts(TASK_COLUMNS[column], column === 'atRisk' ? 'forecast' : STATE),
      missing,
      of: expected,
    };
  if (asked.column === 'coverage')
    return {
      label: line.label,
      figure: have,
      parts: parts((cell) => cell.state !== null),
      missing,
      of: expected,
      shown: coverageWords(have, expected),
    };
  const cell = line.byUnit[asked.column];
  if (!cell)
    return missing.includes(asked.column)
      ? { label: line.label, figure: null, parts: [], missing: [asked.column], of: 1, shown: countWords.notIn }
      : null;
  const shown = taskWords(cell);
  const own = [STATE, 'percent', 'doneDate', 'product', 'forecast']
    .map((field) =>
      traced(asked, { unit: asked.column, row: line.row, field, role: 'part', shown: field === STATE ? shown : '' }),
    )
    .filter((one) => one.value.kind !== 'blank');
  return {
    label: line.label,
    figure: null,
    parts: own,
    of: 1,
    missing: cell.state === null ? [asked.column] : [],
    shown: shown || countWords.blank,
  };
}
