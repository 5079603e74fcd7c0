/**
 * The office settles an area of the index on which lead agencies differ: the forecast of one of them counts, or a value
 * of the office, with the reason. It is kept beside the report of each of those agencies, on their covers and in the
 * log, until it is taken back or one of them hands in another forecast.
 */
import { compare, print, type Scaled } from '../../core/exact';
import { ok } from '../../core/result';
import type { SettledArea } from '../../core/duties/settled-area';
import { cutTo, normalise } from '../../core/text-fold';
import { indexWords as words } from '../../text/windows/duties/index-forecast';
import { twoWays } from '../adjust/two-ways';
import { amountTyped } from '../adjust/typed-amount';
import { note, roundOf, settle, type Case } from '../receive/case';
import { refuse, type Asked } from '../refusal';
import { request, TEXT, TEXT_OR_NONE } from '../request';
import { submissionOf, type PeriodWork } from '../work/period-work';
import { settledAreas } from '../work/duties/settled-areas';
import { areasOf, givenWords, pointsShown, titleOf } from './index-forecast';

const OF_A_REASON = 500;

export interface AreaDecided {
  readonly area: string;
  /** Short names of the agencies whose cover does not show it yet: it does after the next collection. */
  readonly waiting: readonly string[];
}

/** `unit`: whose forecast counts; `points`: a value of the office. `given` = the forecasts as the person saw them. */
const SETTLE_BODY = {
  period: TEXT_OR_NONE,
  area: TEXT,
  given: TEXT,
  unit: TEXT_OR_NONE,
  points: TEXT_OR_NONE,
  reason: TEXT,
};

const ZERO: Scaled = { scaled: 0, decimals: 0 };

function pointsTyped(typed: string, maximum: Scaled | null): Asked<Scaled> {
  const both = twoWays(typed);
  if (both) return refuse('twoWays', { found: typed, ...both });
  const points = amountTyped(typed);
  if (points === null || compare(points, ZERO) < 0 || (maximum !== null && compare(points, maximum) > 0))
    return refuse('notPoints', { found: typed, most: maximum === null ? '' : (pointsShown(maximum) ?? '') });
  return ok(points);
}

export const settleArea = request(SETTLE_BODY, (world, { period, area, ...asked }): Asked<AreaDecided> => {
  const opening = roundOf(world, period);
  if (!opening.ok) return opening;
  const open = opening.value;
  const found = areasOf(open).find(({ code }) => code === area);
  if (!found || found.differ.length === 0 || givenWords(open, found.differ) !== asked.given)
    return refuse('areaChanged', {});
  const counts = found.differ.find(({ unit }) => unit === asked.unit);
  if (!counts && asked.points === undefined) return refuse('areaChanged', {});
  const points = counts ? ok(counts.points) : pointsTyped(asked.points ?? '', found.maximum);
  if (!points.ok) return points;
  const made: SettledArea = {
    area,
    given: found.differ,
    points: points.value,
    unit: counts?.unit ?? null,
    reason: cutTo(normalise(asked.reason), OF_A_REASON),
    by: open.office.account,
    at: world.clock.now(),
  };
  const shown = pointsShown(made.points) ?? print(made.points);
  return decided(open, area, {
    units: found.differ.map(({ unit }) => unit),
    made,
    log: words.settledLog(titleOf(found), shown, givenWords(open, found.differ), made.reason),
  });
});

export const unsettleArea = request(
  { period: TEXT_OR_NONE, area: TEXT },
  (world, { period, area }): Asked<AreaDecided> => {
    const opening = roundOf(world, period);
    if (!opening.ok) return opening;
    const open = opening.value;
    const stood = settledAreas(open).find((one) => one.area === area);
    if (!stood) return refuse('areaChanged', {});
    const found = areasOf(open).find(({ code }) => code === area);
    return decided(open, area, {
      units: open.catalogue.units.map(({ code }) => code),
      made: null,
      log: words.unsettledLog(found ? titleOf(found) : area, pointsShown(stood.points) ?? ''),
    });
  },
);

/** Writes it beside the reports of the agencies, or takes it away from those that have it; then their covers. */
function decided(
  open: PeriodWork,
  area: string,
  { units, made, log }: { readonly units: readonly string[]; readonly made: SettledArea | null; readonly log: string },
): Asked<AreaDecided> {
  const now = open.world.clock.now();
  const cases = units.flatMap((code): readonly Case[] => {
    const unit = open.catalogue.units.find((one) => one.code === code);
    const submission = submissionOf(open, code);
    const isConcerned = made !== null || submission?.told.settled?.some((one) => one.area === area) === true;
    return unit && submission && isConcerned ? [{ open, unit, submission, now }] : [];
  });
  for (const one of cases) {
    const { settled: stood = [], ...rest } = one.submission.told;
    const settled = [...stood.filter((each) => each.area !== area), ...(made ? [made] : [])];
    note(one, {
      action: made ? 'settleArea' : 'unsettleArea',
      log,
      changes: { told: settled.length > 0 ? { ...rest, settled } : rest },
    });
  }
  const shown = cases.map((one) => ({ one, answer: settle(one) }));
  return ok({
    area,
    waiting: shown.flatMap(({ one, answer }) => (answer.ok && answer.value.shown ? [] : [one.unit.shortName])),
  });
}
