/** Workbooks that were published and that Drive no longer shows: their units are named instead of taken as served. */
import type { Unit } from '../../core/catalogue/unit';
import { filesById } from '../collect/collect-pass';
import { fileOf, type PeriodWork } from '../work/period-work';
import { filesOfMaster, isPublished } from '../work/unit-files';

/** One service call when one of the units has a published file, none otherwise. */
export function goneOf(open: PeriodWork, units: readonly Unit[]): readonly Unit[] {
  const published = units.filter(({ code }) => isPublished(fileOf(open, code)));
  if (published.length === 0) return [];
  const there = filesById(open, filesOfMaster(open));
  return published.filter(({ code }) => !there.has(fileOf(open, code)?.fileId ?? ''));
}
