/**
 * Laws over random workbooks: one that is filled by the rules of its forms has no finding, and one planted error is
 * found and named at its cell. The checks are those of the live column, of *Kiểm tra* and of the seal. `SEED=n` makes
 * other workbooks, `WHOLE=1` ten thousand of them.
 */
import { findingsOf } from '../../../src/app/collect/evaluate';
import { layoutOf } from '../../../src/tables/unit-book/layout';
import { howOften } from '../../support/how-often';
import { KINDS, randomBook, readOf, type Book, type Kind } from './random/books';
import { PLANTS, type Plant, type Planted } from './random/planted';

const SEED = Number(process.env['SEED'] ?? 20190318);
const SHARE = howOften(2, 2500);

test.each(KINDS.map((kind, at) => [kind.name, kind, at] as const))(
  `%s: filled by the rules, nothing is found (seed ${SEED})`,
  (_, kind, at) => {
    const alarms: string[] = [];
    for (let turn = 0; turn < SHARE && alarms.length < 20; turn += 1) {
      const seed = SEED + at * 1_000_003 + turn;
      const book = randomBook(kind, seed);
      for (const one of findingsOf(readOf(book), book.templates, book.held))
        alarms.push(
          `seed ${seed}: ${one.form} ${one.row}.${one.field} ${one.code} “${one.found}” ${JSON.stringify(one.facts)}`,
        );
    }
    expect(alarms).toEqual([]);
  },
);

const ROUNDS = howOften(1, 60);

/** A workbook of this kind with the error, or null where none of a few has a place for it. */
function plantedIn(kind: Kind, plant: Plant, first: number): { readonly book: Book; readonly planted: Planted } | null {
  for (let turn = 0; turn < 8; turn += 1) {
    const book = randomBook(kind, first + turn * 104_729);
    const planted = plant(book);
    if (planted !== null) return { book, planted };
  }
  return null;
}

/** In the common run each error is planted once, in the first kind of workbook that has a place for it. */
test(`one planted error of every kind is found, at its cell (seed ${SEED})`, () => {
  const missed: string[] = [];
  const placed = new Map<string, number>();
  /** Kinds of workbooks that have no place for an error. */
  const barren = new Set<string>();
  for (let turn = 0; turn < ROUNDS; turn += 1)
    Object.entries(PLANTS).forEach(([name, plant], number) => {
      for (const kind of KINDS) {
        if (ROUNDS === 1 && placed.has(name)) continue;
        if (barren.has(`${name} ${kind.name}`)) continue;
        const made = plantedIn(kind, plant, SEED + turn * 7_919 + number * 31);
        if (made === null) {
          barren.add(`${name} ${kind.name}`);
          continue;
        }
        const { book, planted } = made;
        placed.set(name, (placed.get(name) ?? 0) + 1);
        const a1 = layoutOf(book.templates.find(({ form }) => form === planted.form)!).name(planted);
        const found = findingsOf(readOf(book), book.templates, book.held);
        if (!found.some((one) => one.form === planted.form && one.code === planted.code && one.a1 === a1))
          missed.push(`turn ${turn}, ${name}: ${kind.name}, ${planted.row}.${planted.field} ${a1}`);
      }
    });
  expect(missed).toEqual([]);
  expect(Object.keys(PLANTS).filter((name) => !placed.has(name))).toEqual([]);
  if (ROUNDS > 1)
    process.stdout.write(`planted and found: ${[...placed.values()].reduce((sum, one) => sum + one, 0)}\n`);
});
