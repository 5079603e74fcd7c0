/** The provinces in set-up, by id: the sample year 2019, and the 34 provinces since 1/7/2025. */
import type { Catalogue } from '../core/catalogue/catalogue';
import { memoryRows } from '../core/catalogue/memory-rows';
import { UNIT_GROUPS, type UnitGroup } from '../core/catalogue/unit';
import { khanhHoa2019 } from './khanh-hoa-2019';
import { twoLevelProvinces } from './two-level';

/** One choice of set-up. `group`: the sample of 2019, or one of the 34. */
export interface ProvinceFacts {
  readonly id: string;
  readonly name: string;
  readonly year: number;
  readonly group: 'sample' | 'province';
  readonly units: Readonly<Record<UnitGroup, number>>;
  /** Rows known from memory, for the office to confirm. */
  readonly memoryRows: number;
  /**
   * The catalogue includes accounts of sample people. Without them the office fills *Danh bạ đầu mối* before
   * publishing.
   */
  readonly contacts: number;
}

interface Known {
  readonly id: string;
  readonly group: ProvinceFacts['group'];
  readonly catalogue: () => Catalogue;
}

const KNOWN: readonly Known[] = [
  { id: khanhHoa2019.province.id, group: 'sample', catalogue: () => khanhHoa2019 },
  ...twoLevelProvinces.map((one): Known => ({ ...one, group: 'province' })),
];

/** The catalogue of a province (`khanh-hoa-2019`, `ha-noi-2026`), or undefined. */
export const catalogOf = (provinceId: string): Catalogue | undefined =>
  KNOWN.find((one) => one.id === provinceId)?.catalogue();

function factsOf({ group, catalogue }: Known): ProvinceFacts {
  const held = catalogue();
  const { id, name, year } = held.province;
  const count = (of: UnitGroup): number => held.units.filter((unit) => unit.group === of).length;
  return {
    id,
    name,
    year,
    group,
    units: Object.fromEntries(UNIT_GROUPS.map((group) => [group, count(group)])) as ProvinceFacts['units'],
    memoryRows: memoryRows(held),
    contacts: held.contacts.length,
  };
}

/** The choices of set-up: the sample first, then the 34 in the order of their official codes. */
export const provinces = (): readonly ProvinceFacts[] => KNOWN.map(factsOf);
