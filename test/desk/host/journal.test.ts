/**
 * The desk is deterministic: a run log replayed on a fresh desk of the same seed gives the same ids, clock and content.
 */
import { Desk } from '../../../src/desk/desk';
import { keepJournal, replay, type JournalEntry } from './support/journal';

const fresh = (seed: number): Desk =>
  new Desk({ seed, latency: 'typical', accountKind: 'workspace', bundleDir: 'dist' });
const state = (desk: Desk): unknown => ({
  now: desk.clock.now(),
  files: [...desk.shelf.files.values()],
  sheets: desk.sheets.save(),
});

function played(seed: number): { desk: Desk; log: readonly JournalEntry[] } {
  const desk = fresh(seed);
  const log = keepJournal(desk);
  const person = { email: 'nhap.snv@khanhhoa.gov.vn', project: null };
  const { spreadsheetId } = desk.call(
    { method: 'sheets.spreadsheets.create', params: {}, body: { properties: { title: 'Nhật ký', locale: 'vi_VN' } } },
    person,
  ) as { spreadsheetId: string };
  const values = [['1.234,5', '31/3/2019']];
  desk.call(
    {
      method: 'sheets.spreadsheets.values.update',
      params: { spreadsheetId, range: 'A1', valueInputOption: 'USER_ENTERED' },
      body: { values },
    },
    person,
  );
  values[0] = ['changed afterwards by the caller'];
  expect(() => desk.call({ method: 'sheets.spreadsheets.get', params: { spreadsheetId: 'none' } }, person)).toThrow(
    'not found',
  );
  desk.run({
    fn: 'call',
    args: ['startJob', '{"job":"setUp","province":"khanh-hoa-2019"}'],
    as: desk.province.office[0]?.email ?? '',
  });
  desk.run({ fn: 'call', args: ['status', '{}'], as: desk.province.office[0]?.email ?? '' });
  desk.advance(7200);
  return { desk, log };
}

test('the log of a run, replayed on a fresh desk of the same seed, gives the same files, values and clock', () => {
  const { desk, log } = played(7);
  const again = fresh(7);
  replay(again, JSON.parse(JSON.stringify(log)) as JournalEntry[]);
  expect(log.map((entry) => entry.kind)).toEqual(['call', 'call', 'call', 'run', 'run', 'advance']);
  expect(state(again)).toEqual(state(desk));
});

test('another seed, or a log with one entry less, gives another result', () => {
  const { desk, log } = played(7);
  const other = fresh(8);
  replay(other, log);
  expect(state(other)).not.toEqual(state(desk));
  const short = fresh(7);
  replay(short, log.slice(0, -1));
  expect(state(short)).not.toEqual(state(desk));
});
