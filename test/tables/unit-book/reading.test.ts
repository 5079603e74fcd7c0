/**
 * A unit's workbook is read by its keys, whatever was moved or renamed, and everything that cannot be accepted is
 * named.
 */
import type { Finding } from '../../../src/core/check/finding';
import type { SpreadsheetShape } from '../../../src/tables/api-shapes';
import { coverWrites } from '../../../src/tables/unit-book/cover-writes';
import { layoutOf } from '../../../src/tables/unit-book/layout';
import { readUnitBook, type Expected } from '../../../src/tables/unit-book/reading/read';
import { FILE, period, templatesOf, unitBook, unitCode, type BookEdit, type DeskBook } from './support';

const templates = templatesOf();
const [figures, tasks] = templates.map(layoutOf) as [ReturnType<typeof layoutOf>, ReturnType<typeof layoutOf>];
const expected: Expected = { unit: unitCode, period: period.code, fileId: FILE, templates };
const first = figures.cells.find(
  (cell) => cell.spec.part === 'entry' && cell.spec.kind.type === 'count' && cell.field === 'value',
)!;
const state = tasks.cells.find((cell) => cell.field === 'state')!;

function filled(): DeskBook {
  const book = unitBook(templates);
  book.put(102, first.line, first.column, { userEnteredValue: { numberValue: 12 } });
  book.put(103, state.line, state.column, { userEnteredValue: { stringValue: 'Đang thực hiện' } });
  return book;
}

const read = (book: DeskBook, more: Partial<Expected> = {}) => readUnitBook(book.get(), { ...expected, ...more });
const valueIn = (result: ReturnType<typeof readUnitBook>, form: string, at: { row: string; field: string }) =>
  result.reports
    .find((report) => report.form === form)
    ?.entries.find((entry) => entry.row === at.row && entry.field === at.field);
const codes = (troubles: readonly Finding[]): string[] =>
  troubles.map((one) => `${one.level}${one.stops ? '!' : ''} ${one.form} ${one.code}`);

test('the entries of the unit come back with their place, and every entry cell is included', () => {
  const result = read(filled());
  expect(result.troubles).toEqual([]);
  expect(valueIn(result, 'indicator', first)).toMatchObject({
    a1: figures.name(first),
    reading: { is: 'value', value: { kind: 'number', scaled: 12, decimals: 0 } },
    seen: { content: 12, shown: '12' },
  });
  expect(valueIn(result, 'task', state)?.reading).toEqual({ is: 'value', value: { kind: 'choice', code: 'doing' } });
  expect(result.reports.map((report) => report.entries.length)).toEqual(
    [figures, tasks].map((layout) => layout.cells.filter((cell) => cell.spec.part === 'entry').length),
  );
});

test('a renamed tab, a moved column, an inserted row and column, and a row before the keys change nothing', () => {
  const book = filled();
  book.change([
    { updateSheetProperties: { properties: { sheetId: 102, title: "Số của Ea H'Leo" }, fields: 'title' } },
    {
      moveDimension: {
        source: { sheetId: 102, dimension: 'COLUMNS', startIndex: first.column, endIndex: first.column + 1 },
        destinationIndex: first.column + 3,
      },
    },
    {
      insertDimension: {
        range: { sheetId: 102, dimension: 'COLUMNS', startIndex: 3, endIndex: 5 },
        inheritFromBefore: true,
      },
    },
    {
      insertDimension: {
        range: { sheetId: 102, dimension: 'ROWS', startIndex: first.line, endIndex: first.line + 2 },
        inheritFromBefore: true,
      },
    },
    {
      insertDimension: {
        range: { sheetId: 102, dimension: 'ROWS', startIndex: 0, endIndex: 1 },
        inheritFromBefore: false,
      },
    },
  ]);
  const result = read(book);
  expect(codes(result.troubles)).toEqual([]);
  const entry = valueIn(result, 'indicator', first);
  expect(entry?.reading).toEqual({ is: 'value', value: { kind: 'number', scaled: 12, decimals: 0 } });
  expect(entry?.a1).not.toBe(figures.name(first));
  expect(result.reports[0]?.tab).toBe("Số của Ea H'Leo");
});

test('figures typed into an added row are named, because they are not counted', () => {
  const book = filled();
  book.change([
    {
      insertDimension: {
        range: { sheetId: 102, dimension: 'ROWS', startIndex: first.line + 1, endIndex: first.line + 2 },
        inheritFromBefore: true,
      },
    },
  ]);
  book.put(102, first.line + 1, first.column, { userEnteredValue: { numberValue: 99 } });
  const [told] = read(book).troubles;
  expect(told).toMatchObject({ code: 'unknownRow', level: 'note', stops: false, found: '99' });
});

const cut = (sheetId: number, dimension: 'ROWS' | 'COLUMNS', at: number): BookEdit => ({
  deleteDimension: { range: { sheetId, dimension, startIndex: at, endIndex: at + 1 } },
});

test('a deleted row is named by its words, because its key is hidden', () => {
  const book = filled();
  book.change([cut(102, 'ROWS', first.line)]);
  expect(read(book).troubles).toMatchObject([
    { code: 'rowMissing', row: first.row, facts: { number: first.templateRow.number, label: first.templateRow.label } },
  ]);
});

test.each([
  ['a deleted column', [cut(102, 'COLUMNS', first.column)], ['error! indicator columnMissing']],
  ['a deleted row', [cut(102, 'ROWS', first.line)], ['error! indicator rowMissing']],
  ['a deleted tab', [{ deleteSheet: { sheetId: 103 } }], ['error! task tabMissing']],
  [
    'a duplicated row key',
    [
      {
        copyPaste: {
          source: {
            sheetId: 102,
            startRowIndex: first.line,
            endRowIndex: first.line + 1,
            startColumnIndex: 0,
            endColumnIndex: 1,
          },
          destination: {
            sheetId: 102,
            startRowIndex: first.line + 1,
            endRowIndex: first.line + 2,
            startColumnIndex: 0,
            endColumnIndex: 1,
          },
        },
      },
    ],
    ['error! indicator rowMissing', 'error! indicator rowTwice'],
  ],
  [
    'entry cells that were merged',
    [
      {
        mergeCells: {
          range: {
            sheetId: 102,
            startRowIndex: first.line,
            endRowIndex: first.line + 1,
            startColumnIndex: first.column,
            endColumnIndex: first.column + 2,
          },
          mergeType: 'MERGE_ALL',
        },
      },
    ],
    ['error! indicator mergedEntry'],
  ],
  [
    'a second copy of a tab',
    [{ duplicateSheet: { sourceSheetId: 102, newSheetId: 900, newSheetName: 'Bản sao của Số liệu' } }],
    ['note indicator copiedFile'],
  ],
] as readonly [string, readonly BookEdit[], readonly string[]][])('%s is named', (_what, requests, wanted) => {
  const book = filled();
  book.change(requests);
  const result = read(book);
  expect([...new Set(codes(result.troubles))].sort()).toEqual(wanted);
});

/**
 * Rows as a person sees them, without the key column, or keys alone: the effect of a sort over the visible columns, or
 * of an edit in the hidden ones.
 */
const box = (top: number, bottom: number, left: number, right: number) => ({
  sheetId: 102,
  startRowIndex: top,
  endRowIndex: bottom,
  startColumnIndex: left,
  endColumnIndex: right,
});
const key = (row: number, column: number, text: string): BookEdit => ({
  updateCells: {
    rows: [{ values: [{ userEnteredValue: { stringValue: text } }] }],
    fields: 'userEnteredValue',
    start: { sheetId: 102, rowIndex: row, columnIndex: column },
  },
});
const second = figures.cells.find(
  (cell) => cell.field === 'value' && cell.spec.part === 'entry' && cell.row !== first.row,
)!;
const labelAt = figures.columnOf('label');

test.each([
  [
    'rows sorted without their hidden keys',
    [
      {
        sortRange: {
          range: box(figures.body.top, figures.rowCount, 1, figures.columnCount),
          sortSpecs: [{ dimensionIndex: labelAt, sortOrder: 'ASCENDING' }],
        },
      },
    ],
    'error! indicator rowMoved',
  ],
  [
    'the hidden keys of two rows exchanged',
    [key(first.line, 0, second.row), key(second.line, 0, first.row)],
    'error! indicator rowMoved',
  ],
  [
    'the hidden keys of two columns exchanged',
    [key(0, first.column, 'cumulative'), key(0, figures.columnOf('cumulative'), 'value')],
    'error! indicator columnMoved',
  ],
  ['an overwritten label', [key(first.line, labelAt, 'Số khác hẳn')], 'note indicator labelChanged'],
  ['an overwritten heading', [key(5, first.column, 'Cả năm')], 'note indicator labelChanged'],
] as readonly [string, readonly BookEdit[], string][])(
  '%s: a figure is never attributed to another row or column',
  (_what, requests, wanted) => {
    const book = filled();
    book.change(requests);
    expect(codes(read(book).troubles).filter((one) => !one.includes('notANumber'))).toEqual([wanted]);
  },
);

test('rows sorted as a whole keep their keys, and nothing is reported', () => {
  const book = filled();
  book.change([
    {
      sortRange: {
        range: box(figures.body.top, figures.rowCount, 0, figures.columnCount),
        sortSpecs: [{ dimensionIndex: labelAt, sortOrder: 'DESCENDING' }],
      },
    },
  ]);
  const result = read(book);
  expect(codes(result.troubles)).toEqual([]);
  expect(valueIn(result, 'indicator', first)?.reading).toEqual({
    is: 'value',
    value: { kind: 'number', scaled: 12, decimals: 0 },
  });
});

test('another name of the time zone of Vietnam changes nothing', () => {
  const book = filled();
  const before = read(book);
  book.change([{ updateSpreadsheetProperties: { properties: { timeZone: 'Asia/Saigon' }, fields: 'timeZone' } }]);
  expect(read(book)).toEqual(before);
});

test('a workbook set to another country is refused: 12,5 and 03/04 were stored as something else', () => {
  const book = filled();
  book.change([{ updateSpreadsheetProperties: { properties: { locale: 'en_US' }, fields: 'locale' } }]);
  expect(read(book).troubles).toMatchObject([{ code: 'otherLocale', stops: true, form: 'cover', found: 'en_US' }]);
});

test.each([
  ['a copied file', { fileId: 'another-file' }, 'error! indicator copiedFile'],
  ['another period', { period: '2019-Q2' }, 'error! indicator wrongPeriod'],
  ['another unit', { unit: 'CQ-KHAC' }, 'error! indicator wrongUnit'],
  [
    'an older template',
    { templates: templates.map((template) => ({ ...template, version: 'later' })) },
    'note indicator oldTemplate',
  ],
])('%s is not accepted', (_what, more, code) => {
  expect(codes(read(filled(), more).troubles)).toContain(code);
});

test('an export that lost its metadata is still identified by hidden A1, and one that lost both is named', () => {
  const lost: SpreadsheetShape = {
    ...filled().get(),
    sheets: (filled().get().sheets ?? []).map(({ developerMetadata: _, ...sheet }) => sheet),
  };
  expect(readUnitBook(lost, expected).troubles).toEqual([]);
  const book = filled();
  book.change([
    {
      updateCells: {
        range: { sheetId: 102, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 },
        fields: 'userEnteredValue',
      },
    },
  ]);
  const bare: SpreadsheetShape = {
    sheets: (book.get().sheets ?? []).map(({ developerMetadata: _, ...sheet }) => sheet),
  };
  expect(codes(readUnitBook(bare, expected).troubles)).toEqual(['error! indicator noStamp']);
});

test('metadata and hidden A1 that disagree are refused', () => {
  const book = filled();
  const a1 = JSON.stringify({ unit: 'CQ-KHAC', period: period.code, form: 'task', template: 'x', fileId: FILE });
  book.put(103, 0, 0, { userEnteredValue: { stringValue: a1 } });
  expect(codes(read(book).troubles)).toEqual(['error! task noStamp']);
});

const shown = (book: DeskBook, words: string): boolean =>
  JSON.stringify(
    book
      .get('sheets(properties,data(rowData(values(formattedValue))))')
      .sheets?.find((sheet) => sheet.properties?.sheetId === 101),
  ).includes(words);

test('the tick changes the state immediately, a receipt replaces it, and a return removes it again', () => {
  const book = filled();
  const before = read(book).cover;
  expect(before).toMatchObject({ ticked: false, stateCode: 'unpublished', receipt: '' });
  book.put(101, before.tick!.row, before.tick!.column, { userEnteredValue: { boolValue: true } });
  expect(read(book).cover.ticked).toBe(true);
  expect(shown(book, 'Đã đánh dấu nộp, chưa có biên nhận')).toBe(true);
  expect(shown(book, 'BÁO CÁO CHƯA ĐƯỢC NỘP')).toBe(false);

  book.change(coverWrites(read(book).cover, { stateCode: 'submitted', receipt: 'Bản 1, 08:00 20/03/2019' }));
  expect(shown(book, 'Đã nộp, chờ tiếp nhận')).toBe(true);

  book.change(coverWrites(read(book).cover, { stateCode: 'returned', message: 'Xem lại mục 1.2', tick: false }));
  const after = read(book).cover;
  expect(after).toMatchObject({
    ticked: false,
    stateCode: 'returned',
    receipt: 'Bản 1, 08:00 20/03/2019',
    message: 'Xem lại mục 1.2',
  });
  book.put(101, after.tick!.row, after.tick!.column, { userEnteredValue: { boolValue: true } });
  expect(shown(book, 'Đã đánh dấu nộp, chưa có biên nhận')).toBe(true);
});

test('the cover is written at its keys, even after rows were inserted before them', () => {
  const book = filled();
  book.change([
    {
      insertDimension: {
        range: { sheetId: 101, dimension: 'ROWS', startIndex: 2, endIndex: 5 },
        inheritFromBefore: true,
      },
    },
  ]);
  book.change(coverWrites(read(book).cover, { stateCode: 'draft', receipt: '', message: 'Đã nhận tệp' }));
  expect(read(book).cover).toMatchObject({ stateCode: 'draft', receipt: '', message: 'Đã nhận tệp' });
});

test('an invalid tick is unreadable and does not count as ticked', () => {
  const book = filled();
  const { tick } = read(book).cover;
  book.put(101, tick!.row, tick!.column, { userEnteredValue: { stringValue: 'x' } });
  const result = read(book);
  expect(result.cover.ticked).toBe(false);
  expect(codes(result.troubles)).toEqual(['error! cover notInList']);
});

test('a cover without its box is named and cannot be written', () => {
  const book = filled();
  book.change([cut(101, 'ROWS', read(book).cover.tick!.row)]);
  const result = read(book);
  expect(codes(result.troubles)).toEqual(['error! cover rowMissing']);
  expect(() => coverWrites(result.cover, { stateCode: 'draft', tick: false })).toThrow('no submit');
});
