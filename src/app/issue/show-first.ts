/**
 * The first forms of a period that go out fill the result tabs of the master, so that *Tổng quan* and *Tiến độ nộp*
 * show every unit before its first *Tổng hợp*, and not the period before. A master that shows this period already, a
 * later one or one of another cycle is left alone, and a rehearsal is shown by its *Tổng hợp* only.
 */
import type { Period } from '../../core/catalogue/period';
import { isRehearsal } from '../../core/catalogue/rehearsal';
import { figuresOf } from '../consolidate/figures';
import { noteRemarks } from '../consolidate/remarks';
import { writeMaster } from '../consolidate/write-master';
import { askedAgain } from '../work/open-period';
import type { PeriodWork } from '../work/period-work';
import { isPublished } from '../work/unit-files';

/**
 * @param until ms; after it nothing is begun
 * @returns false when this step has no time left for it
 */
export function showFirst(open: PeriodWork, until: number): boolean {
  const { publication } = open.office;
  const isOut = open.ledger.files(open.period.code).some(isPublished);
  if (!publication || open.period.scoring || isRehearsal(open.period) || !isOut) return true;
  if (publication.publication !== 0 && periodBefore(open) === null) return true;
  if (open.world.clock.now() > until) return false;
  // Every unit of the period, whichever of them this run publishes.
  const whole = askedAgain(open, undefined);
  if (!whole.ok) return true;
  open.ledger.flush();
  const { remarks } = writeMaster(whole.value, figuresOf(whole.value), { from: publication, version: null });
  noteRemarks(whole.value, remarks);
  return true;
}

/** The earlier period of the same cycle that the result tabs show; null = none. */
export function periodBefore({ catalogue, office, period }: PeriodWork): Period | null {
  const runId = office.publication?.runId ?? '';
  const shown = catalogue.periods.find(({ code }) => runId.slice(0, runId.lastIndexOf('-')) === code);
  return shown && shown.cycle === period.cycle && shown.to < period.to ? shown : null;
}
