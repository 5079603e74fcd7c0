/** Permissions of a file: created, changed, deleted. A sharing notice goes to the outbox unless it is switched off. */
import { NotDoubled } from '../contract';
import { isoTime } from '../machine/clock';
import { driveError, forbidden, invalid } from './errors';
import { fileFor } from './files';
import { noAccount, sharingForbidden, sharingQuota } from './refusals';
import { canonicalAddress, hasAccount, mayLeave } from './setting';
import { shown } from './fields';
import { paged } from './listing';
import type { FileRecord, Permission } from './record';
import { permissionResource } from './resources';
import { bodyOf, showing, textParam, type DriveCall } from './rooms';
import { permissionIdOf } from './shelf';

type GivenRole = Permission['role'];

export function createPermission(request: DriveCall): unknown {
  const record = sharableFile(request);
  const body = bodyOf(request);
  const role = roleOf(body.role);
  const permission = permissionFrom(body, role, request);
  mayShareWith(permission, request);
  if (role === 'owner') mayGiveOwnership(record, permission, request);
  request.rooms.shelf.change(record, () => grant(record, permission));
  if (request.call.params.sendNotificationEmail !== false) notify(record, permission, request);
  const kept = record.permissions.find((one) => one.id === permission.id) ?? permission;
  return shown(permissionResource(kept, showing(request)), 'Permission', request.call.params.fields);
}

export function getPermission(request: DriveCall): unknown {
  const record = fileFor(request, 'writer');
  return answer(permissionOf(record, request), request);
}

export function listPermissions(request: DriveCall): unknown {
  const record = fileFor(request, 'writer');
  const { params } = request.call;
  const page = paged(record.permissions, { size: Number(params.pageSize ?? 100), token: params.pageToken });
  const list = {
    kind: 'drive#permissionList',
    ...(page.next === undefined ? {} : { nextPageToken: page.next }),
    permissions: page.items.map((permission) => permissionResource(permission, showing(request))),
  };
  return shown(list, 'PermissionList', params.fields);
}

export function updatePermission(request: DriveCall): unknown {
  const record = sharableFile(request);
  const permission = permissionOf(record, request);
  const body = bodyOf(request);
  const other = Object.keys(body).find((name) => name !== 'role');
  if (other !== undefined && ['type', 'emailAddress', 'domain', 'id', 'kind'].includes(other))
    throw driveError(403, 'fieldNotWritable', 'The resource body includes fields which are not directly writable.');
  if (other !== undefined) throw new NotDoubled(`drive.permissions.update: ${other}`);
  const role = roleOf(body.role);
  if (permission.role === 'owner' && role !== 'owner') throw forbidden();
  if (role === 'owner') mayGiveOwnership(record, permission, request);
  request.rooms.shelf.change(record, () => grant(record, { ...permission, role }));
  return answer(permissionOf(record, request), request);
}

export function deletePermission(request: DriveCall): undefined {
  const leaving = permissionIdOf(request.actor.email) === textParam(request, 'permissionId');
  const record = leaving ? fileFor(request, 'reader') : sharableFile(request);
  const permission = permissionOf(record, request);
  if (permission.role === 'owner') throw forbidden();
  request.rooms.shelf.change(record, () => {
    record.permissions = record.permissions.filter((one) => one.id !== permission.id);
  });
  return undefined;
}

function answer(permission: Permission, request: DriveCall): unknown {
  return shown(permissionResource(permission, showing(request)), 'Permission', request.call.params.fields);
}

function sharableFile(request: DriveCall): FileRecord {
  const record = fileFor(request, 'writer');
  if (!record.writersCanShare && record.owner !== request.actor.email) throw forbidden();
  return record;
}

function permissionOf(record: FileRecord, request: DriveCall): Permission {
  const id = textParam(request, 'permissionId');
  const found = record.permissions.find((permission) => permission.id === id);
  if (found === undefined) throw driveError(404, 'notFound', `Permission not found: ${id}.`, 'permissionId');
  return found;
}

function roleOf(role: unknown): GivenRole {
  if (role === 'reader' || role === 'commenter' || role === 'writer' || role === 'owner') return role;
  if (role === undefined)
    throw driveError(400, 'required', 'The permission role field is required.', 'permission.role');
  throw new NotDoubled(`drive.permissions: role ${String(role)}`);
}

/** @throws what an organisation, a missing account or the day's quota refuses. */
function mayShareWith({ emailAddress }: Permission, { rooms, actor, call }: DriveCall): void {
  const { setting, sharesToday } = rooms;
  if (emailAddress !== undefined) {
    if (!mayLeave(emailAddress, setting)) throw sharingForbidden();
    if (!hasAccount(emailAddress, setting) && call.params.sendNotificationEmail === false)
      throw noAccount(emailAddress);
  }
  if (sharesToday.limit - sharesToday.left(actor.email) >= setting.sharesPerDay) throw sharingQuota();
  sharesToday.spend(actor.email, 1);
}

function permissionFrom(
  body: Readonly<Record<string, unknown>>,
  role: GivenRole,
  { rooms: { setting } }: DriveCall,
): Permission {
  const known = ['type', 'role', 'emailAddress', 'domain', 'allowFileDiscovery', 'kind'];
  const other = Object.keys(body).find((name) => !known.includes(name));
  if (other !== undefined) throw new NotDoubled(`drive.permissions.create: ${other}`);
  switch (body.type) {
    case 'user':
    case 'group': {
      const emailAddress = canonicalAddress(String(body.emailAddress ?? ''), setting);
      if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(emailAddress)) {
        throw driveError(
          400,
          'invalidSharingRequest',
          `Bad Request. User message: "The specified emailAddress is invalid or not applicable for the given permission type."`,
        );
      }
      const type = setting.groups.has(emailAddress) ? 'group' : body.type;
      return { id: permissionIdOf(emailAddress), type, role, emailAddress };
    }
    case 'domain': {
      const domain = String(body.domain ?? '');
      if (domain === '')
        throw invalid('The domain field is required for permissions of type domain.', 'permission.domain');
      return {
        id: `${permissionIdOf(domain).slice(0, 19)}k`,
        type: 'domain',
        role,
        domain,
        allowFileDiscovery: body.allowFileDiscovery === true,
      };
    }
    case 'anyone':
      return { id: 'anyoneWithLink', type: 'anyone', role, allowFileDiscovery: body.allowFileDiscovery === true };
    default:
      throw driveError(400, 'required', 'The permission type field is required.', 'permission.type');
  }
}

/** One permission per account. When a file gets a new owner, the old one becomes a writer. */
function grant(record: FileRecord, permission: Permission): void {
  const existing = record.permissions.find((one) => one.id === permission.id);
  if (existing?.role === 'owner') return;
  if (permission.role === 'owner') {
    for (const one of record.permissions) if (one.role === 'owner') one.role = 'writer';
    record.owner = permission.emailAddress ?? record.owner;
  }
  if (existing === undefined) record.permissions.push(permission);
  else existing.role = permission.role;
}

function mayGiveOwnership(record: FileRecord, permission: Permission, { actor, call }: DriveCall): void {
  if (call.params.transferOwnership !== true) {
    throw driveError(
      403,
      'forbidden',
      "The transferOwnership parameter must be enabled when the permission role is 'owner'.",
      'transferOwnership',
    );
  }
  if (record.owner !== actor.email || permission.type !== 'user') throw forbidden();
}

function notify(record: FileRecord, permission: Permission, { rooms, actor, call }: DriveCall): void {
  if (permission.emailAddress === undefined) return;
  rooms.outbox.post({
    at: isoTime(rooms.env.now()),
    from: actor.email,
    to: [permission.emailAddress],
    cc: [],
    bcc: [],
    subject: `${rooms.nameOf(actor.email)} shared "${record.name}" with you`,
    body: String(call.params.emailMessage ?? ''),
    attachments: [],
    origin: 'drive',
  });
}
