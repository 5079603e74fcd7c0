/** Developer metadata and data filters (DeveloperMetadataLookup, DataFilter; guides/metadata on storage limits). */
import type { Actor } from '../../../src/desk/contract';
import { aDesk, OWNER } from './a-desk';

const line = (dimension: string, at: number) => ({
  dimensionRange: { sheetId: 0, dimension, startIndex: at, endIndex: at + 1 },
});
const make = (metadataKey: string, location: object, more: object = {}) => ({
  createDeveloperMetadata: { developerMetadata: { metadataKey, visibility: 'DOCUMENT', location, ...more } },
});

function furnished() {
  const desk = aDesk();
  const id = desk.create();
  desk.put(id, 'A1', [
    ['a', 'b'],
    ['c', 'd'],
    ['e', 'f'],
  ]);
  desk.batch(id, [
    make('dong', line('ROWS', 1), { metadataValue: 'hai', metadataId: 11 }),
    make('cot', line('COLUMNS', 1), { metadataId: 12 }),
    make('bang', { sheetId: 0 }, { metadataId: 13 }),
    make('tep', { spreadsheet: true }, { metadataId: 14 }),
  ]);
  const search = (...dataFilters: object[]) =>
    desk.call('developerMetadata.search', { spreadsheetId: id }, { dataFilters });
  const keys = (lookup: object) =>
    (search({ developerMetadataLookup: lookup }).matchedDeveloperMetadata ?? []).map(
      (one: { developerMetadata: { metadataKey: string } }) => one.developerMetadata.metadataKey,
    );
  return { desk, id, search, keys };
}

test('an entry is found by every field that a lookup names', () => {
  const { desk, id, search, keys } = furnished();
  expect(search({ developerMetadataLookup: { metadataKey: 'dong' } })).toEqual({
    matchedDeveloperMetadata: [
      {
        developerMetadata: {
          metadataId: 11,
          metadataKey: 'dong',
          metadataValue: 'hai',
          visibility: 'DOCUMENT',
          location: { locationType: 'ROW', dimensionRange: { dimension: 'ROWS', startIndex: 1, endIndex: 2 } },
        },
        dataFilters: [{ developerMetadataLookup: { metadataKey: 'dong' } }],
      },
    ],
  });
  expect(keys({ metadataKey: 'dong', metadataValue: 'ba' })).toEqual([]);
  expect(keys({ locationType: 'SHEET' })).toEqual(['bang']);
  expect(keys({ visibility: 'DOCUMENT' })).toEqual(['dong', 'cot', 'bang', 'tep']);
  expect(keys({ visibility: 'PROJECT' })).toEqual([]);
  expect(desk.call('developerMetadata.get', { spreadsheetId: id, metadataId: 14 })).toEqual({
    metadataId: 14,
    metadataKey: 'tep',
    visibility: 'DOCUMENT',
    location: { locationType: 'SPREADSHEET', spreadsheet: true },
  });
  expect(() => desk.call('developerMetadata.get', { spreadsheetId: id, metadataId: 99 })).toThrow(
    expect.objectContaining({ code: 404 }),
  );
});

test('a location matches exactly or by intersection; the spreadsheet intersects only itself', () => {
  const { keys } = furnished();
  const row = { metadataLocation: line('ROWS', 1) };
  expect(keys({ ...row, locationMatchingStrategy: 'EXACT_LOCATION' })).toEqual(['dong']);
  expect(keys(row)).toEqual(['dong', 'cot', 'bang']);
  expect(keys({ metadataLocation: { spreadsheet: true } })).toEqual(['tep']);
});

test('only the project that made it sees metadata of PROJECT visibility', () => {
  const { desk, id } = furnished();
  const inScript = (project: string): Actor => ({ ...OWNER, project });
  desk.batch(id, [make('riêng', { sheetId: 0 }, { visibility: 'PROJECT' })], inScript('sổ cchc'));
  const seen = (project: string | null) =>
    desk.call(
      'developerMetadata.search',
      { spreadsheetId: id },
      { dataFilters: [{ developerMetadataLookup: { metadataKey: 'riêng' } }] },
      { ...OWNER, project },
    ).matchedDeveloperMetadata;
  expect(seen('sổ cchc')).toHaveLength(1);
  expect(seen('khác')).toBeUndefined();
  expect(seen(null)).toBeUndefined();
});

test('the spreadsheet, its sheets and its rows show their entries', () => {
  const { desk, id } = furnished();
  const all = desk.call('get', { spreadsheetId: id, ranges: ['A1:B2'], includeGridData: true });
  expect(all.developerMetadata[0].metadataKey).toBe('tep');
  expect(all.sheets[0].developerMetadata[0].metadataKey).toBe('bang');
  expect(all.sheets[0].data[0].rowMetadata[1].developerMetadata[0].metadataKey).toBe('dong');
  expect(all.sheets[0].data[0].columnMetadata[1].developerMetadata[0].metadataKey).toBe('cot');
});

test('values are read, written and cleared where metadata is, also after rows moved it', () => {
  const { desk, id } = furnished();
  const byKey = (metadataKey: string) => ({ developerMetadataLookup: { metadataKey } });
  desk.batch(id, [{ insertDimension: { range: { dimension: 'ROWS', startIndex: 0, endIndex: 2 } } }]);
  const read = () =>
    desk.call(
      'values.batchGetByDataFilter',
      { spreadsheetId: id },
      { dataFilters: [byKey('dong'), { gridRange: { sheetId: 0, startRowIndex: 3, endRowIndex: 4 } }] },
    );
  expect(read().valueRanges).toEqual([
    {
      valueRange: { range: 'Sheet1!A4:Z4', majorDimension: 'ROWS', values: [['c', 'd']] },
      dataFilters: [byKey('dong'), { gridRange: { startRowIndex: 3, endRowIndex: 4 } }],
    },
  ]);
  const answer = desk.call(
    'values.batchUpdateByDataFilter',
    { spreadsheetId: id },
    { valueInputOption: 'RAW', data: [{ dataFilter: byKey('dong'), majorDimension: 'ROWS', values: [['X']] }] },
  );
  expect(answer).toMatchObject({
    totalUpdatedCells: 1,
    totalUpdatedSheets: 1,
    responses: [{ updatedRange: 'Sheet1!A4', dataFilter: byKey('dong') }],
  });
  expect(
    desk.call('values.batchClearByDataFilter', { spreadsheetId: id }, { dataFilters: [byKey('cot')] }).clearedRanges,
  ).toEqual(['Sheet1!B1:B1002']);
  expect(desk.get(id, 'A3:B5').values).toEqual([['a'], ['X'], ['e']]);
  expect(
    desk.call('getByDataFilter', { spreadsheetId: id }, { dataFilters: [byKey('dong')], includeGridData: true })
      .sheets[0].data[0],
  ).toMatchObject({ startRow: 3, rowData: [{ values: [{ formattedValue: 'X' }] }] });
});

test('entries are changed and deleted by filter', () => {
  const { desk, id, keys } = furnished();
  const filter = { developerMetadataLookup: { metadataId: 13 } };
  const changed = desk.batch(id, [
    {
      updateDeveloperMetadata: {
        dataFilters: [filter],
        developerMetadata: { metadataValue: 'mới', metadataKey: 'khác' },
        fields: 'metadataValue',
      },
    },
  ]).replies[0].updateDeveloperMetadata.developerMetadata;
  expect(changed).toEqual([expect.objectContaining({ metadataId: 13, metadataKey: 'bang', metadataValue: 'mới' })]);
  expect(
    desk.batch(id, [{ deleteDeveloperMetadata: { dataFilter: filter } }]).replies[0].deleteDeveloperMetadata
      .deletedDeveloperMetadata,
  ).toEqual(changed);
  expect(keys({ metadataId: 13 })).toEqual([]);
});

test('30,000 characters for the spreadsheet and as many for each sheet, keys and values together', () => {
  const { desk, id } = furnished();
  const big = (location: object, length: number) => make('k', location, { metadataValue: 'v'.repeat(length) });
  desk.batch(id, [big({ spreadsheet: true }, 29_996), big({ sheetId: 0 }, 29_900)]);
  expect(() => desk.batch(id, [make('x', { spreadsheet: true })])).toThrow('exceeds the limit of 30000 characters');
  expect(() => desk.batch(id, [big(line('ROWS', 4), 100)])).toThrow('exceeds the limit of 30000 characters');
});

test.each([
  [{ metadataKey: '', location: { sheetId: 0 }, visibility: 'DOCUMENT' }],
  [{ metadataKey: 'k', location: { sheetId: 0 } }],
  [{ metadataKey: 'k', visibility: 'DOCUMENT' }],
  [
    {
      metadataKey: 'k',
      visibility: 'DOCUMENT',
      location: { dimensionRange: { dimension: 'ROWS', startIndex: 0, endIndex: 2 } },
    },
  ],
  [{ metadataKey: 'k', visibility: 'DOCUMENT', location: { sheetId: 7 } }],
  [{ metadataKey: 'k', visibility: 'DOCUMENT', location: { sheetId: 0 }, metadataId: 11 }],
])('%j is not valid metadata', (developerMetadata) => {
  const { desk, id } = furnished();
  expect(() => desk.batch(id, [{ createDeveloperMetadata: { developerMetadata } }])).toThrow(
    expect.objectContaining({ code: 400 }),
  );
});
