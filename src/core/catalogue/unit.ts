/**
 * A unit that reports, and the selectors with which a plan names its owners. The order is protocol order, never
 * alphabetical.
 */
import type { Sourced } from '../result';
import { lower, normalise } from '../text-fold';

/** `central` = agencies of the central government in the province; `publicUnit` = public service units of UBND. */
export const UNIT_GROUPS = ['department', 'district', 'commune', 'central', 'publicUnit'] as const;
export type UnitGroup = (typeof UNIT_GROUPS)[number];

export interface Unit extends Sourced {
  /**
   * Official code of the statistics office, or a stable code of this product (`CQ-SNV`). The code is the identity;
   * names are never compared.
   */
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly group: UnitGroup;
  readonly order: number;
  readonly officialCode: boolean;
  /** One of the seven agencies that also report a forecast. */
  readonly lead: boolean;
  /** Day on which the unit was created, 'YYYY-MM-DD', where it is known. Earlier figures belong to another unit. */
  readonly bornOn?: string;
  /** Last day of the unit, 'YYYY-MM-DD'; absent = it exists. */
  readonly endedOn?: string;
  /** Code of the unit above it in the tree; absent = it is under UBND of the province. */
  readonly parent?: string;
  /** The unit makes no report of its own; the unit above it, where there is one, reports for it. */
  readonly noReport?: true;
  /** The office of the head as printed over the signature, `GIÁM ĐỐC`. Absent = that of the kind of unit. */
  readonly headTitle?: string;
  /** true = signed on behalf of a people's committee. Absent = as the name reads. */
  readonly committee?: boolean;
  /** Name of the *Sổ chung* that has a line about the unit; absent = none. */
  readonly groupBook?: string;
}

/** One account that works for a unit. */
export interface Contact {
  readonly unit: string;
  readonly account: string;
  readonly may: readonly ('enter' | 'check' | 'submit')[];
  readonly name: string;
  readonly phone: string;
}

/**
 * The owner of a task: one unit, a group, or all. It is stored as data, so that "các sở, ban, ngành" expands to units
 * and no text is matched without its diacritics.
 */
export type OwnerSelector =
  | { readonly kind: 'unit'; readonly unit: string }
  | { readonly kind: 'group'; readonly group: UnitGroup }
  | { readonly kind: 'any'; readonly of: readonly OwnerSelector[] }
  /** The words of the plan were not understood. They are listed, and publishing is blocked until the office chooses. */
  | { readonly kind: 'unresolved'; readonly words: string };

/** The name of the unit with this code; the code itself when the list does not have it. */
export const unitNameIn = (units: readonly Pick<Unit, 'code' | 'name'>[], code: string): string =>
  units.find((unit) => unit.code === code)?.name ?? code;

/** A new list of the units in protocol order (explicit `order`, then code). */
export const inProtocolOrder = (units: readonly Unit[]): readonly Unit[] =>
  [...units].sort(
    (one, other) => one.order - other.order || (one.code < other.code ? -1 : one.code > other.code ? 1 : 0),
  );

/** Codes of the owning units, in protocol order, each once. */
export const ownersOf = (selector: OwnerSelector, units: readonly Unit[]): readonly string[] =>
  inProtocolOrder(units)
    .filter((unit) => isOwner(selector, unit))
    .map((unit) => unit.code);

function isOwner(selector: OwnerSelector, unit: Unit): boolean {
  if (selector.kind === 'unit') return selector.unit === unit.code;
  if (selector.kind === 'group') return selector.group === unit.group;
  if (selector.kind === 'any') return selector.of.some((one) => isOwner(one, unit));
  return false;
}

/** True when every part of the words was understood and every named unit exists. */
export function isResolved(selector: OwnerSelector, units: readonly Unit[]): boolean {
  if (selector.kind === 'unit') return units.some((unit) => unit.code === selector.unit);
  if (selector.kind === 'any') return selector.of.length > 0 && selector.of.every((one) => isResolved(one, units));
  return selector.kind === 'group';
}

/** The units of one *Sổ chung*. */
export interface UnitsOfBook {
  /** The name without the differences that a reader does not see: capital letters and spaces. */
  readonly key: string;
  /** As it is typed beside the first of them. */
  readonly name: string;
  readonly units: readonly Unit[];
}

/** Each *Sổ chung* that a unit names, in the order of the units. */
export function groupBooksOf(units: readonly Unit[]): readonly UnitsOfBook[] {
  const found = new Map<string, UnitsOfBook>();
  for (const unit of units) {
    const name = normalise(unit.groupBook ?? '');
    if (name === '') continue;
    const key = lower(name);
    const known = found.get(key);
    found.set(key, { key, name: known?.name ?? name, units: [...(known?.units ?? []), unit] });
  }
  return [...found.values()];
}
