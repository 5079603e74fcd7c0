/**
 * The files of the office that a handover is about: those that carry our marks for this master, and those that the
 * ledger names.
 */
import type { FileRecord } from '../../tables/ledger-book';
import type { FileSeen } from '../ports';
import type { Office } from '../work/office';

export const FOLDER_TYPE = 'application/vnd.google-apps.folder';
export const BOOK_TYPE = 'application/vnd.google-apps.spreadsheet';

/** Folders first: an account that gets a folder has what is in it, so that few files need a grant of their own. */
export function filesOfOffice<F extends FileSeen>(
  files: readonly F[],
  { masterId, ledgerId }: Pick<Office, 'masterId' | 'ledgerId'>,
  records: readonly FileRecord[],
): readonly F[] {
  const named = new Set([masterId, ledgerId, ...records.map((one) => one.fileId)]);
  const around = new Set(files.find((one) => one.id === masterId)?.parents ?? []);
  const belongs = ({ id, mimeType, appProperties }: F): boolean =>
    named.has(id) || appProperties['master'] === masterId || (around.has(id) && mimeType === FOLDER_TYPE);
  const rank = ({ id, mimeType }: F): number => (around.has(id) ? 0 : mimeType === FOLDER_TYPE ? 1 : 2);
  return files.filter(belongs).sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
}
