/** A unit's workbook as it is made: one valid batch, native checks, locks, formats that stay readable on a phone. */
import { checkRequestBody } from '../../../src/desk/schema/schema';
import type { SheetRequest } from '../../../src/tables/api-requests';
import { unitBookRequests } from '../../../src/tables/unit-book/book';
import {
  columnWidths,
  FROZEN_COLUMNS,
  headingHeight,
  HEADING_ROW,
  layoutOf,
} from '../../../src/tables/unit-book/layout';
import { fieldHeading } from '../../../src/text/books/unit-book';
import { STAMP_KEY } from '../../../src/tables/unit-book/stamp';
import { FILE, making, OFFICE, templatesOf, unitBook, unitCode, catalogue, period } from './support';
import { SHEET_IDS } from '../../../src/tables/unit-book/sheets';

const templates = templatesOf();
const requests = unitBookRequests(making(templates));
const everyCell = requests.flatMap((request) =>
  'updateCells' in request ? (request.updateCells.rows ?? []).flatMap((row) => row.values ?? []) : [],
);
const formulas = [
  ...everyCell.flatMap((cell) => cell.userEnteredValue?.formulaValue ?? []),
  ...requests.flatMap((request) =>
    'repeatCell' in request ? (request.repeatCell.cell.userEnteredValue?.formulaValue ?? []) : [],
  ),
  ...requests.flatMap((request) =>
    'setDataValidation' in request
      ? (request.setDataValidation.rule?.condition.values ?? []).map((value) => value.userEnteredValue)
      : [],
  ),
].filter((text) => text.startsWith('='));
const of = <K extends string>(kind: K): Extract<SheetRequest, Record<K, unknown>>[] =>
  requests.filter((request): request is Extract<SheetRequest, Record<K, unknown>> => kind in request);

test('Google accepts the batch, field by field', () => {
  expect(() => checkRequestBody('sheets', 'BatchUpdateSpreadsheetRequest', { requests })).not.toThrow();
});

test.each([
  ['Sở Nội vụ', 24],
  ['UBND xã Diên Lạc', 42],
  ['UBND phường Bắc Nha Trang', 60],
])('the cover has room for the name %s in capitals, whole words in each line', (name, pixels) => {
  const of = making(templates);
  const rows = unitBookRequests({ ...of, unit: { ...of.unit, name } }).flatMap((request) =>
    'updateDimensionProperties' in request && request.updateDimensionProperties.range.sheetId === SHEET_IDS.cover
      ? [request.updateDimensionProperties]
      : [],
  );
  const own = rows.find(
    ({ range: { dimension, startIndex = 0, endIndex = 0 } }) => dimension === 'ROWS' && startIndex <= 2 && 2 < endIndex,
  );
  expect(own?.properties.pixelSize).toBe(pixels);
});

test('the heading row has room for the days of the period below its figure', () => {
  const layout = layoutOf(templates.find((one) => one.form === 'indicator')!);
  const headings = layout.template.columns.map(({ field }) => fieldHeading('indicator', field));
  const dated = headings.map((one, at) =>
    layout.template.columns[at]?.field === 'value' ? `${one} (15/12/2018–14/3/2019)` : one,
  );
  const widths = columnWidths(layout);
  expect(headingHeight(dated, widths)).toBeGreaterThan(headingHeight(headings, widths));
  const own = of('updateDimensionProperties').find(
    ({ updateDimensionProperties: { range } }) =>
      range?.sheetId === SHEET_IDS.indicator && range.dimension === 'ROWS' && range.startIndex === HEADING_ROW,
  );
  expect(own?.updateDimensionProperties.properties?.pixelSize).toBe(headingHeight(dated, widths));
});

/** Width in pixels that Google's phone apps leave beside the row numbers, on a phone of 360 pixels. */
const PHONE = 330;

test.each(templates.map((template) => [template.form, layoutOf(template)] as const))(
  'on a phone the label of %s stays in sight and the first cell to fill in is beside it, the check before the long texts',
  (_, layout) => {
    const [, ...shown] = columnWidths(layout);
    const { columns } = layout.template;
    const frozen = FROZEN_COLUMNS - 1;
    expect(columns.slice(0, frozen).map(({ part }) => part)).toEqual(['label', 'label']);
    expect(columns[frozen]?.part).toBe('entry');
    const taken = shown.slice(0, frozen).reduce((sum, one) => sum + one, 0);
    expect(PHONE - taken).toBeGreaterThanOrEqual(80);
    const check = columns.findIndex(({ part }) => part === 'check');
    // On a desktop of 1366 pixels the whole check column is in sight.
    expect(shown.slice(0, check + 1).reduce((sum, one) => sum + one, 0)).toBeLessThan(1280);
  },
);

test('on a phone the box of the cover is in sight: at the left of its cell, beside a narrow label', () => {
  const box = everyCell.findIndex((cell) => cell.userEnteredValue?.boolValue === false);
  expect(box).toBeGreaterThan(-1);
  const looks = of('repeatCell').filter(
    ({ repeatCell: { range, cell } }) =>
      range?.sheetId === SHEET_IDS.cover && cell.userEnteredFormat?.horizontalAlignment === 'CENTER',
  );
  // Only the title block is centred.
  expect(looks.every(({ repeatCell: { range } }) => (range?.endRowIndex ?? 99) <= 5)).toBe(true);
  const label = of('updateDimensionProperties').find(
    ({ updateDimensionProperties: { range } }) =>
      range?.sheetId === SHEET_IDS.cover && range.dimension === 'COLUMNS' && range.startIndex === 1,
  );
  expect(label?.updateDimensionProperties.properties?.pixelSize).toBeLessThanOrEqual(PHONE / 2);
});

test('a misspelt field is detected', () => {
  const broken = [...requests, { hideSheet: { sheetId: 1 } }];
  expect(() => checkRequestBody('sheets', 'BatchUpdateSpreadsheetRequest', { requests: broken })).toThrow('hideSheet');
});

test('formulas use ; between arguments, no decimal literal and only functions that Excel has', () => {
  const allowed = new Set([
    'IF',
    'IFERROR',
    'AND',
    'OR',
    'NOT',
    'SUM',
    'ROUND',
    'ABS',
    'MAX',
    'MIN',
    'COUNTA',
    'COUNTIF',
    'COUNTIFS',
    'SUMIF',
    'SUMIFS',
    'MEDIAN',
    'SUBSTITUTE',
    'DATE',
    'ISNUMBER',
    'ISBLANK',
    'LEN',
    'TEXTJOIN',
    'INDEX',
    'MATCH',
    'TODAY',
    'HYPERLINK',
    'SUMPRODUCT',
    'MOD',
    'INT',
    'UNICODE',
    'MID',
    'LEFT',
    'RIGHT',
    'FIND',
    'REPT',
    'CHAR',
    'ROW',
    'COLUMN',
    'OFFSET',
    'DAY',
    'MONTH',
    'YEAR',
    'VALUE',
    'COUNTBLANK',
    'TRIM',
    'ISTEXT',
    'EXACT',
    'UPPER',
    'LOWER',
    'ISFORMULA',
    'DATEVALUE',
  ]);
  expect(formulas.length).toBeGreaterThan(100);
  // One hidden cell of a figure uses what Sheets alone has: an .xlsx keeps its last text and every other formula.
  const shared = formulas.filter((formula) => !formula.includes('TO_TEXT('));
  expect(shared.length).toBeLessThan(formulas.length);
  for (const formula of shared) {
    const bare = formula.replace(/"[^"]*"/g, '""').replace(/'[^']*'/g, '');
    expect(bare).not.toMatch(/[,.{}\\]/);
    for (const [, name] of bare.matchAll(/([A-Z]+)\(/g)) expect(allowed).toContain(name);
  }
});

test('no formula is in error and a new book asks for every required figure', () => {
  const book = unitBook(templates).get(
    'sheets(properties(title),data(rowData(values(effectiveValue,formattedValue))))',
  );
  const shown = (book.sheets ?? []).flatMap((sheet) =>
    (sheet.data?.[0]?.rowData ?? []).flatMap((row) => row.values ?? []),
  );
  expect(shown.filter((cell) => cell.effectiveValue?.errorValue)).toEqual([]);
  const required = templates.flatMap((template) =>
    template.rows.filter((row) => Object.values(row.cells).some((cell) => cell.part === 'entry' && cell.required)),
  );
  expect(shown.filter((cell) => cell.formattedValue?.startsWith('CHƯA NHẬP: '))).toHaveLength(required.length);
  expect(shown.map((cell) => cell.formattedValue)).toContain(
    `Còn ${required.length} dòng CHƯA NHẬP, 0 dòng LỖI, 0 dòng CẦN GIẢI TRÌNH. BÁO CÁO CHƯA ĐƯỢC NỘP.`,
  );
});

test('the cover names the time that a receipt may take, since the minute of the hourly look is not known', () => {
  const book = unitBook(templates).get('sheets(properties(title),data(rowData(values(formattedValue))))');
  const words = JSON.stringify(book.sheets?.find((sheet) => sheet.properties?.title === 'Bìa'));
  expect(words).toContain('trong khoảng một giờ');
});

test('the tabs are in order, the printed one last, trimmed to their cells, in the locale and time zone of Vietnam', () => {
  const book = unitBook(templates).get('properties(locale,timeZone),sheets.properties');
  expect(book.properties).toEqual({ locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' });
  expect(book.sheets?.map((sheet) => [sheet.properties?.sheetId, sheet.properties?.title])).toEqual([
    [101, 'Bìa'],
    [102, 'Số liệu'],
    [103, 'Nhiệm vụ'],
    [107, 'Bản trình ký'],
    [108, 'Phụ lục trình ký'],
  ]);
  const [, figures] = book.sheets ?? [];
  expect(figures?.properties?.gridProperties).toMatchObject({
    rowCount: 6 + (templates[0]?.rows.length ?? 0),
    columnCount: 13,
    frozenRowCount: 6,
  });
});

test('every tab and the file have a stamp, and each tab has it as text in hidden A1', () => {
  const stamps = of('createDeveloperMetadata').map((request) => request.createDeveloperMetadata.developerMetadata);
  expect(stamps.map((one) => one.metadataKey)).toEqual(Array.from({ length: 6 }, () => STAMP_KEY));
  expect(
    stamps.map((one) => JSON.parse(one.metadataValue ?? '') as { form: string }).map((stamp) => stamp.form),
  ).toEqual(['cover', 'indicator', 'task', 'print', 'annex', 'book']);
  const laid = of('updateCells').filter(
    (request) => request.updateCells.start?.rowIndex === 0 && request.updateCells.start.columnIndex === 0,
  );
  expect(laid).toHaveLength(5);
  for (const request of laid) {
    const text = request.updateCells.rows?.[0]?.values?.[0]?.userEnteredValue?.stringValue ?? '';
    expect(JSON.parse(text)).toMatchObject({ unit: unitCode, period: period.code, fileId: FILE });
    expect(stamps.map((one) => one.metadataValue)).toContain(text);
  }
  const hidden = of('updateDimensionProperties')
    .map((request) => request.updateDimensionProperties)
    .filter((one) => one.properties.hiddenByUser);
  for (const sheetId of [101, 102, 103, 107, 108]) {
    for (const dimension of ['ROWS', 'COLUMNS'])
      expect(hidden.map((one) => one.range)).toContainEqual({ sheetId, dimension, startIndex: 0, endIndex: 1 });
  }
});

test('each tab is locked for everyone except the office, and only entry cells are open', () => {
  const locks = of('addProtectedRange').map((request) => request.addProtectedRange.protectedRange);
  expect(locks.map((lock) => lock.editors)).toEqual(Array.from({ length: 5 }, () => ({ users: [OFFICE] })));
  const area = (sheetId: number): number =>
    (locks.find((lock) => lock.range?.sheetId === sheetId)?.unprotectedRanges ?? []).reduce(
      (sum, range) =>
        sum +
        ((range.endRowIndex ?? 0) - (range.startRowIndex ?? 0)) *
          ((range.endColumnIndex ?? 0) - (range.startColumnIndex ?? 0)),
      0,
    );
  const entries = (form: string): number =>
    templates
      .filter((one) => one.form === form)
      .flatMap((one) => one.rows)
      .flatMap((row) => Object.values(row.cells))
      .filter((cell) => cell.part === 'entry').length;
  // The tick, four cells about the văn bản, eight answers to the reasons of a return, six answers about faults, four
  // notes of a lead agency.
  expect([area(101), area(102), area(103), area(107), area(108)]).toEqual([
    23,
    entries('indicator'),
    entries('task'),
    0,
    0,
  ]);
  // Left and right of the check column, which is beside the state that it judges.
  expect(locks.find((lock) => lock.range?.sheetId === 103)?.unprotectedRanges).toHaveLength(2);
});

test('every entry cell has a native check with a guiding text', () => {
  const rules = of('setDataValidation').map((request) => request.setDataValidation);
  const cells = rules.reduce(
    (sum, one) =>
      sum +
      ((one.range.endRowIndex ?? 0) - (one.range.startRowIndex ?? 0)) *
        ((one.range.endColumnIndex ?? 0) - (one.range.startColumnIndex ?? 0)),
    0,
  );
  expect(cells).toBe(
    5 +
      templates
        .flatMap((one) => one.rows)
        .flatMap((row) => Object.values(row.cells))
        .filter((cell) => cell.part === 'entry').length,
  );
  for (const one of rules) expect(one.rule?.inputMessage).toBeTruthy();
});

test('the frozen part of a tab leaves space on a phone for the longest unit name', () => {
  const longest = [...catalogue.units].sort((a, b) => b.name.length - a.name.length)[0]!;
  const made = unitBookRequests(making(templatesOf(longest.code)));
  const pixels = (sheetId: number): number =>
    made
      .flatMap((request) => ('updateDimensionProperties' in request ? [request.updateDimensionProperties] : []))
      .filter(
        (one) =>
          one.range.sheetId === sheetId && one.range.dimension === 'ROWS' && one.properties.pixelSize !== undefined,
      )
      .reduce(
        (sum, one) => sum + (one.properties.pixelSize ?? 0) * ((one.range.endIndex ?? 0) - (one.range.startIndex ?? 0)),
        0,
      );
  for (const sheetId of [102, 103]) expect(pixels(sheetId)).toBeLessThan(190);
});

test('no cell is merged on a tab with entries, so that columns may be moved', () => {
  expect(of('mergeCells').filter((request) => request.mergeCells.range.sheetId !== 108)).toEqual([]);
});

test('formulas stay within the limits of Excel, and the batch within the size of one call', () => {
  const parts = catalogue.units.map((unit) => unitBookRequests(making(templatesOf(unit.code))));
  const texts = parts
    .flat()
    .flatMap((request) =>
      'updateCells' in request ? (request.updateCells.rows ?? []).flatMap((row) => row.values ?? []) : [],
    )
    .flatMap((cell) => cell.userEnteredValue?.formulaValue ?? []);
  expect(Math.max(...texts.map((text) => text.length))).toBeLessThan(8192);
  const longest = (text: string): number =>
    Math.max(0, ...[...text.matchAll(/"(?:[^"]|"")*"/g)].map(([quoted]) => quoted.length - 2));
  expect(Math.max(...texts.map(longest))).toBeLessThanOrEqual(255);
  const depth = (text: string): number =>
    [...text.replace(/"[^"]*"/g, '')].reduce(
      ({ now, most }, sign) => {
        const next = now + (sign === '(' ? 1 : sign === ')' ? -1 : 0);
        return { now: next, most: Math.max(most, next) };
      },
      { now: 0, most: 0 },
    ).most;
  expect(Math.max(...texts.map(depth))).toBeLessThan(64);
  expect(Math.max(...parts.map((part) => JSON.stringify(part).length))).toBeLessThan(500_000);
});

test('a unit without any task still gets a book, and its count of tasks is zero', () => {
  const [figures, tasks] = templates as [(typeof templates)[0], (typeof templates)[0]];
  const none = { ...tasks, rows: [], rules: [] };
  const book = unitBook([figures, none]).get('sheets(properties(sheetId),data(rowData(values(effectiveValue))))');
  const counted = figures.rows.findIndex((row) => row.cells['value']?.formula?.kind === 'countTasks');
  const column = 1 + figures.columns.findIndex(({ field }) => field === 'value');
  const line = book.sheets?.[1]?.data?.[0]?.rowData?.[6 + counted];
  expect(line?.values?.[column]?.effectiveValue).toEqual({ numberValue: 0 });
});

test('a template of another unit is refused', () => {
  const other = catalogue.units[1]!.code;
  expect(() => unitBookRequests(making([...templatesOf(), ...templatesOf(other)]))).toThrow(other);
});

test('every unit of the province gets a book without formula errors', () => {
  for (const unit of catalogue.units.filter((_, at) => at % 9 === 0)) {
    const book = unitBook(templatesOf(unit.code)).get('sheets(data(rowData(values(effectiveValue))))');
    expect(
      (book.sheets ?? [])
        .flatMap((sheet) => (sheet.data?.[0]?.rowData ?? []).flatMap((row) => row.values ?? []))
        .filter((cell) => cell.effectiveValue?.errorValue),
    ).toEqual([]);
  }
});

test('the cover has a line for the guide only when the office has published one', () => {
  const coverOf = (more: Parameters<typeof making>[1]): (string | undefined)[][] => {
    const book = unitBook(templates, more).get(
      'sheets(properties(sheetId),data(rowData(values(formattedValue,hyperlink))))',
    );
    const cover = book.sheets?.find((sheet) => sheet.properties?.sheetId === 101);
    return (cover?.data?.[0]?.rowData ?? []).map((row) =>
      (row.values ?? []).flatMap((cell) => [cell.formattedValue, cell.hyperlink]),
    );
  };
  const guideLines = (more: Parameters<typeof making>[1]) => coverOf(more).filter((row) => row[0] === 'guide');
  expect(guideLines({})).toEqual([]);
  const [line = [], ...others] = guideLines({ guideUrl: 'https://sonoivu.example.gov.vn/huong-dan' });
  expect(others).toEqual([]);
  expect(line).toContain('Mở hướng dẫn điền báo cáo');
  expect(line).toContain('https://sonoivu.example.gov.vn/huong-dan');
});

test('no formula stands in a cell of format @, where Google may keep it as text', () => {
  const book = unitBook(templates).get(
    'sheets(properties(title),data(rowData(values(userEnteredValue(formulaValue),userEnteredFormat(numberFormat)))))',
  );
  const formulaCells = (book.sheets ?? []).flatMap((sheet) =>
    (sheet.data ?? []).flatMap((grid) =>
      (grid.rowData ?? []).flatMap((row, at) =>
        (row.values ?? [])
          .filter((cell) => cell.userEnteredValue?.formulaValue !== undefined)
          .map((cell) => ({
            at: `${sheet.properties?.title} ${at + 1}`,
            type: cell.userEnteredFormat?.numberFormat?.type,
          })),
      ),
    ),
  );
  expect(formulaCells.length).toBeGreaterThan(100);
  expect(formulaCells.filter((cell) => cell.type === 'TEXT')).toEqual([]);
});
