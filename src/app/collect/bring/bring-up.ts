/**
 * Brings what is out up to date before the files are read: dates that moved, periods that changed, duties, and who may
 * open each file.
 */
import type { FileAudited } from '../../ports';
import { fileOf, type PeriodWork } from '../../work/period-work';
import { bringSharing } from '../../work/sharing';
import { isPublished } from '../../work/unit-files';
import { bringDuties } from '../../duties/told-duties';
import { bringDates } from './bring-dates';
import { bringPeriod } from './bring-period';

/**
 * Changes the ledger in memory, and sharing in Drive.
 * @param found Drive's list of the master's files, with who may open each
 * @returns true when something changed that the ledger must keep
 */
export function bringUp(open: PeriodWork, found: readonly FileAudited[]): boolean {
  const isMoved = bringDates(open);
  const isOther = bringPeriod(open);
  const isNews = bringDuties(open);
  return bringEverySharing(open, found) || isMoved || isOther || isNews;
}

/** A file that Drive does not list here is looked at by the health check alone. */
function bringEverySharing(open: PeriodWork, found: readonly FileAudited[]): boolean {
  let isChanged = false;
  for (const unit of open.units) {
    const file = fileOf(open, unit.code);
    const seen = found.find((one) => one.id === file?.fileId);
    if (!file || !seen || !isPublished(file)) continue;
    const shared = bringSharing(open, unit, { file, seen });
    isChanged = isChanged || shared !== null;
    if (shared?.stop === true) break;
  }
  return isChanged;
}
