/**
 * A unit asks at a row of its own file; the office answers once; the answer is beside that row and on the cover of
 * every unit that has the row. A question explains nothing.
 */
import { isInWords } from '../../../src/core/forms/explanation';
import { PERIOD, Quarter } from '../quarter';
import { typeCell } from './rows-typed';

const COLLECT = { job: 'collect', period: PERIOD } as const;
const [ASKING, OTHER] = ['568', 'CQ-STC'] as const;
const ROW = '1.2';
const QUESTION = 'có tính văn bản của cấp xã không?';

const quarter = new Quarter().generated([ASKING, OTHER]);
const view = () => quarter.value('questions', { period: PERIOD });
const answer = (more: object = {}) =>
  quarter.ask('answerQuestion', {
    period: PERIOD,
    form: 'indicator',
    row: ROW,
    question: QUESTION,
    answer: 'Tính cả văn bản của cấp xã.',
    by: 'Sở Nội vụ',
    ...more,
  });
interface NotedCell {
  readonly note?: string;
  readonly effectiveValue?: { readonly stringValue?: string };
  readonly userEnteredValue?: { readonly formulaValue?: string };
}
function rowsOf(unit: string): readonly { readonly values?: readonly NotedCell[] }[] {
  const sheet = quarter
    .book(quarter.fileOf(unit), quarter.account(unit))
    .sheets.find((one) => one.properties.title === 'Số liệu');
  return sheet?.data?.[0]?.rowData ?? [];
}
/** The notes of the row, as a person reads them. */
const noteOf = (unit: string): string =>
  (rowsOf(unit).find((one) => one.values?.[0]?.effectiveValue?.stringValue === ROW)?.values ?? [])
    .map((cell) => cell.note ?? '')
    .join('');
/** The hidden cell at the right end of the row: whether the row is explained in words. */
function lastOf(unit: string): boolean {
  const row = rowsOf(unit).find((one) => one.values?.[0]?.effectiveValue?.stringValue === ROW);
  const cell = row?.values?.[(row.values?.length ?? 0) - 1];
  if (cell?.userEnteredValue?.formulaValue === undefined) throw new Error(`row ${ROW} has no hidden cell`);
  return (cell.effectiveValue?.stringValue ?? '') !== '';
}
const message = (unit: string): string => quarter.cover(unit)['message']?.shown ?? '';

test('a question at a row is on the first screen and in Hỏi đáp, once for all units that ask it', () => {
  for (const unit of [ASKING, OTHER])
    quarter.type(unit, quarter.cellOf(unit, { row: ROW, field: 'explanation' }).at, `Hỏi: ${QUESTION}`);
  quarter.job(COLLECT);
  expect(view().lines).toMatchObject([
    { form: 'indicator', row: ROW, question: QUESTION, answerers: expect.arrayContaining(['Sở Nội vụ']) as unknown },
  ]);
  expect(view().lines[0]?.units).toHaveLength(2);
  // The office is at the window: its name is chosen before a person chooses another, and it is there once.
  expect(view().lines[0]?.answerers.filter((one) => one.startsWith('Sở Nội vụ'))).toEqual(['Sở Nội vụ']);
  expect(view().lines[0]?.answerers[0]).toBe('Sở Nội vụ');
  expect(quarter.value('status', { period: PERIOD }).questions.join()).toContain(QUESTION);
});

test('a question explains no figure: the hidden cell of the row says so, and the record has the same law', () => {
  const { at } = quarter.cellOf(ASKING, { row: ROW, field: 'explanation' });
  for (const [text, explains] of [
    ['Theo sổ văn bản đi', true],
    [`HỎI: ${QUESTION}`, false],
    [`Hỏi: ${QUESTION}`, false],
  ] as const) {
    quarter.type(ASKING, at, text);
    expect(lastOf(ASKING)).toBe(explains);
    expect(isInWords(text)).toBe(explains);
  }
});

test('the answer stands beside the row and on the cover of both units, and nothing is open any more', () => {
  expect(answer({ answer: ' ' })).toMatchObject({ ok: false });
  expect(answer({ row: '9.9' })).toMatchObject({ ok: false, code: 'unknownRow' });
  expect(answer()).toMatchObject({ ok: true, value: { code: 'HD-01', units: 2 } });
  expect(view().lines).toEqual([]);
  expect(view().answered).toMatchObject([{ code: 'HD-01', answer: 'Tính cả văn bản của cấp xã.' }]);
  quarter.job(COLLECT);
  for (const unit of [ASKING, OTHER]) {
    expect(noteOf(unit)).toContain('Tính cả văn bản của cấp xã.');
    expect(noteOf(unit)).toContain(QUESTION);
    expect(message(unit)).toContain('Tính cả văn bản của cấp xã');
  }
  expect(quarter.value('status', { period: PERIOD }).questions).toEqual([]);
});

test('an answer that the office takes back leaves no note behind', () => {
  typeCell(quarter, 'Hỏi đáp', { code: 'HD-01', column: 'answer', value: '' });
  quarter.job(COLLECT);
  for (const unit of [ASKING, OTHER]) {
    expect(noteOf(unit)).not.toContain('cấp xã');
    expect(message(unit)).not.toContain('Hướng dẫn cho các dòng');
  }
  expect(view().lines).toHaveLength(1);
});
