/**
 * One REST request as Google's servers handle it: finds the account, the method and the body, and answers in Google's
 * form. Used by the HTTP door and by UrlFetchApp. Independent of sockets.
 */
import type { RestAnswer, RestRequest } from '../contract';
import type { CalledDesk, Via } from '../desk-rooms';
import { MediaAnswer, PendingExport } from '../drive';
import { tooLargeToExport } from '../drive/refusals';
import { ODS, PDF } from '../drive/record';
import { assertOffice, exportAtOnce, isDocument } from '../export/export-at-once';
import { docxOf, xlsxOf } from '../export/office-files';
import { asOds, printedPdf } from '../export/pdf';
import { conversionIn, convertUpload, type Conversion } from './convert';
import { actorOf } from './credentials';
import { matchedOf, printed, readJson } from './exchange';
import { overridden } from './override';
import { isResumable, resumed } from './resumable';
import { readUpload } from './upload';

/** Answers synchronously, for a script that waits; another thread makes the export. */
export function answerRest(desk: CalledDesk, given: RestRequest, via: Via = {}): RestAnswer {
  const request = overridden(given);
  if (isResumable(request)) return resumed(desk, request, via);
  return printed(() => {
    const answer = asked(desk, request, { ...via, canWait: true });
    if (!(answer instanceof PendingExport)) return answer;
    return new MediaAnswer(answer.mimeType, notTooLarge(exportAtOnce(desk, answer.fileId, answer.mimeType)));
  });
}

/** Answers, and waits for an export or a conversion when the request needs one. */
export async function answerRestLater(desk: CalledDesk, given: RestRequest, via: Via = {}): Promise<RestAnswer> {
  const request = overridden(given);
  if (isResumable(request)) return resumed(desk, request, via);
  const conversion = conversionIn(request);
  if (conversion !== undefined) return converted(desk, request, conversion);
  let answer: unknown;
  const first = printed(() => {
    answer = asked(desk, request, { ...via, canWait: true });
    return answer instanceof PendingExport ? undefined : answer;
  });
  if (!(answer instanceof PendingExport)) return first;
  try {
    const bytes = notTooLarge(await exported(desk, answer));
    return { code: 200, headers: { 'content-type': answer.mimeType }, body: bytes };
  } catch (error) {
    return printed(() => {
      throw error;
    });
  }
}

/** "The exported content is limited to 10 MB" (files.export). */
const EXPORT_BYTES = 10 * 2 ** 20;

function notTooLarge(bytes: Uint8Array): Uint8Array {
  if (bytes.length > EXPORT_BYTES) throw tooLargeToExport();
  return bytes;
}

async function exported(desk: CalledDesk, { fileId, mimeType }: PendingExport): Promise<Uint8Array> {
  if (isDocument(desk, fileId)) return docxOf(desk, fileId);
  if (mimeType === PDF || mimeType === ODS) assertOffice();
  const xlsx = await xlsxOf(desk, fileId);
  if (mimeType === ODS) return asOds(xlsx);
  return mimeType === PDF ? printedPdf(xlsx) : xlsx;
}

async function converted(desk: CalledDesk, request: RestRequest, conversion: Conversion): Promise<RestAnswer> {
  try {
    const answer = await convertUpload(desk, actorOf(desk, request, matchedOf(request)), conversion);
    return printed(() => answer);
  } catch (error) {
    return printed(() => {
      throw error;
    });
  }
}

function asked(desk: CalledDesk, request: RestRequest, via: Via): unknown {
  const matched = matchedOf(request);
  const actor = actorOf(desk, request, matched);
  const { method, params, upload } = matched;
  if (upload) return desk.call({ method: method.id, params, ...readUpload(request, params) }, actor, via);
  const body = method.request === undefined ? {} : { body: readJson(request.body) };
  return desk.call({ method: method.id, params, ...body }, actor, via);
}
