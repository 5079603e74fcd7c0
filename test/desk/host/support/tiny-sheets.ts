/**
 * A minimal double of Sheets for the host's own tests: one tab, values in a map by range text. The real double has its
 * own tests.
 */
import {
  ApiError,
  type Actor,
  type ApiCall,
  type DeskEnv,
  type FileDoor,
  type SheetsDouble,
} from '../../../../src/desk/contract';

type Values = unknown[][];

export function tinySheets(env: DeskEnv, files: FileDoor): SheetsDouble {
  let books = new Map<string, Map<string, Values>>();
  let cost = { cells: 0, readBack: 0, write: false };
  const book = (id: string, actor: Actor, wanted: 'reader' | 'writer'): Map<string, Values> => {
    const role = files.role(id, actor);
    const found = books.get(id);
    if (found === undefined || (role === 'none' && actor.project !== null))
      throw new ApiError(404, 'NOT_FOUND', 'Requested entity was not found.');
    if (role === 'none') throw new ApiError(403, 'PERMISSION_DENIED', 'The caller does not have permission');
    if (wanted === 'writer' && role !== 'writer' && role !== 'owner')
      throw new ApiError(403, 'PERMISSION_DENIED', 'The caller does not have permission');
    return found;
  };
  const view = (id: string): object => ({
    spreadsheetId: id,
    properties: { title: files.name(id), locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' },
    sheets: [{ properties: { sheetId: 7, title: 'Trang tính1' } }],
  });
  const methods: Record<string, (call: ApiCall, actor: Actor) => unknown> = {
    'sheets.spreadsheets.create': (call, actor) => {
      const id = env.newFileId();
      const { properties } = call.body as { properties?: { title?: string } };
      files.register(id, properties?.title ?? 'Untitled spreadsheet', 'application/vnd.google-apps.spreadsheet', actor);
      books.set(id, new Map());
      return view(id);
    },
    'sheets.spreadsheets.get': (call, actor) => {
      book(String(call.params.spreadsheetId), actor, 'reader');
      return view(String(call.params.spreadsheetId));
    },
    'sheets.spreadsheets.values.get': (call, actor) => {
      const values = book(String(call.params.spreadsheetId), actor, 'reader').get(String(call.params.range));
      cost = { cells: values?.flat().length ?? 0, readBack: 0, write: false };
      return { range: String(call.params.range), majorDimension: 'ROWS', ...(values === undefined ? {} : { values }) };
    },
    'sheets.spreadsheets.values.update': (call, actor) => {
      const id = String(call.params.spreadsheetId);
      const { values } = call.body as { values: Values };
      book(id, actor, 'writer').set(String(call.params.range), values);
      files.touched(id, actor);
      cost = { cells: values.flat().length, readBack: 0, write: true };
      return { spreadsheetId: id, updatedRange: String(call.params.range), updatedCells: cost.cells };
    },
  };
  return {
    call(call, actor) {
      cost = { cells: 0, readBack: 0, write: false };
      const method = methods[call.method];
      if (method === undefined) throw new Error(`the tiny sheets lack ${call.method}`);
      return method(call, actor);
    },
    createEmpty: (id) => void books.set(id, new Map()),
    adopt: () => {
      throw new Error('the tiny sheets adopt nothing');
    },
    copy: (from, to) => void books.set(to, new Map(books.get(from))),
    remove: (id) => void books.delete(id),
    snapshot: view,
    lastCost: () => cost,
    takeFrom: () => {
      throw new Error('the tiny sheets have no twin');
    },
    save: () => [...books].map(([id, cells]) => [id, [...cells]]),
    load: (state) => {
      books = new Map((state as [string, [string, Values][]][]).map(([id, cells]) => [id, new Map(cells)]));
    },
  };
}
