/** Shared drives: the desk has none, so an account gets an empty list. */
import { driveError } from './errors';
import { shown } from './fields';
import { textParam, type DriveCall } from './rooms';

export function listDrives({ call }: DriveCall): unknown {
  return shown({ kind: 'drive#driveList', drives: [] }, 'DriveList', call.params.fields);
}

export function getDrive(request: DriveCall): never {
  throw driveError(404, 'notFound', `Shared drive not found: ${textParam(request, 'driveId')}`, 'driveId');
}
