/**
 * The part of Drive v3 that the desk doubles. A method that is not in the table throws NotDoubled. Sheets and Docs
 * reach their files through the file door.
 */
import { NotDoubled, type Actor, type ApiCall, type FileDoor } from '../contract';
import { updateFile } from './changing-files';
import { about } from './about';
import { getDrive, listDrives } from './drives';
import { exportFile } from './exporting';
import {
  copyFile,
  countSpreadsheet,
  createFile,
  deleteFile,
  emptyTrash,
  generateIds,
  getFile,
  newRecord,
} from './files';
import { getRevision, listChanges, listRevisions, noteContentWrite, startPageToken } from './history';
import { listFiles } from './listing';
import { createPermission, deletePermission, getPermission, listPermissions, updatePermission } from './permissions';
import { SPREADSHEET } from './record';
import type { Distortion, DriveCall, DriveRooms } from './rooms';

export { MediaAnswer, PendingExport } from './rooms';
export type { Distortion, DriveRooms } from './rooms';
export { usualSetting, type DriveSetting } from './setting';
export { Shelf, bindingOf } from './shelf';

const METHODS: Readonly<Record<string, (request: DriveCall) => unknown>> = {
  'drive.about.get': about,
  'drive.changes.getStartPageToken': startPageToken,
  'drive.changes.list': listChanges,
  'drive.drives.get': getDrive,
  'drive.drives.list': listDrives,
  'drive.files.copy': copyFile,
  'drive.files.create': createFile,
  'drive.files.delete': deleteFile,
  'drive.files.emptyTrash': emptyTrash,
  'drive.files.export': exportFile,
  'drive.files.generateIds': generateIds,
  'drive.files.get': getFile,
  'drive.files.list': listFiles,
  'drive.files.update': updateFile,
  'drive.permissions.create': createPermission,
  'drive.permissions.delete': deletePermission,
  'drive.permissions.get': getPermission,
  'drive.permissions.list': listPermissions,
  'drive.permissions.update': updatePermission,
  'drive.revisions.get': getRevision,
  'drive.revisions.list': listRevisions,
};

/** Does a `drive.*` call. Throws ApiError. */
export function callDrive(call: ApiCall, actor: Actor, at: { rooms: DriveRooms; distortion: Distortion }): unknown {
  const method = METHODS[call.method];
  if (method === undefined) throw new NotDoubled(call.method);
  return method({ call, actor, ...at });
}

/** The door through which Sheets and Docs reach their files. */
export function fileDoor(rooms: DriveRooms): FileDoor {
  const { shelf, env } = rooms;
  return {
    role: (fileId, actor) => shelf.role(fileId, actor),
    register: (fileId, name, mimeType, actor) => {
      if (mimeType === SPREADSHEET) countSpreadsheet(rooms, actor);
      shelf.add(newRecord({ id: fileId, name, mimeType, actor, parents: [shelf.root(actor.email).id] }, rooms));
    },
    rename: (fileId, name) => {
      const record = shelf.get(fileId);
      shelf.change(record, () => {
        record.name = name;
      });
    },
    name: (fileId) => shelf.get(fileId).name,
    owner: (fileId) => shelf.get(fileId).owner,
    nameOf: (email) => rooms.nameOf(email),
    touched: (fileId, actor) => {
      const record = shelf.get(fileId);
      shelf.change(record, () => {
        record.modifiedTime = env.now();
        record.lastModifyingUser = actor.email;
        noteContentWrite(record, actor.email, env.now());
      });
    },
    exists: (fileId) => shelf.files.has(fileId),
  };
}
