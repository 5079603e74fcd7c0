/**
 * Every kind of repair, and the taking back of each, killed before and after its writes: the next click ends in the
 * same place, with one file, at most one letter of a kind, and a repair that can still be taken back.
 */
import { howOften } from '../../support/how-often';
import { broken, stateOf } from '../jobs/kills';
import type { Quarter } from '../quarter';
import { consolidated, REPAIR_KINDS, repairOf, undoOf, type RepairKind } from './repair-kinds';

const start = consolidated();

/** Kills of one repair, and of one taking back. The common run tries the first call and the last write of each. */
const MOST = howOften(2, Infinity);
/** The common run takes every fourth kind: one play of a repair costs a second of processor time. */
const KINDS = REPAIR_KINDS.filter((_, at) => at % howOften(4, 1) === 0);

/** The unit's workbooks outside the trash, and letters by subject that went out more than once. */
function twice(quarter: Quarter): readonly string[] {
  const files = [...quarter.files()].flatMap(([name, ids]) => (name.includes('Nha Trang') ? ids : []));
  const subjects = quarter.desk.outbox.all().map(({ subject, to }) => `${subject} ${to.join()}`);
  return [
    ...(files.length > 1 ? [`${files.length} files`] : []),
    ...subjects.filter((one, at) => subjects.indexOf(one) !== at),
  ];
}

/** The new id of a file that was made again differs from run to run. */
const textOf = (kind: RepairKind, quarter: Quarter): string => (kind.fix === 'remake' ? '' : kind.text(quarter));

test.each(KINDS.map((kind) => [kind.what, kind] as const))('%s: killed at any call', (_, kind) => {
  const damaged = stateOf((quarter) => {
    quarter.fileOf('568');
    kind.damage(quarter);
  }, start.twin());
  const before = kind.text(damaged.fresh());
  const clean = damaged.fresh();
  clean.job(repairOf(kind));
  const mended = textOf(kind, clean);
  const known = twice(clean);
  const repaired = broken(damaged, {
    most: MOST,
    run: (quarter) => {
      quarter.job(repairOf(kind));
      // The waiting of an interrupted creation is over.
      quarter.desk.clock.jump(60);
    },
    check: (quarter, place) => {
      expect({ place, text: textOf(kind, quarter) === mended, twice: twice(quarter) }).toEqual({
        place,
        text: true,
        twice: known,
      });
      quarter.job(undoOf(kind));
      expect({ place, back: kind.text(quarter) === before }).toEqual({ place, back: true });
    },
  });
  const done = stateOf((quarter) => {
    quarter.job(repairOf(kind));
  }, damaged.fresh());
  const undone = broken(done, {
    most: MOST,
    run: (quarter) => {
      try {
        quarter.job(undoOf(kind));
      } catch (thrown) {
        // Killed after its last write: nothing is left to take back.
        expect(String(thrown)).toContain('noRepairToUndo');
      }
    },
    check: (quarter, place) => {
      expect({ place, back: kind.text(quarter) === before }).toEqual({ place, back: true });
    },
  });
  expect(repaired + undone).toBeGreaterThanOrEqual(3);
});
