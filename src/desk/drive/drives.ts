/** Shared drives as their members see them. They are made by `Shelf.addDrive`: `drives.create` is not doubled. */
import { isoTime } from '../machine/clock';
import { driveError } from './errors';
import { shown } from './fields';
import type { FileRecord } from './record';
import { textParam, type DriveCall } from './rooms';

export function listDrives({ call, rooms, actor }: DriveCall): unknown {
  const drives = rooms.shelf.drivesOf(actor.email).map(driveResource);
  return shown({ kind: 'drive#driveList', drives }, 'DriveList', call.params.fields);
}

export function getDrive(request: DriveCall): unknown {
  const id = textParam(request, 'driveId');
  const found = request.rooms.shelf.drivesOf(request.actor.email).find((drive) => drive.id === id);
  if (found === undefined) throw driveError(404, 'notFound', `Shared drive not found: ${id}`, 'driveId');
  return shown(driveResource(found), 'Drive', request.call.params.fields);
}

function driveResource({ id, name, createdTime }: FileRecord): object {
  return { kind: 'drive#drive', id, name, createdTime: isoTime(createdTime) };
}
