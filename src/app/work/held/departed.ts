/**
 * Units that the ledger holds in a period although today's list does not ask them: they left the list, lost their lines
 * of the matrix, or are there under another code. What they sealed stays theirs and stays in the period.
 */
import type { Catalogue } from '../../../core/catalogue/catalogue';
import type { Period } from '../../../core/catalogue/period';
import { inProtocolOrder, type Unit } from '../../../core/catalogue/unit';
import { lower } from '../../../core/text-fold';
import { readable } from '../issued';
import type { Ledger } from '../ledger';

interface Known {
  readonly ledger: Ledger;
  readonly catalogue: Catalogue;
  readonly period: Period;
}

/**
 * `asked` and the units that only the ledger holds, in protocol order. A unit whose code was changed is under the
 * code of its file, with its contacts of today. No service call.
 */
export function withDeparted(
  { ledger, catalogue, period }: Known,
  asked: readonly Unit[],
): { readonly units: readonly Unit[]; readonly catalogue: Catalogue } {
  const here = new Set(asked.map((unit) => unit.code));
  const held = [...ledger.files(period.code), ...ledger.submissions(period.code)].map((one) => one.unit);
  const lost = [...new Set(held)].filter((code) => !here.has(code));
  if (lost.length === 0) return { units: asked, catalogue };
  const departed = lost.map((code) => ({ code, unit: unitAsKnown({ ledger, catalogue }, code, period.code) }));
  const renamed = new Map(
    departed.flatMap(({ code, unit }) => {
      const now = isListed(catalogue, code) ? null : sameName(catalogue, unit);
      return now && !ledger.lastFiles().has(now.code) ? [[now.code, code] as const] : [];
    }),
  );
  const today = (code: string): Unit | undefined =>
    catalogue.units.find((one) => renamed.get(one.code) === code) ?? catalogue.units.find((one) => one.code === code);
  const units = departed.map(({ code, unit }) => ({ ...(today(code) ?? unit), code }));
  return {
    units: inProtocolOrder([...asked.filter((unit) => !renamed.has(unit.code)), ...units]),
    catalogue: {
      ...catalogue,
      units: [...catalogue.units, ...units.filter((unit) => !isListed(catalogue, unit.code))],
      contacts: [
        ...catalogue.contacts,
        ...catalogue.contacts.flatMap((one) => {
          const code = renamed.get(one.unit);
          return code === undefined ? [] : [{ ...one, unit: code }];
        }),
      ],
    },
  };
}

/**
 * Codes under which a unit reported before its code was changed, as the ledger knows them: the same name, under a code
 * that today's list does not have.
 */
export function formerCodes(ledger: Ledger, listed: Catalogue, code: string): readonly string[] {
  const now = listed.units.find((one) => one.code === code);
  if (now === undefined) return [];
  const codes = new Set(listed.units.map((one) => one.code));
  return [...ledger.lastFiles()]
    .filter(([former]) => !codes.has(former))
    .filter(([former, period]) => lower(keptUnit(ledger, former, period)?.name ?? '') === lower(now.name))
    .map(([former]) => former);
}

/** The unit's name today, or as its file of that period was made. */
export const nameThen = (known: Pick<Known, 'ledger' | 'catalogue'>, code: string, period: string): string =>
  unitAsKnown(known, code, period).name;

const isListed = (catalogue: Catalogue, code: string): boolean => catalogue.units.some((one) => one.code === code);

const sameName = (catalogue: Catalogue, unit: Unit): Unit | undefined =>
  catalogue.units.find((one) => one.code !== unit.code && lower(one.name) === lower(unit.name));

/** The unit as its file was made; with nothing kept, its code replaces its name. */
function unitAsKnown({ ledger, catalogue }: Pick<Known, 'ledger' | 'catalogue'>, code: string, period: string): Unit {
  const listed = catalogue.units.find((one) => one.code === code);
  return listed ?? keptUnit(ledger, code, period) ?? { ...NAMELESS, code, name: code, shortName: code };
}

const NAMELESS: Omit<Unit, 'code' | 'name' | 'shortName'> = {
  group: 'department',
  order: Number.MAX_SAFE_INTEGER,
  officialCode: false,
  lead: false,
  source: '',
  standing: 'sourced',
};

function keptUnit(ledger: Ledger, code: string, period: string): Unit | undefined {
  const key = ledger.file(code, period)?.issued.catalogue;
  if (key === undefined) return undefined;
  const [kept] = readable(() => ledger.kept.read(key) as Pick<Catalogue, 'units'>);
  return kept?.units.find((one) => one.code === code);
}
