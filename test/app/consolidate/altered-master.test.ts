/**
 * When a figure of the master is overwritten by hand, the next Tổng hợp reports the place and restores the published
 * figure, even if no unit has changed.
 */
import { FEW, PERIOD, Quarter } from '../quarter';

const quarter = new Quarter();
const request = { job: 'consolidate', period: PERIOD } as const;
const office = { email: quarter.office, project: null };
const TABS = ['Tổng quan', 'Tiến độ nộp', 'Số liệu', 'Nhiệm vụ', 'Nội dung', 'Dữ liệu'] as const;

beforeAll(() => {
  quarter.generated().submitted().job(request);
});

const write = (range: string, value: unknown): void => {
  quarter.desk.advance(60);
  typeInto(quarter, range, value);
};
function typeInto(one: Quarter, range: string, value: unknown): void {
  one.desk.call(
    {
      method: 'sheets.spreadsheets.values.update',
      params: { spreadsheetId: one.master ?? '', range, valueInputOption: 'USER_ENTERED' },
      body: { values: [[value]] },
    },
    office,
  );
}
const change = (one: object): void => {
  quarter.desk.advance(60);
  quarter.desk.call(
    {
      method: 'sheets.spreadsheets.batchUpdate',
      params: { spreadsheetId: quarter.master ?? '' },
      body: { requests: [one] },
    },
    office,
  );
};
const shown = (): unknown => TABS.map((tab) => quarter.masterTab(tab));
const sheetIdOf = (title: string): number =>
  quarter.book(quarter.master ?? '', quarter.office).sheets.find((sheet) => sheet.properties.title === title)
    ?.properties.sheetId ?? -1;

/** The cell where a row and a column of a keyed tab cross. */
function addressOf(tab: string, row: string, column: string): string {
  const values = quarter.masterTab(tab);
  const at = (values[0] ?? []).indexOf(column);
  return `'${tab}'!${String.fromCharCode(65 + at)}${values.findIndex((line) => line[0] === row) + 1}`;
}

test('an unchanged master takes three calls and nothing is written, once its first look after a publication found it whole', () => {
  const first = quarter.calls(() => {
    expect(quarter.job(request).message).toContain('Không có thay đổi');
  });
  expect(first.byMethod).toEqual({
    'drive.files.list': 1,
    'sheets.spreadsheets.get': 3,
    'sheets.spreadsheets.values.batchGet': 1,
  });
  const counted = quarter.calls(() => {
    expect(quarter.job(request).message).toContain('Không có thay đổi');
  });
  expect(counted.all).toBe(3);
});

describe('a click that finds everything as the last one left it', () => {
  /** Letters of the ledger's rows in an answer, at least. */
  const ROWS = 20_000;
  /** Letters of all answers to the click, and the words of its result. */
  function clicked(one: Quarter): { readonly read: number; readonly message: string } {
    const seconds = jest.spyOn(one.desk.latency, 'seconds');
    const { message } = one.job(request);
    const read = seconds.mock.calls.reduce((sum, [, size]) => sum + (size.write ? 0 : size.bytes), 0);
    seconds.mockRestore();
    return { read, message };
  }
  let seen: Quarter;
  let quick: number;
  beforeAll(() => {
    seen = new Quarter().generated().submitted();
    seen.job(request);
    const first = clicked(seen);
    const again = clicked(seen.twin());
    expect([first.message, again.message]).toEqual([again.message, expect.stringContaining('Không có thay đổi')]);
    expect(first.read).toBeGreaterThan(again.read + ROWS);
    quick = again.read;
  });

  const adjusts = (one: Quarter): unknown =>
    one.value('adjust', {
      ...{ period: PERIOD, unit: '568', form: 'indicator', row: '1.2', field: 'value' },
      ...{ amount: 3, reason: 'Công văn 12/UBND: tính trùng' },
    });

  test('takes three calls and does not read the rows of the ledger', () => {
    const one = seen.twin();
    expect(one.calls(() => one.job(request)).all).toBe(3);
    expect(clicked(one)).toEqual({ read: quick, message: expect.stringContaining('Không có thay đổi') as string });
  });

  test.each<readonly [string, (one: Quarter) => void]>([
    ['a run has written to the ledger', adjusts],
    [
      'a run has written to the ledger and the list of Drive does not show it yet',
      (one) => {
        adjusts(one);
        one.plan({ kind: 'staleList', method: 'drive.files.list', seconds: 3600 });
      },
    ],
    ['a tab of the office is another', (one) => typeInto(one, "'Đơn vị'!C2", 'Tên khác')],
    ['a total is written over', (one) => typeInto(one, addressOf('Số liệu', '1.2', 'total'), 4244)],
    ['a due moment has passed', (one) => void one.desk.clock.jump(40 * 24 * 3600)],
  ])('looks at everything when %s', (_, happens) => {
    const one = seen.twin();
    happens(one);
    expect(clicked(one).read).toBeGreaterThan(quick + ROWS);
  });
});

test('a total and a traced value that are overwritten by hand are named and restored', () => {
  const before = shown();
  const total = addressOf('Số liệu', '1.2', 'total');
  const published = quarter.masterTab('Số liệu').find((line) => line[0] === '1.2')?.[
    quarter.masterTab('Số liệu')[0]?.indexOf('total') ?? 0
  ];
  write(total, 4242);
  write("'Dữ liệu'!E9", 777);
  const plan = quarter.value('startJob', request).plan.lines.join(' ');
  expect(plan).toContain('2 chỗ trong Sổ tổng hợp không còn như lúc tổng hợp');
  expect(plan).toContain(`${total.replace(/'/g, '')} đang là “4242”, đã công bố “${String(published)}”`);
  expect(shown()).not.toEqual(before);
  const outcome = quarter.job(request);
  expect(outcome.message).toContain('Đã khôi phục 2 chỗ bị sửa tay hoặc xóa trong Sổ tổng hợp');
  const moment = (tabs: unknown): unknown =>
    JSON.parse(JSON.stringify(tabs).replace(/("madeAt","[^"]*",)[\d.]+/g, '$10'));
  expect(moment(shown())).toEqual(moment(before));
  expect(quarter.ledgerTab('Nhật ký').flat().join(' ')).toContain('Đã khôi phục 2 chỗ');
});

test('a figure written over in the very moment of the publication is seen: no time is compared', () => {
  const total = addressOf('Số liệu', '1.2', 'total');
  quarter.desk.call(
    {
      method: 'sheets.spreadsheets.values.update',
      params: { spreadsheetId: quarter.master ?? '', range: total, valueInputOption: 'USER_ENTERED' },
      body: { values: [[4243]] },
    },
    office,
  );
  expect(quarter.job(request).message).toContain('Đã khôi phục 1 chỗ bị sửa tay');
});

test.each(['"999"', '0,', '[=6]"7"', ''])(
  'the number format %s, which shows another number, is named and put back',
  (pattern) => {
    const [, column = '', row = ''] = /!([A-Z]+)(\d+)$/.exec(addressOf('Số liệu', '1.2', 'total')) ?? [];
    const at = column.charCodeAt(0) - 65;
    change({
      repeatCell: {
        range: {
          sheetId: sheetIdOf('Số liệu'),
          startRowIndex: Number(row) - 1,
          endRowIndex: Number(row),
          startColumnIndex: at,
          endColumnIndex: at + 1,
        },
        cell: pattern === '' ? {} : { userEnteredFormat: { numberFormat: { type: 'NUMBER', pattern } } },
        fields: 'userEnteredFormat.numberFormat',
      },
    });
    expect(quarter.job(request).message).toContain('Đã khôi phục 1 chỗ bị sửa tay');
    expect(quarter.job(request).message).toContain('Không có thay đổi');
  },
);

test('a row added below a result tab is named and taken away', () => {
  const below = quarter.masterTab('Số liệu').length;
  change({ appendDimension: { sheetId: sheetIdOf('Số liệu'), dimension: 'ROWS', length: 3 } });
  write(`'Số liệu'!B${below + 2}`, 999);
  expect(quarter.job(request).message).toContain('Đã khôi phục 1 chỗ');
  expect(quarter.masterTab('Số liệu')).toHaveLength(below);
});

test('a renamed tab with an emptied column is read by its own id and restored', () => {
  const id = sheetIdOf('Số liệu');
  write(addressOf('Số liệu', '1.2', FEW[0]), '');
  change({ updateSheetProperties: { properties: { sheetId: id, title: 'Số liệu của tôi' }, fields: 'title' } });
  expect(quarter.job(request).message).toMatch(/Đã khôi phục 1 chỗ .* đang là để trống/);
  change({ updateSheetProperties: { properties: { sheetId: id, title: 'Số liệu' }, fields: 'title' } });
});

test('ticks and texts of the office in its own tabs do not count as alterations, and the next run writes nothing', () => {
  const narrative = quarter.masterTab('Nội dung');
  const row = narrative.findIndex(
    (line) => String(line[0]).includes('|') && line[(narrative[0] ?? []).indexOf('enters')] === false,
  );
  change({
    updateCells: {
      rows: [{ values: [{ userEnteredValue: { boolValue: true } }] }],
      fields: 'userEnteredValue',
      start: { sheetId: sheetIdOf('Nội dung'), rowIndex: row, columnIndex: (narrative[0] ?? []).indexOf('enters') },
    },
  });
  const before = shown();
  const counted = quarter.calls(() => {
    expect(quarter.job(request).message).toContain('Không có thay đổi');
  });
  expect(counted.byMethod['sheets.spreadsheets.batchUpdate']).toBeUndefined();
  // The list of files, master and ledger, then the master's values and the formats that show them.
  expect(counted.all).toBe(5);
  expect(shown()).toEqual(before);
});
