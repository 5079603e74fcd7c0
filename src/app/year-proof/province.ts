/**
 * The catalogue of the synthetic province: few units and rows, of every kind that the consolidation treats in its own
 * way. Periods lie in the year of `today` and are due by `today`, so that every step can be played at once.
 */
import { addDays } from '../../core/calendar';
import type { Catalogue, Indicator, MatrixLine, Task } from '../../core/catalogue/catalogue';
import type { Period } from '../../core/catalogue/period';
import type { Unit } from '../../core/catalogue/unit';
import type { CellKind } from '../../core/entry';
import { FORM } from '../../core/form-code';
import type { Sourced } from '../../core/result';
import { OFFICE_ACCOUNTS } from '../../tables/master-book/tabs/tab-settings';
import { yearProofWords as words } from '../../text/windows/rare/year-proof';
import { DEPARTMENTS, LATE_QUARTER, UNITS, type UnitCode } from './expected/year';

const KNOWN: Sourced = { standing: 'sourced', source: words.source };

/** Days until the units' reports are due, and until the lock date. */
const OPEN_FOR = 7;
const LOCKED_AFTER = 14;

/** First and last day of each period of the year, as month and day; the last one is the first of the next year. */
const SPANS = [
  { from: [-1, '12-15'], to: [0, '03-14'], cumulative: false },
  { from: [-1, '12-15'], to: [0, '06-14'], cumulative: true },
  { from: [0, '06-15'], to: [0, '09-14'], cumulative: false },
  { from: [-1, '12-15'], to: [0, '12-14'], cumulative: true },
  { from: [0, '12-15'], to: [1, '03-14'], cumulative: false },
] as const;

export const periodCode = (at: number): string => `TKC-${at + 1}`;
/** The first period of the next year. */
export const NEXT_YEAR = 4;

const yearOf = (today: string): number => Number(today.slice(0, 4));

function periodAt(at: number, today: string): Period {
  const { from, to, cumulative } = SPANS[at] as (typeof SPANS)[number];
  const day = ([years, rest]: readonly [number, string]): string => `${yearOf(today) + years}-${rest}`;
  const due = addDays(today, at === LATE_QUARTER ? -1 : OPEN_FOR);
  return {
    ...KNOWN,
    code: periodCode(at),
    name: words.period(at, yearOf(today) + Number(at === NEXT_YEAR)),
    cycle: 'ministry',
    from: day(from),
    to: day(to),
    cutOff: day(to),
    due: { date: due, hour: '17:00', mode: 'on', nextWorkingDay: false },
    lock: addDays(today, LOCKED_AFTER),
    cumulative,
    // It may be due before the last day of the figures.
    estimated: true,
    legalBasis: words.source,
    validFrom: day(SPANS[0].from),
  };
}

const unitOf = (code: UnitCode, at: number): Unit => ({
  ...KNOWN,
  code,
  name: words.unitName(code),
  shortName: words.unitName(code),
  group: DEPARTMENTS.includes(code) ? 'department' : 'commune',
  order: at + 1,
  officialCode: false,
  lead: false,
});

const COUNT: CellKind = { type: 'count' };
const PERCENT: CellKind = { type: 'percent', decimals: 2 };

/** What a row has beyond a plain figure that adds up. */
const SPECIAL: Readonly<Record<string, Partial<Indicator>>> = {
  '1.3': { sumOf: ['1.1', '1.2'] },
  '1.4': { kind: PERCENT, required: false, ratio: { over: ['1.1'], under: ['1.3'] } },
  '2.1': { nature: 'stock' },
  '2.2': { kind: { type: 'decimal', decimals: 2 } },
  '3.3': { sumOf: ['3.1', '3.2'] },
  '4.1': { required: false, countedFromTasks: 'all' },
  '4.2': { required: false, countedFromTasks: 'done' },
  '4.3': { kind: PERCENT, required: false, ratio: { over: ['4.2'], under: ['4.1'] } },
};

function rowOf(code: string): Indicator {
  const [label, measure] = words.row(code);
  const heading = !code.includes('.');
  return {
    ...KNOWN,
    code,
    number: code,
    parent: heading ? null : code.slice(0, code.indexOf('.')),
    label,
    measure,
    area: 'steering',
    heading,
    kind: heading ? null : COUNT,
    nature: 'flow',
    required: !heading,
    sumOf: [],
    alsoSumOf: [],
    notAbove: [],
    equals: null,
    ratio: null,
    countedFromTasks: null,
    ...SPECIAL[code],
  };
}

const taskOf = (unit: UnitCode, year: number): Task => ({
  ...KNOWN,
  id: unit,
  area: 'steering',
  label: words.task(unit),
  ownerWords: words.unitName(unit),
  owner: { kind: 'unit', unit },
  cooperating: '',
  product: words.product,
  deadlineWords: words.deadline(year),
  deadline: { kind: 'endOfMonth', year, month: 12 },
  plan: words.plan(year),
});

const MATRIX: readonly MatrixLine[] = [
  ...([FORM.indicator, FORM.task] as const).flatMap((form) =>
    (['department', 'commune'] as const).map((group): MatrixLine => ({ form, row: '*', group, applies: true })),
  ),
  { form: FORM.indicator, row: '3.1', owner: { kind: 'unit', unit: 'SO-1' } },
  { form: FORM.indicator, row: '3.2', owner: { kind: 'unit', unit: 'SO-2' } },
  { form: FORM.indicator, row: '3.3', owner: { kind: 'province' } },
];

/**
 * @param today local day, 'YYYY-MM-DD'
 * @param account works for the office and for every unit: nothing is shared with anybody
 */
export function syntheticProvince(today: string, account: string): Catalogue {
  const year = yearOf(today);
  return {
    province: {
      id: 'tu-kiem-chung',
      code: '00',
      name: words.province,
      year,
      officeName: words.office,
      committeeName: words.committee,
      place: words.place,
    },
    units: UNITS.map(unitOf),
    contacts: UNITS.map((unit) => ({
      unit,
      account,
      may: ['enter', 'check', 'submit'],
      name: words.person,
      phone: '',
    })),
    periods: SPANS.map((_, at) => periodAt(at, today)),
    holidays: [],
    indicators: words.rows.map(rowOf),
    tasks: UNITS.map((unit) => taskOf(unit, year)),
    headings: [],
    targets: [],
    schemes: [],
    oneStop: [],
    conclusions: [],
    matrix: MATRIX,
    inspections: [],
    guidance: [],
    weakCriteria: [],
    conduct: [],
    unitChanges: [],
    settings: [{ key: OFFICE_ACCOUNTS, value: account, note: '' }],
  };
}
