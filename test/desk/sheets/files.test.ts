/**
 * Spreadsheets as files: copies, empty files made by Drive, the store on disk, sheets copied between files
 * (contract.ts, SheetsDouble; docs/sources/platform.md, Copies).
 */
import type { Actor } from '../../../src/desk/contract';
import { aDesk, OWNER, STRANGER, UNIT } from './a-desk';

const box = { startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 2 };
const metadata = (visibility: string) => ({
  createDeveloperMetadata: { developerMetadata: { metadataKey: visibility, visibility, location: { sheetId: 0 } } },
});

function filled() {
  const desk = aDesk();
  const id = desk.create();
  desk.put(id, 'A1', [[1, '=A1+1', 'chữ']], 'USER_ENTERED');
  desk.batch(id, [
    { addProtectedRange: { protectedRange: { range: box, editors: { users: [UNIT.email] } } } },
    metadata('DOCUMENT'),
    metadata('PROJECT'),
    { mergeCells: { range: { ...box, startRowIndex: 4, endRowIndex: 6 } } },
    { addDimensionGroup: { range: { dimension: 'ROWS', startIndex: 1, endIndex: 3 } } },
    {
      updateDimensionProperties: {
        range: { dimension: 'COLUMNS', startIndex: 0, endIndex: 1 },
        properties: { pixelSize: 50, hiddenByUser: true },
        fields: '*',
      },
    },
  ]);
  return { desk, id };
}

test('a copied file keeps cells and protections, whose editors become the copier; the original does not change', () => {
  const { desk, id } = filled();
  desk.sheets.copy(id, 'bản-sao', 'Bản sao', UNIT);
  desk.names.set('bản-sao', 'Bản sao');
  const copy = desk.call('get', { spreadsheetId: 'bản-sao' });
  expect(copy.properties.title).toBe('Bản sao');
  expect(copy.sheets[0].protectedRanges[0].editors.users).toEqual([UNIT.email]);
  expect(copy.sheets[0].developerMetadata.map((one: { metadataKey: string }) => one.metadataKey)).toEqual(['DOCUMENT']);
  desk.put('bản-sao', 'A1', [[5]]);
  expect(desk.get('bản-sao', 'A1:B1').values).toEqual([['5', '6']]);
  expect(desk.get(id, 'A1:B1').values).toEqual([['1', '2']]);
});

test('the whole service is saved as JSON and loads equal', () => {
  const { desk, id } = filled();
  const before = desk.sheets.snapshot(id);
  const state = JSON.parse(JSON.stringify(desk.sheets.save()));
  desk.put(id, 'A1', [['khác']]);
  desk.sheets.load(state);
  expect(desk.sheets.snapshot(id)).toEqual(before);
  expect(desk.get(id, 'A1:B1').values).toEqual([['1', '2']]);
});

test('a file made through Drive is an empty spreadsheet; a removed one is gone', () => {
  const desk = aDesk();
  desk.sheets.createEmpty('tệp', 'Mới', OWNER);
  desk.names.set('tệp', 'Mới');
  expect(desk.get('tệp', 'A1')).toEqual({ range: 'Sheet1!A1', majorDimension: 'ROWS' });
  desk.sheets.remove('tệp');
  expect(() => desk.get('tệp', 'A1')).toThrow('Requested entity was not found.');
});

test('a sheet copied to another file is its last, named "Copy of …", without protections', () => {
  const { desk, id } = filled();
  const other = desk.create({ properties: { title: 'Kia' } });
  const copyTo = (actor: Actor) =>
    desk.call('sheets.copyTo', { spreadsheetId: id, sheetId: 0 }, { destinationSpreadsheetId: other }, actor);
  expect(copyTo(OWNER)).toMatchObject({
    title: 'Copy of Sheet1',
    index: 1,
    gridProperties: { rowCount: 1000, columnCount: 26 },
  });
  expect(desk.sheet(other, 'Copy of Sheet1')).not.toHaveProperty('protectedRanges');
  expect(desk.get(other, "'Copy of Sheet1'!B1").values).toEqual([['2']]);
  expect(() => copyTo(STRANGER)).toThrow(expect.objectContaining({ code: 403 }));
});

test('the cost of a call counts the cells it read or wrote', () => {
  const desk = aDesk();
  const id = desk.create();
  desk.put(id, 'A1', [
    [1, 2],
    [3, null],
  ]);
  expect(desk.sheets.lastCost()).toEqual({ cells: 3, readBack: 0, write: true });
  desk.get(id, 'A1:B2');
  expect(desk.sheets.lastCost()).toEqual({ cells: 4, readBack: 0, write: false });
});

test('TODAY follows the clock between calls, in the zone of the file', () => {
  const desk = aDesk();
  const id = desk.create({ properties: { title: 'x', timeZone: 'Asia/Ho_Chi_Minh', locale: 'vi_VN' } });
  desk.put(id, 'A1', [['=TODAY()']], 'USER_ENTERED');
  expect(desk.get(id, 'A1').values).toEqual([['31/03/2026']]);
  desk.clock.now += 11 * 3_600_000;
  expect(desk.get(id, 'A1').values).toEqual([['31/03/2026']]);
  desk.clock.now += 2 * 3_600_000;
  expect(desk.get(id, 'A1').values).toEqual([['01/04/2026']]);
});

test('a spreadsheet is created with sheets, cells, names and metadata at once', () => {
  const desk = aDesk();
  const id = desk.create({
    properties: { title: 'x' },
    sheets: [
      {
        properties: { sheetId: 9, title: 'A' },
        data: [
          {
            startRow: 1,
            rowData: [{ values: [{ userEnteredValue: { numberValue: 3 } }] }],
            columnMetadata: [{ pixelSize: 40 }],
          },
        ],
        merges: [{ sheetId: 9, ...box, startRowIndex: 3, endRowIndex: 5 }],
      },
    ],
    namedRanges: [
      { name: 'so', range: { sheetId: 9, startRowIndex: 1, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 1 } },
    ],
    developerMetadata: [{ metadataKey: 'k', visibility: 'DOCUMENT', location: { spreadsheet: true } }],
  });
  expect(desk.get(id, 'so').values).toEqual([['3']]);
  expect(
    desk.call('get', { spreadsheetId: id, fields: 'developerMetadata.metadataKey,sheets.merges.startRowIndex' }),
  ).toEqual({ developerMetadata: [{ metadataKey: 'k' }], sheets: [{ merges: [{ startRowIndex: 3 }] }] });
});
