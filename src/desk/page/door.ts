/**
 * The page's only way to the desk: Google's own paths for everything a person does, the desk's paths for clock, outbox
 * and faults.
 */
import type { Book } from './grid/google-shapes';
import type { FaultKind } from '../machine/nemesis';
import type { Spot, Typed } from './grid/typed-cells';

interface UnitPeople {
  /** Code of the unit. */
  readonly unit: string;
  readonly name?: string;
  /** E-mails. */
  readonly accounts: readonly string[];
}

export interface People {
  readonly office: string;
  readonly offices: readonly string[];
  readonly units: readonly UnitPeople[];
  readonly leaders: readonly string[];
}
export interface FileRow {
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  readonly capabilities?: { readonly canEdit?: boolean };
  readonly parents?: readonly string[];
  /** Grows with every change of the file. */
  readonly version?: string;
}
export interface Shown {
  readonly kind: string;
  readonly [more: string]: unknown;
}
export interface Refused {
  readonly message: string;
}

let account = '';
export const actAs = (email: string): void => {
  account = email;
};

/** The message of an error's body: Google's, or the plain text of a bug of the desk. */
function refusalIn(text: string): string | undefined {
  try {
    return (JSON.parse(text) as { error?: Refused }).error?.message;
  } catch {
    return undefined;
  }
}

interface Asking {
  /** HTTP method. By default GET without a body and POST with one. */
  method?: string;
  body?: unknown;
  /** Id of the open file. */
  open?: string;
  /** Active cell, `<sheetId>!<A1>`. */
  cell?: string;
}

/** Asks the desk. Throws an Error with Google's message when the desk refuses. */
async function ask<T>(path: string, more: Asking = {}): Promise<T> {
  const answer = await fetch(path, {
    method: more.method ?? (more.body === undefined ? 'GET' : 'POST'),
    headers: {
      Authorization: `Bearer ${account}`,
      'Content-Type': 'application/json',
      ...(more.open === undefined ? {} : { 'X-Desk-Active-Spreadsheet': more.open }),
      ...(more.cell === undefined ? {} : { 'X-Desk-Active-Cell': more.cell }),
    },
    ...(more.body === undefined ? {} : { body: JSON.stringify(more.body) }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(refusalIn(text) ?? `HTTP ${answer.status}: ${text.slice(0, 300)}`);
  return (text === '' ? {} : JSON.parse(text)) as T;
}

/** Only what the page draws: a workbook of thousands of cells has every field in each of them. */
const fieldsOfFormat = [
  ...['backgroundColorStyle', 'horizontalAlignment', 'verticalAlignment', 'wrapStrategy', 'numberFormat/type'],
  'borders(top/style,bottom/style,left/style,right/style)',
  'textFormat(foregroundColorStyle,fontFamily,fontSize,bold,italic,underline)',
].join();
const fieldsOfCell = [
  ...['userEnteredValue/formulaValue', 'effectiveValue(numberValue,boolValue)', 'formattedValue'],
  `effectiveFormat(${fieldsOfFormat})`,
  ...['hyperlink', 'note', 'dataValidation(condition,inputMessage)'],
].join();
const fieldsOfGrid = [
  ...['startRow', 'startColumn', 'rowMetadata(pixelSize,hiddenByUser)', 'columnMetadata(pixelSize,hiddenByUser)'],
  `rowData.values(${fieldsOfCell})`,
].join();
const fieldsOfBook = `spreadsheetId,properties(title,locale),sheets(properties,merges,charts,data(${fieldsOfGrid}))`;

export const people = (): Promise<People> => ask('/desk/people');
export const files = async (): Promise<readonly FileRow[]> =>
  (
    await ask<{ files: readonly FileRow[] }>(
      `/drive/v3/files?pageSize=1000&fields=${encodeURIComponent('files(id,name,mimeType,parents,version,capabilities(canEdit))')}&q=${encodeURIComponent('trashed = false')}`,
    )
  ).files;
export const book = (id: string): Promise<Book> =>
  ask(`/v4/spreadsheets/${id}?includeGridData=true&fields=${encodeURIComponent(fieldsOfBook)}`);
export const newBook = (title: string): Promise<{ spreadsheetId: string }> =>
  ask('/v4/spreadsheets', { body: { properties: { title, locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' } } });
export const clock = (): Promise<{ now: string }> => ask('/desk/stats');
export const advance = (
  advanceSeconds: number,
): Promise<{ now: string; fired: readonly { readonly error?: { readonly message: string } }[] }> =>
  ask('/desk/clock', { body: { advanceSeconds } });
export interface Letter {
  readonly to: readonly string[];
  readonly subject: string;
  readonly body: string;
  readonly at: string;
  readonly attachments: readonly { readonly name: string }[];
}
export const outbox = (): Promise<readonly Letter[]> => ask('/desk/outbox');
export const stats = (): Promise<{
  calls: Record<string, number>;
  virtualSeconds: number;
  readsLastMinute: number;
  writesLastMinute: number;
}> => ask('/desk/stats');
export const fault = (body: {
  readonly kind: FaultKind;
  readonly method?: string;
  readonly nth: number;
}): Promise<unknown> => ask('/desk/fault', { body });
export const clearFaults = (): Promise<unknown> => ask('/desk/fault', { method: 'DELETE' });
export const shown = (): Promise<readonly Shown[]> => ask('/desk/ui');

/**
 * Opens a file as Google's editor does: `onOpen` runs for an account that has the add-on and may edit. Returns null for
 * every other account.
 */
export async function opened(fileId: string): Promise<readonly Shown[] | null> {
  const run = await ask<{ ui: readonly Shown[]; error?: { readonly name: string; readonly message: string } }>(
    '/desk/open',
    { body: { fileId, as: account } },
  );
  if (run.error === undefined) return run.ui;
  if (run.error.name === 'PermissionDenied') return null;
  throw new Error(run.error.message);
}

export interface Permission {
  readonly id: string;
  readonly type: string;
  readonly role: string;
  readonly emailAddress?: string;
}
export const permissions = async (id: string): Promise<readonly Permission[]> =>
  (
    await ask<{ permissions: readonly Permission[] }>(
      `/drive/v3/files/${id}/permissions?fields=${encodeURIComponent('permissions(id,type,role,emailAddress)')}`,
    )
  ).permissions;
/** The signed-in account picked the file: `drive.file` knows it from now on. */
export const pick = (fileId: string): Promise<unknown> => ask('/desk/pick', { body: { fileId, as: account } });
export const share = (id: string, emailAddress: string, role: string): Promise<unknown> =>
  ask(`/drive/v3/files/${id}/permissions?sendNotificationEmail=false`, { body: { type: 'user', role, emailAddress } });

const column = (index: number): string =>
  (index < 26 ? '' : column(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));
export const a1 = (row: number, at: number): string => `${column(at)}${row + 1}`;

/** Sends text exactly as typed (USER_ENTERED), by sheet id so that a renamed tab does no harm. */
export function type(id: string, edits: readonly Typed[]): Promise<unknown> {
  return ask(`/v4/spreadsheets/${id}/values:batchUpdateByDataFilter`, {
    body: {
      valueInputOption: 'USER_ENTERED',
      data: edits.map((one) => ({
        dataFilter: {
          gridRange: {
            sheetId: one.sheetId,
            startRowIndex: one.row,
            endRowIndex: one.row + 1,
            startColumnIndex: one.column,
            endColumnIndex: one.column + 1,
          },
        },
        values: [[one.text]],
      })),
    },
  });
}

/** Takes the rules of cells away. */
export function withoutRules(id: string, spots: readonly Spot[]): Promise<unknown> {
  const requests = spots.map(({ sheetId, row, column: at }) => ({
    setDataValidation: {
      range: { sheetId, startRowIndex: row, endRowIndex: row + 1, startColumnIndex: at, endColumnIndex: at + 1 },
    },
  }));
  return ask(`/v4/spreadsheets/${id}:batchUpdate`, { body: { requests } });
}

interface Operation {
  readonly error?: { readonly message?: string; readonly details?: readonly { readonly errorMessage?: string }[] };
  readonly response?: { readonly result?: unknown };
}

/** Runs a global of the add-in as Google would from a menu or `google.script.run`. Throws what the script threw. */
export async function run(
  name: string,
  parameters: readonly unknown[],
  on: { readonly open: string | null; readonly cell: string | null },
): Promise<unknown> {
  const operation = await ask<Operation>('/v1/scripts/so-cchc:run', {
    body: { function: name, parameters },
    ...(on.open === null ? {} : { open: on.open }),
    ...(on.cell === null ? {} : { cell: on.cell }),
  });
  if (operation.error !== undefined)
    throw new Error(operation.error.details?.[0]?.errorMessage ?? operation.error.message ?? 'script');
  return operation.response?.result;
}
