/** The folder of a period's exported files in the office's Drive, and the marks by which each file is found again. */
import { exportWords } from '../../text/windows/rare/export-all';
import type { FileSeen } from '../ports';
import { createOnce } from '../work/create-once';
import type { PeriodWork } from '../work/period-work';

const FOLDER = 'exportFolder';

/** Files of the period with our mark `kind`, trashed ones too; always in the same order. */
export const filesMarked = (open: PeriodWork, found: readonly FileSeen[], kind: string): readonly FileSeen[] =>
  found
    .filter((one) => one.appProperties['cchc'] === kind && one.appProperties['period'] === open.period.code)
    .sort((a, b) => (a.id < b.id ? -1 : 1));

export const marks = (open: PeriodWork, kind: string): Readonly<Record<string, string>> => ({
  cchc: kind,
  period: open.period.code,
  master: open.office.masterId,
});

/** Id of the folder, made when it is missing. */
export function exportFolder(open: PeriodWork, found: readonly FileSeen[]): string {
  const [there] = filesMarked(open, found, FOLDER);
  return createOnce(open.world, {
    key: `${FOLDER}|${open.office.masterId}|${open.period.code}`,
    listed: there?.id ?? null,
    create: () =>
      open.world.files.createFolder(
        exportWords.folder(open.period.name),
        open.world.files.seen(open.office.masterId)?.parents[0] ?? null,
        marks(open, FOLDER),
      ),
  });
}
