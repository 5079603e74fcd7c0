/** A small book for the tests of the calculation: tabs of typed cells, without a service. */
import { understand, type FormattedBook } from '../../../src/desk/values';
import type { NumberFormat, Scalar } from '../../../src/desk/contract';

/** 22/11/2026 09:30 in Vietnam. */
export const NOW = Date.UTC(2026, 10, 22, 2, 30);
export const ZONE = 'Asia/Ho_Chi_Minh';

interface Cell {
  readonly value?: Scalar;
  readonly formula?: string;
  readonly format?: NumberFormat;
}

export interface TestBook extends FormattedBook {
  put(sheetId: number, row: number, column: number, typed: string): void;
}

/** Tabs as rows of typed texts; ids follow the order of the tabs from 0. Each tab has 1000 rows and 26 columns. */
export function bookOf(tabs: Readonly<Record<string, readonly (readonly string[])[]>>, locale = 'vi_VN'): TestBook {
  const titles = Object.keys(tabs);
  const cells = new Map<string, Cell>();
  const put = (sheetId: number, row: number, column: number, typed: string): void => {
    cells.set(`${sheetId}/${row}/${column}`, understand(typed, { locale, timeZone: ZONE, now: NOW }) as Cell);
  };
  titles.forEach((title, sheetId) => {
    tabs[title]?.forEach((line, row) => line.forEach((typed, column) => put(sheetId, row, column, typed)));
  });
  return {
    locale,
    timeZone: ZONE,
    now: () => NOW,
    sheetId: (title) => {
      const at = titles.findIndex((each) => each.toLowerCase() === title.toLowerCase());
      return at < 0 ? undefined : at;
    },
    size: () => ({ rows: 1000, columns: 26 }),
    stored: (sheetId, row, column) => cells.get(`${sheetId}/${row}/${column}`) ?? {},
    format: (sheetId, row, column) => cells.get(`${sheetId}/${row}/${column}`)?.format,
    namedRange: (name) =>
      name.toLowerCase() === 'số_liệu'
        ? { sheetId: 0, startRow: 0, endRow: 5, startColumn: 0, endColumn: 1 }
        : undefined,
    put,
  };
}
