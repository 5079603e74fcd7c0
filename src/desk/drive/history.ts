/** The history of files: changes since a token, and the revisions of one file. */
import { isoTime } from '../machine/clock';
import { driveError, invalid } from './errors';
import { shown } from './fields';
import { fileFor } from './files';
import { FOLDER, type FileRecord } from './record';
import { fileResource, revisionResource } from './resources';
import { showing, textParam, type DriveCall } from './rooms';
import type { Change } from './shelf';

/**
 * Milliseconds within which one person's writes make one revision. Google merges revisions by rules that it does not
 * publish.
 */
const MERGE_MS = 600_000;

export function startPageToken({ rooms }: DriveCall): unknown {
  return { kind: 'drive#startPageToken', startPageToken: String(rooms.shelf.changes.length + 1) };
}

export function listChanges(request: DriveCall): unknown {
  const { rooms, call } = request;
  const from = Number(textParam(request, 'pageToken'));
  if (!Number.isInteger(from) || from < 1) throw invalid('Invalid Value', 'pageToken');
  const size = Number(call.params.pageSize ?? 100);
  const log = rooms.shelf.changes;
  const latest = new Map<string, number>();
  log.forEach((change, index) => index >= from - 1 && latest.set(change.fileId, index));
  const seen = [...latest.values()].sort((a, b) => a - b).filter((index) => concerns(log[index], request));
  const page = seen.slice(0, size);
  const last = page.at(-1);
  const answer = {
    kind: 'drive#changeList',
    ...(page.length < seen.length && last !== undefined
      ? { nextPageToken: String(last + 2) }
      : { newStartPageToken: String(log.length + 1) }),
    changes: page.flatMap((index) => changeResource(log[index], request)),
  };
  return shown(answer, 'ChangeList', call.params.fields);
}

function concerns(change: Change | undefined, { rooms, actor }: DriveCall): boolean {
  if (change === undefined) return false;
  const record = rooms.shelf.files.get(change.fileId);
  // A permanently deleted file has no record of which projects could see it, so the deletion is not reported to any
  // project.
  if (record === undefined) return actor.project === null && change.seenBy.includes(actor.email);
  return rooms.shelf.isListed(record, actor);
}

function changeResource(change: Change | undefined, request: DriveCall): object[] {
  if (change === undefined) return [];
  const record = request.rooms.shelf.files.get(change.fileId);
  const told = {
    kind: 'drive#change',
    type: 'file',
    changeType: 'file',
    time: isoTime(change.at),
    fileId: change.fileId,
  };
  if (record === undefined) return [{ ...told, removed: true }];
  const seen = request.distortion.noLastModifyingUser === true ? { ...record, lastModifyingUser: null } : record;
  return [{ ...told, removed: false, file: fileResource(seen, showing(request)) }];
}

export function listRevisions(request: DriveCall): unknown {
  const record = withRevisions(request);
  const answer = {
    kind: 'drive#revisionList',
    revisions: record.revisions.map((one) => revisionResource(one, record, showing(request))),
  };
  return shown(answer, 'RevisionList', request.call.params.fields);
}

export function getRevision(request: DriveCall): unknown {
  const record = withRevisions(request);
  const id = textParam(request, 'revisionId');
  const found = record.revisions.find((one) => one.id === id);
  if (found === undefined) throw driveError(404, 'notFound', `Revision not found: ${id}.`, 'revisionId');
  return shown(revisionResource(found, record, showing(request)), 'Revision', request.call.params.fields);
}

function withRevisions(request: DriveCall): FileRecord {
  const record = fileFor(request, 'writer');
  if (record.mimeType === FOLDER)
    throw driveError(403, 'revisionsNotSupported', 'The file does not support revisions.');
  return record;
}

/** Records a content write by `email` at `now`: a new revision, or an extension of the same person's latest one. */
export function noteContentWrite(record: FileRecord, email: string, now: number): void {
  const last = record.revisions.at(-1);
  if (last !== undefined && last.lastModifyingUser === email && now - last.modifiedTime < MERGE_MS) {
    last.modifiedTime = now;
    return;
  }
  record.revisions.push({ id: String(Number(last?.id ?? '0') + 1), modifiedTime: now, lastModifyingUser: email });
}
