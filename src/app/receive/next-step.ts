/**
 * The one step that the office should take now, given the state of the period. Units without a reachable account do not
 * block the next step; they are listed separately.
 */
import { statusText } from '../../text/windows/status';
import { MENU, type Handler } from '../../text/windows/menu';
import type { StatusView } from '../api';

type Lists = 'waiting' | 'undecided' | 'notYet' | 'returned' | 'noAccount';
type Counts = 'units' | 'made' | 'published' | 'submitted' | 'closed';

export interface Situation extends Pick<StatusView, Lists | Counts> {
  /** true when the period's due moment has passed. */
  readonly isOver: boolean;
  /** true when the master shows the sum of the seals that count; called only when the answer decides the step. */
  readonly isShown: () => boolean;
  /** Points go to *Sổ chấm điểm*, never into the master. */
  readonly isScoring?: boolean;
}

export function nextStep(now: Situation): StatusView['next'] {
  const { next } = statusText;
  const { units, made, published } = now;
  if (made === 0) return { text: next.issue, ...opens('openGenerate') };
  if (made < units) return { text: next.makeRest(made, units), ...opens('openGenerate') };
  if (units - published > now.noAccount.length)
    return { text: next.publish(published, units), ...opens('openGenerate'), button: next.publishButton };
  if (now.undecided.length > 0) return { text: next.decide, ...opens('openReceive') };
  if (now.waiting.length > 0) return { text: next.accept(now.waiting.length), ...opens('openReceive') };
  return afterDecisions(now, now.notYet.length + now.returned.length);
}

/** The step when no decision of the office is pending: wait for units, or update the master. */
function afterDecisions(
  { units, submitted, closed, isOver, isShown, isScoring }: Situation,
  missing: number,
): StatusView['next'] {
  const { next } = statusText;
  if (isScoring === true && (isOver || missing === 0))
    return { text: next.scoreBook(missing), ...opens('openScoreBook') };
  if (missing > 0 && !isOver) return { text: next.wait(missing), ...opens('openTrack') };
  if (missing > 0 && (submitted === 0 || isShown())) return { text: next.chase(missing), ...opens('openTrack') };
  if (missing > 0) return { text: next.consolidateMissing(missing), ...opens('openConsolidate') };
  if (!isShown()) return { text: next.consolidate, ...opens('openConsolidate') };
  return closed === units
    ? { text: next.closed, ...opens('openNextPeriod') }
    : { text: next.shown, ...opens('openLeaders') };
}

const opens = (handler: Handler): { readonly handler: Handler; readonly button: string } => ({
  handler,
  button: MENU.find((entry) => entry.handler === handler)?.label ?? '',
});
