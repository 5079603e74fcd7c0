/**
 * A unit's workbook made on the desk's double of Sheets, with the real catalogue of Khánh Hòa 2019, to be filled in and
 * read back.
 */
import { khanhHoa2019 } from '../../../src/catalog/khanh-hoa-2019';
import type { Template } from '../../../src/core/forms/form';
import { indicatorTemplate } from '../../../src/core/forms/template-indicator';
import { taskTemplate } from '../../../src/core/forms/template-task';
import type { DeskEnv, FileDoor } from '../../../src/desk/contract';
import { createSheetsDouble } from '../../../src/desk/sheets';
import type { CellDataShape, SpreadsheetShape } from '../../../src/tables/api-shapes';
import type { SheetRequest } from '../../../src/tables/api-requests';
import { unitBookRequests } from '../../../src/tables/unit-book/book';
import type { BookMaking } from '../../../src/tables/unit-book/making';
import { UNIT_BOOK_FIELDS } from '../../../src/tables/unit-book/reading/read';

export const FILE = 'file-of-the-unit';
export const OFFICE = 'office@example.vn';
const actor = { email: OFFICE, project: null };

export const catalogue = khanhHoa2019;
export const period = catalogue.periods[0]!;
export const unitCode = catalogue.units[0]!.code;

export function templatesOf(unit: string = unitCode): Template[] {
  return [
    indicatorTemplate({ unit, period, catalogue, prior: null }),
    taskTemplate({ unit, period, catalogue, carried: null }),
  ];
}

export function making(templates: readonly Template[], more: Partial<BookMaking> = {}): BookMaking {
  const unit = catalogue.units.find((one) => one.code === (templates[0]?.unit ?? unitCode))!;
  return {
    unit,
    period,
    dueText: 'trước 17:00 ngày 20/03/2019',
    templates,
    fileId: FILE,
    officeAccounts: [OFFICE],
    province: catalogue.province,
    defaultSheetId: 0,
    ...more,
  };
}

/** Kinds of request that the product never sends but a person's edit causes. */
type HandKind =
  'deleteDimension' | 'deleteProtectedRange' | 'duplicateSheet' | 'insertDimension' | 'moveDimension' | 'sortRange';
/** A change of a workbook, by the product or by hand. */
export type BookEdit = SheetRequest | { readonly [K in HandKind]: { readonly [P in K]: unknown } }[HandKind];

export interface DeskBook {
  change(requests: readonly BookEdit[]): void;
  get(fields?: string): SpreadsheetShape;
  /** Types into a cell as a person does: Sheets converts what is typed. */
  type(tab: string, a1: string, typed: string): void;
  /** Types a value into a cell without conversion. */
  put(sheetId: number, row: number, column: number, cell: CellDataShape): void;
}

/** A new empty spreadsheet on the desk. */
export function emptyBook(): DeskBook {
  let number = 1000;
  const env: DeskEnv = { now: () => Date.UTC(2019, 2, 14), newFileId: () => FILE, newNumber: () => number++ };
  const files: FileDoor = {
    role: () => 'owner',
    register: () => undefined,
    rename: () => undefined,
    name: () => 'book',
    owner: () => OFFICE,
    nameOf: (email) => email,
    touched: () => undefined,
    exists: () => true,
  };
  const sheets = createSheetsDouble(env, files);
  sheets.createEmpty(FILE, 'book', actor);
  const call = (method: string, params: Record<string, unknown>, body?: unknown): unknown =>
    sheets.call(
      {
        method: `sheets.spreadsheets.${method}`,
        params: { spreadsheetId: FILE, ...params },
        ...(body === undefined ? {} : { body }),
      },
      actor,
    );
  const change = (requests: readonly BookEdit[]): void => {
    call('batchUpdate', {}, { requests });
  };
  return {
    change,
    get: (fields = UNIT_BOOK_FIELDS) => call('get', { fields, includeGridData: true }) as SpreadsheetShape,
    type: (tab, a1, typed) => {
      call('values.update', { range: `'${tab}'!${a1}`, valueInputOption: 'USER_ENTERED' }, { values: [[typed]] });
    },
    put: (sheetId, row, column, cell) =>
      change([
        {
          updateCells: {
            rows: [{ values: [cell] }],
            fields: 'userEnteredValue',
            start: { sheetId, rowIndex: row, columnIndex: column },
          },
        },
      ]),
  };
}

/** The same, turned into the unit's workbook. */
export function unitBook(templates: readonly Template[], more: Partial<BookMaking> = {}): DeskBook {
  const book = emptyBook();
  const first = book.get('sheets.properties').sheets?.[0]?.properties?.sheetId ?? 0;
  book.change(unitBookRequests(making(templates, { defaultSheetId: first, ...more })));
  return book;
}
