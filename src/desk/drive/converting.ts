/**
 * Drive's conversion of an upload: `files.create` whose type is a Google type, and `files.update` of such a file. Here
 * a .docx becomes a document; any other pair throws NotDoubled.
 */
import { NotDoubled } from '../contract';
import { DOCUMENT, DOCX, type FileRecord } from './record';
import type { DriveCall } from './rooms';

export function assertConverts(mimeType: string, uploaded: string): void {
  if (mimeType !== DOCUMENT || uploaded !== DOCX) throw new NotDoubled(`drive: converting ${uploaded} to ${mimeType}`);
}

/** New content of a Google file, under the same id. */
export function convertInto(record: FileRecord, { rooms, actor, call }: DriveCall): void {
  if (call.media === undefined) return;
  assertConverts(record.mimeType, call.media.mimeType);
  rooms.docs().adopt(record.id, call.media.bytes);
  const id = String(record.revisions.length + 1);
  record.revisions.push({ id, modifiedTime: rooms.env.now(), lastModifyingUser: actor.email });
}
