/** Tables, lists and named ranges: insert, delete, merge and move. Quotations come from the discovery document. */
import { aDesk, allText, insert, range } from './a-desk';

type Any = any; // eslint-disable-line @typescript-eslint/no-explicit-any -- tests read Google's answers freely

const pt = (magnitude: number): object => ({ magnitude, unit: 'PT' });
const border = (width: number): object => ({
  color: { color: { rgbColor: {} } },
  width: pt(width),
  dashStyle: 'SOLID',
});

/** A table at index 2 whose cells hold their own address, `b1` in the second row and first column. */
function tabled(
  rows = 3,
  columns = 3,
): { desk: ReturnType<typeof aDesk>; id: string; table: () => Any; texts: () => string[][] } {
  const desk = aDesk();
  const id = desk.create();
  desk.batch(id, [{ insertTable: { rows, columns, location: { index: 1 } } }]);
  const table = (): Any => desk.get(id).body.content.find((one: Any) => one.table);
  const cells = table().table.tableRows.flatMap((row: Any, r: number) =>
    row.tableCells.map((cell: Any, c: number) => insert(cell.content[0].startIndex, `${'abc'[r]}${c + 1}`)),
  );
  desk.batch(id, cells.reverse());
  const texts = (): string[][] =>
    table().table.tableRows.map((row: Any) =>
      row.tableCells.map((cell: Any) => allText(cell.content).replace(/\n/g, '|').replace(/\|$/, '')),
    );
  return { desk, id, table, texts };
}

const spot = (rowIndex: number, columnIndex: number): object => ({
  tableStartLocation: { index: 2 },
  rowIndex,
  columnIndex,
});
const block = (row: number, column: number, rowSpan: number, columnSpan: number): object => ({
  tableRange: { tableCellLocation: spot(row, column), rowSpan, columnSpan },
});
const spans = (table: Any): string[] =>
  table.table.tableRows.map((row: Any) =>
    row.tableCells.map((cell: Any) => `${cell.tableCellStyle.rowSpan}×${cell.tableCellStyle.columnSpan}`).join(' '),
  );

test('rows and columns are inserted beside the reference cell and deleted with it', () => {
  const { desk, id, table, texts } = tabled();
  desk.batch(id, [
    { insertTableRow: { tableCellLocation: spot(0, 1), insertBelow: true } },
    { insertTableColumn: { tableCellLocation: spot(0, 0), insertRight: false } },
  ]);
  expect(texts()).toEqual([
    ['', 'a1', 'a2', 'a3'],
    ['', '', '', ''],
    ['', 'b1', 'b2', 'b3'],
    ['', 'c1', 'c2', 'c3'],
  ]);
  expect([table().table.rows, table().table.columns, table().table.tableStyle.tableColumnProperties.length]).toEqual([
    4, 4, 4,
  ]);
  desk.batch(id, [
    { deleteTableRow: { tableCellLocation: spot(2, 0) } },
    { deleteTableColumn: { tableCellLocation: spot(0, 3) } },
  ]);
  expect(texts()).toEqual([
    ['', 'a1', 'a2'],
    ['', '', ''],
    ['', 'c1', 'c2'],
  ]);
});

test('"If no rows remain in the table after this deletion, the whole table is deleted."', () => {
  const { desk, id } = tabled(1, 2);
  desk.batch(id, [{ deleteTableRow: { tableCellLocation: spot(0, 0) } }]);
  expect(desk.get(id).body.content.map((one: Any) => one.endIndex)).toEqual([1, 2, 3]);
});

test('"Any text in the cells being merged will be concatenated and stored in the "head" cell of the range."', () => {
  const { desk, id, table, texts } = tabled();
  desk.batch(id, [{ mergeTableCells: block(0, 1, 2, 2) }]);
  expect(texts()).toEqual([
    ['a1', 'a2|a3|b2|b3', ''],
    ['b1', '', ''],
    ['c1', 'c2', 'c3'],
  ]);
  expect(spans(table())).toEqual(['1×1 2×2 1×1', '1×1 1×1 1×1', '1×1 1×1 1×1']);
  desk.batch(id, [{ unmergeTableCells: block(0, 0, 3, 3) }]);
  expect(spans(table())[0]).toBe('1×1 1×1 1×1');
});

test('a merged cell is skipped by an insertion beside it, grows with a row inserted inside, and shrinks with one deleted', () => {
  const { desk, id, table, texts } = tabled();
  desk.batch(id, [
    { mergeTableCells: block(0, 0, 2, 1) },
    { insertTableRow: { tableCellLocation: spot(0, 0), insertBelow: true } },
  ]);
  expect(texts().map((row) => row[1])).toEqual(['a2', 'b2', '', 'c2']);
  desk.batch(id, [{ insertTableRow: { tableCellLocation: spot(0, 1), insertBelow: true } }]);
  expect([texts().map((row) => row[1]), spans(table())[0]]).toEqual([['a2', '', 'b2', '', 'c2'], '3×1 1×1 1×1']);
  desk.batch(id, [{ deleteTableRow: { tableCellLocation: spot(1, 1) } }]);
  expect(spans(table())[0]).toBe('2×1 1×1 1×1');
  expect(() => desk.batch(id, [{ deleteTableRow: { tableCellLocation: spot(0, 1) } }])).toThrow('chưa mô phỏng');
});

const refused: readonly (readonly [string, object, string])[] = [
  [
    'merging past the edge',
    { mergeTableCells: block(0, 0, 1, 9) },
    'mergeTableCells: The table range extends outside the bounds of the table.',
  ],
  ['merging a part of a merged cell', { mergeTableCells: block(1, 0, 2, 2) }, 'mergeTableCells: '],
  [
    'a row of no table',
    { insertTableRow: { tableCellLocation: { tableStartLocation: { index: 1 }, rowIndex: 0, columnIndex: 0 } } },
    'insertTableRow: Invalid table start location. Must specify the start index of the table.',
  ],
  [
    'columns of no table',
    {
      updateTableColumnProperties: {
        tableStartLocation: { index: 3 },
        tableColumnProperties: { widthType: 'EVENLY_DISTRIBUTED' },
        fields: 'widthType',
      },
    },
    'updateTableColumnProperties: The provided table start location is invalid.',
  ],
  [
    'a column narrower than 5 points',
    {
      updateTableColumnProperties: {
        tableStartLocation: { index: 2 },
        tableColumnProperties: { widthType: 'FIXED_WIDTH', width: pt(4) },
        fields: 'widthType,width',
      },
    },
    'updateTableColumnProperties: ',
  ],
  [
    'a transparent border',
    {
      updateTableCellStyle: {
        tableStartLocation: { index: 2 },
        tableCellStyle: { borderTop: { color: {}, width: pt(1), dashStyle: 'SOLID' } },
        fields: 'borderTop',
      },
    },
    'updateTableCellStyle: ',
  ],
  [
    'a span set by hand',
    { updateTableCellStyle: { tableStartLocation: { index: 2 }, tableCellStyle: { rowSpan: 2 }, fields: 'rowSpan' } },
    'updateTableCellStyle: Unallowed field: rowSpan',
  ],
  ['a table without rows', { insertTable: { rows: 0, columns: 2, location: { index: 1 } } }, 'insertTable: '],
];
test.each(refused)('%s is refused', (_, request, words) => {
  const { desk, id } = tabled();
  desk.batch(id, [{ mergeTableCells: block(0, 0, 2, 1) }]);
  let said = '';
  try {
    desk.batch(id, [request]);
  } catch (error) {
    said = (error as Error).message;
  }
  expect(said.startsWith(`Invalid requests[0].${words}`)).toBe(true);
});

test('"if a cell shares a border with an adjacent cell, the corresponding border property of the adjacent cell is updated as well"', () => {
  const { desk, id, table } = tabled(2, 2);
  desk.batch(id, [
    {
      updateTableCellStyle: {
        ...block(0, 0, 1, 1),
        tableCellStyle: {
          borderRight: border(0),
          borderBottom: border(2),
          backgroundColor: { color: { rgbColor: { red: 1 } } },
        },
        fields: 'borderRight,borderBottom,backgroundColor',
      },
    },
  ]);
  const [[a1, a2], [b1, b2]] = table().table.tableRows.map((row: Any) =>
    row.tableCells.map((cell: Any) => cell.tableCellStyle),
  );
  expect([a1.borderRight.width, a2.borderLeft.width, a1.borderBottom.width, b1.borderTop.width]).toEqual([
    { unit: 'PT' },
    { unit: 'PT' },
    pt(2),
    pt(2),
  ]);
  expect([a2.borderBottom, b2.borderTop, b2.borderLeft, a2.backgroundColor]).toEqual([
    undefined,
    undefined,
    undefined,
    {},
  ]);
});

test('widths and heights are set where they are named, header rows where they are pinned', () => {
  const { desk, id, table } = tabled(2, 2);
  const start = { tableStartLocation: { index: 2 } };
  desk.batch(id, [
    {
      updateTableColumnProperties: {
        ...start,
        columnIndices: [1],
        tableColumnProperties: { widthType: 'FIXED_WIDTH', width: pt(120) },
        fields: '*',
      },
    },
    { updateTableRowStyle: { ...start, tableRowStyle: { minRowHeight: pt(20) }, fields: 'minRowHeight' } },
    { pinTableHeaderRows: { ...start, pinnedHeaderRowsCount: 1 } },
  ]);
  expect(table().table.tableStyle.tableColumnProperties).toEqual([
    { widthType: 'EVENLY_DISTRIBUTED' },
    { widthType: 'FIXED_WIDTH', width: pt(120) },
  ]);
  expect(table().table.tableRows.map((row: Any) => row.tableRowStyle)).toEqual([
    { minRowHeight: pt(20), tableHeader: true },
    { minRowHeight: pt(20) },
  ]);
});

describe('lists', () => {
  const bullets = (document: Any): Any[] =>
    document.body.content.filter((one: Any) => one.paragraph).map((one: Any) => one.paragraph);
  const bulleted = (startIndex: number, endIndex: number, bulletPreset = 'NUMBERED_DECIMAL_ALPHA_ROMAN'): object => ({
    createParagraphBullets: { range: { startIndex, endIndex }, bulletPreset },
  });

  test('leading tabs give the level and are removed; a list next to one of the same preset joins it', () => {
    const desk = aDesk();
    const id = desk.create();
    desk.batch(id, [insert(1, 'một\n\thai\n\t\tba\nbốn\nnăm'), bulleted(1, 14)]);
    expect(desk.text(id)).toBe('một\nhai\nba\nbốn\nnăm\n');
    desk.batch(id, [bulleted(12, 13), bulleted(16, 17, 'BULLET_CHECKBOX')]);
    const document = desk.get(id);
    const found = bullets(document);
    expect(found.map((one) => one.bullet.nestingLevel)).toEqual([undefined, 1, 2, undefined, undefined]);
    expect(new Set(found.slice(0, 4).map((one) => one.bullet.listId)).size).toBe(1);
    expect(found[4].bullet.listId).not.toBe(found[0].bullet.listId);
    expect(found[1].paragraphStyle).toMatchObject({ indentFirstLine: pt(54), indentStart: pt(72) });
    const levels = document.lists[found[0].bullet.listId].listProperties.nestingLevels;
    expect([levels.length, levels[0].glyphFormat, levels[0].glyphType, levels[2].glyphType]).toEqual([
      9,
      '%0.',
      'DECIMAL',
      'ROMAN',
    ]);
  });

  test('a deleted bullet leaves the indent of its level; a list without paragraphs is removed', () => {
    const desk = aDesk();
    const id = desk.create();
    desk.batch(id, [insert(1, 'một\n\thai'), bulleted(1, 9), { deleteParagraphBullets: { range: range(1, 8) } }]);
    const [first, second] = bullets(desk.get(id));
    expect([first.bullet, first.paragraphStyle.indentStart, second.paragraphStyle.indentStart]).toEqual([
      undefined,
      undefined,
      pt(36),
    ]);
    expect(desk.get(id).lists).toBeUndefined();
  });
});

describe('named ranges', () => {
  const rangesOf = (desk: ReturnType<typeof aDesk>, id: string): Any =>
    desk.get(id).namedRanges?.['kỳ']?.namedRanges.map((one: Any) => one.ranges);

  test('grow with text inserted inside, move with text inserted before, and end with their content', () => {
    const desk = aDesk();
    const id = desk.create();
    desk.batch(id, [
      insert(1, 'Kỳ: {kỳ}.'),
      { createNamedRange: { name: 'kỳ', range: range(5, 9) } },
      insert(6, 'XX'),
      insert(1, 'YY'),
      insert(5, 'Z'),
    ]);
    expect(rangesOf(desk, id)).toEqual([[{ startIndex: 8, endIndex: 14 }]]);
    desk.batch(id, [insert(14, 'sau')]);
    expect(rangesOf(desk, id)).toEqual([[{ startIndex: 8, endIndex: 14 }]]);
    desk.batch(id, [{ deleteContentRange: { range: range(7, 10) } }]);
    expect(rangesOf(desk, id)).toEqual([[{ startIndex: 7, endIndex: 11 }]]);
    desk.batch(id, [{ deleteContentRange: { range: range(7, 11) } }]);
    expect(rangesOf(desk, id)).toBeUndefined();
  });

  test('get new content by name; an unknown name changes nothing', () => {
    const desk = aDesk();
    const id = desk.create();
    desk.batch(id, [insert(1, 'Kỳ: {kỳ}.'), { createNamedRange: { name: 'kỳ', range: range(5, 9) } }]);
    desk.batch(id, [
      { replaceNamedRangeContent: { namedRangeName: 'kỳ', text: 'quý I năm 2026' } },
      { replaceNamedRangeContent: { namedRangeName: 'không', text: 'x' } },
    ]);
    expect([desk.text(id), rangesOf(desk, id)]).toEqual(['Kỳ: quý I năm 2026.\n', [[{ startIndex: 5, endIndex: 19 }]]]);
    expect(() => desk.batch(id, [{ replaceNamedRangeContent: { namedRangeId: 'kix.khong', text: 'x' } }])).toThrow(
      'Invalid requests[0].replaceNamedRangeContent',
    );
    desk.batch(id, [{ deleteNamedRange: { name: 'kỳ' } }]);
    expect(rangesOf(desk, id)).toBeUndefined();
    expect(desk.text(id)).toBe('Kỳ: quý I năm 2026.\n');
  });
});
