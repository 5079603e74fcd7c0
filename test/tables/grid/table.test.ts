/** A register is written from records and read back the same, wherever its columns were moved. */
import { contentOf } from '../../../src/tables/grid/cells';
import { readTable, tableHead, tableRows, type RecordOf, type TableColumn } from '../../../src/tables/grid/table';

const columns = [
  { key: 'unit', heading: 'Mã', kind: 'text' },
  { key: 'order', heading: 'Thứ tự', kind: 'number' },
  { key: 'lead', heading: 'Chủ trì', kind: 'tick' },
  { key: 'from', heading: 'Từ ngày', kind: 'date' },
  { key: 'sealedAt', heading: 'Nộp lúc', kind: 'moment' },
] as const satisfies readonly TableColumn[];
type Line = RecordOf<typeof columns>;

const records: readonly Line[] = [
  { unit: '007', order: 1, lead: true, from: '2019-03-31', sealedAt: Date.UTC(2019, 2, 14, 9, 59, 58, 123) },
  { unit: '=1+1', order: 0, lead: false, from: null, sealedAt: null },
];
const grid = () =>
  [...tableHead(columns), ...tableRows(columns, records)].map((row) => row.map((cell) => contentOf(cell)));

test('records come back as they were, zero and leading zeros included', () => {
  expect(readTable(columns, grid())).toEqual({ records, rows: [2, 3], troubles: [] });
});

test('a text that begins with = stays a text', () => {
  expect(tableRows(columns, records)[1]?.[0]?.userEnteredValue).toEqual({ stringValue: '=1+1' });
});

test('moved columns, an added column and an empty row change nothing', () => {
  const moved = grid().map((row) => [row[4], 'x', row[2], row[0], row[3], row[1]]);
  (moved[0] as unknown[])[1] = 'officeNote';
  moved.splice(3, 0, []);
  expect(readTable(columns, moved)).toEqual({ records, rows: [2, 4], troubles: [] });
});

test('a missing and a duplicated column are named and nothing is read', () => {
  const broken = grid();
  broken[0] = ['unit', 'order', 'unit', 'from', 'sealedAt'];
  expect(readTable(columns, broken)).toEqual({
    records: [],
    rows: [],
    troubles: [
      { kind: 'columnTwice', key: 'unit', a1: 'C1', found: '' },
      { kind: 'columnMissing', key: 'lead', a1: 'A1', found: '' },
    ],
  });
});

test.each([
  ['Loading...', 'errorCell'],
  ['#REF!', 'errorCell'],
  ['1.245', 'wrongKind'],
])('%s in a number column is reported, and its record is not guessed', (text, kind) => {
  const broken = grid();
  (broken[2] as unknown[])[1] = text;
  const read = readTable(columns, broken);
  expect(read.records).toEqual([records[1]]);
  expect(read.troubles).toEqual([{ kind, key: 'order', a1: 'B3', found: text }]);
});
