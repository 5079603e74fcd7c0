/**
 * files.export: the forms in which a Google file can be exported here. A form that Google exports and the desk does not
 * throws NotDoubled; any other form gets Google's 400. Formats:
 * developers.google.com/workspace/drive/api/guides/ref-export-formats.
 */
import { NotDoubled } from '../contract';
import { delimited } from '../sheets/methods/delimited';
import { driveError } from './errors';
import { fileFor } from './files';
import { CSV, DOCUMENT, DOCX, ODS, PDF, SPREADSHEET, TSV, isGoogleType } from './record';
import { MediaAnswer, PendingExport, textParam, type DriveCall } from './rooms';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const DOUBLED: Readonly<Record<string, readonly string[]>> = {
  [SPREADSHEET]: [XLSX, PDF, ODS, CSV, TSV],
  [DOCUMENT]: [DOCX],
};
const GOOGLES: Readonly<Record<string, readonly string[]>> = {
  [SPREADSHEET]: [
    XLSX,
    PDF,
    ODS,
    CSV,
    TSV,
    'application/x-vnd.oasis.opendocument.spreadsheet',
    'application/zip',
    'text/html',
  ],
  [DOCUMENT]: [
    DOCX,
    PDF,
    'application/vnd.oasis.opendocument.text',
    'application/rtf',
    'text/plain',
    'application/zip',
    'application/epub+zip',
    'text/markdown',
    'text/html',
  ],
};

export function exportFile(request: DriveCall): PendingExport | MediaAnswer {
  const record = fileFor(request, 'reader');
  const mimeType = textParam(request, 'mimeType');
  if (!isGoogleType(record.mimeType))
    throw driveError(403, 'fileNotExportable', 'Export only supports Docs Editors files.');
  const asked = mimeType === 'application/x-vnd.oasis.opendocument.spreadsheet' ? ODS : mimeType;
  if (GOOGLES[record.mimeType]?.includes(asked) === false)
    throw driveError(400, 'badRequest', 'The requested conversion is not supported.', 'convertTo');
  if (DOUBLED[record.mimeType]?.includes(asked) !== true)
    throw new NotDoubled(`drive.files.export of ${record.mimeType} as ${mimeType}`);
  if (asked !== CSV && asked !== TSV) return new PendingExport(record.id, asked);
  return new MediaAnswer(
    asked,
    Buffer.from(delimited(request.rooms.sheets().snapshot(record.id), asked === CSV ? ',' : '\t')),
  );
}
