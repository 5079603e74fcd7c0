/** files.update: names, folders, the bin, properties, new content of uploaded files. */
import { NotDoubled } from '../contract';
import { convertInto } from './converting';
import { driveError, forbidden } from './errors';
import { allowOnly, answerFile, assertRoom, fileFor, parentsFor, setProperties, storeContent, timeOf } from './files';
import { isGoogleType, type FileRecord } from './record';
import { bodyOf, textParam, type DriveCall } from './rooms';
import { atLeast, type Shelf } from './shelf';

const READ_ONLY = [
  'id',
  'kind',
  'createdTime',
  'lastModifyingUser',
  'owners',
  'permissions',
  'version',
  'webViewLink',
  'size',
  'md5Checksum',
  'capabilities',
  'shared',
];
const DOUBLED = [
  'name',
  'description',
  'starred',
  'trashed',
  'properties',
  'appProperties',
  'modifiedTime',
  'writersCanShare',
  'mimeType',
];
/** Changes of these fields count as a modification. Moving, starring or binning a file does not. */
const MODIFYING = ['name', 'description', 'properties', 'appProperties'];

export function updateFile(request: DriveCall): unknown {
  const body = bodyOf(request);
  const fixed = READ_ONLY.find((name) => name in body);
  if (fixed !== undefined)
    throw driveError(403, 'fieldNotWritable', 'The resource body includes fields which are not directly writable.');
  if ('parents' in body) {
    throw driveError(
      403,
      'fieldNotWritable',
      'The parents field is not directly writable in update requests. Use the addParents and removeParents parameters instead.',
    );
  }
  allowOnly(body, DOUBLED, 'files.update');
  if (request.call.media !== undefined) assertRoom(request);
  const record = fileFor(
    request,
    Object.keys(body).every((name) => name === 'starred') && !movesOrWrites(request) ? 'reader' : 'writer',
  );
  if (typeof body.mimeType === 'string' && body.mimeType !== record.mimeType && request.call.media === undefined)
    throw new NotDoubled('drive.files.update: mimeType');
  if ('trashed' in body && record.owner !== request.actor.email) throw forbidden();
  const parents = movedParents(record, request);
  request.rooms.shelf.change(record, () => apply(record, request, parents));
  return answerFile(record, request);
}

function movesOrWrites({ call }: DriveCall): boolean {
  return call.media !== undefined || call.params.addParents !== undefined || call.params.removeParents !== undefined;
}

function apply(record: FileRecord, request: DriveCall, parents: string[]): void {
  const { rooms, actor, call } = request;
  const body = bodyOf(request);
  record.parents = parents;
  rooms.shelf.settle(record);
  // A spreadsheet's title is its file's name: Sheets asks the file door for it.
  if (typeof body.name === 'string') record.name = body.name;
  if (typeof body.description === 'string') record.description = body.description;
  if (typeof body.starred === 'boolean') star(record, actor.email, body.starred);
  if (typeof body.trashed === 'boolean') bin(record, body.trashed, { shelf: rooms.shelf, explicitly: true });
  if (typeof body.writersCanShare === 'boolean') record.writersCanShare = body.writersCanShare;
  setProperties(record, body, actor);
  if (call.media !== undefined) {
    if (isGoogleType(record.mimeType)) convertInto(record, request);
    else {
      record.mimeType = typeOf(body.mimeType, call.media.mimeType) ?? record.mimeType;
      storeContent(record, call.media.bytes, request);
    }
  }
  if (call.media !== undefined || MODIFYING.some((name) => name in body)) {
    record.modifiedTime = rooms.env.now();
    record.lastModifyingUser = actor.email;
  }
  if (typeof body.modifiedTime === 'string') record.modifiedTime = timeOf(body.modifiedTime, 'modifiedTime');
}

/**
 * "Google Drive attempts to automatically detect an appropriate value from uploaded content" (File.mimeType): here the
 * upload names its type.
 */
function typeOf(wanted: unknown, uploaded: string): string | undefined {
  if (typeof wanted === 'string') return wanted;
  const [type = ''] = uploaded.split(';');
  return type === '' || type === 'application/octet-stream' ? undefined : type.trim();
}

function star(record: FileRecord, email: string, starred: boolean): void {
  record.starred = record.starred.filter((one) => one !== email);
  if (starred) record.starred.push(email);
}

function bin(record: FileRecord, trashed: boolean, how: { shelf: Shelf; explicitly: boolean }): void {
  record.trashed = trashed;
  record.explicitlyTrashed = trashed && how.explicitly;
  for (const child of how.shelf.children(record.id)) {
    how.shelf.change(child, () => bin(child, trashed, { shelf: how.shelf, explicitly: false }));
  }
}

function movedParents(record: FileRecord, request: DriveCall): string[] {
  const { rooms, actor, call } = request;
  const added = listOf(call.params.addParents === undefined ? '' : textParam(request, 'addParents'));
  const removed = listOf(call.params.removeParents === undefined ? '' : textParam(request, 'removeParents'));
  if (added.length === 0 && removed.length === 0) return record.parents;
  const root = rooms.shelf.root(actor.email).id;
  const gone = removed.map((id) => (id === 'root' ? root : id));
  if (!atLeast(rooms.shelf.role(record.id, actor), 'writer')) throw forbidden();
  const wanted = added.length === 0 ? [] : parentsFor(added, request);
  const parents = [...new Set([...record.parents.filter((id) => !gone.includes(id)), ...wanted])];
  if (parents.length > 1) throw driveError(403, 'cannotAddParent', 'Increasing the number of parents is not allowed');
  return parents.length === 0 ? [root] : parents;
}

function listOf(text: string): string[] {
  return text
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
}
