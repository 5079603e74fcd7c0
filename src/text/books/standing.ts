/** The state of a report in words, the same for the office and for the unit. */
import type { State } from '../../core/submission/submission';
import type { Told } from '../../core/submission/told';
import { printMoment } from '../print';
import { STATE_LABELS } from './unit-book';

export interface Standing {
  readonly state: State;
  readonly flags: { readonly editedAfterSeal: boolean };
  readonly decision: string | null;
  readonly told: Told;
}

/** A report that was ticked and not received: the last word about it is the refusal. */
export const isRefused = ({ state, decision }: Pick<Standing, 'state' | 'decision'>): boolean =>
  decision === 'refused' && (state === 'draft' || state === 'returned' || state === 'published');

/** `Chưa được nhận: còn 3 điểm, từ 17:36 18/03/2019`, or the label of the state. */
export function standingWords(one: Standing): string {
  const { open } = one.told;
  if (isRefused(one) && open) return `Chưa được nhận: còn ${open.count} điểm phải sửa, từ ${printMoment(open.at)}`;
  const label = STATE_LABELS[one.state];
  return one.flags.editedAfterSeal ? `${label}; có ô sửa sau khi nộp` : label;
}
