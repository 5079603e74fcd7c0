/** Literal rows are sent in few requests: formats by rectangle first, then values. */
import { numberCell, textCell } from '../../../src/tables/grid/cells';
import { heights, layFormatted, layGrid, widths } from '../../../src/tables/grid/lay';

const bold = { textFormat: { bold: true } };

test('cells of one format make one rectangle, and values follow formats', () => {
  const requests = layFormatted(
    [
      [textCell('a', bold), textCell('b', bold)],
      [textCell('c', bold), numberCell(0)],
    ],
    { sheetId: 7, row: 2, column: 1 },
  );
  expect(requests.map((request) => Object.keys(request)[0])).toEqual(['repeatCell', 'repeatCell', 'updateCells']);
  expect(requests[0]).toEqual({
    repeatCell: {
      range: { sheetId: 7, startRowIndex: 2, endRowIndex: 4, startColumnIndex: 1, endColumnIndex: 2 },
      cell: { userEnteredFormat: bold },
      fields: 'userEnteredFormat.textFormat',
    },
  });
  expect(requests[2]).toEqual(
    layGrid(
      [
        [textCell('a'), textCell('b')],
        [textCell('c'), numberCell(0)],
      ],
      { sheetId: 7, row: 2, column: 1 },
      'userEnteredValue,note',
    ),
  );
});

test('format members that more cells share are written once', () => {
  const wrapped = { ...bold, wrapStrategy: 'WRAP' } as const;
  const requests = layFormatted([[textCell('a', wrapped), textCell('b', { wrapStrategy: 'WRAP' })]], {
    sheetId: 7,
    row: 0,
    column: 0,
  });
  expect(
    requests
      .slice(0, 2)
      .map((request) =>
        'repeatCell' in request ? [request.repeatCell.fields, request.repeatCell.range.endColumnIndex] : [],
      ),
  ).toEqual([
    ['userEnteredFormat.textFormat', 1],
    ['userEnteredFormat.wrapStrategy', 2],
  ]);
});

test('equal widths share a request, and an automatic height needs none', () => {
  expect(widths(7, [50, 50, 80])).toHaveLength(2);
  expect(heights(7, [null, 30, null])).toEqual([
    {
      updateDimensionProperties: {
        range: { sheetId: 7, dimension: 'ROWS', startIndex: 1, endIndex: 2 },
        properties: { pixelSize: 30 },
        fields: 'pixelSize',
      },
    },
  ]);
});
