/**
 * Rows and columns are inserted, deleted and moved, and what belongs to them follows (DeveloperMetadata,
 * MoveDimensionRequest, InsertDimensionRequest in the discovery document).
 */
import fc from 'fast-check';
import { aDesk, UNIT } from './a-desk';
import { movePoint, moveSpan, type LineChange } from '../../../src/desk/sheets/book/spans';

const box = (top: number, bottom: number, left: number, right: number) => ({
  startRowIndex: top,
  endRowIndex: bottom,
  startColumnIndex: left,
  endColumnIndex: right,
});
const rows = (startIndex: number, endIndex: number) => ({ dimension: 'ROWS', startIndex, endIndex });
const columns = (startIndex: number, endIndex: number) => ({ dimension: 'COLUMNS', startIndex, endIndex });

/** A sheet with one object of each kind that refers to rows 5–10 of columns A–B. */
function furnished() {
  const desk = aDesk();
  const id = desk.create();
  const range = box(4, 10, 0, 2);
  desk.put(id, 'A5', [['năm'], ['sáu']]);
  desk.put(id, 'D1', [['=SUM(A5:A10)'], ['=A6']], 'USER_ENTERED');
  desk.batch(id, [
    { mergeCells: { range: box(4, 6, 2, 4) } },
    { addNamedRange: { namedRange: { name: 'vung', range } } },
    { addProtectedRange: { protectedRange: { range, warningOnly: true } } },
    {
      setDataValidation: {
        range,
        rule: {
          condition: { type: 'ONE_OF_RANGE', values: [{ userEnteredValue: '=Sheet1!$F$8:$F$9' }] },
          strict: true,
        },
      },
    },
    {
      addConditionalFormatRule: {
        rule: {
          ranges: [range],
          booleanRule: {
            condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=$A5=""' }] },
            format: { textFormat: { bold: true } },
          },
        },
      },
    },
    {
      addBanding: {
        bandedRange: { range, rowProperties: { firstBandColor: { red: 1 }, secondBandColor: { green: 1 } } },
      },
    },
    { setBasicFilter: { filter: { range } } },
    { addFilterView: { filter: { title: 'Lọc', range } } },
    {
      addChart: {
        chart: {
          spec: { basicChart: { chartType: 'COLUMN', series: [{ series: { sourceRange: { sources: [range] } } }] } },
          position: { overlayPosition: { anchorCell: { rowIndex: 7, columnIndex: 5 } } },
        },
      },
    },
    {
      createDeveloperMetadata: {
        developerMetadata: {
          metadataKey: 'dong',
          metadataValue: '6',
          visibility: 'DOCUMENT',
          location: { dimensionRange: rows(5, 6) },
        },
      },
    },
    {
      createDeveloperMetadata: {
        developerMetadata: { metadataKey: 'cot', visibility: 'DOCUMENT', location: { dimensionRange: columns(1, 2) } },
      },
    },
    { addDimensionGroup: { range: rows(4, 10) } },
    { updateDimensionProperties: { range: rows(5, 6), properties: { pixelSize: 60 }, fields: 'pixelSize' } },
  ]);
  return { desk, id };
}

function pointers(desk: ReturnType<typeof aDesk>, id: string) {
  const all = desk.call('get', { spreadsheetId: id, includeGridData: true });
  const sheet = all.sheets[0];
  const heights = sheet.data[0].rowMetadata.flatMap((line: { pixelSize: number }, at: number) =>
    line.pixelSize === 60 ? [at] : [],
  );
  const search = desk.call(
    'developerMetadata.search',
    { spreadsheetId: id },
    { dataFilters: [{ developerMetadataLookup: { metadataKey: 'dong' } }] },
  );
  const cell = (row: number, column: number) => sheet.data[0].rowData[row]?.values?.[column] ?? {};
  return {
    merge: sheet.merges,
    named: all.namedRanges?.[0]?.range,
    protectedRange: sheet.protectedRanges?.[0]?.range,
    rule: sheet.conditionalFormats?.[0],
    band: sheet.bandedRanges?.[0]?.range,
    filter: sheet.basicFilter?.range,
    view: sheet.filterViews?.[0]?.range,
    group: sheet.rowGroups?.[0]?.range,
    chart: sheet.charts[0].spec.basicChart.series[0].series.sourceRange.sources[0],
    anchor: sheet.charts[0].position.overlayPosition.anchorCell,
    metadata: search.matchedDeveloperMetadata?.[0].developerMetadata.location.dimensionRange,
    heights,
    cell,
  };
}

test('rows inserted above move everything down and formulas follow', () => {
  const { desk, id } = furnished();
  desk.batch(id, [{ insertDimension: { range: rows(0, 3) } }]);
  const now = pointers(desk, id);
  const moved = box(7, 13, 0, 2);
  expect(now).toMatchObject({
    merge: [box(7, 9, 2, 4)],
    named: moved,
    protectedRange: moved,
    band: moved,
    filter: moved,
    view: moved,
    chart: moved,
    anchor: { rowIndex: 10, columnIndex: 5 },
    metadata: rows(8, 9),
    heights: [8],
    group: rows(7, 13),
  });
  expect(now.rule.ranges).toEqual([moved]);
  expect(now.rule.booleanRule.condition.values[0].userEnteredValue).toBe('=$A8=""');
  expect(now.cell(7, 0).dataValidation.condition.values[0].userEnteredValue).toBe('=Sheet1!$F$11:$F$12');
  expect(desk.get(id, 'D4:D5', { valueRenderOption: 'FORMULA' }).values).toEqual([['=SUM(A8:A13)'], ['=A9']]);
  expect(desk.sheet(id).properties.gridProperties.rowCount).toBe(1003);
});

test('rows inserted inside enlarge ranges, also validation; the last row stays the last', () => {
  const { desk, id } = furnished();
  desk.batch(id, [{ insertDimension: { range: rows(6, 8), inheritFromBefore: true } }]);
  const now = pointers(desk, id);
  const grown = box(4, 12, 0, 2);
  expect(now).toMatchObject({
    named: grown,
    protectedRange: grown,
    band: grown,
    filter: grown,
    chart: grown,
    metadata: rows(5, 6),
    group: rows(4, 12),
  });
  expect(now.cell(7, 1).dataValidation.strict).toBe(true);
  expect(now.cell(12, 1).dataValidation).toBeUndefined();
  expect(desk.get(id, 'D1', { valueRenderOption: 'FORMULA' }).values).toEqual([['=SUM(A5:A12)']]);
});

test('deleted rows remove what belongs to them, and references to them alone become #REF!', () => {
  const { desk, id } = furnished();
  desk.batch(id, [{ deleteDimension: { range: rows(4, 10) } }]);
  const now = pointers(desk, id);
  expect(now).toMatchObject({
    merge: undefined,
    named: undefined,
    protectedRange: undefined,
    rule: undefined,
    band: undefined,
    filter: undefined,
    view: undefined,
    group: undefined,
    chart: undefined,
    metadata: undefined,
    heights: [],
  });
  expect(desk.get(id, 'D1:D2').values).toEqual([['#REF!'], ['#REF!']]);
});

test('deleting a part shrinks what covers it', () => {
  const { desk, id } = furnished();
  desk.batch(id, [{ deleteDimension: { range: rows(0, 6) } }, { deleteDimension: { range: columns(0, 1) } }]);
  expect(pointers(desk, id)).toMatchObject({
    named: box(0, 4, 0, 1),
    protectedRange: box(0, 4, 0, 1),
    merge: undefined,
  });
});

test('a moved row takes metadata, height and references along', () => {
  const { desk, id } = furnished();
  const move = { moveDimension: { source: rows(5, 6), destinationIndex: 1 } };
  expect(() => desk.batch(id, [move])).toThrow(
    'Sorry, it is not possible to move a row to a position that crosses a merged cell. Please unmerge and try again.',
  );
  desk.batch(id, [{ unmergeCells: { range: box(4, 6, 2, 4) } }, move]);
  const now = pointers(desk, id);
  expect(now).toMatchObject({ metadata: rows(1, 2), heights: [1] });
  expect(desk.get(id, 'A2').values).toEqual([['sáu']]);
  expect(desk.get(id, 'D3', { valueRenderOption: 'FORMULA' }).values).toEqual([['=A2']]);
});

test('the worked example of MoveDimensionRequest: 0,1,2,3,4 becomes 0,3,1,2,4', () => {
  const desk = aDesk();
  const id = desk.create();
  desk.put(id, 'A1', [[0], [1], [2], [3], [4]]);
  desk.batch(id, [{ moveDimension: { source: rows(1, 3), destinationIndex: 4 } }]);
  expect(desk.get(id, 'A1:A5', { majorDimension: 'COLUMNS' }).values).toEqual([['0', '3', '1', '2', '4']]);
});

test('new rows take format and size from the row before or after, as asked', () => {
  const desk = aDesk();
  const id = desk.create();
  const paint = (row: number, color: object) => ({
    repeatCell: {
      range: box(row, row + 1, 0, 2),
      cell: { userEnteredFormat: { backgroundColor: color } },
      fields: 'userEnteredFormat.backgroundColor',
    },
  });
  desk.batch(id, [
    paint(0, { red: 1 }),
    paint(1, { green: 1 }),
    { insertDimension: { range: rows(1, 2), inheritFromBefore: true } },
    { insertDimension: { range: rows(2, 3), inheritFromBefore: false } },
  ]);
  const answer = desk.call('get', {
    spreadsheetId: id,
    ranges: ['A1:A4'],
    fields: 'sheets.data.rowData.values.userEnteredFormat.backgroundColor',
  });
  const colors = answer.sheets[0].data[0].rowData.map(
    (row: { values: { userEnteredFormat: { backgroundColor: object } }[] }) =>
      row.values[0]?.userEnteredFormat.backgroundColor,
  );
  expect(colors).toEqual([{ red: 1 }, { red: 1 }, { green: 1 }, { green: 1 }]);
});

test.each([
  [
    { insertDimension: { range: rows(1000, 1001) } },
    'range.startIndex must be less than the grid size (1000) if inheritFromBefore is false.',
  ],
  [
    { deleteDimension: { range: rows(1000, 1001) } },
    "Cannot delete a row that doesn't exist. Tried to delete row index 1000 but there are only 1000 rows.",
  ],
  [{ deleteDimension: { range: rows(0, 1000) } }, "You can't delete all the rows on the sheet."],
  [{ insertDimension: { range: { ...rows(0, 1), sheetId: 77 } } }, 'No grid with id: 77'],
  [
    { appendDimension: { dimension: 'ROWS', length: 400_000 } },
    'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
  ],
])('%j is refused', (request, text) => {
  const desk = aDesk();
  expect(() => desk.batch(desk.create(), [request])).toThrow(`Invalid requests[0].${Object.keys(request)[0]}: ${text}`);
});

test('inserted cells push the rest of their columns, and references to those cells follow', () => {
  const desk = aDesk();
  const id = desk.create();
  desk.put(id, 'A1', [
    ['a', 'x'],
    ['b', 'y'],
    ['c', 'z'],
  ]);
  desk.put(id, 'D1', [['=A2'], ['=B2'], ['=A1:A3']], 'USER_ENTERED');
  desk.batch(id, [{ insertRange: { range: box(1, 2, 0, 1), shiftDimension: 'ROWS' } }]);
  expect(desk.get(id, 'A1:B4').values).toEqual([['a', 'x'], ['', 'y'], ['b', 'z'], ['c']]);
  expect(desk.get(id, 'D1:D3', { valueRenderOption: 'FORMULA' }).values).toEqual([['=A3'], ['=B2'], ['=A1:A4']]);
  desk.batch(id, [{ deleteRange: { range: box(2, 3, 0, 1), shiftDimension: 'ROWS' } }]);
  expect(desk.get(id, 'A1:B4').values).toEqual([
    ['a', 'x'],
    ['', 'y'],
    ['c', 'z'],
  ]);
  expect(desk.get(id, 'D1', { valueRenderOption: 'FORMULA' }).values).toEqual([['=#REF!']]);
});

test('a protected range also protects its rows: an editor without the right cannot insert inside it or delete it', () => {
  const desk = aDesk();
  const id = desk.create();
  desk.batch(id, [{ addProtectedRange: { protectedRange: { range: box(4, 10, 0, 2), editors: { users: [] } } } }]);
  const inside = { insertDimension: { range: rows(6, 7) } };
  expect(() => desk.batch(id, [inside], UNIT)).toThrow('protected cell or object');
  expect(() => desk.batch(id, [{ deleteDimension: { range: rows(9, 12) } }], UNIT)).toThrow('protected cell or object');
  desk.batch(id, [{ insertDimension: { range: rows(2, 3) } }], UNIT);
  desk.batch(id, [inside]);
});

describe('spans', () => {
  const change: fc.Arbitrary<LineChange> = fc
    .tuple(fc.constantFrom('insert', 'delete', 'move'), fc.nat(20), fc.integer({ min: 1, max: 6 }), fc.nat(26))
    .map(([kind, start, count, to]) => {
      const end = start + count;
      const destination = to > start && to < end ? end : to;
      return kind === 'move' ? { kind, start, end, destination } : { kind: kind as 'insert' | 'delete', start, end };
    });

  test('a span of one line follows its line', () => {
    fc.assert(
      fc.property(change, fc.nat(26), (one, at) => {
        const to = movePoint(one, at);
        expect(moveSpan(one, [at, at + 1])).toEqual(to === undefined ? undefined : [to, to + 1]);
      }),
      { seed: 20260331, numRuns: 500 },
    );
  });

  test('inserting and deleting the same lines restores every span', () => {
    fc.assert(
      fc.property(
        fc.nat(20),
        fc.integer({ min: 1, max: 6 }),
        fc.nat(20),
        fc.integer({ min: 1, max: 9 }),
        (start, count, from, size) => {
          const grown = moveSpan({ kind: 'insert', start, end: start + count }, [from, from + size]);
          expect(grown && moveSpan({ kind: 'delete', start, end: start + count }, grown)).toEqual([from, from + size]);
        },
      ),
      { seed: 20260331, numRuns: 500 },
    );
  });
});
