/** The page's one way to the desk: Google's own paths for everything a person does, the desk's paths for clock, outbox and faults. */
import type { Book } from './google-shapes';
import type { Typed } from './book-view';

export interface People { readonly office: string; readonly units: readonly { readonly unit: string; readonly name?: string; readonly accounts: readonly string[] }[]; readonly leaders: readonly string[] }
export interface FileRow { readonly id: string; readonly name: string; readonly mimeType: string; readonly capabilities?: { readonly canEdit?: boolean }; readonly parents?: readonly string[] }
export interface Shown { readonly kind: string; readonly [more: string]: unknown }
export interface Refused { readonly message: string }

let account = '';
export const actAs = (email: string): void => { account = email; };

/** Asks; throws an Error with Google's message when the desk refuses. */
async function ask<T>(path: string, more: { method?: string; body?: unknown; open?: string } = {}): Promise<T> {
  const answer = await fetch(path, {
    method: more.method ?? (more.body === undefined ? 'GET' : 'POST'),
    headers: { Authorization: `Bearer ${account}`, 'Content-Type': 'application/json', ...(more.open === undefined ? {} : { 'X-Desk-Active-Spreadsheet': more.open }) },
    ...(more.body === undefined ? {} : { body: JSON.stringify(more.body) }),
  });
  const text = await answer.text();
  const value = text === '' ? {} : JSON.parse(text) as { error?: Refused };
  if (!answer.ok) throw new Error(value.error?.message ?? `HTTP ${answer.status}`);
  return value as T;
}

const fieldsOfBook = 'spreadsheetId,properties(title,locale),sheets(properties,merges,charts,data(startRow,startColumn,rowMetadata(pixelSize,hiddenByUser),columnMetadata(pixelSize,hiddenByUser),rowData.values(userEnteredValue,effectiveValue,formattedValue,effectiveFormat,hyperlink,note,dataValidation)))';

export const people = (): Promise<People> => ask('/desk/people');
export const files = async (): Promise<readonly FileRow[]> => (await ask<{ files: readonly FileRow[] }>(`/drive/v3/files?pageSize=1000&fields=${encodeURIComponent('files(id,name,mimeType,parents,capabilities(canEdit))')}&q=${encodeURIComponent('trashed = false')}`)).files;
export const book = (id: string): Promise<Book> => ask(`/v4/spreadsheets/${id}?includeGridData=true&fields=${encodeURIComponent(fieldsOfBook)}`);
export const newBook = (title: string): Promise<{ spreadsheetId: string }> => ask('/v4/spreadsheets', { body: { properties: { title, locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' } } });
export const clock = (): Promise<{ now: string }> => ask('/desk/stats');
export const advance = (advanceSeconds: number): Promise<{ now: string; fired?: readonly unknown[] }> => ask('/desk/clock', { body: { advanceSeconds } });
export const outbox = (): Promise<readonly Record<string, unknown>[]> => ask('/desk/outbox');
export const stats = (): Promise<{ calls: Record<string, number>; virtualSeconds: number; readsLastMinute: number; writesLastMinute: number }> => ask('/desk/stats');
export const fault = (body: unknown): Promise<unknown> => ask('/desk/fault', { body });
export const shown = async (): Promise<readonly Shown[]> => ask('/desk/ui');

const column = (index: number): string => (index < 26 ? '' : column(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));
export const a1 = (row: number, at: number): string => `${column(at)}${row + 1}`;

/** Sends what was typed, as typed (USER_ENTERED), by sheet id so that a renamed tab does no harm. */
export function type(id: string, edits: readonly Typed[]): Promise<unknown> {
  return ask(`/v4/spreadsheets/${id}/values:batchUpdateByDataFilter`, {
    body: {
      valueInputOption: 'USER_ENTERED',
      data: edits.map((one) => ({
        dataFilter: { gridRange: { sheetId: one.sheetId, startRowIndex: one.row, endRowIndex: one.row + 1, startColumnIndex: one.column, endColumnIndex: one.column + 1 } },
        values: [[one.text]],
      })),
    },
  });
}

interface Operation { readonly error?: { readonly message?: string; readonly details?: readonly { readonly errorMessage?: string }[] }; readonly response?: { readonly result?: unknown } }

/** Runs a global of the add-in as Google would from a menu or `google.script.run`; throws what the script threw. */
export async function run(name: string, parameters: readonly unknown[], open: string | undefined): Promise<unknown> {
  const operation = await ask<Operation>('/v1/scripts/so-cchc:run', { body: { function: name, parameters }, ...(open === undefined ? {} : { open }) });
  if (operation.error !== undefined) throw new Error(operation.error.details?.[0]?.errorMessage ?? operation.error.message ?? 'script');
  return operation.response?.result;
}
