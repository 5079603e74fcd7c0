/**
 * A workbook as Google's own .xlsx or .pdf, through UrlFetchApp, because the advanced Drive service does not return the
 * content of a file.
 */
import { Fault } from '../../core/fault';
import { DRIVE_FILES } from '../drive-api';
import { codeOf } from '../fault-of';
import { retried } from '../retry';

export interface ExportedBook {
  readonly blob: GoogleAppsScript.Base.Blob;
  /** Hex, over the bytes. */ readonly sha256: string;
  readonly bytes: number;
}

export function exportedBook(id: string, mimeType: string): ExportedBook {
  const where = `drive.export ${id}`;
  const url = `${DRIVE_FILES}/${encodeURIComponent(id)}/export?mimeType=${encodeURIComponent(mimeType)}`;
  return retried(where, 'read', () => {
    const response = UrlFetchApp.fetch(url, {
      headers: { Authorization: `Bearer ${ScriptApp.getOAuthToken()}` },
      muteHttpExceptions: true,
    });
    const status = response.getResponseCode();
    if (status !== 200)
      throw new Fault(
        codeOf({ status, ...refusalIn(response.getContentText('UTF-8')) }, false) ??
          (status === 501 ? 'refused' : 'brokenAnswer'),
        where,
        `HTTP ${status}`,
      );
    const blob = response.getBlob();
    const bytes = blob.getBytes();
    if (bytes.length === 0) throw new Fault('brokenAnswer', where, 'an empty file');
    const sha256 = Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, bytes)
      .map((byte) => (byte & 0xff).toString(16).padStart(2, '0'))
      .join('');
    return { blob, sha256, bytes: bytes.length };
  });
}

interface ApiRefusal {
  readonly error?: {
    readonly message?: string;
    readonly errors?: readonly { readonly reason?: string }[];
  };
}

/** Reason and words of a refusal of the Drive API. The reason is '' when the answer is not JSON. */
function refusalIn(text: string): { readonly reason: string; readonly words: string } {
  try {
    const { error } = JSON.parse(text) as ApiRefusal;
    return { reason: error?.errors?.[0]?.reason ?? '', words: error?.message ?? '' };
  } catch {
    return { reason: '', words: text.slice(0, 400) };
  }
}
