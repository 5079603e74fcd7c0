/**
 * A desk small enough for the Sheets double alone, between Google's schemas: a counter for ids, a clock that stands still until moved, and files with roles.
 */
import type { Actor, DeskEnv, FileDoor, Role, SheetsDouble } from '../../../src/desk/contract';
import { methods } from '../../../src/desk/discovery';
import { checkAnswer, checkRequestBody } from '../../../src/desk/schema';
import { createSheetsDouble } from '../../../src/desk/sheets';

export const OWNER: Actor = { email: 'vanphong@tinh.example', project: null };
export const UNIT: Actor = { email: 'xa01@tinh.example', project: null };
export const READER: Actor = { email: 'lanhdao@tinh.example', project: null };
export const STRANGER: Actor = { email: 'nguoila@tinh.example', project: null };
export const NOON = Date.UTC(2026, 2, 31, 5);

type Any = any; // eslint-disable-line @typescript-eslint/no-explicit-any -- tests read Google's answers freely

export interface SmallDesk {
  sheets: SheetsDouble;
  clock: { now: number };
  roles: Map<string, Role>;
  names: Map<string, string>;
  touches: string[];
  call(method: string, params?: Record<string, unknown>, body?: unknown, actor?: Actor): Any;
  /** A new spreadsheet of the owner; the unit may write, the leader may read. */
  create(body?: unknown): string;
  batch(id: string, requests: unknown[], actor?: Actor, more?: object): Any;
  put(id: string, range: string, values: unknown[][], option?: string): Any;
  get(id: string, range: string, options?: Record<string, unknown>): Any;
  sheet(id: string, title?: string): Any;
}

export function aDesk(): SmallDesk {
  const clock = { now: NOON };
  let count = 1000;
  const roles = new Map<string, Role>([[OWNER.email, 'owner'], [UNIT.email, 'writer'], [READER.email, 'reader']]);
  const names = new Map<string, string>();
  const touches: string[] = [];
  const env: DeskEnv = { now: () => clock.now, newFileId: () => `file-${(count += 1)}`, newNumber: () => (count += 1) };
  const files: FileDoor = {
    role: (_, actor) => roles.get(actor.email) ?? 'none',
    register: (id, name) => void names.set(id, name),
    rename: (id, name) => void names.set(id, name),
    name: (id) => names.get(id) ?? '',
    owner: () => OWNER.email,
    touched: (id, actor) => void touches.push(`${id} ${actor.email}`),
    exists: (id) => names.has(id),
  };
  const sheets = createSheetsDouble(env, files);
  // Every request and every answer of these tests is held against Google's discovery document.
  const call: SmallDesk['call'] = (method, params = {}, body = undefined, actor = OWNER) => {
    const doc = methods().get(`sheets.spreadsheets.${method}`);
    if (!doc) throw new Error(`no such method: ${method}`);
    const checked = doc.request === undefined ? undefined : checkRequestBody('sheets', doc.request, body);
    const answer = sheets.call({ method: doc.id, params, body: checked }, actor);
    if (doc.response !== undefined) checkAnswer('sheets', doc.response, answer);
    return answer;
  };
  return {
    sheets, clock, roles, names, touches, call,
    create: (body = { properties: { title: 'Biểu' } }) => call('create', {}, body).spreadsheetId,
    batch: (id, requests, actor = OWNER, more = {}) => call('batchUpdate', { spreadsheetId: id }, { requests, ...more }, actor),
    put: (id, range, values, option = 'RAW') => call('values.update', { spreadsheetId: id, range, valueInputOption: option }, { values }),
    get: (id, range, options = {}) => call('values.get', { spreadsheetId: id, range, ...options }),
    sheet: (id, title = 'Sheet1') => call('get', { spreadsheetId: id }).sheets.find((one: Any) => one.properties.title === title),
  };
}
