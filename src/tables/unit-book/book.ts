/**
 * A unit's whole workbook as one atomic batchUpdate on a new empty spreadsheet. Knows nothing of Google except its
 * JSON.
 */
import type { SheetRequest } from '../api-requests';
import { coverAgain } from './changing/cover-again';
import { coverCellOf, coverRequests } from './cover';
import { coverTemplate } from './cover-keys';
import { layoutOf } from './layout';
import { printTabRequests } from './print/print-tab';
import { reportTabRequests } from './report-tab';
import { stampBook } from './stamp';
import type { BookMaking } from './making';
import { FORM } from '../../core/form-code';
import { BOOK_LOCALE } from './sheets';

/**
 * ONE batchUpdate that turns a new, empty spreadsheet into the unit's workbook: *Bìa*, then one tab per template in the
 * order given, *Bản trình ký* last. The locale comes first, so that every formula after it is parsed under vi_VN.
 * Throws when a template belongs to another unit or period.
 */
export function unitBookRequests(making: BookMaking): SheetRequest[] {
  for (const template of making.templates) {
    if (template.unit !== making.unit.code || template.period !== making.period.code)
      throw new Error(
        `template of ${template.unit} ${template.period} in the book of ${making.unit.code} ${making.period.code}`,
      );
  }
  const layouts = making.templates.map(layoutOf);
  const tasks = layouts.find((layout) => layout.template.form === FORM.task) ?? null;
  const cells = [
    ...(making.coverRows ? coverAgain(making, layouts, making.coverRows) : coverRequests(making, layouts)),
    ...layouts.flatMap((layout, at) => reportTabRequests(making, { layout, tasks, index: at + 1 })),
    ...printTabRequests(making, { layouts, index: layouts.length + 1, coverCell: coverCellOf(making, layouts) }),
  ];
  const isTab = (request: SheetRequest): boolean => 'addSheet' in request;
  return [
    {
      updateSpreadsheetProperties: {
        properties: { locale: BOOK_LOCALE, timeZone: 'Asia/Ho_Chi_Minh' },
        fields: 'locale,timeZone',
      },
    },
    // All tabs come before any cell, because formulas name the other tabs.
    ...cells.filter(isTab),
    ...cells.filter((request) => !isTab(request)),
    { deleteSheet: { sheetId: making.defaultSheetId } },
    stampBook({
      unit: making.unit.code,
      period: making.period.code,
      form: 'book',
      template: coverTemplate(making.templates),
      fileId: making.fileId,
    }),
  ];
}
