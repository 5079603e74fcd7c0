/**
 * Spreadsheets through the advanced Sheets service. Only complete answers count: a book without its id, or fewer value
 * ranges than asked for, is a broken answer, and the call is repeated.
 */
import type { Books } from '../../app/ports';
import type { SpreadsheetShape, ValueRangeShape } from '../../tables/api-shapes';
import { changeBooks, changeBooksBack, fetchBooks, withId } from './fetch-books';
import type { Pace } from '../pace';
import { present, retried } from '../retry';
import { Fault } from '../../core/fault';

type Api = GoogleAppsScript.Sheets.Collection.SpreadsheetsCollection;

const spreadsheets = (): Api => {
  const api = Sheets?.Spreadsheets;
  if (!api) throw new Error('the advanced service Sheets v4 is not enabled in appsscript.json');
  return api;
};

function wholeBook(answer: unknown, id: string): SpreadsheetShape {
  const book = present(answer, `sheets.get ${id}`) as SpreadsheetShape;
  if (book.spreadsheetId !== id)
    throw new Fault('brokenAnswer', `sheets.get ${id}`, 'the book in the answer is not the one asked');
  return book;
}

function wholeRanges(
  answer: { readonly valueRanges?: unknown } | null | undefined,
  id: string,
  asked: number,
): readonly ValueRangeShape[] {
  const where = `sheets.values.batchGet ${id}`;
  const ranges = present(answer, where).valueRanges as readonly ValueRangeShape[] | undefined;
  if (!ranges || ranges.length !== asked)
    throw new Fault('brokenAnswer', where, `${ranges?.length ?? 0} of ${asked} ranges came back`);
  return ranges;
}

export const booksOfGoogle = (reads: Pace, writes: Pace): Books => ({
  get(id, ask) {
    reads.take(1);
    const options = {
      fields: withId(ask.fields),
      ...(ask.ranges ? { ranges: ask.ranges } : {}),
      ...(ask.grid === undefined ? {} : { includeGridData: ask.grid }),
    };
    return retried(`sheets.get ${id}`, 'read', () => wholeBook(spreadsheets().get(id, options), id));
  },
  getMany: (asks) => fetchBooks(asks, reads),
  change(id, requests) {
    writes.take(1);
    const where = `sheets.batchUpdate ${id}`;
    const body = { requests } as unknown as GoogleAppsScript.Sheets.Schema.BatchUpdateSpreadsheetRequest;
    const answer = retried(where, 'once', () => present(spreadsheets().batchUpdate(body, id), where));
    return (answer.replies ?? []) as unknown as readonly Readonly<Record<string, unknown>>[];
  },
  changeMany: (asks) => changeBooks(asks, writes),
  changeBack: (asks) => changeBooksBack(asks, writes),
  read(id, ranges) {
    reads.take(1);
    const options = { ranges, valueRenderOption: 'UNFORMATTED_VALUE', dateTimeRenderOption: 'SERIAL_NUMBER' };
    return retried(`sheets.values.batchGet ${id}`, 'read', () =>
      wholeRanges(spreadsheets().Values.batchGet(id, options), id, ranges.length),
    );
  },
  write(id, ranges) {
    writes.take(1);
    const where = `sheets.values.batchUpdate ${id}`;
    const body = {
      valueInputOption: 'RAW',
      data: ranges,
    } as unknown as GoogleAppsScript.Sheets.Schema.BatchUpdateValuesRequest;
    retried(where, 'again', () => present(spreadsheets().Values.batchUpdate(body, id), where));
  },
});
