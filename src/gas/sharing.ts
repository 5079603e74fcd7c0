/** Who may open a file: one permission at a time, for a person, a group, or an address without a Google account. */
import type { Grant, OneOf } from '../app/ports';
import { Fault } from '../core/fault';
import { ALL_DRIVES, drive, DRIVE_FILES, unlessGone } from './drive-api';
import { present, retried } from './retry';
import { together, type Request } from './together';

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

type Kind = 'user' | 'group';

const permissionOf = (type: Kind, { account, role }: Grant) => ({ type, role, emailAddress: account });
const addressIn = (answer: object): string | null =>
  (answer as { readonly emailAddress?: string }).emailAddress?.toLowerCase() ?? null;
const whereOf = ({ id }: Grant): string => `drive.share ${id}`;
const FIELDS = 'id,emailAddress';

function granted(type: Kind, grant: Grant, sendNotificationEmail: boolean): string | null {
  const permission = permissionOf(type, grant) as unknown as Permission;
  const options = { sendNotificationEmail, fields: FIELDS, ...ALL_DRIVES };
  const where = whereOf(grant);
  return addressIn(
    retried(where, 'again', () => present(permissionsApi().create(permission, grant.id, options), where)),
  );
}

/** For an address that Drive does not take as a person with a Google account. */
function grantedOtherwise(grant: Grant): string | null {
  const shared =
    // A group is not a user (Drive permissions resource: type).
    unlessFault(NOT_A_GROUP, () => granted('group', grant, false)) ?? {
      // Drive shares with an address without a Google account only when Google may write to it.
      as: granted('user', grant, true),
    };
  return shared.as;
}

/** Shares a file. Returns the address as Drive writes it, or null when Drive does not name it. Safe to run again. */
export function share(grant: Grant): string | null {
  const shared = unlessFault(['noGoogleAccount'], () => granted('user', grant, false)) ?? {
    as: grantedOtherwise(grant),
  };
  return shared.as;
}

const requestOf = (grant: Grant): Request<string | null> => ({
  where: whereOf(grant),
  manner: 'again',
  url: `${DRIVE_FILES}/${encodeURIComponent(grant.id)}/permissions?sendNotificationEmail=false&supportsAllDrives=true&fields=${encodeURIComponent(FIELDS)}`,
  body: permissionOf('user', grant),
  read: addressIn,
});

function orOtherwise(one: OneOf<string | null>, grant: Grant): OneOf<string | null> {
  if ('done' in one || one.fault.code !== 'noGoogleAccount') return one;
  try {
    return { done: grantedOtherwise(grant) };
  } catch (thrown) {
    if (thrown instanceof Fault) return { fault: thrown };
    throw thrown;
  }
}

/**
 * As `share`, for many files at the same time. Of grants to one file at the same time Drive keeps the last alone ("only
 * the last update is applied", Drive API, permissions.create): each file is in one round once.
 */
export function shareMany(grants: readonly Grant[]): readonly OneOf<string | null>[] {
  const answers = new Map<Grant, OneOf<string | null>>();
  for (let left = grants; left.length > 0; left = left.filter((one) => !answers.has(one))) {
    const round = left.filter((one, n) => left.findIndex(({ id }) => id === one.id) === n);
    together(round.map(requestOf), null).forEach((one, n) => {
      const grant = round[n] as Grant;
      answers.set(grant, orOtherwise(one, grant));
    });
  }
  return grants.map((grant) => answers.get(grant) as OneOf<string | null>);
}

/** Takes a permission back. Does nothing when it or the file does not exist. */
export function unshare(id: string, permission: string): void {
  unlessGone(() => {
    retried(`drive.unshare ${id}`, 'again', () => {
      permissionsApi().remove(id, permission, ALL_DRIVES);
    });
  });
}
