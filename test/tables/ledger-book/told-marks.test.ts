/** The marks on finished tasks come back from the ledger's cell; one of another shape counts as nothing. */
import { marksOf, type QualityMark } from '../../../src/core/submission/quality';
import { NOTHING_TOLD } from '../../../src/core/submission/told';
import { toldIn, toldText } from '../../../src/tables/ledger-book/told-text';

const MARK: QualityMark = { task: 'S19-01', version: 2, quality: 'partly', note: '', by: 'so@example.com', at: 5 };

test('marks come back as they were kept', () => {
  const told = { ...NOTHING_TOLD, marks: [MARK] };
  expect(toldIn(toldText(told))).toEqual(told);
  expect(toldText(NOTHING_TOLD)).toBeNull();
});

test.each([
  ['an unknown mark', { quality: 'good' }],
  ['no version', { version: null }],
  ['no task', { task: 4 }],
])('%s counts as nothing; the others stay', (_, wrong) => {
  const kept = JSON.stringify({ ...NOTHING_TOLD, marks: [{ ...MARK, ...wrong }, MARK] });
  expect(toldIn(kept).marks).toEqual([MARK]);
});

test('a mark counts only for the version that it is about', () => {
  const told = { ...NOTHING_TOLD, marks: [MARK] };
  expect(marksOf({ version: 2, told })).toEqual([MARK]);
  expect(marksOf({ version: 3, told })).toEqual([]);
});
