/**
 * An uploaded .xlsx that becomes a Google spreadsheet (Drive `files.create` with the spreadsheet's mimeType). Reading
 * it is asynchronous, so only a caller that can wait uses this.
 */
import { ApiError, type Actor, type RestRequest } from '../contract';
import type { CalledDesk } from '../desk-rooms';
import { routeOf } from '../schema/routes';
import { readUpload } from './upload';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';

export interface Conversion {
  readonly params: Readonly<Record<string, unknown>>;
  readonly body: Readonly<Record<string, unknown>>;
  readonly bytes: Uint8Array;
}

/** The conversion that a request asks for; undefined when it asks for none. */
export function conversionIn(request: RestRequest): Conversion | undefined {
  if (!request.url.includes('/upload/')) return undefined;
  const matched = routeOf(request.httpMethod, request.url);
  if (matched?.method.id !== 'drive.files.create' || !matched.upload || matched.params.uploadType !== 'multipart')
    return undefined;
  const { body, media } = readUpload(request, matched.params);
  const wanted = (body as { mimeType?: unknown } | undefined)?.mimeType;
  if (wanted !== SPREADSHEET || media?.mimeType !== XLSX) return undefined;
  return { params: matched.params, body: body as Conversion['body'], bytes: media.bytes };
}

/**
 * Makes the spreadsheet and returns the answer of `files.create`. What the workbook loses is listed in
 * src/desk/xlsx/README.md.
 */
export async function convertUpload(
  desk: CalledDesk,
  actor: Actor,
  { params, body, bytes }: Conversion,
): Promise<unknown> {
  const { importXlsx } = await import('../xlsx/import-xlsx');
  const spreadsheet = await importXlsx(bytes, { locale: 'en_US', timeZone: 'Etc/GMT' }).catch(() => {
    throw new ApiError(400, 'INVALID_ARGUMENT', 'Bad Request', [
      { domain: 'global', reason: 'badRequest', message: 'Bad Request' },
    ]);
  });
  const id = typeof body.id === 'string' ? body.id : desk.dice.fileId();
  const answer = desk.call({ method: 'drive.files.create', params, body: { ...body, id } }, actor);
  desk.sheets.adopt(id, spreadsheet, actor);
  return answer;
}
