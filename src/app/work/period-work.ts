/**
 * A period opened for work: office, ledger, period and the units asked in it. Every request about a period begins with
 * it.
 */
import { addressesIn } from '../../core/catalogue/address';
import type { Catalogue } from '../../core/catalogue/catalogue';
import { isHandedIn } from '../../core/submission/submission';
import type { Period } from '../../core/catalogue/period';
import { ok } from '../../core/result';
import type { Seal } from '../../core/submission/seal';
import type { Contact, Unit } from '../../core/catalogue/unit';
import type { FileRecord, SubmissionRecord } from '../../tables/ledger-book';
import type { Ledger } from './ledger';
import type { Office } from './office';
import type { World } from '../ports';
import { refuse, type Asked } from '../refusal';

export interface PeriodWork {
  readonly world: World;
  readonly office: Office;
  readonly ledger: Ledger;
  readonly catalogue: Catalogue;
  readonly period: Period;
  /** Units asked in this period, or the chosen ones among them; protocol order. */
  readonly units: readonly Unit[];
}

export const unitNamed = (round: PeriodWork, code: string): Asked<Unit> => {
  const found = round.units.find((unit) => unit.code === code);
  return found ? ok(found) : refuse('unknownUnit', { unit: code });
};

/** The seals that count, of every period: the last seal of each submission that is handed in. */
export const standingSeals = (round: Pick<PeriodWork, 'ledger'>, unit: string): readonly Seal[] =>
  handedInSeals(round.ledger, unit);

const handedInSeals = (ledger: Ledger, unit: string): readonly Seal[] =>
  ledger.sealRecords(unit).flatMap((record) => {
    const submission = ledger.submission(unit, record.period);
    return submission && submission.version === record.version && isHandedIn(submission.state)
      ? [ledger.seal(record)]
      : [];
  });

/** Accounts of a unit, lower case, each one checked address; `may` selects only those with that right. */
export const accountsOf = (catalogue: Catalogue, unit: string, may?: Contact['may'][number]): readonly string[] => [
  ...new Set(
    catalogue.contacts
      .filter((contact) => contact.unit === unit && (may === undefined || contact.may.includes(may)))
      .flatMap((contact) => addressesIn(contact.account).good),
  ),
];

export const fileOf = (round: PeriodWork, unit: string): FileRecord | null =>
  round.ledger.file(unit, round.period.code);
/** The change of the ledger after which the next look reads the unit's file and writes its cover. */
export function dueAgain(round: PeriodWork, unit: string): { readonly file?: FileRecord } {
  const file = fileOf(round, unit);
  return file ? { file: { ...file, lastSeenVersion: null } } : {};
}
export const submissionOf = (round: PeriodWork, unit: string): SubmissionRecord | null =>
  round.ledger.submission(unit, round.period.code);
