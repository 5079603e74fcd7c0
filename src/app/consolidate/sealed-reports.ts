/**
 * What the ledger holds of every unit of a period, for the consolidation: the forms asked, the seal that counts, and
 * each sealed report that cannot be read, with the reason. Damage of one unit's records leaves that unit out alone.
 */
import { originsOf } from '../../core/catalogue/unit-change';
import type { Unit } from '../../core/catalogue/unit';
import type { EarlierOnly, UnreadableReport } from '../../core/consolidate/consolidate';
import { isSameYear } from '../../core/catalogue/reporting-year';
import type { Template } from '../../core/forms/form';
import { templatesFor } from '../../core/issue/asked';
import type { Seal } from '../../core/submission/seal';
import { isHandedIn } from '../../core/submission/submission';
import { formerCodes, nameThen } from '../work/held/departed';
import { readable } from '../work/issued';
import { templatesOf } from '../work/open-period';
import { fileOf, submissionOf, type PeriodWork } from '../work/period-work';
import { highestVersion } from '../work/held/rows-whole';

export interface SealedReports {
  readonly templates: readonly Template[];
  /**
   * By unit: the fingerprint under which its forms are kept; for a unit without a file, the versions of the forms that
   * it would get.
   */
  readonly formsOf: Readonly<Record<string, string>>;
  /** The last seal of each unit that can be read; the office's decision on its time is in it. */
  readonly seals: readonly Seal[];
  readonly unreadable: readonly UnreadableReport[];
}

export function sealedReports(open: PeriodWork): SealedReports {
  const units = open.units.map(({ code }) => reportOf(open, code));
  return {
    templates: units.flatMap(({ templates }) => templates),
    formsOf: Object.fromEntries(open.units.map(({ code }, at) => [code, units[at]?.forms ?? ''])),
    seals: units.flatMap(({ seal }) => (seal ? [seal] : [])),
    unreadable: units.flatMap(({ unreadable }) => (unreadable ? [unreadable] : [])),
  };
}

interface OfUnit {
  readonly templates: readonly Template[];
  readonly forms: string;
  readonly seal?: Seal;
  readonly unreadable?: UnreadableReport;
}

const versionsOf = (templates: readonly Template[]): string =>
  templates.map(({ form, version }) => `${form} ${version}`).join(';');

function reportOf(open: PeriodWork, unit: string): OfUnit {
  const [templates] = readable(() => templatesOf(open, unit));
  const asked = templates ?? templatesFor(open.catalogue, { unit, period: open.period, seals: [] });
  const kept = templates && fileOf(open, unit)?.issued.templates;
  return { templates: asked, forms: kept ?? versionsOf(asked), ...sealOf(open, unit, templates !== undefined) };
}

/** The seal that counts, or why there is none. */
function sealOf(open: PeriodWork, unit: string, hasForms: boolean): Pick<OfUnit, 'seal' | 'unreadable'> {
  const { ledger, period } = open;
  const submission = submissionOf(open, unit);
  const version = submission?.version ?? highestVersion(ledger, unit, period.code);
  if (ledger.damageOf(unit, period.code) !== null)
    return version === 0 ? {} : { unreadable: { unit, version, why: 'brokenRow' } };
  const record = ledger.sealRecord(unit, period.code, version);
  if (version > 0 && !record) return { unreadable: { unit, version, why: 'writtenOff' } };
  if (!record || !submission) return {};
  const [seal] = readable(() => ledger.seal(record));
  if (!seal) return { unreadable: { unit, version, why: 'brokenSeal' } };
  if (!hasForms) return { unreadable: { unit, version, why: 'brokenIssued' } };
  return { seal: { ...seal, timeliness: submission.timeliness ?? record.timeliness } };
}

/**
 * Units that sealed in an earlier period of this reporting year and are not asked now: their figures are not in what
 * the others add up since the beginning of the year. A unit whose code was changed is asked under the other code.
 */
export function earlierOnly(open: PeriodWork): readonly EarlierOnly[] {
  const { ledger, listed, catalogue, period } = open;
  const here = new Set(open.units.flatMap(({ code }) => [code, ...formerCodes(ledger, listed, code)]));
  const earlier = catalogue.periods.filter(
    (one) => one.code !== period.code && one.to < period.to && isSameYear(one, period, catalogue.periods),
  );
  ledger.takeOf(
    earlier.map(({ code }) => code),
    ['submissions'],
  );
  const last = new Map<string, EarlierOnly>();
  for (const one of [...earlier].sort((a, b) => (a.to < b.to ? -1 : 1)))
    for (const { unit, version, state } of ledger.submissions(one.code))
      if (isHandedIn(state) && !here.has(unit)) {
        const heirs = heirsOf(open, unit, one.cutOff);
        last.set(unit, { unit, unitName: nameThen(open, unit, one.code), period: one.name, version, heirs });
      }
  return [...last.values()];
}

/** The asked units that the unit of then was joined to or divided into. */
function heirsOf({ units, listed, period }: PeriodWork, unit: string, then: string): readonly string[] {
  const of = ({ code }: Unit) => originsOf(code, listed.unitChanges, { then, now: period.cutOff });
  const isHeir = (one: Unit): boolean =>
    Object.values(of(one)).some((codes: readonly string[]) => codes.includes(unit));
  return listed.unitChanges.length === 0 ? [] : units.filter(isHeir).map(({ name }) => name);
}
