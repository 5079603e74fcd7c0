/** Who may open a file: one permission at a time, for a person, a group, or an address without a Google account. */
import { Fault } from '../core/fault';
import { ALL_DRIVES, drive, unlessGone } from './drive-api';
import { present, retried } from './retry';

type Permission = GoogleAppsScript.Drive_v3.Drive.V3.Schema.Permission;

/** What Drive answers to a group that is none: the words are not recorded. */
const NOT_A_GROUP = ['noGoogleAccount', 'refused', 'gone'];

const permissionsApi = (): GoogleAppsScript.Drive_v3.Drive.V3.Collection.PermissionsCollection =>
  drive().Permissions as GoogleAppsScript.Drive_v3.Drive.V3.Collection.PermissionsCollection;

/** Runs `attempt`. Returns null when it ends in one of the faults; other faults are thrown. */
function unlessFault(codes: readonly string[], attempt: () => string | null): { readonly as: string | null } | null {
  try {
    return { as: attempt() };
  } catch (thrown) {
    if (thrown instanceof Fault && codes.includes(thrown.code)) return null;
    throw thrown;
  }
}

/** Shares a file. Returns the address as Drive writes it, or null when Drive does not name it. Safe to run again. */
export function share(id: string, account: string, role: string): string | null {
  const where = `drive.share ${id}`;
  const granted = (type: 'user' | 'group', sendNotificationEmail: boolean): string | null => {
    const permission = { type, role, emailAddress: account } as unknown as Permission;
    const options = { sendNotificationEmail, fields: 'id,emailAddress', ...ALL_DRIVES };
    const answer = retried(where, 'again', () => present(permissionsApi().create(permission, id, options), where));
    return (answer as { readonly emailAddress?: string }).emailAddress?.toLowerCase() ?? null;
  };
  const shared = unlessFault(['noGoogleAccount'], () => granted('user', false)) ??
    // A group is not a user (Drive permissions resource: type).
    unlessFault(NOT_A_GROUP, () => granted('group', false)) ?? {
      // Drive shares with an address without a Google account only when Google may write to it.
      as: granted('user', true),
    };
  return shared.as;
}

/** Takes a permission back. Does nothing when it or the file does not exist. */
export function unshare(id: string, permission: string): void {
  unlessGone(() => {
    retried(`drive.unshare ${id}`, 'again', () => {
      permissionsApi().remove(id, permission, ALL_DRIVES);
    });
  });
}
