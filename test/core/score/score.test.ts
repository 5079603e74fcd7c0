/** What a scheme makes of marks: reduction, caps, classes, ranks, lateness. */
import fc from 'fast-check';
import { nq57Communes2026 } from '../../../src/catalog/scoring/nq57-communes-2026';
import { camau2013 } from '../../../src/catalog/scoring/camau-2013';
import { khanhHoa2026 } from '../../../src/catalog/khanh-hoa-2026';
import { points } from '../../../src/catalog/scoring/criteria-rows';
import type { Criterion, ScoringScheme } from '../../../src/core/catalogue/catalogue';
import { moment } from '../../../src/core/calendar';
import type { EntryValue } from '../../../src/core/entry';
import { print, toNumber, type Scaled } from '../../../src/core/exact';
import { rankWithin, reckon, type Marks, type ScoreLine } from '../../../src/core/score/score';
import { latePenalty } from '../../../src/core/score/score-late';

const given = (printed: string): EntryValue => ({ kind: 'number', ...points(printed) });
const notArisen: EntryValue = { kind: 'notArisen' };
const leaves = (scheme: ScoringScheme): readonly Criterion[] => scheme.criteria.filter((one) => !one.heading);
/** Full points everywhere, no penalty. */
const full = (scheme: ScoringScheme): Marks =>
  Object.fromEntries(
    leaves(scheme).map((one) => [
      one.code,
      one.part === 'penalty' ? given('0') : { kind: 'number', ...(one.maximum ?? points('0')) },
    ]),
  );
const printed = (amount: Scaled | null): string | null => amount && print(amount);

/** A scheme of two criteria that a case changes as needed. */
const plain = (more: Partial<ScoringScheme> = {}, maxima: readonly [string, string] = ['95', '5']): ScoringScheme => ({
  ...camau2013,
  id: 'thu',
  caps: { base: null, bonus: null, least: null, most: null },
  classes: [
    { label: 'Tốt', from: points('80') },
    { label: 'Khá', from: null },
  ],
  classBy: 'ratio',
  rankBy: 'ratio',
  criteria: leaves(camau2013)
    .slice(0, 2)
    .map((one, at) => ({
      ...one,
      code: at === 0 ? 'a' : 'b',
      parent: null,
      maximum: points(maxima[at] ?? '0'),
      notArisen: 'lowers',
    })),
  ...more,
});
const line = (unit: string, group: ScoreLine['group'], scheme: ScoringScheme, marks: Marks): ScoreLine => ({
  unit,
  group,
  reckoned: reckon(scheme, marks),
});

describe('the published scheme of communes', () => {
  test('its 28 criteria add up to 10, 75 and 15, as its headings and caps state', () => {
    const total = (group: string): number =>
      leaves(nq57Communes2026)
        .filter((one) => one.parent === group)
        .reduce((sum, one) => sum + (one.maximum ? toNumber(one.maximum) : 0), 0);
    expect(leaves(nq57Communes2026)).toHaveLength(28);
    expect(['I', 'II', 'IV'].map(total)).toEqual([10, 75, 15]);
    expect(
      ['I', 'II', 'IV'].map((code) =>
        printed(nq57Communes2026.criteria.find((one) => one.code === code)?.maximum ?? null),
      ),
    ).toEqual(['10.00', '75.00', '15.00']);
    expect(nq57Communes2026.groups).toEqual(['commune']);
  });

  test('full points are 85 and 15, and give class A at one hundred', () => {
    const reckoned = reckon(nq57Communes2026, full(nq57Communes2026));
    expect([reckoned.base, reckoned.bonus, reckoned.penalty, reckoned.maximum, reckoned.total].map(printed)).toEqual([
      '85.00',
      '15.00',
      '0.00',
      '85.00',
      '100.00',
    ]);
    expect(reckoned.classLabel).toBe('A (Hoàn thành xuất sắc)');
  });

  test.each([
    ['10', 'A (Hoàn thành xuất sắc)', '90.00'],
    ['10,01', 'B (Hoàn thành tốt)', '89.99'],
    ['25', 'B (Hoàn thành tốt)', '75.00'],
    ['25,01', 'C (Hoàn thành nhiệm vụ)', '74.99'],
    ['50', 'C (Hoàn thành nhiệm vụ)', '50.00'],
    ['50,01', 'D (Không hoàn thành)', '49.99'],
    ['120', 'D (Không hoàn thành)', '0.00'],
  ])('%s points fewer give class %s', (taken, label, total) => {
    const { classLabel, total: left } = reckon(nq57Communes2026, { ...full(nq57Communes2026), 'V.1': given(taken) });
    expect([classLabel, printed(left)]).toEqual([label, total]);
  });

  test('a criterion that did not arise lowers the maximum, gives full points, or is refused, as the criterion states', () => {
    const marks = full(nq57Communes2026);
    const lowered = reckon(nq57Communes2026, { ...marks, 'II.6': notArisen, 'II.2': { kind: 'notApplicable' } });
    expect([lowered.base, lowered.maximum].map(printed)).toEqual(['67.00', '67.00']);
    const kept = reckon(nq57Communes2026, { ...marks, 'I.2.2': notArisen });
    expect([kept.base, kept.maximum].map(printed)).toEqual(['85.00', '85.00']);
    expect(reckon(nq57Communes2026, { ...marks, 'I.1': notArisen })).toMatchObject({
      wrong: ['I.1'],
      classLabel: null,
    });
  });

  test('a mark that is missing, too high or not a score gives no class and adds nothing', () => {
    const { 'I.1': _gone, ...marks } = full(nq57Communes2026);
    expect(reckon(nq57Communes2026, marks)).toMatchObject({ open: ['I.1'], wrong: [], classLabel: null });
    const reckoned = reckon(nq57Communes2026, {
      ...marks,
      'I.1': given('3,01'),
      'I.3': { kind: 'text', text: '3' },
      'I.4': { kind: 'number', scaled: -1, decimals: 0 },
      'II.7': { kind: 'number', scaled: 1005, decimals: 3 },
      'X.9': given('1'),
    });
    expect(reckoned.wrong).toEqual(['I.1', 'I.3', 'I.4', 'II.7', 'X.9']);
    expect([reckoned.base, reckoned.maximum].map(printed)).toEqual(['74.00', '85.00']);
  });
});

describe('caps', () => {
  const both = (scheme: ScoringScheme, a: EntryValue, b: EntryValue) => reckon(scheme, { a, b });

  test('a cap below the sum limits points and maximum; it is not lowered with a criterion', () => {
    const scheme = plain({ caps: { base: points('85'), bonus: null, least: null, most: null } }, ['60', '40']);
    expect(
      [both(scheme, given('60'), given('40'))].flatMap(({ base, maximum, ratio }) =>
        [base, maximum, ratio].map(printed),
      ),
    ).toEqual(['85.00', '85.00', '100.00']);
    // 40 are removed: what is left is below the cap.
    expect(
      [both(scheme, given('30'), notArisen)].flatMap(({ base, maximum, ratio }) => [base, maximum, ratio].map(printed)),
    ).toEqual(['30.00', '60.00', '50.00']);
  });

  test('a total is held between the least and the most of the scheme, and a scheme without bounds cuts nothing', () => {
    const criteria: readonly Criterion[] = [
      { ...plain({}, ['60', '0']).criteria[0]!, code: 'a' },
      { ...plain({}, ['60', '0']).criteria[0]!, code: 'p', part: 'penalty', maximum: null },
    ];
    const totals = (caps: Partial<ScoringScheme['caps']>) => {
      const scheme = plain({ criteria, caps: { base: null, bonus: null, least: null, most: null, ...caps } });
      return [
        ['10', '25'],
        ['60', '0'],
      ].map(([a = '', p = '']) => printed(reckon(scheme, { a: given(a), p: given(p) }).total));
    };
    expect(totals({})).toEqual(['-15.00', '60.00']);
    expect(totals({ least: points('0'), most: points('50') })).toEqual(['0.00', '50.00']);
    expect(nq57Communes2026.caps).toMatchObject({ least: points('0'), most: points('100') });
  });

  test('when nothing applies there is no ratio, no class and no rank', () => {
    const scheme = plain();
    expect(both(scheme, notArisen, notArisen)).toMatchObject({ ratio: null, classLabel: null });
    expect(rankWithin(scheme, [line('u', 'commune', scheme, { a: notArisen, b: notArisen })])[0]?.rank).toBeNull();
  });
});

describe('ranks', () => {
  test('93,76 of 95 ranks above 93,95 of 98,5 by ratio; by points the order is reversed', () => {
    const scheme = plain({}, ['95', '3.5']);
    const lines = [
      line('so-noi-vu', 'department', scheme, { a: given('92'), b: given('1,95') }),
      line('vp-ubnd', 'department', scheme, { a: given('93,76'), b: notArisen }),
    ];
    expect(lines.map(({ reckoned }) => [reckoned.total, reckoned.maximum, reckoned.ratio].map(printed))).toEqual([
      ['93.95', '98.50', '95.38'],
      ['93.76', '95.00', '98.69'],
    ]);
    expect(rankWithin(scheme, lines).map((one) => one.rank)).toEqual([2, 1]);
    expect(rankWithin({ ...scheme, rankBy: 'points' }, lines).map((one) => one.rank)).toEqual([1, 2]);
  });

  test('equal lines share a rank and the next rank is skipped; groups are separate; an open line has no rank', () => {
    const scheme = plain({}, ['50', '50']);
    const of = (unit: string, group: ScoreLine['group'], a: string): ScoreLine =>
      line(unit, group, scheme, { a: given(a), b: given('0') });
    const ranked = rankWithin(scheme, [
      of('1', 'commune', '40'),
      of('2', 'commune', '50'),
      of('3', 'commune', '40'),
      of('4', 'commune', '10'),
      of('5', 'district', '1'),
      line('6', 'commune', scheme, { a: given('50') }),
      of('7', 'publicUnit', '2'),
      of('8', 'publicUnit', '3'),
      of('9', 'central', '0'),
    ]);
    expect(ranked.map((one) => one.rank)).toEqual([2, 1, 2, 4, 1, null, 2, 1, 1]);
  });

  test('for any marks within their maxima the ratio equals a plain division and more points never lower a rank', () => {
    const scheme = plain({}, ['60', '40']);
    const mark = fc.oneof(
      { weight: 4, arbitrary: fc.nat(4000).map((scaled): EntryValue => ({ kind: 'number', scaled, decimals: 2 })) },
      { weight: 1, arbitrary: fc.constant(notArisen) },
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(mark, mark), { minLength: 2, maxLength: 8 }), (all) => {
        const lines = all.map(([a, b], at) => line(String(at), 'commune', scheme, { a, b }));
        for (const {
          reckoned: { total, maximum, ratio },
        } of lines)
          if (ratio)
            expect(Math.abs(toNumber(ratio) - (toNumber(total) / toNumber(maximum)) * 100)).toBeLessThanOrEqual(
              0.00501,
            );
        const ranked = rankWithin(scheme, lines);
        for (const one of ranked)
          for (const other of ranked) {
            if (one.rank !== null && other.rank !== null && one.rank < other.rank)
              expect(toNumber(one.reckoned.ratio as Scaled)).toBeGreaterThan(toNumber(other.reckoned.ratio as Scaled));
          }
      }),
      { numRuns: 200, seed: 57 },
    );
  });
});

describe('a late self-score', () => {
  const period = khanhHoa2026.periods.find((one) => one.code === '2026-CD-TU')!;
  const criterion = nq57Communes2026.criteria.find((one) => one.code === 'V.1')!;
  const proposed = (day: string, hour: string) =>
    latePenalty({ criterion, period, holidays: khanhHoa2026.holidays, sentAt: moment(day, hour) });

  test.each([
    ['2026-12-14', '23:59', 0, '0.00'],
    ['2026-12-15', '00:00', 1, '1.00'],
    ['2026-12-16', '23:59', 2, '1.00'],
    ['2026-12-17', '00:00', 3, '2.00'],
    ['2026-12-20', '23:59', 6, '5.00'],
  ])('sent on %s at %s: %d days, %s points', (day, hour, days, taken) => {
    const proposal = proposed(day, hour);
    expect([proposal?.days, printed(proposal?.points ?? null)]).toEqual([days, taken]);
  });

  test('after 20/12 no self-score is taken any more, and other criteria propose nothing', () => {
    expect(proposed('2026-12-21', '00:00')).toEqual({ days: 7, points: null });
    expect(
      latePenalty({
        criterion: nq57Communes2026.criteria.find((one) => one.code === 'V.2')!,
        period,
        holidays: [],
        sentAt: 0,
      }),
    ).toBeNull();
  });
});

test('the trial scheme is marked as one, and its rows never exceed what its headings state', () => {
  expect(camau2013).toMatchObject({ trial: true, groups: ['department', 'district'] });
  expect(camau2013.name).toContain('mẫu thử');
  expect(camau2013.criteria.filter((one) => one.parent === '1.3')).toEqual([]);
  expect(
    camau2013.criteria
      .filter((one) => one.parent === '1.1')
      .reduce((sum, one) => sum + toNumber(one.maximum ?? points('0')), 0),
  ).toBe(5);
});
