/**
 * Rows of the ledger's *Tệp* for forms that were taken back before they went out. A row of the ledger is never removed:
 * it keeps the id of its workbook behind a mark, and a form made again takes the row over.
 */
import type { FileRecord } from '../../../tables/ledger-book';

const MARK = 'withdrawn:';

export const withdrawn = (file: FileRecord): FileRecord => ({ ...file, fileId: `${MARK}${file.fileId}` });
export const isWithdrawn = ({ fileId }: Pick<FileRecord, 'fileId'>): boolean => fileId.startsWith(MARK);
