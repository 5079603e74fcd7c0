/**
 * The state *after our write* of a unit's file (decision 23). Drive's version shows that a file changed and not who
 * changed it, so the version after our own write proves nothing until the file is read once more. The answer of the
 * write gives back what the file held at that moment. Until the next hourly run reads the file, a click does without
 * that reading where Drive names only the office since. Nothing else is decided by it.
 */
import { canonicalAccount } from '../../../core/catalogue/canonical-account';
import type { CoverNews } from '../../../tables/unit-book/cover-writes';
import type { UnitBookRead } from '../../../tables/unit-book/reading/read';
import type { FileRecord } from '../../../tables/ledger-book';
import type { FileSeen } from '../../ports';
import { ownAddresses } from '../../work/own-address';
import { accountsOf, type PeriodWork } from '../../work/period-work';
import { isOfOffice } from '../evidence';

/** How long a click does without the reading, where no hourly run comes. */
const LONGEST = 3_600_000;
/** Drive may note a write a little later than the write answers. */
const NOTED_WITHIN = 30_000;

/** The moment from which a click reads the file whatever Drive shows; null = the file is not in this state. */
export const readAgainFrom = ({ lastSeenVersion, ownWriteAt }: FileRecord): number | null =>
  lastSeenVersion === null || ownWriteAt === null ? null : ownWriteAt + LONGEST;

/**
 * True when all that Drive shows since the last reading is our own write. An account of the office that is also a
 * contact of the unit may be the unit. No service call.
 */
export function isOursAlone(open: PeriodWork, file: FileRecord, seen: FileSeen): boolean {
  const until = readAgainFrom(file);
  if (until === null || file.ownWriteAt === null || open.world.clock.now() >= until) return false;
  const by = seen.modifiedBy;
  if (by === null || seen.modifiedAt > file.ownWriteAt + NOTED_WITHIN) return false;
  const own = ownAddresses(open.world);
  const ofUnit = [...file.sharedWith, ...accountsOf(open.catalogue, file.unit)];
  return !ofUnit.some((one) => own(one) === canonicalAccount(by)) && isOfOffice(open, by);
}

/** Whatever the unit can write, as one text; `news` = what we wrote between, which the unit cannot have written. */
const writtenByUnit = ({ cover, reports, print, troubles }: UnitBookRead, news: CoverNews): string =>
  JSON.stringify([
    reports,
    print,
    troubles,
    [cover.boxGone, cover.document, cover.certified, cover.leadNotes],
    news.asked === undefined ? cover.points?.answers : null,
    cover.faults?.answers,
  ]);

/**
 * True when our write found the file as it was read before: no person typed between the two.
 * @param after the file as the answer of our write gave it back
 */
export const isAsRead = (before: UnitBookRead, after: UnitBookRead, news: CoverNews): boolean =>
  after.cover.ticked === (news.tick ?? before.cover.ticked) &&
  writtenByUnit(before, news) === writtenByUnit(after, news);
