/**
 * Equal styles of a workbook as one object. exceljs writes a style once for each object that it has not seen, so that
 * thousands of equal objects cost as much as thousands of styles.
 */
import ExcelJS, { type Cell, type Style, type Workbook } from 'exceljs';

/** To be called when no style changes any more: the cells share their objects. A date without a format has its own. */
export function shareStyles(workbook: Workbook): void {
  const seen = new Map<string, Partial<Style>>();
  const share = (cell: Cell): void => {
    const key = `${cell.type === ExcelJS.ValueType.Date} ${JSON.stringify(cell.style)}`;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, cell.style);
    else cell.style = first;
  };
  for (const worksheet of workbook.worksheets) {
    for (let row = 1; row <= worksheet.rowCount; row += 1) {
      // `getRow` and `getCell` would make what is not there.
      const held = worksheet.findRow(row);
      for (let column = 1; column <= (held?.cellCount ?? 0); column += 1) {
        const cell = held?.findCell(column);
        if (cell) share(cell);
      }
    }
  }
}
