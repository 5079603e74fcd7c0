/**
 * One sheet as it is stored: its cells, the sizes of its rows and columns, and every object on it. Lists may be
 * replaced or spliced; the objects in them are never changed in place.
 */
import type { Size } from './area';
import { Grid } from './grid';
import type {
  BandedRange,
  Table,
  BasicFilter,
  ConditionalFormatRule,
  Dimension,
  DimensionGroup,
  EmbeddedChart,
  FilterView,
  GridRange,
  Line,
  ProtectedRange,
  SheetProperties,
  Slicer,
} from '../types';

export class SheetBody {
  grid = new Grid();
  lines: Record<Dimension, Map<number, Line>> = { ROWS: new Map(), COLUMNS: new Map() };
  groups: Record<Dimension, DimensionGroup[]> = { ROWS: [], COLUMNS: [] };
  merges: GridRange[] = [];
  conditionalFormats: ConditionalFormatRule[] = [];
  filterViews: FilterView[] = [];
  basicFilter: BasicFilter | undefined = undefined;
  charts: EmbeddedChart[] = [];
  slicers: Slicer[] = [];
  bandedRanges: BandedRange[] = [];
  tables: Table[] = [];
  protectedRanges: ProtectedRange[] = [];

  constructor(public properties: SheetProperties) {}

  get id(): number {
    return this.properties.sheetId;
  }

  get size(): Size {
    return this.properties.gridProperties;
  }

  fork(): SheetBody {
    const copy = new SheetBody(this.properties);
    Object.assign(copy, this, {
      grid: this.grid.fork(),
      lines: { ROWS: new Map(this.lines.ROWS), COLUMNS: new Map(this.lines.COLUMNS) },
      groups: { ROWS: this.groups.ROWS.slice(), COLUMNS: this.groups.COLUMNS.slice() },
    });
    for (const name of [
      'merges',
      'conditionalFormats',
      'filterViews',
      'charts',
      'slicers',
      'bandedRanges',
      'tables',
      'protectedRanges',
    ] as const) {
      (copy as unknown as Record<string, unknown[]>)[name] = this[name].slice();
    }
    return copy;
  }

  resize(dimension: Dimension, count: number): void {
    const name = dimension === 'ROWS' ? 'rowCount' : 'columnCount';
    this.properties = { ...this.properties, gridProperties: { ...this.properties.gridProperties, [name]: count } };
  }
}
