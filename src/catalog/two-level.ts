/**
 * Any of the 34 provinces in 2026: the forms, periods, tasks and indicators of the Khánh Hòa 2026 catalogue with the
 * province's own units, name and committee. Khánh Hòa's own facts (its calendar, its documents) are marked as a sample
 * to be confirmed, or left out.
 */
import type { Catalogue, MatrixLine, Province, ScoringScheme } from '../core/catalogue/catalogue';
import type { Sourced } from '../core/result';
import { khanhHoa2026 } from './khanh-hoa-2026';
import { PROVINCES_2025 } from './two-level/communes-2025';
import { fromKhanhHoa, GENERIC_BASIS, GENERIC_DAYS } from './two-level/sources';
import { agencies, communesOf } from './two-level/units';

const KHANH_HOA = '56';
const CITY = 'Thành phố ';
const PROVINCE = 'Tỉnh ';

/** `Thành phố Hồ Chí Minh` → `ho-chi-minh`. */
const slugOf = (bareName: string): string =>
  bareName
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** The words with which texts name a province. */
interface Own {
  readonly isCity: boolean;
  readonly bareName: string;
  readonly inText: string;
}

function ownOf(name: string): Own {
  const isCity = name.startsWith(CITY);
  const bareName = name.slice((isCity ? CITY : PROVINCE).length);
  return { isCity, bareName, inText: `${isCity ? 'thành phố' : 'tỉnh'} ${bareName}` };
}

/**
 * The sample's words as this province writes them: its own name, and `thành phố` where a city is meant. *Cấp tỉnh* is
 * the level and does not change.
 */
function saidIn(own: Own, words: string): string {
  const named = words.replace(/tỉnh Khánh Hòa/g, own.inText).replace(/Khánh Hòa/g, own.bareName);
  return own.isCity
    ? named.replace(/(?<!cấp |các |tỉnh, )(?<![\p{L}])tỉnh(?![\p{L}])(?!, thành phố)/gu, 'thành phố')
    : named;
}

/** Keys whose text is not a sentence: the identity of a row, and its source. */
const NOT_SAID: ReadonlySet<string> = new Set([
  'id',
  'code',
  'parent',
  'source',
  'standing',
  'kind',
  'area',
  'group',
  'form',
  'row',
  'unit',
]);

function adapted<T>(own: Own, held: T): T {
  if (typeof held === 'string') return saidIn(own, held) as T;
  if (Array.isArray(held)) return held.map((one: unknown) => adapted(own, one)) as T;
  if (typeof held !== 'object' || held === null) return held;
  return Object.fromEntries(
    Object.entries(held).map(([key, value]) => [key, NOT_SAID.has(key) ? value : adapted(own, value)]),
  ) as T;
}

/** A row for another province. A row that depends on a document of Khánh Hòa has to be confirmed. */
function taken<R extends Sourced>(own: Own, row: R): R {
  const isKhanhHoas = JSON.stringify(row).includes('Khánh Hòa');
  return adapted(own, isKhanhHoas ? { ...row, standing: 'memory' as const, source: fromKhanhHoa(row.source) } : row);
}

/** A scheme has its true name, so the scheme of Khánh Hòa does not belong to any other province. */
const isNational = (scheme: ScoringScheme): boolean => !`${scheme.name} ${scheme.basis}`.includes('Khánh Hòa');

function matrixFor(catalogue: Omit<Catalogue, 'matrix'>, matrix: readonly MatrixLine[]): readonly MatrixLine[] {
  const criteria = new Set(catalogue.schemes.flatMap((scheme) => scheme.criteria.map((one) => one.code)));
  return matrix.filter((line) => line.form !== 'score' || line.row === '*' || criteria.has(line.row));
}

/** The rounds of an omitted scheme are left out too. */
const periodsFor = ({ periods, schemes }: Catalogue): Catalogue['periods'] =>
  periods
    .filter(
      ({ scoring }) =>
        scoring === undefined || schemes.some((scheme) => scheme.id === scoring.scheme && isNational(scheme)),
    )
    .map((period) => ({ ...period, legalBasis: GENERIC_BASIS, standing: 'memory', source: GENERIC_DAYS }));

function made(province: Province, own: Own, communes: string): Catalogue {
  const base = khanhHoa2026;
  const rest: Omit<Catalogue, 'matrix'> = {
    province,
    units: [...adapted(own, agencies), ...communesOf(communes)],
    contacts: [],
    periods: periodsFor(base),
    holidays: base.holidays,
    indicators: base.indicators.map((one) => taken(own, one)),
    tasks: base.tasks.map((one) => taken(own, one)),
    headings: base.headings.map((one) => taken(own, one)),
    targets: base.targets.map((one) => taken(own, one)),
    schemes: base.schemes.filter(isNational).map((one) => adapted(own, one)),
    oneStop: [],
    conclusions: [],
    inspections: [],
    guidance: [],
    weakCriteria: [],
    conduct: [],
    unitChanges: [],
    settings: adapted(own, base.settings),
  };
  return { ...rest, matrix: matrixFor(rest, base.matrix) };
}

interface TwoLevel {
  readonly id: string;
  /** Computed on demand: the whole country is large. */ readonly catalogue: () => Catalogue;
}

function twoLevel([code, name, communes]: (typeof PROVINCES_2025)[number]): TwoLevel {
  const own = ownOf(name);
  const id = `${slugOf(own.bareName)}-2026`;
  if (code === KHANH_HOA) return { id: khanhHoa2026.province.id, catalogue: () => khanhHoa2026 };
  const province: Province = {
    id,
    code,
    name,
    year: 2026,
    officeName: `Sở Nội vụ ${own.inText}`,
    committeeName: `UBND ${own.inText}`,
    place: own.bareName,
  };
  return { id, catalogue: () => made(province, own, communes) };
}

/** The 34 provinces in the order of their official codes. */
export const twoLevelProvinces: readonly TwoLevel[] = PROVINCES_2025.map(twoLevel);
