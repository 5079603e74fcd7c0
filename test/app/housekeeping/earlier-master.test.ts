/** A master of an earlier release lacks the later tabs: it opens and works, and gets them by a repair or with a row. */
import { CATALOGUE_SHEETS, LATER_TABS, titleOf } from '../../../src/tables/master-book/sheets';
import { typeRows } from '../duties/rows-typed';
import { PERIOD, Quarter } from '../quarter';

const OFFICE = 'CQ-SNV';
/** The tab of the ledger with the rows last known, as it was before there was one. */
const KNOWN_ROWS = 2109;
const quarter = new Quarter().generated([OFFICE]);
const before = LATER_TABS.map((tab) => quarter.masterTab(titleOf(tab)).slice(0, 2));
const drop = (book: string, ids: readonly number[]): void => {
  quarter.desk.call(
    {
      method: 'sheets.spreadsheets.batchUpdate',
      params: { spreadsheetId: book },
      body: { requests: ids.map((sheetId) => ({ deleteSheet: { sheetId } })) },
    },
    { email: quarter.office, project: null },
  );
};
const titles = (): readonly string[] =>
  quarter.book(quarter.master ?? '', quarter.office).sheets.map(({ properties }) => properties.title);
const order = titles();

beforeAll(() => {
  drop([...quarter.files()].find(([name]) => name.startsWith('Sổ gốc'))?.[1][0] ?? '', [KNOWN_ROWS]);
  drop(
    quarter.master ?? '',
    LATER_TABS.map((tab) => CATALOGUE_SHEETS[tab]),
  );
});

test('it opens, collects and consolidates, and no tab is missed', () => {
  expect(LATER_TABS.map(titleOf)).toEqual([
    'Kết luận phiên họp',
    'Kiểm tra CCHC',
    'Hỏi đáp',
    'Tiêu chí yếu',
    'Khen thưởng, vi phạm',
    'Sắp xếp đơn vị',
  ]);
  expect(quarter.value('status', { period: PERIOD }).unread).toBe('');
  expect(quarter.job({ job: 'collect', period: PERIOD }).result).toBe('done');
  expect(quarter.job({ job: 'consolidate', period: PERIOD }).result).not.toBe('nothingWritten');
});

test('an answer to a question lays the tab that it is written to', () => {
  const played = quarter.twin();
  const row = '1.2';
  const { at } = played.cellOf(OFFICE, { row, field: 'explanation' });
  played.type(OFFICE, at, 'Hỏi: tính cả công văn?');
  played.job({ job: 'collect', period: PERIOD });
  const [line] = played.value('questions', { period: PERIOD }).lines;
  played.value('answerQuestion', {
    period: PERIOD,
    form: line?.form ?? '',
    row: line?.row ?? '',
    question: line?.question ?? '',
    answer: 'Không tính.',
    by: 'Sở Nội vụ',
  });
  const [, , answered] = played.masterTab('Hỏi đáp');
  expect(answered).toContain('Không tính.');
  expect(played.value('questions', { period: PERIOD }).answered.map(({ answer }) => answer)).toEqual(['Không tính.']);
});

test('the health check names them and lays them in their places; what is typed there is read', () => {
  const master = () => quarter.job({ job: 'healthCheck', period: PERIOD }).lines.find(({ unit }) => unit === 'master');
  expect(master()).toMatchObject({ result: 'troubled', fixes: ['tabs'] });
  for (const tab of LATER_TABS) expect(JSON.stringify(master())).toContain(titleOf(tab));
  const mended = quarter.job({ job: 'repair', period: PERIOD, fix: 'tabs', units: ['master'] });
  expect(mended).toMatchObject({ result: 'done', counts: { mended: LATER_TABS.length } });
  expect(titles()).toEqual(order);
  expect(LATER_TABS.map((tab) => quarter.masterTab(titleOf(tab)).slice(0, 2))).toEqual(before);
  expect(master()).toMatchObject({ result: 'healthy' });
  typeRows(quarter, 'Kiểm tra CCHC', [
    { code: 'KT-01', inspected: OFFICE, heldOn: '20/02/2019', fault: 'Chưa niêm yết', term: '30/06/2019' },
  ]);
  quarter.job({ job: 'collect', period: PERIOD });
  expect(quarter.cover(OFFICE)['fault1']?.shown).toContain('KT-01: Chưa niêm yết');
});
