/** *Đơn vị mới*: what is compared when a unit is created in the middle of a year. */
import { khanhHoa2026 } from '../../../src/catalog/khanh-hoa-2026';
import { templatesFor } from '../../../src/core/issue/asked';
import type { Catalogue } from '../../../src/core/catalogue/catalogue';
import { isNewUnit } from '../../../src/core/catalogue/new-unit';
import type { Seal } from '../../../src/core/submission/seal';

const { periods } = khanhHoa2026;
const period = (code: string) => periods.find((one) => one.code === code)!;
const UNIT = '22366';
const bornOn = (day: string): Catalogue => ({
  ...khanhHoa2026,
  units: khanhHoa2026.units.map((unit) => (unit.code === UNIT ? { ...unit, bornOn: day } : unit)),
});
const neverSaid: Catalogue = { ...khanhHoa2026, units: khanhHoa2026.units.map(({ bornOn: _birth, ...unit }) => unit) };

test.each([
  ['2025-07-01', '2026-Q1', true],
  ['2025-07-01', '2026-6T', false],
  ['2025-07-01', '2026-T02', false],
  ['2026-05-01', '2026-6T', true],
  ['2026-05-01', '2026-9T', false],
  ['2026-03-14', '2026-6T', false],
  ['2026-03-15', '2026-6T', true],
])('a unit created on %s is new in %s: %s', (day, code, is) => {
  expect(isNewUnit({ bornOn: day }, period(code), periods)).toBe(is);
});

test('a unit with an unknown day of creation is never marked as new', () => {
  for (const one of periods) expect(isNewUnit({}, one, periods)).toBe(false);
});

const seal = (of: string, unit: string): Seal =>
  ({
    unit,
    period: of,
    version: 1,
    sealedAt: 1,
    sealedBy: null,
    timeliness: 'onTime',
    fileId: 'f',
    fingerprint: 'x',
    findings: [],
    forms: [
      {
        form: 'indicator',
        template: 't',
        sheetId: 1,
        tab: 'Số liệu',
        cells: [
          { row: '3.5.1', field: 'value', a1: 'E9', shown: '900', value: { kind: 'number', scaled: 900, decimals: 0 } },
        ],
      },
    ],
  }) as unknown as Seal;

function askedIn(catalogue: Catalogue, code: string, seals: readonly Seal[]) {
  const indicator = templatesFor(catalogue, { unit: UNIT, period: period(code), seals }).find(
    (one) => one.form === 'indicator',
  )!;
  const compared = indicator.rules
    .filter((rule) => rule.kind === 'outlier' || rule.kind === 'notFalling')
    .map((rule) => rule.kind);
  return {
    prior: indicator.rows.find((one) => one.key === '3.5.1')?.cells['prior']?.value,
    compared: [...new Set(compared)],
  };
}

test('reports under its code from before its creation are not compared: no median, no earlier figure, and the column explains it', () => {
  expect(askedIn(bornOn('2026-05-01'), '2026-6T', [seal('2026-Q1', UNIT)])).toEqual({
    prior: { kind: 'choice', code: 'newUnit' },
    compared: [],
  });
});

test('the second report of a new unit is compared with its own first report', () => {
  const found = askedIn(bornOn('2026-05-01'), '2026-9T', [seal('2026-Q1', UNIT), seal('2026-6T', UNIT)]);
  expect(found.prior).toEqual({ kind: 'number', scaled: 900, decimals: 0 });
  expect(found.compared).toContain('outlier');
});

test('a unit without history and without a day of creation keeps a blank column', () => {
  expect(askedIn(neverSaid, '2026-6T', [])).toEqual({ prior: { kind: 'blank' }, compared: [] });
});

test('a unit that existed before is compared as usual', () => {
  expect(askedIn(neverSaid, '2026-6T', [seal('2026-Q1', UNIT)]).compared).toContain('outlier');
});
