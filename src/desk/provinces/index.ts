/**
 * The people of a province: the office, the units with two accounts each, the leaders. Independent of files, reports
 * and periods.
 */
import khanhHoa2019 from './khanh-hoa-2019.json';
import khanhHoa2026 from './khanh-hoa-2026.json';

export interface Account {
  readonly email: string;
  readonly name: string;
}

export interface Unit {
  readonly unit: string;
  readonly name: string;
  readonly kind: string;
  readonly accounts: readonly Account[];
}

export interface Province {
  readonly code: string;
  readonly name: string;
  readonly domain: string;
  /** ISO time at which the desk's clock starts. */
  readonly startAt: string;
  readonly office: readonly Account[];
  readonly leaders: readonly Account[];
  readonly units: readonly Unit[];
}

const PROVINCES: readonly Province[] = [khanhHoa2019, khanhHoa2026];

export const isKnownProvince = (code: string): boolean => PROVINCES.some((province) => province.code === code);

/** The province of a code, e.g. `khanh-hoa-2019`. Throws when the desk does not know it. */
export function provinceOf(code: string): Province {
  const found = PROVINCES.find((province) => province.code === code);
  if (found === undefined) {
    throw new Error(`the desk knows no province "${code}"; it knows ${PROVINCES.map((p) => p.code).join(', ')}`);
  }
  return found;
}

/** Every account of a province: office, leaders, units. */
export function accountsOf(province: Province): readonly Account[] {
  return [...province.office, ...province.leaders, ...province.units.flatMap((unit) => unit.accounts)];
}
