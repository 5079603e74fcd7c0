/**
 * A workbook that is read again: the desk may keep what it answered, and a change must be in the next answer. The same
 * changes are made on two desks, and only one of them was read before each change.
 */
import { Calc } from '../../../src/desk/values';
import { aDesk, type SmallDesk } from './a-desk';

const CELL = 'userEnteredValue,effectiveValue,formattedValue,userEnteredFormat,effectiveFormat';
const FIELDS = `sheets(properties.title,data.rowData.values(${CELL}))`;

const cellAt = (sheetId: number, row: number, column: number): object => ({
  sheetId,
  startRowIndex: row,
  endRowIndex: row + 1,
  startColumnIndex: column,
  endColumnIndex: column + 1,
});
const BOLD = { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=INDIRECT("Khác!A1")>5' }] };

/** A tab of its own for every way in which a formula can depend on another tab. */
const TABS: Readonly<Record<string, readonly string[]>> = {
  Tính: ['=Khác!A1', '=MOT+1', '=NOW()', '=SUM(Sheet1!A1:A3)', '=Khác!A2&""'],
  Riêng: ['=SUM(B1:B3)', '=A1+1'],
  'Gián tiếp': ['=Tính!A1*2', '=Riêng!A1'],
  Giờ: ['=Tính!A3+1'],
  'Tên chưa có': ['=IFERROR(BA,0)'],
  'Trang chưa có': ['=IFERROR(Mới!A1,"chưa")', '=IFERROR(INDIRECT("Mới!A1"),"chưa")'],
  'Số dòng': ['=ROWS(Khác!A:A)', '=COUNTA(Khác!A:A)'],
};

/** Cells without formulas, and formulas over them with a name, the clock and a conditional format. */
function aBook(): { readonly desk: SmallDesk; readonly id: string } {
  const desk = aDesk();
  const id = desk.create();
  desk.batch(id, [
    { addSheet: { properties: { sheetId: 7, title: 'Khác' } } },
    ...Object.keys(TABS).map((title, at) => ({ addSheet: { properties: { sheetId: 8 + at, title } } })),
    { addNamedRange: { namedRange: { name: 'MOT', range: cellAt(7, 0, 0) } } },
    {
      addConditionalFormatRule: {
        index: 0,
        rule: {
          ranges: [cellAt(0, 0, 0)],
          booleanRule: { condition: BOLD, format: { textFormat: { bold: true } } },
        },
      },
    },
  ]);
  desk.put(id, 'Sheet1!A1:B3', [
    [1, 'một'],
    [2, 'hai'],
    [3, 'ba'],
  ]);
  desk.put(id, 'Khác!A1:A2', [[4], [5]]);
  for (const [title, formulas] of Object.entries(TABS))
    desk.put(
      id,
      `'${title}'!A1`,
      formulas.map((one) => [one]),
      'USER_ENTERED',
    );
  return { desk, id };
}

type Change = (at: { readonly desk: SmallDesk; readonly id: string }) => void;

const requests =
  (...all: object[]): Change =>
  ({ desk, id }) =>
    void desk.batch(id, all);

const CHANGES: readonly (readonly [string, Change])[] = [
  ['a value in a tab without formulas', ({ desk, id }) => void desk.put(id, 'Sheet1!A2', [[20]])],
  ['a value that another tab refers to', ({ desk, id }) => void desk.put(id, 'Khác!A1', [[9]])],
  ['the clock', ({ desk }) => void (desk.clock.now += 90_000_000)],
  [
    'the number format of a cell that a formula hands on',
    requests({
      repeatCell: {
        range: cellAt(7, 0, 0),
        cell: { userEnteredFormat: { numberFormat: { type: 'DATE', pattern: 'dd/mm/yyyy' } } },
        fields: 'userEnteredFormat.numberFormat',
      },
    }),
  ],
  ['the place of a name', requests({ addNamedRange: { namedRange: { name: 'HAI', range: cellAt(7, 1, 0) } } })],
  ['a name that was missing', requests({ addNamedRange: { namedRange: { name: 'BA', range: cellAt(7, 1, 0) } } })],
  ['a tab that was missing', requests({ addSheet: { properties: { sheetId: 70, title: 'Mới' } } })],
  ['more rows', requests({ appendDimension: { sheetId: 7, dimension: 'ROWS', length: 5 } })],
  ['a title', requests({ updateSheetProperties: { properties: { sheetId: 7, title: 'Khác hẳn' }, fields: 'title' } })],
  ['the locale', requests({ updateSpreadsheetProperties: { properties: { locale: 'vi_VN' }, fields: 'locale' } })],
  ['a conditional format less', requests({ deleteConditionalFormatRule: { sheetId: 0, index: 0 } })],
  [
    'rows inserted',
    requests({
      insertDimension: {
        range: { sheetId: 0, dimension: 'ROWS', startIndex: 1, endIndex: 2 },
        inheritFromBefore: true,
      },
    }),
  ],
  [
    'rows deleted',
    requests({ deleteDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 1 } } }),
  ],
  [
    'columns moved',
    requests({
      moveDimension: {
        source: { sheetId: 0, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 },
        destinationIndex: 2,
      },
    }),
  ],
  ['a tab deleted', requests({ deleteSheet: { sheetId: 7 } })],
];

const READS: readonly Record<string, unknown>[] = [
  { includeGridData: true },
  { fields: FIELDS },
  { fields: 'sheets.data.rowData.values.formattedValue', ranges: ['Sheet1!A1:B4', 'Tính!A1:A4'] },
];

const read = ({ desk, id }: ReturnType<typeof aBook>): unknown =>
  READS.map((params) => JSON.stringify(desk.call('get', { spreadsheetId: id, ...params })));

test.each(CHANGES)('shows %s, whatever was read before', (_, change) => {
  const [often, once] = [aBook(), aBook()];
  for (let time = 0; time < 4; time += 1) read(often);
  change(often);
  change(once);
  expect(read(often)).toEqual(read(once));
});

test('shows every change of a long series, read three times after each', () => {
  const [often, once] = [aBook(), aBook()];
  for (const [name, change] of CHANGES) {
    for (let time = 0; time < 3; time += 1) read(often);
    change(often);
    change(once);
    expect({ name, same: JSON.stringify(read(often)) === JSON.stringify(read(once)) }).toEqual({ name, same: true });
  }
});

test('formulas of a tab that a write leaves as it is are not computed again', () => {
  const { desk, id } = aBook();
  const values = (title: string) => desk.get(id, `'${title}'!A1:A9`, { valueRenderOption: 'UNFORMATTED_VALUE' }).values;
  desk.put(id, 'Riêng!B1:B3', [[1], [2], [3]]);
  const before = Object.keys(TABS).map(values);
  desk.get(id, "'Riêng'!A1:A2");
  desk.put(id, 'Khác!A1', [[9]]);
  const evaluate = jest.spyOn(Calc.prototype, 'evaluate');
  try {
    expect(values('Riêng')).toEqual([[6], [7]]);
    expect(desk.get(id, "'Riêng'!A1:A2").values).toEqual([['6'], ['7']]);
    expect(evaluate).not.toHaveBeenCalled();
    expect(values('Gián tiếp')).toEqual([[18], [6]]);
    expect(values('Giờ')).toEqual(before[3]);
    expect(evaluate).toHaveBeenCalled();
  } finally {
    evaluate.mockRestore();
  }
});
