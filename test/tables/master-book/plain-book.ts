/**
 * A minimal spreadsheet for these tests: it takes the requests of a batchUpdate and returns values as values.batchGet
 * does (UNFORMATTED, SERIAL, blanks trimmed). Among the requests it knows, it refuses what Google would refuse. It
 * refuses every kind that it does not know.
 */
import type { Staging } from '../../../src/tables/master-book/staging/publish';
import type {
  CellDataShape,
  DeveloperMetadataShape,
  SpreadsheetShape,
  ValueRangeShape,
} from '../../../src/tables/api-shapes';
import type { GridRangeShape } from '../../../src/tables/api-place-shapes';
import type { ChartSpecShape } from '../../../src/tables/api-chart-shapes';
import type { SheetRequest } from '../../../src/tables/api-requests';

interface Tab {
  title: string;
  index: number;
  hidden: boolean;
  rows: number;
  columns: number;
  cells: Map<string, CellDataShape>;
  frozenRows: number;
  hiddenAt: Set<string>;
}
/** What `copyPaste` takes. */
export interface Paste {
  readonly source: Required<GridRangeShape>;
  readonly destination: Required<GridRangeShape>;
}
type Held = string | number | boolean | null;

const at = (row: number, column: number): string => `${row}:${column}`;

export class PlainBook {
  tabs = new Map<number, Tab>([[0, emptyTab('Trang tính1', 0, 100, 26)]]);
  named = new Set<string>();
  metadata: DeveloperMetadataShape[] = [];
  charts = new Map<number, ChartSpecShape>();

  /** Atomic: a refused request leaves everything unchanged. */
  change(requests: readonly SheetRequest[]): void {
    const before = {
      tabs: new Map([...this.tabs].map(([id, tab]) => [id, copied(tab)])),
      named: new Set(this.named),
      metadata: [...this.metadata],
      charts: new Map(this.charts),
    };
    try {
      for (const request of requests) this.one(request);
    } catch (error) {
      Object.assign(this, before);
      throw error;
    }
  }

  tab(sheetId: number): Tab {
    const tab = this.tabs.get(sheetId);
    if (!tab) throw new Error(`No grid with id: ${sheetId}`);
    return tab;
  }

  cell(sheetId: number, row: number, column: number): CellDataShape {
    return this.tab(sheetId).cells.get(at(row, column)) ?? {};
  }

  grid(sheetId: number): Held[][] {
    const tab = this.tab(sheetId);
    const rows = Array.from({ length: tab.rows }, (_, row) =>
      trimmed(Array.from({ length: tab.columns }, (__, column) => held(tab.cells.get(at(row, column))))),
    );
    while (rows.length > 0 && rows[rows.length - 1]?.length === 0) rows.pop();
    return rows;
  }

  byTitle(title: string): Held[][] {
    const found = [...this.tabs].find(([, tab]) => tab.title === title);
    if (!found) throw new Error(`Unable to parse range: ${title}`);
    return this.grid(found[0]);
  }

  read(ranges: readonly string[]): ValueRangeShape[] {
    return ranges.map((range) => ({
      range,
      values: this.byTitle(range.replace(/^'|'$/g, '').replace(/''/g, "'")) as (string | number | boolean)[][],
    }));
  }

  stage({ batches, values }: Staging): void {
    batches.forEach((batch) => this.change(batch));
    values.flat().forEach((range) => this.write(range));
  }

  /** values.batchUpdate, RAW: null leaves a cell unchanged. */
  private write({ range, values }: ValueRangeShape): void {
    const [, title = '', letters = '', first = ''] = /^'(.*)'!([A-Z]+)(\d+)/.exec(range) ?? [];
    const found = [...this.tabs.values()].find((tab) => tab.title === title.replace(/''/g, "'"));
    if (!found) throw new Error(`Unable to parse range: ${range}`);
    const left = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    values?.forEach((row, down) =>
      row.forEach((value, right) => {
        if (value === null) return;
        this.within(found, Number(first) - 1 + down, left + right);
        const key = at(Number(first) - 1 + down, left + right);
        found.cells.set(key, {
          ...found.cells.get(key),
          userEnteredValue:
            typeof value === 'string'
              ? { stringValue: value }
              : typeof value === 'number'
                ? { numberValue: value }
                : { boolValue: value },
        });
      }),
    );
  }

  shape(): SpreadsheetShape {
    return {
      sheets: [...this.tabs].map(([sheetId, tab]) => ({ properties: { sheetId, title: tab.title } })),
      developerMetadata: this.metadata,
    };
  }

  titles(): string[] {
    return [...this.tabs.values()].sort((a, b) => a.index - b.index).map((tab) => tab.title);
  }

  private one(request: SheetRequest): void {
    const [kind, body] = Object.entries(request)[0] as [string, never];
    const act = (this as unknown as Record<string, ((body: never) => void) | undefined>)[`do_${kind}`];
    if (!act) throw new Error(`plain book does not know ${kind}`);
    act.call(this, body);
  }

  protected do_addSheet({
    properties,
  }: {
    properties: {
      sheetId: number;
      title: string;
      index?: number;
      hidden?: boolean;
      gridProperties: { rowCount: number; columnCount: number };
    };
  }): void {
    if (this.tabs.has(properties.sheetId)) throw new Error(`A sheet with id ${properties.sheetId} already exists`);
    if ([...this.tabs.values()].some((tab) => tab.title === properties.title))
      throw new Error(`A sheet with the name "${properties.title}" already exists`);
    const tab = emptyTab(
      properties.title,
      properties.index ?? this.tabs.size,
      properties.gridProperties.rowCount,
      properties.gridProperties.columnCount,
    );
    this.tabs.set(properties.sheetId, { ...tab, hidden: properties.hidden === true });
  }

  protected do_deleteSheet({ sheetId }: { sheetId: number }): void {
    this.tab(sheetId);
    this.tabs.delete(sheetId);
  }

  protected do_updateCells(body: {
    rows?: { values?: CellDataShape[] }[];
    fields: string;
    start?: { sheetId: number; rowIndex: number; columnIndex: number };
    range?: GridRangeShape;
  }): void {
    const fields = body.fields.split(',');
    if (body.range) {
      const {
        sheetId,
        startRowIndex = 0,
        endRowIndex = Infinity,
        startColumnIndex = 0,
        endColumnIndex = Infinity,
      } = body.range;
      const tab = this.tab(sheetId);
      for (const [key, cell] of tab.cells) {
        const [row = 0, column = 0] = key.split(':').map(Number);
        const isIn = row >= startRowIndex && row < endRowIndex && column >= startColumnIndex && column < endColumnIndex;
        if (isIn) tab.cells.set(key, merged(cell, {}, fields));
      }
      return;
    }
    const start = body.start ?? { sheetId: -1, rowIndex: 0, columnIndex: 0 };
    const tab = this.tab(start.sheetId);
    body.rows?.forEach((row, down) =>
      row.values?.forEach((cell, right) => {
        this.within(tab, start.rowIndex + down, start.columnIndex + right);
        const key = at(start.rowIndex + down, start.columnIndex + right);
        tab.cells.set(key, merged(tab.cells.get(key) ?? {}, cell, fields));
      }),
    );
  }

  private within(tab: Tab, row: number, column: number): void {
    if (row >= tab.rows || column >= tab.columns)
      throw new Error(
        `Attempting to write outside of the grid of ${tab.title}: ${row},${column} of ${tab.rows}×${tab.columns}`,
      );
  }

  protected do_repeatCell({
    range,
    cell,
    fields,
  }: {
    range: Required<GridRangeShape>;
    cell: CellDataShape;
    fields: string;
  }): void {
    const parts = fields.split(',');
    if (parts.includes('userEnteredValue')) this.filled(range, cell);
    const members = parts
      .filter((field) => field !== 'userEnteredValue')
      .map((field) => /^userEnteredFormat\.(\w+)$/.exec(field)?.[1] ?? '');
    if (members.includes('')) throw new Error(`plain book does not paint ${fields}`);
    const painted = Object.fromEntries(
      Object.entries(cell.userEnteredFormat ?? {}).filter(([member]) => members.includes(member)),
    );
    const tab = this.tab(range.sheetId);
    for (let row = range.startRowIndex; row < range.endRowIndex; row++) {
      for (let column = range.startColumnIndex; column < range.endColumnIndex; column++) {
        const old = tab.cells.get(at(row, column)) ?? {};
        tab.cells.set(at(row, column), { ...old, userEnteredFormat: { ...old.userEnteredFormat, ...painted } });
      }
    }
  }

  private filled(range: Required<GridRangeShape>, { userEnteredValue }: CellDataShape): void {
    const tab = this.tab(range.sheetId);
    this.within(tab, range.endRowIndex - 1, range.endColumnIndex - 1);
    for (let row = range.startRowIndex; row < range.endRowIndex; row++) {
      for (let column = range.startColumnIndex; column < range.endColumnIndex; column++)
        tab.cells.set(at(row, column), {
          ...tab.cells.get(at(row, column)),
          ...(userEnteredValue ? { userEnteredValue } : {}),
        });
    }
  }

  protected do_copyPaste({ source, destination }: Paste): void {
    const from = this.tab(source.sheetId);
    const to = this.tab(destination.sheetId);
    this.within(to, destination.endRowIndex - 1, destination.endColumnIndex - 1);
    for (let row = 0; row < source.endRowIndex; row++)
      for (let column = 0; column < source.endColumnIndex; column++)
        to.cells.set(at(row, column), from.cells.get(at(row, column)) ?? {});
  }

  protected do_updateSheetProperties({
    properties,
    fields,
  }: {
    properties: {
      sheetId: number;
      gridProperties: { rowCount?: number; columnCount?: number; frozenRowCount?: number };
    };
    fields: string;
  }): void {
    const tab = this.tab(properties.sheetId);
    const grid = properties.gridProperties;
    if (fields.includes('rowCount')) {
      tab.rows = grid.rowCount ?? tab.rows;
      tab.columns = grid.columnCount ?? tab.columns;
      for (const key of [...tab.cells.keys()])
        if (Number(key.split(':')[0]) >= tab.rows || Number(key.split(':')[1]) >= tab.columns) tab.cells.delete(key);
    }
    if (fields.includes('frozenRowCount')) tab.frozenRows = grid.frozenRowCount ?? 0;
    if (tab.frozenRows >= tab.rows) throw new Error("You can't freeze all visible rows");
  }

  protected do_updateDimensionProperties({
    range,
    properties,
  }: {
    range: { sheetId: number; dimension: string; startIndex: number; endIndex: number };
    properties: { hiddenByUser?: boolean };
  }): void {
    const tab = this.tab(range.sheetId);
    if (range.endIndex > (range.dimension === 'ROWS' ? tab.rows : tab.columns))
      throw new Error(`dimension ${range.endIndex} is outside of ${tab.title}`);
    if (properties.hiddenByUser === undefined) return;
    for (let index = range.startIndex; index < range.endIndex; index++) {
      if (properties.hiddenByUser) tab.hiddenAt.add(`${range.dimension}${index}`);
      else tab.hiddenAt.delete(`${range.dimension}${index}`);
    }
  }

  protected do_appendDimension({
    sheetId,
    dimension,
    length,
  }: {
    sheetId: number;
    dimension: string;
    length: number;
  }): void {
    if (dimension === 'ROWS') this.tab(sheetId).rows += length;
    else this.tab(sheetId).columns += length;
  }

  protected do_addNamedRange({ namedRange }: { namedRange: { namedRangeId: string } }): void {
    if (this.named.has(namedRange.namedRangeId))
      throw new Error(`named range ${namedRange.namedRangeId} already exists`);
    this.named.add(namedRange.namedRangeId);
  }

  protected do_deleteNamedRange({ namedRangeId }: { namedRangeId: string }): void {
    if (!this.named.delete(namedRangeId)) throw new Error(`No named range with id: ${namedRangeId}`);
  }

  protected do_createDeveloperMetadata({ developerMetadata }: { developerMetadata: DeveloperMetadataShape }): void {
    this.metadata.push(developerMetadata);
  }

  protected do_updateDeveloperMetadata(body: {
    dataFilters: { developerMetadataLookup: { metadataKey: string } }[];
    developerMetadata: { metadataValue: string };
  }): void {
    const key = body.dataFilters[0]?.developerMetadataLookup.metadataKey;
    this.metadata = this.metadata.map((one) =>
      one.metadataKey === key ? { ...one, metadataValue: body.developerMetadata.metadataValue } : one,
    );
  }

  protected do_addChart({ chart }: { chart: { chartId: number; spec: ChartSpecShape } }): void {
    this.charts.set(chart.chartId, chart.spec);
  }
  protected do_updateSpreadsheetProperties(): void {
    /* locale and zone change no value here */
  }
  protected do_setDataValidation(): void {
    /* lists restrict typing, not these tests */
  }
  protected do_addConditionalFormatRule(): void {
    /* formats only */
  }
  protected do_addProtectedRange(): void {
    /* one actor */
  }
}

/** Cells themselves are never changed in place. */
const copied = (tab: Tab): Tab => ({ ...tab, cells: new Map(tab.cells), hiddenAt: new Set(tab.hiddenAt) });

function emptyTab(title: string, index: number, rows: number, columns: number): Tab {
  return { title, index, hidden: false, rows, columns, cells: new Map(), frozenRows: 0, hiddenAt: new Set() };
}

type Members = Readonly<Record<string, unknown>>;

/** `old` with the members of the mask as `next` has them; a member that `next` lacks is gone. */
function merged(old: CellDataShape, next: CellDataShape, fields: readonly string[]): CellDataShape {
  return fields.reduce<Members>((all, field) => taken(all, next as Members, field.split('.')), old as Members);
}

function taken(old: Members, next: Members, [member = '', ...deeper]: readonly string[]): Members {
  const { [member]: before, ...rest } = old;
  const given =
    deeper.length === 0 ? next[member] : taken((before ?? {}) as Members, (next[member] ?? {}) as Members, deeper);
  return given === undefined ? rest : { ...rest, [member]: given };
}

function held(cell: CellDataShape | undefined): Held {
  const value = cell?.userEnteredValue;
  return value?.stringValue ?? value?.numberValue ?? value?.boolValue ?? '';
}

function trimmed(row: Held[]): Held[] {
  while (row.length > 0 && row[row.length - 1] === '') row.pop();
  return row;
}
