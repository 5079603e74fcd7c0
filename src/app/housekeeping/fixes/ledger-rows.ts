/** Rows of the ledger that are lost or damaged: put back from what else is proved, or written off with a reason. */
import { repairWords } from '../../../text/windows/repair';
import { lostRows, rowsWhole } from '../../work/held/rows-whole';
import { writeOff, writtenOffNow } from '../../work/held/written-off';
import { inBook } from '../undo/back-in-book';
import { brokenKeys, mend, mendings } from '../mend-ledger';
import type { Repair } from './fix';

export const putBack: Repair = {
  preview: (open) => [
    ...mendings(open).map(({ place, record }) => (record ? repairWords.willPutBack(place) : repairWords.cannot(place))),
    ...brokenKeys(open).map(({ unit }) => repairWords.willMakeForms(unit.name)),
  ],
  apply: (open) => mend(open).map(repairWords.putBack),
  isInLedger: true,
  back: ({ world, office, ledger }) => inBook(world, office.ledgerId, ledger.pendingRows()),
  later: repairWords.later.versions,
};

export const giveUp: Repair = {
  preview: (open) => {
    const whole = rowsWhole(open);
    return whole.ok ? [] : [repairWords.willWriteOff(String(whole.error.facts['list'] ?? ''))];
  },
  apply: (open, request) => {
    const rows = lostRows(open.ledger, open.period.code);
    const whole = rowsWhole(open);
    writeOff(open, rows, request.reason ?? '');
    return whole.ok ? [] : [repairWords.writtenOff(String(whole.error.facts['list'] ?? ''), request.reason ?? '')];
  },
  isInLedger: true,
  back: (open) => ({ writtenOff: writtenOffNow(open) }),
  later: repairWords.later.versions,
};
