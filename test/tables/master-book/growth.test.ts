/** A large result tab grows by several requests: no request adds more rows than Sheets adds by hand. */
import { stagingOf, MOST_NEW_ROWS } from '../../../src/tables/master-book/staging/publish';
import type { ResultTab } from '../../../src/tables/master-book/results/result-tab';

const tab = (rowCount: number): ResultTab => ({
  sheetId: 9,
  title: 'Dữ liệu',
  rows: [],
  rowCount,
  columnCount: 3,
  columnWidths: [],
  hiddenRows: [],
  hiddenColumns: [],
  frozenRows: 0,
  frozenColumns: 0,
  paints: [],
  momentary: [],
});

const rowCounts = (rowCount: number): readonly number[] =>
  stagingOf([tab(rowCount)], [])
    .batches.flat()
    .flatMap((request) => {
      if ('addSheet' in request) return request.addSheet.properties?.gridProperties?.rowCount ?? [];
      return 'updateSheetProperties' in request
        ? (request.updateSheetProperties.properties?.gridProperties?.rowCount ?? [])
        : [];
    });

test('a small tab is made at once', () => {
  expect(rowCounts(200)).toEqual([200]);
});

test('a tab of 70,000 rows grows in three steps', () => {
  expect(MOST_NEW_ROWS).toBeLessThan(40_000);
  expect(rowCounts(70_000)).toEqual([MOST_NEW_ROWS, 2 * MOST_NEW_ROWS, 70_000]);
});
