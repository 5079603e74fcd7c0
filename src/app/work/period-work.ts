/**
 * A period opened for work: office, ledger, period and the units asked in it. Every request about a period begins with
 * it.
 */
import { addressesIn } from '../../core/catalogue/address';
import type { Catalogue } from '../../core/catalogue/catalogue';
import type { Period } from '../../core/catalogue/period';
import { ok } from '../../core/result';
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
  /** The catalogue as the office's tabs hold it today. */
  readonly listed: Catalogue;
  /** The same, with the units that only the ledger holds in this period. */
  readonly catalogue: Catalogue;
  readonly period: Period;
  /** Units that today's catalogue asks in this period; protocol order. */
  readonly asked: readonly Unit[];
  /** These and the units that the ledger holds in the period, or the chosen ones among them; protocol order. */
  readonly units: readonly Unit[];
}

export const unitNamed = (open: PeriodWork, code: string): Asked<Unit> => {
  const found = open.units.find((unit) => unit.code === code);
  if (!found) return refuse('unknownUnit', { unit: code });
  const damage = open.ledger.damageOf(code, open.period.code);
  return damage === null ? ok(found) : refuse('ledgerRowBroken', { where: damage });
};

/**
 * Accounts of a unit, lower case, each one checked address; `may` selects only those with that right. A contact without
 * any right is a name and a phone number: it opens no file and gets no letter.
 */
export const accountsOf = (catalogue: Catalogue, unit: string, may?: Contact['may'][number]): readonly string[] => [
  ...new Set(
    catalogue.contacts
      .filter(
        (contact) => contact.unit === unit && (may === undefined ? contact.may.length > 0 : contact.may.includes(may)),
      )
      .flatMap((contact) => addressesIn(contact.account).good),
  ),
];

export const fileOf = (open: PeriodWork, unit: string): FileRecord | null => open.ledger.file(unit, open.period.code);
/** The change of the ledger after which the next look reads the unit's file and writes its cover. */
export function dueAgain(open: PeriodWork, unit: string): { readonly file?: FileRecord } {
  const file = fileOf(open, unit);
  return file ? { file: { ...file, lastSeenVersion: null } } : {};
}
export const submissionOf = (open: PeriodWork, unit: string): SubmissionRecord | null =>
  open.ledger.submission(unit, open.period.code);
