/**
 * *Tổng quan*: what a leader reads in forty seconds. Rows are fixed (overview-layout), because the charts read these
 * cells; every row also has its key. The figures are already computed; the counts of groups come from the list of
 * missing units.
 */
import type { Conserved, Consolidated, Overview, ProgressLine } from '../../../core/consolidate/consolidate';
import { crossedOnce } from '../../../core/consolidate/crossed-rows';
import { TASK_COUNTS } from '../state-colors';
import { UNIT_GROUPS } from '../../../core/catalogue/unit';
import {
  coverageWords,
  GROUP_LABELS,
  OVERVIEW_WORDS,
  RESULT_HEADINGS,
  RESULT_WORDS,
} from '../../../text/books/master-book';
import { conservedWords } from '../../../text/books/conserved';
import { PLAN_WORDS } from '../../../text/books/plan';
import { printDate } from '../../../text/print';
import { TAB_TITLES } from '../../../text/books/unit-book';
import type { CellDataShape } from '../../api-shapes';
import type { Box } from '../../grid/a1';
import { blankCell, FORMATS, joinFormats, numberCell, textCell } from '../../grid/cells';
import { dateToSerial, momentToSerial } from '../../grid/serial';
import { LOOKS } from '../looks';
import { headlineLines } from './headline';
import { block, count, line, type Line } from './overview-lines';
import { HEADLINE_SLOTS, OVERVIEW_AT, OVERVIEW_WIDTHS } from './overview-layout';
import { coverageCell, tableLines, type ResultContext, type ResultTab } from './result-tab';
import { RESULT_SHEETS, titleOf } from '../sheets';
import { LEVEL_TEXT } from '../../../text/levels';
import { LEVEL_ORDER, LEVELS } from '../../../core/finding-level';

export const OVERVIEW_COLUMNS = ['key', 'label', 'total', 'coverage', 'rest'] as const;

export function overviewTab(made: Consolidated, ctx: ResultContext): ResultTab {
  const { overview, indicators, progress, findings } = made;
  const placed = new Map<number, Line>();
  const put = (top: number, lines: readonly Line[]): void => lines.forEach((one, at) => placed.set(top + at, one));
  placed.set(
    0,
    OVERVIEW_COLUMNS.map((key) => textCell(key)),
  );
  placed.set(OVERVIEW_AT.title, [blankCell(), textCell(OVERVIEW_WORDS.title(ctx.provinceName), LOOKS.title)]);
  placed.set(OVERVIEW_AT.subtitle, [
    blankCell(),
    textCell(RESULT_WORDS.subtitle(ctx.period.name, printDate(overview.cutOff)), LOOKS.subtitle),
  ]);
  put(OVERVIEW_AT.submission.top - 1, [
    block(OVERVIEW_WORDS.blockSubmission, RESULT_HEADINGS.count, RESULT_HEADINGS.submittedOf),
    ...submissionLines(overview, ctx),
  ]);
  put(OVERVIEW_AT.groups.top - 1, [
    block(
      OVERVIEW_WORDS.blockGroups,
      RESULT_HEADINGS.submitted,
      RESULT_HEADINGS.submittedOf,
      RESULT_HEADINGS.notSubmitted,
    ),
    ...groupLines(overview, progress, ctx),
  ]);
  put(OVERVIEW_AT.tasks.top - 1, [block(OVERVIEW_WORDS.blockTasks, RESULT_HEADINGS.count), ...taskLines(overview)]);
  put(OVERVIEW_AT.findings.top - 1, [
    block(OVERVIEW_WORDS.blockFindings, RESULT_HEADINGS.count, RESULT_HEADINGS.explainedCount),
    ...findingLines(overview, findings),
  ]);
  const heads = headlineLines(overview, indicators, ctx);
  put(OVERVIEW_AT.headline.top - 1, [
    block(OVERVIEW_WORDS.blockHeadline, RESULT_HEADINGS.total, RESULT_HEADINGS.coverage),
    ...heads.counts.slice(0, HEADLINE_SLOTS),
  ]);
  const below = [...heads.counts.slice(HEADLINE_SLOTS), ...heads.ratios];
  const heading = (words: string): Line => block(words, RESULT_HEADINGS.total, RESULT_HEADINGS.coverage);
  if (below.length > 0) put(OVERVIEW_AT.ratios.top - 1, [heading(OVERVIEW_WORDS.blockRatios), ...below]);
  const end = OVERVIEW_AT.ratios.top + (below.length > 0 ? below.length + 1 : -1) + PLAN_COUNTS.length + 1;
  put(end - PLAN_COUNTS.length - 1, [block(PLAN_WORDS.block, RESULT_HEADINGS.count), ...planRows(overview)]);
  if (heads.cumulative.length > 0) put(end + 1, [heading(OVERVIEW_WORDS.blockCumulative), ...heads.cumulative]);
  const conserved = end + (heads.cumulative.length > 0 ? heads.cumulative.length + 2 : 1);
  put(conserved, conservedLines(made, ctx));
  if (heads.memory)
    put(conserved + conservedLines(made, ctx).length + 1, [
      [blankCell(), textCell(RESULT_WORDS.memoryKey, LOOKS.subtitle)],
    ]);
  return framed(placed);
}

function framed(placed: ReadonlyMap<number, Line>): ResultTab {
  const rowCount = Math.max(OVERVIEW_AT.least.rows, ...[...placed.keys()].map((at) => at + 1));
  const madeAt = [...placed].find(([, cells]) => cells[0]?.userEnteredValue?.stringValue === 'madeAt')?.[0];
  return {
    sheetId: RESULT_SHEETS.overview,
    title: titleOf('overview'),
    rows: Array.from({ length: rowCount }, (_, at) => placed.get(at) ?? []),
    paints: blockBoxes(placed).map(tableLines),
    columnWidths: [
      ...OVERVIEW_WIDTHS,
      ...Array.from({ length: OVERVIEW_AT.least.columns - OVERVIEW_WIDTHS.length }, () => 90),
    ],
    frozenRows: OVERVIEW_AT.subtitle + 1,
    frozenColumns: 0,
    hiddenRows: [0],
    hiddenColumns: [0],
    rowCount,
    columnCount: OVERVIEW_AT.least.columns,
    momentary: madeAt === undefined ? [] : [{ row: madeAt, column: OVERVIEW_AT.columns.total }],
  };
}

/** Every run of lines as one box, head included. Title and subtitle above and the note below are outside. */
function blockBoxes(placed: ReadonlyMap<number, Line>): Box[] {
  const boxes: { top: number; left: number; bottom: number; right: number }[] = [];
  for (const at of [...placed.keys()]
    .filter((row) => row > OVERVIEW_AT.subtitle && (placed.get(row)?.length ?? 0) > 2)
    .sort((a, b) => a - b)) {
    const last = boxes[boxes.length - 1];
    if (last?.bottom === at) last.bottom = at + 1;
    else boxes.push({ top: at, left: OVERVIEW_AT.columns.label, bottom: at + 1, right: OVERVIEW_AT.columns.rest + 1 });
  }
  return boxes;
}

function submissionLines(overview: Overview, ctx: ResultContext): Line[] {
  return [
    line('period', OVERVIEW_WORDS.period, textCell(ctx.period.name, { horizontalAlignment: 'RIGHT' })),
    line('cutOff', OVERVIEW_WORDS.cutOff, numberCell(dateToSerial(overview.cutOff), { numberFormat: FORMATS.date })),
    line(
      'madeAt',
      OVERVIEW_WORDS.madeAt,
      numberCell(momentToSerial(overview.madeAt), { numberFormat: FORMATS.moment }),
    ),
    line(
      'submitted',
      OVERVIEW_WORDS.submitted,
      count(overview.submitted.have),
      coverageCell(overview.submitted, ctx.units),
    ),
    line('onTime', OVERVIEW_WORDS.onTime, count(overview.onTime)),
    line('late', OVERVIEW_WORDS.late, count(overview.late)),
    line('undecided', OVERVIEW_WORDS.undecided, count(overview.undecided)),
  ];
}

/** Only units that have something to return in this period: they have a progress line. */
function groupLines(overview: Overview, progress: readonly ProgressLine[], ctx: ResultContext): Line[] {
  const missing = new Set(overview.submitted.missing);
  const asked = new Set(progress.map((one) => one.unit));
  // A province of this year has no huyện, and one of 2019 does not ask any xã: such a group has no line.
  return UNIT_GROUPS.flatMap((group) => {
    const units = ctx.units.filter((unit) => unit.group === group && asked.has(unit.code));
    if (units.length === 0) return [];
    const have = units.filter((unit) => !missing.has(unit.code)).length;
    return [
      line(
        `group.${group}`,
        GROUP_LABELS[group],
        count(have),
        textCell(coverageWords(have, units.length), joinFormats(LOOKS.centre, LOOKS.text)),
        count(units.length - have),
      ),
    ];
  });
}

/**
 * One line of numbers for the reports, one for their cells, then everything that is left out with its reason, then the
 * figures of two agencies that contradict each other.
 */
function conservedLines({ conserved, findings }: Consolidated, ctx: ResultContext): Line[] {
  const { reports, cells, leftOut, earlier } = conserved;
  const equation = (key: string, label: string, { sealed, used }: Conserved['reports']): Line =>
    line(
      key,
      label,
      count(sealed),
      textCell(coverageWords(used, sealed), joinFormats(LOOKS.centre, LOOKS.text)),
      sealed === used ? count(0) : alarmCount(sealed - used),
    );
  const name = (unit: string): string => ctx.units.find((one) => one.code === unit)?.shortName ?? unit;
  return [
    block(conservedWords.block, RESULT_HEADINGS.count, conservedWords.of, conservedWords.rest),
    equation('conserved.reports', conservedWords.reports(reports), reports),
    equation('conserved.cells', conservedWords.cells(cells), cells),
    ...leftOut.map(({ unit, version, form, why, cells: own }) =>
      line(
        `leftOut.${unit}.${version}.${form ?? ''}.${why}`,
        conservedWords.leftOut(name(unit), version, form && TAB_TITLES[form], why),
        own === null ? blankCell() : count(own),
      ),
    ),
    ...earlier.map((one) => line(`earlier.${one.unit}`, conservedWords.earlier(one), blankCell())),
    ...crossedOnce(findings).map((one) =>
      line(
        one.rule,
        `${name(one.unit)}: ${ctx.describe(one).expected}`,
        one.explained ? blankCell() : alarmCount(Number(one.facts['difference'])),
      ),
    ),
  ];
}

const alarmCount = (amount: number): CellDataShape =>
  numberCell(amount, joinFormats({ numberFormat: FORMATS.count }, LOOKS.bad, { textFormat: { bold: true } }));
const taskLines = ({ tasks }: Overview): Line[] => [
  ...TASK_COUNTS.map((state) =>
    line(
      `tasks.${state}`,
      OVERVIEW_WORDS.tasksOfState[state],
      state === 'overdue' && tasks.overdue > 0 ? alarmCount(tasks.overdue) : count(tasks[state]),
    ),
  ),
  line('tasks.all', OVERVIEW_WORDS.tasksAll, count(tasks.all)),
];

const PLAN_COUNTS = Object.keys(PLAN_WORDS.counts) as (keyof typeof PLAN_WORDS.counts)[];
/** Each task once; the assignments of units are counted above. */
const planRows = ({ plan }: Overview): Line[] =>
  PLAN_COUNTS.map((state) =>
    line(
      `plan.${state}`,
      PLAN_WORDS.counts[state],
      state === 'overdue' && plan.overdue > 0 ? alarmCount(plan.overdue) : count(plan[state]),
    ),
  );

/** A level that does not hold a report back needs no explanation from anybody. */
const findingLines = ({ findings }: Overview, all: Consolidated['findings']): Line[] =>
  LEVEL_ORDER.map((level) => {
    const explained = all.filter((one) => one.level === level && one.explained).length;
    return line(
      `findings.${level}`,
      LEVEL_TEXT[level].label,
      count(findings[level]),
      ...(LEVELS[level].holdsBack ? [numberCell(explained, LOOKS.centre)] : []),
    );
  });
