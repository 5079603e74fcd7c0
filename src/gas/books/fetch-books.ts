/** Many workbooks at the same time, read or changed. An unreadable file is named and the others go on. */
import type { Books, OneOf } from '../../app/ports';
import { mayPass } from '../../core/fault';
import type { SpreadsheetShape } from '../../tables/api-shapes';
import type { Pace } from '../pace';
import { together } from '../together';

type Asks = Parameters<Books['getMany']>[0];
type Seen = ReturnType<Books['getMany']>[number];

const addressOf = (id: string): string => `https://sheets.googleapis.com/v4/spreadsheets/${encodeURIComponent(id)}`;

/**
 * The mask with the book's id, which proves the answer; never twice, since no document fixes what a path named twice
 * does.
 */
export const withId = (fields: string): string =>
  /^spreadsheetId(?:,|$)/.test(fields) ? fields : `spreadsheetId,${fields}`;

/** The answer, when it is about the workbook that was asked. */
const of = <T extends Partial<Pick<SpreadsheetShape, 'spreadsheetId'>>>(answer: T, id: string): T | undefined =>
  answer.spreadsheetId === id ? answer : undefined;

/** One answer per ask, in order: the book, or the fault of that one file. */
export const fetchBooks = (asks: Asks, pace: Pace): readonly Seen[] =>
  together<SpreadsheetShape>(
    asks.map(({ id, fields }) => ({
      where: `sheets.get ${id}`,
      manner: 'read',
      url: `${addressOf(id)}?fields=${encodeURIComponent(withId(fields))}`,
      read: (answer) => of(answer as SpreadsheetShape, id),
    })),
    pace,
  ).map((one) => ('done' in one ? { book: one.done } : { fault: mayPass(one.fault) ? 'busy' : one.fault.code }));

/** One `spreadsheets.batchUpdate` for each file, in order. */
export const changeBooks = (asks: Parameters<Books['changeMany']>[0], pace: Pace): readonly OneOf<true>[] =>
  together<true>(
    asks.map(({ id, requests }) => ({
      where: `sheets.batchUpdate ${id}`,
      manner: 'once',
      url: `${addressOf(id)}:batchUpdate`,
      body: { requests },
      read: (answer) => (of(answer as SpreadsheetShape, id) ? true : undefined),
    })),
    pace,
  );

interface Changed {
  readonly spreadsheetId?: string;
  readonly updatedSpreadsheet?: SpreadsheetShape;
}

/**
 * As `changeBooks`; each answer gives the workbook back as it is after the change, under the same mask as a reading.
 * Google lets the mask decide about the cells; without a mask the member of the body would.
 */
export const changeBooksBack = (
  asks: Parameters<Books['changeBack']>[0],
  pace: Pace,
): ReturnType<Books['changeBack']> =>
  together<SpreadsheetShape | null>(
    asks.map(({ id, requests, fields }) => ({
      where: `sheets.batchUpdate ${id}`,
      manner: 'once',
      url: `${addressOf(id)}:batchUpdate?fields=${encodeURIComponent(`spreadsheetId,updatedSpreadsheet(${withId(fields)})`)}`,
      body: { requests, includeSpreadsheetInResponse: true, responseIncludeGridData: true },
      read: (answer) => {
        const changed = of(answer as Changed, id);
        return changed && (of(changed.updatedSpreadsheet ?? {}, id) ?? null);
      },
    })),
    pace,
  );
