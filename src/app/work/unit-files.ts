/** The files of this master as Drive and the ledger know them, and the code for a fault of one of them. */
import { Fault, isOfOneFile, isOfOneRecord } from '../../core/fault';
import type { FileRecord } from '../../tables/ledger-book';
import type { FileAudited, FileSeen } from '../ports';
import { ownFiles } from './own-files';
import type { PeriodWork } from './period-work';

const madeFor = ({ office }: PeriodWork): string =>
  `(appProperties has { key='master' and value='${office.masterId}' } or appProperties has { key='cchc' and value='master' } or appProperties has { key='cchc' and value='ledger' }) and trashed = false`;

/** Everything made for this master, including the master itself and the ledgers, from Drive's own list: one call. */
export const filesOfMaster = (open: PeriodWork): readonly FileSeen[] =>
  ownFiles(open, open.world.files.list(madeFor(open)));

/** The same files, each with the accounts that may open it. */
export const auditedFilesOfMaster = (open: PeriodWork): readonly FileAudited[] =>
  ownFiles(open, open.world.files.audit(madeFor(open)));

export const isPublished = (file: FileRecord | null): boolean => file !== null && file.publishedAt !== null;

/**
 * The code of a fault that concerns one file or what the ledger keeps of one unit, which the caller reports and skips.
 * Throws every other fault again, since a temporary one must stop the step.
 */
export const faultOfFile = (thrown: unknown): string => {
  if (thrown instanceof Fault && (isOfOneFile(thrown) || isOfOneRecord(thrown))) return thrown.code;
  throw thrown;
};
