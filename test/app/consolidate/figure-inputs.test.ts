/**
 * The fingerprint of the inputs against the cells that they give: whatever changes a cell changes the fingerprint, and
 * the same inputs give the same one.
 */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { fingerprintOf, type FigureInputs } from '../../../src/app/consolidate/figure-inputs';
import { figuresFrom } from '../../../src/app/consolidate/figures';
import type { State } from '../../../src/core/submission/submission';
import { canonicalCells } from '../../../src/tables/master-book/results/result-tabs';
import { indicators, province, QUARTER, seal, tasks, UNITS } from '../../core/scene';

const coder = {
  sha256: (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex'),
  pack: (text: string): string => text,
  unpack: (text: string): string => text,
};
const clock = { now: () => 5 };

/** Where the tests' seals have no fingerprint of their own, it is made as the ledger makes it: from their content. */
const sealed = (...given: Parameters<typeof seal>): ReturnType<typeof seal> => {
  const made = seal(...given);
  return { ...made, fingerprint: coder.sha256(JSON.stringify({ ...made, fingerprint: '', timeliness: '' })) };
};

const NO_FLAGS = { overdue: false, extendedTo: null, oldTemplate: false, editedAfterSeal: false };

const submission = (unit: string, state: State = 'accepted') => ({ unit, state, flags: NO_FLAGS, fileId: `f-${unit}` });

const { units, periods, matrix, headings, targets, settings } = province;
const INPUTS: FigureInputs = {
  catalogue: {
    province: province.province,
    units,
    periods,
    matrix,
    headings,
    targets,
    indicators: province.indicators,
    tasks: province.tasks,
    settings: settings.filter(({ key }) => key === 'headline.rows'),
  },
  measures: targets.map(({ code }) => ({ code })),
  period: QUARTER,
  units,
  templates: UNITS.flatMap((unit) => [tasks(unit), indicators(unit)]),
  formsOf: Object.fromEntries(UNITS.map((unit) => [unit, 'kept'])),
  seals: UNITS.map((unit) => sealed(unit, { '1.2': 5 })),
  unreadable: [],
  submissions: UNITS.map((unit) => submission(unit)),
  counted: Object.fromEntries(UNITS.map((unit) => [unit, 1])),
  earlier: [],
  apart: new Set(),
  adjustments: [],
  files: Object.fromEntries(UNITS.map((unit) => [unit, { fileId: `f-${unit}`, sheetIds: { indicator: 7 } }])),
};

/** @param pick any whole number; it chooses the unit, the row or the figure */
type Edit = (inputs: FigureInputs, pick: number) => FigureInputs;

const at = <T>(list: readonly T[], place: number, change: (one: T) => T): readonly T[] =>
  list.map((one, n) => (n === place % list.length ? change(one) : one));

const EDITS: Readonly<Record<string, Edit>> = {
  'a figure sealed again': (one, pick) => ({
    ...one,
    seals: at(one.seals, pick, ({ unit, version }) => sealed(unit, { '1.2': pick % 9 }, { version: version + 1 })),
  }),
  'a decision on the time': (one, pick) => ({
    ...one,
    seals: at(one.seals, pick, (each) => ({ ...each, timeliness: each.timeliness === 'late' ? 'onTime' : 'late' })),
  }),
  'a seal that is gone': (one, pick) => ({ ...one, seals: one.seals.filter((_, n) => n !== pick % 3) }),
  'a report that is returned': (one, pick) => ({
    ...one,
    submissions: at(one.submissions, pick, ({ unit }) => submission(unit, 'returned')),
  }),
  'an edit after the seal': (one, pick) => ({
    ...one,
    submissions: at(one.submissions, pick, (each) => ({ ...each, flags: { ...NO_FLAGS, editedAfterSeal: true } })),
  }),
  'another file': (one, pick) => ({
    ...one,
    submissions: at(one.submissions, pick, (each) => ({ ...each, fileId: 'other' })),
    files: { ...one.files, [UNITS[pick % 3] ?? '']: { fileId: 'other', sheetIds: { indicator: 9 } } },
  }),
  'a unit with another name': (one, pick) => {
    const named = at(one.units, pick, (unit) => ({ ...unit, name: `${unit.name} X`, shortName: 'X' }));
    return { ...one, units: named, catalogue: { ...one.catalogue, units: named } };
  },
  'a row with another label': (one, pick) => ({
    ...one,
    catalogue: {
      ...one.catalogue,
      indicators: at(one.catalogue.indicators, pick, (row) => ({ ...row, label: `${row.label} X` })),
    },
  }),
  'an adjustment': (one, pick) => ({
    ...one,
    adjustments: [
      ...one.adjustments,
      {
        key: `k${pick}-${one.adjustments.length}`,
        period: QUARTER.code,
        unit: UNITS[pick % 3] ?? '',
        version: 1,
        row: '1.2',
        field: 'value',
        amount: '3',
        reason: 'x',
        by: 'a@b.vn',
        at: 1,
      } as FigureInputs['adjustments'][number],
    ],
  }),
  'a damaged report': (one, pick) => ({
    ...one,
    unreadable: [{ unit: UNITS[pick % 3] ?? '', version: 1, why: 'brokenSeal' }],
  }),
  'headline rows': (one) => ({ ...one, catalogue: { ...one.catalogue, settings: [] } }),
  'rows of two meanings': (one) => ({ ...one, apart: new Set(['1.2']) }),
};

const cellsOf = (inputs: FigureInputs): string => canonicalCells(figuresFrom(inputs, { clock, coder }).tabs);

test.each(Object.keys(EDITS))('%s changes cells and fingerprint', (name) => {
  const edited = EDITS[name]?.(INPUTS, 7) ?? INPUTS;
  expect(cellsOf(edited)).not.toBe(cellsOf(INPUTS));
  expect(fingerprintOf(edited, coder)).not.toBe(fingerprintOf(INPUTS, coder));
});

test('the words that the office types for the leaders after the consolidation change neither', () => {
  const asked = { ...QUARTER, direction: 'Đề nghị bổ sung kinh phí' };
  const typed: FigureInputs = { ...INPUTS, period: asked, catalogue: { ...INPUTS.catalogue, periods: [asked] } };
  const plain: FigureInputs = { ...INPUTS, catalogue: { ...INPUTS.catalogue, periods: [QUARTER] } };
  expect(cellsOf(typed)).toBe(cellsOf(plain));
  expect(fingerprintOf(typed, coder)).toBe(fingerprintOf(plain, coder));
});

const SEED = 2019;

test(`random edits (seed ${SEED}, 60 cases): equal fingerprints mean equal cells`, () => {
  const seen = new Map<string, string>();
  const edits = fc.array(fc.tuple(fc.constantFrom(...Object.values(EDITS)), fc.nat(999)), { maxLength: 3 });
  fc.assert(
    fc.property(edits, (list) => {
      const inputs = list.reduce((all, [edit, pick]) => edit(all, pick), INPUTS);
      const [mark, cells] = [fingerprintOf(inputs, coder), cellsOf(inputs)];
      expect(seen.get(mark) ?? cells).toBe(cells);
      seen.set(mark, cells);
    }),
    { seed: SEED, numRuns: 60 },
  );
  expect(seen.size).toBeGreaterThan(20);
});

test('the same inputs read again give the same fingerprint, at another time too, and no figure is computed for it', () => {
  const again = JSON.parse(JSON.stringify({ ...INPUTS, apart: [] })) as FigureInputs;
  expect(fingerprintOf({ ...again, apart: new Set() }, coder)).toBe(fingerprintOf(INPUTS, coder));
  const broken = { ...INPUTS, templates: [...INPUTS.templates, ...INPUTS.templates] };
  const figures = figuresFrom(broken, { clock, coder });
  expect(figures.inputHash).toHaveLength(64);
  expect(() => figures.tabs).toThrow();
});
