/** *Đơn vị chậm* of *Sổ lĩnh vực*: one line per report that is not there and per overdue task, by unit. */
import type { LateTask, LateUnit } from '../../core/consolidate/late-in-field';
import { FIELD_TITLES, fieldWords } from '../../text/books/field-book';
import { printDate } from '../../text/print';
import type { CellDataShape } from '../api-shapes';
import { joinFormats, textCell } from '../grid/cells';
import { LOOKS } from '../master-book/looks';
import { keyedTab, type HeadColumn, type ResultContext, type ResultTab } from '../master-book/results/result-tab';
import { taskWords } from '../master-book/results/tasks';

const WIDTHS = { unit: 200, what: 420, due: 120, state: 150, why: 280 } as const;
const COLUMNS: readonly HeadColumn[] = (Object.keys(WIDTHS) as (keyof typeof WIDTHS)[]).map((key) => ({
  key,
  heading: fieldWords.late.heads[key],
  width: WIDTHS[key],
}));
const LATE = joinFormats(LOOKS.centre, LOOKS.bad);

export function lateTab(sheetId: number, late: readonly LateUnit[], ctx: ResultContext): ResultTab {
  const nameOf = (code: string): string => ctx.units.find((unit) => unit.code === code)?.shortName ?? code;
  const body = late.flatMap(({ unit, report, tasks }) => [
    ...(report === null ? [] : [reportCells(unit, nameOf(unit), report)]),
    ...tasks.map((task) => taskCells(unit, nameOf(unit), task)),
  ]);
  return keyedTab({ sheetId, title: FIELD_TITLES.late, columns: COLUMNS, frozenColumns: 0 }, body, {
    ctx,
    empty: fieldWords.late.none,
  });
}

const reportCells = (unit: string, name: string, report: 'late' | 'returned'): CellDataShape[] => [
  textCell(`report|${unit}`, LOOKS.text),
  textCell(name, LOOKS.label),
  textCell(fieldWords.late.report, LOOKS.label),
  textCell(''),
  textCell(fieldWords.late.reports[report], LATE),
  textCell(''),
];

const taskCells = (unit: string, name: string, { line, cell }: LateTask): CellDataShape[] => [
  textCell(`${line.row}|${unit}`, LOOKS.text),
  textCell(name, LOOKS.label),
  textCell(line.label, LOOKS.label),
  textCell(line.dueDate === null ? line.deadline : printDate(line.dueDate), joinFormats(LOOKS.centre, LOOKS.text)),
  textCell(taskWords(cell), LATE),
  textCell(cell.difficulty, LOOKS.label),
];
