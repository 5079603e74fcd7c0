/**
 * *Sổ chung*: a page of links and states for a group of units. It is made once, written only when it changes, read by
 * exactly the accounts of its units, and gone with its group. No entry of a unit is in it.
 */
import { typeCell } from '../duties/rows-typed';
import { FEW, PERIOD, Quarter } from '../quarter';

const [FIRST, SECOND, ALONE] = FEW;
const TAB = 'Đơn vị';
const NAME = 'Khối sở';
const issued = new Quarter().generated();

const nameGroup = (quarter: Quarter, unit: string, value: string): void =>
  typeCell(quarter, TAB, { code: unit, column: 'groupBook', value });
const grouped = (quarter = issued.twin()): Quarter => {
  for (const unit of [FIRST, SECOND]) nameGroup(quarter, unit, NAME);
  return quarter;
};
const collect = (quarter: Quarter) => quarter.job({ job: 'collect', period: PERIOD });
const booksOf = (quarter: Quarter): readonly string[] =>
  [...quarter.files()].filter(([name]) => name.startsWith('Sổ chung')).flatMap(([, ids]) => ids);
const rolesOf = (quarter: Quarter, id = booksOf(quarter)[0] ?? ''): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (quarter.desk.shelf.files.get(id)?.permissions ?? []).map((one) => [one.emailAddress ?? one.type, one.role]),
  );
const shown = (quarter: Quarter, id = booksOf(quarter)[0] ?? ''): readonly (readonly string[])[] =>
  (quarter.book(id, quarter.office).sheets[0]?.data?.[0]?.rowData ?? []).map(({ values = [] }) =>
    values.map(({ formattedValue }) => formattedValue ?? ''),
  );
const books = (quarter: Quarter) => quarter.value('status', { period: PERIOD }).groupBooks;
const said = (quarter: Quarter) => collect(quarter).lines.filter(({ unit }) => unit === 'groupBook');
const keepTyped = (quarter: Quarter): void => {
  for (const { tab } of quarter.value('doubtedRows', {}).tabs) quarter.value('keepRows', { tab });
};
const jumpTo = (quarter: Quarter, moment: string): void =>
  quarter.desk.clock.jump((Date.parse(`${moment}+07:00`) - quarter.desk.clock.now()) / 1000);

const made = grouped();
const making = said(made);

test('where no group is named, there is no book and no call for one', () => {
  const quarter = issued.twin();
  collect(quarter);
  expect([booksOf(quarter), books(quarter)]).toEqual([[], { books: [], waits: '', gone: [] }]);
  expect(quarter.calls(() => collect(quarter)).byMethod).toEqual({
    'drive.files.list': 2,
    'sheets.spreadsheets.get': 4,
  });
});

test('a group has one book: links and states, read by the accounts of its units alone', () => {
  expect(books(grouped()).waits).toContain('Chờ lập 1 Sổ chung');
  expect(making).toMatchObject([{ name: 'Sổ chung Khối sở', message: 'Đã lập và chia sẻ.' }]);
  const quarter = made.twin();
  const [id = '', ...others] = booksOf(quarter);
  expect(others).toEqual([]);
  expect(books(quarter)).toMatchObject({ books: [{ name: NAME, link: expect.stringContaining(id) }], waits: '' });
  const rows = shown(quarter);
  expect(rows[0]?.[0]).toBe('Sổ chung: Khối sở');
  expect(rows[4]).toEqual(['Đơn vị', 'Sổ của đơn vị', 'Tình trạng', 'Việc còn chờ', 'Hạn nộp', 'Biên nhận']);
  expect(rows.slice(5).map(([unit, , state, , due, receipt]) => [unit, state, due, receipt])).toEqual([
    ['Sở Nội vụ', 'Đã phát hành, chờ đơn vị nhập', '17:00 18/03/2019', ''],
    ['Sở Tài chính', 'Đã phát hành, chờ đơn vị nhập', '17:00 18/03/2019', ''],
  ]);
  for (const unit of [FIRST, SECOND])
    expect(JSON.stringify(quarter.book(id, quarter.account(unit)))).toContain('Sở Tài chính');
  const { [quarter.office]: owner, ...readers } = rolesOf(quarter);
  expect(owner).toBe('owner');
  expect(new Set(Object.values(readers))).toEqual(new Set(['reader']));
  expect(Object.keys(readers)).toContain(quarter.account(SECOND));
  expect(Object.keys(readers)).not.toContain(quarter.account(ALONE));
  expect(() => quarter.book(id, quarter.account(ALONE))).toThrow();
});

test('it is written when a state changes, in one call, and never otherwise', () => {
  const quarter = made.twin();
  expect(quarter.calls(() => collect(quarter)).byMethod).toEqual({
    'drive.files.list': 2,
    'sheets.spreadsheets.get': 4,
  });
  quarter.submitted([SECOND]);
  const [id = ''] = booksOf(quarter);
  collect(quarter);
  const [, second = []] = shown(quarter, id).slice(5);
  expect(second[2]).toBe('Đã nộp, chờ tiếp nhận');
  expect(second[5]).toMatch(/^Bản nộp lần 1, lưu lúc \d\d:\d\d \d\d\/03\/2019$/);
  quarter.value('return', { unit: SECOND, period: PERIOD, reasons: [{ reason: 'Bí mật một' }, { reason: 'Hai' }] });
  const counted = quarter.calls(() => collect(quarter)).byMethod;
  const [, returned = []] = shown(quarter, id).slice(5);
  expect(returned.slice(2)).toEqual([
    'Bị trả lại, cần sửa',
    '2 lý do trả lại phải sửa hoặc trả lời, xem trang bìa',
    '17:00 18/03/2019',
    '',
  ]);
  expect(JSON.stringify(shown(quarter, id))).not.toContain('Bí mật');
  // Readers and tab are as they were: not one call more than a write.
  const without = issued.twin();
  without.submitted([SECOND]);
  collect(without);
  without.value('return', { unit: SECOND, period: PERIOD, reasons: [{ reason: 'Bí mật một' }, { reason: 'Hai' }] });
  const usual = without.calls(() => collect(without)).byMethod;
  expect(counted).toEqual({
    ...usual,
    'sheets.spreadsheets.batchUpdate': (usual['sheets.spreadsheets.batchUpdate'] ?? 0) + 1,
  });
});

test('the hourly run writes it by itself, and shows what is overdue after the due moment', () => {
  const quarter = grouped();
  quarter.desk.advance(3600);
  expect(booksOf(quarter)).toHaveLength(1);
  jumpTo(quarter, '2019-03-18T16:30');
  quarter.desk.advance(2 * 3600);
  expect(shown(quarter)[5]?.[2]).toBe('Đã phát hành, chờ đơn vị nhập; quá hạn');
});

test('a contact that comes may read it, a contact that goes may not, and more than reading is taken back', () => {
  const quarter = made.twin();
  const [id = ''] = booksOf(quarter);
  const old = quarter.account(SECOND);
  const row = quarter.masterTab('Danh bạ đầu mối').findIndex((line) => line.includes(old)) + 1;
  const type = (cell: string, value: unknown): void =>
    void quarter.desk.call(
      {
        method: 'sheets.spreadsheets.values.update',
        params: {
          spreadsheetId: quarter.master ?? '',
          range: `'Danh bạ đầu mối'!${cell}${row}`,
          valueInputOption: 'RAW',
        },
        body: { values: [[value]] },
      },
      { email: quarter.office, project: null },
    );
  type('B', 'nguoi.moi@example.com');
  quarter.desk.call(
    {
      method: 'drive.permissions.create',
      params: { fileId: id, sendNotificationEmail: false },
      body: { type: 'user', role: 'writer', emailAddress: 'ke.la@example.com' },
    },
    { email: quarter.office, project: null },
  );
  expect(said(quarter)).toMatchObject([{ message: 'Đã đổi người xem theo Danh bạ đầu mối.' }]);
  const roles = rolesOf(quarter, id);
  expect(roles['nguoi.moi@example.com']).toBe('reader');
  expect(Object.keys(roles)).not.toEqual(expect.arrayContaining([old]));
  expect(Object.keys(roles)).not.toEqual(expect.arrayContaining(['ke.la@example.com']));
  expect(said(quarter)).toEqual([]);
});

test('an emptied group puts its book into the trash and says so; a lost book is made again', () => {
  const quarter = made.twin();
  const [id = ''] = booksOf(quarter);
  for (const unit of [FIRST, SECOND]) nameGroup(quarter, unit, '');
  // Emptied cells are asked about first.
  expect(() => collect(quarter)).toThrow('rowsDoubted');
  expect(booksOf(quarter)).toEqual([id]);
  keepTyped(quarter);
  const [line] = said(quarter);
  expect(line?.message).toContain('không còn đơn vị nào ghi tên nhóm');
  expect(booksOf(quarter)).toEqual([]);
  expect(books(quarter)).toMatchObject({ books: [], gone: [expect.stringContaining('khôi phục tệp ở Thùng rác')] });
  expect(said(quarter)).toEqual([]);
  // Out of the trash and named again, it is the same book.
  quarter.desk.call(
    { method: 'drive.files.update', params: { fileId: id }, body: { trashed: false } },
    { email: quarter.office, project: null },
  );
  grouped(quarter);
  collect(quarter);
  expect(booksOf(quarter)).toEqual([id]);
  // Thrown away while the group is named: another one.
  quarter.desk.call(
    { method: 'drive.files.update', params: { fileId: id }, body: { trashed: true } },
    { email: quarter.office, project: null },
  );
  collect(quarter);
  expect(booksOf(quarter)).toHaveLength(1);
  expect(booksOf(quarter)).not.toEqual([id]);
  expect(shown(quarter)[5]?.[0]).toBe('Sở Nội vụ');
});

test('a tab that lost its column empties no book', () => {
  const quarter = made.twin();
  const [keys = []] = quarter.masterTab(TAB);
  const at = String.fromCharCode(65 + keys.indexOf('groupBook'));
  quarter.desk.call(
    {
      method: 'sheets.spreadsheets.values.clear',
      params: { spreadsheetId: quarter.master ?? '', range: `'${TAB}'!${at}1` },
    },
    { email: quarter.office, project: null },
  );
  keepTyped(quarter);
  collect(quarter);
  expect(booksOf(quarter)).toHaveLength(1);
});

test('the tab is laid again where somebody deleted it', () => {
  const quarter = made.twin();
  const [id = ''] = booksOf(quarter);
  const [sheet] = quarter.book(id, quarter.office).sheets;
  quarter.desk.call(
    {
      method: 'sheets.spreadsheets.batchUpdate',
      params: { spreadsheetId: id },
      body: {
        requests: [
          { addSheet: { properties: { title: 'Khác' } } },
          { deleteSheet: { sheetId: sheet?.properties.sheetId ?? 0 } },
        ],
      },
    },
    { email: quarter.office, project: null },
  );
  quarter.submitted([SECOND]);
  collect(quarter);
  expect(quarter.book(id, quarter.office).sheets.map(({ properties }) => properties.title)).toEqual(['Sổ chung']);
  expect(shown(quarter, id)[6]?.[2]).toBe('Đã nộp, chờ tiếp nhận');
});
