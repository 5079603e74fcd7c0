/**
 * Developer metadata: the place of an entry, the entries that a lookup selects, and how much of it a file may hold.
 * Limits: 30,000 characters for the spreadsheet and for each sheet, keys and values counted
 * (developers.google.com/workspace/sheets/api/guides/metadata, "Storage limits"). The text of the refusal is not
 * published.
 */
import { meet, open } from './area';
import type { Book } from './book';
import { refuse } from '../errors';
import type { Bag, DeveloperMetadata, DimensionRange, GridRange, MetadataLocation } from '../types';
import { projectOf, type Work } from './work';

export const METADATA_CHARACTERS = 30_000;

export interface Lookup {
  locationType?: string;
  metadataLocation?: MetadataLocation;
  locationMatchingStrategy?: string;
  metadataId?: number;
  metadataKey?: string;
  metadataValue?: string;
  visibility?: string;
}

/** Entries that the acting project sees. */
export function visibleEntries(work: Work): DeveloperMetadata[] {
  const project = projectOf(work.actor);
  return work.book.metadata
    .filter((held) => held.entry.visibility !== 'PROJECT' || held.project === project)
    .map((held) => held.entry);
}

/** The location with its type filled in. @throws 400 when it does not name exactly one place of the spreadsheet. */
export function checkedLocation(book: Book, location: MetadataLocation | undefined): MetadataLocation {
  if (location?.spreadsheet) return { locationType: 'SPREADSHEET', spreadsheet: true };
  if (location?.dimensionRange) {
    const range = location.dimensionRange;
    const sheet = book.sheet(range.sheetId);
    const count = range.dimension === 'ROWS' ? sheet.size.rowCount : sheet.size.columnCount;
    const start = range.startIndex ?? -1;
    if (range.endIndex !== start + 1 || start < 0) throw refuse('DimensionRange must represent a single row or column');
    if (start >= count) throw refuse(`Dimension index ${start} is outside the grid`);
    return { locationType: range.dimension === 'ROWS' ? 'ROW' : 'COLUMN', dimensionRange: range };
  }
  if (location?.sheetId === undefined) throw refuse('Developer metadata must specify a location');
  return { locationType: 'SHEET', sheetId: book.sheet(location.sheetId, 'sheet').id };
}

/** The sheet whose limit an entry counts for; undefined for the spreadsheet itself. */
export function sheetOf(location: MetadataLocation): number | undefined {
  if (location.spreadsheet) return undefined;
  return location.dimensionRange ? (location.dimensionRange.sheetId ?? 0) : (location.sheetId ?? 0);
}

/** @throws 400 when the spreadsheet, or one sheet, holds more than 30,000 characters of metadata. */
export function checkMetadataSize(book: Book): void {
  const sizes = new Map<number | undefined, number>();
  for (const { entry } of book.metadata) {
    const at = sheetOf(entry.location);
    const size = (sizes.get(at) ?? 0) + entry.metadataKey.length + (entry.metadataValue?.length ?? 0);
    if (size > METADATA_CHARACTERS)
      throw refuse(`Developer metadata exceeds the limit of ${METADATA_CHARACTERS} characters`);
    sizes.set(at, size);
  }
}

export function matchesLookup(entry: DeveloperMetadata, lookup: Lookup): boolean {
  if (lookup.metadataId !== undefined && lookup.metadataId !== entry.metadataId) return false;
  if (lookup.metadataKey !== undefined && lookup.metadataKey !== entry.metadataKey) return false;
  if (lookup.metadataValue !== undefined && lookup.metadataValue !== (entry.metadataValue ?? '')) return false;
  if (lookup.visibility !== undefined && lookup.visibility !== entry.visibility) return false;
  if (lookup.locationType !== undefined && lookup.locationType !== entry.location.locationType) return false;
  if (lookup.metadataLocation === undefined) return true;
  return lookup.locationMatchingStrategy === 'EXACT_LOCATION'
    ? sameLocation(entry.location, lookup.metadataLocation)
    : crosses(entry.location, lookup.metadataLocation);
}

function sameLocation(a: MetadataLocation, b: MetadataLocation): boolean {
  if (a.spreadsheet || b.spreadsheet) return a.spreadsheet === b.spreadsheet;
  const [left, right] = [a.dimensionRange, b.dimensionRange];
  if (!left || !right) return !left && !right && sheetOf(a) === sheetOf(b);
  return (
    sheetOf(a) === sheetOf(b) &&
    left.dimension === right.dimension &&
    left.startIndex === right.startIndex &&
    left.endIndex === right.endIndex
  );
}

/**
 * Rows intersect columns and their sheet; the spreadsheet intersects only itself
 * (DeveloperMetadataLookup.locationType).
 */
function crosses(a: MetadataLocation, b: MetadataLocation): boolean {
  if (a.spreadsheet || b.spreadsheet) return a.spreadsheet === b.spreadsheet;
  return meet(open(rangeOfLocation(a)), open(rangeOfLocation(b))) !== undefined;
}

export function crossesRange(entry: DeveloperMetadata, range: GridRange): boolean {
  return !entry.location.spreadsheet && meet(open(rangeOfLocation(entry.location)), open(range)) !== undefined;
}

/** The cells of a location; those of a sheet are unbounded. */
export function rangeOfLocation(location: MetadataLocation): GridRange {
  const sheetId = sheetOf(location) ?? 0;
  const base: GridRange = sheetId === 0 ? {} : { sheetId };
  return location.dimensionRange ? { ...base, ...rangeOfDimension(location.dimensionRange) } : base;
}

export function rangeOfDimension(range: DimensionRange): GridRange {
  const base: GridRange = range.sheetId ? { sheetId: range.sheetId } : {};
  return range.dimension === 'COLUMNS'
    ? { ...base, startColumnIndex: range.startIndex, endColumnIndex: range.endIndex }
    : { ...base, startRowIndex: range.startIndex, endRowIndex: range.endIndex };
}

/** Metadata of rows or columns start..end−1 of a sheet, by index. */
export function dimensionEntries(work: Work, sheetId: number, dimension: string): Map<number, Bag[]> {
  const found = new Map<number, Bag[]>();
  for (const entry of visibleEntries(work)) {
    const range = entry.location.dimensionRange;
    if (!range || range.dimension !== dimension || (range.sheetId ?? 0) !== sheetId) continue;
    const at = range.startIndex ?? 0;
    found.set(at, [...(found.get(at) ?? []), entry as unknown as Bag]);
  }
  return found;
}
