/**
 * The live check column and the add-in's own check give the same verdict: for random entries on the desk, the words
 * beside each row are those of the first open finding of the record, by level. Kinds of entry that a formula cannot
 * detect are listed in reading-formula.ts.
 */
import fc from 'fast-check';
import type { Indicator, Target } from '../../../src/core/catalogue/catalogue';
import type { CellKind } from '../../../src/core/entry';
import type { CellSpec, Template } from '../../../src/core/forms/form';
import type { Level } from '../../../src/core/finding-level';
import { derivedFinder } from '../../../src/core/forms/derive';
import { indicatorTemplate } from '../../../src/core/forms/template-indicator';
import { forecastTemplate } from '../../../src/core/forms/template-forecast';
import { narrativeTemplate } from '../../../src/core/forms/template-narrative';
import { checkReport, entryFinder } from '../../../src/core/check/check';
import type { CellDataShape } from '../../../src/tables/api-shapes';
import type { SheetRequest } from '../../../src/tables/api-requests';
import { dateToSerial } from '../../../src/tables/grid/serial';
import { layoutOf } from '../../../src/tables/unit-book/layout';
import { readUnitBook } from '../../../src/tables/unit-book/reading/read';
import { choiceLabel } from '../../../src/text/books/unit-book';
import { scoreTemplate } from '../../../src/core/forms/template-score';
import { expectedWords } from './expected-words';
import { catalogue, FILE, period, templatesOf, unitBook, unitCode } from './support';

type Typed = number | string | boolean | null;
const cellOf = (typed: Typed): CellDataShape => {
  if (typed === null) return {};
  return {
    userEnteredValue:
      typeof typed === 'number'
        ? { numberValue: typed }
        : typeof typed === 'boolean'
          ? { boolValue: typed }
          : { stringValue: typed },
  };
};

const words = ['Không phát sinh', 'không áp dụng'];
function entryOf(kind: CellKind): fc.Arbitrary<Typed> {
  const blank = fc.constant(null);
  switch (kind.type) {
    case 'count':
      return fc.oneof(
        { weight: 3, arbitrary: fc.nat(12) },
        blank,
        fc.constantFrom<Typed>(...words, -1, 1.5, 40, 2e12, 43685, 'nhiều', ' 11 ', '1.245', true),
      );
    case 'decimal':
      return fc.oneof(
        { weight: 3, arbitrary: fc.nat(400).map((n) => n / 10) },
        blank,
        fc.constantFrom<Typed>(...words, -0.5, 1.2345, 1200, 0.3, 0.4375, '12,5', 'nhiều'),
      );
    case 'percent':
      return fc.oneof(
        { weight: 3, arbitrary: fc.nat(100) },
        blank,
        fc.constantFrom<Typed>(...words, 0.98, 0.088, 1, 100, 120, 99.999, 'nhiều'),
      );
    case 'date':
      return fc.oneof(
        blank,
        fc.integer({ min: 43400, max: 43600 }),
        fc.constantFrom<Typed>(43500.5, 0.5, 12, 'hôm qua'),
      );
    case 'choice':
      return fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom<Typed>(...kind.choices.map(choiceLabel)) },
        blank,
        fc.constantFrom<Typed>('khác', choiceLabel(kind.choices[0] ?? '').toUpperCase()),
      );
    case 'text':
      return fc.oneof(
        { weight: 3, arbitrary: blank },
        fc.constantFrom<Typed>(
          'theo hệ thống nguồn',
          'đúng 43.685',
          'đúng là 40, 120 và 0,98',
          'thực tế 1.200',
          '   ',
          '.',
          'ok',
          'x'.repeat(kind.longest + 1),
        ),
      );
    case 'link':
      return fc.oneof(
        blank,
        fc.constantFrom<Typed>('https://vpubnd.khanhhoa.gov.vn/a', 'khanhhoa.gov.vn', 'https://a b.vn'),
      );
    case 'tick':
      return fc.constantFrom<Typed>(null, true, false, 'x');
  }
}

const spec = (kind: CellKind, required = false): CellSpec => ({ kind, part: 'entry', required });
const explanation = spec({ type: 'text', longest: 60 });
const at = (row: string, field: string) => ({ row, field });
const base = (level: Level, overridable: boolean, row: string, field = 'value') => ({
  id: `${level}${overridable}:${row}.${field}:${Math.abs(row.length)}`,
  level,
  overridable,
  at: at(row, field),
});

/** One row for each kind of rule that the annex of 2019 does not use. */
const synthetic: Template = {
  form: 'indicator',
  unit: unitCode,
  period: period.code,
  version: 'i-test',
  columns: [
    { field: 'number', part: 'label' },
    { field: 'label', part: 'label' },
    { field: 'prior', part: 'given' },
    { field: 'value', part: 'entry' },
    { field: 'cumulative', part: 'entry' },
    { field: 'explanation', part: 'entry' },
    { field: 'check', part: 'check' },
  ],
  rows: ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((key, place) => ({
    key,
    number: String(place + 1),
    label: `row ${key}`,
    depth: 0,
    heading: false,
    measure: '',
    standing: 'sourced' as const,
    cells: {
      prior: {
        kind: { type: 'count' as const },
        part: 'given' as const,
        required: false,
        value: { kind: 'number' as const, scaled: place, decimals: 0 },
      },
      value: spec(
        key < 'd' ? { type: 'count' } : key < 'f' ? { type: 'decimal', decimals: 1 } : { type: 'percent', decimals: 2 },
        true,
      ),
      cumulative:
        key === 'g'
          ? {
              kind: { type: 'count' as const },
              part: 'computed' as const,
              required: false,
              formula: { kind: 'same' as const, as: at('a', 'value') },
            }
          : spec(key === 'f' ? { type: 'tick' } : { type: 'count' }),
      explanation,
    },
  })),
  rules: [
    { ...base('error', false, 'a'), kind: 'required' },
    { ...base('error', true, 'a'), kind: 'sum', parts: [at('b', 'value'), at('c', 'value')], tolerance: 1 },
    { ...base('explain', true, 'b'), kind: 'outlier', median: 2.5, times: 3 },
    { ...base('error', true, 'b', 'cumulative'), kind: 'notBelow', floor: [at('b', 'value')] },
    { ...base('error', true, 'c'), kind: 'equal', as: at('g', 'cumulative') },
    { ...base('note', false, 'c', 'cumulative'), kind: 'notFalling', prior: 3 },
    { ...base('error', true, 'd'), kind: 'notAbove', limit: [at('e', 'value'), at('f', 'value')] },
    { ...base('explain', true, 'd', 'cumulative'), kind: 'notAbove', limit: [at('d', 'prior')] },
    { ...base('error', false, 'e'), kind: 'between', min: 0.5, max: 30 },
    { ...base('explain', true, 'e', 'cumulative'), kind: 'notAbove', limit: [at('e', 'prior'), at('e', 'value')] },
    { ...base('error', true, 'f'), kind: 'sum', parts: [at('d', 'value'), at('e', 'value')], tolerance: 0.25 },
    { ...base('error', false, 'f', 'cumulative'), kind: 'required' },
    { ...base('error', true, 'g'), kind: 'notBelow', floor: [at('d', 'value'), at('e', 'value')] },
  ],
};

interface Trial {
  readonly form: Template['form'];
  readonly runs: number;
  readonly seed: number;
  /** Every kind of rule of the form must have been broken at least once. */ readonly whole: boolean;
  readonly types?: (kind: CellKind) => fc.Arbitrary<Typed>;
}

function agrees(templates: readonly Template[], { form, runs, seed, whole, types = entryOf }: Trial): void {
  const book = unitBook(templates);
  const template = templates.find((one) => one.form === form)!;
  const layout = layoutOf(template);
  const cells = layout.cells.filter((cell) => cell.spec.part === 'entry');
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(fc.tuple(...cells.map((cell) => types(cell.spec.kind))), (typed) => {
      book.change(
        cells.map((cell, place): SheetRequest => ({
          updateCells: {
            rows: [{ values: [cellOf(typed[place] ?? null)] }],
            fields: 'userEnteredValue',
            start: { sheetId: layout.sheetId, rowIndex: cell.line, columnIndex: cell.column },
          },
        })),
      );
      const got = book.get();
      const read = readUnitBook(got, { unit: template.unit, period: template.period, fileId: FILE, templates });
      expect(read.troubles).toEqual([]);
      const findings = checkReport(
        template,
        read.reports.find((report) => report.form === form)!,
      );
      const grid = got.sheets?.find((sheet) => sheet.properties?.sheetId === layout.sheetId)?.data?.[0]?.rowData ?? [];
      for (const row of template.rows.filter((one) => Object.values(one.cells).some((cell) => cell.part === 'entry'))) {
        const own = findings.filter((finding) => finding.row === row.key);
        const shown = grid[layout.lineOf(row.key)]?.values?.[layout.checkColumn ?? 0]?.formattedValue ?? '';
        for (const finding of own) seen.set(finding.code, (seen.get(finding.code) ?? 0) + 1);
        expect(`${row.key} ${shown}`).toBe(`${row.key} ${expectedWords(template, own)}`);
      }
    }),
    { numRuns: runs, seed },
  );
  if (whole)
    expect([...seen.keys()].sort()).toEqual(
      expect.arrayContaining([...new Set(template.rules.map((rule) => rule.kind))]),
    );
}

test('on a form with every kind of figure and rule', () =>
  agrees([synthetic], { form: 'indicator', runs: 60, seed: 2019, whole: true }));
test('on the task form of a unit', () => agrees(templatesOf(), { form: 'task', runs: 12, seed: 303, whole: true }));
test('on the scoring form of a unit', () => {
  const scoring = catalogue.periods.find((one) => one.scoring?.round === 'self')!;
  agrees(
    [
      {
        ...scoreTemplate({ unit: unitCode, period: scoring, catalogue, self: {}, appraised: {} }),
        period: period.code,
      },
    ],
    { form: 'score', runs: 60, seed: 505, whole: true },
  );
});
test('on the statistics form of a unit', () =>
  agrees(templatesOf(), { form: 'indicator', runs: 8, seed: 404, whole: false }));
test('on the report text of a unit', () =>
  agrees([narrativeTemplate({ unit: unitCode, period, catalogue })], {
    form: 'narrative',
    runs: 15,
    seed: 707,
    whole: true,
  }));
test('on the forecast of a lead agency, for both directions of its goals', () =>
  agrees([forecastOf(unitCode)], { form: 'forecast', runs: 25, seed: 606, whole: true }));
test('on the forecast of a lead agency, at the exact limit of its goals', () =>
  agrees([forecastOf(unitCode)], { form: 'forecast', runs: 40, seed: 607, whole: false, types: atTheGoals }));

test('on figures given by the office, confirmed or not', () =>
  agrees([givenOf()], { form: 'indicator', runs: 60, seed: 909, whole: true, types: aroundTheGiven }));

/** Mostly the given figure, sometimes another content; with all answers. */
function aroundTheGiven(kind: CellKind): fc.Arbitrary<Typed> {
  if (kind.type === 'count')
    return fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom<Typed>(3) },
      { weight: 2, arbitrary: fc.constantFrom<Typed>(4, 0) },
      { weight: 1, arbitrary: fc.constantFrom<Typed>('Không phát sinh', null, 43500) },
    );
  return kind.type === 'choice'
    ? fc.constantFrom<Typed>(...kind.choices.map(choiceLabel), null)
    : fc.constantFrom<Typed>(null, null, 'đã rà soát');
}

/** Three rows of one block, one of them not given. */
function givenOf(): Template {
  const row = (code: string, more: Partial<Indicator>): Indicator => ({
    code,
    parent: '3.5',
    number: code,
    label: `Hồ sơ ${code}`,
    measure: 'hồ sơ',
    area: 'procedure',
    heading: false,
    kind: { type: 'count' },
    nature: 'flow',
    required: false,
    sumOf: [],
    alsoSumOf: [],
    notAbove: [],
    equals: null,
    ratio: null,
    countedFromTasks: null,
    standing: 'sourced',
    source: '',
    ...more,
  });
  const indicators = [
    row('3.5', { parent: null, heading: true, kind: null }),
    row('3.5.1', { notAbove: ['3.5.2'] }),
    row('3.5.2', {}),
    row('3.5.3', {}),
  ];
  const oneStop = ['3.5.1', '3.5.2'].map((code) => ({
    period: period.code,
    unit: unitCode,
    row: code,
    value: { scaled: 3, decimals: 0 },
  }));
  return indicatorTemplate({
    unit: unitCode,
    period,
    prior: null,
    catalogue: {
      ...catalogue,
      indicators,
      oneStop,
      matrix: [{ form: 'indicator', row: '*', group: 'department', applies: true }],
    },
  });
}

/** Figures on both sides of each goal, states of the list, half of the words left out. */
function atTheGoals(kind: CellKind): fc.Arbitrary<Typed> {
  if (kind.type === 'percent' || kind.type === 'decimal')
    return fc.constantFrom<Typed>(null, 99.99, 100, 0.29, 0.3, 0.31, 19.99, 20, 20.01, 16.5, 16.51);
  return kind.type === 'choice'
    ? fc.constantFrom<Typed>(...kind.choices.map(choiceLabel))
    : fc.constantFrom<Typed>(null, 'đã rà soát');
}

function forecastOf(unit: string): Template {
  const goals: readonly Partial<Target>[] = [
    { direction: 'above', measure: '%', goal: { scaled: 100, decimals: 0 } },
    { direction: 'atLeast', measure: '%', goal: { scaled: 10000, decimals: 2 } },
    { direction: 'atMost', goal: { scaled: 3, decimals: 1 } },
    { direction: 'below', goal: { scaled: 3, decimals: 1 } },
    { direction: 'atLeast' },
    { goal: null, direction: null, maximum: { scaled: 1650, decimals: 2 } },
  ];
  const targets = goals.map((more, place): Target => ({
    code: `ct-${place}`,
    kind: 'target',
    area: 'impact',
    number: String(place + 1),
    label: `Mục tiêu ${place}`,
    measure: 'điểm',
    goal: { scaled: 20, decimals: 0 },
    goalWords: '20',
    direction: null,
    maximum: null,
    ownerWords: '',
    owner: { kind: 'unit', unit },
    standing: 'sourced',
    source: '',
    ...more,
  }));
  return forecastTemplate({
    unit,
    period,
    catalogue: { ...catalogue, targets, matrix: [{ form: 'forecast', row: '*', group: 'department', applies: true }] },
  });
}

test('figures counted from the tasks, ratios and copies equal those of the record', () => {
  const templates = templatesOf();
  const [indicator, task] = templates as [Template, Template];
  const book = unitBook(templates);
  const layouts = [layoutOf(indicator), layoutOf(task)] as const;
  const asked = layouts.flatMap((layout) =>
    layout.cells.filter((cell) => cell.spec.part === 'entry').map((cell) => ({ layout, cell })),
  );
  const computed = layouts[0].cells.filter((cell) => cell.spec.formula !== undefined);
  expect(computed.map((cell) => cell.spec.formula?.kind)).toEqual(
    expect.arrayContaining(['ratio', 'same', 'countTasks']),
  );
  // Mostly complete answers: one blank state stops all counting.
  const typedOf = (kind: CellKind): fc.Arbitrary<Typed> =>
    kind.type === 'choice'
      ? fc.constantFrom<Typed>(...kind.choices.map(choiceLabel))
      : kind.type === 'date'
        ? fc.constantFrom<Typed>(...aroundDue)
        : entryOf(kind);
  const aroundDue = task.rows
    .flatMap((row) => (row.cells['due']?.value?.kind === 'date' ? [dateToSerial(row.cells['due'].value.date)] : []))
    .flatMap((day) => [day - 1, day, day + 1]);
  let counted = 0;
  fc.assert(
    fc.property(
      fc.tuple(
        ...asked.map(({ cell }) =>
          fc.oneof({ weight: 200, arbitrary: typedOf(cell.spec.kind) }, { weight: 1, arbitrary: fc.constant(null) }),
        ),
      ),
      (typed) => {
        book.change(
          asked.map(({ layout, cell }, place): SheetRequest => ({
            updateCells: {
              rows: [{ values: [cellOf(typed[place] ?? null)] }],
              fields: 'userEnteredValue',
              start: { sheetId: layout.sheetId, rowIndex: cell.line, columnIndex: cell.column },
            },
          })),
        );
        const got = book.get();
        const { reports } = readUnitBook(got, {
          unit: indicator.unit,
          period: indicator.period,
          fileId: FILE,
          templates,
        });
        const [figures, tasks] = [
          reports.find((one) => one.form === 'indicator')!,
          reports.find((one) => one.form === 'task')!,
        ];
        const find = derivedFinder(indicator, entryFinder(figures), { template: task, find: entryFinder(tasks) });
        const grid =
          got.sheets?.find((sheet) => sheet.properties?.sheetId === layouts[0].sheetId)?.data?.[0]?.rowData ?? [];
        for (const cell of computed) {
          const value = find(cell);
          // A copy shows the exact words of what it copies, readable or not.
          if (cell.spec.formula?.kind === 'same' && value?.kind !== 'number') continue;
          const shown = grid[cell.line]?.values?.[cell.column]?.effectiveValue;
          if (cell.spec.formula?.kind === 'countTasks' && value?.kind === 'number') counted += 1;
          expect(`${cell.row} ${shown?.numberValue ?? shown?.stringValue ?? ''}`).toBe(
            `${cell.row} ${value?.kind === 'number' ? value.scaled / 10 ** value.decimals : ''}`,
          );
        }
      },
    ),
    { numRuns: 15, seed: 505 },
  );
  expect(counted).toBeGreaterThan(20);
});
