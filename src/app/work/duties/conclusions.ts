/**
 * Conclusions of the committee's meetings with what counts now: the office's rows, and the agencies' latest answers.
 */
import { localDate } from '../../../core/calendar';
import {
  conclusionAnswer,
  standingOf,
  type Conclusion,
  type ConclusionAnswer,
  type ConclusionStanding,
} from '../../../core/catalogue/conclusion';
import type { Catalogue } from '../../../core/catalogue/catalogue';
import type { World } from '../../ports';
import type { Ledger } from '../ledger';

interface Conclusions {
  readonly world: Pick<World, 'clock'>;
  readonly catalogue: Pick<Catalogue, 'conclusions' | 'periods'>;
  readonly ledger: Pick<Ledger, 'submission' | 'hasFiles'>;
}

/** The agency's latest answer, whichever period's file it is on. */
function answerTo({ ledger, catalogue }: Conclusions, { code, unit }: Conclusion): ConclusionAnswer | null {
  if (unit === null) return null;
  const answers = catalogue.periods
    .filter(({ code: period }) => ledger.hasFiles(period))
    .flatMap((period) => ledger.submission(unit, period.code)?.told.mending ?? [])
    .filter(({ fault }) => fault === code)
    .sort((one, other) => other.at - one.at);
  return answers[0] ? conclusionAnswer(answers[0].answer, answers[0].at) : null;
}

/** In the order of meetings, the latest first, then of the tab. */
export function conclusionsNow(open: Conclusions): readonly ConclusionStanding[] {
  const today = localDate(open.world.clock.now());
  return [...open.catalogue.conclusions]
    .sort((one, other) => (one.meeting < other.meeting ? 1 : one.meeting > other.meeting ? -1 : 0))
    .map((one) => standingOf(one, { answer: answerTo(open, one), today }));
}

/** The day of the latest meeting with conclusions, up to today; null when there is none. */
export function lastMeetingOf({ world, catalogue }: Omit<Conclusions, 'ledger'>): string | null {
  const today = localDate(world.clock.now());
  return (
    catalogue.conclusions
      .map(({ meeting }) => meeting)
      .filter((meeting) => meeting <= today)
      .sort()
      .slice(-1)[0] ?? null
  );
}

/** What the unit was ordered and has not done, the earliest deadline first. */
export const ordersOf = (open: Conclusions, unit: string): readonly ConclusionStanding[] =>
  conclusionsNow(open)
    .filter(({ conclusion, state }) => conclusion.unit === unit && state !== 'done')
    .sort((one, other) => (one.conclusion.deadline || '9999').localeCompare(other.conclusion.deadline || '9999'));
