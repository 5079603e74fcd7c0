import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { sheets_v4 } from '@googleapis/sheets';
import { exportXlsx } from '../../../src/desk/xlsx/export-xlsx';
import { a1 } from '../../../src/desk/xlsx/addresses';
import { pdfText, recalculatedCells, toPdf, type Recalculated } from '../../support/office';
import { LONG_TEXT, reportFile } from './report';

function plain(value: sheets_v4.Schema$ExtendedValue): Recalculated {
  if (value.errorValue) return { DIVIDE_BY_ZERO: '#DIV/0!' }[String(value.errorValue.type)] ?? '?';
  return value.numberValue ?? value.stringValue ?? value.boolValue ?? null;
}

function computedByGoogle(sheet: sheets_v4.Schema$Sheet): Map<string, Recalculated> {
  const cells = new Map<string, Recalculated>();
  (sheet.data?.[0]?.rowData ?? []).forEach((rowData, row) =>
    (rowData.values ?? []).forEach((cell, column) => {
      if (cell.effectiveValue) cells.set(a1(row, column), plain(cell.effectiveValue));
    }),
  );
  return cells;
}

describe('LibreOffice as an independent check', () => {
  const folder = mkdtempSync(join(tmpdir(), 'xlsx-'));
  const path = join(folder, 'bao-cao.xlsx');
  let cells: Map<string, Map<string, Recalculated>>;
  let pages: string[];
  beforeAll(async () => {
    writeFileSync(path, await exportXlsx(reportFile(), { cachedValues: false }));
    cells = await recalculatedCells(path);
    pages = await pdfText(await toPdf(path, folder));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('computes every cell of every tab to the value that Google computed', () => {
    for (const sheet of reportFile().sheets ?? []) {
      const expected = computedByGoogle(sheet);
      expect(expected.size).toBeGreaterThan(1);
      expect(Object.fromEntries(cells.get(sheet.properties?.title ?? '') ?? [])).toEqual(Object.fromEntries(expected));
    }
  });

  test('prints the whole Vietnamese text, one page wide, without hidden parts', () => {
    const words = (text: string) => text.replace(/\s+/g, ' ').trim();
    expect(pages).toHaveLength(3);
    expect(words(pages[1] ?? '')).toContain(words(LONG_TEXT));
    // the right-most column is on the same page, and the heading is repeated on the next
    for (const page of pages.slice(1)) expect(page).toMatch(/Lĩnh vực.*Nguyên nhân\s+Xong/);
    expect(pages.map((page) => /(\d\/\d)\s*$/.exec(page)?.[1])).toEqual(['1/3', '2/3', '3/3']);
    const all = pages.join('\n');
    expect(all).toContain('Đất đai; Hộ');
    expect(all).toContain('1.649');
    expect(all).not.toMatch(/hiddenRow|Hàng ẩn|onTime|###/);
    expect(all).not.toContain('ẩn 1,5');
  });

  test('shows a wrapped text to its last word in a narrow column', () => {
    expect(pages[2]?.replace(/\s+/g, ' ')).toContain('Hết đoạn.');
    expect(pages[2]?.replace(/\s+/g, ' ')).toContain('Việc thực hiện');
  });
});
