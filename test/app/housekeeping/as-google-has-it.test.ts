/**
 * What Google does to addresses, boxes and senders, and what becomes of it: rows C04, D08, D10, D11, L11, M03, M04,
 * S05, S07, S09, S18 of docs/google.md.
 */
import { ApiError } from '../../../src/desk/contract';
import { booksOfGoogle } from '../../../src/gas/books/books';
import type { Pace } from '../../../src/gas/pace';
import { PERIOD, Quarter } from '../quarter';

const ONE = ['568'] as const;
const office = (quarter: Quarter) => ({ email: quarter.office, project: null });
const healthOf = (quarter: Quarter) =>
  quarter.job({ job: 'healthCheck', period: PERIOD, units: [...ONE] }).lines.find((line) => line.unit === '568')
    ?.message ?? '';

test('C04: a deleted box takes no report back, and comes back as it was', () => {
  const quarter = new Quarter().generated(ONE);
  quarter.submitted(ONE).job({ job: 'collect', period: PERIOD });
  const { at } = quarter.cover('568')['submit'] ?? { at: '' };
  const [tab = '', cell = ''] = at.split('!');
  const column = cell.charCodeAt(0) - 65;
  const row = Number(cell.slice(1)) - 1;
  const unit = { email: quarter.account('568'), project: null };
  const sheets = quarter.book(quarter.fileOf('568'), unit.email).sheets;
  const sheetId = sheets.find((one) => `'${one.properties.title}'` === tab)?.properties.sheetId;
  quarter.desk.call(
    {
      method: 'sheets.spreadsheets.batchUpdate',
      params: { spreadsheetId: quarter.fileOf('568') },
      body: {
        requests: [
          {
            updateCells: {
              range: {
                sheetId,
                startRowIndex: row,
                endRowIndex: row + 1,
                startColumnIndex: column,
                endColumnIndex: column + 1,
              },
              fields: 'userEnteredValue,dataValidation',
            },
          },
        ],
      },
    },
    office(quarter),
  );
  quarter.desk.clock.jump(3600);
  quarter.job({ job: 'collect', period: PERIOD });
  expect(quarter.value('status', { period: PERIOD }).lines.find((line) => line.unit === '568')?.state).toBe(
    'submitted',
  );
  const box = quarter.book(quarter.fileOf('568'), unit.email).sheets.find((one) => one.properties.sheetId === sheetId)
    ?.data?.[0]?.rowData?.[row]?.values?.[column];
  expect(box?.effectiveValue?.boolValue).toBe(true);
  expect(box?.dataValidation?.condition?.type).toBe('BOOLEAN');
});

test('D08: a file whose editors may share it is named', () => {
  const quarter = new Quarter().generated(ONE);
  expect(healthOf(quarter)).not.toMatch(/chia sẻ tiếp/);
  quarter.desk.call(
    { method: 'drive.files.update', params: { fileId: quarter.fileOf('568') }, body: { writersCanShare: true } },
    office(quarter),
  );
  expect(healthOf(quarter)).toMatch(/Người nhập có thể chia sẻ tiếp/);
});

test('D10: an account that Drive knows by another address is no outsider and has its grant', () => {
  const quarter = new Quarter().setUp();
  quarter.desk.drive.setting.aliases.set(quarter.account('568'), 'ten-moi@khanhhoa.gov.vn');
  quarter.job({ job: 'issue', period: PERIOD, units: [...ONE] });
  expect(healthOf(quarter)).toBe('Không có gì khác thường.');
});

test('D11: a group gets its file', () => {
  const quarter = new Quarter().setUp();
  quarter.desk.drive.setting.groups.add(quarter.account('568'));
  const outcome = quarter.job({ job: 'issue', period: PERIOD, units: [...ONE] });
  expect(outcome.lines.map((line) => line.result)).toEqual(['published']);
  expect(healthOf(quarter)).toBe('Không có gì khác thường.');
});

test('M03: letters come in the name of the office', () => {
  const quarter = new Quarter().generated(ONE);
  const [letter] = quarter.desk.outbox.all();
  expect(letter).toMatchObject({ name: expect.stringMatching(/^Sở Nội vụ/) });
});

test('L11: a disabled API is told as such, and is not taken for a missing master', () => {
  const quarter = new Quarter().setUp();
  quarter.desk.nemesis.meanwhile({
    method: 'sheets.spreadsheets.get',
    action: () => {
      throw new ApiError(
        403,
        'PERMISSION_DENIED',
        'Google Sheets API has not been used in project 1 before or it is disabled.',
        [{ domain: 'usageLimits', reason: 'accessNotConfigured', message: 'disabled' }],
      );
    },
  });
  const answer = quarter.ask('status', { period: PERIOD });
  expect(answer).toMatchObject({ ok: false, message: expect.stringMatching(/chưa bật Google Sheets API/) });
});

test('M04: a policy of the domain is warned of in the plan, and stops no other unit', () => {
  const quarter = new Quarter().setUp();
  const started = quarter.value('startJob', { job: 'issue', period: PERIOD, units: ['568'] });
  const outside = quarter.account('568').split('@')[1] !== quarter.office.split('@')[1];
  expect(started.plan.lines.some((line) => line.includes('tên miền khác'))).toBe(outside);
});

test('S05: no mask names the id of the book twice', () => {
  const asked: string[] = [];
  const get = (id: string, { fields }: { readonly fields: string }) => {
    asked.push(fields);
    return { spreadsheetId: id };
  };
  Object.assign(globalThis, { Sheets: { Spreadsheets: { get } } });
  const pace = { take: () => undefined } as unknown as Pace;
  for (const fields of ['spreadsheetId,properties', 'spreadsheetId', 'properties,sheets'])
    booksOfGoogle(pace, pace).get('x', { fields });
  expect(asked).toEqual(['spreadsheetId,properties', 'spreadsheetId', 'spreadsheetId,properties,sheets']);
});

test('S07: an address that Google refuses among the editors of a lock keeps no file from being made', () => {
  const quarter = new Quarter().setUp();
  const other = 'khong-co@khanhhoa.gov.vn';
  const values = quarter.masterTab('Cài đặt');
  const row = values.findIndex((line) => line.includes('officeAccounts'));
  const at = (values[row] ?? []).indexOf(quarter.office);
  quarter.desk.call(
    {
      method: 'sheets.spreadsheets.values.update',
      params: {
        spreadsheetId: quarter.master ?? '',
        range: `'Cài đặt'!${String.fromCharCode(65 + at)}${row + 1}`,
        valueInputOption: 'RAW',
      },
      body: { values: [[`${quarter.office}, ${other}`]] },
    },
    office(quarter),
  );
  quarter.desk.sheetsSetting.unknownEditors.add(other);
  const outcome = quarter.job({ job: 'issue', period: PERIOD, units: [...ONE] });
  expect(outcome.lines.map((line) => line.result)).toEqual(['published']);
});

test('S09, S18: where Google refused other values and many rows from the API, the round of a report would go on', () => {
  const quarter = new Quarter().setUp();
  quarter.desk.sheetsSetting.strictForApi = true;
  quarter.desk.sheetsSetting.mostNewRows = 40_000;
  expect(quarter.job({ job: 'issue', period: PERIOD, units: [...ONE] }).lines.map((line) => line.result)).toEqual([
    'published',
  ]);
  quarter.submitted(ONE);
  expect(quarter.job({ job: 'collect', period: PERIOD }).lines.map((line) => line.result)).toEqual(['sealed']);
  quarter.value('return', { unit: '568', period: PERIOD, reasons: [{ reason: 'Thiếu số liệu' }] });
  quarter.fill('568', 3).tick('568');
  expect(quarter.job({ job: 'collect', period: PERIOD }).lines.map((line) => line.result)).toEqual(['sealed']);
  quarter.value('accept', { unit: '568', period: PERIOD });
  expect(quarter.job({ job: 'consolidate', period: PERIOD }).result).toMatch(/^done/);
});

test('S41: a catalogue tab that the office turns into a table is read as before', () => {
  const quarter = new Quarter().setUp();
  const spreadsheetId = quarter.master ?? '';
  const fields = 'sheets.properties(sheetId,title,gridProperties)';
  const { sheets } = quarter.desk.call(
    { method: 'sheets.spreadsheets.get', params: { spreadsheetId, fields } },
    office(quarter),
  ) as {
    sheets: {
      properties: { sheetId: number; title: string; gridProperties: { rowCount: number; columnCount: number } };
    }[];
  };
  const before = quarter.value('issuing', { period: PERIOD });
  for (const { sheetId, title, gridProperties } of sheets.map((one) => one.properties)) {
    if (!['Đơn vị', 'Cài đặt'].includes(title)) continue;
    const range = {
      sheetId,
      startRowIndex: 1,
      endRowIndex: gridProperties.rowCount,
      startColumnIndex: 1,
      endColumnIndex: gridProperties.columnCount,
    };
    const body = { requests: [{ addTable: { table: { name: title.replace(' ', ''), range } } }] };
    quarter.desk.call({ method: 'sheets.spreadsheets.batchUpdate', params: { spreadsheetId }, body }, office(quarter));
  }
  expect(quarter.value('issuing', { period: PERIOD })).toEqual(before);
  const outcome = quarter.job({ job: 'issue', period: PERIOD, units: [...ONE] });
  expect(outcome.lines.map((line) => line.result)).toEqual(['published']);
});
