/**
 * The few REST calls that the probes make, at the addresses of the Sheets v4 and Drive v3 APIs. Each throws when Google
 * refuses.
 */
import type { SheetRequest } from '../../tables/api-requests';
import type { ProbeRoom } from './probe';

const SHEETS = 'https://sheets.googleapis.com/v4/spreadsheets';
const DRIVE = 'https://www.googleapis.com/drive/v3/files';

/** The tab of the scratch workbook. */
export const SCRATCH_SHEET = 7;
export const SCRATCH_TAB = 'Probe';

export type Cells = readonly (readonly unknown[])[];

/** A refusal of Google, with its HTTP status. */
export class ProbeRefusal extends Error {
  constructor(
    readonly status: number,
    words: string,
  ) {
    super(`HTTP ${status} ${words}`);
    this.name = 'ProbeRefusal';
  }
}

interface Refused {
  readonly error?: { readonly message?: string };
}

function call<T>(
  { door }: ProbeRoom,
  method: 'get' | 'post' | 'put' | 'patch' | 'delete',
  url: string,
  body?: unknown,
): T {
  const answer = door.rest(method, url, body);
  if (answer.status >= 300) {
    const words = (answer.json as Refused | null)?.error?.message ?? '';
    throw new ProbeRefusal(answer.status, words);
  }
  return answer.json as T;
}

const inBook = (room: ProbeRoom, path: string): string => `${SHEETS}/${room.bookId}${path}`;
const rangeIn = (a1: string): string => encodeURIComponent(`${SCRATCH_TAB}!${a1}`);

export function change(room: ProbeRoom, requests: readonly SheetRequest[]): void {
  call(room, 'post', inBook(room, ':batchUpdate'), { requests });
}

/** Types texts into cells as a person would. */
export function type(room: ProbeRoom, a1: string, values: Cells): void {
  call(room, 'put', inBook(room, `/values/${rangeIn(a1)}?valueInputOption=USER_ENTERED`), { values });
}

export function write(room: ProbeRoom, a1: string, values: Cells): void {
  call(room, 'put', inBook(room, `/values/${rangeIn(a1)}?valueInputOption=RAW`), { values });
}

export type Rendering = 'UNFORMATTED_VALUE' | 'FORMATTED_VALUE' | 'FORMULA';

export function read(room: ProbeRoom, a1: string, rendering: Rendering = 'UNFORMATTED_VALUE'): Cells {
  const query = `?valueRenderOption=${rendering}&dateTimeRenderOption=SERIAL_NUMBER`;
  return call<{ readonly values?: Cells }>(room, 'get', inBook(room, `/values/${rangeIn(a1)}${query}`)).values ?? [];
}

/** `spreadsheets.get` by a field mask. */
export function bookFields<T>(room: ProbeRoom, fields: string, bookId = room.bookId): T {
  return call<T>(room, 'get', `${SHEETS}/${bookId}?fields=${encodeURIComponent(fields)}`);
}

interface SheetOf<T> {
  readonly sheets?: readonly (T & { readonly properties?: { readonly sheetId?: number } })[];
}

/** Fields of the scratch tab. */
export function scratchFields<T>(room: ProbeRoom, fields: string): T | undefined {
  const { sheets } = bookFields<SheetOf<T>>(room, `sheets(properties(sheetId),${fields})`);
  return sheets?.find((one) => one.properties?.sheetId === SCRATCH_SHEET);
}

export function driveGet<T>(room: ProbeRoom, id: string, fields: string): T {
  return call<T>(room, 'get', `${DRIVE}/${id}?supportsAllDrives=true&fields=${encodeURIComponent(fields)}`);
}

export function driveList<T>(room: ProbeRoom, query: string): readonly T[] {
  const url = `${DRIVE}?pageSize=10&fields=files(id)&q=${encodeURIComponent(query)}`;
  return call<{ readonly files?: readonly T[] }>(room, 'get', url).files ?? [];
}

export function driveCopy(room: ProbeRoom, name: string): string {
  const body = { name, parents: [room.folderId] };
  return call<{ readonly id: string }>(room, 'post', `${DRIVE}/${room.bookId}/copy?fields=id`, body).id;
}

/** A list that looks in shared drives too. */
export function driveListEverywhere(room: ProbeRoom): void {
  call(room, 'get', `${DRIVE}?pageSize=1&fields=files(id)&supportsAllDrives=true&includeItemsFromAllDrives=true`);
}

interface Revisions {
  readonly revisions?: readonly { readonly modifiedTime?: string }[];
}

export const driveRevisions = (room: ProbeRoom): NonNullable<Revisions['revisions']> =>
  call<Revisions>(room, 'get', `${DRIVE}/${room.bookId}/revisions?fields=revisions(modifiedTime)`).revisions ?? [];

/** Sets the claimed time of the scratch workbook, as any writer can. */
export function driveSetTime(room: ProbeRoom, modifiedTime: string): void {
  call(room, 'patch', `${DRIVE}/${room.bookId}?fields=id`, { modifiedTime });
}

export function driveShare(room: ProbeRoom, emailAddress: string, type: 'user' | 'group' = 'user'): void {
  const url = `${DRIVE}/${room.bookId}/permissions?sendNotificationEmail=false&fields=id`;
  call(room, 'post', url, { type, role: 'writer', emailAddress });
}

export function driveDelete(room: Pick<ProbeRoom, 'door'>, id: string): void {
  call(room as ProbeRoom, 'delete', `${DRIVE}/${id}`);
}

/** The status of a refusal, or `accepted`. */
export function refusalOf(attempt: () => void): string {
  try {
    attempt();
  } catch (thrown) {
    if (thrown instanceof ProbeRefusal) return String(thrown.status);
    throw thrown;
  }
  return 'accepted';
}

/** One cell of the scratch tab as a grid range; row and column are 0-based. */
export const cellAt = (row: number, column = 0, rows = 1, columns = 1) => ({
  sheetId: SCRATCH_SHEET,
  startRowIndex: row,
  endRowIndex: row + rows,
  startColumnIndex: column,
  endColumnIndex: column + columns,
});
