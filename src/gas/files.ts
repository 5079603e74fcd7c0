/**
 * Files through the advanced Drive service under `drive.file`: only files that this account made with the add-on are
 * visible at all.
 */
import type { FileAudited, FilePlace, FileRevision, FileSeen, Files, FreshFile, OneOf } from '../app/ports';
import { Fault } from '../core/fault';
import { ALL_DRIVES, drive, DRIVE_FILES, unlessGone } from './drive-api';
import { exportedBook } from './books/export-book';
import { SIMPLE_UPLOAD_BYTES, uploadInParts } from './books/large-upload';
import { present, retried } from './retry';
import { share, shareMany, unshare } from './sharing';
import { together } from './together';

type Api = GoogleAppsScript.Drive_v3.Drive.V3.Collection.FilesCollection;
type Properties = Readonly<Record<string, string>>;

const FOLDER = 'application/vnd.google-apps.folder';
const BOOK = 'application/vnd.google-apps.spreadsheet';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const PDF = 'application/pdf';
const SEEN =
  'id,name,mimeType,parents,trashed,owners(emailAddress),version,modifiedTime,lastModifyingUser(emailAddress),appProperties';
const AUDITED = `${SEEN},ownedByMe,writersCanShare,permissions(id,type,role,emailAddress,domain)`;

const files = (): Api => drive().Files as Api;

interface FileAnswer {
  readonly id?: string;
  readonly name?: string;
  readonly mimeType?: string;
  readonly parents?: readonly string[];
  readonly trashed?: boolean;
  /** An int64, as text. */
  readonly version?: string;
  readonly owners?: readonly { readonly emailAddress?: string }[];
  readonly ownedByMe?: boolean;
  readonly modifiedTime?: string;
  readonly lastModifyingUser?: { readonly emailAddress?: string };
  readonly appProperties?: Properties;
  readonly writersCanShare?: boolean;
  readonly permissions?: readonly {
    readonly id?: string;
    readonly type?: string;
    readonly role?: string;
    readonly emailAddress?: string;
    readonly domain?: string;
  }[];
}

function seenFrom(file: FileAnswer, where: string): FileSeen {
  if (!file.id || !file.modifiedTime || !file.version)
    throw new Fault('brokenAnswer', where, 'a file without id, time or version');
  return {
    id: file.id,
    name: file.name ?? '',
    mimeType: file.mimeType ?? '',
    parents: file.parents ?? [],
    trashed: file.trashed ?? false,
    owner: file.owners?.[0]?.emailAddress?.toLowerCase() ?? null,
    version: Number(file.version),
    modifiedAt: Date.parse(file.modifiedTime),
    modifiedBy: file.lastModifyingUser?.emailAddress ?? null,
    appProperties: file.appProperties ?? {},
  };
}

const fresh = (mimeType: string, { name, parent, appProperties }: FreshFile) => ({
  name,
  mimeType,
  appProperties,
  // An editor of a workbook must not share it further; a folder does not have this setting.
  ...(mimeType === BOOK ? { writersCanShare: false } : {}),
  ...(parent ? { parents: [parent] } : {}),
});

function create(mimeType: string, asked: FreshFile): string {
  const where = `drive.create ${asked.name}`;
  const body = fresh(mimeType, asked) as unknown as GoogleAppsScript.Drive_v3.Drive.V3.Schema.File;
  return retried(where, 'once', () =>
    // null, not undefined: a file without content (docs/google.md, row D04).
    present(
      (present(files().create(body, null as never, { fields: 'id', ...ALL_DRIVES }), where) as FileAnswer).id,
      where,
    ),
  );
}

const createBooks = (asks: readonly FreshFile[]): readonly OneOf<string>[] =>
  together(
    asks.map((asked) => ({
      where: `drive.create ${asked.name}`,
      manner: 'once',
      url: `${DRIVE_FILES}?supportsAllDrives=true&fields=id`,
      body: fresh(BOOK, asked),
      read: (answer) => (answer as FileAnswer).id,
    })),
    null,
  );

function listed(query: string, fields: string): readonly FileAnswer[] {
  const found: FileAnswer[] = [];
  let page: string | undefined;
  do {
    const options = {
      q: query,
      pageSize: 1000,
      fields: `kind,nextPageToken,files(${fields})`,
      spaces: 'drive',
      includeItemsFromAllDrives: true,
      ...ALL_DRIVES,
      ...(page ? { pageToken: page } : {}),
    };
    const answer = retried('drive.list', 'read', () => {
      const got = present(files().list(options), 'drive.list') as {
        readonly kind?: string;
        readonly files?: readonly FileAnswer[];
        readonly nextPageToken?: string;
      };
      // Google may leave an empty list out, but always gives the kind of the answer.
      present(got.kind, 'drive.list');
      return { ...got, files: got.files ?? [] };
    });
    found.push(...answer.files);
    page = answer.nextPageToken;
  } while (page);
  return found;
}

const auditedFrom = (file: FileAnswer): FileAudited => ({
  ...seenFrom(file, 'drive.list'),
  ownedByMe: file.ownedByMe ?? false,
  writersMayShare: file.writersCanShare ?? null,
  permissions:
    file.permissions?.map(({ id, type, role, emailAddress, domain }) => ({
      id: id ?? '',
      type: type ?? '',
      role: role ?? '',
      who: (emailAddress ?? domain ?? '').toLowerCase(),
    })) ?? null,
});

interface RevisionsAnswer {
  readonly nextPageToken?: string;
  readonly revisions?: readonly {
    readonly modifiedTime?: string;
    readonly lastModifyingUser?: { readonly emailAddress?: string };
  }[];
}

/** Google lists revisions oldest first, so the last page is read to its end. */
function lastRevision(id: string): FileRevision | null {
  const where = `drive.revisions ${id}`;
  const api = drive().Revisions as GoogleAppsScript.Drive_v3.Drive.V3.Collection.RevisionsCollection;
  let latest: FileRevision | null = null;
  let page: string | undefined;
  do {
    const options = {
      pageSize: 1000,
      fields: 'nextPageToken,revisions(modifiedTime,lastModifyingUser(emailAddress))',
      ...(page ? { pageToken: page } : {}),
    };
    const answer = retried(where, 'read', () => present(api.list(id, options), where) as RevisionsAnswer);
    for (const one of answer.revisions ?? [])
      if (one.modifiedTime !== undefined && (latest === null || Date.parse(one.modifiedTime) >= latest.at))
        latest = { at: Date.parse(one.modifiedTime), by: one.lastModifyingUser?.emailAddress ?? null };
    page = answer.nextPageToken;
  } while (page);
  return latest;
}

/**
 * A new file, or new content of an existing one; returns its id. Its properties name its content, so that the file is
 * found again after a lost answer.
 */
function save(
  blob: GoogleAppsScript.Base.Blob,
  mimeType: string,
  { name, parent, replace, appProperties }: FilePlace,
): string {
  const where = `drive.save ${name}`;
  if (blob.getBytes().length > SIMPLE_UPLOAD_BYTES)
    return uploadInParts(where, { blob, mimeType, name, parent, replace, appProperties });
  type Schema = GoogleAppsScript.Drive_v3.Drive.V3.Schema.File;
  const fields = { fields: 'id', ...ALL_DRIVES };
  return retried(where, replace === null ? 'once' : 'again', () => {
    const answer =
      replace === null
        ? files().create({ name, mimeType, appProperties, parents: [parent] } as unknown as Schema, blob, fields)
        : files().update({ name, appProperties } as unknown as Schema, replace, blob, fields);
    return present((present(answer, where) as FileAnswer).id, where);
  });
}

/** Changes what Drive keeps about a file and leaves its content. */
function described(
  where: string,
  id: string,
  facts: Pick<FileAnswer, 'appProperties' | 'trashed' | 'writersCanShare'>,
): void {
  const body = facts as unknown as GoogleAppsScript.Drive_v3.Drive.V3.Schema.File;
  retried(where, 'again', () =>
    // null, not undefined: the file keeps its content (docs/google.md, row D04).
    present(files().update(body, id, null as never, { fields: 'id', ...ALL_DRIVES }), where),
  );
}

export const filesOfGoogle = (): Files => ({
  list: (query) => listed(query, SEEN).map((file) => seenFrom(file, 'drive.list')),
  audit: (query) => listed(query, AUDITED).map(auditedFrom),
  audited(id) {
    const where = `drive.get ${id}`;
    return unlessGone(() =>
      retried(where, 'read', () =>
        auditedFrom(present(files().get(id, { fields: AUDITED, ...ALL_DRIVES }), where) as FileAnswer),
      ),
    );
  },
  lastRevision,
  exportXlsx(id, place) {
    const made = exportedBook(id, XLSX);
    save(made.blob, XLSX, place({ sha256: made.sha256, bytes: String(made.bytes) }));
    return { sha256: made.sha256, bytes: made.bytes };
  },
  exportPdf(id, place) {
    const made = exportedBook(id, PDF);
    return save(made.blob, PDF, place({ sha256: made.sha256, bytes: String(made.bytes) }));
  },
  saveText: (text, place, type) =>
    save(Utilities.newBlob('', type).setDataFromString(text, 'UTF-8').setContentType(type), type, place),
  createFolder: (name, parent, appProperties) => create(FOLDER, { name, parent, appProperties }),
  createBook: (name, parent, appProperties) => create(BOOK, { name, parent, appProperties }),
  createBooks,
  share: (id, account, role) => share({ id, account, role }),
  shareMany,
  unshare,
  mark: (id, appProperties) => described(`drive.mark ${id}`, id, { appProperties }),
  untrash: (id) => described(`drive.untrash ${id}`, id, { trashed: false }),
  writersShare: (id, may) => described(`drive.writersShare ${id}`, id, { writersCanShare: may }),
  trash: (id) => described(`drive.trash ${id}`, id, { trashed: true }),
  seen(id) {
    const where = `drive.get ${id}`;
    return unlessGone(() =>
      retried(where, 'read', () =>
        seenFrom(present(files().get(id, { fields: SEEN, ...ALL_DRIVES }), where) as FileAnswer, where),
      ),
    );
  },
});
