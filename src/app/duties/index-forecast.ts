/**
 * The window *Chỉ số dự kiến*: what the lead agencies' forecasts add up to, where two of them differ, what is cheapest
 * to gain, and the criteria that lost points in the last đợt, drawn into the register.
 */
import { localDate } from '../../core/calendar';
import { cheapestPoints } from '../../core/duties/cheapest';
import { expectedIndex, pointsIn, type AreaExpected } from '../../core/duties/expected-index';
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

export interface IndexView {
  readonly period: { readonly code: string; readonly name: string };
  readonly whole: string;
  readonly survey: string;
  readonly areas: readonly string[];
  /** One line per area on which two agencies differ. */
  readonly differ: readonly string[];
  readonly cheapest: readonly { readonly text: string; readonly late: boolean }[];
}

const shown = (one: Scaled | null): string | null => {
  if (one === null) return null;
  const { value } = roundTo(one, 2);
  return printScaled(value.scaled, value.decimals);
};

const titleOf = ({ number, label }: AreaExpected): string => words.areaTitle(number, label);

function areaLine(one: AreaExpected): string {
  const facts = [
    ...(one.points === null && one.differ.length === 0 ? [words.notForecast] : []),
    ...(one.maximum === null ? [] : [words.of(shown(one.maximum) ?? '')]),
    ...(one.lastYear === null ? [] : [words.lastYear(shown(one.lastYear) ?? '')]),
  ];
  const line = words.area(titleOf(one), shown(one.low), shown(one.high));
  return facts.length === 0 ? line : `${line} (${facts.join('; ')})`;
}

function viewOf(world: World, open: PeriodWork): IndexView {
  const { catalogue } = open;
  const nameOf = (code: string): string => catalogue.units.find((unit) => unit.code === code)?.shortName ?? code;
  const { forecast } = figuresOf(open).consolidated;
  const made = expectedIndex(
    forecast
      .filter(({ kind }) => kind === 'area')
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
  );
  return {
    period: { code: open.period.code, name: open.period.name },
    whole: made.areas.length === 0 ? words.noAreas : words.whole(shown(made.low), shown(made.high)),
    survey: made.survey ? words.survey(shown(made.survey.low), shown(made.survey.high)) : '',
    areas: made.areas.map(areaLine),
    differ: [...made.areas, ...(made.survey ? [made.survey] : [])]
      .filter(({ differ }) => differ.length > 0)
      .map((one) =>
        words.differs(
          titleOf(one),
          one.differ.map(({ unit, points }) => words.given(nameOf(unit), shown(points) ?? '')),
        ),
      ),
    cheapest: cheapestPoints(catalogue.weakCriteria, localDate(world.clock.now())).map(
      ({ criterion, days, perDay }) => ({
        text: [
          words.cheap(`${criterion.code} ${criterion.criterion}`, shown(criterion.lost)),
          criterion.agency === '' ? words.noAgency : nameOf(criterion.agency),
          words.days(days),
          ...(perDay === null || days === 0 ? [] : [words.perDay(shown(hundredths(perDay)) ?? '')]),
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
