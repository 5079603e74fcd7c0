/** The files of this master as Drive and the ledger know them, and what a fault of one of them is named. */
import { Fault, isOfOneFile } from '../../core/fault';
import type { FileRecord } from '../../tables/ledger-book';
import type { FileSeen } from '../ports';
import type { PeriodWork } from './period-work';

/** Everything made for this master, and the master itself, by Drive's own list: one call. */
export const filesOfMaster = (round: PeriodWork): readonly FileSeen[] =>
  round.world.files.list(
    `(appProperties has { key='master' and value='${round.office.masterId}' } or appProperties has { key='cchc' and value='master' }) and trashed = false`,
  );

export const isPublished = (file: FileRecord | null): boolean => file !== null && file.publishedAt !== null;

/** Fault of one file: named and passed over; what may pass by itself stops the step instead. */
export const faultOfFile = (thrown: unknown): string => {
  if (thrown instanceof Fault && isOfOneFile(thrown)) return thrown.code;
  throw thrown;
};
