/**
 * One file at a time: create, read, copy, delete. Changes are in changing-files.ts, listings in listing.ts. The Sheets
 * double owns the content of spreadsheets; names, folders, access and times are here.
 */
import { NotDoubled, type Actor, type Role } from '../contract';
import { isoTime } from '../machine/clock';
import { methods } from '../schema/discovery';
import { assertConverts } from './converting';
import { driveError, forbidden, invalid, notFound } from './errors';
import { shown } from './fields';
import { DOCUMENT, FOLDER, SHORTCUT, SPREADSHEET, isGoogleType, type FileRecord } from './record';
import { propertyTooLong, storageFull, tooLargeToUpload } from './refusals';
import { fileResource } from './resources';
import { MediaAnswer, bodyOf, showing, textParam, type Body, type DriveCall, type DriveRooms } from './rooms';
import { atLeast, bindingOf, ownerPermission } from './shelf';

const MADE_WITH = [
  'id',
  'name',
  'mimeType',
  'description',
  'parents',
  'properties',
  'appProperties',
  'starred',
  'createdTime',
  'modifiedTime',
  'writersCanShare',
  'kind',
  'shortcutDetails',
];

/**
 * The record of a `fileId` parameter, when the actor has at least the role `wanted`. Throws 404 when the actor cannot
 * see the file, 403 when the role is too weak.
 */
export function fileFor(request: DriveCall, wanted: Role, name = 'fileId'): FileRecord {
  const { rooms, actor } = request;
  const given = textParam(request, name);
  const id = given === 'root' ? rooms.shelf.root(actor.email).id : given;
  const role = rooms.shelf.role(id, actor);
  if (role === 'none') throw notFound(given);
  const record = rooms.shelf.get(id);
  assertDriveAsked(record, request);
  if (!atLeast(role, wanted)) throw forbidden();
  return record;
}

/**
 * @throws 404: a caller without `supportsAllDrives` does not see the content of a shared drive. Methods that lack the
 * parameter see it.
 */
export function assertDriveAsked(record: FileRecord, { call }: DriveCall): void {
  if (record.driveId === undefined || call.params.supportsAllDrives === true) return;
  if (methods().get(call.method)?.parameters.supportsAllDrives !== undefined) throw notFound(record.id);
}

export function answerFile(record: FileRecord, request: DriveCall): unknown {
  const seen = request.distortion.noLastModifyingUser === true ? { ...record, lastModifyingUser: null } : record;
  return shown(fileResource(seen, showing(request)), 'File', request.call.params.fields);
}

export function createFile(request: DriveCall): unknown {
  const { rooms, actor, call } = request;
  const body = bodyOf(request);
  allowOnly(body, MADE_WITH, 'files.create');
  const mimeType = String(body.mimeType ?? call.media?.mimeType ?? 'application/octet-stream');
  const converts = isGoogleType(mimeType) && call.media !== undefined;
  if (converts) assertConverts(mimeType, call.media.mimeType);
  const id = typeof body.id === 'string' ? body.id : rooms.env.newFileId();
  if (rooms.shelf.files.has(id)) throw driveError(409, 'fileIdInUse', 'A file already exists with the provided ID.');
  const parents = parentsFor(body.parents, request);
  assertRoom(request);
  if (mimeType === SPREADSHEET) countSpreadsheet(rooms, actor);
  const record = newRecord({ id, name: String(body.name ?? 'Untitled'), mimeType, actor, parents }, rooms);
  rooms.shelf.settle(record);
  if (typeof body.description === 'string') record.description = body.description;
  if (body.starred === true) record.starred.push(actor.email);
  if (body.writersCanShare === false) record.writersCanShare = false;
  if (typeof body.modifiedTime === 'string') record.modifiedTime = timeOf(body.modifiedTime, 'modifiedTime');
  setProperties(record, body, actor);
  if (mimeType === SHORTCUT) record.targetId = targetOf(body.shortcutDetails, request);
  if (call.media !== undefined && !converts) storeContent(record, call.media.bytes, request);
  rooms.shelf.add(record);
  if (mimeType === SPREADSHEET) rooms.sheets().createEmpty(id, record.name, actor);
  if (converts) rooms.docs().adopt(id, call.media.bytes);
  else if (mimeType === DOCUMENT) rooms.docs().createEmpty(id);
  return answerFile(record, request);
}

/** @throws 403 when the account's storage is full, 413 when the content is past what one request may carry. */
export function assertRoom({ rooms, actor, call }: DriveCall): void {
  if (rooms.setting.fullAccounts.has(actor.email)) throw storageFull();
  if ((call.media?.bytes.length ?? 0) > SIMPLE_UPLOAD_BYTES && call.media?.resumable !== true) throw tooLargeToUpload();
}

/** "Simple … multipart … 5 MB or less" (developers.google.com/workspace/drive/api/guides/manage-uploads). */
const SIMPLE_UPLOAD_BYTES = 5 * 2 ** 20;

/** The file that a new shortcut leads to. @throws 404 when the actor cannot see it. */
function targetOf(details: unknown, { rooms, actor }: DriveCall): string {
  const { targetId } = (details ?? {}) as { targetId?: unknown };
  if (typeof targetId !== 'string') throw driveError(400, 'required', 'Required', 'shortcutDetails.targetId');
  if (rooms.shelf.role(targetId, actor) === 'none') throw notFound(targetId);
  return targetId;
}

interface NewFile {
  id: string;
  name: string;
  mimeType: string;
  actor: Actor;
  parents: string[];
}

export function newRecord(made: NewFile, rooms: Pick<DriveRooms, 'env'>): FileRecord {
  const now = rooms.env.now();
  const { email } = made.actor;
  return {
    id: made.id,
    name: made.name,
    mimeType: made.mimeType,
    starred: [],
    trashed: false,
    explicitlyTrashed: false,
    parents: made.parents,
    createdTime: now,
    modifiedTime: now,
    lastModifyingUser: email,
    owner: email,
    permissions: [ownerPermission(email)],
    properties: {},
    appProperties: {},
    writersCanShare: true,
    version: 1,
    revisions: made.mimeType === FOLDER ? [] : [{ id: '1', modifiedTime: now, lastModifyingUser: email }],
    known: made.actor.project === null ? [] : [bindingOf(made.actor)],
  };
}

export function getFile(request: DriveCall): unknown {
  const record = fileFor(request, 'reader');
  if (request.call.params.alt !== 'media') return answerFile(record, request);
  if (isGoogleType(record.mimeType)) {
    throw driveError(
      403,
      'fileNotDownloadable',
      'Only files with binary content can be downloaded. Use Export with Docs Editors files.',
      'alt',
    );
  }
  return new MediaAnswer(record.mimeType, Buffer.from(record.content ?? '', 'base64'));
}

/**
 * A copy loses the access list of its source. Whether it keeps `properties` is not documented for v3; here it does, as
 * in v2.
 */
export function copyFile(request: DriveCall): unknown {
  const { rooms, actor } = request;
  const source = fileFor(request, 'reader');
  if (source.mimeType === FOLDER) throw driveError(403, 'cannotCopyFile', 'This file cannot be copied by the user.');
  const body = bodyOf(request);
  allowOnly(body, MADE_WITH, 'files.copy');
  const writable = source.parents.filter((id) => atLeast(rooms.shelf.role(id, actor), 'writer'));
  const parents = body.parents === undefined && writable.length > 0 ? writable : parentsFor(body.parents, request);
  assertRoom(request);
  if (source.mimeType === SPREADSHEET) countSpreadsheet(rooms, actor);
  const name = String(body.name ?? `Copy of ${source.name}`);
  const record = newRecord({ id: rooms.env.newFileId(), name, mimeType: source.mimeType, actor, parents }, rooms);
  rooms.shelf.settle(record);
  record.properties = { ...source.properties };
  setProperties(record, body, actor);
  if (source.description !== undefined) record.description = source.description;
  if (source.content !== undefined) record.content = source.content;
  rooms.shelf.add(record);
  if (source.mimeType === SPREADSHEET) rooms.sheets().copy(source.id, record.id, name, actor);
  if (source.mimeType === DOCUMENT) rooms.docs().copy(source.id, record.id);
  return answerFile(record, request);
}

export function deleteFile(request: DriveCall): undefined {
  removeTree(fileFor(request, 'owner'), request.rooms);
  return undefined;
}

export function emptyTrash(request: DriveCall): undefined {
  const { rooms, actor } = request;
  for (const record of [...rooms.shelf.files.values()]) {
    if (record.owner === actor.email && record.trashed && rooms.shelf.role(record.id, actor) === 'owner')
      removeTree(record, rooms);
  }
  return undefined;
}

export function generateIds(request: DriveCall): unknown {
  const count = Number(request.call.params.count ?? 10);
  const ids = Array.from({ length: count }, () => request.rooms.env.newFileId());
  return { kind: 'drive#generatedIds', space: 'drive', ids };
}

function removeTree(record: FileRecord, rooms: DriveRooms): void {
  for (const child of rooms.shelf.children(record.id)) removeTree(child, rooms);
  if (record.mimeType === SPREADSHEET) rooms.sheets().remove(record.id);
  if (record.mimeType === DOCUMENT) rooms.docs().remove(record.id);
  rooms.shelf.remove(record);
}

export function parentsFor(given: unknown, request: DriveCall): string[] {
  const { rooms, actor } = request;
  const root = rooms.shelf.root(actor.email).id;
  if (given === undefined) return [root];
  const ids = (given as readonly string[]).map((id) => (id === 'root' ? root : id));
  if (ids.length > 1) throw driveError(403, 'multipleParentsNotAllowed', 'A file cannot be in more than one folder.');
  for (const id of ids) mayFill(id, root, request);
  return ids;
}

/** My Drive may be filled by any project; another folder must be known to it. */
function mayFill(id: string, root: string, request: DriveCall): void {
  const { rooms, actor } = request;
  if (id === root) return;
  const role = rooms.shelf.role(id, actor);
  if (role === 'none') throw notFound(id);
  assertDriveAsked(rooms.shelf.get(id), request);
  if (!atLeast(role, 'writer')) throw forbidden();
  if (rooms.shelf.get(id).mimeType !== FOLDER)
    throw driveError(403, 'parentNotAFolder', 'The specified parent is not a folder.');
}

export function setProperties(record: FileRecord, body: Body, actor: Actor): void {
  record.properties = merged(record.properties, body.properties);
  if (body.appProperties === undefined) return;
  const project = actor.project ?? '';
  record.appProperties[project] = merged(record.appProperties[project] ?? {}, body.appProperties);
}

/** "124 bytes … including both key and value" (developers.google.com/workspace/drive/api/guides/properties). */
const PROPERTY_BYTES = 124;

/** A null takes a property away. */
function merged(now: Record<string, string>, given: unknown): Record<string, string> {
  const both = { ...now, ...(given as Record<string, string | null> | undefined) };
  for (const [key, value] of Object.entries(both))
    if (Buffer.byteLength(key + (value ?? '')) > PROPERTY_BYTES) throw propertyTooLong();
  return Object.fromEntries(Object.entries(both).filter((entry): entry is [string, string] => entry[1] !== null));
}

export function storeContent(record: FileRecord, bytes: Uint8Array, { rooms, actor }: DriveCall): void {
  record.content = Buffer.from(bytes).toString('base64');
  const now = rooms.env.now();
  record.revisions.push({ id: String(record.revisions.length + 1), modifiedTime: now, lastModifyingUser: actor.email });
}

export function allowOnly(body: Body, names: readonly string[], where: string): void {
  const other = Object.keys(body).find((name) => !names.includes(name));
  if (other !== undefined) throw new NotDoubled(`drive.${where}: ${other}`);
}

export function timeOf(text: string, name: string): number {
  const ms = Date.parse(text);
  if (Number.isNaN(ms)) throw invalid(`Invalid value for: Invalid format: "${text}"`, name);
  return Date.parse(isoTime(ms));
}

/**
 * Whether Drive's create and copy count as "spreadsheets created" is not documented; the desk counts them
 * (docs/sources/platform.md, Quotas).
 */
export function countSpreadsheet(rooms: Pick<DriveRooms, 'spreadsheetsToday'>, actor: Actor): void {
  if (actor.project === null) return;
  if (!rooms.spreadsheetsToday.take(actor.email, 1)) {
    throw driveError(403, 'dailyLimitExceeded', 'Service invoked too many times for one day: spreadsheet create.');
  }
}
