/**
 * Real seconds of the desk itself on this machine: cells in and out, requests checked against Google's schema, memory.
 */
import { Desk } from '../../src/desk/desk';
import { checkRequestBody } from '../../src/desk/schema/schema';

const ROWS = 1000;
const COLUMNS = 100;

export interface DeskSpeed {
  readonly cells: number;
  readonly raw: number;
  readonly typed: number;
  readonly out: number;
  readonly formatted: number;
  readonly requestsASecond: number;
  readonly megabytes: number;
}

const secondsOf = (act: () => unknown): number => {
  const from = performance.now();
  act();
  return (performance.now() - from) / 1000;
};

export function deskSpeed(): DeskSpeed {
  const desk = new Desk({ seed: 1, latency: 'typical', accountKind: 'workspace' });
  const actor = { email: desk.province.office[0]?.email ?? '', project: null };
  const call = (method: string, params: object, body?: unknown): unknown =>
    desk.call(
      {
        method: `sheets.spreadsheets.${method}`,
        params: params as Record<string, unknown>,
        ...(body === undefined ? {} : { body }),
      },
      actor,
    );
  const sheets = ['Raw', 'Typed'].map((title) => ({
    properties: { title, gridProperties: { rowCount: ROWS, columnCount: COLUMNS } },
  }));
  const { spreadsheetId } = call('create', {}, { properties: { title: 'Đo', locale: 'vi_VN' }, sheets }) as {
    spreadsheetId: string;
  };
  const numbers = Array.from({ length: ROWS }, (_, row) =>
    Array.from({ length: COLUMNS }, (_, column) => row * 7 + column),
  );
  const words = numbers.map((row) =>
    row.map((value, at) => [`${value},5`, '31/12/2025', `xã ${value}`, value][at % 4]),
  );
  const put = (range: string, values: unknown, valueInputOption: string): number =>
    secondsOf(() => call('values.update', { spreadsheetId, range, valueInputOption }, { values }));
  const raw = put('Raw!A1', numbers, 'RAW');
  const typed = put('Typed!A1', words, 'USER_ENTERED');
  const out = secondsOf(() =>
    call('values.get', { spreadsheetId, range: 'Raw', valueRenderOption: 'UNFORMATTED_VALUE' }),
  );
  const formatted = secondsOf(() => call('values.get', { spreadsheetId, range: 'Typed' }));
  return {
    cells: ROWS * COLUMNS,
    raw,
    typed,
    out,
    formatted,
    requestsASecond: validated(),
    megabytes: Math.round(process.memoryUsage().rss / 2 ** 20),
  };
}

/** Batches of 100 requests such as those of the add-in, counted by request. */
function validated(): number {
  const request = {
    repeatCell: {
      range: { sheetId: 1, startRowIndex: 0, endRowIndex: 9 },
      cell: { userEnteredFormat: { textFormat: { bold: true }, borders: { top: { style: 'SOLID' } } } },
      fields: 'userEnteredFormat(textFormat.bold,borders)',
    },
  };
  const body = { requests: Array.from({ length: 100 }, () => request) };
  checkRequestBody('sheets', 'BatchUpdateSpreadsheetRequest', body);
  const seconds = secondsOf(() => {
    for (let at = 0; at < 100; at += 1) checkRequestBody('sheets', 'BatchUpdateSpreadsheetRequest', body);
  });
  return Math.round(10_000 / seconds);
}
