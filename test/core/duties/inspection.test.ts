/** What an inspection found: which unit must mend it until when, what is late, and what *Số liệu* should show of it. */
import { faultsOf, inspectionCounts, inspectionState, type Inspection } from '../../../src/core/duties/inspection';
import { countedRows } from '../../../src/core/duties/inspection-rows';

const line = (code: string, more: Partial<Inspection> = {}): Inspection => ({
  code,
  unit: '568',
  content: 'Công khai thủ tục',
  planned: '2019-02-20',
  heldOn: '2019-02-21',
  conclusion: '12/KL-SNV',
  concludedOn: '2019-03-01',
  fault: 'Chưa niêm yết thủ tục',
  owner: '568',
  due: '2019-03-20',
  mendedOn: null,
  ...more,
});
const plan = (code: string, more: Partial<Inspection> = {}): Inspection =>
  line(code, { heldOn: null, conclusion: '', concludedOn: null, fault: '', due: null, ...more });

test.each([
  ['planned', plan('KT-1'), '2019-02-20'],
  ['overdue', plan('KT-1'), '2019-02-21'],
  ['held', line('KT-1', { fault: '' }), '2019-05-01'],
  ['open', line('KT-1'), '2019-03-20'],
  ['late', line('KT-1'), '2019-03-21'],
  ['open', line('KT-1', { due: null }), '2030-01-01'],
  ['mended', line('KT-1', { mendedOn: '2019-04-01' }), '2019-05-01'],
])('%s', (state, one, today) => {
  expect(inspectionState(one, today)).toBe(state);
});

test('a unit has the faults that it must mend, the earliest term first; another agency may be named for one', () => {
  const all = [
    line('KT-1', { due: null }),
    line('KT-2', { due: '2019-04-01' }),
    line('KT-3'),
    line('KT-4', { owner: 'CQ-STC' }),
    line('KT-5', { mendedOn: '2019-03-10' }),
    plan('KT-6'),
  ];
  expect(faultsOf(all, '568').map(({ code }) => code)).toEqual(['KT-3', 'KT-2', 'KT-1']);
  expect(faultsOf(all, 'CQ-STC').map(({ code }) => code)).toEqual(['KT-4']);
});

const QUARTER = { from: '2018-12-15', to: '2019-03-14' };

test('units are counted once, faults by the day of the inspection, mended ones never above those found', () => {
  const all = [
    line('KT-1', { mendedOn: '2019-03-10' }),
    line('KT-2', { due: '2019-03-10' }),
    line('KT-3', { mendedOn: '2019-03-20' }),
    line('KT-4', { unit: 'CQ-STC', fault: '' }),
    line('KT-5', { unit: 'CQ-STP', heldOn: '2018-12-14', mendedOn: '2019-01-01' }),
    line('KT-6', { unit: '' }),
    plan('KT-7', { unit: 'CQ-SNV' }),
  ];
  expect(inspectionCounts(all, QUARTER)).toEqual({ units: 2, faults: 3, mended: 1, late: 1 });
});

test('the rows named in the settings get the counts in their order; no rows, no proposal', () => {
  const of = (value: string) => ({
    settings: [{ key: 'inspection.rows', value, note: '' }],
    inspections: [line('KT-1'), line('KT-2', { mendedOn: '2019-03-01' })],
  });
  expect(countedRows(of('1.3.1 1.3.2; 1.3.3'), QUARTER)).toEqual([
    { row: '1.3.1', count: 1 },
    { row: '1.3.2', count: 2 },
    { row: '1.3.3', count: 1 },
  ]);
  expect(countedRows(of(' '), QUARTER)).toEqual([]);
});
