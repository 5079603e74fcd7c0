/**
 * What a unit's forms show of their period: its name, its days, its cut-off. The office may change them in *Kỳ báo cáo*
 * at any time; what the forms were laid with is kept beside the file.
 */
import type { Period } from '../catalogue/period';

export type LaidPeriod = Pick<Period, 'code' | 'name' | 'from' | 'to' | 'cutOff' | 'estimated'>;

const FIELDS = ['name', 'from', 'to', 'cutOff', 'estimated'] as const;
export type LaidField = (typeof FIELDS)[number];

export const laidPeriod = ({ code, name, from, to, cutOff, estimated }: LaidPeriod): LaidPeriod => ({
  code,
  name,
  from,
  to,
  cutOff,
  estimated,
});

/** What differs between both, in the order of the tab *Kỳ báo cáo*; [] = nothing. */
export const laidChanges = (was: LaidPeriod, now: LaidPeriod): readonly LaidField[] =>
  FIELDS.filter((field) => was[field] !== now[field]);

/** Returns true when figures under the one mean something else under the other: more than the name differs. */
export const meansOther = (was: LaidPeriod, now: LaidPeriod): boolean =>
  laidChanges(was, now).some((field) => field !== 'name');
