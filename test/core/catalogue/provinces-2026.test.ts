/**
 * The 34 provinces since 1/7/2025 that set-up offers: number of units, spelling, what a province takes over and what it
 * does not.
 */
import { catalogOf, provinces } from '../../../src/catalog';
import { COMMUNES } from '../../../src/catalog/khanh-hoa-2026/communes';
import { PROVINCES_2025 } from '../../../src/catalog/two-level/communes-2025';
import type { Catalogue } from '../../../src/core/catalogue/catalogue';
import { indicatorsOf, tasksOf } from '../../../src/core/catalogue/matrix';
import { checkPeriod } from '../../../src/core/catalogue/period';
import { inProtocolOrder, isResolved } from '../../../src/core/catalogue/unit';

const choices = provinces().filter((one) => one.group === 'province');
const catalogueOf = (id: string): Catalogue => {
  const found = catalogOf(id);
  if (!found) throw new Error(`no catalogue ${id}`);
  return found;
};
const all = choices.map((one) => [one.id, catalogueOf(one.id)] as const);
const communesOf = (catalogue: Catalogue) => catalogue.units.filter((unit) => unit.group === 'commune');
const named = (id: string, code: string) => catalogueOf(id).units.find((unit) => unit.code === code);

describe('the whole country', () => {
  test('the country has 34 provinces and 3.321 communes: 2.621 xã, 687 phường, 13 đặc khu; 38 to 168 in a province', () => {
    const communes = all.flatMap(([, catalogue]) => communesOf(catalogue));
    const kind = (word: string) => communes.filter((unit) => unit.shortName.startsWith(`${word} `)).length;
    expect([all.length, communes.length, kind('Xã'), kind('Phường'), kind('Đặc khu')]).toEqual([
      34, 3321, 2621, 687, 13,
    ]);
    const counts = all.map(([, catalogue]) => communesOf(catalogue).length);
    expect([Math.min(...counts), Math.max(...counts)]).toEqual([38, 168]);
    expect(choices.map((one) => one.units.commune)).toEqual(counts);
  });

  test('no two communes share a code, and each code is text of five digits', () => {
    const codes = all.flatMap(([, catalogue]) => communesOf(catalogue).map((unit) => unit.code));
    expect(new Set(codes).size).toBe(3321);
    for (const code of codes) expect(code).toMatch(/^\d{5}$/);
  });

  test('ids are the official names in plain letters, each once', () => {
    const ids = choices.map((one) => one.id);
    expect(new Set(ids).size).toBe(34);
    expect(ids).toEqual([
      'ha-noi-2026',
      'cao-bang-2026',
      'tuyen-quang-2026',
      'dien-bien-2026',
      'lai-chau-2026',
      'son-la-2026',
      'lao-cai-2026',
      'thai-nguyen-2026',
      'lang-son-2026',
      'quang-ninh-2026',
      'bac-ninh-2026',
      'phu-tho-2026',
      'hai-phong-2026',
      'hung-yen-2026',
      'ninh-binh-2026',
      'thanh-hoa-2026',
      'nghe-an-2026',
      'ha-tinh-2026',
      'quang-tri-2026',
      'hue-2026',
      'da-nang-2026',
      'quang-ngai-2026',
      'gia-lai-2026',
      'khanh-hoa-2026',
      'dak-lak-2026',
      'lam-dong-2026',
      'dong-nai-2026',
      'ho-chi-minh-2026',
      'tay-ninh-2026',
      'dong-thap-2026',
      'vinh-long-2026',
      'an-giang-2026',
      'can-tho-2026',
      'ca-mau-2026',
    ]);
  });

  test.each([
    ['ha-noi-2026', '00004', 'UBND phường Ba Đình', 'Phường Ba Đình'],
    ['ha-noi-2026', '00226', 'UBND phường Văn Miếu - Quốc Tử Giám', 'Phường Văn Miếu - Quốc Tử Giám'],
    ['dak-lak-2026', '24184', 'UBND xã Ea H’Leo', 'Xã Ea H’Leo'],
    ['hue-2026', '20044', 'UBND xã A Lưới 2', 'Xã A Lưới 2'],
    ['lang-son-2026', '06325', 'UBND xã Bắc Sơn', 'Xã Bắc Sơn'],
    ['khanh-hoa-2026', '22736', 'UBND đặc khu Trường Sa', 'Đặc khu Trường Sa'],
  ])('%s: %s is %s', (id, code, name, shortName) => {
    expect(named(id, code)).toMatchObject({ name, shortName, officialCode: true, standing: 'sourced' });
  });

  test('every name is NFC and differs from every other name of its province', () => {
    for (const [, { units }] of all) {
      expect(new Set(units.map((unit) => unit.name)).size).toBe(units.length);
      for (const unit of units) expect(unit.name).toBe(unit.name.normalize('NFC'));
    }
  });
});

describe('one province', () => {
  test('Khánh Hòa has its own catalogue, with the communes of the national list', () => {
    const packed = PROVINCES_2025.find(([code]) => code === '56')?.[2]
      .split('|')
      .map((one) => [one.slice(0, 5), one.slice(6)]);
    expect(packed).toEqual(COMMUNES.map(([code, name]) => [code, name.replace(/^(xã|phường|đặc khu) /, '')]));
    expect(catalogueOf('khanh-hoa-2026').contacts).toHaveLength(160);
  });

  test.each(all.map(([id, catalogue]) => [id, catalogue] as const))(
    '%s: the protocol order is set, periods are valid, every task has its owner',
    (_id, catalogue) => {
      expect(inProtocolOrder(catalogue.units).map((unit) => unit.order)).toEqual(
        catalogue.units.map((_, at) => at + 1),
      );
      expect(catalogue.units.filter((unit) => unit.group === 'department').length).toBeGreaterThanOrEqual(12);
      for (const period of catalogue.periods) expect(checkPeriod(period)).toBeNull();
      for (const task of catalogue.tasks) expect(isResolved(task.owner, catalogue.units)).toBe(true);
      for (const unit of catalogue.units)
        expect([
          unit.code,
          ...catalogue.periods.map((period) => tasksOf(catalogue, unit, period).length > 0),
          indicatorsOf(catalogue, unit).length > 0,
        ]).toEqual([unit.code, ...catalogue.periods.map(() => true), true]);
    },
  );

  test('Khánh Hòa appears in another province only as the source of a row that waits for confirmation', () => {
    for (const [id, catalogue] of all.filter(([one]) => one !== 'khanh-hoa-2026')) {
      const { units, ...rest } = catalogue;
      const said = JSON.stringify(
        { ...rest, units: units.filter((unit) => unit.group !== 'commune') },
        (key, held: unknown) => (key === 'source' ? undefined : held),
      );
      expect([id, said.includes('Khánh Hòa')]).toEqual([id, false]);
      const rows = [...rest.periods, ...rest.indicators, ...rest.tasks, ...rest.headings, ...rest.targets];
      for (const row of rows) if (row.source.includes('Khánh Hòa')) expect([id, row.standing]).toEqual([id, 'memory']);
      expect(rest.contacts).toEqual([]);
    }
  });

  test('a city names its own committee; the level of government keeps its name', () => {
    const haNoi = catalogueOf('ha-noi-2026');
    expect(haNoi.province).toEqual({
      id: 'ha-noi-2026',
      code: '01',
      name: 'Thành phố Hà Nội',
      year: 2026,
      officeName: 'Sở Nội vụ thành phố Hà Nội',
      committeeName: 'UBND thành phố Hà Nội',
      place: 'Hà Nội',
    });
    expect(catalogueOf('ca-mau-2026').province.committeeName).toBe('UBND tỉnh Cà Mau');
    expect([named('ha-noi-2026', 'CQ-VPUBND')?.name, named('ca-mau-2026', 'CQ-VPUBND')?.name]).toEqual([
      'Văn phòng UBND thành phố',
      'Văn phòng UBND tỉnh',
    ]);
    expect(haNoi.indicators.find((one) => one.code === '2.1.1')?.label).toBe('Số VBQPPL do cấp tỉnh ban hành');
    expect(haNoi.settings.find((one) => one.key === 'mail.senderName')?.value).toBe(
      'Sở Nội vụ thành phố Hà Nội – Sổ CCHC',
    );
  });
});
