/**
 * *Sổ chấm điểm* on the desk: what is written is read back unchanged, a second write finds nothing to do, and what the
 * office typed stays in its place.
 */
import type { EntryValue } from '../../../src/core/entry';
import { Desk } from '../../../src/desk/desk';
import type { SpreadsheetShape } from '../../../src/tables/api-shapes';
import { appraisalWrites } from '../../../src/tables/score-book/appraisal-writes';
import { lineKey, type AppraisalLine } from '../../../src/tables/score-book/appraisal-line';
import { readAppraisal } from '../../../src/tables/score-book/appraisal-read';
import { decisionWrites, readDecision } from '../../../src/tables/score-book/decision';
import { resultGrid, resultWrites, type ResultLine } from '../../../src/tables/score-book/result-lines';
import { scoreBookRequests } from '../../../src/tables/score-book/score-book-requests';
import { readScoreBookStamp, SCORE_BOOK_FIELDS, tabOf } from '../../../src/tables/score-book/sheets';

const HEAD = { title: 'CHẤM ĐIỂM – 2026', notice: 'Chưa có quyết định phê duyệt, không phổ biến' };
const points = (
  hundredths: number,
): { readonly kind: 'number'; readonly scaled: number; readonly decimals: number } => ({
  kind: 'number',
  scaled: hundredths,
  decimals: 2,
});

const line = (unit: string, criterion: string, self: EntryValue, more: Partial<AppraisalLine> = {}): AppraisalLine => ({
  key: lineKey(unit, criterion),
  group: 'UBND cấp xã',
  unit: `Xã ${unit}`,
  number: criterion,
  criterion: `Tiêu chí ${criterion}`,
  maximum: { scaled: 1050, decimals: 2 },
  self,
  evidence: '=1+1',
  link: 'https://dichvucong.gov.vn/1',
  cell: { words: 'Chấm điểm!F8', link: 'https://docs.google.com/spreadsheets/d/x/edit#gid=106&range=F8' },
  explanation: '',
  moreEvidence: '',
  difference: null,
  remark: '',
  ...more,
});
const LINES = [
  line('1', 'I.1', points(1050)),
  line('1', 'I.2', { kind: 'notArisen' }, { cell: null, link: 'công văn 7' }),
  line('2', 'I.1', points(725), { maximum: null }),
  line('2', 'I.2', { kind: 'blank' }),
];
const result = (unit: string, total: number): ResultLine => ({
  unit,
  unitName: `Xã ${unit}`,
  groupName: 'UBND cấp xã',
  self: null,
  first: null,
  appraised: null,
  survey: null,
  last: null,
  total: { scaled: total, decimals: 2 },
  maximum: { scaled: 8500, decimals: 2 },
  ratio: { scaled: 9012, decimals: 2 },
  rank: 1,
  classLabel: 'A',
  open: [],
  wrong: [],
  late: '',
});

class Book {
  private readonly desk = new Desk({ seed: 3, latency: 'typical', accountKind: 'workspace', bundleDir: 'no-scripts' });
  private readonly office = { email: this.desk.province.office[0]?.email ?? '', project: null };
  readonly id: string;

  constructor() {
    const made = this.call<SpreadsheetShape>(
      'sheets.spreadsheets.create',
      {},
      { properties: { title: 'Sổ chấm điểm' } },
    );
    this.id = made.spreadsheetId ?? '';
    this.change(
      scoreBookRequests({
        period: '2026-CD-TU',
        scheme: 'nq57',
        fileId: this.id,
        defaultSheetId: made.sheets?.[0]?.properties?.sheetId ?? 0,
      }),
    );
  }

  private call<T>(method: string, params: Record<string, unknown>, body?: unknown): T {
    return this.desk.call({ method, params, ...(body === undefined ? {} : { body }) }, this.office) as T;
  }
  change(requests: readonly unknown[]): void {
    if (requests.length > 0) this.call('sheets.spreadsheets.batchUpdate', { spreadsheetId: this.id }, { requests });
  }
  read(): SpreadsheetShape {
    return this.call('sheets.spreadsheets.get', { spreadsheetId: this.id, fields: SCORE_BOOK_FIELDS });
  }
  sheet(tab: 'appraisal' | 'result' | 'decision') {
    const found = tabOf(this.read(), tab);
    if (!found) throw new Error(tab);
    return found;
  }
  values(range: string): unknown[][] {
    return (
      this.call<{ values?: unknown[][] }>('sheets.spreadsheets.values.get', {
        spreadsheetId: this.id,
        range,
        valueRenderOption: 'UNFORMATTED_VALUE',
      }).values ?? []
    );
  }
  type(range: string, value: unknown, how: 'RAW' | 'USER_ENTERED' = 'USER_ENTERED'): void {
    this.call(
      'sheets.spreadsheets.values.update',
      { spreadsheetId: this.id, range, valueInputOption: how },
      { values: [[value]] },
    );
  }
  ruleAt(range: string): {
    readonly strict: boolean;
    readonly condition: { readonly type: string; readonly values: readonly { readonly userEnteredValue: string }[] };
  } {
    const book = this.call<{
      sheets: { data: { rowData: { values: { dataValidation: ReturnType<Book['ruleAt']> }[] }[] }[] }[];
    }>('sheets.spreadsheets.get', {
      spreadsheetId: this.id,
      ranges: [range],
      fields: 'sheets(data(rowData(values(dataValidation))))',
    });
    const rule = book.sheets[0]?.data[0]?.rowData[0]?.values[0]?.dataValidation;
    if (!rule) throw new Error(`no rule at ${range}`);
    return rule;
  }
  appraisal(lines: readonly AppraisalLine[] = LINES): number {
    const { requests, cells } = appraisalWrites(readAppraisal(this.sheet('appraisal')), lines, HEAD);
    this.change(requests);
    return cells;
  }
}

test('the file has its stamp, and a file without one is refused', () => {
  const book = new Book();
  expect(readScoreBookStamp(book.read())).toEqual({
    kind: 'scoreBook',
    period: '2026-CD-TU',
    scheme: 'nq57',
    fileId: book.id,
    version: 1,
  });
  expect(readScoreBookStamp({})).toBeNull();
});

test('lines are written once and read back by key with what was typed beside them, and a second write changes no cell', () => {
  const book = new Book();
  expect(book.appraisal()).toBeGreaterThan(30);
  expect(book.values("'Thẩm định'!A5:J8")).toEqual([
    [
      '1|I.1',
      'UBND cấp xã',
      'Xã 1',
      'I.1',
      'Tiêu chí I.1',
      10.5,
      10.5,
      '=1+1',
      'https://dichvucong.gov.vn/1',
      'Chấm điểm!F8',
    ],
    ['1|I.2', 'UBND cấp xã', 'Xã 1', 'I.2', 'Tiêu chí I.2', 10.5, 'Không phát sinh', '=1+1', 'công văn 7'],
    [
      '2|I.1',
      'UBND cấp xã',
      'Xã 2',
      'I.1',
      'Tiêu chí I.1',
      '',
      7.25,
      '=1+1',
      'https://dichvucong.gov.vn/1',
      'Chấm điểm!F8',
    ],
    [
      '2|I.2',
      'UBND cấp xã',
      'Xã 2',
      'I.2',
      'Tiêu chí I.2',
      10.5,
      '',
      '=1+1',
      'https://dichvucong.gov.vn/1',
      'Chấm điểm!F8',
    ],
  ]);
  book.type("'Thẩm định'!K5", '9,5');
  book.type("'Thẩm định'!L5", 'Đúng hạn');
  book.type("'Thẩm định'!O6", 'không phát sinh');
  const read = readAppraisal(book.sheet('appraisal'));
  expect(read.troubles).toEqual([]);
  expect([
    read.rows.get('1|I.1')?.typed.appraisal1,
    read.rows.get('1|I.1')?.typed.note1,
    read.rows.get('1|I.2')?.typed.appraisal2,
  ]).toMatchObject([
    { a1: 'K5', seen: { content: 9.5, shown: '9,50' } },
    { a1: 'L5', seen: { content: 'Đúng hạn' } },
    { a1: 'O6', seen: { content: 'không phát sinh' } },
  ]);
  expect(book.appraisal()).toBe(0);
});

test('a sorted tab with a moved column and a row added by the office is still read by its keys, and only changed cells are written in place', () => {
  const book = new Book();
  book.appraisal();
  const sheetId = 3101;
  book.type("'Thẩm định'!K7", 5);
  book.change([
    {
      sortRange: {
        range: { sheetId, startRowIndex: 4, endRowIndex: 8, startColumnIndex: 0, endColumnIndex: 18 },
        sortSpecs: [{ dimensionIndex: 0, sortOrder: 'DESCENDING' }],
      },
    },
    {
      moveDimension: { source: { sheetId, dimension: 'COLUMNS', startIndex: 10, endIndex: 11 }, destinationIndex: 18 },
    },
  ]);
  expect(readAppraisal(book.sheet('appraisal')).rows.get('2|I.1')?.typed.appraisal1).toMatchObject({
    a1: 'R6',
    seen: { content: 5 },
  });
  expect(
    book.appraisal([
      ...LINES.map((one) => (one.key === '2|I.1' ? { ...one, explanation: 'Đã bổ sung' } : one)),
      line('3', 'I.1', points(100)),
    ]),
  ).toBe(1 + 10);
  expect(book.values("'Thẩm định'!A6:R6")[0]).toMatchObject({ 0: '2|I.1', 11: 'Đã bổ sung', 17: 5 });
  expect(book.values("'Thẩm định'!A9")).toEqual([['3|I.1']]);
});

test('the line of a unit that left the đợt keeps its marks and is marked', () => {
  const book = new Book();
  book.appraisal();
  book.type("'Thẩm định'!K8", 3);
  expect(book.appraisal(LINES.slice(0, 3))).toBe(1);
  expect(book.values("'Thẩm định'!K8:R8")[0]).toMatchObject({
    0: 3,
    7: expect.stringContaining('không tính') as string,
  });
});

test.each([
  ["'Thẩm định'!A6", '1|I.1', 'rowTwice', 'A6'],
  ["'Thẩm định'!G1", 'unit', 'columnTwice', 'unit'],
  ["'Thẩm định'!O1", '', 'columnMissing', 'appraisal2'],
])('a key damaged at %s (%s) is reported as %s and nothing may be written', (range, value, kind, where) => {
  const book = new Book();
  book.appraisal();
  book.type(range, value, 'RAW');
  const read = readAppraisal(book.sheet('appraisal'));
  expect(read.troubles).toContainEqual({ kind, where });
  expect(() => appraisalWrites(read, LINES, HEAD)).toThrow('damaged');
});

test.each([
  ['K5', '10,5', true],
  ['K5', '10,51', false],
  ['K5', '-1', false],
  ['K5', 'đạt', false],
  ['K5', 'Không áp dụng', true],
  ['O5', 'không phát sinh', true],
  ['O5', '11', false],
  ['K7', '99', true],
])('in %s the mark %s is accepted while typing: %s', (cell, typed, taken) => {
  const book = new Book();
  book.appraisal();
  const rule = book.ruleAt(`'Thẩm định'!${cell}`);
  expect(rule).toMatchObject({ strict: true, condition: { type: 'CUSTOM_FORMULA' } });
  book.type(`'Thẩm định'!${cell}`, typed);
  // The rule is set for the first line of its range; for lower lines Sheets shifts it by rows.
  book.type(
    "'Thẩm định'!R5",
    String(rule.condition.values[0]?.userEnteredValue).replace(/([A-Z])5/g, `$1${cell.slice(1)}`),
  );
  expect(book.values("'Thẩm định'!R5")).toEqual([[taken]]);
});

test('results are written completely, match their lines, and shrink with them', () => {
  const book = new Book();
  const write = (lines: readonly ResultLine[]): number => {
    const { requests, cells } = resultWrites(book.sheet('result'), lines, HEAD);
    book.change(requests);
    return cells;
  };
  const lines = [
    result('1', 8050),
    {
      ...result('2', 0),
      total: null,
      ratio: null,
      rank: null,
      classLabel: null,
      open: ['I.1', 'I.2'],
      wrong: ['K7'],
      late: 'Nộp trễ hạn',
    },
  ];
  expect(write(lines)).toBeGreaterThan(10);
  // What Google returns ends with the last cell that holds anything.
  const held = (row: readonly unknown[]): readonly unknown[] =>
    row.slice(0, row.length - [...row].reverse().findIndex((cell) => cell !== ''));
  expect(book.values("'Kết quả'!A5:T6")).toEqual(resultGrid(lines).map((row) => held(row.map((cell) => cell ?? ''))));
  expect(write(lines)).toBe(0);
  expect(write(lines.slice(0, 1))).toBeGreaterThan(5);
  expect(book.values("'Kết quả'!A6:T6")).toEqual([]);
});

test('a book made before the survey was shown apart gets the columns with its next results', () => {
  const book = new Book();
  const sheetId = book.sheet('result').properties?.sheetId ?? 0;
  book.change([{ deleteDimension: { range: { sheetId, dimension: 'COLUMNS', startIndex: 15, endIndex: 20 } } }]);
  book.change([{ deleteDimension: { range: { sheetId, dimension: 'COLUMNS', startIndex: 5, endIndex: 7 } } }]);
  const last = { self: '9', appraised: '8.5', survey: null, total: '8.5', rank: 2 };
  const lines = [{ ...result('1', 8050), survey: points(1000), last }];
  book.change(resultWrites(book.sheet('result'), lines, HEAD).requests);
  const [keys = [], , , headings = [], row = []] = book.values("'Kết quả'!A1:T5");
  const at = (key: string): readonly unknown[] => [headings[keys.indexOf(key)], row[keys.indexOf(key)]];
  expect([at('survey'), at('total'), at('lastAppraised'), at('lastRank')]).toEqual([
    ['Điểm điều tra xã hội học', 10],
    ['Tổng điểm cuối', 80.5],
    ['Đợt trước: thẩm định', 8.5],
    ['Đợt trước: xếp hạng', 2],
  ]);
  expect(resultWrites(book.sheet('result'), lines, HEAD).cells).toBe(0);
});

test("the decision is complete only with number, symbol and a valid day; the add-in's own lines are written once", () => {
  const book = new Book();
  const words = { scheme: 'NQ57', basis: '11-QĐ/TU', period: 'Đợt 2026', state: HEAD.notice };
  book.change(decisionWrites(book.sheet('decision'), words));
  expect(decisionWrites(book.sheet('decision'), words)).toEqual([]);
  expect(readDecision(book.sheet('decision'))).toEqual({ is: 'none' });
  book.type("'Quyết định'!C5", '309');
  expect(readDecision(book.sheet('decision'))).toEqual({ is: 'partial' });
  book.type("'Quyết định'!C6", 'QĐ-UBND');
  book.type("'Quyết định'!C7", '31/01/2027');
  expect(readDecision(book.sheet('decision'))).toEqual({
    is: 'whole',
    decision: { number: '309', symbol: 'QĐ-UBND', date: '2027-01-31' },
  });
  book.type("'Quyết định'!C7", 'tháng 1', 'RAW');
  expect(readDecision(book.sheet('decision'))).toEqual({ is: 'partial' });
});
