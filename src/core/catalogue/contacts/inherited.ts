/**
 * The people of the units that a decision joined into one, as a proposal for the new unit: the lines that the office
 * would paste into *Danh bạ đầu mối*. A unit that was split has no proposal,
 * because its people may be in any of its parts.
 */
import type { Contact, Unit } from '../unit';
import { originsOf, type UnitChange } from '../unit-change';

interface Asked {
  /** Units of a period. */
  readonly units: readonly Pick<Unit, 'code' | 'name'>[];
  readonly contacts: readonly Contact[];
  readonly unitChanges: readonly UnitChange[];
}

/** Before every decision. */
const BEFORE_ALL = '0000-00-00';

/**
 * @param day the cut-off of the period, 'YYYY-MM-DD'
 * @returns one line per person: unit, account, name, telephone, separated by tabs, and `enterOnly` where the person may
 * not hand in; [] = no unit without contacts has any to take over
 */
export function inheritedContacts(
  { units, contacts, unitChanges }: Asked,
  day: string,
  enterOnly: string,
): readonly string[] {
  const hasOwn = (unit: string): boolean => contacts.some((one) => one.unit === unit);
  return units
    .filter(({ code }) => !hasOwn(code))
    .flatMap(({ code, name }) => {
      const { whole } = originsOf(code, unitChanges, { then: BEFORE_ALL, now: day });
      return contacts
        .filter(({ unit }) => unit !== code && whole.includes(unit))
        .map((one) =>
          [name, one.account, one.name, one.phone, ...(one.may.includes('submit') ? [] : [enterOnly])].join('\t'),
        );
    });
}
