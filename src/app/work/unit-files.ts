/** The files of this master as Drive and the ledger know them, and the code for a fault of one of them. */
import { Fault, isOfOneFile, isOfOneRecord } from '../../core/fault';
import type { FileRecord } from '../../tables/ledger-book';
import type { FileAudited, FileSeen, World } from '../ports';
import { ownFiles } from './own-files';
import type { PeriodWork } from './period-work';

/** Our mark `cchc` on a unit's workbook. */
export const UNIT_BOOK = 'unit';

const has = (key: string, value: string): string => `appProperties has { key='${key}' and value='${value}' }`;

/** `more` = a further condition on the files that are not master or ledger. */
const madeFor = (masterId: string, more = ''): string =>
  `((${has('master', masterId)}${more}) or ${has('cchc', 'master')} or ${has('cchc', 'ledger')}) and trashed = false`;

/** Workbooks with our marks of the open period that no row of the ledger names. No service call. */
export function unknownBooks<F extends FileSeen>({ ledger, period }: PeriodWork, found: readonly F[]): readonly F[] {
  const known = new Set(ledger.files(period.code).map(({ fileId }) => fileId));
  return found.filter(
    ({ id, appProperties: { cchc, period: of } }) => cchc === UNIT_BOOK && of === period.code && !known.has(id),
  );
}

/** Everything made for this master, including the master itself and the ledgers, from Drive's own list: one call. */
export const filesOfMaster = (open: PeriodWork): readonly FileSeen[] =>
  ownFiles(open, open.world.files.list(madeFor(open.office.masterId)));

/** Those of the open period, the master and the ledgers, each with the accounts that may open it: one call. */
export const auditedFilesOfPeriod = (open: PeriodWork): readonly FileAudited[] =>
  ownFiles(open, listedFiles(open.world, open.office.masterId, open.period.code));

/** The same before it is asked whose they are. */
export const listedFiles = (
  { files }: Pick<World, 'files'>,
  masterId: string,
  period: string,
): readonly FileAudited[] => files.audit(madeFor(masterId, ` and ${has('period', period)}`));

export const isPublished = (file: FileRecord | null): boolean => file !== null && file.publishedAt !== null;

/**
 * The code of a fault that concerns one file or what the ledger keeps of one unit, which the caller reports and skips.
 * Throws every other fault again, since a temporary one must stop the step.
 */
export const faultOfFile = (thrown: unknown): string => {
  if (thrown instanceof Fault && (isOfOneFile(thrown) || isOfOneRecord(thrown))) return thrown.code;
  throw thrown;
};
