/**
 * What Drive stores about one file. Times are milliseconds; people are e-mails. The Sheets double stores the content of
 * spreadsheets.
 */
export interface Permission {
  readonly id: string;
  readonly type: 'user' | 'group' | 'domain' | 'anyone';
  role: 'reader' | 'commenter' | 'writer' | 'owner';
  readonly emailAddress?: string;
  readonly domain?: string;
  readonly allowFileDiscovery?: boolean;
}

export interface Revision {
  readonly id: string;
  modifiedTime: number;
  readonly lastModifyingUser: string;
}

export interface FileRecord {
  readonly id: string;
  name: string;
  mimeType: string;
  description?: string;
  starred: string[];
  trashed: boolean;
  explicitlyTrashed: boolean;
  parents: string[];
  readonly createdTime: number;
  modifiedTime: number;
  /** Absent when Google does not name the person. */
  lastModifyingUser: string | null;
  owner: string;
  permissions: Permission[];
  properties: Record<string, string>;
  /** Properties by project. */
  appProperties: Record<string, Record<string, string>>;
  writersCanShare: boolean;
  version: number;
  revisions: Revision[];
  /** `email|project` pairs for which `drive.file` knows this file. */
  known: string[];
  /** Base64; only for uploaded files. */
  content?: string;
  readonly isRoot?: boolean;
  /** The shared drive in which it lies. Such a file has no owner. */
  driveId?: string;
  /** Of a shortcut: the file it leads to. */
  targetId?: string;
}

export const FOLDER = 'application/vnd.google-apps.folder';
export const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';
export const PDF = 'application/pdf';
export const CSV = 'text/csv';
export const TSV = 'text/tab-separated-values';
export const ODS = 'application/vnd.oasis.opendocument.spreadsheet';
export const SHORTCUT = 'application/vnd.google-apps.shortcut';
export const DOCUMENT = 'application/vnd.google-apps.document';
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export function isGoogleType(mimeType: string): boolean {
  return mimeType.startsWith('application/vnd.google-apps.');
}
