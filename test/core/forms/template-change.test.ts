/** Which entries go over into other forms. */
import { carriedTo } from '../../../src/core/forms/template-change';
import type { CellSpec, Entry, Report, Template } from '../../../src/core/forms/form';

const ENTRY: CellSpec = { kind: { type: 'text', longest: 100 }, part: 'entry', required: false };
const BEGUN: CellSpec = { ...ENTRY, value: { kind: 'text', text: 'Quyết định 12' } };

const form = (rows: Readonly<Record<string, CellSpec>>): readonly Template[] => [
  {
    form: 'task',
    unit: '568',
    period: '2019-Q1',
    version: 't1',
    columns: [{ field: 'product', part: 'entry' }],
    rows: Object.entries(rows).map(([key, product]) => ({
      ...{ key, number: key, label: key, depth: 0, heading: false, measure: '', standing: 'sourced' },
      cells: { product },
    })),
    rules: [],
  },
];
const entry = (row: string, text: string): Entry => ({
  ...{ row, field: 'product', a1: 'D7', seen: { content: text, shown: text } },
  reading: { is: 'value', value: text === '' ? { kind: 'blank' } : { kind: 'text', text } },
});
const report = (entries: readonly Entry[]): readonly Report[] => [
  { form: 'task', unit: '568', period: '2019-Q1', template: 't1', fileId: 'f', sheetId: 103, tab: 'Nhiệm vụ', entries },
];
const rowsOf = (list: readonly { readonly row: string; readonly entry: Entry }[]) =>
  list.map(({ row, entry: { seen } }) => [row, seen.content]);

test('what the unit took out of a cell that both forms fill stays out; a cell that only the new form fills is filled', () => {
  const was = form({ a: BEGUN, b: ENTRY, c: ENTRY, d: BEGUN });
  const now = form({ a: BEGUN, b: BEGUN, c: ENTRY });
  const { kept, left } = carriedTo(
    { was, now },
    report([entry('a', ''), entry('b', ''), entry('c', 'x'), entry('d', 'y')]),
  );
  expect(rowsOf(kept)).toEqual([
    ['a', ''],
    ['c', 'x'],
  ]);
  expect(rowsOf(left)).toEqual([['d', 'y']]);
});

test('a form that goes as a whole leaves all that it holds, and nothing that is blank', () => {
  const { kept, left } = carriedTo(
    { was: form({ a: ENTRY, b: BEGUN }), now: [] },
    report([entry('a', 'x'), entry('b', '')]),
  );
  expect([rowsOf(kept), rowsOf(left)]).toEqual([[], [['a', 'x']]]);
});
