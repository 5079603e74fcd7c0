/** The rates of each unit over the periods of the reporting year, from the ledger alone, and the office's own time. */
import { dueOf, type Period } from '../../core/catalogue/period';
import { isSameYear, reportingYear } from '../../core/catalogue/reporting-year';
import { LEVEL } from '../../core/finding-level';
import { ok } from '../../core/result';
import {
  addRates,
  officeTime,
  ratesOver,
  type OfficeTime,
  type Rates,
  type ReportFacts,
} from '../../core/submission/rates';
import type { SealRecord, SubmissionRecord } from '../../tables/ledger-book';
import { ratesWords as words } from '../../text/windows/duties/rates';
import type { Asked } from '../refusal';
import { request, TEXT_OR_NONE } from '../request';
import { openPeriod } from '../work/open-period';
import type { PeriodWork } from '../work/period-work';

interface Reported {
  readonly submission: SubmissionRecord;
  readonly seal: SealRecord | null;
  readonly facts: ReportFacts;
}

/** Periods of the year whose forms were made; a scoring round is none. */
const periodsOf = ({ listed, period, ledger }: PeriodWork): readonly Period[] =>
  listed.periods.filter(
    (one) => one.scoring === undefined && isSameYear(one, period, listed.periods) && ledger.hasFiles(one.code),
  );

function reportedIn(open: PeriodWork, unit: string, period: Period): readonly Reported[] {
  const submission = open.ledger.submission(unit, period.code);
  if (submission === null) return [];
  const seal = open.ledger.sealRecord(unit, period.code, submission.version);
  const { state, timeliness, version, flags } = submission;
  const errors =
    seal === null ? 0 : open.ledger.seal(seal).findings.filter(({ level }) => level === LEVEL.error).length;
  const isDue = open.world.clock.now() > dueOf(period, open.catalogue.holidays, submission).at;
  return [
    {
      submission,
      seal,
      facts: { state, timeliness, version, extended: flags.extendedTo !== null, isDue, errors },
    },
  ];
}

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
