/**
 * Rows of the ledger's *Tệp* for forms that were taken back before they went out. A row of the ledger is never removed:
 * it keeps the id of its workbook behind a mark, and a form made again takes the row over.
 */
import type { FileRecord } from '../../../tables/ledger-book';

const MARK = 'withdrawn:';

export const withdrawn = (file: FileRecord): FileRecord => ({ ...file, fileId: `${MARK}${file.fileId}` });
/** The workbook of a row that was taken back; null = the row was not. */
export const withdrawnId = ({ fileId }: Pick<FileRecord, 'fileId'>): string | null =>
  fileId.startsWith(MARK) ? fileId.slice(MARK.length) : null;
export const isWithdrawn = ({ fileId }: Pick<FileRecord, 'fileId'>): boolean => fileId.startsWith(MARK);
