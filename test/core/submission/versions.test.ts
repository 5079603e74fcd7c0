/** What changed from one sealed version to the next, cell by cell. */
import type { EntryValue } from '../../../src/core/entry';
import type { SealedCell, SealedForm } from '../../../src/core/submission/seal';
import { versionChanges } from '../../../src/core/submission/versions';

const count = (amount: number): EntryValue => ({ kind: 'number', scaled: amount, decimals: 0 });
const cell = (row: string, value: EntryValue, shown: string): SealedCell => ({
  row,
  field: 'value',
  value,
  a1: 'F9',
  shown,
});
const form = (...cells: readonly SealedCell[]): SealedForm => ({
  form: 'indicator',
  tab: 'Số liệu',
  sheetId: 102,
  template: 'i1',
  cells,
});
const BLANK: EntryValue = { kind: 'blank' };

test('names changed, added and lost cells with what was shown; equal and blank ones are left out', () => {
  const before = {
    forms: [form(cell('1', count(22), '22'), cell('2', count(5), '5'), cell('3', BLANK, ''), cell('4', count(1), '1'))],
  };
  const after = {
    forms: [
      form(
        cell('1', count(33), '33'),
        cell('2', count(5), '5,0'),
        cell('3', count(7), '7'),
        cell('5', count(8), '8'),
        cell('6', BLANK, ''),
      ),
    ],
  };
  expect(versionChanges(before, after)).toEqual([
    { form: 'indicator', row: '1', field: 'value', was: '22', now: '33' },
    { form: 'indicator', row: '3', field: 'value', was: '', now: '7' },
    { form: 'indicator', row: '5', field: 'value', was: null, now: '8' },
    { form: 'indicator', row: '4', field: 'value', was: '1', now: null },
  ]);
  expect(versionChanges(after, after)).toEqual([]);
});

test('a form that only one version has is compared with nothing', () => {
  expect(versionChanges({ forms: [] }, { forms: [form(cell('1', count(2), '2'))] })).toHaveLength(1);
  expect(versionChanges({ forms: [form(cell('1', count(2), '2'))] }, { forms: [] })).toHaveLength(1);
});
