/**
 * The file's default font: Arial, 10 points, as in Google. Programs measure column widths in its digits. exceljs always
 * names Calibri; where Calibri is not installed (LibreOffice on Linux) its replacement is wider, and so is every
 * column.
 */
import type { Workbook } from 'exceljs';

interface ZipDoor {
  append(content: string, options: { readonly name: string }): void;
}

const CALIBRI = /<fonts([^>]*)><font>.*?<\/font>/;
const ARIAL = '<fonts$1><font><sz val="10"/><color theme="1"/><name val="Arial"/><family val="2"/></font>';

export function writeDefaultFont(workbook: Workbook): void {
  const parts = workbook.xlsx as unknown as { addStyles: (zip: ZipDoor, model: unknown) => Promise<void> };
  const original = parts.addStyles.bind(parts);
  parts.addStyles = (zip, model) =>
    original(
      {
        append: (content, options) => {
          if (!CALIBRI.test(content)) throw new Error('exceljs wrote its styles without a first font');
          zip.append(content.replace(CALIBRI, ARIAL), options);
        },
      },
      model,
    );
}
