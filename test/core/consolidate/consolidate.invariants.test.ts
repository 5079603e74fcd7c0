/**
 * Whatever is handed in and in whatever order: the same master, nothing lost, and totals equal to those of a second
 * calculation.
 */
import fc from 'fast-check';
import { consolidate } from '../../../src/core/consolidate/consolidate';
import { explainIndicator } from '../../../src/core/consolidate/explain';
import type { Seal } from '../../../src/core/submission/seal';
import type { State, Flags } from '../../../src/core/submission/submission';
import { indicators, province, QUARTER, seal, tasks, UNITS } from '../scene';

const FLAGS: Flags = { overdue: false, extendedTo: null, oldTemplate: false, editedAfterSeal: false };
const templates = UNITS.flatMap((unit) => [tasks(unit), indicators(unit)]);
const RUNS = { seed: 3982, numRuns: 60 };
const FEWER = { ...RUNS, numRuns: 15 };

const figure = fc.oneof(fc.integer({ min: 0, max: 999_999_999 }), fc.constant('không phát sinh'), fc.constant(null));
const money = fc.oneof(
  fc.integer({ min: 0, max: 9_999_999 }).map((hundredths) => hundredths / 100),
  fc.constant(null),
);
const typed = fc.record({ '1.2': figure, '7.1': figure, '7.2': figure, '6.1': money, '6.2': money });
const oneUnit = fc.record({
  typed,
  earlier: typed,
  state: fc.constantFrom<State>('submitted', 'accepted', 'closed', 'returned', 'draft', 'published'),
  sealed: fc.boolean(),
});
const world = fc.tuple(oneUnit, oneUnit, oneUnit);

type World = typeof world extends fc.Arbitrary<infer T> ? T : never;

const sealsOf = (of: World): readonly Seal[] =>
  UNITS.flatMap((unit, at) => {
    const one = of[at]!;
    return one.sealed ? [seal(unit, one.earlier), seal(unit, one.typed, { version: 2 })] : [];
  });
const submissionsOf = (of: World) =>
  UNITS.map((unit, at) => ({ unit, state: of[at]!.state, flags: FLAGS, fileId: null }));
const make = (of: World, order: <T>(all: readonly T[]) => readonly T[] = (all) => all) =>
  consolidate({
    catalogue: { ...province, units: order(province.units) },
    period: QUARTER,
    templates: order(templates),
    seals: order(sealsOf(of)),
    submissions: order(submissionsOf(of)),
    now: 1,
  });

const speaks = (of: World, at: number): boolean =>
  of[at]!.sealed && ['submitted', 'accepted', 'closed'].includes(of[at]!.state);

test('any order of the seals gives the same master', () => {
  fc.assert(
    fc.property(world, fc.integer({ min: 1, max: 1000 }), (of, turn) => {
      const order = <T>(all: readonly T[]): readonly T[] =>
        all
          .map((one, at) => ({ one, at: ((at + 1) * 7919 * turn) % 104_729 }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one);
      expect(JSON.stringify(make(of, order))).toBe(JSON.stringify(make(of)));
    }),
    RUNS,
  );
});

test('totals equal a second calculation in unlimited integers, and coverage counts every unit once', () => {
  fc.assert(
    fc.property(world, (of) => {
      const made = make(of);
      for (const row of ['1.2', '7.1', '6.1'] as const) {
        const given = of.map((one, at) => (speaks(of, at) ? one.typed[row] : null));
        const scale = row === '6.1' ? 100 : 1;
        const numbers = given.filter((one): one is number => typeof one === 'number');
        const line = made.indicators.find((one) => one.row === row && one.field === 'value');
        const expected =
          numbers.length === 0 ? null : numbers.reduce((total, one) => total + BigInt(Math.round(one * scale)), 0n);
        expect(line?.total === null ? null : BigInt(line?.total?.scaled ?? -1)).toBe(expected);
        expect(line?.coverage.have).toBe(given.filter((one) => one !== null).length);
        expect((line?.coverage.have ?? 0) + (line?.coverage.missing.length ?? 0)).toBe(UNITS.length);
      }
    }),
    RUNS,
  );
});

test('the percentage of the province is computed from its summed parts', () => {
  fc.assert(
    fc.property(world, (of) => {
      const line = make(of).indicators.find((one) => one.row === '7.3' && one.field === 'value');
      let over = 0n;
      let under = 0n;
      of.forEach((one, at) => {
        const [part, whole] = [one.typed['7.2'], one.typed['7.1']];
        if (!speaks(of, at) || part === null || whole === null) return;
        over += BigInt(typeof part === 'number' ? part : 0);
        under += BigInt(typeof whole === 'number' ? whole : 0);
      });
      const expected = under === 0n ? null : (over * 20000n + under) / (under * 2n);
      expect(line?.total === null ? null : BigInt(line?.total?.scaled ?? -1)).toBe(expected);
    }),
    RUNS,
  );
});

test('every figure of the master explains itself, and its parts add up to it', () => {
  fc.assert(
    fc.property(world, (of) => {
      const made = make(of);
      for (const line of made.indicators.filter((one) => !one.heading)) {
        for (const unit of [null, ...Object.keys(line.byUnit)]) {
          const told = explainIndicator(made, line.row, line.field, unit);
          expect([line.row, line.field, unit, told?.proves]).not.toContain(false);
          expect(JSON.parse(JSON.stringify(told))).toEqual(told);
          if (line.total && unit === null && line.kind !== 'percent')
            expect([line.row, told?.proves]).toEqual([line.row, true]);
        }
      }
    }),
    { ...RUNS, numRuns: 15 },
  );
});

test('a master is plain JSON', () => {
  fc.assert(
    fc.property(world, (of) => {
      const made = make(of);
      expect(JSON.parse(JSON.stringify(made))).toEqual(made);
    }),
    { ...RUNS, numRuns: 15 },
  );
});

describe('totals are the same', () => {
  /** Row, field → total, without the parts. */
  const totals = (made: ReturnType<typeof make>): Readonly<Record<string, unknown>> =>
    Object.fromEntries(made.indicators.map((line) => [`${line.row} ${line.field}`, line.total]));
  const ROWS = ['1.2', '7.1', '7.2', '6.1', '6.2'] as const;

  test('whichever unit of a group holds which answers', () => {
    fc.assert(
      fc.property(world, ([one, other, third]) => {
        const all = [one, other, third].map((unit) => ({ ...unit, sealed: true, state: 'accepted' as const })) as World;
        expect(totals(make([all[1], all[0], all[2]]))).toEqual(totals(make(all)));
      }),
      FEWER,
    );
  });

  test('when a figure is split between two units', () => {
    const part = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(world, part, part, (of, a, b) => {
        const all = of.map((unit) => ({ ...unit, sealed: true, state: 'accepted' as const }));
        const holding = (first: number, second: number): World =>
          all.map((unit, at) => {
            const amount = [first, second][at];
            if (amount === undefined) return unit;
            return { ...unit, typed: Object.fromEntries(ROWS.map((row) => [row, amount])) as typeof unit.typed };
          }) as World;
        expect(totals(make(holding(a + b, 0)))).toEqual(totals(make(holding(a, b))));
      }),
      FEWER,
    );
  });

  test('whatever a unit that has not handed in holds', () => {
    fc.assert(
      fc.property(world, oneUnit, (of, other) => {
        const silent = (unit: typeof other): World => [of[0], of[1], { ...unit, state: 'published', sealed: false }];
        expect(totals(make(silent(other)))).toEqual(totals(make(silent(of[2]))));
      }),
      FEWER,
    );
  });

  test('and twice as large when every figure is', () => {
    fc.assert(
      fc.property(world, (of) => {
        const doubled = of.map((unit) => ({
          ...unit,
          typed: Object.fromEntries(
            Object.entries(unit.typed).map(([row, held]) => [row, typeof held === 'number' ? held * 2 : held]),
          ) as typeof unit.typed,
        })) as World;
        const [once, twice] = [make(of), make(doubled)];
        const amountIn = (made: ReturnType<typeof make>, row: string): number | null => {
          const total = made.indicators.find((line) => line.row === row && line.field === 'value')?.total;
          return total ? Math.round((total.scaled / 10 ** total.decimals) * 100) : null;
        };
        for (const row of ROWS) {
          const single = amountIn(once, row);
          expect(amountIn(twice, row)).toBe(single === null ? null : 2 * single);
        }
      }),
      FEWER,
    );
  });
});
