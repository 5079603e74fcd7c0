/**
 * The window *Chỉ số dự kiến*: what the lead agencies' forecasts add up to, where two of them differ, what is cheapest
 * to gain, and the criteria that lost points in the last đợt, drawn into the register.
 */
import { localDate } from '../../core/calendar';
import { cheapestPoints } from '../../core/duties/cheapest';
import { expectedIndex, pointsIn, type AreaExpected, type ExpectedIndex } from '../../core/duties/expected-index';
import type { AreaGiven } from '../../core/duties/settled-area';
import { roundTo, type Scaled } from '../../core/exact';
import { ok } from '../../core/result';
import { printScaled } from '../../text/print';
import { indexWords as words } from '../../text/windows/duties/index-forecast';
import { figuresOf } from '../consolidate/figures';
import type { World } from '../ports';
import type { Asked } from '../refusal';
import { request, TEXT_OR_NONE } from '../request';
import { openPeriod } from '../work/open-period';
import type { PeriodWork } from '../work/period-work';
import { settledAreas } from '../work/duties/settled-areas';
import { weakLines, type WeakLine } from './weak-written';

/** An area on which agencies differ. */
export interface DifferingArea {
  readonly area: string;
  readonly title: string;
  /** What each expects, in words; it is sent back with the settlement, so that nothing is settled unseen. */
  readonly given: string;
  readonly choices: readonly { readonly unit: string; readonly label: string }[];
  /** What the office settled; '' = nothing that holds. */
  readonly settled: string;
  /** A settlement that holds no more, because an agency handed in another forecast; '' = none. */
  readonly lapsed: string;
}

export interface IndexView {
  readonly period: { readonly code: string; readonly name: string };
  readonly whole: string;
  readonly survey: string;
  readonly areas: readonly string[];
  readonly differ: readonly DifferingArea[];
  readonly cheapest: readonly { readonly text: string; readonly late: boolean }[];
  /** What agencies wrote about their weak criteria and the register does not have. */
  readonly written: readonly WeakLine[];
}

/** As printed, to two decimals. */
export const pointsShown = (one: Scaled | null): string | null => {
  if (one === null) return null;
  const { value } = roundTo(one, 2);
  return printScaled(value.scaled, value.decimals);
};

export const titleOf = ({ number, label }: AreaExpected): string => words.areaTitle(number, label);

const nameOf = ({ catalogue }: PeriodWork, code: string): string =>
  catalogue.units.find((unit) => unit.code === code)?.shortName ?? code;

/** The forecasts of an area in words. */
export const givenWords = (open: PeriodWork, given: readonly AreaGiven[]): string =>
  given.map(({ unit, points }) => words.given(nameOf(open, unit), pointsShown(points) ?? '')).join('; ');

function areaLine(one: AreaExpected): string {
  const facts = [
    ...(one.points === null && one.differ.length === 0 ? [words.notForecast] : []),
    ...(one.settled ? [words.isSettled] : []),
    ...(one.maximum === null ? [] : [words.of(pointsShown(one.maximum) ?? '')]),
    ...(one.lastYear === null ? [] : [words.lastYear(pointsShown(one.lastYear) ?? '')]),
  ];
  const line = words.area(titleOf(one), pointsShown(one.low), pointsShown(one.high));
  return facts.length === 0 ? line : `${line} (${facts.join('; ')})`;
}

function indexOf(open: PeriodWork): ExpectedIndex {
  const { catalogue } = open;
  return expectedIndex(
    figuresOf(open)
      .consolidated.forecast.filter(({ kind }) => kind === 'area')
      .map((line) => ({
        code: line.row,
        number: line.number,
        label: line.label,
        area: line.area,
        maximum: catalogue.targets.find(({ code }) => code === line.row)?.maximum ?? null,
        expected: line.asked.map(({ unit }) => {
          const cell = line.byUnit[unit];
          return { unit, points: cell ? pointsIn(cell.expected) : null };
        }),
      })),
    catalogue.weakCriteria,
    settledAreas(open),
  );
}

const allIn = ({ areas, survey }: ExpectedIndex): readonly AreaExpected[] => [...areas, ...(survey ? [survey] : [])];

/** The areas of the index with what their agencies expect, the surveyed one last. */
export const areasOf = (open: PeriodWork): readonly AreaExpected[] => allIn(indexOf(open));

/** Areas that agencies forecast differently, and those with a settlement that has lapsed. */
function differingIn(open: PeriodWork, made: ExpectedIndex): readonly DifferingArea[] {
  const stood = settledAreas(open);
  return allIn(made).flatMap((one): readonly DifferingArea[] => {
    const kept = stood.find(({ area }) => area === one.code);
    if (one.differ.length === 0 && !kept) return [];
    const shown = kept ? (pointsShown(kept.points) ?? '') : '';
    const by = kept?.unit == null ? null : nameOf(open, kept.unit);
    return [
      {
        area: one.code,
        title: titleOf(one),
        given: givenWords(open, one.differ),
        choices: one.differ.map(({ unit, points }) => ({
          unit,
          label: words.byAgency(nameOf(open, unit), pointsShown(points) ?? ''),
        })),
        settled: kept && one.settled ? words.settled(shown, by, kept.reason) : '',
        lapsed: kept && !one.settled ? words.lapsed(shown) : '',
      },
    ];
  });
}

function viewOf(world: World, open: PeriodWork): IndexView {
  const { catalogue } = open;
  const made = indexOf(open);
  const [low, high] = [pointsShown(made.low), pointsShown(made.high)];
  return {
    period: { code: open.period.code, name: open.period.name },
    whole: made.areas.length === 0 ? words.noAreas : words.whole(low, high),
    survey: made.survey ? words.survey(pointsShown(made.survey.low), pointsShown(made.survey.high)) : '',
    areas: made.areas.map(areaLine),
    differ: differingIn(open, made),
    written: weakLines(open),
    cheapest: cheapestPoints(catalogue.weakCriteria, localDate(world.clock.now())).map(
      ({ criterion, days, perDay }) => ({
        text: [
          words.cheap(`${criterion.code} ${criterion.criterion}`, pointsShown(criterion.lost)),
          criterion.agency === '' ? words.noAgency : nameOf(open, criterion.agency),
          words.days(days),
          ...(perDay === null || days === 0 ? [] : [words.perDay(pointsShown(hundredths(perDay)) ?? '')]),
        ].join('; '),
        late: days === 0,
      }),
    ),
  };
}

const hundredths = (amount: number): Scaled => ({ scaled: Math.round(amount * 100), decimals: 2 });

export const indexForecast = request({ period: TEXT_OR_NONE }, (world, { period }): Asked<IndexView> => {
  const opening = openPeriod(world, { period });
  return opening.ok ? ok(viewOf(world, opening.value)) : opening;
});
