/** Units that end, units under other units, and who is asked in a period. */
import type { Catalogue } from '../../../src/core/catalogue/catalogue';
import { parseOwner } from '../../../src/core/catalogue/plan-words';
import type { Unit } from '../../../src/core/catalogue/unit';
import { existsOn, representedOn, reportsOn, topOf, unitsAbove } from '../../../src/core/catalogue/unit-tree';
import { expectedUnits } from '../../../src/core/issue/asked';
import { province, QUARTER } from '../scene';

const [first, second, third] = province.units as readonly [Unit, Unit, Unit];
const withUnits = (...units: readonly Unit[]): Catalogue => ({ ...province, units });
const asked = (catalogue: Catalogue, period = QUARTER) => expectedUnits(catalogue, period).map(({ code }) => code);

test.each([
  [{ bornOn: '2019-03-14' }, true],
  [{ bornOn: '2019-03-15' }, false],
  [{ endedOn: '2019-03-14' }, true],
  [{ endedOn: '2019-03-13' }, false],
  [{ bornOn: '2019-01-01', endedOn: '2019-02-28' }, false],
  [{}, true],
])('a unit with %o exists on 14/3/2019: %s, and is asked for the quarter that is cut off then', (days, exists) => {
  expect(existsOn(days, QUARTER.cutOff)).toBe(exists);
  expect(asked(withUnits(first, { ...second, ...days }, third)).includes(second.code)).toBe(exists);
});

test('a unit without a report of its own is not asked; the nearest unit above it that reports stands for it', () => {
  const below: Unit = { ...third, parent: second.code, noReport: true };
  const middle: Unit = { ...second, parent: first.code, noReport: true };
  expect(asked(withUnits(first, middle, below))).toEqual([first.code]);
  expect(representedOn([first, middle, below], QUARTER.cutOff)).toEqual([
    { unit: middle, by: first },
    { unit: below, by: first },
  ]);
  expect(representedOn([{ ...first, noReport: true }], QUARTER.cutOff)).toEqual([
    { unit: { ...first, noReport: true }, by: null },
  ]);
  expect(reportsOn({ ...first, endedOn: '2018-12-31' }, QUARTER.cutOff)).toBe(false);
});

test('the tree is read upwards, and a circle ends', () => {
  const below: Unit = { ...third, parent: second.code };
  const middle: Unit = { ...second, parent: first.code };
  expect(unitsAbove(below, [first, middle, below]).map(({ code }) => code)).toEqual([second.code, first.code]);
  expect(topOf(below, [first, middle, below])).toBe(first);
  expect(topOf(first, [first, middle, below])).toBe(first);
  const circle = { ...first, parent: third.code };
  expect(unitsAbove(below, [circle, middle, below])).toEqual([middle, circle]);
});

test('a period that names its units asks them alone', () => {
  const owner = parseOwner('Sở Tư pháp; UBND các huyện, thị xã, thành phố', province.units);
  const named = { ...QUARTER, askedOf: { words: '', owner } };
  expect(asked(province, named)).toEqual(['CQ-STP', '568']);
  expect(asked(province)).toHaveLength(3);
});

test.each([
  ['Các cơ quan Trung ương trên địa bàn tỉnh', 'central'],
  ['đơn vị sự nghiệp công lập thuộc tỉnh', 'publicUnit'],
])('the plan names the group: %s', (words, group) => {
  expect(parseOwner(words, province.units)).toEqual({ kind: 'group', group });
});
