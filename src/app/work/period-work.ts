/** One period's round: office, ledger, period and the units that are asked in it; what every request about a period begins with. */
import { addDays } from '../../core/calendar';
import type { Catalogue } from '../../core/catalogue/catalogue';
import type { Template } from '../../core/forms/form';
import { isHandedIn } from '../../core/submission/submission';
import { currentPeriod, dueDay, dueMoment, openPeriod, type Period } from '../../core/catalogue/period';
import type { DueFacts } from '../../core/submission/submission-time';
import type { AppraisedMarks } from '../../core/forms/template-score';
import { ok } from '../../core/result';
import { scoringOf } from '../../core/catalogue/scoring-rounds';
import type { Seal } from '../../core/submission/seal';
import type { Unit } from '../../core/catalogue/unit';
import type { FileRecord, SubmissionRecord } from '../../tables/ledger-book';
import { expectedUnits, templatesFor } from '../../core/issue/asked';
import { issuedTemplates } from './issued';
import { Ledger } from './ledger';
import { openOffice, openOfficeAs, soundCatalogue, type Office } from './office';
import type { World } from '../ports';
import { refuse, type Asked } from '../refusal';
import { fixedAppraisals } from './fixed-appraisal';
import { speakingSeal } from './sealed-scores';

export interface Round {
  readonly world: World;
  readonly office: Office;
  readonly ledger: Ledger;
  readonly catalogue: Catalogue;
  readonly period: Period;
  /** Units asked in this period, or the chosen ones among them; protocol order. */
  readonly units: readonly Unit[];
}

interface Wanted {
  readonly period?: string | undefined;
  readonly units?: readonly string[] | undefined;
  /** Without a named period: the one due next, not the one still open. */ readonly next?: boolean;
  readonly as?: string;
  /** Chooses the period by what stands in master and ledger; null = there is none. */ readonly pick?: (known: {
    readonly catalogue: Catalogue;
    readonly ledger: Ledger;
  }) => Period | null;
}

/** Two service calls: master and ledger. */
export function openRound(world: World, wanted: Wanted): Asked<Round> {
  const office = wanted.as === undefined ? openOffice(world) : openOfficeAs(world, wanted.as);
  if (!office.ok) return office;
  const catalogue = soundCatalogue(office.value);
  if (!catalogue.ok) return catalogue;
  const ledger = Ledger.open(world, office.value.ledgerId);
  if (!ledger.ok) return ledger;
  const period = periodOf({ catalogue: catalogue.value, ledger: ledger.value, now: world.clock.now() }, wanted);
  if (!period.ok) return period;
  const units = unitsOf(
    askedUnits({ world, catalogue: catalogue.value, ledger: ledger.value, period: period.value }),
    wanted.units,
  );
  return units.ok
    ? ok({
        world,
        office: office.value,
        ledger: ledger.value,
        catalogue: catalogue.value,
        period: period.value,
        units: units.value,
      })
    : units;
}

/** Who is asked; of those whose first appraisal is fixed, the ones that have something to explain. No service call. */
function askedUnits(known: Pick<Round, 'world' | 'catalogue' | 'ledger' | 'period'>): readonly Unit[] {
  const { catalogue, ledger, period } = known;
  if (period.scoring?.round !== 'explain') return expectedUnits(catalogue, period);
  const appraisals = fixedAppraisals(ledger, period.code);
  return expectedUnits(catalogue, period, new Set(Object.keys(appraisals))).filter(
    (unit) =>
      ledger.file(unit.code, period.code) !== null ||
      templatesFor(catalogue, {
        unit: unit.code,
        period,
        seals: sealsBefore(known, unit.code),
        appraised: appraisals[unit.code],
      }).length > 0,
  );
}

/** The same round with its units worked out anew, after the first appraisal was fixed. */
export function askedAgain(round: Round, chosen: readonly string[] | undefined): Asked<Round> {
  const units = unitsOf(askedUnits(round), chosen);
  return units.ok ? ok({ ...round, units: units.value }) : units;
}

/** The round of a job that reads unit files; refused before any of its units has one. */
export function openIssuedRound(world: World, wanted: Pick<Wanted, 'period' | 'units'>): Asked<Round> {
  const round = openRound(world, wanted);
  if (!round.ok) return round;
  return round.value.units.some((unit) => fileOf(round.value, unit.code)) ? round : refuse('notPublished');
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
  const open = openPeriod(periods, known.now, holidays);
  const next = currentPeriod(periods, known.now, holidays);
  const found = wanted.next || (open && known.ledger.files(open.code).length === 0) ? (next ?? open) : open;
  return found ? ok(found) : refuse('noPeriodDue');
}

function unitsOf(expected: readonly Unit[], chosen: readonly string[] | undefined): Asked<readonly Unit[]> {
  if (chosen === undefined) return ok(expected);
  const strange = chosen.find((code) => !expected.some((unit) => unit.code === code));
  return strange === undefined
    ? ok(expected.filter((unit) => chosen.includes(unit.code)))
    : refuse('unknownUnit', { unit: strange });
}

export const unitNamed = (round: Round, code: string): Asked<Unit> => {
  const found = round.units.find((unit) => unit.code === code);
  return found ? ok(found) : refuse('unknownUnit', { unit: code });
};

/** Seals that speak, of every period: the last one of each submission that stands handed in. */
export const standingSeals = (round: Pick<Round, 'ledger'>, unit: string): readonly Seal[] =>
  handedInSeals(round.ledger, unit);

const handedInSeals = (ledger: Ledger, unit: string): readonly Seal[] =>
  ledger.sealRecords(unit).flatMap((record) => {
    const submission = ledger.submission(unit, record.period);
    return submission && submission.version === record.version && isHandedIn(submission.state)
      ? [ledger.seal(record)]
      : [];
  });

/** What the unit is asked: as its file was made; before that, what the catalogue and earlier seals give. */
export const templatesOf = (round: Round, unit: string): readonly Template[] =>
  issuedTemplates(round, fileOf(round, unit)?.issued ?? {}, unit) ??
  templatesFor(round.catalogue, {
    unit,
    period: round.period,
    seals: sealsBefore(round, unit),
    appraised: appraisedIn(round, unit),
  });

/** What the unit returned in other periods; of the self-score that it explains, what speaks after the lock date. */
function sealsBefore(round: Pick<Round, 'world' | 'catalogue' | 'ledger' | 'period'>, unit: string): readonly Seal[] {
  const self = round.period.scoring?.round === 'explain' ? scoringOf(round.catalogue, round.period)?.self : undefined;
  const others = standingSeals(round, unit).filter(
    (seal) => seal.period !== round.period.code && seal.period !== self?.code,
  );
  const { seal } = self ? speakingSeal(round, unit, self) : { seal: null };
  return seal ? [...others, seal] : others;
}

const appraisedIn = ({ ledger, period }: Round, unit: string): AppraisedMarks | undefined =>
  period.scoring?.round === 'explain' ? fixedAppraisals(ledger, period.code)[unit] : undefined;

/** The last good moment for a unit: an extension counts to the same hour of its day, or, where *trước ngày* makes the hour say nothing, to the day's end. */
export function dueFor(round: Pick<Round, 'period' | 'catalogue'>, extendedTo: string | null): number {
  const { due: own } = round.period;
  const due =
    extendedTo === null
      ? own
      : { ...own, date: own.mode === 'before' ? addDays(extendedTo, 1) : extendedTo, nextWorkingDay: false };
  return dueMoment({ ...round.period, due }, round.catalogue.holidays);
}

/** The unit's own due moment and the day it lies on, its extension included. */
export function dueOf(
  round: Pick<Round, 'period' | 'catalogue'>,
  submission: Pick<SubmissionRecord, 'dueAt' | 'flags'>,
): DueFacts {
  return { at: submission.dueAt, day: submission.flags.extendedTo ?? dueDay(round.period, round.catalogue.holidays) };
}

export const accountsOf = (catalogue: Catalogue, unit: string): readonly string[] =>
  [
    ...new Set(
      catalogue.contacts
        .filter((contact) => contact.unit === unit)
        .map((contact) => contact.account.trim().toLowerCase()),
    ),
  ].filter((account) => account !== '');

export const fileOf = (round: Round, unit: string): FileRecord | null => round.ledger.file(unit, round.period.code);
export const submissionOf = (round: Round, unit: string): SubmissionRecord | null =>
  round.ledger.submission(unit, round.period.code);
