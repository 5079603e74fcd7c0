/**
 * The figures of the played quarter, and of the year made of four, over the whole province: sizes that a reader
 * believes, and relations that hold.
 */
import { growth } from '../../build/play/added-up';
import { dice, figuresOfUnit } from '../../build/play/figures';
import { catalogOf } from '../../src/catalog';
import type { Catalogue } from '../../src/core/catalogue/catalogue';
import { indicatorsOf, ownerOf } from '../../src/core/catalogue/matrix';

type Drawn = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Unit → what it types. */
const drawnOf = (catalogue: Catalogue, seed: number): Drawn =>
  new Map(
    catalogue.units.map((unit, at) => {
      const typed = indicatorsOf(catalogue, unit).filter(
        (one) => !one.heading && one.ratio === null && one.countedFromTasks === null,
      );
      const present = new Set(typed.map((one) => one.code));
      const drawn = figuresOfUnit({ catalogue, unit: unit.code, present }, { luck: dice(seed + at) });
      return [unit.code, new Map([...present].map((code) => [code, drawn.get(code) ?? 0]))] as const;
    }),
  );

describe.each(['khanh-hoa-2019', 'khanh-hoa-2026'])('%s', (id) => {
  const catalogue = catalogOf(id) as Catalogue;
  const drawn = drawnOf(catalogue, 7);
  const of = (row: string): readonly number[] => [...drawn.values()].flatMap((own) => own.get(row) ?? []);
  const total = (row: string): number => of(row).reduce((sum, one) => sum + one, 0);

  test('a figure of the whole province is given once: legal documents by the dozen, not by the thousand', () => {
    const owned = catalogue.indicators.filter(
      (one) => ownerOf(catalogue.matrix, 'indicator', one.code)?.kind === 'unit' && one.ratio === null,
    );
    expect(owned.length).toBeGreaterThan(30);
    for (const { code } of owned) expect([code, of(code).length]).toEqual([code, 1]);
    expect(total('2.1.1')).toBeGreaterThanOrEqual(15);
    expect(total('2.1.1')).toBeLessThanOrEqual(45);
    const inspected = total(id === 'khanh-hoa-2019' ? '1.3.1' : '1.2.1');
    expect([inspected >= 3, inspected <= 8]).toEqual([true, true]);
  });

  test('what two agencies count is equal, and what one draws from another stays within it', () => {
    expect(total('6.4')).toBe(total('4.2'));
    expect(total('7.4')).toBeLessThan(total('3.1.3'));
  });

  test('sums are the sums of their parts and no part exceeds its whole, in every workbook', () => {
    for (const own of drawn.values())
      for (const { code, sumOf, notAbove } of catalogue.indicators) {
        const figure = own.get(code);
        if (figure === undefined) continue;
        const [parts, limits] = [sumOf, notAbove].map((codes) => codes.filter((one) => own.has(one)));
        const sum = (codes: readonly string[] = []): number => codes.reduce((all, one) => all + (own.get(one) ?? 0), 0);
        if (parts && parts.length > 0) expect([code, sum(parts)]).toEqual([code, figure]);
        if (limits && limits.length > 0 && limits.length === notAbove.length)
          expect([code, figure <= sum(limits)]).toEqual([code, true]);
      }
  });

  test('over a year too every sum is the sum of its parts, and nothing exceeds its limit', () => {
    const times = growth(catalogue.indicators, 4);
    const grownRows = catalogue.indicators.filter(({ code }) => times(code) === 4);
    expect(grownRows.length).toBeGreaterThan(15);
    for (const own of drawn.values())
      for (const { code, sumOf, alsoSumOf, notAbove } of catalogue.indicators) {
        const grown = (one: string): number => (own.get(one) ?? 0) * times(one);
        const sum = (codes: readonly string[]): number => codes.reduce((all, one) => all + grown(one), 0);
        if (!own.has(code)) continue;
        for (const parts of [sumOf, alsoSumOf])
          if (parts.some((one) => own.has(one))) expect([code, sum(parts)]).toEqual([code, grown(code)]);
        if (notAbove.length > 0 && notAbove.every((one) => own.has(one)))
          expect([code, grown(code) <= sum(notAbove)]).toEqual([code, true]);
      }
  });

  test('few files are late', () => {
    const late = catalogue.indicators.filter((one) => one.label === 'Giải quyết quá hạn').map((one) => one.code);
    expect(late.length).toBeGreaterThan(0);
    for (const code of late) {
      const handled = total(code.replace(/\.3$/, ''));
      expect([code, total(code) > 0, total(code) < handled * 0.05]).toEqual([code, true, true]);
    }
  });

  test('the same seed gives the same figures', () => {
    expect(drawnOf(catalogue, 7)).toEqual(drawn);
  });
});
