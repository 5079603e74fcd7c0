/**
 * *Giải thích số này* for figures that are counted, not added: tasks, progress, the head of *Tổng quan*. Each answer
 * lists what it counts and repeats the count.
 */
import type { Consolidated, ProgressLine, TaskCell } from '../../core/consolidate/consolidate';
import { ofProvince } from '../../core/catalogue/own-task';
import type { EntryValue } from '../../core/entry';
import type { Finding } from '../../core/check/finding';
import { isHandedIn } from '../../core/submission/submission';
import {
  FRESHNESS_LABELS,
  GROUP_LABELS,
  OVERVIEW_WORDS,
  STATE_LABELS,
  TIMELINESS_LABELS,
} from '../../text/books/master-book';
import { PLAN_WORDS } from '../../text/books/plan';
import { countSentence, countWords } from '../../text/windows/explain';
import { cellLink, fileLink } from '../../tables/master-book/results/result-tab';
import { taskWords } from '../../tables/master-book/results/tasks';
import type { Explained, ExplainedPart } from './explained';
import { fileOf } from '../work/period-work';
import { ofConserved } from './conserved-count';
import { nameOf, traced, type Asked, type Counted } from './counted';
import { ofTasks } from './task-counts';
import { LEVELS, type Level, levelCounted } from '../../core/finding-level';
import { STATE } from '../../core/forms/field';
import { LEVEL_TEXT } from '../../text/levels';

/** Returns null when the row and column have no cell in common. */
export function explainCount(tab: 'tasks' | 'progress' | 'overview', asked: Asked): Explained | null {
  const counted = tab === 'tasks' ? ofTasks(asked) : tab === 'progress' ? ofProgress(asked) : ofOverview(asked);
  return counted && told(asked, counted);
}

function told({ open, figures }: Asked, counted: Counted): Explained {
  const { label, figure, parts, missing = [], of, shown } = counted;
  const proves = figure === null || counted.within === true ? null : parts.length === figure;
  const upToDate = open.office.publication?.inputHash === figures.inputHash;
  const names = missing.map((unit) => nameOf(open, unit));
  return {
    sentence: countSentence({
      label,
      figure: shown ?? String(figure ?? parts.length),
      parts: parts.length,
      missing: names,
      proves,
      upToDate,
    }),
    figure: figure === null ? null : { kind: 'number', scaled: figure, decimals: 0 },
    how: 'counted',
    parts,
    have: of === undefined ? parts.length : of - missing.length,
    expected: of ?? parts.length,
    missing: missing.map((unit, at) => ({ unit, name: names[at] ?? unit })),
    proves,
    upToDate,
  };
}

const textValue = (text: string): EntryValue => (text === '' ? { kind: 'blank' } : { kind: 'text', text });

/** A unit as a whole: its file, its state. */
function unitPart({ open }: Asked, line: ProgressLine, shown: string): ExplainedPart {
  return {
    unit: line.unit,
    name: nameOf(open, line.unit),
    role: 'counted',
    row: line.unit,
    field: STATE,
    value: textValue(line.state),
    shown,
    a1: null,
    tab: null,
    version: line.version === 0 ? null : line.version,
    link: line.fileId === null ? null : fileLink(line.fileId),
  };
}

function findingPart({ open }: Asked, one: Finding): ExplainedPart {
  const file = fileOf(open, one.unit);
  const sheetId = file?.sheetIds[one.form];
  return {
    unit: one.unit,
    name: nameOf(open, one.unit),
    role: 'counted',
    row: one.row,
    field: one.field,
    value: textValue(one.found),
    shown: one.found,
    a1: one.a1 || null,
    tab: one.tab || null,
    version: null,
    link:
      file && sheetId !== undefined && one.a1 !== ''
        ? cellLink(file.fileId, sheetId, one.a1)
        : file
          ? fileLink(file.fileId)
          : null,
  };
}

function ofProgress(asked: Asked): Counted | null {
  const { consolidated } = asked.figures;
  const line = consolidated.progress.find((one) => one.unit === asked.row);
  if (!line) return null;
  const level = levelCounted(asked.column);
  if (level) {
    const found = consolidated.findings.filter((one) => one.unit === line.unit && one.level === level);
    const figure = line[LEVELS[level].count];
    return { label: line.unitName, figure, parts: found.map((one) => findingPart(asked, one)), of: figure };
  }
  const shown = [
    STATE_LABELS[line.state],
    ...(line.timeliness === null ? [] : [TIMELINESS_LABELS[line.timeliness]]),
    FRESHNESS_LABELS[line.freshness],
  ].join(', ');
  return {
    label: line.unitName,
    figure: null,
    parts: [unitPart(asked, line, shown)],
    of: 1,
    missing: isHandedIn(line.state) ? [] : [line.unit],
    shown,
  };
}

function ofOverview(asked: Asked): Counted | null {
  const { overview, progress, findings } = asked.figures.consolidated;
  const [kind = '', code = ''] = asked.row.split('.');
  const units = (isIn: (line: ProgressLine) => boolean): readonly ExplainedPart[] =>
    progress.filter(isIn).map((line) => unitPart(asked, line, STATE_LABELS[line.state]));
  const isIn = (line: ProgressLine): boolean =>
    isHandedIn(line.state) && !overview.submitted.missing.includes(line.unit);
  if (asked.row === 'submitted')
    return {
      label: OVERVIEW_WORDS.submitted,
      figure: overview.submitted.have,
      parts: units(isIn),
      missing: overview.submitted.missing,
      of: overview.submitted.expected,
    };
  if (asked.row === 'onTime' || asked.row === 'late' || asked.row === 'undecided') {
    const which = asked.row;
    return {
      label: OVERVIEW_WORDS[which],
      figure: overview[which],
      parts: units((line) => isIn(line) && line.timeliness === which),
    };
  }
  if (kind === 'group') return ofGroup(asked, code, units);
  if (kind === 'tasks') return ofAssignments(asked, code);
  if (kind === 'plan') return ofPlan(asked, code);
  if (kind === 'conserved' || kind === 'leftOut') return ofConserved(asked, units, isIn);
  if (kind !== 'findings' || !(code in overview.findings)) return null;
  const level = code as Level;
  return {
    label: LEVEL_TEXT[level].label,
    figure: overview.findings[level],
    parts: findings.filter((one) => one.level === level).map((one) => findingPart(asked, one)),
  };
}

function ofGroup(
  { open, figures, column }: Asked,
  code: string,
  units: (isIn: (line: ProgressLine) => boolean) => readonly ExplainedPart[],
): Counted | null {
  const { overview, progress } = figures.consolidated;
  if (!Object.prototype.hasOwnProperty.call(GROUP_LABELS, code)) return null;
  const codes = new Set(open.units.filter((unit) => unit.group === code).map((unit) => unit.code));
  const own = progress.filter((line) => codes.has(line.unit));
  const missing = own.filter((line) => overview.submitted.missing.includes(line.unit)).map((line) => line.unit);
  const isRest = column === 'rest';
  const parts = units((line) => codes.has(line.unit) && missing.includes(line.unit) === isRest);
  return {
    label: countWords.group(code),
    figure: isRest ? missing.length : own.length - missing.length,
    parts,
    missing: isRest ? [] : missing,
    of: isRest ? missing.length : own.length,
  };
}

/**
 * Counts each assignment once, as the master does: overdue takes precedence over the state; an assignment without an
 * answer is unreported.
 */
function ofAssignments(asked: Asked, code: string): Counted | null {
  const { overview, tasks } = asked.figures.consolidated;
  if (!(code in overview.tasks)) return null;
  const standing = (cell: TaskCell | undefined): string =>
    cell === undefined || cell.state === null ? 'unreported' : cell.overdue ? 'overdue' : cell.state;
  const parts = ofProvince(tasks).flatMap((line) =>
    [...new Set([...Object.keys(line.byUnit), ...line.coverage.missing])]
      .filter((unit) => code === 'all' || standing(line.byUnit[unit]) === code)
      .map((unit) =>
        traced(asked, {
          unit,
          row: line.row,
          field: STATE,
          role: 'counted',
          shown: line.byUnit[unit] ? taskWords(line.byUnit[unit] as TaskCell) : '',
        }),
      ),
  );
  const label =
    code === 'all'
      ? OVERVIEW_WORDS.tasksAll
      : OVERVIEW_WORDS.tasksOfState[code as Exclude<keyof Consolidated['overview']['tasks'], 'all'>];
  return { label, figure: overview.tasks[code as keyof Consolidated['overview']['tasks']], parts };
}

/** The assignments of the counted tasks of the plan; a task is counted once, whatever number of units it has. */
function ofPlan(asked: Asked, code: string): Counted | null {
  const { overview, plan, tasks } = asked.figures.consolidated;
  if (!Object.prototype.hasOwnProperty.call(PLAN_WORDS.counts, code)) return null;
  const key = code as keyof typeof PLAN_WORDS.counts;
  const counted = new Set(
    plan
      .filter(({ standing, late }) => {
        if (key === 'all') return true;
        return key === 'doneLate' ? standing === 'done' && late : standing === key;
      })
      .map((one) => one.row),
  );
  const parts = tasks
    .filter((line) => counted.has(line.row))
    .flatMap((line) =>
      [...new Set([...Object.keys(line.byUnit), ...line.coverage.missing])].map((unit) =>
        traced(asked, {
          unit,
          row: line.row,
          field: STATE,
          role: 'part',
          shown: line.byUnit[unit] ? taskWords(line.byUnit[unit] as TaskCell) : '',
        }),
      ),
    );
  return { label: PLAN_WORDS.counts[key], figure: overview.plan[key], parts, within: true };
}
