/**
 * *Tổng quan*: what a leader reads in forty seconds. Rows are fixed (overview-layout) because the charts read these cells; every row
 * also has its key. Figures come made; the groups' counts are taken from the list of units still missing.
 */
import type { Consolidated, IndicatorLine, Overview, ProgressLine } from '../../core/consolidate';
import type { UnitGroup } from '../../core/unit';
import { coverageWords, GROUP_LABELS, OVERVIEW_WORDS, RESULT_HEADINGS, RESULT_WORDS } from '../../text/master-book';
import { printDate } from '../../text/print';
import type { CellDataShape } from '../api-shapes';
import { blankCell, FORMATS, joinFormats, numberCell, textCell } from '../grid/cells';
import { dateToSerial, momentToSerial } from '../grid/serial';
import { LOOKS } from './looks';
import { HEADLINE_SLOTS, OVERVIEW_AT } from './overview-layout';
import { amountCell, coverageCell, type ResultContext, type ResultTab } from './result-tab';
import { RESULT_SHEETS, titleOf } from './sheets';

export const OVERVIEW_COLUMNS = ['key', 'label', 'total', 'coverage', 'rest'] as const;
const GROUPS = ['department', 'district', 'commune'] as const satisfies readonly UnitGroup[];

type Line = CellDataShape[];
const line = (key: string, label: string, total: CellDataShape, ...rest: CellDataShape[]): Line => [textCell(key, LOOKS.text), textCell(label, LOOKS.label), total, ...rest];
const count = (amount: number): CellDataShape => numberCell(amount, { numberFormat: FORMATS.count });
const block = (label: string, ...heads: string[]): Line => [blankCell(), textCell(label, LOOKS.block), ...[0, 1, 2].map((at) => textCell(heads[at] ?? '', joinFormats(LOOKS.block, { horizontalAlignment: 'CENTER' })))];

export function overviewTab({ overview, indicators, progress }: Consolidated, ctx: ResultContext): ResultTab {
  const placed = new Map<number, Line>();
  const put = (top: number, lines: readonly Line[]): void => lines.forEach((one, at) => placed.set(top + at, one));
  placed.set(0, OVERVIEW_COLUMNS.map((key) => textCell(key)));
  placed.set(OVERVIEW_AT.title, [blankCell(), textCell(OVERVIEW_WORDS.title(ctx.provinceName), LOOKS.title)]);
  placed.set(OVERVIEW_AT.subtitle, [blankCell(), textCell(RESULT_WORDS.subtitle(ctx.period.name, printDate(overview.cutOff)), LOOKS.subtitle)]);
  put(OVERVIEW_AT.submission.top - 1, [block(OVERVIEW_WORDS.blockSubmission, RESULT_HEADINGS.count, RESULT_HEADINGS.coverage), ...submissionLines(overview, ctx)]);
  put(OVERVIEW_AT.groups.top - 1, [block(OVERVIEW_WORDS.blockGroups, RESULT_HEADINGS.submitted, RESULT_HEADINGS.coverage, RESULT_HEADINGS.notSubmitted), ...groupLines(overview, progress, ctx)]);
  put(OVERVIEW_AT.tasks.top - 1, [block(OVERVIEW_WORDS.blockTasks, RESULT_HEADINGS.count), ...taskLines(overview)]);
  put(OVERVIEW_AT.findings.top - 1, [block(OVERVIEW_WORDS.blockFindings, RESULT_HEADINGS.count), ...findingLines(overview)]);
  const heads = headlineLines(overview, indicators, ctx);
  put(OVERVIEW_AT.headline.top - 1, [block(OVERVIEW_WORDS.blockHeadline, RESULT_HEADINGS.total, RESULT_HEADINGS.coverage), ...heads.counts.slice(0, HEADLINE_SLOTS)]);
  const below = [...heads.counts.slice(HEADLINE_SLOTS), ...heads.ratios];
  if (below.length > 0) put(OVERVIEW_AT.ratios.top - 1, [block(OVERVIEW_WORDS.blockRatios, RESULT_HEADINGS.total, RESULT_HEADINGS.coverage), ...below]);
  return framed(placed);
}

function framed(placed: ReadonlyMap<number, Line>): ResultTab {
  const rowCount = Math.max(OVERVIEW_AT.least.rows, ...[...placed.keys()].map((at) => at + 1));
  const madeAt = [...placed].find(([, cells]) => cells[0]?.userEnteredValue?.stringValue === 'madeAt')?.[0];
  return {
    sheetId: RESULT_SHEETS.overview, title: titleOf('overview'), rows: Array.from({ length: rowCount }, (_, at) => placed.get(at) ?? []), paints: [],
    columnWidths: [40, 330, 120, 100, 100, 30, ...Array.from({ length: OVERVIEW_AT.least.columns - 6 }, () => 90)],
    frozenRows: OVERVIEW_AT.subtitle + 1, frozenColumns: 0, hiddenRows: [0], hiddenColumns: [0], rowCount, columnCount: OVERVIEW_AT.least.columns,
    momentary: madeAt === undefined ? [] : [{ row: madeAt, column: OVERVIEW_AT.columns.total }],
  };
}

function submissionLines(overview: Overview, ctx: ResultContext): Line[] {
  return [
    line('period', OVERVIEW_WORDS.period, textCell(ctx.period.name, { horizontalAlignment: 'RIGHT' })),
    line('cutOff', OVERVIEW_WORDS.cutOff, numberCell(dateToSerial(overview.cutOff), { numberFormat: FORMATS.date })),
    line('madeAt', OVERVIEW_WORDS.madeAt, numberCell(momentToSerial(overview.madeAt), { numberFormat: FORMATS.moment })),
    line('submitted', OVERVIEW_WORDS.submitted, count(overview.submitted.have), coverageCell(overview.submitted, ctx.units)),
    line('onTime', OVERVIEW_WORDS.onTime, count(overview.onTime)),
    line('late', OVERVIEW_WORDS.late, count(overview.late)),
    line('undecided', OVERVIEW_WORDS.undecided, count(overview.undecided)),
  ];
}

/** Only units that are asked for something this period: they have a line of progress. */
function groupLines(overview: Overview, progress: readonly ProgressLine[], ctx: ResultContext): Line[] {
  const missing = new Set(overview.submitted.missing);
  const asked = new Set(progress.map((one) => one.unit));
  return GROUPS.map((group) => {
    const units = ctx.units.filter((unit) => unit.group === group && asked.has(unit.code));
    const have = units.filter((unit) => !missing.has(unit.code)).length;
    return line(`group.${group}`, GROUP_LABELS[group], count(have), textCell(coverageWords(have, units.length), joinFormats(LOOKS.centre, LOOKS.text)), count(units.length - have));
  });
}

const TASK_COUNTS = ['done', 'doing', 'overdue', 'notStarted', 'stopped', 'unreported'] as const;
const taskLines = ({ tasks }: Overview): Line[] => [
  ...TASK_COUNTS.map((state) => line(`tasks.${state}`, OVERVIEW_WORDS.tasksOfState[state], count(tasks[state]))),
  line('tasks.all', OVERVIEW_WORDS.tasksAll, count(tasks.all)),
];

const findingLines = ({ findings }: Overview): Line[] =>
  (['error', 'explain', 'note'] as const).map((level) => line(`findings.${level}`, OVERVIEW_WORDS.findings[level], count(findings[level])));

function headlineLines(overview: Overview, indicators: readonly IndicatorLine[], ctx: ResultContext): { counts: Line[]; ratios: Line[] } {
  const made = overview.headline.map((head) => {
    const known = indicators.find((one) => one.row === head.row && one.field === head.field && !one.heading);
    if (!known) throw new Error(`headline ${head.row}/${head.field} has no indicator line`);
    const label = known.measure === '' ? known.label : `${known.label} (${known.measure})`;
    return { percent: known.kind === 'percent', cells: line(`headline.${head.row}.${head.field}`, label, amountCell(head.total), coverageCell(head.coverage, ctx.units)) };
  });
  return { counts: made.filter((one) => !one.percent).map((one) => one.cells), ratios: made.filter((one) => one.percent).map((one) => one.cells) };
}
