/**
 * Every file of the desk with its access, and the log of changes. Who may see a file, and which files `drive.file`
 * knows for an account in a project, is decided only here.
 */
import type { Actor, DeskEnv, Role } from '../contract';
import { hash } from '../machine/dice';
import { notFound } from './errors';
import { FOLDER, type FileRecord, type Permission } from './record';

export interface Change {
  readonly fileId: string;
  readonly at: number;
  readonly removed: boolean;
  /** For removed files: who could see the file at its removal. */
  readonly seenBy: readonly string[];
}

interface Saved {
  readonly files: readonly FileRecord[];
  readonly changes: readonly Change[];
}

const RANK: Readonly<Record<Role, number>> = { none: 0, reader: 1, commenter: 2, writer: 3, owner: 4 };

export function atLeast(role: Role, wanted: Role): boolean {
  return RANK[role] >= RANK[wanted];
}

/** The key under which `drive.file` records that an account met a file through a project. */
export function bindingOf(actor: Actor): string {
  return `${actor.email}|${actor.project ?? ''}`;
}

export class Shelf {
  readonly files = new Map<string, FileRecord>();
  readonly changes: Change[] = [];
  /** Files as they were before their latest change, for a stale listing: a copy and the time of that change. */
  readonly before = new Map<string, { readonly at: number; readonly record: FileRecord | null }>();

  constructor(readonly env: DeskEnv) {}

  /** The record. Throws 404 in Google's words when there is none. */
  get(fileId: string): FileRecord {
    const record = this.files.get(fileId);
    if (record === undefined) throw notFound(fileId);
    return record;
  }

  add(record: FileRecord): void {
    this.before.set(record.id, { at: this.env.now(), record: null });
    this.files.set(record.id, record);
    this.#log(record, false);
  }

  /** Records a change of metadata or content; `edit` makes the change. */
  change(record: FileRecord, edit: () => void): void {
    this.before.set(record.id, { at: this.env.now(), record: structuredClone(record) });
    edit();
    record.version += 1;
    this.#log(record, false);
  }

  remove(record: FileRecord): void {
    this.files.delete(record.id);
    this.before.delete(record.id);
    this.#log(record, true);
  }

  /** My Drive of an account; made at first use. */
  root(email: string): FileRecord {
    const id = `0A${Buffer.from(hash(email).toString(36).padStart(8, '0')).toString('base64url').slice(0, 11)}Uk9PVA`;
    const known = this.files.get(id);
    if (known !== undefined) return known;
    const now = this.env.now();
    const made: FileRecord = {
      id,
      name: 'My Drive',
      mimeType: FOLDER,
      starred: [],
      trashed: false,
      explicitlyTrashed: false,
      parents: [],
      createdTime: now,
      modifiedTime: now,
      lastModifyingUser: email,
      owner: email,
      permissions: [ownerPermission(email)],
      properties: {},
      appProperties: {},
      writersCanShare: false,
      version: 1,
      revisions: [],
      known: [],
      isRoot: true,
    };
    this.files.set(id, made);
    return made;
  }

  /**
   * A new shared drive; the roles of its members apply to everything in it. An owner becomes a manager. Returns the ids
   * of the drive and its root folder.
   */
  addDrive(name: string, members: Readonly<Record<string, Permission['role']>>): string {
    const id = `0A${this.env.newFileId().slice(0, 17)}`;
    const now = this.env.now();
    this.files.set(id, {
      id,
      name,
      mimeType: FOLDER,
      starred: [],
      trashed: false,
      explicitlyTrashed: false,
      parents: [],
      createdTime: now,
      modifiedTime: now,
      lastModifyingUser: null,
      owner: '',
      permissions: Object.entries(members).map(([email, role]) => ({ ...ownerPermission(email), role })),
      properties: {},
      appProperties: {},
      writersCanShare: true,
      version: 1,
      revisions: [],
      known: [],
      isRoot: true,
      driveId: id,
    });
    return id;
  }

  /** The shared drives of which an account is a member. */
  drivesOf(email: string): FileRecord[] {
    return [...this.files.values()].filter(
      (record) => record.isRoot === true && record.driveId === record.id && this.personRole(record, email) !== 'none',
    );
  }

  /**
   * A file that was moved into a shared drive belongs to the drive, with everything below it: no account owns it any
   * more.
   */
  settle(record: FileRecord): void {
    const driveId = record.parents.map((id) => this.files.get(id)?.driveId).find((id) => id !== undefined);
    if (driveId === undefined || record.driveId === driveId) return;
    record.driveId = driveId;
    record.owner = '';
    record.permissions = record.permissions.filter((permission) => permission.role !== 'owner');
    for (const child of this.children(record.id)) this.settle(child);
  }

  /** What a person may do with a file, folders' permissions inherited. */
  personRole(record: FileRecord, email: string): Role {
    if (record.owner === email) return 'owner';
    const own = record.permissions.map((permission) => (covers(permission, email) ? permission.role : 'none'));
    const inherited = record.parents.map((id) => {
      const parent = this.files.get(id);
      if (parent === undefined) return 'none';
      const role = this.personRole(parent, email);
      // A shared drive's manager stays one all the way down.
      return role === 'owner' && record.driveId === undefined ? 'writer' : role;
    });
    return [...own, ...inherited].reduce<Role>((best, role) => (RANK[role] > RANK[best] ? role : best), 'none');
  }

  /** The actor's role: the person's role, or 'none' for a file that `drive.file` does not know. */
  role(fileId: string, actor: Actor): Role {
    const record = this.files.get(fileId);
    if (record === undefined) return 'none';
    if (actor.project !== null && !record.known.includes(bindingOf(actor))) return 'none';
    return this.personRole(record, actor.email);
  }

  /** Whether a listing shows the file. A link alone does not put it there. */
  isListed(record: FileRecord, actor: Actor): boolean {
    if (record.isRoot === true || this.role(record.id, actor) === 'none') return false;
    return this.#listedFor(record, actor.email);
  }

  #listedFor(record: FileRecord, email: string): boolean {
    const named = record.permissions.some(
      (p) => (p.type === 'user' || p.allowFileDiscovery === true) && covers(p, email),
    );
    return (
      named ||
      record.parents.some((id) => {
        const parent = this.files.get(id);
        return parent !== undefined && this.#listedFor(parent, email);
      })
    );
  }

  /** The files directly in a folder. */
  children(folderId: string): FileRecord[] {
    return [...this.files.values()].filter((record) => record.parents.includes(folderId));
  }

  save(): Saved {
    return { files: [...this.files.values()], changes: this.changes };
  }

  load(saved: Saved): void {
    this.files.clear();
    this.before.clear();
    for (const record of saved.files) this.files.set(record.id, record);
    this.changes.splice(0, this.changes.length, ...saved.changes);
  }

  #log(record: FileRecord, removed: boolean): void {
    const seenBy = removed ? [record.owner, ...record.permissions.flatMap((p) => p.emailAddress ?? [])] : [];
    this.changes.push({ fileId: record.id, at: this.env.now(), removed, seenBy });
  }
}

/** The number that Drive uses as an account's permission id. */
export function permissionIdOf(key: string): string {
  return `${hash(key)}${hash(`${key}#`)}`.padStart(20, '1').slice(0, 20);
}

export function ownerPermission(email: string): Permission {
  return { id: permissionIdOf(email), type: 'user', role: 'owner', emailAddress: email };
}

/** Groups have no members on the desk, so sharing with a group reaches no account. */
function covers(permission: Permission, email: string): boolean {
  switch (permission.type) {
    case 'user':
      return permission.emailAddress === email;
    case 'domain':
      return email.endsWith(`@${permission.domain ?? ''}`);
    case 'anyone':
      return true;
    case 'group':
      return false;
  }
}
