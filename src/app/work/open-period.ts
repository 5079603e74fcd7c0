/** Opens a period for work: which period, which units are asked in it, and the templates that each unit gets. */
import type { Catalogue } from '../../core/catalogue/catalogue';
import { type Period, periodAtWork, periodsNow, currentPeriod } from '../../core/catalogue/period';
import { periodsFor } from '../../core/catalogue/rehearsal';
import { scoringOf } from '../../core/catalogue/scoring-rounds';
import type { Unit } from '../../core/catalogue/unit';
import type { Template } from '../../core/forms/form';
import type { AppraisedMarks } from '../../core/forms/template-score';
import { expectedUnits, likeMedians, periodsBehind, templatesFor, type TemplatesAsk } from '../../core/issue/asked';
import { ok } from '../../core/result';
import type { Seal } from '../../core/submission/seal';
import type { World } from '../ports';
import { type Asked, refuse } from '../refusal';
import { comparable } from './held/row-owners';
import { standingSeals } from './held/standing-seals';
import { withDeparted } from './held/departed';
import { earlierSealsOf } from './held/earlier-units';
import { fixedAppraisals } from './held/fixed-appraisal';
import { issuedTemplates } from './issued';
import { Ledger } from './ledger';
import { trustedRows } from './rows/known-rows';
import { withKnownTabs } from './rows/lost-tabs';
import { openOffice, openOfficeAs, soundCatalogue, type Office } from './office';
import { noteReadableTabs, readableCatalogue } from './rows/readable-rows';
import { type PeriodWork, fileOf } from './period-work';
import { speakingSeal } from './held/sealed-scores';

interface Wanted {
  readonly period?: string | undefined;
  readonly units?: readonly string[] | undefined;
  /** Without a named period: the one due next, not the one still open; the open one while units of it lack a file. */
  readonly next?: boolean;
  readonly as?: string;
  /** Refuses while any row of the catalogue is unreadable; otherwise such a row is taken as last known. */
  readonly everyRow?: boolean;
  /** A run that names its period reads the ledger as one that does not: with the periods of today's work. */
  readonly withNow?: boolean;
  /** Chooses the period from what master and ledger contain; returns null when there is none. */
  readonly pick?: (known: { readonly catalogue: Catalogue; readonly ledger: Ledger }) => Period | null;
}

/** Two service calls: master and ledger. */
export function openPeriod(world: World, wanted: Wanted): Asked<PeriodWork> {
  const office = wanted.as === undefined ? openOffice(world) : openOfficeAs(world, wanted.as);
  if (!office.ok) return office;
  const ledger = Ledger.open(world, office.value, periodsRead(world, office.value, wanted));
  if (!ledger.ok) return ledger;
  const { locale } = office.value;
  // Google may return only the language.
  if (locale !== null && locale !== 'vi_VN' && locale !== 'vi') return refuse('masterLocale', { found: locale });
  const seen = withKnownTabs(world.coder, office.value, {
    ledger: ledger.value,
    everyRow: wanted.everyRow === true,
  });
  if (!seen.ok) return seen;
  const trusted = trustedRows(world.coder, seen.value, ledger.value);
  if (!trusted.ok) return trusted;
  noteReadableTabs(world, seen.value, ledger.value);
  const catalogue = wanted.everyRow
    ? soundCatalogue(seen.value)
    : readableCatalogue(world.coder, seen.value, ledger.value);
  if (!catalogue.ok) return catalogue;
  const period = periodOf({ catalogue: catalogue.value, ledger: ledger.value, now: world.clock.now() }, wanted);
  if (!period.ok) return period;
  const known = {
    world,
    office: { ...seen.value, catalogue: catalogue.value },
    ledger: ledger.value,
    listed: catalogue.value,
    period: period.value,
  };
  return inPeriod(known, wanted.units);
}

/** undefined = those of today's work. */
function periodsRead(
  { clock }: World,
  { catalogue }: Office,
  { period, withNow = false }: Wanted,
): readonly string[] | undefined {
  if (period === undefined) return undefined;
  return withNow ? [...new Set([...periodsNow(catalogue, clock.now()), period])] : [period];
}

/** The catalogue without the periods that work on this one must not know: rehearsals, or all after a rehearsal. */
function seenFrom(period: Period, listed: Catalogue, { catalogue }: Office): Catalogue {
  const periods = periodsFor(period, catalogue.periods);
  return periods === listed.periods ? listed : { ...listed, periods };
}

/** The units asked and those that the ledger holds in the period, or the chosen ones among them. */
function inPeriod(
  known: Pick<PeriodWork, 'world' | 'office' | 'ledger' | 'listed' | 'period'>,
  chosen: readonly string[] | undefined,
): Asked<PeriodWork> {
  const { world, office, ledger, period } = known;
  const listed = seenFrom(period, known.listed, office);
  ledger.take(period.code);
  const asked = askedUnits({ world, catalogue: listed, listed, ledger, period });
  const { units: all, catalogue } = withDeparted({ ledger, catalogue: listed, period }, asked);
  ledger.units = catalogue.units;
  const units = unitsOf(all, chosen);
  return units.ok ? ok({ world, office, ledger, listed, asked, catalogue, period, units: units.value }) : units;
}

/** The units asked. Where the first appraisal is fixed, only those that have something to explain. No service call. */
function askedUnits(known: Pick<PeriodWork, 'world' | 'catalogue' | 'listed' | 'ledger' | 'period'>): readonly Unit[] {
  const { catalogue, ledger, period } = known;
  if (period.scoring?.round !== 'explain') return expectedUnits(catalogue, period);
  const appraisals = fixedAppraisals(ledger, period.code);
  return expectedUnits(catalogue, period, new Set(Object.keys(appraisals))).filter(
    (unit) =>
      ledger.file(unit.code, period.code) !== null ||
      templatesFor(catalogue, {
        unit: unit.code,
        period,
        ...sealsBefore(known, unit.code),
        appraised: appraisals[unit.code],
      }).length > 0,
  );
}

/** The same period with its units computed again, after the first appraisal was fixed. */
export const askedAgain = (open: PeriodWork, chosen: readonly string[] | undefined): Asked<PeriodWork> =>
  inPeriod(open, chosen);

/** The same office in another period: every unit that it asked, or holds in the ledger. No service call. */
export function inOtherPeriod(open: PeriodWork, period: Period): Asked<PeriodWork> {
  const { units } = open.ledger;
  const other = inPeriod({ ...open, period }, undefined);
  open.ledger.units = units;
  return other;
}

/** The period of a job that reads unit files; refused when none of its units has a file. */
export function openIssuedPeriod(
  world: World,
  wanted: Pick<Wanted, 'period' | 'units' | 'everyRow'>,
): Asked<PeriodWork> {
  const open = openPeriod(world, wanted);
  if (!open.ok) return open;
  return open.value.units.some((unit) => fileOf(open.value, unit.code)) ? open : refuse('notPublished');
}

function periodOf(
  known: { readonly catalogue: Catalogue; readonly ledger: Ledger; readonly now: number },
  wanted: Wanted,
): Asked<Period> {
  const { periods, holidays } = known.catalogue;
  if (wanted.pick) {
    const picked = wanted.pick(known);
    return picked ? ok(picked) : refuse('noScoringRound');
  }
  if (wanted.period !== undefined) {
    const named = periods.find((period) => period.code === wanted.period);
    return named ? ok(named) : refuse('unknownPeriod', { period: wanted.period });
  }
  const open = periodAtWork(periods, known.now, holidays);
  const next = currentPeriod(periods, known.now, holidays);
  const isNext = open !== null && (wanted.next ? isComplete(known, open) : !known.ledger.hasFiles(open.code));
  const found = isNext ? (next ?? open) : open;
  return found ? ok(found) : refuse('noPeriodDue');
}

/** Returns true when nothing is left to make in a period that has begun, and of a period that has not. */
function isComplete({ catalogue, ledger }: Pick<PeriodWork, 'catalogue' | 'ledger'>, period: Period): boolean {
  return (
    !ledger.hasFiles(period.code) ||
    expectedUnits(catalogue, period).every((unit) => ledger.file(unit.code, period.code) !== null)
  );
}

function unitsOf(expected: readonly Unit[], chosen: readonly string[] | undefined): Asked<readonly Unit[]> {
  if (chosen === undefined) return ok(expected);
  const strange = chosen.find((code) => !expected.some((unit) => unit.code === code));
  return strange === undefined
    ? ok(expected.filter((unit) => chosen.includes(unit.code)))
    : refuse('unknownUnit', { unit: strange });
}

/**
 * What the unit is asked: the forms its file was made with; before it has a file, what the catalogue and earlier seals
 * give.
 */
export const templatesOf = (open: PeriodWork, unit: string): readonly Template[] =>
  issuedTemplates(open, fileOf(open, unit)?.issued ?? {}, unit) ?? templatesToday(open, unit);

/** What the catalogue of today and the unit's earlier seals ask of it. */
export const templatesToday = (open: PeriodWork, unit: string): readonly Template[] =>
  templatesFor(open.catalogue, {
    unit,
    period: open.period,
    ...sealsBefore(open, unit),
    appraised: appraisedIn(open, unit),
    like: likeIn(open, unit),
  });

const medians = new WeakMap<PeriodWork, Map<string, Readonly<Record<string, number>>>>();

/** What the unit's group reported in the latest earlier period of this cycle, computed once for each group. */
function likeIn(open: PeriodWork, unit: string): Readonly<Record<string, number>> {
  const group = open.catalogue.units.find((one) => one.code === unit)?.group ?? '';
  const known = medians.get(open) ?? new Map<string, Readonly<Record<string, number>>>();
  medians.set(open, known);
  const found = known.get(group) ?? likeMedians(sealsOfGroup(open, group));
  known.set(group, found);
  return found;
}

type Held = Pick<PeriodWork, 'world' | 'catalogue' | 'listed' | 'ledger' | 'period'>;

/** Earlier periods of this cycle in which any unit has a file, the latest first. No service call. */
const earlierIssued = ({ catalogue, ledger, period: { cycle, to, code } }: Held): readonly string[] =>
  catalogue.periods
    .filter((one) => one.cycle === cycle && one.to < to && one.code !== code && ledger.hasFiles(one.code))
    .sort((one, other) => (one.to < other.to ? 1 : -1))
    .map((one) => one.code);

/** Brings what earlier periods hold of this one into memory, with one service call; none when it is there. */
function takeBehind(open: Held): readonly string[] {
  const behind = periodsBehind(open.catalogue, open.period);
  const wanted = [...new Set([...behind, ...earlierIssued(open).slice(0, 1)])];
  open.ledger.takeOf(wanted, ['files', 'submissions', 'seals', 'issued']);
  return behind;
}

/**
 * One seal for each unit of the group: that of the latest earlier period of this cycle in which any of them reported.
 */
function sealsOfGroup(open: PeriodWork, group: string): readonly Seal[] {
  takeBehind(open);
  const units = open.catalogue.units.filter((one) => one.group === group);
  for (const period of earlierIssued(open)) {
    const seals = units.flatMap((one) => standingSeals(open, one.code, [period]));
    if (seals.length > 0) return seals.map((seal) => comparable(open, seal));
  }
  return [];
}

/**
 * The unit's seals of the earlier periods that its forms follow. In an explain round, the self-score seal that counted
 * when the lock date passed.
 */
function sealsBefore(open: Held, unit: string): Pick<TemplatesAsk, 'seals' | 'changed'> {
  const self = open.period.scoring?.round === 'explain' ? scoringOf(open.catalogue, open.period)?.self : undefined;
  const behind = takeBehind(open).filter((period) => period !== self?.code);
  const { seals, changed } = earlierSealsOf(open, unit, behind);
  const { seal } = self ? speakingSeal(open, unit, self) : { seal: null };
  return { seals: seal ? [...seals, seal] : seals, changed };
}

const appraisedIn = ({ ledger, period }: PeriodWork, unit: string): AppraisedMarks | undefined =>
  period.scoring?.round === 'explain' ? fixedAppraisals(ledger, period.code)[unit] : undefined;
