/** The cover counts what each form still waits for, and leads to the next open row. */
import { layoutOf } from '../../../src/tables/unit-book/layout';
import { contentOf } from '../../../src/tables/grid/cells';
import { templatesOf, unitBook } from './support';

const templates = templatesOf();
const [figures] = templates.map(layoutOf) as [ReturnType<typeof layoutOf>];
const required = figures.cells.filter((cell) => cell.spec.part === 'entry' && cell.spec.required);
const fields = 'sheets(properties(sheetId),data(rowData(values(effectiveValue,formattedValue,userEnteredValue))))';

function link(book: ReturnType<typeof unitBook>): { readonly words: string; readonly label: string } {
  const cover = book.get(fields).sheets?.find((one) => one.properties?.sheetId === 101);
  const row = cover?.data?.[0]?.rowData?.find((one) => contentOf(one.values?.[0]) === 'indicatorLink');
  return { words: row?.values?.[2]?.formattedValue ?? '', label: row?.values?.[1]?.formattedValue ?? '' };
}

test('an empty form says how many cells wait, one by one until it is filled in', () => {
  const book = unitBook(templates);
  expect(link(book)).toEqual({ words: `Số liệu: còn ${required.length} ô chưa nhập`, label: 'Biểu 1' });
  const [first, ...others] = required as [(typeof required)[0], ...typeof required];
  book.put(figures.sheetId, first.line, first.column, { userEnteredValue: { numberValue: 0 } });
  expect(link(book).words).toBe(`Số liệu: còn ${others.length} ô chưa nhập`);
  for (const cell of others) {
    const typed = cell.spec.kind.type === 'choice' ? { stringValue: 'Trực tuyến' } : { numberValue: 0 };
    book.put(figures.sheetId, cell.line, cell.column, { userEnteredValue: typed });
  }
  expect(link(book).words).toBe('Số liệu: đã nhập đủ');
});
