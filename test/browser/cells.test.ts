/** How the page treats links, a clipboard, a cell and two readings of one workbook, without a browser. */
import { emptiedBoxes, factsAt } from '../../src/desk/page/grid/cell-facts';
import type { Book, Cell } from '../../src/desk/page/grid/google-shapes';
import { piecesOf, placeOf, targetOf } from '../../src/desk/page/links';
import { cellChanges } from '../../src/desk/page/redraw';
import { toUniver } from '../../src/desk/page/grid/to-univer';
import { pastedCells } from '../../src/desk/page/grid/typed-cells';
import { isBarred } from '../../src/desk/page/grid/univer-gate';

const spot = { sheetId: 5, row: 0, column: 0 };
const bookOf = (cell: Cell, more: readonly Cell[] = []): Book => ({
  spreadsheetId: 'b',
  properties: { title: 'Sở Y tế' },
  sheets: [{ properties: { sheetId: 5, title: 'Số liệu' }, data: [{ rowData: [{ values: [cell, ...more] }] }] }],
});

test('a link to another workbook of the desk leads to its cell', () => {
  expect(targetOf('https://docs.google.com/spreadsheets/d/abc-1/edit#gid=102&range=B7')).toEqual({
    fileId: 'abc-1',
    sheetId: 102,
    row: 6,
    column: 1,
  });
  expect(targetOf('https://docs.google.com/spreadsheets/d/abc-1/edit?usp=sharing')).toEqual({
    fileId: 'abc-1',
    sheetId: null,
    row: 0,
    column: 0,
  });
  expect(targetOf('#gid=103')).toEqual({ fileId: null, sheetId: 103, row: 0, column: 0 });
});

test('a link to another machine leads nowhere', () => {
  expect(targetOf('https://example.vn/')).toBeNull();
  expect(targetOf('https://evil.example/?u=https://docs.google.com/spreadsheets/d/x/edit')).toBeNull();
});

test('an address in the name box is accepted in either case, and an absurd one is refused', () => {
  expect(placeOf('aa10')).toEqual({ row: 9, column: 26 });
  expect(placeOf('$B$7:C9')).toEqual({ row: 6, column: 1 });
  for (const absurd of ['', 'B0', '7', 'Số liệu', 'B7C']) expect(placeOf(absurd)).toBeNull();
});

test('a mail is split at its links and loses nothing', () => {
  const mail = 'Mở sổ: https://docs.google.com/spreadsheets/d/a/edit rồi điền.';
  expect(piecesOf(mail)).toHaveLength(3);
  expect(piecesOf(mail).join('')).toBe(mail);
});

test('pasted figures keep their letters, and a quoted cell keeps its line break', () => {
  expect(
    pastedCells('1.200\t98,8%\n\n"hai\ndòng, ""nháy"""\r\n', { sheetId: 5, row: 3, column: 2 }).map(
      ({ row, column, text }) => [row, column, text],
    ),
  ).toEqual([
    [3, 2, '1.200'],
    [3, 3, '98,8%'],
    [4, 2, ''],
    [5, 2, 'hai\ndòng, "nháy"'],
  ]);
});

test('a tick box toggles between its own two values', () => {
  const box = (effective: boolean): Cell => ({
    effectiveValue: { boolValue: effective },
    formattedValue: effective ? 'TRUE' : 'FALSE',
    dataValidation: { condition: { type: 'BOOLEAN' } },
  });
  expect(factsAt(bookOf(box(false)), spot).toggle).toBe('TRUE');
  expect(factsAt(bookOf(box(true)), spot).toggle).toBe('FALSE');
  const own: Cell = {
    formattedValue: 'có',
    dataValidation: {
      condition: { type: 'BOOLEAN', values: [{ userEnteredValue: 'có' }, { userEnteredValue: 'không' }] },
    },
  };
  expect(factsAt(bookOf(own), spot).toggle).toBe('không');
});

test('C04: Delete on a tick box takes the box away, and on no other cell', () => {
  const box: Cell = { effectiveValue: { boolValue: true }, dataValidation: { condition: { type: 'BOOLEAN' } } };
  const list: Cell = { dataValidation: { condition: { type: 'ONE_OF_LIST' } } };
  const edit = (column: number, text: string) => ({ ...spot, column, text });
  expect(emptiedBoxes(bookOf(box, [list]), [edit(0, ''), edit(1, '')])).toEqual([edit(0, '')]);
  expect(emptiedBoxes(bookOf(box, [list]), [edit(0, 'FALSE')])).toEqual([]);
});

test('a list from a range offers the texts shown there, each once', () => {
  const cell: Cell = {
    dataValidation: { condition: { type: 'ONE_OF_RANGE', values: [{ userEnteredValue: "='Số liệu'!$B$1:$D$1" }] } },
  };
  expect(
    factsAt(bookOf(cell, [{ formattedValue: 'đạt' }, { formattedValue: 'khó đạt' }, { formattedValue: 'đạt' }]), spot)
      .list,
  ).toEqual(['đạt', 'khó đạt']);
});

test('the formula bar shows every digit of a number, and a date as it is written', () => {
  expect(factsAt(bookOf({ effectiveValue: { numberValue: 66.666667 }, formattedValue: '66,67' }), spot).entered).toBe(
    '66,666667',
  );
  expect(factsAt(bookOf({ effectiveValue: { numberValue: 43539 }, formattedValue: '15/03/2019' }), spot).entered).toBe(
    '15/03/2019',
  );
  expect(factsAt(bookOf({ effectiveValue: { numberValue: 0.988 }, formattedValue: '98,8%' }), spot).entered).toBe(
    '98,8%',
  );
});

test('an edit redraws its own cells; a new row height redraws the workbook', () => {
  const [before, after] = [toUniver(bookOf({ formattedValue: '12' })), toUniver(bookOf({ formattedValue: '13' }))];
  const changed = cellChanges(before, after)?.get('5');
  expect(changed).toEqual({ 0: { 0: expect.objectContaining({ v: '13' }) } });
  expect(cellChanges(after, after)?.get('5')).toEqual({});
  const taller: Book = {
    ...bookOf({ formattedValue: '13' }),
    sheets: [
      {
        ...(bookOf({}).sheets[0] as Book['sheets'][number]),
        data: [{ rowData: [], rowMetadata: [{ pixelSize: 60 }] }],
      },
    ],
  };
  expect(cellChanges(after, toUniver(taller))).toBeNull();
});

test('commands that would change only the screen are blocked; moving and typing are not', () => {
  for (const lost of [
    'sheet.command.insert-row',
    'sheet.command.auto-fill',
    'sheet.command.add-worksheet-merge',
    'sheet.command.set-range-bold',
    'sheet.command.insert-sheet',
  ])
    expect(isBarred(lost)).toBe(true);
  for (const kept of ['sheet.command.set-range-values', 'sheet.command.move-selection', 'sheet.command.scroll-view'])
    expect(isBarred(kept)).toBe(false);
});
