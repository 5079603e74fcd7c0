/** The rates of each unit over the periods of the reporting year, from the ledger alone, and the office's own time. */
import type { Period } from '../../core/catalogue/period';
import { isSameYear, reportingYear } from '../../core/catalogue/reporting-year';
import { ok } from '../../core/result';
import { addRates, officeTime, ratesOver, type OfficeTime, type Rates } from '../../core/submission/rates';
import { ratesWords as words } from '../../text/windows/duties/rates';
import type { Asked } from '../refusal';
import { request, TEXT_OR_NONE } from '../request';
import { openPeriod } from '../work/open-period';
import { reportedIn } from '../work/held/reported';
import type { PeriodWork } from '../work/period-work';

/** Periods of the year whose forms were made; a scoring round is none. */
const periodsOf = ({ listed, period, ledger }: PeriodWork): readonly Period[] =>
  listed.periods.filter(
    (one) => one.scoring === undefined && isSameYear(one, period, listed.periods) && ledger.hasFiles(one.code),
  );

interface YearRates {
  readonly year: number;
  readonly periods: readonly Period[];
  readonly byUnit: ReadonlyMap<string, Rates>;
  readonly office: OfficeTime;
}

/** No service call for periods at work; the rows of others are read once. */
export function ratesOfYear(open: PeriodWork): YearRates {
  const periods = periodsOf(open);
  const all = open.units.map(
    ({ code }) => [code, periods.flatMap((period) => reportedIn(open, code, period))] as const,
  );
  return {
    year: reportingYear(open.period, open.listed.periods).number,
    periods,
    byUnit: new Map(all.map(([unit, reports]) => [unit, ratesOver(reports.map(({ facts }) => facts))])),
    office: officeTime(
      all.flatMap(([, reports]) =>
        reports.map(({ submission: { state, decidedAt }, seal }) => ({
          state,
          sealedAt: seal?.sealedAt ?? null,
          decidedAt,
        })),
      ),
      open.world.clock.now(),
    ),
  };
}

export interface RatesView {
  readonly title: string;
  readonly columns: readonly string[];
  /** One line per unit, then the whole; a cell is what is printed. */
  readonly lines: readonly (readonly string[])[];
  /** How long the office took, as sentences. */
  readonly office: readonly string[];
}

/** Without a period: the year of the one that is open now. */
export const rates = request({ period: TEXT_OR_NONE }, (world, { period }): Asked<RatesView> => {
  const opening = openPeriod(world, { period });
  if (!opening.ok) return opening;
  const open = opening.value;
  const { year, periods, byUnit, office } = ratesOfYear(open);
  const lines = open.units.flatMap((unit) => {
    const found = byUnit.get(unit.code);
    return found && found.asked > 0 ? [words.line(unit.shortName, found)] : [];
  });
  return ok({
    title: words.title(
      year,
      periods.map(({ name }) => name),
    ),
    columns: words.columns,
    lines: lines.length === 0 ? [] : [...lines, words.line(words.all, addRates([...byUnit.values()]))],
    office: words.office(office),
  });
});
