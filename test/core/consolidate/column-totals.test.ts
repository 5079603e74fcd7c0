/**
 * Totals of typed figures against the slowest way that cannot be wrong: every cell of every report, one after another,
 * in integers without a limit. Reports are read from their stored text and cell by cell.
 */
import fc from 'fast-check';
import type { Finding } from '../../../src/core/check/finding';
import { consolidate } from '../../../src/core/consolidate/consolidate';
import { withFindings } from '../../../src/core/consolidate/forecast-figures';
import type { EntryValue } from '../../../src/core/entry';
import { NotExact } from '../../../src/core/exact';
import { FORM } from '../../../src/core/form-code';
import type { Seal, SealedCell } from '../../../src/core/submission/seal';
import { sealIn, sealText } from '../../../src/core/submission/seal-text';
import { columnarForm, columnsOf } from '../../../src/core/submission/sealed-columns';
import type { State } from '../../../src/core/submission/submission';
import { amount, indicators, province, QUARTER, seal, tasks, UNITS } from '../scene';

const seed = Date.now();
console.log(`seed ${seed}`);

const ROWS = ['1.2', '1.7', '6.1', '7.1', '7.2'];
const FLAGS = { overdue: false, extendedTo: null, oldTemplate: false, editedAfterSeal: false };

const crossed: Finding = {
  level: 'note',
  stops: false,
  explained: false,
  code: 'crossed',
  rule: 'crossed',
  unit: '568',
  form: FORM.indicator,
  row: '1.2',
  field: 'value',
  a1: 'D9',
  tab: '',
  found: '',
  facts: {},
};

/** What a unit typed in a row; null = its report lacks the cell. */
type Typed = Readonly<Record<string, EntryValue | null>>;
interface OfUnit {
  readonly typed: Typed;
  readonly state: State;
}

const value: fc.Arbitrary<EntryValue | null> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(fc.nat({ max: 1_000_000_000 }), fc.nat({ max: 4 })).map(([a, b]) => amount(a, b)) },
  { weight: 1, arbitrary: fc.constantFrom<EntryValue | null>(null, { kind: 'blank' }, { kind: 'notArisen' }) },
);
const ofUnit: fc.Arbitrary<OfUnit> = fc.record({
  typed: fc.record(Object.fromEntries(ROWS.map((row) => [row, value]))),
  state: fc.constantFrom<State>('submitted', 'accepted', 'closed', 'returned', 'draft'),
});
const world = fc.tuple(ofUnit, ofUnit, ofUnit);

const isIn = ({ row, field }: SealedCell): boolean => field === 'value' && ROWS.includes(row);

/** The unit's report with these values in the cells `value` of ROWS. */
function sealOf(unit: string, typed: Typed): Seal {
  const plain = seal(unit);
  const forms = plain.forms.map((form) => ({
    ...form,
    cells: form.cells.flatMap((cell) => {
      if (form.form !== FORM.indicator || !isIn(cell)) return [cell];
      const held = typed[cell.row] ?? null;
      return held === null ? [] : [{ ...cell, value: held }];
    }),
  }));
  return { ...plain, forms };
}

/** The report as it is read from its stored text. */
function stored({ fingerprint, ...unsealed }: Seal): Seal {
  const read = sealIn(sealText(unsealed));
  if (read === null) throw new Error('not read');
  return { ...read, fingerprint };
}

const consolidated = (units: readonly OfUnit[], read: (seal: Seal) => Seal) =>
  consolidate({
    catalogue: province,
    period: QUARTER,
    templates: UNITS.flatMap((unit) => [tasks(unit), indicators(unit)]),
    seals: UNITS.map((unit, at) => read(sealOf(unit, units[at]?.typed ?? {}))),
    submissions: UNITS.map((unit, at) => ({ unit, state: units[at]?.state ?? 'draft', flags: FLAGS, fileId: null })),
    now: 1,
  });

const COUNTS: readonly State[] = ['submitted', 'accepted', 'closed'];

/** Each value of the row in a report that counts, by unit; undefined = not asked. */
const heldIn = (units: readonly OfUnit[], row: string) =>
  UNITS.flatMap((unit, at) => {
    const { state, typed } = units[at] ?? { state: 'draft', typed: {} };
    const isAsked = indicators(unit).rows.some(({ key, cells }) => key === row && cells['value']?.part === 'entry');
    return isAsked ? [{ unit, held: COUNTS.includes(state) ? (typed[row] ?? null) : null }] : [];
  });

/** The sum with as many decimals as its finest number has. */
function slowSum(all: readonly (EntryValue | null)[]): { readonly scaled: bigint; readonly decimals: number } | null {
  const numbers = all.flatMap((one) => (one?.kind === 'number' ? [one] : []));
  if (numbers.length === 0) return null;
  const decimals = Math.max(...numbers.map((one) => one.decimals));
  const scaled = numbers.reduce((sum, one) => sum + BigInt(one.scaled) * 10n ** BigInt(decimals - one.decimals), 0n);
  return { scaled, decimals };
}

test('totals, coverage and figures of each unit are those of a slow second calculation', () => {
  fc.assert(
    fc.property(world, (units) => {
      const { indicators: lines } = consolidated(units, stored);
      for (const row of ROWS) {
        const line = lines.find((one) => one.row === row && one.field === 'value');
        const asked = heldIn(units, row);
        const isAnswer = (held: EntryValue | null): boolean => held !== null && held.kind !== 'blank';
        const total = line?.total && { ...line.total, scaled: BigInt(line.total.scaled) };
        expect([row, total]).toEqual([row, slowSum(asked.map(({ held }) => held))]);
        expect(line?.coverage.missing).toEqual(asked.filter(({ held }) => !isAnswer(held)).map(({ unit }) => unit));
        expect(line?.coverage.expected).toBe(asked.length);
        expect(line?.byUnit).toEqual(
          Object.fromEntries(asked.flatMap(({ unit, held }) => (held === null ? [] : [[unit, held]]))),
        );
      }
    }),
    { seed, numRuns: 40 },
  );
});

test('a report read from its stored text and the same one cell by cell give the same result', () => {
  fc.assert(
    fc.property(world, (units) => {
      expect(consolidated(units, stored)).toEqual(consolidated(units, (one) => one));
    }),
    { seed, numRuns: 10 },
  );
});

/** The same report with no other cell of *Số liệu* than those of ROWS: its column holds nothing but their values. */
const alone = (one: Seal): Seal => ({
  ...one,
  forms: one.forms.map((form) => (form.form === FORM.indicator ? { ...form, cells: form.cells.filter(isIn) } : form)),
});

/** Without the parts of a percentage, which are never negative. */
const ADDED = ROWS.filter((row) => !row.startsWith('7.'));
/** Three of them with three decimals more are a safe integer. */
const MOST = 2_000_000_000_000;

test('columns of nothing but numbers give the totals of the slow calculation', () => {
  const figures = fc
    .nat({ max: 3 })
    .chain((decimals) =>
      fc.record(
        Object.fromEntries(
          ADDED.map((row) => [row, fc.integer({ min: -MOST, max: MOST }).map((one) => amount(one, decimals))]),
        ),
      ),
    );
  fc.assert(
    fc.property(fc.tuple(figures, figures, figures), (all) => {
      const units = all.map((typed): OfUnit => ({ typed, state: 'submitted' }));
      const { indicators: lines } = consolidated(units, (one) => stored(alone(one)));
      for (const row of ROWS) {
        const line = lines.find((one) => one.row === row && one.field === 'value');
        const total = line?.total && { ...line.total, scaled: BigInt(line.total.scaled) };
        expect([row, total]).toEqual([row, slowSum(heldIn(units, row).map(({ held }) => held))]);
      }
    }),
    { seed, numRuns: 4 },
  );
});

test.each([
  ['from its stored text', stored],
  ['cell by cell', (one: Seal): Seal => one],
])('a whole row that a report lacks is missing of its unit, read %s', (_, read) => {
  const units = UNITS.map((): OfUnit => ({ typed: { '1.2': amount(4) }, state: 'submitted' }));
  const lacking = (one: Seal): Seal => ({
    ...one,
    forms: one.forms.map((form) => ({
      ...form,
      cells: form.cells.filter(({ row }) => one.unit !== '568' || form.form !== FORM.indicator || row !== '1.2'),
    })),
  });
  const { indicators: lines } = consolidated(units, (one) => read(lacking(one)));
  const line = lines.find((one) => one.row === '1.2' && one.field === 'value');
  expect(line?.coverage).toEqual({ have: 2, expected: 3, missing: ['568'] });
  expect(line?.total).toEqual({ scaled: 8, decimals: 0 });
});

test('of two cells of one place the later one counts, and both are in the record', () => {
  const units = UNITS.map((): OfUnit => ({ typed: { '1.2': amount(4) }, state: 'submitted' }));
  const twice = (one: Seal): Seal => ({
    ...one,
    forms: one.forms.map((form) => ({
      ...form,
      cells: form.cells.flatMap((cell) =>
        isIn(cell) && cell.row === '1.2' ? [cell, { ...cell, value: amount(7) }] : [cell],
      ),
    })),
  });
  const { indicators: lines, values, conserved } = consolidated(units, (one) => stored(twice(one)));
  expect(lines.find((one) => one.row === '1.2' && one.field === 'value')?.total).toEqual({ scaled: 21, decimals: 0 });
  expect(values.filter((one) => one.row === '1.2' && one.field === 'value')).toHaveLength(6);
  expect(conserved.cells.sealed).toBe(values.length);
});

test('no cell and no trace is made before it is asked for, also by what is added to the result', () => {
  let made = 0;
  const counted = (one: Seal): Seal => ({
    ...one,
    forms: one.forms.map((form) => {
      const { cells, ...head } = form;
      return columnarForm(head, columnsOf(form), () => {
        made += 1;
        return cells;
      });
    }),
  });
  const units = UNITS.map((): OfUnit => ({ typed: { '1.2': amount(4) }, state: 'submitted' }));
  const result = withFindings(consolidated(units, counted), [crossed]);
  expect(result.indicators.find((one) => one.row === '1.2')?.total).toEqual({ scaled: 12, decimals: 0 });
  expect(made).toBe(0);
  expect(result.values.length).toBe(result.conserved.cells.used);
  expect(made).toBe(UNITS.length * 2);
});

describe.each([
  ['', stored],
  [' of columns of nothing but numbers', (one: Seal): Seal => stored(alone(one))],
])('sums beyond the safe integers%s', (_, read) => {
  const BIG = 9_000_000_000_000_000;
  const total = (...scaled: readonly EntryValue[]) =>
    consolidated(
      scaled.map((one): OfUnit => ({ typed: { '1.2': one }, state: 'submitted' })),
      read,
    ).indicators.find((one) => one.row === '1.2' && one.field === 'value')?.total;

  test('on the way are exact when the sum is a safe one again', () => {
    expect(total(amount(BIG), amount(BIG + 1), amount(-BIG))).toEqual({ scaled: BIG + 1, decimals: 0 });
  });
  test('with unlike decimals too', () => {
    expect(total(amount(BIG), amount(5, 3), amount(-BIG))).toEqual({ scaled: 5, decimals: 3 });
  });
  test('are refused, not rounded', () => {
    expect(() => total(amount(BIG), amount(BIG), amount(1))).toThrow(NotExact);
  });
});
