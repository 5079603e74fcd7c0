/** A small desk with only the Sheets double; calls and answers are checked against Google's schemas. */
import type { Actor, SheetsDouble } from '../../../src/desk/contract';
import { createSheetsDouble } from '../../../src/desk/sheets';
import { checkedCalls, OWNER, smallFiles, type Any, type CheckedCall, type SmallFiles } from '../small-desk';

export { NOON, OWNER, READER, STRANGER, UNIT } from '../small-desk';

export interface SmallDesk extends Pick<SmallFiles, 'clock' | 'roles' | 'names' | 'touches'> {
  sheets: SheetsDouble;
  call: CheckedCall;
  /** A new spreadsheet of the owner; the unit may write, the leader may read. */
  create(body?: unknown): string;
  batch(id: string, requests: unknown[], actor?: Actor, more?: object): Any;
  put(id: string, range: string, values: unknown[][], option?: string): Any;
  get(id: string, range: string, options?: Record<string, unknown>): Any;
  sheet(id: string, title?: string): Any;
}

export function aDesk(): SmallDesk {
  const { env, files, clock, roles, names, touches } = smallFiles();
  const sheets = createSheetsDouble(env, files);
  const call = checkedCalls('sheets', 'sheets.spreadsheets', sheets);
  return {
    sheets,
    clock,
    roles,
    names,
    touches,
    call,
    create: (body = { properties: { title: 'Biểu' } }) => call('create', {}, body).spreadsheetId,
    batch: (id, requests, actor = OWNER, more = {}) =>
      call('batchUpdate', { spreadsheetId: id }, { requests, ...more }, actor),
    put: (id, range, values, option = 'RAW') =>
      call('values.update', { spreadsheetId: id, range, valueInputOption: option }, { values }),
    get: (id, range, options = {}) => call('values.get', { spreadsheetId: id, range, ...options }),
    sheet: (id, title = 'Sheet1') =>
      call('get', { spreadsheetId: id }).sheets.find((one: Any) => one.properties.title === title),
  };
}

/** A desk with one spreadsheet of the owner. */
export function deskWithBook(): { desk: SmallDesk; id: string } {
  const desk = aDesk();
  return { desk, id: desk.create() };
}

/** A grid range without its sheet: 0-based, half-open. */
export const box = (top: number, bottom: number, left: number, right: number) => ({
  startRowIndex: top,
  endRowIndex: bottom,
  startColumnIndex: left,
  endColumnIndex: right,
});

/** Rows of cells with everything that spreadsheets.get returns of them. */
export const cellsOf = (desk: SmallDesk, id: string, range: string): Any[] =>
  desk.call('get', { spreadsheetId: id, ranges: [range], includeGridData: true }).sheets[0].data[0].rowData ?? [];
export const cellAt = (desk: SmallDesk, id: string, range: string): Any =>
  cellsOf(desk, id, range)[0]?.values?.[0] ?? {};
