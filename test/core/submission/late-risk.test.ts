import fc from 'fast-check';
import {
  AT_RISK,
  forecastHits,
  lateRisk,
  type PastReport,
  type RiskFacts,
} from '../../../src/core/submission/late-risk';

const DAY = 86_400_000;
const onTime: PastReport = { end: 'onTime', days: 0, again: false };
const late = (days: number): PastReport => ({ end: 'late', days, again: false });
const missing: PastReport = { end: 'missing', days: 0, again: false };
const NEW: RiskFacts = { state: 'published', left: 20 * DAY, past: [], blank: null, refused: 0 };
const risk = (facts: Partial<RiskFacts>) => lateRisk({ ...NEW, ...facts });
const codes = (facts: Partial<RiskFacts>) => risk(facts).reasons.map(({ code }) => code);

test('a report that is in, and a form that is not out, have no risk', () => {
  for (const state of ['submitted', 'accepted', 'closed', 'unpublished'] as const)
    expect(risk({ state, past: [missing, missing, missing] })).toEqual({ points: 0, isAtRisk: false, reasons: [] });
});

test('without history a unit is named only when the due moment is near and nothing is typed', () => {
  expect(risk({}).isAtRisk).toBe(false);
  expect(risk({ left: 5 * DAY }).isAtRisk).toBe(false);
  expect(risk({ left: 3 * DAY - 1 })).toMatchObject({ isAtRisk: true, reasons: [{ code: 'notBegun', points: 4 }] });
  expect(risk({ left: 3 * DAY - 1, state: 'draft', blank: { blank: 1, of: 40 } }).isAtRisk).toBe(false);
});

test('a unit that was late twice is named from the first day, with how often and by how much', () => {
  expect(risk({ past: [late(5), late(1), onTime] })).toEqual({
    points: 6,
    isAtRisk: true,
    reasons: [
      { code: 'lateBefore', count: 2, of: 3, days: 5, points: 5 },
      { code: 'notBegun', points: 1 },
    ],
  });
  expect(risk({ past: [onTime, onTime, late(1)] }).points).toBe(2);
  expect(risk({ past: [late(1), onTime, onTime] }).points).toBe(4);
  expect(risk({ past: [missing, onTime] }).points).toBe(5);
});

test('only the four latest reports count', () => {
  expect(codes({ past: [onTime, onTime, onTime, onTime, missing, late(9)] })).toEqual(['notBegun']);
});

test('blank cells weigh by their share and by the time left', () => {
  const draft = (left: number, blank: number) => risk({ state: 'draft', left: left * DAY, blank: { blank, of: 40 } });
  expect(draft(2, 0)).toMatchObject({ points: 0, reasons: [] });
  expect(draft(2, 40)).toMatchObject({ points: 4, isAtRisk: true });
  expect(draft(2, 10).points).toBe(1);
  expect(draft(10, 40).points).toBe(1);
});

test('a refused tick and a return are reasons of their own', () => {
  expect(codes({ state: 'draft', left: DAY, refused: 3 })).toEqual(['refused']);
  expect(codes({ state: 'returned', left: DAY })).toEqual(['returned']);
});

test('after the due moment a unit is late, not at risk, and comes before every unit that is', () => {
  expect(risk({ state: 'draft', left: -1 })).toEqual({ points: AT_RISK, isAtRisk: false, reasons: [] });
  expect(risk({ past: [missing, late(5)], left: 0 }).isAtRisk).toBe(true);
  expect(risk({ past: [missing, late(5)], left: -1 })).toMatchObject({ isAtRisk: false });
});

test('the points of the reasons make the sum, and another bad report never lowers it', () => {
  const past = fc.array(
    fc.record({
      end: fc.constantFrom<PastReport['end']>('onTime', 'late', 'missing'),
      days: fc.nat(9),
      again: fc.boolean(),
    }),
    { maxLength: 3 },
  );
  fc.assert(
    fc.property(past, fc.integer({ min: -DAY, max: 30 * DAY }), (earlier, left) => {
      const { points, reasons, isAtRisk } = risk({ past: earlier, left });
      const isLate = left < 0;
      expect(reasons.reduce((sum, one) => sum + one.points, isLate ? AT_RISK : 0)).toBe(points);
      expect(isAtRisk).toBe(!isLate && points >= AT_RISK);
      expect(risk({ past: [...earlier, missing], left }).points).toBeGreaterThanOrEqual(points);
      expect(risk({ past: earlier, left: left - DAY }).points).toBeGreaterThanOrEqual(points);
    }),
    { numRuns: 60 },
  );
});

test('a forecast is held against what happened, and a unit that left in between is not counted', () => {
  const ended = { A: 'late', B: 'onTime', C: 'missing', D: 'late' } as const;
  expect(forecastHits(['A', 'B', 'GONE'], ended)).toEqual({ named: 2, late: 1, unnamed: 2 });
  expect(forecastHits([], { A: 'onTime' })).toEqual({ named: 0, late: 0, unnamed: 0 });
});
