/** Data filters: places selected by a range or by the developer metadata on them. */
import type { Book } from './book';
import { refuse, within } from '../errors';
import { crossesRange, type Lookup, matchesLookup, rangeOfLocation, visibleEntries } from './metadata';
import { type Place, placeOf, printRange, resolvePlace } from './resolve';
import { tidy } from '../tidy';
import type { DeveloperMetadata, GridRange } from '../types';
import type { Work } from './work';

export interface DataFilter {
  a1Range?: string;
  gridRange?: GridRange;
  developerMetadataLookup?: Lookup;
}

/** The places that a filter selects, in the order of the metadata. */
export function placesOf(work: Work, filter: DataFilter): Place[] {
  if (filter.a1Range !== undefined) return [resolvePlace(work.book, filter.a1Range)];
  if (filter.gridRange !== undefined) return [placeOf(work.book, tidy(filter.gridRange, 'range'))];
  const lookup = lookupOf(filter);
  return visibleEntries(work)
    .filter((entry) => matchesLookup(entry, lookup))
    .flatMap((entry) => placesOfEntry(work.book, entry));
}

function placesOfEntry(book: Book, entry: DeveloperMetadata): Place[] {
  if (entry.location.spreadsheet) return book.sheets.map((sheet) => placeOf(book, { sheetId: sheet.id }));
  return [placeOf(book, rangeOfLocation(entry.location))];
}

function lookupOf(filter: DataFilter): Lookup {
  if (filter.developerMetadataLookup === undefined) throw refuse('Must specify a data filter');
  return tidy(filter.developerMetadataLookup);
}

/** Metadata that a filter selects: by lookup, or because its place meets the filter's range. */
export function entriesOf(work: Work, filter: DataFilter): DeveloperMetadata[] {
  if (filter.developerMetadataLookup !== undefined) {
    const lookup = lookupOf(filter);
    return visibleEntries(work).filter((entry) => matchesLookup(entry, lookup));
  }
  const places = placesOf(work, filter);
  return visibleEntries(work).filter((entry) => places.some((place) => crossesRange(entry, place.range)));
}

export interface MatchedPlace {
  readonly place: Place;
  readonly filters: DataFilter[];
}

/** A filter as Google returns it: a grid range without its zeros (measured on the live API). */
export function echoed(filter: DataFilter): DataFilter {
  if (!filter.gridRange) return filter;
  return { gridRange: Object.fromEntries(Object.entries(filter.gridRange).filter(([, index]) => index !== 0)) };
}

/** Every selected place once, with all the filters that selected it. */
export function matchedPlaces(work: Work, filters: readonly DataFilter[]): MatchedPlace[] {
  const found = new Map<string, MatchedPlace>();
  filters.forEach((filter, at) => {
    for (const place of within(`dataFilters[${at}]`, () => placesOf(work, filter))) {
      const key = `${place.sheet.id} ${printRange(place.sheet, place.range)} ${JSON.stringify(place.range)}`;
      const known = found.get(key);
      if (known) known.filters.push(echoed(filter));
      else found.set(key, { place, filters: [echoed(filter)] });
    }
  });
  return [...found.values()];
}
