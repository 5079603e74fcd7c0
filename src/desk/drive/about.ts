/** about.get: whose Drive it is and how much it holds. Google's own lists (formats, sizes, colours) are not doubled. */
import { NotDoubled } from '../contract';
import { driveError } from './errors';
import { shown } from './fields';
import type { FileRecord } from './record';
import { userResource } from './resources';
import { showing, type DriveCall } from './rooms';

/** 15 GB, as for an account without a plan (support.google.com/drive/answer/9312312). */
const LIMIT = String(15 * 2 ** 30);

export function about(request: DriveCall): unknown {
  const { fields } = request.call.params;
  if (typeof fields !== 'string')
    throw driveError(400, 'required', "The 'fields' parameter is required for this method.", 'fields');
  if (/importFormats|exportFormats|folderColorPalette|hemes|max\w+Size|canCreate|appInstalled/.test(fields))
    throw new NotDoubled(`drive.about.get: ${fields}`);
  return shown(
    { kind: 'drive#about', user: userResource(request.actor.email, showing(request)), storageQuota: quotaOf(request) },
    'About',
    fields,
  );
}

/** Only uploaded content counts: the size of a Google file is not documented. */
function quotaOf({ rooms, actor }: DriveCall): object {
  const own = [...rooms.shelf.files.values()].filter((record) => record.owner === actor.email);
  const bytes = (records: readonly FileRecord[]): string =>
    String(records.reduce((sum, { content }) => sum + Buffer.from(content ?? '', 'base64').length, 0));
  return {
    limit: LIMIT,
    usage: bytes(own),
    usageInDrive: bytes(own),
    usageInDriveTrash: bytes(own.filter((record) => record.trashed)),
  };
}
