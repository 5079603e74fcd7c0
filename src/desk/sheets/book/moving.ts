/**
 * Everything in a spreadsheet that refers to cells of one sheet and must follow when those cells move: merges,
 * protected, named and banded ranges, conditional formats, filters, charts, slicers. An object that loses its last cell
 * is removed.
 */
import type { Book, SheetBody } from './book';
import type {
  Bag,
  BandedRange,
  BasicFilter,
  ConditionalFormatRule,
  EmbeddedChart,
  FilterView,
  GridRange,
  ProtectedRange,
  Slicer,
  Table,
} from '../types';

/** The new place of a range of the sheet; undefined when nothing of it is left. */
export type RangeMove = (range: GridRange) => GridRange | undefined;

export function moveRanges(book: Book, sheet: SheetBody, move: RangeMove): void {
  sheet.merges = sheet.merges.flatMap((merge) => move(merge) ?? []).filter(isMerge);
  sheet.conditionalFormats = sheet.conditionalFormats.flatMap((rule) => movedRule(rule, move));
  sheet.filterViews = sheet.filterViews.flatMap((view) => movedRange<FilterView>(view, move));
  sheet.basicFilter = sheet.basicFilter === undefined ? undefined : movedRange<BasicFilter>(sheet.basicFilter, move)[0];
  sheet.bandedRanges = sheet.bandedRanges.flatMap((band) => movedRange<BandedRange>(band, move));
  sheet.tables = sheet.tables.flatMap((table) => movedRange<Table>(table, move));
  sheet.protectedRanges = sheet.protectedRanges.flatMap((entry) => movedProtection(entry, move));
  book.namedRanges = book.namedRanges.flatMap((named) => {
    if (!named.range || (named.range.sheetId ?? 0) !== sheet.id) return named;
    const range = move(named.range);
    return range ? { ...named, range } : [];
  });
  for (const other of book.sheets) {
    other.charts = other.charts.map((chart) => movedObject(chart, sheet.id, move));
    other.slicers = other.slicers.map((slicer) => movedObject(slicer, sheet.id, move));
  }
}

function isMerge(range: GridRange): boolean {
  return (
    (range.endRowIndex ?? 0) - (range.startRowIndex ?? 0) > 1 ||
    (range.endColumnIndex ?? 0) - (range.startColumnIndex ?? 0) > 1
  );
}

function movedRange<T extends { range?: GridRange }>(owner: T, move: RangeMove): T[] {
  if (!owner.range) return [owner];
  const range = move(owner.range);
  return range ? [{ ...owner, range }] : [];
}

function movedRule(rule: ConditionalFormatRule, move: RangeMove): ConditionalFormatRule[] {
  const ranges = (rule.ranges ?? []).flatMap((range) => move(range) ?? []);
  return ranges.length ? [{ ...rule, ranges }] : [];
}

function movedProtection(entry: ProtectedRange, move: RangeMove): ProtectedRange[] {
  const kept = movedRange(entry, move);
  return kept.map((one) => {
    if (!one.unprotectedRanges) return one;
    const { unprotectedRanges, ...rest } = one;
    const free = unprotectedRanges.flatMap((range) => move(range) ?? []);
    return free.length ? { ...rest, unprotectedRanges: free } : rest;
  });
}

function movedObject<T extends EmbeddedChart | Slicer>(object: T, sheetId: number, move: RangeMove): T {
  return movedDeep(object, sheetId, move) as T;
}

/** Walks a chart or slicer: ranges of the sheet and anchor cells move; a source that lost all cells is dropped. */
function movedDeep(value: unknown, sheetId: number, move: RangeMove, key = ''): unknown {
  if (Array.isArray(value)) return value.flatMap((item) => movedDeep(item as unknown, sheetId, move, key) ?? []);
  if (value === null || typeof value !== 'object') return value;
  const source = value as Bag;
  const here = (source['sheetId'] ?? 0) === sheetId;
  if (key === 'anchorCell') return here ? movedAnchor(source, move) : source;
  if (['startRowIndex', 'endRowIndex', 'startColumnIndex', 'endColumnIndex'].some((name) => name in source)) {
    return here ? move(source as GridRange) : source;
  }
  return Object.fromEntries(
    Object.entries(source)
      .map(([name, part]) => [name, movedDeep(part, sheetId, move, name)])
      .filter(([, part]) => part !== undefined),
  );
}

function movedAnchor(anchor: Bag, move: RangeMove): Bag {
  const [row, column] = [Number(anchor['rowIndex'] ?? 0), Number(anchor['columnIndex'] ?? 0)];
  const at = move({
    ...(anchor['sheetId'] ? { sheetId: Number(anchor['sheetId']) } : {}),
    startRowIndex: row,
    endRowIndex: row + 1,
    startColumnIndex: column,
    endColumnIndex: column + 1,
  });
  if (!at) return anchor;
  const { rowIndex: _, columnIndex: __, ...rest } = anchor;
  return {
    ...rest,
    ...(at.startRowIndex ? { rowIndex: at.startRowIndex } : {}),
    ...(at.startColumnIndex ? { columnIndex: at.startColumnIndex } : {}),
  };
}
