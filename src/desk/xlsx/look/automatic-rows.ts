/**
 * Rows of automatic height. Excel fits a row again unless its height is marked as set by hand; LibreOffice 7.4 never
 * fits the rows of an .xlsx and uses the height as written. So the estimate is written without the mark, which exceljs
 * cannot do.
 */
import type { Workbook, Worksheet } from 'exceljs';

interface ZipDoor {
  append(content: string, options: { readonly name: string }): void;
}

type Part = (zip: ZipDoor, model: unknown) => Promise<void>;

/** `rows` holds the 1-based numbers of each tab's automatic rows. */
export function keepAutomatic(workbook: Workbook, rows: ReadonlyMap<Worksheet, ReadonlySet<number>>): void {
  const byFile = new Map([...rows].map(([worksheet, numbers]) => [`xl/worksheets/sheet${worksheet.id}.xml`, numbers]));
  const parts = workbook.xlsx as unknown as { addWorksheets: Part };
  const original = parts.addWorksheets.bind(parts);
  parts.addWorksheets = (zip, model) =>
    original({ append: (content, options) => zip.append(unmarked(content, byFile.get(options.name)), options) }, model);
}

function unmarked(xml: string, rows: ReadonlySet<number> | undefined): string {
  if (!rows || rows.size === 0) return xml;
  return xml.replace(/<row r="(\d+)" ht="([\d.]+)" customHeight="1"/g, (row, number: string, height: string) =>
    rows.has(Number(number)) ? `<row r="${number}" ht="${height}"` : row,
  );
}
