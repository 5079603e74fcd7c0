/**
 * What Google shows about the time of a tick. When the due hour has passed, a look cannot prove that the tick came
 * before it. The latest revision then decides, unless the self-check found that a writer can set its time. Both the
 * list of files and the list of revisions may lag, so the file itself is asked too; everything is asked after the
 * reading. `modifiedTime` alone proves nothing, since every writer can set it (docs/security.md): a later time is
 * accepted, an earlier one is not.
 */
import { canonicalAccount } from '../../core/catalogue/canonical-account';
import { Fault, isOfOneFile } from '../../core/fault';
import type { Evidence } from '../../core/submission/submission-time';
import type { FileRevision } from '../ports';
import { revisionsProveTime } from '../self-check/switched-off';
import { judgedDue } from '../work/due';
import { officeAccounts } from '../work/office';
import { ownAddresses } from '../work/own-address';
import type { PeriodWork } from '../work/period-work';
import type { BookRead } from './book-read';

type Looked = Pick<BookRead, 'file' | 'submission' | 'seen' | 'readAt'>;

/** Two service calls after the due hour, else none. */
export function evidenceOf(open: PeriodWork, { file, submission, seen, readAt }: Looked): Evidence {
  const isDecided = readAt > judgedDue(open, submission).at && revisionsProveTime(open.world);
  const revision = isDecided ? revisionOf(open, file.fileId) : null;
  const now = revision && open.world.files.seen(file.fileId);
  const by = revision?.by ?? now?.modifiedBy ?? seen.modifiedBy;
  // The last write may be our own; then Google's answer shows nothing about the unit.
  const isOurs = by !== null && isOfOffice(open, by);
  return {
    unseenAt: file.unseenTickAt,
    seenAt: readAt,
    modifiedAt: revision && now && Math.max(revision.at, now.modifiedAt, seen.modifiedAt),
    modifiedBy: isOurs ? null : by,
  };
}

export function isOfOffice({ world, catalogue }: PeriodWork, account: string): boolean {
  const own = ownAddresses(world);
  return officeAccounts(catalogue).some((one) => own(one) === canonicalAccount(account));
}

/** One service call; null when Google shows this account no revision of the file. */
function revisionOf({ world }: PeriodWork, fileId: string): FileRevision | null {
  try {
    return world.files.lastRevision(fileId);
  } catch (thrown) {
    if (thrown instanceof Fault && isOfOneFile(thrown)) return null;
    throw thrown;
  }
}
