/** The methods of `spreadsheets.values`, one function each: takes parameters and body, returns Google's answer. */
import { type Area, cellCount } from '../book/area';
import { type DataFilter, echoed, matchedPlaces, placesOf } from '../book/data-filter';
import { refuse, within } from '../errors';
import { guardArea } from '../book/protection';
import { type Place, placeOf, printArea, readable, resolvePlace } from '../book/resolve';
import type { Bag } from '../types';
import { append } from './values-append';
import { type Rendering, rendering, RESPONSE_NAMES, valueRange } from '../cells/values-read';
import { byRows, inputOption, writable, writeAt, type Written } from '../cells/values-write';
import type { Work } from '../book/work';

type Params = Readonly<Record<string, unknown>>;

function read(work: Work, place: Place, how: Rendering): Bag {
  const area = readable(place);
  work.cost(Math.min(cellCount(area), place.sheet.grid.usedRows() * place.sheet.size.columnCount), false);
  return valueRange(work.book, place.sheet, area, {
    ...how,
    trailingRow: work.env.sheetsSetting?.trailingBlankRow === true,
  });
}

export function get(work: Work, params: Params): Bag {
  return read(work, resolvePlace(work.book, String(params['range'])), rendering(params));
}

export function batchGet(work: Work, params: Params): Bag {
  const how = rendering(params);
  const ranges = listOf(params['ranges']).map(String);
  const valueRanges = ranges.map((text) => read(work, resolvePlace(work.book, text), how));
  return { spreadsheetId: work.book.id, ...(valueRanges.length ? { valueRanges } : {}) };
}

export function batchGetByDataFilter(work: Work, _params: Params, body: Bag): Bag {
  const how = rendering(body);
  const valueRanges = matchedPlaces(work, listOf(body['dataFilters']) as DataFilter[]).map(({ place, filters }) => ({
    valueRange: read(work, place, how),
    dataFilters: filters,
  }));
  return { spreadsheetId: work.book.id, ...(valueRanges.length ? { valueRanges } : {}) };
}

/**
 * One UpdateValuesResponse. `updatedData` covers the whole requested range (values.update, includeValuesInResponse).
 */
function updated(work: Work, place: Place, written: Written, options: Bag): Bag {
  const wanted = options['includeValuesInResponse'] === true || options['includeValuesInResponse'] === 'true';
  const { area, corner } = wanted ? writable(place) : { area: written.area, corner: true };
  return {
    spreadsheetId: work.book.id,
    updatedRange: printArea(place.sheet, shownArea(written.area)),
    ...(written.cells
      ? { updatedRows: written.rows.size, updatedColumns: written.columns.size, updatedCells: written.cells }
      : {}),
    ...(wanted
      ? {
          updatedData: valueRange(
            work.book,
            place.sheet,
            corner ? shownArea(written.area) : area,
            rendering(options, RESPONSE_NAMES),
          ),
        }
      : {}),
  };
}

/** An empty write still names the cell where it would have begun. */
function shownArea(area: Area): Area {
  return { ...area, bottom: Math.max(area.bottom, area.top + 1), right: Math.max(area.right, area.left + 1) };
}

function checkSameRange(work: Work, place: Place, range: unknown): void {
  if (typeof range !== 'string' || range === '') return;
  const inner = resolvePlace(work.book, range);
  if (JSON.stringify(inner.range) !== JSON.stringify(place.range)) {
    throw refuse(`Request range[${place.text}] does not match value's range[${range}]`);
  }
}

export function update(work: Work, params: Params, body: Bag): Bag {
  const option = inputOption(params['valueInputOption']);
  const place = resolvePlace(work.book, String(params['range']));
  checkSameRange(work, place, body['range']);
  const written = writeAt(work, place, byRows(body['values'], body['majorDimension']), option);
  return updated(work, place, written, { ...params });
}

export function appendValues(work: Work, params: Params, body: Bag): Bag {
  const option = inputOption(params['valueInputOption']);
  const place = resolvePlace(work.book, String(params['range']));
  checkSameRange(work, place, body['range']);
  const values = byRows(body['values'], body['majorDimension']);
  const { written, table } = append(work, place, values, {
    option,
    insert: params['insertDataOption'] === 'INSERT_ROWS',
  });
  const at = placeOf(work.book, { sheetId: place.sheet.id, ...cellsOf(shownArea(written.area)) });
  return {
    spreadsheetId: work.book.id,
    ...(table ? { tableRange: table } : {}),
    updates: updated(work, at, written, { ...params }),
  };
}

function cellsOf(area: Area): Bag {
  return { startRowIndex: area.top, endRowIndex: area.bottom, startColumnIndex: area.left, endColumnIndex: area.right };
}

/** The cells that a batch of writes touched. */
class Touched {
  private readonly lines = { rows: new Set<string>(), columns: new Set<string>(), sheets: new Set<number>() };
  private cells = 0;

  add({ area: { sheetId }, rows, columns, cells }: Written): void {
    if (cells === 0) return;
    this.cells += cells;
    this.lines.sheets.add(sheetId);
    for (const row of rows) this.lines.rows.add(`${sheetId} ${row}`);
    for (const column of columns) this.lines.columns.add(`${sheetId} ${column}`);
  }

  /**
   * A row or column that several ranges touch counts once (BatchUpdateValuesResponse: "rows where at least one cell in
   * the row was updated").
   */
  totals(): Bag {
    const { rows, columns, sheets } = this.lines;
    if (this.cells === 0) return {};
    return {
      totalUpdatedRows: rows.size,
      totalUpdatedColumns: columns.size,
      totalUpdatedCells: this.cells,
      totalUpdatedSheets: sheets.size,
    };
  }
}

export function batchUpdate(work: Work, _params: Params, body: Bag): Bag {
  const option = inputOption(body['valueInputOption']);
  const touched = new Touched();
  const done = (listOf(body['data']) as Bag[]).map((item, at) =>
    within(`data[${at}]`, () => {
      const place = resolvePlace(work.book, String(item['range'] ?? ''));
      const written = writeAt(work, place, byRows(item['values'], item['majorDimension']), option);
      touched.add(written);
      return { place, written };
    }),
  );
  const responses = done.map(({ place, written }) => updated(work, place, written, body));
  return { spreadsheetId: work.book.id, ...touched.totals(), ...(responses.length ? { responses } : {}) };
}

export function batchUpdateByDataFilter(work: Work, _params: Params, body: Bag): Bag {
  const option = inputOption(body['valueInputOption']);
  const touched = new Touched();
  const done = (listOf(body['data']) as Bag[]).flatMap((item, at) =>
    within(`data[${at}]`, () => {
      const dataFilter = item['dataFilter'] as DataFilter;
      return placesOf(work, dataFilter ?? {}).map((place) => {
        const written = writeAt(work, place, byRows(item['values'], item['majorDimension']), option);
        touched.add(written);
        return { place, written, dataFilter };
      });
    }),
  );
  const responses = done.map(({ place, written, dataFilter }) => {
    const { spreadsheetId: _, ...response } = updated(work, place, written, body);
    return { ...response, dataFilter: echoed(dataFilter) };
  });
  return { spreadsheetId: work.book.id, ...touched.totals(), ...(responses.length ? { responses } : {}) };
}

/** Clears only values; formats, notes and validation stay (values.clear). */
function clear(work: Work, place: Place): string {
  const area = readable(place);
  guardArea(work, area);
  let cells = 0;
  place.sheet.grid.each((row, column, cell) => {
    if (cell.userEnteredValue === undefined) return;
    const { userEnteredValue: _, textFormatRuns: __, ...rest } = cell;
    place.sheet.grid.set(row, column, rest);
    cells += 1;
  }, area);
  work.book.changed();
  work.cost(cells, true);
  return printArea(place.sheet, area);
}

export function clearValues(work: Work, params: Params): Bag {
  return { spreadsheetId: work.book.id, clearedRange: clear(work, resolvePlace(work.book, String(params['range']))) };
}

export function batchClear(work: Work, _params: Params, body: Bag): Bag {
  const clearedRanges = listOf(body['ranges']).map((text, at) =>
    within(`range[${at}]`, () => clear(work, resolvePlace(work.book, String(text)))),
  );
  return { spreadsheetId: work.book.id, ...(clearedRanges.length ? { clearedRanges } : {}) };
}

export function batchClearByDataFilter(work: Work, _params: Params, body: Bag): Bag {
  const clearedRanges = matchedPlaces(work, listOf(body['dataFilters']) as DataFilter[]).map(({ place }) =>
    clear(work, place),
  );
  return { spreadsheetId: work.book.id, ...(clearedRanges.length ? { clearedRanges } : {}) };
}

/** A repeated query parameter that was given once arrives as a plain text. */
export function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}
