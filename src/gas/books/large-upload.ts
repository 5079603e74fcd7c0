/**
 * Content of more than 5 MB uses Drive's resumable upload: a first request carries the description and gets an address,
 * the second carries the bytes. Source: developers.google.com/workspace/drive/api/guides/manage-uploads.
 */
import { Fault } from '../../core/fault';
import type { FilePlace } from '../../app/ports';
import { codeOf } from '../fault-of';
import { present, retried } from '../retry';

/** Largest content of a simple or multipart upload. */
export const SIMPLE_UPLOAD_BYTES = 5 * 1024 * 1024;

export interface Upload extends FilePlace {
  readonly blob: GoogleAppsScript.Base.Blob;
  readonly mimeType: string;
}

const FILES = 'https://www.googleapis.com/upload/drive/v3/files';
const OPTIONS = 'uploadType=resumable&supportsAllDrives=true&fields=id';

/** Writes one file and returns its id. Throws a Fault; an interrupted creation is `unsure`. */
export function uploadInParts(where: string, upload: Upload): string {
  const isNew = upload.replace === null;
  return retried(where, isNew ? 'once' : 'again', () => {
    const address = begun(where, upload);
    const sent = UrlFetchApp.fetch(address, {
      method: 'put',
      contentType: upload.mimeType,
      payload: upload.blob.getBytes(),
      headers: authorization(),
      muteHttpExceptions: true,
    });
    accepted(sent, where);
    return present((JSON.parse(sent.getContentText('UTF-8')) as { readonly id?: string }).id, where);
  });
}

const authorization = (): Readonly<Record<string, string>> => ({
  Authorization: `Bearer ${ScriptApp.getOAuthToken()}`,
});

/** The address that takes the bytes. */
function begun(where: string, { name, parent, replace, appProperties, mimeType }: Upload): string {
  const description = replace === null ? { name, mimeType, appProperties, parents: [parent] } : { name, appProperties };
  const answer = UrlFetchApp.fetch(
    `${replace === null ? FILES : `${FILES}/${encodeURIComponent(replace)}`}?${OPTIONS}`,
    {
      method: replace === null ? 'post' : 'patch',
      contentType: 'application/json; charset=UTF-8',
      payload: JSON.stringify(description),
      headers: { ...authorization(), 'X-Upload-Content-Type': mimeType },
      muteHttpExceptions: true,
    },
  );
  accepted(answer, where);
  const headers = answer.getHeaders() as Readonly<Record<string, string>>;
  const address = headers['Location'] ?? headers['location'];
  if (!address) throw new Fault('brokenAnswer', where, 'an upload without an address');
  return address;
}

function accepted(answer: GoogleAppsScript.URL_Fetch.HTTPResponse, where: string): void {
  const status = answer.getResponseCode();
  if (status === 200 || status === 201) return;
  const words = answer.getContentText('UTF-8').slice(0, 400);
  throw new Fault(codeOf({ status, reason: '', words }, true) ?? 'refused', where, `HTTP ${status}`);
}
