/**
 * The tabs of the master. Their sheet ids are fixed, so that links and charts survive every run; results come first. A
 * staging tab's id is its final tab's id + STAGING.
 */
import { MASTER_TITLES } from '../../text/books/master-book';
import { FIGURE_FIELDS, type FigureField } from '../../core/forms/field';

export const RESULT_SHEETS = {
  overview: 1101,
  progress: 1102,
  figures: 1103,
  cumulative: 1104,
  tasks: 1105,
  findings: 1106,
  values: 1107,
  adjustments: 1108,
  narrative: 1109,
  forecast: 1110,
} as const;
export const CATALOGUE_SHEETS = {
  units: 1201,
  contacts: 1202,
  periods: 1203,
  matrix: 1204,
  taskList: 1205,
  indicators: 1206,
  holidays: 1207,
  settings: 1208,
  headings: 1209,
  targets: 1210,
  criteria: 1211,
  schemes: 1212,
  oneStop: 1213,
  conclusions: 1220,
  inspections: 1214,
  guidance: 1215,
  weakCriteria: 1216,
  conduct: 1217,
  unitChanges: 1218,
} as const;

export type ResultTabName = keyof typeof RESULT_SHEETS;

/** The tab that shows each figure of *Số liệu*. */
export const FIGURE_TABS = { value: 'figures', cumulative: 'cumulative' } as const satisfies Readonly<
  Record<FigureField, ResultTabName>
>;

/** The figure that a tab shows; null for any other tab. */
export const figureShown = (tab: string): FigureField | null =>
  FIGURE_FIELDS.find((field) => FIGURE_TABS[field] === tab) ?? null;

export type CatalogueTabName = keyof typeof CATALOGUE_SHEETS;

export const RESULT_ORDER = [
  'overview',
  'progress',
  'figures',
  'cumulative',
  'tasks',
  'narrative',
  'forecast',
  'findings',
  'adjustments',
  'values',
] as const satisfies readonly ResultTabName[];
export const CATALOGUE_ORDER = [
  'units',
  'contacts',
  'periods',
  'matrix',
  'taskList',
  'indicators',
  'headings',
  'targets',
  'oneStop',
  'conclusions',
  'inspections',
  'guidance',
  'weakCriteria',
  'conduct',
  'unitChanges',
  'schemes',
  'criteria',
  'holidays',
  'settings',
] as const satisfies readonly CatalogueTabName[];

/** Tabs that masters of an earlier release do not have: such a master reads them as empty. */
export const LATER_TABS: readonly CatalogueTabName[] = [
  'conclusions',
  'inspections',
  'guidance',
  'weakCriteria',
  'conduct',
  'unitChanges',
];

/** Offset added to a final tab's id. */
export const STAGING = 5000;

/** Version of the master's layout, stored in its stamp. */
export const MASTER_VERSION = 1;

export const titleOf = (tab: ResultTabName | CatalogueTabName): string => MASTER_TITLES[tab];
