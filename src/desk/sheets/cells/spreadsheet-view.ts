/**
 * A spreadsheet, whole or in part, as `spreadsheets.get` answers it.
 */
import { type Area, cellCount, meet, open } from '../book/area';
import type { Book, SheetBody } from '../book/book';
import { cellView } from './cell-view';
import { COLUMN_PIXELS, ROW_PIXELS } from '../defaults';
import { asks, below, isWhole, type Mask, pick } from '../field-mask';
import { rowsHiddenByFilter } from './filter-hidden';
import { keptRows } from './kept-rows';
import { dimensionEntries, sheetOf, visibleEntries } from '../book/metadata';
import { type Place, readable } from '../book/resolve';
import { protectedView } from './protected-view';
import type { Bag, Dimension, GridRange } from '../types';
import type { Work } from '../book/work';

export interface Selection {
  /** Undefined for the whole spreadsheet. */
  readonly places?: readonly Place[] | undefined;
  readonly gridData: boolean;
  readonly mask?: Mask | undefined;
  /** The workbook is to be exported, not answered: it keeps what the API holds back. */
  readonly whole?: boolean;
}

/** With a field mask, grid data is returned when the mask asks for it, whatever the value of `includeGridData`. */
export function spreadsheetView(work: Work, selection: Selection): unknown {
  const { book } = work;
  const { places, mask } = selection;
  const withData = mask === undefined ? selection.gridData : asks(mask, 'sheets', 'data');
  const areas = places?.map((place) => ({ sheet: place.sheet, area: readable(place) }));
  const shownSheets = areas ? book.sheets.filter((sheet) => areas.some((one) => one.sheet === sheet)) : book.sheets;
  const own = visibleEntries(work).filter((entry) => entry.location.spreadsheet);
  return pick(
    {
      spreadsheetId: book.id,
      properties: answeredProperties(work),
      ...(asks(mask, 'sheets')
        ? {
            sheets: shownSheets.map((sheet) =>
              sheetView(work, sheet, {
                areas: areas?.filter((one) => one.sheet === sheet).map((one) => one.area),
                withData,
                mask: below(mask, 'sheets'),
                whole: selection.whole === true,
              }),
            ),
          }
        : {}),
      ...(book.namedRanges.length ? { namedRanges: book.namedRanges } : {}),
      spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${book.id}/edit`,
      ...(own.length ? { developerMetadata: own } : {}),
    },
    aboveCells(mask),
  );
}

/**
 * The mask of everything above the cells, which are already made with their own part of it. A mask with `*` goes down
 * to the cells again.
 */
function aboveCells(mask: Mask | undefined): Mask | undefined {
  const rowData = mask?.['sheets']?.['data']?.['rowData'];
  if (mask === undefined || rowData === undefined || isWhole(rowData)) return mask;
  const path = [mask, mask['sheets'], mask['sheets']?.['data'], rowData];
  if (path.some((part) => part === undefined || '*' in part)) return mask;
  const data = { ...mask['sheets']?.['data'], rowData: {} };
  return { ...mask, sheets: { ...mask['sheets'], data } };
}

function answeredProperties({ book, env }: Work): Bag {
  return env.sheetsSetting?.shortLocale === true && book.locale === 'vi_VN'
    ? { ...book.properties, locale: 'vi' }
    : book.properties;
}

interface SheetSelection {
  areas?: Area[] | undefined;
  withData: boolean;
  mask: Mask | undefined;
  whole: boolean;
}

function sheetView(work: Work, sheet: SheetBody, { areas, withData, mask, whole: asHeld }: SheetSelection): Bag {
  const touches = (range: GridRange | undefined): boolean =>
    areas === undefined ||
    range === undefined ||
    areas.some((area) => meet(area, { ...open(range), sheetId: sheet.id }));
  const metadata = visibleEntries(work).filter(
    (entry) => !entry.location.dimensionRange && sheetOf(entry.location) === sheet.id,
  );
  const whole: Area = {
    sheetId: sheet.id,
    top: 0,
    bottom: sheet.size.rowCount,
    left: 0,
    right: sheet.size.columnCount,
  };
  return {
    properties: sheetProperties(work, sheet),
    ...(withData
      ? { data: (areas ?? [whole]).map((area) => gridData(work, sheet, area, { mask: below(mask, 'data'), asHeld })) }
      : {}),
    ...listed('merges', sheet.merges.filter(touches)),
    ...listed(
      'conditionalFormats',
      sheet.conditionalFormats.filter((rule) => rule.ranges?.some(touches) ?? true),
    ),
    ...listed(
      'filterViews',
      sheet.filterViews.filter((view) => touches(view.range)),
    ),
    ...listed(
      'protectedRanges',
      sheet.protectedRanges.filter((entry) => touches(entry.range)).map((entry) => protectedView(work, entry)),
    ),
    ...(sheet.basicFilter && touches(sheet.basicFilter.range) ? { basicFilter: sheet.basicFilter } : {}),
    ...listed('charts', sheet.charts),
    ...listed(
      'bandedRanges',
      sheet.bandedRanges.filter((band) => touches(band.range)),
    ),
    ...listed('developerMetadata', metadata),
    ...listed('slicers', sheet.slicers),
    ...listed('rowGroups', sheet.groups.ROWS),
    ...listed('columnGroups', sheet.groups.COLUMNS),
    ...listed(
      'tables',
      sheet.tables.filter((table) => touches(table.range)),
    ),
  };
}

function listed(name: string, items: readonly unknown[]): Bag {
  return items.length ? { [name]: items } : {};
}

/** SheetProperties with the index, in Google's order of fields. */
export function sheetProperties(work: Work, sheet: SheetBody): Bag {
  const { sheetId, title, sheetType, ...rest } = sheet.properties;
  return { sheetId, title, index: work.book.sheets.indexOf(sheet), sheetType, ...rest };
}

function gridData(
  work: Work,
  sheet: SheetBody,
  area: Area,
  { mask, asHeld }: { readonly mask: Mask | undefined; readonly asHeld: boolean },
): Bag {
  const cellMask = below(below(mask, 'rowData'), 'values');
  const cells = asks(mask, 'rowData')
    ? keptRows({ book: work.book, sheet, area, mask: cellMask, asHeld }, () =>
        rowsOf(work.book, sheet, area, { mask: cellMask, asHeld }),
      )
    : [];
  const isBlankAfter = work.env.sheetsSetting?.trailingBlankRow === true && !asHeld && asks(mask, 'rowData');
  const rowData = isBlankAfter ? [...cells, {}] : cells;
  work.cost(Math.min(cellCount(area), sheet.grid.usedRows() * sheet.size.columnCount), false);
  return {
    ...(area.top ? { startRow: area.top } : {}),
    ...(area.left ? { startColumn: area.left } : {}),
    ...listed('rowData', rowData),
    ...(asks(mask, 'rowMetadata') ? { rowMetadata: lineViews(work, sheet, 'ROWS', [area.top, area.bottom]) } : {}),
    ...(asks(mask, 'columnMetadata')
      ? { columnMetadata: lineViews(work, sheet, 'COLUMNS', [area.left, area.right]) }
      : {}),
  };
}

function rowsOf(
  book: Book,
  sheet: SheetBody,
  area: Area,
  { mask, asHeld }: { readonly mask: Mask | undefined; readonly asHeld: boolean },
): readonly Bag[] {
  const rows: Bag[] = [];
  sheet.grid.each((row, column, cell) => {
    while (rows.length <= row - area.top) rows.push({});
    const line = rows[row - area.top] as { values?: Bag[] };
    const values = (line.values ??= []);
    while (values.length < column - area.left) values.push({});
    const view = cellView(book, sheet, { row, column, cell }, mask);
    values.push(asHeld ? view : withoutAngles(view));
  }, area);
  return rows;
}

/**
 * The API accepts an angle of text and never returns it (tracker 425390984; github.com/brucemcpherson/gas-fakes issue
 * 58).
 */
function withoutAngles(cell: Bag): Bag {
  let out = cell;
  for (const name of ['userEnteredFormat', 'effectiveFormat']) {
    const format = cell[name] as { textRotation?: { angle?: number } } | undefined;
    if (format?.textRotation?.angle === undefined) continue;
    const { angle: _, ...rotation } = format.textRotation;
    out = { ...out, [name]: { ...format, textRotation: rotation } };
  }
  return out;
}

function lineViews(work: Work, sheet: SheetBody, dimension: Dimension, [from, to]: [number, number]): Bag[] {
  const entries = dimensionEntries(work, sheet.id, dimension);
  const pixels = dimension === 'ROWS' ? ROW_PIXELS : COLUMN_PIXELS;
  const filtered = dimension === 'ROWS' ? rowsHiddenByFilter(work.book, sheet) : undefined;
  const views: Bag[] = [];
  for (let at = from; at < to; at += 1) {
    const line = sheet.lines[dimension].get(at);
    const metadata = entries.get(at);
    views.push({
      ...(filtered?.has(at) ? { hiddenByFilter: true } : {}),
      ...(line?.hiddenByUser ? { hiddenByUser: true } : {}),
      pixelSize: line?.pixelSize ?? pixels,
      ...(metadata ? { developerMetadata: metadata } : {}),
    });
  }
  return views;
}
