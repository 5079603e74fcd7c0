/**
 * A workbook that was made twice. A creation whose answer was lost is done again when Drive's list lacks the file for
 * longer than `createOnce` waits; when the list shows it at last, the unit has two files, and the ledger names one. The
 * other goes to the trash when only we can have touched it: our marks, this account's alone, unknown to rows and
 * log of the ledger, called and placed like the file that counts, and not changed since that file was recorded.
 */
import { logWords } from '../../text/books/cover';
import type { FileAudited } from '../ports';
import { fileOf, type PeriodWork } from '../work/period-work';
import { unknownBooks } from '../work/unit-files';

/** The action of its line in the log. */
const ACTION = 'strayFile';

/** A run that made it may still be at work. */
const OLDER_THAN_MS = 3_600_000;

export interface StrayFile {
  readonly id: string;
  readonly unit: string;
  /** The unit's file. */
  readonly fileId: string;
}

/** @param found Drive's list of the period. One service call for each file that may be a stray one. */
export function strayFiles(open: PeriodWork, found: readonly FileAudited[]): readonly StrayFile[] {
  const { office, period, ledger } = open;
  const told = ledger.log(period.code).filter(({ action }) => action !== ACTION);
  return unknownBooks(open, found).flatMap((file): readonly StrayFile[] => {
    const { unit = '', master } = file.appProperties;
    const counts = fileOf(open, unit);
    if (counts === null || master !== office.masterId) return [];
    if (told.some(({ text }) => text.includes(file.id))) return [];
    const twin = found.find(({ id }) => id === counts.fileId);
    return twin && isAlone(file) && isLike(file, twin) && isUntouched(open, file, counts.createdAt)
      ? [{ id: file.id, unit, fileId: counts.fileId }]
      : [];
  });
}

/** This account's, and not shared; a file whose permissions Google does not show may be shared. */
const isAlone = ({ ownedByMe, permissions }: FileAudited): boolean =>
  ownedByMe && permissions?.length === 1 && permissions[0]?.role === 'owner';

const isLike = (file: FileAudited, twin: FileAudited): boolean =>
  file.name === twin.name && file.mimeType === twin.mimeType && String(file.parents) === String(twin.parents);

/** No writer can set the time of a revision. */
function isUntouched({ world, office }: PeriodWork, { id }: FileAudited, recordedAt: number): boolean {
  const last = world.files.lastRevision(id);
  return (
    last !== null &&
    last.by?.toLowerCase() === office.account &&
    last.at <= recordedAt &&
    world.clock.now() - last.at > OLDER_THAN_MS
  );
}

/** Writes the log, then empties the place; a line that a killed run has left is not written again. */
export function trashStrays(open: PeriodWork, strays: readonly StrayFile[]): void {
  const { world, office, period, ledger } = open;
  const told = ledger.log(period.code).filter(({ action }) => action === ACTION);
  for (const { id, unit, fileId } of strays.filter((one) => !told.some(({ text }) => text.includes(one.id))))
    ledger.tell(office.account, { action: ACTION, unit, period: period.code, text: logWords.stray(id, fileId) });
  ledger.flush();
  for (const { id } of strays) world.files.trash(id);
}
