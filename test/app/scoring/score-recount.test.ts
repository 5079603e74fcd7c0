/** The second count of *Kết quả* agrees with the first for all marks, and detects each planted fault. */
import fc from 'fast-check';
import { catalogOf } from '../../../src/catalog';
import { recountScores, type PlainMark, type ScoreRecountInput } from '../../../src/app/recount/score-recount';
import type { ScoringScheme } from '../../../src/core/catalogue/catalogue';
import type { EntryValue } from '../../../src/core/entry';
import { rankWithin, reckon } from '../../../src/core/score/score';

const SEED = 20261123;
const [first, second] = ['khanh-hoa-2019', 'khanh-hoa-2026'].map((province) => {
  const scheme = catalogOf(province)?.schemes[0];
  if (!scheme) throw new Error(province);
  return scheme;
}) as [ScoringScheme, ScoringScheme];
/** The scheme of the communes as if a survey gave a third of its criteria. */
const surveyed: ScoringScheme = {
  ...second,
  criteria: second.criteria.map((one, at) =>
    at % 3 === 0 ? { ...one, selfScored: false, survey: true as const } : one,
  ),
};
const schemes = [first, second, surveyed];

const toMark = (cell: PlainMark): EntryValue =>
  cell === null
    ? { kind: 'blank' }
    : typeof cell === 'number'
      ? { kind: 'number', scaled: Math.round(cell * 100), decimals: 2 }
      : cell === 'Không phát sinh'
        ? { kind: 'notArisen' }
        : { kind: 'text', text: cell };

/** The cells of one unit: mostly points, some words, some gaps, sometimes too many points. */
const cellsOf = (scheme: ScoringScheme) =>
  fc.tuple(
    ...scheme.criteria
      .filter((one) => !one.heading)
      .map((criterion) =>
        fc.oneof(
          {
            weight: 1200,
            arbitrary: fc
              .integer({
                min: 0,
                max: criterion.maximum ? criterion.maximum.scaled * 10 ** (2 - criterion.maximum.decimals) : 300,
              })
              .map((hundredths): PlainMark => hundredths / 100),
          },
          { weight: 80, arbitrary: fc.constant<PlainMark>(criterion.notArisen === 'no' ? 0 : 'Không phát sinh') },
          { weight: 2, arbitrary: fc.constantFrom<PlainMark>('đạt', 999, 'Không phát sinh') },
          { weight: 2, arbitrary: fc.constant<PlainMark>(null) },
        ),
      ),
  );

const GROUPS = ['commune', 'commune', 'commune', 'district', 'district'] as const;

function inputFor(scheme: ScoringScheme, units: readonly (readonly PlainMark[])[]): ScoreRecountInput {
  const codes = scheme.criteria.filter((one) => !one.heading).map((one) => one.code);
  const ranked = rankWithin(
    scheme,
    units.map((cells, at) => ({
      unit: `u${at}`,
      group: GROUPS[at] ?? 'commune',
      reckoned: reckon(scheme, Object.fromEntries(codes.map((code, c) => [code, toMark(cells[c] ?? null)]))),
    })),
  );
  return {
    scheme,
    withoutRank: 'chưa',
    groups: Object.fromEntries(ranked.map((line) => [line.unit, line.group])),
    marks: units.flatMap((cells, at) =>
      codes.map((criterion, c) => ({ unit: `u${at}`, criterion, self: null, first: cells[c] ?? null, second: null })),
    ),
    results: ranked.map(({ unit, reckoned, rank }) => {
      const whole = reckoned.open.length + reckoned.wrong.length === 0;
      const total = whole ? reckoned.total.scaled / 100 : null;
      const asked = scheme.criteria.filter((one) => one.survey && !one.heading).map((one) => one.code);
      const isOpen = asked.some((code) => reckoned.open.includes(code) || reckoned.wrong.includes(code));
      return {
        survey: asked.length === 0 || isOpen ? null : reckoned.survey.scaled / 100,
        appraised: whole ? (reckoned.total.scaled - reckoned.survey.scaled) / 100 : null,
        key: unit,
        self: null,
        first: total,
        total,
        maximum: reckoned.maximum.scaled / 100,
        ratio: whole && reckoned.ratio ? reckoned.ratio.scaled / 100 : null,
        rank: rank ?? 'chưa',
        class: reckoned.classLabel,
        open: reckoned.open.length > 0 ? reckoned.open.join() : null,
        wrong: reckoned.wrong.length > 0 ? reckoned.wrong.join() : null,
      };
    }),
  };
}

const markings = fc
  .constantFrom(...schemes)
  .chain((scheme) => fc.array(cellsOf(scheme), { minLength: 5, maxLength: 5 }).map((units) => inputFor(scheme, units)));

test('two independent counts give the same points, maxima, ratios, ranks and classes', () => {
  let [ranked, unranked] = [0, 0];
  fc.assert(
    fc.property(markings, (input) => {
      expect(recountScores(input)).toEqual([]);
      ranked += input.results.filter((line) => typeof line['rank'] === 'number').length;
      unranked += input.results.filter((line) => line['rank'] === 'chưa').length;
    }),
    { seed: SEED, numRuns: 200 },
  );
  expect(ranked).toBeGreaterThan(200);
  expect(unranked).toBeGreaterThan(20);
});

describe('a fault planted in the lines to be written is detected', () => {
  const scheme = schemes[1] ?? schemes[0];
  if (!scheme) throw new Error('scheme');
  const tops = scheme.criteria
    .filter((one) => !one.heading)
    .map((one): PlainMark => (one.part === 'penalty' ? 0 : (one.maximum?.scaled ?? 0) / 100));
  const input = inputFor(
    scheme,
    GROUPS.map((_, at) => tops.map((top, c) => (c === 0 ? Number(top) - at / 2 : top))),
  );
  const planted = (change: Record<string, PlainMark>): ScoreRecountInput => ({
    ...input,
    results: input.results.map((line, at) => (at === 1 ? { ...line, ...change } : line)),
  });

  test('nothing is detected when nothing is planted', () => {
    expect(recountScores(input)).toEqual([]);
  });
  test.each([
    ['total', 99.98],
    ['total', null],
    ['maximum', 84],
    ['ratio', 117.64],
    ['rank', 1],
    ['rank', 'chưa'],
    ['class', 'B'],
    ['appraised', 90],
    ['survey', 3],
    ['first', 12],
    ['self', 5],
    ['open', 'I.1'],
  ] as const)('%s → %s', (column, value) => {
    expect(recountScores(planted({ [column]: value }))).toMatchObject([{ unit: 'u1', column }]);
  });
  test('the line of another unit in its place', () => {
    expect(recountScores(planted({ key: 'u0' })).map((one) => one.column)).toContain('key');
  });
  test('points removed from one criterion of one unit are missing in its sums', () => {
    const marks = input.marks.map((one) =>
      one.unit === 'u1' && one.criterion === 'IV.3.1' ? { ...one, first: 0 } : one,
    );
    expect(recountScores({ ...input, marks }).map((one) => `${one.unit} ${one.column}`)).toEqual(
      expect.arrayContaining(['u1 first', 'u1 total', 'u1 ratio']),
    );
  });
  test('the mark sent to the unit counts, even if the cell has changed since', () => {
    const marks = input.marks.map((one) =>
      one.unit === 'u1' && one.criterion === 'II.1.1'
        ? { ...one, first: 3, told: { hundredths: Math.round(Number(one.first) * 100) } }
        : one,
    );
    expect(recountScores({ ...input, marks })).toEqual([]);
    expect(recountScores({ ...input, marks: marks.map(({ told: _, ...one }) => one) })).not.toEqual([]);
  });
});
