/** Who is late in the field of a lead agency: units without a report, and units with overdue tasks that it leads. */
import { isReportLate } from './attention';
import type { Consolidated, TaskCell, TaskLine } from './consolidated';
import type { Field } from './field-of-agency';

export interface LateTask {
  readonly line: TaskLine;
  readonly cell: TaskCell;
}

export interface LateUnit {
  readonly unit: string;
  /** Why its report is not there; null = it is. */
  readonly report: 'late' | 'returned' | null;
  readonly tasks: readonly LateTask[];
}

/** Units that are asked for a row of the field. */
function unitsOf(field: Field, { tasks, indicators }: Pick<Consolidated, 'tasks' | 'indicators'>): ReadonlySet<string> {
  const rows = [
    ...tasks.filter(({ row }) => field.tasks.has(row)),
    ...indicators.filter(({ row }) => field.indicators.has(row)),
  ];
  return new Set(rows.flatMap(({ byUnit, coverage }) => [...Object.keys(byUnit), ...coverage.missing]));
}

/** In the order of *Tiến độ nộp*. */
export function lateInField(
  field: Field,
  made: Pick<Consolidated, 'tasks' | 'indicators' | 'progress'>,
): readonly LateUnit[] {
  const asked = unitsOf(field, made);
  const led = made.tasks.filter(({ row }) => field.tasks.has(row));
  return made.progress
    .filter(({ unit }) => asked.has(unit))
    .map((line): LateUnit => {
      const returned = line.state === 'returned' ? 'returned' : null;
      return {
        unit: line.unit,
        report: isReportLate(line) ? 'late' : returned,
        tasks: led.flatMap((task) => {
          const cell = task.byUnit[line.unit];
          return cell?.overdue === true ? [{ line: task, cell }] : [];
        }),
      };
    })
    .filter(({ report, tasks }) => report !== null || tasks.length > 0);
}
