/**
 * Page breaks between columns. exceljs writes breaks between rows only, so these are added to the sheet's XML in the
 * file.
 */
import type { Workbook, Worksheet } from 'exceljs';

interface ZipDoor {
  append(content: string, options: { readonly name: string }): void;
}

type Part = (zip: ZipDoor, model: unknown) => Promise<void>;

/** `columns` holds each tab's first columns of a page, 0-based. */
export function writeColumnBreaks(workbook: Workbook, columns: ReadonlyMap<Worksheet, readonly number[]>): void {
  const byFile = new Map([...columns].map(([worksheet, begins]) => [`xl/worksheets/sheet${worksheet.id}.xml`, begins]));
  const parts = workbook.xlsx as unknown as { addWorksheets: Part };
  const original = parts.addWorksheets.bind(parts);
  parts.addWorksheets = (zip, model) =>
    original(
      { append: (content, options) => zip.append(broken(content, byFile.get(options.name) ?? []), options) },
      model,
    );
}

function broken(xml: string, begins: readonly number[]): string {
  if (begins.length === 0) return xml;
  const breaks = begins.map((column) => `<brk id="${column}" max="1048575" man="1"/>`).join('');
  if (!xml.includes('</headerFooter>')) throw new Error('a printed tab has no footer to put its page breaks behind');
  return xml.replace(
    '</headerFooter>',
    `</headerFooter><colBreaks count="${begins.length}" manualBreakCount="${begins.length}">${breaks}</colBreaks>`,
  );
}
