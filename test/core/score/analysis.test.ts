/** Means, shares by area and lost points of a small scheme, worked out by hand. */
import { camau2013 } from '../../../src/catalog/scoring/camau-2013';
import { points } from '../../../src/catalog/scoring/criteria-rows';
import type { Criterion } from '../../../src/core/catalogue/catalogue';
import type { EntryValue } from '../../../src/core/entry';
import { print, type Scaled } from '../../../src/core/exact';
import { areaShares, lostCriteria, meanLost, meanOf } from '../../../src/core/score/analysis';

const [like] = camau2013.criteria.filter((one) => !one.heading);
const row = (code: string, parent: string | null, more: Partial<Criterion>): Criterion => ({
  ...(like as Criterion),
  code,
  parent,
  number: code,
  label: code,
  notArisen: 'lowers',
  part: 'base',
  ...more,
});
const heading = (code: string, parent: string | null): Criterion => row(code, parent, { heading: true, maximum: null });
const leaf = (code: string, parent: string, maximum: string, more: Partial<Criterion> = {}): Criterion =>
  row(code, parent, { heading: false, maximum: points(maximum), ...more });

const CRITERIA = [
  heading('I', null),
  heading('I.a', 'I'),
  leaf('1', 'I.a', '10'),
  leaf('2', 'I.a', '5'),
  heading('II', null),
  leaf('3', 'II', '4'),
  leaf('4', 'II', '3', { part: 'bonus' }),
];
const given = (printed: string): EntryValue => ({ kind: 'number', ...points(printed) });
const marks = (values: Readonly<Record<string, EntryValue>>) =>
  CRITERIA.filter(({ code }) => code in values).map((criterion) => ({
    criterion,
    final: values[criterion.code] as EntryValue,
  }));
const UNITS = [
  marks({ '1': given('8'), '2': given('5'), '3': given('1'), '4': given('3') }),
  marks({ '1': given('7'), '2': { kind: 'notArisen' }, '3': given('4'), '4': given('0') }),
];
const shown = (one: Scaled | null): string | null => one && print(one);

test('a mean is rounded once, and nothing has none', () => {
  expect(shown(meanOf([points('1'), points('2'), points('2')]))).toBe('1.67');
  expect(meanOf([])).toBeNull();
});

test('what did not arise is no lost point', () => {
  const of = (code: string) => shown(meanLost(CRITERIA.find((one) => one.code === code) as Criterion, UNITS));
  expect([of('1'), of('2'), of('3')]).toEqual(['2.50', '0.00', '1.50']);
  expect(meanLost(CRITERIA[2] as Criterion, [])).toBeNull();
});

test('criteria of the base by lost points, most first, with the share that was reached', () => {
  expect(lostCriteria(CRITERIA, UNITS).map(({ criterion, share }) => [criterion.code, shown(share)])).toEqual([
    ['1', '75.00'],
    ['3', '62.50'],
    ['2', '100.00'],
  ]);
});

test('an area is the topmost heading; its share counts what applies, without bonus', () => {
  expect(areaShares(CRITERIA, UNITS).map(({ area, share }) => [area.code, shown(share)])).toEqual([
    ['I', '80.00'],
    ['II', '62.50'],
  ]);
});
