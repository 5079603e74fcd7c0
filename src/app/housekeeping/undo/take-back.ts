/**
 * Hoàn tác: takes the last repair of a file back within the hour. What somebody has changed since is named, and then
 * nothing is taken back. A second click after an interrupted one does the rest.
 */
import { ok } from '../../../core/result';
import { unitNameIn } from '../../../core/catalogue/unit';
import { printMoment } from '../../../text/print';
import { remadeUndoneLetter } from '../../../text/letters/remade-file';
import { fixButtons } from '../../../text/windows/fix-buttons';
import { repairWords } from '../../../text/windows/repair';
import { firstOf } from '../../../text/listed';
import type { JobRequest } from '../../api';
import { post } from '../../letters/post';
import { refuse, type Asked } from '../../refusal';
import { writeOnAgain } from '../../work/held/written-off';
import { accountsOf, type PeriodWork } from '../../work/period-work';
import type { RemadeBack, RepairKept } from './back';
import { backLines, bookNow, type BookNow } from './back-in-book';
import { driveLine, driveNow } from './back-in-drive';
import { fileAimed, lastRepair, noteRepair } from './kept-repairs';

/** A repair that can be taken back as things are now. */
export interface Undoable {
  readonly kept: RepairKept;
  /** What goes back, one line each; also what stays. */
  readonly lines: readonly string[];
  readonly go: () => void;
}

/** `request.reason` names the repair that was previewed. Refused when it is not the last one, or its place changed. */
export function undoable(open: PeriodWork, request: JobRequest): Asked<Undoable> {
  const kept = lastRepair(open, fileAimed(request));
  const asked = request.reason ?? '';
  if (kept === null || (asked !== '' && asked !== String(kept.at)))
    return refuse('noRepairToUndo', { file: nameOfAim(open, fileAimed(request)) });
  const { book, drive = [], remade, writtenOff } = kept.back;
  const [now, steps] = [book ? bookNow(open.world, book) : null, drive.map((one) => driveNow(open.world, one))];
  const made = remade ? remadeNow(open, remade) : null;
  const changed = [...(now?.changed ?? []), ...[...steps, made].flatMap((one) => one?.changed ?? [])];
  if (changed.length > 0) return refuse('repairChanged', { list: firstOf(changed, SHOWN) });
  return ok({
    kept,
    lines: [
      repairWords.undoes(fixButtons.bare(kept.fix), printMoment(kept.at), kept.by),
      ...(book ? backLines(book) : []),
      ...drive.map(driveLine),
      ...(made?.lines ?? []),
      ...(writtenOff ? [repairWords.willMissAgain] : []),
    ],
    go: () => {
      takeBack(open, kept, { now, steps, made });
    },
  });
}

const SHOWN = 5;

/** The file of a repair, as the office calls it. */
export function nameOfAim(open: PeriodWork, aim: string): string {
  if (aim === 'master') return repairWords.master;
  return aim === 'ledger' ? repairWords.ledger : unitNameIn(open.catalogue.units, aim);
}

interface Now {
  readonly now: BookNow | null;
  readonly steps: readonly { readonly go: (() => void) | null }[];
  readonly made: ReturnType<typeof remadeNow> | null;
}

function takeBack(open: PeriodWork, kept: RepairKept, { now, steps, made }: Now): void {
  const { world, ledger, office } = open;
  const { book, writtenOff } = kept.back;
  const isLedger = book?.fileId === office.ledgerId;
  const requests = now?.requests ?? [];
  if (book && !isLedger && requests.length > 0) world.books.change(book.fileId, requests);
  for (const { go } of steps) go?.();
  made?.go();
  if (writtenOff) writeOnAgain(open, writtenOff);
  noteRepair(open, { ...kept, state: 'undone' });
  ledger.tell(office.account, {
    action: 'undoRepair',
    unit: null,
    period: open.period.code,
    text: repairWords.undone(fixButtons.bare(kept.fix), nameOfAim(open, kept.aim)),
  });
  ledger.flush(isLedger ? requests : []);
}

/** One call. The new file goes into the trash, the ledger names the lost one again, and the unit gets a letter. */
function remadeNow(open: PeriodWork, { unit, old, fileId, version }: RemadeBack) {
  const { world, ledger, catalogue, period } = open;
  const seen = fileId === null ? null : world.files.seen(fileId);
  const name = seen?.name ?? unitNameIn(catalogue.units, unit);
  const isChanged = seen !== null && !seen.trashed && seen.version !== version;
  const isOldThere = world.files.seen(old.fileId) !== null;
  return {
    changed: isChanged ? repairWords.fileChanged(name) : null,
    lines: [
      repairWords.willTrash(name),
      isOldThere ? repairWords.willUseOld : repairWords.willHaveNone,
      repairWords.willTellUndone(accountsOf(catalogue, unit).length),
    ],
    go: () => {
      if (seen && !seen.trashed) world.files.trash(seen.id);
      const to = old.publishedAt === null ? [] : accountsOf(catalogue, unit);
      const about = {
        office: catalogue.province.officeName,
        unit: unitNameIn(catalogue.units, unit),
        period: period.name,
        fileId: old.fileId,
        isThere: isOldThere,
      };
      if (to.length > 0)
        post(open, {
          key: `remadeUndone|${unit}|${period.code}|${fileId ?? ''}`,
          unit,
          kind: 'remadeUndone',
          to,
          ...remadeUndoneLetter(about),
        });
      ledger.put({ file: { ...old, lastSeenVersion: null } });
    },
  };
}
