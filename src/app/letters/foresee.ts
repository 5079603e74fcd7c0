/**
 * Keeps the forecast of who will be late with its time, so that it can be held against what happened. It goes with
 * the next change of the ledger; only units that are newly named, or no longer, are a change of their own. A unit whose
 * due moment passes is late from then on, which is not a news of the forecast.
 */
import { localDate } from '../../core/calendar';
import type { Period } from '../../core/catalogue/period';
import {
  forecastHits,
  FORECAST_AHEAD,
  PAST_REPORTS,
  type PastReport,
  type RiskFacts,
} from '../../core/submission/late-risk';
import type { Report, Template } from '../../core/forms/form';
import { isHandedIn } from '../../core/submission/submission';
import { fitsRow } from '../../tables/ledger-book';
import { riskWords } from '../../text/windows/late-risk';
import { dueNow, judgedDue } from '../work/due';
import type { Ledger } from '../work/ledger';
import type { PeriodWork } from '../work/period-work';
import { foreseenIn, foreseenKey, leftOf, riskOf, type Foreseen } from './foreseen';

type Blanks = Foreseen['blanks'];

/** What this run saw in forms that are still being filled in, until it is kept. */
const seenNow = new WeakMap<Ledger, Map<string, NonNullable<RiskFacts['blank']>>>();

/** A unit's forms as they were read. */
interface Seen {
  readonly unit: { readonly code: string };
  readonly read: { readonly reports: readonly Report[] };
  readonly templates: readonly Template[];
}

/** Notes how much of the unit's forms is blank at this look. */
export function seeBlanks({ ledger }: Pick<PeriodWork, 'ledger'>, { unit, read, templates }: Seen): void {
  const required = templates.flatMap(({ form, rules }) =>
    rules.flatMap((rule) => (rule.kind === 'required' ? [{ ...rule.at, form }] : [])),
  );
  const filled = new Set(
    read.reports.flatMap(({ form, entries }) =>
      entries
        .filter(({ seen: { content } }) => content !== null && content !== '' && content !== false)
        .map(({ row, field }) => `${form} ${row} ${field}`),
    ),
  );
  const blank = required.filter(({ form, row, field }) => !filled.has(`${form} ${row} ${field}`)).length;
  const seen = seenNow.get(ledger) ?? new Map<string, NonNullable<RiskFacts['blank']>>();
  seenNow.set(ledger, seen.set(unit.code, { blank, of: required.length }));
}

/** Earlier periods of the cycle in which any unit has a file, the latest first. */
const earlier = ({ catalogue, ledger, period: { cycle, to, code } }: PeriodWork): readonly Period[] =>
  catalogue.periods
    .filter((one) => one.cycle === cycle && one.to < to && one.code !== code && ledger.hasFiles(one.code))
    .sort((one, other) => (one.to < other.to ? 1 : -1))
    .slice(0, PAST_REPORTS);

const DAY = 86_400_000;

/** How the unit's report of an earlier period ended; [] = not asked, not due yet, or its time is not decided. */
function endedIn({ ledger, catalogue, world }: PeriodWork, unit: string, period: Period): readonly PastReport[] {
  const submission = ledger.submission(unit, period.code);
  if (submission === null || submission.state === 'unpublished') return [];
  const { version, state, timeliness } = submission;
  const due = judgedDue({ period, catalogue }, submission).at;
  const again = version > 1;
  if (!isHandedIn(state)) return due < world.clock.now() ? [{ end: 'missing', days: 0, again }] : [];
  if (timeliness === 'undecided') return [];
  if (timeliness !== 'late') return [{ end: 'onTime', days: 0, again }];
  const sealedAt = ledger.sealRecord(unit, period.code, version)?.sealedAt ?? due;
  return [{ end: 'late', days: Math.max(1, Math.ceil((sealedAt - due) / DAY)), again }];
}

/** What the kept forecast of the period before was worth. */
function worthBefore(open: PeriodWork, before: Period | undefined): Foreseen['before'] {
  const kept = before && foreseenIn(open, before.code)?.forecast;
  if (!kept || dueNow({ period: before, catalogue: open.catalogue }, null).at > open.world.clock.now()) return null;
  const ended = open.ledger
    .submissions(before.code)
    .flatMap(({ unit }): readonly (readonly [string, PastReport['end']])[] =>
      endedIn(open, unit, before).map(({ end }) => [unit, end]),
    );
  return { period: before.code, at: kept.at, ...forecastHits(kept.units, Object.fromEntries(ended)) };
}

type Past = Pick<Foreseen, 'past' | 'final' | 'readOn' | 'before'>;

/** Read once a day until all earlier periods are over: one service call where they are not in memory. */
function pastOf(open: PeriodWork, kept: Foreseen | null): Past {
  const today = localDate(open.world.clock.now());
  if (kept && (kept.final || kept.readOn === today)) return kept;
  const periods = earlier(open);
  open.ledger.takeOf(
    periods.map(({ code }) => code),
    ['submissions', 'seals', 'known'],
  );
  return {
    past: Object.fromEntries(
      open.units.flatMap(({ code }) => {
        const past = periods.flatMap((period) => endedIn(open, code, period));
        return past.length === 0 ? [] : [[code, past] as const];
      }),
    ),
    final: periods.every(({ code }) => open.ledger.isOver(code)),
    readOn: today,
    before: worthBefore(open, periods[0]),
  };
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * Keeps in memory what is foreseen now; the ledger's next flush writes it. A service call at most once a day, while
 * earlier periods are still awaited.
 */
export function foresee(open: PeriodWork): void {
  const { world, ledger, period, units } = open;
  const now = world.clock.now();
  if (!ledger.files(period.code).some(({ publishedAt }) => publishedAt !== null)) return;
  const kept = foreseenIn(open, period.code);
  const blanks: Blanks = { ...kept?.blanks, ...Object.fromEntries(seenNow.get(ledger) ?? []) };
  const past = { ...pastOf(open, kept), blanks };
  const draft: Foreseen = { ...past, forecast: kept?.forecast ?? null, named: [] };
  const named = units.map(({ code }) => code).filter((code) => riskOf(open, code, draft).isAtRisk);
  const isEarly = now <= dueNow(open, null).at - FORECAST_AHEAD;
  const isAwaited = (code: string): boolean => leftOf(open, code) >= 0;
  const isNews = !isSame(named, kept?.named.filter(isAwaited) ?? []);
  const forecast = isEarly && (isNews || !kept?.forecast) ? { at: now, units: named } : draft.forecast;
  const next: Foreseen = { ...past, forecast, named };
  if (isSame(next, kept)) return;
  const payload = world.coder.pack(JSON.stringify(next));
  if (!fitsRow(payload)) return;
  const by = open.office.account;
  ledger.put({ known: { tab: foreseenKey(period.code), at: now, by, payload } });
  if (isNews)
    ledger.tell(by, {
      action: 'foresee',
      unit: null,
      period: period.code,
      text: riskWords.log(units.filter(({ code }) => named.includes(code)).map(({ shortName }) => shortName)),
    });
}
