/**
 * The short code of the printed report: the unit's own formulas and core/print-code.ts give the same code, and a
 * different code for different contents.
 */
import fc from 'fast-check';
import { printCode } from '../../../src/core/forms/print-code';
import { forecastTemplate } from '../../../src/core/forms/template-forecast';
import { narrativeTemplate } from '../../../src/core/forms/template-narrative';
import type { Template } from '../../../src/core/forms/form';
import type { CellDataShape, SpreadsheetShape } from '../../../src/tables/api-shapes';
import type { SheetRequest } from '../../../src/tables/api-requests';
import { readUnitBook } from '../../../src/tables/unit-book/reading/read';
import { catalogue, FILE, period, templatesOf, unitBook, unitCode, type DeskBook } from './support';
import { PRINT_SHEET } from '../../../src/tables/unit-book/sheets';

/** Every form, with few rows of each, because the sum is tested and not the annex. */
const whole = [
  ...templatesOf(),
  narrativeTemplate({ unit: unitCode, period, catalogue }),
  forecastTemplate({ unit: unitCode, period, catalogue }),
].filter((one) => one.rows.length > 0);
const short: readonly Template[] = whole.map((one) => ({ ...one, rows: one.rows.slice(0, 9) }));

const read = (seen: SpreadsheetShape, templates: readonly Template[]) =>
  readUnitBook(seen, { unit: unitCode, period: period.code, fileId: FILE, templates });

function bothCodes(
  book: DeskBook,
  templates: readonly Template[],
): { readonly sheet: string; readonly core: string | null } {
  const seen = book.get();
  const printed = seen.sheets?.find((sheet) => sheet.properties?.sheetId === PRINT_SHEET)?.data?.[0]?.rowData ?? [];
  const running = printed[1]?.values?.[3]?.formattedValue ?? '';
  return { sheet: running.replace('Mã bản in: ', ''), core: printCode(templates, read(seen, templates).reports) };
}

const typed: fc.Arbitrary<CellDataShape['userEnteredValue']> = fc.oneof(
  fc.integer({ min: 0, max: 1_000_000_000_000 }).map((numberValue) => ({ numberValue })),
  fc.nat(1_000_000_000).map((amount) => ({ numberValue: amount / 1000 })),
  fc.integer({ min: 43_400, max: 43_600 }).map((numberValue) => ({ numberValue })),
  fc
    .constantFrom(
      'Không phát sinh',
      'Đang thực hiện',
      '#1200',
      ' có dấu cách ',
      'dòng một\ndòng hai',
      'Ủy ban nhân dân huyện Diên Khánh',
    )
    .map((stringValue) => ({ stringValue })),
  fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 120 }).map((stringValue) => ({ stringValue })),
  fc.constant('Công tác '.repeat(200).trim()).map((stringValue) => ({ stringValue })),
  fc.boolean().map((boolValue) => ({ boolValue })),
);

function cellsIn(
  book: DeskBook,
  templates: readonly Template[],
): { readonly sheetId: number; readonly row: number; readonly column: number }[] {
  return read(book.get(), templates).reports.flatMap((report) =>
    report.entries.map(({ a1 }) => {
      const [, letter = 'A', line = '1'] = /^([A-Z])(\d+)$/.exec(a1) ?? [];
      return { sheetId: report.sheetId, row: Number(line) - 1, column: letter.charCodeAt(0) - 65 };
    }),
  );
}

const write = (
  at: { readonly sheetId: number; readonly row: number; readonly column: number },
  value: CellDataShape['userEnteredValue'],
): SheetRequest => ({
  updateCells: {
    rows: [{ values: [value === undefined ? {} : { userEnteredValue: value }] }],
    fields: 'userEnteredValue',
    start: { sheetId: at.sheetId, rowIndex: at.row, columnIndex: at.column },
  },
});

test('sheet and core give the same code for any entries, and every edit of an entry changes it', () => {
  const book = unitBook(short);
  const cells = cellsIn(book, short);
  const codes = new Map<string, string>();
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(cells.length - 1), typed), { minLength: 1, maxLength: 12 }), (edits) => {
      book.change(edits.map(([at, value]) => write(cells[at]!, value)));
      const { sheet, core } = bothCodes(book, short);
      expect(core).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
      expect(sheet).toBe(core);
      const contents = JSON.stringify(
        read(book.get(), short).reports.map((report) => report.entries.map((entry) => entry.seen.content)),
      );
      expect(codes.get(sheet) ?? contents).toBe(contents);
      codes.set(sheet, contents);
    }),
    { seed: 20190320, numRuns: 60 },
  );
  expect(codes.size).toBeGreaterThan(50);
});
