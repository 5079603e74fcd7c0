/**
 * *Nhiệm vụ* of the master: task × unit, with the numbers of done and overdue tasks. The counts are already computed.
 */
import type { TaskCell, TaskLine } from '../../../core/consolidate/consolidate';
import {
  CELL_WORDS,
  EMPTY_STATES,
  RESULT_HEADINGS,
  RESULT_WORDS,
  TASK_STATE_LABELS,
} from '../../../text/books/master-book';
import { QUALITY_LABELS } from '../../../text/books/quality';
import { printScaled } from '../../../text/print';
import { MEMORY_MARK } from '../../../text/books/unit-book';
import type { CellDataShape } from '../../api-shapes';
import { blankCell, joinFormats, numberCell, textCell } from '../../grid/cells';
import { LOOKS } from '../looks';
import { coverageCell, keyedTab, unitColumns, type HeadColumn, type ResultContext, type ResultTab } from './result-tab';
import { RESULT_SHEETS, titleOf } from '../sheets';

const LEADING: readonly HeadColumn[] = [
  { key: 'label', heading: RESULT_HEADINGS.task, width: 380 },
  { key: 'owner', heading: RESULT_HEADINGS.owner, width: 170 },
  { key: 'deadline', heading: RESULT_HEADINGS.deadline, width: 120 },
  { key: 'done', heading: RESULT_HEADINGS.done, width: 80 },
  { key: 'overdue', heading: RESULT_HEADINGS.overdue, width: 80 },
  { key: 'atRisk', heading: RESULT_HEADINGS.atRisk, width: 90 },
  { key: 'coverage', heading: RESULT_HEADINGS.coverage, width: 80 },
];

export function tasksTab(lines: readonly TaskLine[], ctx: ResultContext): ResultTab {
  const frame = {
    sheetId: RESULT_SHEETS.tasks,
    title: titleOf('tasks'),
    columns: [...LEADING, ...unitColumns(ctx.units, 110)],
    frozenColumns: 2,
    memory: lines.some((line) => line.standing === 'memory'),
  };
  return keyedTab(
    frame,
    lines.map((line) => lineCells(line, ctx)),
    { ctx, empty: EMPTY_STATES.tasks },
  );
}

function lineCells(line: TaskLine, ctx: ResultContext): CellDataShape[] {
  const label = textCell(
    line.standing === 'memory' ? line.label + MEMORY_MARK : line.label,
    line.standing === 'memory' ? joinFormats(LOOKS.label, { textFormat: { italic: true } }) : LOOKS.label,
  );
  return [
    textCell(line.row, LOOKS.text),
    line.standing === 'memory' ? { ...label, note: RESULT_WORDS.memoryRow } : label,
    textCell(line.owner, LOOKS.label),
    textCell(line.deadline, joinFormats(LOOKS.label, LOOKS.text)),
    numberCell(line.done, LOOKS.centre),
    numberCell(line.overdue, joinFormats(LOOKS.centre, line.overdue > 0 ? LOOKS.bad : undefined)),
    numberCell(line.atRisk, joinFormats(LOOKS.centre, line.atRisk > 0 ? LOOKS.blank : undefined)),
    coverageCell(line.coverage, ctx.units),
    ...ctx.units.map((unit) => {
      const cell = line.byUnit[unit.code];
      return cell === undefined
        ? blankCell(line.coverage.missing.includes(unit.code) ? LOOKS.missing : undefined)
        : taskCell(cell);
    }),
  ];
}

/** What a reader sees of one unit's task. */
export function taskWords(cell: TaskCell): string {
  if (cell.overdue) return CELL_WORDS.overdue;
  if (cell.state === null) return '';
  const percent =
    cell.state === 'doing' && cell.percent.kind === 'number'
      ? ` ${printScaled(cell.percent.scaled, cell.percent.decimals)}%`
      : '';
  const mark = cell.quality ? ` (${QUALITY_LABELS[cell.quality.quality]})` : '';
  return TASK_STATE_LABELS[cell.state] + percent + mark;
}

function taskCell(cell: TaskCell): CellDataShape {
  const words = taskWords(cell);
  if (words === '') return blankCell(LOOKS.blank);
  const shown = textCell(words, joinFormats(LOOKS.centre, LOOKS.text, { wrapStrategy: 'WRAP' }, lookOf(cell)));
  const note = cell.quality?.note ?? '';
  return note === '' ? shown : { ...shown, note };
}

/** Red: overdue, or done and not up to the mark. Green: done, and nothing against it. */
function lookOf({ overdue, state, quality }: TaskCell): (typeof LOOKS)['bad'] | undefined {
  if (overdue || quality?.quality === 'unmet') return LOOKS.bad;
  return state === 'done' && quality?.quality !== 'partly' ? LOOKS.good : undefined;
}
