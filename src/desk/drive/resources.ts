/**
 * Records as Google's resources, complete, before `fields` cuts them. Fields that an account may not see are left out
 * here.
 */
import { createHash } from 'node:crypto';
import type { Actor } from '../contract';
import { isoTime } from '../machine/clock';
import { DOCUMENT, FOLDER, SPREADSHEET, isGoogleType, type FileRecord, type Permission, type Revision } from './record';
import { atLeast, permissionIdOf, type Shelf } from './shelf';

/** Display name of an account. */
export type NameOf = (email: string) => string;

export interface Showing {
  readonly shelf: Shelf;
  readonly actor: Actor;
  readonly nameOf: NameOf;
}

export function userResource(email: string, showing: Showing): object {
  return {
    kind: 'drive#user',
    displayName: showing.nameOf(email),
    me: email === showing.actor.email,
    permissionId: permissionIdOf(email),
    emailAddress: email,
  };
}

/** The whole `File`, as `fields=*` shows it, with every field that the desk keeps. */
export function fileResource(record: FileRecord, showing: Showing): object {
  const { shelf, actor } = showing;
  const role = shelf.personRole(record, actor.email);
  const parents = record.parents.filter((id) => {
    const parent = shelf.files.get(id);
    return parent !== undefined && shelf.personRole(parent, actor.email) !== 'none';
  });
  const sharable = atLeast(role, 'writer') && (role === 'owner' || record.writersCanShare);
  return {
    kind: 'drive#file',
    id: record.id,
    name: record.name,
    mimeType: record.mimeType,
    ...(record.description === undefined ? {} : { description: record.description }),
    starred: record.starred.includes(actor.email),
    trashed: record.trashed,
    explicitlyTrashed: record.explicitlyTrashed,
    ...(parents.length === 0 ? {} : { parents }),
    ...(Object.keys(record.properties).length === 0 ? {} : { properties: record.properties }),
    ...appPropertiesOf(record, actor),
    spaces: ['drive'],
    version: String(record.version),
    webViewLink: linkOf(record),
    createdTime: isoTime(record.createdTime),
    modifiedTime: isoTime(record.modifiedTime),
    ...(record.lastModifyingUser === null
      ? {}
      : { lastModifyingUser: userResource(record.lastModifyingUser, showing) }),
    ...(record.driveId === undefined
      ? { owners: [userResource(record.owner, showing)], ownedByMe: record.owner === actor.email }
      : { driveId: record.driveId }),
    shared: record.permissions.length > 1,
    writersCanShare: record.writersCanShare,
    isAppAuthorized: actor.project !== null,
    ...(sharable ? permissionsOf(record, showing) : {}),
    capabilities: {
      canEdit: atLeast(role, 'writer'),
      canShare: sharable,
      canTrash: role === 'owner',
      canDelete: role === 'owner',
      canCopy: true,
    },
    ...contentOf(record),
    ...shortcutOf(record, shelf),
  };
}

function permissionsOf(record: FileRecord, showing: Showing): object {
  // "Not populated for items in shared drives" (File.permissions).
  if (record.driveId !== undefined) return {};
  return {
    permissions: record.permissions.map((p) => permissionResource(p, showing)),
    permissionIds: record.permissions.map((p) => p.id),
  };
}

function appPropertiesOf(record: FileRecord, actor: Actor): object {
  // A person's own client counts as an app too: it reads back the properties that it set, and does not see those of the
  // add-on.
  const own = record.appProperties[actor.project ?? ''];
  return own === undefined || Object.keys(own).length === 0 ? {} : { appProperties: own };
}

function shortcutOf({ targetId }: FileRecord, shelf: Shelf): object {
  if (targetId === undefined) return {};
  const target = shelf.files.get(targetId);
  return { shortcutDetails: { targetId, ...(target === undefined ? {} : { targetMimeType: target.mimeType }) } };
}

function contentOf(record: FileRecord): object {
  if (isGoogleType(record.mimeType)) return {};
  const bytes = Buffer.from(record.content ?? '', 'base64');
  return {
    size: String(bytes.length),
    quotaBytesUsed: String(bytes.length),
    md5Checksum: createHash('md5').update(bytes).digest('hex'),
    sha1Checksum: createHash('sha1').update(bytes).digest('hex'),
    sha256Checksum: createHash('sha256').update(bytes).digest('hex'),
    originalFilename: record.name,
    ...extensionOf(record.name),
    webContentLink: `https://drive.google.com/uc?id=${record.id}&export=download`,
    headRevisionId: record.revisions.at(-1)?.id ?? '1',
  };
}

/** "The final component of fullFileExtension"; the desk does not know double extensions such as tar.gz. */
function extensionOf(name: string): object {
  const found = /\.([A-Za-z0-9]+)$/.exec(name)?.[1];
  return found === undefined ? {} : { fileExtension: found, fullFileExtension: found };
}

function linkOf(record: FileRecord): string {
  if (record.mimeType === SPREADSHEET) return `https://docs.google.com/spreadsheets/d/${record.id}/edit`;
  if (record.mimeType === DOCUMENT) return `https://docs.google.com/document/d/${record.id}/edit`;
  if (record.mimeType === FOLDER) return `https://drive.google.com/drive/folders/${record.id}`;
  return `https://drive.google.com/file/d/${record.id}/view`;
}

export function permissionResource(permission: Permission, showing: Showing): object {
  const { emailAddress, domain } = permission;
  return {
    kind: 'drive#permission',
    id: permission.id,
    type: permission.type,
    role: permission.role,
    ...(emailAddress === undefined
      ? {}
      : { emailAddress, displayName: showing.nameOf(emailAddress), deleted: false, pendingOwner: false }),
    ...(domain === undefined ? {} : { domain, displayName: domain }),
    ...(permission.allowFileDiscovery === undefined ? {} : { allowFileDiscovery: permission.allowFileDiscovery }),
  };
}

export function revisionResource(revision: Revision, record: FileRecord, showing: Showing): object {
  return {
    kind: 'drive#revision',
    id: revision.id,
    mimeType: record.mimeType,
    modifiedTime: isoTime(revision.modifiedTime),
    lastModifyingUser: userResource(revision.lastModifyingUser, showing),
    published: false,
  };
}
