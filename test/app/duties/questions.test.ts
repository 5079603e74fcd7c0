/**
 * A unit asks at a row of its own file; the office answers once; the answer stands beside that row and on the cover of
 * every unit that has the row. A question explains nothing.
 */
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
/** The note of the label of a row, as a person reads it. */
function noteOf(unit: string): string {
  const sheet = quarter
    .book(quarter.fileOf(unit), quarter.account(unit))
    .sheets.find((one) => one.properties.title === 'Số liệu');
  const rows = (sheet?.data?.[0]?.rowData ?? []) as readonly {
    readonly values?: readonly {
      readonly note?: string;
      readonly effectiveValue?: { readonly stringValue?: string };
    }[];
  }[];
  const row = rows.find((one) => one.values?.[0]?.effectiveValue?.stringValue === ROW);
  return (row?.values ?? []).map((cell) => cell.note ?? '').join('');
}
const check = (): string => quarter.cellOf(ASKING, { row: ROW, field: 'check' }).shown;
const message = (unit: string): string => quarter.cover(unit)['message']?.shown ?? '';

test('a question at a row is on the first screen and in Hỏi đáp, once for all units that ask it', () => {
  for (const unit of [ASKING, OTHER])
    quarter.type(unit, quarter.cellOf(unit, { row: ROW, field: 'explanation' }).at, `Hỏi: ${QUESTION}`);
  quarter.job(COLLECT);
  expect(view().lines).toMatchObject([
    { form: 'indicator', row: ROW, question: QUESTION, answerers: expect.arrayContaining(['Sở Nội vụ']) as unknown },
  ]);
  expect(view().lines[0]?.units).toHaveLength(2);
  expect(quarter.value('status', { period: PERIOD }).questions.join()).toContain(QUESTION);
});

test('a question explains no figure: the row is still asked about', () => {
  const { at } = quarter.cellOf(ASKING, { row: ROW, field: 'value' });
  quarter.type(ASKING, at, '12 văn bản');
  expect(check()).not.toBe('');
  const asked = check();
  quarter.type(ASKING, quarter.cellOf(ASKING, { row: ROW, field: 'explanation' }).at, 'Theo sổ văn bản đi');
  expect(check()).not.toBe(asked);
  quarter.type(ASKING, quarter.cellOf(ASKING, { row: ROW, field: 'explanation' }).at, `Hỏi: ${QUESTION}`);
  expect(check()).toBe(asked);
  quarter.type(ASKING, at, 12);
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
