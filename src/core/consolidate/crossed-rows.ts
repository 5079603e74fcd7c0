/**
 * Relations of the catalogue between rows of two agencies. Each agency's form has its own rows only, so no form can
 * check them: they are checked where the reports of both are known, and both are asked.
 */
import { once } from '../once';
import type { Catalogue, Indicator } from '../catalogue/catalogue';
import { ownerOf } from '../catalogue/matrix';
import type { Finding } from '../check/finding';
import type { EntryValue } from '../entry';
import { compare, subtract, sum, toNumber, type Scaled } from '../exact';
import { doubtLevel } from '../finding-level';
import { FORM } from '../form-code';
import { EXPLANATION, FIGURE_FIELDS } from '../forms/field';
import { allAmounts } from '../forms/derive';
import type { Consolidated } from './consolidated';

/** What an agency reported in one cell of *Số liệu*. */
export interface Reported {
  readonly value: EntryValue;
  readonly a1: string;
  readonly tab: string;
}
/** null = the agency has no such cell in a report that counts. */
export type ReportedAt = (unit: string, row: string, field: string) => Reported | null;

type Asked = Pick<Catalogue, 'indicators' | 'matrix' | 'units'>;

interface Relation {
  readonly row: string;
  readonly others: readonly string[];
  readonly isEqual: boolean;
}

const relationsOf = ({ code, equals, notAbove }: Indicator): readonly Relation[] => [
  ...(equals === null ? [] : [{ row: code, others: [equals], isEqual: true }]),
  ...(notAbove.length === 0 ? [] : [{ row: code, others: notAbove, isEqual: false }]),
];

/** A part of the relation that one agency alone reports: its rows, and their sum. */
interface Side {
  readonly unit: string;
  readonly rows: readonly string[];
  readonly amount: Scaled;
}

/** null = the rows have no owner or several, or one of them is not reported. */
function sideOf({ matrix }: Asked, rows: readonly string[], field: string, at: ReportedAt): Side | null {
  const owners = new Set(
    rows.map((row) => {
      const owner = ownerOf(matrix, FORM.indicator, row);
      return owner?.kind === 'unit' ? owner.unit : null;
    }),
  );
  const [unit = null] = owners;
  if (owners.size !== 1 || unit === null) return null;
  const cells = rows.map((row) => ({ row, field }));
  const amounts = allAmounts(cells, (cell) => at(unit, cell.row, cell.field)?.value ?? null);
  const amount = amounts && sum(amounts);
  return amount ? { unit, rows, amount } : null;
}

/** One finding for each of the two agencies, at its own row. */
export function crossedFindings(asked: Asked, at: ReportedAt): readonly Finding[] {
  return asked.indicators.flatMap(relationsOf).flatMap(({ row, others, isEqual }) =>
    FIGURE_FIELDS.flatMap((field): readonly Finding[] => {
      const one = sideOf(asked, [row], field, at);
      const other = one && sideOf(asked, others, field, at);
      if (!one || !other || one.unit === other.unit) return [];
      const order = compare(one.amount, other.amount);
      if (order === 0 || (!isEqual && order < 0)) return [];
      const found = (side: Side, beside: Side, relation: string): Finding =>
        findingOf(asked, at, { side, beside, field, relation });
      return [found(one, other, isEqual ? 'equal' : 'above'), found(other, one, isEqual ? 'equalled' : 'below')];
    }),
  );
}

/** One finding for each broken relation: that of the agency whose row the catalogue relates to the other. */
export const crossedOnce = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ code, facts }) => code === 'crossed' && ['equal', 'above'].includes(String(facts['relation'])));

/** As the consolidation shows them, with adjustments. */
export function crossedIn(asked: Asked, made: Consolidated): readonly Finding[] {
  const totals = new Map(made.indicators.map((line) => [keyOf(line.row, line.field), line.total]));
  const cells = once(
    () =>
      new Map(
        made.values.flatMap((one) => (one.form === FORM.indicator ? [[keyOf(one.unit, one.row, one.field), one]] : [])),
      ),
  );
  return crossedFindings(asked, (unit, row, field) => {
    const cell = cells().get(keyOf(unit, row, field));
    if (cell === undefined) return null;
    const total = totals.get(keyOf(row, field));
    return total ? { ...cell, value: { kind: 'number', ...total } } : cell;
  });
}

const keyOf = (...keys: readonly string[]): string => keys.join('\u0000');

interface Broken {
  readonly side: Side;
  readonly beside: Side;
  readonly field: string;
  readonly relation: string;
}

function findingOf({ indicators, units }: Asked, at: ReportedAt, { side, beside, field, relation }: Broken): Finding {
  const { unit, rows } = side;
  const row = rows[0] ?? '';
  const cell = at(unit, row, field);
  const reason = at(unit, row, EXPLANATION)?.value;
  const named = (code: string): string => indicators.find((one) => one.code === code)?.number ?? code;
  return {
    level: doubtLevel(true),
    stops: false,
    explained: reason?.kind === 'text' && reason.text.trim() !== '',
    code: 'crossed',
    rule: `crossed:${row}.${field}:${beside.rows.join('+')}`,
    unit,
    form: FORM.indicator,
    row,
    field,
    a1: cell?.a1 ?? '',
    tab: cell?.tab ?? '',
    found: '',
    facts: {
      label: indicators.find((one) => one.code === row)?.label ?? '',
      number: rows.map(named).join(' + '),
      value: toNumber(side.amount),
      relation,
      other: toNumber(beside.amount),
      difference: toNumber(subtract(side.amount, beside.amount)),
      otherRows: beside.rows.map(named).join(' + '),
      agency: units.find(({ code }) => code === beside.unit)?.name ?? beside.unit,
    },
  };
}
