/**
 * The tables that many masters are loaded into, to be asked as one: the schema as data. Types are those of BigQuery's
 * standard SQL (`TableFieldSchema.type`); the local twin has the same (build/roll-up/duckdb.ts).
 * Free text of units is in no table: it may name persons, and nothing adds it up.
 */

export type ColumnType = 'STRING' | 'INT64' | 'NUMERIC' | 'TIMESTAMP' | 'BOOL';

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  /** A line without it is refused at loading. */
  readonly required: boolean;
  readonly description: string;
}

const always = (name: string, type: ColumnType, description: string): Column => ({
  name,
  type,
  required: true,
  description,
});
const maybe = (name: string, type: ColumnType, description: string): Column => ({
  name,
  type,
  required: false,
  description,
});

/** In every table: which load of which period of which province a line belongs to. */
const KEY: readonly Column[] = [
  always('province', 'STRING', 'Code of the province in the list of the General Statistics Office.'),
  always('period', 'STRING', 'Code of the reporting period: 2025-Q1.'),
  always('load', 'STRING', 'SHA-256 of everything that the figures depend on; the same in all files of one export.'),
];

/** `loads` is loaded last: lines of a load that it does not name are not asked. */
export const ROLL_UP_TABLES = {
  reports: [
    ...KEY,
    always('unit', 'STRING', 'Code of the unit.'),
    always('unit_name', 'STRING', 'Name of the unit.'),
    always('state', 'STRING', 'State of the report: unpublished, published, draft, submitted, returned, …'),
    always('handed_in', 'BOOL', 'Whether its sealed report counts.'),
    always('asked', 'BOOL', 'Whether rates count it: its due moment has passed, or it is handed in.'),
    always('excused', 'BOOL', 'Asked, with an extension: it is in no rate of timeliness.'),
    always('timed', 'BOOL', 'Asked, without an extension, and its time is decided: what timeliness is counted over.'),
    always('on_time', 'BOOL', 'Handed in before its due moment, without an extension.'),
    maybe('timeliness', 'STRING', 'onTime, late or undecided; NULL = nothing is handed in.'),
    always('version', 'INT64', 'Number of the report that counts; 0 = none.'),
    maybe('sealed_at', 'TIMESTAMP', 'When the report was sealed.'),
    maybe('fingerprint', 'STRING', 'SHA-256 of the sealed report.'),
  ],
  entries: [
    ...KEY,
    always('unit', 'STRING', 'Code of the unit.'),
    always('row', 'STRING', 'Key of the row in the tab of figures.'),
    always('field', 'STRING', 'Key of the column: value or cumulative.'),
    always('kind', 'STRING', 'number, choice, tick, notArisen, notApplicable or blank.'),
    maybe('number', 'NUMERIC', 'The exact figure of the unit, without adjustments.'),
    maybe('choice', 'STRING', 'Code of a choice; true or false of a tick.'),
  ],
  figures: [
    ...KEY,
    always('row', 'STRING', 'Key of the row in the tab of figures.'),
    always('field', 'STRING', 'Key of the column: value or cumulative.'),
    always('label', 'STRING', 'The row in words.'),
    always('measure', 'STRING', 'Unit of measure.'),
    always('kind', 'STRING', 'count, decimal, percent, choice or tick.'),
    always('added', 'BOOL', 'Whether the total is the sum of the figures of the units and of the adjustments.'),
    maybe('total', 'NUMERIC', 'The total of the province with the adjustments of its office.'),
    always('adjustment', 'NUMERIC', 'What the adjustments of the office change in the total.'),
    maybe('parts_over', 'NUMERIC', 'Numerator of a ratio: ratios are not added, their parts are.'),
    maybe('parts_under', 'NUMERIC', 'Denominator of a ratio.'),
    always('have', 'INT64', 'Units whose figure is in the total.'),
    always('expected', 'INT64', 'Units that are asked for the row.'),
  ],
  loads: [
    ...KEY,
    always('province_name', 'STRING', 'Name of the province.'),
    always('period_name', 'STRING', 'Name of the period.'),
    always('year', 'INT64', 'Reporting year of the period.'),
    maybe('year_before', 'STRING', 'Code of the same period of the year before.'),
    always('exported_at', 'TIMESTAMP', 'When the files were written: the latest of a period counts.'),
    always('code', 'STRING', 'Consolidation code, as on the documents.'),
    always('reports', 'INT64', 'Lines of the file of reports.'),
    always('entries', 'INT64', 'Lines of the file of entries.'),
    always('figures', 'INT64', 'Lines of the file of figures.'),
  ],
} as const satisfies Readonly<Record<string, readonly Column[]>>;

export type RollUpTable = keyof typeof ROLL_UP_TABLES;

/** The order of loading. */
export const LOAD_ORDER: readonly RollUpTable[] = ['reports', 'entries', 'figures', 'loads'];

/** What a column holds in a line. Figures travel as exact decimal text, moments as ISO 8601 in UTC. */
export type Cell = string | number | boolean | null;
export type Line = Readonly<Record<string, Cell>>;
