/** The lines of the four load files of one period of one province, from its figures and sealed reports. */
import { print, subtract, sum, type Scaled } from '../exact';
import type { EntryValue } from '../entry';
import type { CellAt } from '../form-code';
import type { Period } from '../catalogue/period';
import { isRehearsal } from '../catalogue/rehearsal';
import type { Consolidated, IndicatorLine } from '../consolidate/consolidated';
import { ratesOver, type ReportFacts } from '../submission/rates';
import type { Seal } from '../submission/seal';
import { isHandedIn, type State } from '../submission/submission';
import type { Timeliness } from '../submission/submission-time';
import type { Line, RollUpTable } from './tables';

export interface ReportSeen {
  readonly unit: string;
  readonly unitName: string;
  readonly state: State;
  readonly timeliness: Timeliness | null;
  /** What rates are counted from; null = the unit was not asked. */
  readonly facts: ReportFacts | null;
  /** The last sealed report; null = none. */
  readonly seal: Seal | null;
}

export interface RollUpContent {
  readonly province: { readonly code: string; readonly name: string };
  readonly period: { readonly code: string; readonly name: string };
  readonly year: number;
  /** Code of the same period of the year before; null = the catalogue has none. */
  readonly yearBefore: string | null;
  /** SHA-256 (hex) of everything that the figures depend on. */
  readonly load: string;
  /** ms since 1970 */
  readonly exportedAt: number;
  readonly code: string;
  readonly reports: readonly ReportSeen[];
  /** Without adjustments. */
  readonly sealed: Pick<Consolidated, 'indicators'>;
  /** With the adjustments of the office, as the master shows it. */
  readonly consolidated: Pick<Consolidated, 'indicators'>;
}

/** Scoring rounds have no figures to add, and those of a rehearsal are not real. */
export const isForRollUp = (period: Pick<Period, 'code' | 'scoring'>): boolean =>
  period.scoring === undefined && !isRehearsal(period);

export type RollUpLines = Readonly<Record<RollUpTable, readonly Line[]>>;

const ZERO: Scaled = { scaled: 0, decimals: 0 };

const moment = (at: number): string => new Date(at).toISOString();

export function rollUpLines(content: RollUpContent): RollUpLines {
  const key = { province: content.province.code, period: content.period.code, load: content.load };
  const reports = content.reports.map((one): Line => ({ ...key, ...reportLine(one) }));
  const entries = content.sealed.indicators.flatMap(entryLines).map((line): Line => ({ ...key, ...line }));
  const figures = figureLines(content).map((line): Line => ({ ...key, ...line }));
  const load: Line = {
    ...key,
    province_name: content.province.name,
    period_name: content.period.name,
    year: content.year,
    year_before: content.yearBefore,
    exported_at: moment(content.exportedAt),
    code: content.code,
    reports: reports.length,
    entries: entries.length,
    figures: figures.length,
  };
  return { reports, entries, figures, loads: [load] };
}

const countsOf = ({ state, seal }: ReportSeen): boolean => seal !== null && isHandedIn(state);

function reportLine(report: ReportSeen): Line {
  const counts = countsOf(report);
  const seal = counts ? report.seal : null;
  const rates = ratesOver(report.facts ? [report.facts] : []);
  return {
    unit: report.unit,
    unit_name: report.unitName,
    state: report.state,
    handed_in: counts,
    asked: rates.asked === 1,
    excused: rates.excused === 1,
    timed: rates.timed === 1,
    on_time: rates.onTime === 1,
    timeliness: counts ? report.timeliness : null,
    version: seal?.version ?? 0,
    sealed_at: seal ? moment(seal.sealedAt) : null,
    fingerprint: seal?.fingerprint ?? null,
  };
}

function entryLines({ row, field, heading, byUnit }: IndicatorLine): readonly Line[] {
  return heading
    ? []
    : Object.entries(byUnit).map(([unit, value]) => ({ unit, row, field, kind: value.kind, ...shownIn(value) }));
}

/** Words are left out: they may name persons. */
function shownIn(value: EntryValue): Line {
  if (value.kind === 'number') return { number: print(value), choice: null };
  if (value.kind === 'choice') return { number: null, choice: value.code };
  return { number: null, choice: value.kind === 'tick' ? String(value.on) : null };
}

function figureLines({ sealed, consolidated }: RollUpContent): readonly Line[] {
  const places = new Map(consolidated.indicators.map((line) => [placeOf(line), line]));
  const before = new Map(sealed.indicators.map((line) => [placeOf(line), line]));
  return consolidated.indicators.flatMap((line): readonly Line[] => {
    if (line.heading) return [];
    const { row, field, label, measure, kind, total, coverage } = line;
    const added = isAdded(line);
    const adjustment = added ? subtract(total ?? ZERO, before.get(placeOf(line))?.total ?? ZERO) : ZERO;
    return [
      {
        row,
        field,
        label,
        measure,
        kind,
        added,
        total: total && print(total),
        adjustment: print(adjustment),
        ...partsOf(line, places),
        have: coverage.have,
        expected: coverage.expected,
      },
    ];
  });
}

const placeOf = ({ row, field }: CellAt): string => `${row}\u0000${field}`;

/** Whether a total is the plain sum of what the units returned in this row. */
const isAdded = ({ kind, derived, sumOfRows, ofPlan, apart }: IndicatorLine): boolean =>
  (kind === 'count' || kind === 'decimal') && !derived && !sumOfRows && !ofPlan && !apart;

/** Totals of the parts of a ratio; NULL where a part has none. */
function partsOf({ derived }: IndicatorLine, places: ReadonlyMap<string, IndicatorLine>): Line {
  if (derived?.kind !== 'ratio') return { parts_over: null, parts_under: null };
  const total = (cells: readonly CellAt[]): string | null => {
    const totals = cells.map((cell) => places.get(placeOf(cell))?.total ?? null);
    const known = totals.filter((one): one is Scaled => one !== null);
    const all = known.length === totals.length ? sum(known) : null;
    return all && print(all);
  };
  return { parts_over: total(derived.over), parts_under: total(derived.under) };
}

/** Lines as newline-delimited JSON, one object a line, as `sourceFormat` NEWLINE_DELIMITED_JSON has them. */
export const asNdjson = (lines: readonly Line[]): string => lines.map((line) => `${JSON.stringify(line)}\n`).join('');
