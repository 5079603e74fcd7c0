/**
 * The year of the synthetic province by plain counting: what each unit types, and what every cell of the province's
 * tables must hold. It adds the drawn figures itself and reads nothing of the product.
 */
import { drawn, UNITS, type Counted, type UnitCode } from './drawn';

/** The unit whose closed first quarter is corrected, and by how much in its row 1.2. */
export const CORRECTED: UnitCode = 'XA-1';
export const CORRECTION = 7;
/** The unit that first hands in a wrong figure in row 1.2, gets its report back and hands in again. */
export const RETURNED: UnitCode = 'XA-2';
const WRONG = 100;
/** The quarter whose due moment is past when units hand in, and the unit that has more time. */
export const LATE_QUARTER = 2;
export const EXTENDED: UnitCode = 'XA-3';
/** Agencies that each have a row of their own. */
export const DEPARTMENTS: readonly UnitCode[] = ['SO-1', 'SO-2'];

export type Field = 'value' | 'cumulative';

/** null = the row is not asked of the unit. */
export interface Line {
  readonly row: string;
  readonly total: number;
  readonly units: Readonly<Record<UnitCode, number | null>>;
}

export interface YearAsked {
  readonly seed: number;
  /** The first quarter of CORRECTED is corrected already. */
  readonly corrected: boolean;
  /** RETURNED still has its wrong figure. */
  readonly wrong?: boolean;
}

/** Periods of half a year and of the year hold everything since its first day. */
const sinceFirstDay = (quarter: number): boolean => quarter === 1 || quarter === 3;

function countedIn({ seed, corrected, wrong = false }: YearAsked, unit: UnitCode, quarter: number): Counted {
  const own = drawn(seed)[unit][quarter] as Counted;
  const more =
    quarter !== 0 ? 0 : (corrected && unit === CORRECTED ? CORRECTION : 0) + (wrong && unit === RETURNED ? WRONG : 0);
  return { ...own, paper: own.paper + more };
}

/** The sum from quarter `from` to quarter `to`; `staff` is that of the last one. */
function summed(asked: YearAsked, unit: UnitCode, from: number, to: number): Counted {
  const sum = { online: 0, paper: 0, money: 0, staff: 0, own: 0 };
  for (let quarter = from; quarter <= to; quarter += 1) {
    const one = countedIn(asked, unit, quarter);
    sum.online += one.online;
    sum.paper += one.paper;
    sum.money += one.money;
    sum.own += one.own;
    sum.staff = one.staff;
  }
  return sum;
}

const countedFor = (asked: YearAsked, unit: UnitCode, quarter: number, field: Field): Counted =>
  summed(asked, unit, field === 'cumulative' || sinceFirstDay(quarter) ? 0 : quarter, quarter);

/** Hundredths of a per cent, half up, as whole numbers give it. */
const share = (part: number, whole: number): number => Math.floor((part * 20_000 + whole) / (2 * whole)) / 100;

/** The unit of this place finishes its one task in the quarter of the same number; the last ones do not finish it. */
export const hasFinished = (unit: UnitCode, quarter: number): boolean => quarter >= UNITS.indexOf(unit);

/** Rows that a unit types, with what it types in a field. */
export interface Typed {
  readonly row: string;
  readonly field: Field;
  readonly amount: number;
}

const ownRow = (unit: UnitCode): string | null => (DEPARTMENTS.includes(unit) ? `3.${UNITS.indexOf(unit) + 1}` : null);

/** The third quarter alone asks for the cumulative figure too: elsewhere it follows from the figure of the period. */
export function typedIn(asked: YearAsked, unit: UnitCode, quarter: number): readonly Typed[] {
  const fields: readonly Field[] = quarter === 2 ? ['value', 'cumulative'] : ['value'];
  return fields.flatMap((field) => {
    const { online, paper, money, staff, own } = countedFor(asked, unit, quarter, field);
    const row = ownRow(unit);
    return [
      { row: '1.1', field, amount: online },
      { row: '1.2', field, amount: paper },
      { row: '1.3', field, amount: online + paper },
      ...(field === 'value' ? [{ row: '2.1', field, amount: staff }] : []),
      { row: '2.2', field, amount: money / 100 },
      ...(row === null ? [] : [{ row, field, amount: own }]),
    ];
  });
}

type Reading = (counted: Counted, unit: UnitCode) => number | null;

/** Every row of the annex with what one unit has in it; the total is made below. */
const ROWS: Readonly<Record<string, Reading>> = {
  '1.1': ({ online }) => online,
  '1.2': ({ paper }) => paper,
  '1.3': ({ online, paper }) => online + paper,
  '2.1': ({ staff }) => staff,
  '2.2': ({ money }) => money,
  '3.1': ({ own }, unit) => (unit === 'SO-1' ? own : null),
  '3.2': ({ own }, unit) => (unit === 'SO-2' ? own : null),
};

const byUnit = (of: (unit: UnitCode) => number | null): Line['units'] =>
  Object.fromEntries(UNITS.map((unit) => [unit, of(unit)])) as Line['units'];
const total = (units: Line['units']): number => UNITS.reduce((sum, unit) => sum + (units[unit] ?? 0), 0);
const lineOf = (row: string, units: Line['units']): Line => ({ row, units, total: total(units) });

/** *Số liệu* (`value`) or *Lũy kế* (`cumulative`) of the province after the quarter. */
export function expectedFigures(asked: YearAsked, quarter: number, field: Field): readonly Line[] {
  const counted = (unit: UnitCode): Counted => countedFor(asked, unit, quarter, field);
  const plain = Object.entries(ROWS).map(([row, reading]) =>
    lineOf(
      row,
      byUnit((unit) => reading(counted(unit), unit)),
    ),
  );
  const of = (row: string): Line => plain.find((line) => line.row === row) as Line;
  const done = byUnit((unit) => (hasFinished(unit, quarter) ? 1 : 0));
  const ratio = (row: string, part: Line['units'], whole: Line['units']): Line => ({
    row,
    units: byUnit((unit) => share(part[unit] ?? 0, whole[unit] ?? 0)),
    total: share(total(part), total(whole)),
  });
  const tasks = byUnit(() => 1);
  return [
    ...plain.map((line) => (line.row === '2.2' ? hundredths(line) : line)),
    ratio('1.4', of('1.1').units, of('1.3').units),
    { row: '3.3', units: byUnit(() => null), total: of('3.1').total + of('3.2').total },
    lineOf('4.1', tasks),
    lineOf('4.2', done),
    ratio('4.3', done, tasks),
  ];
}

const hundredths = ({ row, units, total: sum }: Line): Line => ({
  row,
  units: byUnit((unit) => (units[unit] ?? 0) / 100),
  total: sum / 100,
});

/** A report holds what was typed; these rows are computed in the form itself. */
const isComputed = (row: string): boolean => row === '1.4' || row.startsWith('4.');

/** What a form of the next quarter shows as known before: the cumulative figure of every typed row. */
export const expectedBefore = (asked: YearAsked, unit: UnitCode, quarter: number): Readonly<Record<string, number>> =>
  Object.fromEntries(
    expectedFigures(asked, quarter, 'cumulative').flatMap(({ row, units }) => {
      const known = units[unit];
      return known === null || isComputed(row) ? [] : [[row, known] as const];
    }),
  );

export interface Standing {
  readonly version: number;
  readonly isLate: boolean;
}

/** The state of the unit's report after the quarter is closed. */
export const expectedStanding = ({ corrected }: YearAsked, unit: UnitCode, quarter: number): Standing => ({
  version: 1 + Number(quarter === 0 && unit === RETURNED) + Number(quarter === 0 && corrected && unit === CORRECTED),
  isLate: quarter === LATE_QUARTER && unit !== EXTENDED,
});

export { QUARTERS, UNITS, type UnitCode } from './drawn';
