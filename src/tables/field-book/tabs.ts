/**
 * The tabs of *Sổ lĩnh vực*: the master's own tables reduced to one agency's field. The first tab lists what the file
 * contains and what it leaves out.
 */
import type { Consolidated, ForecastCell, ForecastLine } from '../../core/consolidate/consolidate';
import type { Field } from '../../core/consolidate/field-of-agency';
import { lateInField, type LateUnit } from '../../core/consolidate/late-in-field';
import type { Unit } from '../../core/catalogue/unit';
import { FIELD_TITLES, fieldWords } from '../../text/books/field-book';
import { areaWords } from '../../text/books/master-book';
import { choiceLabel } from '../../text/books/unit-book';
import type { CellDataShape } from '../api-shapes';
import { blankCell, joinFormats, textCell } from '../grid/cells';
import { heightFor } from '../grid/lay';
import type { Spread } from '../leaders-book/page';
import type { ReaderTab } from '../leaders-book/reader-book';
import { linkTo, LOOKS } from '../master-book/looks';
import { figuresTab } from '../master-book/results/figures';
import { tasksTab } from '../master-book/results/tasks';
import {
  entryCell,
  keyedTab,
  type HeadColumn,
  type ResultContext,
  type ResultTab,
} from '../master-book/results/result-tab';
import { CUMULATIVE, IN_PERIOD } from '../../core/forms/field';
import { lateTab } from './late-tab';

export const FIELD_SHEETS = {
  cover: 2201,
  late: 2206,
  tasks: 2202,
  figures: 2203,
  cumulative: 2204,
  forecast: 2205,
} as const;
export const FIELD_ORDER = [
  'cover',
  'late',
  'tasks',
  'figures',
  'cumulative',
  'forecast',
] as const satisfies readonly (keyof typeof FIELD_SHEETS)[];
export const FIELD_TABS: readonly ReaderTab[] = FIELD_ORDER.map((tab) => ({
  sheetId: FIELD_SHEETS[tab],
  title: FIELD_TITLES[tab],
}));

const COVER_WIDTH = 900;

export interface FieldView {
  readonly field: Field;
  readonly made: Consolidated;
  readonly unmapped: readonly string[];
  readonly consolidatedAt: number;
  readonly ctx: ResultContext;
}

/** In FIELD_ORDER. Only units that have a value in one of the rows get a column. */
export function fieldTabs(view: FieldView): {
  readonly tabs: readonly ResultTab[];
  readonly cover: { readonly tab: ResultTab; readonly spread: Spread; readonly right: number };
} {
  const { field, made, ctx } = view;
  const own = (
    lines: readonly {
      readonly row: string;
      readonly byUnit: object;
      readonly coverage: { readonly missing: readonly string[] };
    }[],
  ): ResultContext => {
    const asked = new Set(lines.flatMap((line) => [...Object.keys(line.byUnit), ...line.coverage.missing]));
    return { ...ctx, units: ctx.units.filter((unit) => asked.has(unit.code)) };
  };
  const tasks = made.tasks.filter((line) => field.tasks.has(line.row));
  const figures = made.indicators.filter((line) => field.indicators.has(line.row));
  const as = (tab: ResultTab, name: keyof typeof FIELD_SHEETS): ResultTab => ({
    ...tab,
    sheetId: FIELD_SHEETS[name],
    title: FIELD_TITLES[name],
  });
  const late = lateInField(field, made);
  const cover = coverTab(view, late);
  return {
    tabs: [
      cover.tab,
      lateTab(FIELD_SHEETS.late, late, ctx),
      as(tasksTab(tasks, own(tasks)), 'tasks'),
      as(figuresTab(figures, IN_PERIOD, own(figures)), 'figures'),
      as(figuresTab(figures, CUMULATIVE, own(figures)), 'cumulative'),
      forecastTab(
        made.forecast.filter((line) => field.targets.has(line.row)),
        ctx,
      ),
    ],
    cover: { ...cover, right: 2 },
  };
}

/** The other tabs, each with what it holds. */
function linksOf(
  { field, made, ctx }: FieldView,
  late: readonly LateUnit[],
): readonly (readonly [tab: Exclude<keyof typeof FIELD_SHEETS, 'cover'>, words: string])[] {
  const tasks = made.tasks.filter((line) => field.tasks.has(line.row));
  const forecast = made.forecast.filter((line) => field.targets.has(line.row));
  const sum = <L>(lines: readonly L[], part: (line: L) => number): number =>
    lines.reduce((all, line) => all + part(line), 0);
  const rows = (wanted: string): number =>
    made.indicators.filter((line) => field.indicators.has(line.row) && !line.heading && line.field === wanted).length;
  const { to } = fieldWords;
  const nameOf = (code: string): string => ctx.units.find((unit) => unit.code === code)?.shortName ?? code;
  return [
    ['late', to.late(late.map((one) => `${nameOf(one.unit)} (${fieldWords.late.why(one.report, one.tasks.length)})`))],
    [
      'tasks',
      to.tasks(
        tasks.length,
        sum(tasks, ({ done }) => done),
        sum(tasks, ({ overdue }) => overdue),
      ),
    ],
    ['figures', to.figures(rows(IN_PERIOD))],
    ['cumulative', to.cumulative(rows(CUMULATIVE))],
    [
      'forecast',
      to.forecast(
        sum(forecast, ({ coverage }) => coverage.have),
        sum(forecast, ({ coverage }) => coverage.expected),
      ),
    ],
  ];
}

function headLines({ field, made, consolidatedAt, ctx }: FieldView): readonly string[] {
  const { submitted, cutOff } = made.overview;
  return [
    fieldWords.subtitle(ctx.period.name, cutOff),
    fieldWords.consolidatedAt(consolidatedAt),
    fieldWords.submitted(
      submitted.have,
      submitted.expected,
      submitted.missing.map((code) => ctx.units.find((unit) => unit.code === code)?.shortName ?? code),
    ),
    fieldWords.areas(field.areas.map(areaWords)),
    fieldWords.own(
      made.tasks.filter((line) => line.byUnit[field.agency.code]?.overdue === true).map((line) => line.label),
    ),
  ];
}

function coverTab(
  view: FieldView,
  late: readonly LateUnit[],
): {
  readonly tab: ResultTab;
  readonly spread: Spread;
} {
  const { field, unmapped } = view;
  const lines = headLines(view);
  const links = linksOf(view, late);
  const rest = unmapped.length === 0 ? [] : [fieldWords.unmapped(unmapped)];
  const rows: CellDataShape[][] = [
    [textCell('key'), textCell('words')],
    [blankCell(), textCell(fieldWords.title(field.agency.name), LOOKS.title)],
    ...lines.map((words) => [blankCell(), textCell(words, LOOKS.label)]),
    ...links.map(([tab, words]) => [
      blankCell(),
      textCell(words, joinFormats(LOOKS.label, linkTo(`#gid=${FIELD_SHEETS[tab]}`))),
    ]),
    ...rest.map((words) => [blankCell(), textCell(words, LOOKS.label)]),
  ];
  const all = [...lines, ...links.map(([, words]) => words), ...rest];
  return {
    tab: {
      sheetId: FIELD_SHEETS.cover,
      title: FIELD_TITLES.cover,
      rows,
      paints: [],
      columnWidths: [40, COVER_WIDTH],
      frozenRows: 1,
      frozenColumns: 0,
      hiddenRows: [0],
      hiddenColumns: [0],
      rowCount: rows.length + 1,
      columnCount: 2,
      momentary: [],
    },
    spread: { rows: [], heights: [21, 32, ...all.map((words) => heightFor(words, COVER_WIDTH)), 21] },
  };
}

const WIDTHS = {
  number: 60,
  label: 330,
  agency: 130,
  goal: 150,
  result: 90,
  expected: 90,
  state: 120,
  cause: 260,
  action: 260,
} as const;
const FORECAST_COLUMNS: readonly HeadColumn[] = (Object.keys(WIDTHS) as (keyof typeof WIDTHS)[]).map((key) => ({
  key,
  heading: fieldWords.heads[key],
  width: WIDTHS[key],
}));

function forecastTab(lines: readonly ForecastLine[], ctx: ResultContext): ResultTab {
  const body = lines.flatMap((line) =>
    ctx.units
      .filter((unit) => unit.code in line.byUnit || line.coverage.missing.includes(unit.code))
      .map((unit) => forecastCells(line, unit, line.byUnit[unit.code])),
  );
  return keyedTab(
    { sheetId: FIELD_SHEETS.forecast, title: FIELD_TITLES.forecast, columns: FORECAST_COLUMNS, frozenColumns: 0 },
    body,
    { ctx, empty: fieldWords.noForecast },
  );
}

const forecastCells = (line: ForecastLine, unit: Unit, cell: ForecastCell | undefined): CellDataShape[] => [
  textCell(`${line.row}|${unit.code}`, LOOKS.text),
  textCell(line.number, LOOKS.text),
  textCell(line.label, LOOKS.label),
  textCell(unit.shortName, LOOKS.centre),
  textCell(line.goalWords, LOOKS.label),
  ...(['result', 'expected'] as const).map((key) =>
    cell ? entryCell(cell[key], choiceLabel) : blankCell(LOOKS.missing),
  ),
  cell?.state ? textCell(choiceLabel(cell.state), LOOKS.centre) : blankCell(cell ? LOOKS.blank : LOOKS.missing),
  textCell(cell?.cause ?? '', LOOKS.label),
  textCell(cell?.action ?? '', LOOKS.label),
];
