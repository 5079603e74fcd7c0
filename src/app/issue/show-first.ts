/**
 * The first forms that go out fill the result tabs of the master, so that *Tổng quan* and *Tiến độ nộp* show every unit
 * before the first *Tổng hợp*. A master that shows a period already is left alone.
 */
import { figuresOf } from '../consolidate/figures';
import { writeMaster } from '../consolidate/write-master';
import { askedAgain } from '../work/open-period';
import type { PeriodWork } from '../work/period-work';
import { isPublished } from '../work/unit-files';

/**
 * @param until ms; after it nothing is begun
 * @returns false when there is no time left for it in this step
 */
export function showFirst(open: PeriodWork, until: number): boolean {
  const { publication } = open.office;
  const isOut = open.ledger.files(open.period.code).some(isPublished);
  if (publication?.publication !== 0 || open.period.scoring || !isOut) return true;
  if (open.world.clock.now() > until) return false;
  // Every unit of the period, whichever of them this run publishes.
  const whole = askedAgain(open, undefined);
  if (!whole.ok) return true;
  open.ledger.flush();
  writeMaster(whole.value, figuresOf(whole.value), publication);
  return true;
}
