/** Every sealed report and cell is used, or left out with its reason. */
import { consolidate, type ConsolidateAsk } from '../../../src/core/consolidate/consolidate';
import { FORM } from '../../../src/core/form-code';
import type { Template } from '../../../src/core/forms/form';
import type { Seal, SealedCell } from '../../../src/core/submission/seal';
import type { State } from '../../../src/core/submission/submission';
import { indicators, province, QUARTER, seal, tasks, UNITS } from '../scene';

const FLAGS = { overdue: false, extendedTo: null, oldTemplate: false, editedAfterSeal: false };
const ALL = UNITS.flatMap((unit) => [tasks(unit), indicators(unit)]);
const [DISTRICT, LEGAL] = [seal('568'), seal('CQ-STP')];

type Change = Partial<Pick<ConsolidateAsk, 'seals' | 'templates' | 'unreadable'>> & { readonly state?: State };

/** 568 in the given state; CQ-STP is accepted. */
const conserved = ({ state = 'accepted', ...change }: Change = {}) =>
  consolidate({
    catalogue: province,
    period: QUARTER,
    templates: ALL,
    seals: [DISTRICT, LEGAL],
    submissions: UNITS.map((unit) => ({
      unit,
      state: unit === '568' ? state : 'accepted',
      flags: FLAGS,
      fileId: null,
    })),
    now: 1,
    ...change,
  }).conserved;

const cellsIn = (one: Seal): number => one.forms.reduce((sum, { cells }) => sum + cells.length, 0);
const SEALED = cellsIn(DISTRICT) + cellsIn(LEGAL);

test('two reports that count are used whole', () => {
  expect(conserved()).toEqual({
    reports: { sealed: 2, used: 2 },
    cells: { sealed: SEALED, used: SEALED },
    leftOut: [],
    earlier: [],
  });
});

test.each<[State, string]>([
  ['returned', 'returned'],
  ['draft', 'draft'],
  ['published', 'notHandedIn'],
])('a report in state %s is left out whole as %s', (state, why) => {
  const cells = cellsIn(DISTRICT);
  expect(conserved({ state })).toMatchObject({
    reports: { sealed: 2, used: 1 },
    cells: { sealed: SEALED, used: SEALED - cells },
    leftOut: [{ unit: '568', version: 1, form: null, why, cells }],
  });
});

test('a report that cannot be read is one that is not used, and its cells are not known', () => {
  const { reports, cells, leftOut } = conserved({ unreadable: [{ unit: 'CQ-SNV', version: 3, why: 'brokenSeal' }] });
  expect(reports).toEqual({ sealed: 3, used: 2 });
  expect(cells).toEqual({ sealed: SEALED, used: SEALED });
  expect(leftOut).toEqual([{ unit: 'CQ-SNV', version: 3, form: null, why: 'brokenSeal', cells: null }]);
});

test('a form that the unit does not have any more is left out, and the report counts', () => {
  const templates = ALL.filter(({ unit, form }) => unit !== '568' || form !== FORM.indicator);
  const cells = DISTRICT.forms.find(({ form }) => form === FORM.indicator)?.cells.length ?? 0;
  expect(conserved({ templates })).toMatchObject({
    reports: { sealed: 2, used: 2 },
    cells: { sealed: SEALED, used: SEALED - cells },
    leftOut: [{ unit: '568', version: 1, form: FORM.indicator, why: 'formGone', cells }],
  });
});

describe('a row that a unit is not asked any more', () => {
  const isGone = ({ row }: SealedCell): boolean => row === '1.2';
  const templates = ALL.map((one): Template => ({ ...one, rows: one.rows.filter(({ key }) => key !== '1.2') }));
  const gone = DISTRICT.forms.flatMap(({ cells }) => cells.filter(isGone));
  const withCells = (of: (cell: SealedCell) => readonly SealedCell[]): Seal => ({
    ...DISTRICT,
    forms: DISTRICT.forms.map((form) => ({ ...form, cells: form.cells.flatMap(of) })),
  });

  test.each<[what: string, sealed: Seal, cells: number]>([
    ['each of its cells', DISTRICT, gone.length],
    [
      'without a cell that the report lacks',
      withCells((cell) => (isGone(cell) && cell.field === 'explanation' ? [] : [cell])),
      gone.length - 1,
    ],
    [
      'twice where the report holds a cell twice',
      withCells((cell) => (isGone(cell) && cell.field === 'value' ? [cell, cell] : [cell])),
      gone.length + 1,
    ],
  ])('is counted: %s', (_, sealed, cells) => {
    const all = cellsIn(sealed);
    expect(conserved({ seals: [sealed], templates })).toMatchObject({
      reports: { sealed: 1, used: 1 },
      cells: { sealed: all, used: all - cells },
      leftOut: [{ unit: '568', version: 1, form: FORM.indicator, why: 'rowGone', cells }],
    });
  });
});
