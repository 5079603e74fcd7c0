/**
 * The export link of Google Sheets' own site, `https://docs.google.com/spreadsheets/d/{id}/export?format=…&gid=…`, used
 * by clients such as google-spreadsheet. It gives the same files as `files.export`, and for CSV and TSV one tab by its
 * id.
 */
import type { RestAnswer, RestRequest } from '../contract';
import type { CalledDesk, Via } from '../desk-rooms';
import { CSV, ODS, PDF, TSV } from '../drive/record';
import { delimited } from '../sheets/methods/delimited';
import { printed } from './exchange';
import { answerRestLater } from './rest';

const FORMATS: Readonly<Record<string, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: PDF,
  ods: ODS,
  csv: CSV,
  tsv: TSV,
  zip: 'application/zip',
};

/** Answers an export link. Access and refusals are those of `files.export`. */
export async function exportLink(desk: CalledDesk, request: RestRequest, via: Via = {}): Promise<RestAnswer> {
  const url = new URL(request.url);
  const id = /^\/spreadsheets\/d\/([^/]+)\/export$/.exec(url.pathname)?.[1] ?? '';
  const mimeType = FORMATS[url.searchParams.get('format') ?? 'xlsx'] ?? url.searchParams.get('format') ?? '';
  const asked = new URL(`/drive/v3/files/${id}/export`, url);
  asked.searchParams.set('mimeType', mimeType);
  const whole = await answerRestLater(desk, { ...request, url: asked.href }, via);
  const gid = url.searchParams.get('gid');
  if (whole.code !== 200 || gid === null || (mimeType !== CSV && mimeType !== TSV)) return whole;
  let text = '';
  const checked = printed(() => {
    text = delimited(desk.sheets.snapshot(id), mimeType === CSV ? ',' : '\t', Number(gid));
    return {};
  });
  return checked.code === 200 ? { ...whole, body: Buffer.from(text) } : checked;
}
