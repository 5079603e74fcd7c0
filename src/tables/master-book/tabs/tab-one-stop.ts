/**
 * The tab *Số liệu một cửa*: figures of the one-stop system as the office pastes them, one line per period and unit,
 * one column per row of the annex. A line is identified by the unit's code, never by its name. Everything that cannot
 * be read is reported with its cell.
 */
import type { Catalogue, Indicator, OneStopFigure } from '../../../core/catalogue/catalogue';
import { fromNumber, LARGEST_ENTRY, toNumber, type Scaled } from '../../../core/exact';
import type { Unit } from '../../../core/catalogue/unit';
import { normalise } from '../../../core/text-fold';
import { isOneStopRow } from '../../../core/forms/one-stop';
import { CATALOGUE_TROUBLES } from '../../../text/books/master-book-catalogue';
import { cellName } from '../../grid/a1';
import type { RecordOf, TableColumn } from '../../grid/table';
import { column } from './catalogue-columns';
import type { CatalogueTrouble, Labels, LineReader } from './catalogue-line';
import { readTab, type CatalogueTab, type Grid, type TabRead } from './catalogue-tab';
import { titleOf } from '../sheets';

const LEFT = [
  column('period', 'text', { width: 150 }),
  column('unit', 'text', { width: 90 }),
  column('unitName', 'text', { width: 240 }),
] as const;

type Columns = readonly TableColumn[];
type OneStopTab = CatalogueTab<readonly OneStopFigure[], Columns, readonly Unit[]>;
type Around = Pick<Catalogue, 'indicators' | 'periods'>;

const figureColumn = (one: Indicator): TableColumn => ({
  key: one.code,
  heading: `${one.number} ${one.label}`,
  kind: 'number',
  width: 110,
  hidden: false,
});

/** Context of a line: the existing units. `rows` = the rows of the annex that have a column in the tab. */
function tabWith({ periods }: Pick<Catalogue, 'periods'>, rows: readonly Indicator[]): OneStopTab {
  const labels: Labels<string> = Object.fromEntries(
    periods.filter((one) => one.scoring === undefined).map((one) => [one.code, one.name]),
  );
  const codeOf = (words: string): string =>
    Object.keys(labels).find((code) => code === words.trim() || labels[code] === words.normalize('NFC').trim()) ??
    words;
  return {
    name: 'oneStop',
    columns: [...LEFT, ...rows.map(figureColumn)],
    lists: { period: labels },
    codes: ['unit'],
    // Space for every unit of the next period at once.
    spareLines: ({ units }) => units.length + 20,
    identity: (line) => `${codeOf(String(line['period'] ?? ''))}|${String(line['unit'] ?? '')}`,
    lines: (catalogue) => linesOf(catalogue, labels),
    record: (reader, line, units) => figuresOf(reader, line, { labels, rows, units }),
  };
}

/** The tab as set-up creates it. */
export const oneStopTab = ({ indicators, periods }: Around): OneStopTab =>
  tabWith({ periods }, indicators.filter(isOneStopRow));

function linesOf({ oneStop, units }: Catalogue, labels: Labels<string>): RecordOf<Columns>[] {
  const lines = new Map<string, Record<string, string | number | null>>();
  for (const { period, unit, row, value } of oneStop) {
    const key = `${period}|${unit}`;
    const line = lines.get(key) ?? {
      period: labels[period] ?? period,
      unit,
      unitName: units.find((one) => one.code === unit)?.shortName ?? null,
    };
    line[row] = toNumber(value);
    lines.set(key, line);
  }
  return [...lines.values()] as RecordOf<Columns>[];
}

interface LineAsk {
  readonly labels: Labels<string>;
  readonly rows: readonly Indicator[];
  readonly units: readonly Unit[];
}

const isNameOf = (unit: Unit, words: string): boolean =>
  [unit.name, unit.shortName].some((name) => normalise(name).toLowerCase() === words);

/** Figures beside a name are that unit's figures: the code and the name must be of one unit. */
function checkName(reader: LineReader<Columns>, unit: string, units: readonly Unit[]): void {
  const words = normalise(reader.text('unitName')).toLowerCase();
  if (words === '' || units.some((one) => one.code === unit && isNameOf(one, words))) return;
  const other = units.find((one) => isNameOf(one, words));
  if (other) reader.fail('unitName', CATALOGUE_TROUBLES.otherUnitName(other.code));
}

/** A blank cell means that the figure was not given: the unit has to enter it. */
function figuresOf(
  reader: LineReader<Columns>,
  line: RecordOf<Columns>,
  { labels, rows, units }: LineAsk,
): readonly OneStopFigure[] {
  const period = reader.choice('period', labels);
  const unit = reader.need('unit');
  if (unit !== '' && !units.some((one) => one.code === unit)) reader.fail('unit', CATALOGUE_TROUBLES.unknownUnit);
  checkName(reader, unit, units);
  return rows.flatMap((one) => {
    const held = line[one.code];
    if (held === null || held === undefined) return [];
    const value = figureOf(one, held);
    if (value === null)
      reader.fail(one.code, one.kind?.type === 'count' ? CATALOGUE_TROUBLES.wholeFigure : CATALOGUE_TROUBLES.figure);
    return value === null ? [] : [{ period, unit, row: one.code, value }];
  });
}

/** null = not a figure that this row can hold: it is never rounded and never guessed. */
function figureOf({ kind }: Indicator, held: string | number | boolean): Scaled | null {
  const decimals = kind?.type === 'decimal' ? kind.decimals : 0;
  if (typeof held !== 'number' || held < 0 || held > LARGEST_ENTRY / 10 ** decimals) return null;
  const value = fromNumber(held);
  return value && value.decimals <= decimals ? value : null;
}

/**
 * Reads the tab. A row of the annex without a column was not given; figures in a column for an unknown row are
 * reported.
 */
export function readOneStop(
  grid: Grid,
  around: Around & { readonly units: readonly Unit[] },
): TabRead<readonly OneStopFigure[]> {
  const heads = (grid[0] ?? []).map((key) => (typeof key === 'string' ? key.trim() : ''));
  const rows = around.indicators.filter((one) => isOneStopRow(one) && heads.includes(one.code));
  const read = readTab(tabWith(around, rows), grid, around.units);
  return { records: read.records, troubles: [...read.troubles, ...strangeFigures(grid, heads, rows)] };
}

function strangeFigures(grid: Grid, heads: readonly string[], rows: readonly Indicator[]): readonly CatalogueTrouble[] {
  const known = new Set<string>([...LEFT.map((one) => one.key), ...rows.map((one) => one.code)]);
  return grid.slice(2).flatMap((line, at) =>
    line.flatMap((held, place) => {
      if (held === null || held === undefined || held === '' || known.has(heads[place] ?? '')) return [];
      const found = typeof held === 'object' ? held.error : String(held);
      return [
        {
          tab: titleOf('oneStop'),
          row: at + 3,
          column: heads[place] ?? '',
          a1: cellName(at + 2, place),
          found,
          ...CATALOGUE_TROUBLES.strangeFigure,
        },
      ];
    }),
  );
}
