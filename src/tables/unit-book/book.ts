/** A unit's whole workbook as one atomic batchUpdate on a new empty spreadsheet. Knows no Google but its JSON. */
import type { Province, ScoringScheme } from '../../core/catalogue/catalogue';
import type { Template } from '../../core/forms/form';
import type { Period } from '../../core/catalogue/period';
import type { Unit } from '../../core/catalogue/unit';
import type { SheetRequest } from '../api-shapes';
import { coverCellOf, coverRequests, coverTemplate } from './cover';
import { BOOK_LOCALE, layoutOf } from './layout';
import { printTabRequests } from './print/print-tab';
import { reportTabRequests } from './report-tab';
import { stampBook } from './stamp';

export interface BookMaking {
  readonly unit: Unit;
  readonly period: Period;
  /** By when, in words that end the sentence: `trước 17:00 ngày 20/03/2019`. */
  readonly dueText: string;
  readonly templates: readonly Template[];
  /** The file that is being filled; part of every stamp, so that a copy gives itself away. */
  readonly fileId: string;
  readonly officeAccounts: readonly string[];
  readonly province: Province;
  /** The tab that Google gave the new file; deleted at the end. */
  readonly defaultSheetId: number;
  readonly helpPhone?: string;
  /** Address of the guide for units; absent = the cover has no line for it. */
  readonly guideUrl?: string;
  /** The văn bản must be named before a report is taken. */
  readonly documentCounts?: boolean;
  /** Of a scoring round: whose true name stands over every tab. */
  readonly scheme?: Pick<ScoringScheme, 'name' | 'basis' | 'trial' | 'criteria' | 'caps'>;
  /** The unit has nothing of before to compare this period with. */
  readonly isNew?: boolean;
}

/**
 * ONE batchUpdate that turns a new, empty spreadsheet into the unit's workbook: *Bìa*, then one tab per template in the order given, *Bản trình ký* last.
 * Locale first, so that every formula after it is parsed under vi_VN. Throws when a template is of another unit or period.
 */
export function unitBookRequests(making: BookMaking): SheetRequest[] {
  for (const template of making.templates) {
    if (template.unit !== making.unit.code || template.period !== making.period.code)
      throw new Error(
        `template of ${template.unit} ${template.period} in the book of ${making.unit.code} ${making.period.code}`,
      );
  }
  const layouts = making.templates.map(layoutOf);
  const tasks = layouts.find((layout) => layout.template.form === 'task') ?? null;
  const cells = [
    ...coverRequests(making, layouts),
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
    // All tabs before any cell: formulas name the other tabs.
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
