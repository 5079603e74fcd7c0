/**
 * Takes a new period back while none of its forms is published: the workbooks go to the trash, and the ledger holds
 * their rows as withdrawn, so that the forms can be made again.
 */
import { ok } from '../../core/result';
import { nextPeriodWords as words } from '../../text/windows/rare/next-period';
import { withoutTakenBack } from '../issue/taken-back';
import { freeFor } from '../jobs/hold';
import { refuse, type Asked } from '../refusal';
import { request, TEXT } from '../request';
import { withdrawn } from '../work/held/withdrawn-files';
import { openPeriod } from '../work/open-period';
import { filesOfMaster, isPublished } from '../work/unit-files';

export interface OpeningUndone {
  readonly message: string;
}

export const undoOpening = request({ period: TEXT }, (world, { period }): Asked<OpeningUndone> => {
  const opening = openPeriod(world, { period });
  if (!opening.ok) return opening;
  const open = opening.value;
  const free = freeFor({ ledger: open.ledger, account: open.office.account, now: world.clock.now() });
  if (!free.ok) return free;
  const files = open.ledger.files(open.period.code);
  if (files.length === 0) {
    // A killed run has taken the rows back and left workbooks in Drive.
    const there = filesOfMaster(open);
    const gone = there.length - withoutTakenBack(open, there).length;
    if (gone > 0) return ok({ message: words.undone(open.period.name, gone) });
    return refuse('nothingToUndo', { unit: open.period.name });
  }
  const out = files.filter(isPublished).length;
  if (out > 0) return refuse('periodIsOut', { period: open.period.name, count: out });
  open.ledger.tell(open.office.account, {
    action: 'undoOpening',
    unit: null,
    period: open.period.code,
    text: words.log(open.period.name, files.length),
  });
  for (const file of files) open.ledger.put({ file: withdrawn(file) });
  // The ledger first: a workbook that it names is never in the trash.
  open.ledger.flush();
  for (const { fileId } of files) world.files.trash(fileId);
  return ok({ message: words.undone(open.period.name, files.length) });
});
