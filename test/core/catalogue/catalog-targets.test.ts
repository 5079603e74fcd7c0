/**
 * What lead agencies forecast, in the catalogues: figures have sources, unknown points stay unknown, and owners are
 * lead agencies.
 */
import { khanhHoa2019 } from '../../../src/catalog/khanh-hoa-2019';
import { khanhHoa2026 } from '../../../src/catalog/khanh-hoa-2026';
import { targetsOf } from '../../../src/core/catalogue/matrix';
import { isResolved, ownersOf } from '../../../src/core/catalogue/unit';

const CATALOGUES = [
  ['2019', khanhHoa2019],
  ['2026', khanhHoa2026],
] as const;

describe.each(CATALOGUES)('Khánh Hòa %s', (_, catalogue) => {
  const { targets, units } = catalogue;

  it('asks only lead agencies, each of them at least once, and every row has an agency', () => {
    const leads = units.filter((unit) => unit.lead).map((unit) => unit.code);
    for (const target of targets) {
      expect(isResolved(target.owner, units)).toBe(true);
      expect(ownersOf(target.owner, units).filter((unit) => !leads.includes(unit))).toEqual([]);
    }
    expect(units.filter((unit) => targetsOf(catalogue, unit).length > 0).map((unit) => unit.code)).toEqual(leads);
  });

  it('has each row once, with its standing and its source', () => {
    expect(new Set(targets.map((one) => one.code)).size).toBe(targets.length);
    for (const one of targets)
      expect([
        one.standing === 'memory' || !one.source.includes('Theo trí nhớ'),
        one.source === '',
        one.goalWords.length <= 200,
      ]).toEqual([true, false, true]);
  });

  it('has a direction for every goal that is a figure, and no goal for an area', () => {
    for (const one of targets) expect([one.code, one.goal === null]).toEqual([one.code, one.direction === null]);
    expect(targets.filter((one) => one.kind === 'area').map((one) => [one.goal, one.standing])).toEqual(
      Array.from({ length: 8 }, () => [null, 'memory']),
    );
  });
});

test('the eight areas of 2019 have no points until the office types them; those of 2948, which add up to 100, are named', () => {
  const areas = khanhHoa2019.targets.filter((one) => one.kind === 'area');
  expect(areas.map((one) => one.maximum)).toEqual(areas.map(() => null));
  const points = areas.map(({ goalWords }) =>
    Number(
      /^Chưa có điểm tối đa theo QĐ 2635\/QĐ-BNV; năm 2017 là ([\d,]+) theo QĐ 2948\/QĐ-BNV$/
        .exec(goalWords)?.[1]
        ?.replace(',', '.'),
    ),
  );
  expect(points).toEqual([10, 10, 14.5, 11, 16, 7, 16, 15.5]);
  expect(points.reduce((all, one) => all + one, 0)).toBe(100);
});

test('the scheme in force is named; its points by area are unknown and stay unknown', () => {
  const areas = khanhHoa2026.targets.filter((one) => one.kind === 'area');
  for (const one of areas)
    expect([one.maximum, one.goalWords]).toEqual([
      null,
      'Chưa rõ điểm tối đa của lĩnh vực: Đề án đang áp dụng là QĐ 1187/QĐ-BNV ngày 15/10/2025, Sở Nội vụ nhập theo bản gốc',
    ]);
  for (const one of areas) expect(one.source).toContain('trước đó QĐ 892/QĐ-BNV ngày 05/12/2024');
});

test('a milestone of 2025 says in 2026 that it has passed', () => {
  const of76 = khanhHoa2026.targets.filter((one) => one.goalWords.includes('Nghị quyết 76/NQ-CP'));
  expect(of76).toHaveLength(4);
  for (const one of of76) expect(one.goalWords).toContain('mốc đã qua');
});

test('trên 80 % of the 30c programme is above 80, tối thiểu 20 % of 76 is at least 20', () => {
  expect(khanhHoa2019.targets[0]).toMatchObject({ goal: { scaled: 80 }, direction: 'above', standing: 'sourced' });
  expect(khanhHoa2026.targets[0]).toMatchObject({ goal: { scaled: 20 }, direction: 'atLeast', standing: 'sourced' });
});
