/** Provinces with figures at random, for loads. Totals are added here with BigInt, apart from the product. */
import type { IndicatorLine } from '../../src/core/consolidate/consolidated';
import type { RollUpContent } from '../../src/core/roll-up/lines';
import type { Seal } from '../../src/core/submission/seal';

/** mulberry32 */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const ROWS = [
  { row: 'hs.nhan', label: 'Hồ sơ tiếp nhận', decimals: 0 },
  { row: 'hs.dung', label: 'Hồ sơ trả đúng hạn', decimals: 0 },
  { row: 'kp', label: 'Kinh phí', decimals: 2 },
] as const;

const LINE = {
  field: 'value',
  number: '1',
  measure: 'hồ sơ',
  depth: 1,
  heading: false,
  freshness: 'fresh',
  standing: 'sourced',
} as const;

export interface Played {
  readonly content: RollUpContent;
  /** By row: the sum in hundredths. */
  readonly hundredths: ReadonlyMap<string, bigint>;
  /** Reports whose due moment has passed or that are handed in; those of them with an extension; the others in time. */
  readonly asked: number;
  readonly excused: number;
  readonly inTime: number;
}

interface Unit {
  readonly code: string;
  readonly handedIn: boolean;
  readonly late: boolean;
  readonly extended: boolean;
  readonly isDue: boolean;
}

export function played(province: number, year: number, next: () => number): Played {
  const code = String(province).padStart(2, '0');
  const units = Array.from({ length: 5 }, (_, at): Unit => {
    const handedIn = next() < 0.8;
    const late = handedIn && next() < 0.3;
    return { code: `${code}-${at + 1}`, handedIn, late, extended: next() < 0.2, isDue: next() < 0.9 };
  });
  const hundredths = new Map<string, bigint>();
  const lines = ROWS.map(({ row, label, decimals }): IndicatorLine => {
    const figures = units
      .filter(({ handedIn }) => handedIn)
      .map((unit) => [unit.code, Math.floor(next() * 9_000_000_000)] as const);
    const added = figures.reduce((sum, [, scaled]) => sum + BigInt(scaled), 0n);
    hundredths.set(row, decimals === 2 ? added : added * 100n);
    return {
      ...LINE,
      row,
      label,
      kind: decimals === 0 ? 'count' : 'decimal',
      byUnit: Object.fromEntries(figures.map(([unit, scaled]) => [unit, { kind: 'number', scaled, decimals }])),
      total: figures.length === 0 ? null : { scaled: Number(added), decimals },
      coverage: { have: figures.length, expected: units.length, missing: [] },
    };
  });
  const indicators = [...lines, ratioOf(lines)];
  return {
    content: {
      province: { code, name: `Tỉnh ${code}` },
      period: { code: `${year}-Q1`, name: `Quý I/${year}` },
      year,
      yearBefore: `${year - 1}-Q1`,
      load: `${year}${code}`.padStart(64, '0'),
      exportedAt: Date.UTC(year, 3, 1),
      code: 'ABCD-EFGH',
      reports: units.map(reportOf),
      sealed: { indicators },
      consolidated: { indicators },
    },
    hundredths,
    asked: units.filter(({ handedIn, isDue }) => handedIn || isDue).length,
    excused: units.filter(({ handedIn, isDue, extended }) => (handedIn || isDue) && extended).length,
    inTime: units.filter(({ handedIn, late, extended }) => handedIn && !late && !extended).length,
  };
}

const reportOf = ({ code, handedIn, late, extended, isDue }: Unit): RollUpContent['reports'][number] => ({
  unit: code,
  unitName: `Đơn vị ${code}`,
  state: handedIn ? 'accepted' : 'draft',
  timeliness: handedIn ? (late ? 'late' : 'onTime') : null,
  facts: {
    state: handedIn ? 'accepted' : 'draft',
    timeliness: handedIn ? (late ? 'late' : 'onTime') : null,
    version: handedIn ? 1 : 0,
    extended,
    isDue,
    errors: 0,
  },
  seal: handedIn ? ({ version: 1, sealedAt: 1, fingerprint: 'f', forms: [] } as unknown as Seal) : null,
});

const ratioOf = (lines: readonly IndicatorLine[]): IndicatorLine => ({
  ...LINE,
  row: 'tyle',
  label: 'Tỷ lệ đúng hạn',
  measure: '%',
  kind: 'percent',
  byUnit: {},
  total: { scaled: 5000, decimals: 2 },
  coverage: lines[0]?.coverage ?? { have: 0, expected: 0, missing: [] },
  derived: {
    kind: 'ratio',
    over: [{ row: 'hs.dung', field: 'value' }],
    under: [{ row: 'hs.nhan', field: 'value' }],
  },
});
