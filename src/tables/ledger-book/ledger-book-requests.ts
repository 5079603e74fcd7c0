/**
 * Set-up of the ledger (*Sổ gốc*), a file of the office, as one atomic batchUpdate: its tables with keys and headings,
 * without records.
 */
import type { SheetRequest } from '../api-requests';
import { gridRange } from '../grid/a1';
import { freeze, hide, layGrid, widths } from '../grid/lay';
import { HEAD_ROWS, tableHead, type TableColumn } from '../grid/table';
import { LEDGER_TITLES } from '../../text/books/ledger-book';
import { LEDGER_SHEETS, writeRows, type LedgerRead, type LedgerTableName } from './ledger-table';
import type { KnownRecord } from './records';
import { indexRequest, indexText, periodOf, SPANNED_TABLES, tableIndexOf } from './period-index';
import { LEDGER_KEY, type LedgerStamp } from './stamp';
import { ADJUSTMENTS, FILES, ISSUED, JOBS, KNOWN, LETTERS, LOG, SEALS, SUBMISSIONS } from './tables';

export const LEDGER_VERSION = 2;
/** Number of rows of a new table. */
export const FIRST_ROWS = 300;

export interface LedgerSetUp {
  readonly province: string;
  readonly ledgerId: string;
  readonly masterId: string;
  readonly officeAccounts: readonly string[];
  /** The rows of the catalogue as set-up writes them into the master. */
  readonly known?: readonly KnownRecord[];
  /** The sheet that Google created with the file; deleted at the end. */
  readonly defaultSheetId: number;
}

const readKnownOfNew: LedgerRead<KnownRecord> = {
  rows: [],
  byKey: new Map(),
  nextRow: HEAD_ROWS,
  troubles: [],
  without: [],
  mixed: () => [],
};

const HEADING = { textFormat: { bold: true }, wrapStrategy: 'WRAP', verticalAlignment: 'MIDDLE' } as const;

/**
 * Requests for one spreadsheets.batchUpdate on a new file. Metadata `cchc` = {kind: 'ledger', province, masterId,
 * version}.
 */
export function ledgerBookRequests(setUp: LedgerSetUp): SheetRequest[] {
  if (setUp.masterId === setUp.ledgerId) throw new Error('master and ledger are two files');
  const stamp: LedgerStamp = {
    kind: 'ledger',
    province: setUp.province,
    masterId: setUp.masterId,
    version: LEDGER_VERSION,
  };
  return [
    {
      updateSpreadsheetProperties: {
        properties: { locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' },
        fields: 'locale,timeZone',
      },
    },
    {
      createDeveloperMetadata: {
        developerMetadata: {
          metadataKey: LEDGER_KEY,
          metadataValue: JSON.stringify(stamp),
          location: { spreadsheet: true },
          visibility: 'DOCUMENT',
        },
      },
    },
    indexRequest(firstIndex(setUp.known), false),
    ...ledgerTabs(setUp.officeAccounts),
    ...writeRows(KNOWN, { read: readKnownOfNew, rowCount: FIRST_ROWS }, setUp.known ?? []).requests,
    { deleteSheet: { sheetId: setUp.defaultSheetId } },
  ];
}

/** The index of a new ledger. */
export function firstIndex(known: readonly KnownRecord[] = []): string {
  const rows = known.map((record, at) => ({ rowIndex: HEAD_ROWS + at, period: periodOf('known', record) }));
  const tables = SPANNED_TABLES.map((name) => {
    const own = name === 'known' ? rows : [];
    return [name, tableIndexOf(own, HEAD_ROWS + own.length)] as const;
  });
  return indexText({ tables: Object.fromEntries(tables), units: {}, over: [] });
}

/** Every table of a ledger, in the order of its tabs. */
export const TABLES: readonly { readonly name: LedgerTableName; readonly columns: readonly TableColumn[] }[] = [
  FILES,
  SUBMISSIONS,
  SEALS,
  LOG,
  JOBS,
  LETTERS,
  ISSUED,
  ADJUSTMENTS,
  KNOWN,
];

/** Every tab of a new ledger; `users` = accounts that may write there. */
export const ledgerTabs = (users: readonly string[]): readonly SheetRequest[] =>
  TABLES.flatMap((table, index) => tableTab(table, index, users));

/** A table of the ledger as a new tab. @param index place among the tabs; @param users accounts that may write there */
export function tableTab(
  table: { readonly name: LedgerTableName; readonly columns: readonly TableColumn[] },
  index: number,
  users: readonly string[],
): SheetRequest[] {
  const sheetId = LEDGER_SHEETS[table.name];
  return [
    {
      addSheet: {
        properties: {
          sheetId,
          title: LEDGER_TITLES[table.name],
          index,
          gridProperties: { rowCount: FIRST_ROWS, columnCount: table.columns.length },
        },
      },
    },
    layGrid(tableHead(table.columns, HEADING), { sheetId, row: 0, column: 0 }, 'userEnteredValue,userEnteredFormat'),
    ...widths(
      sheetId,
      table.columns.map((column) => column.width ?? 120),
    ),
    hide(sheetId, 'ROWS', 0),
    freeze(sheetId, HEAD_ROWS, 0),
    {
      addProtectedRange: {
        protectedRange: {
          range: { sheetId },
          description: `cchc: ${table.name}`,
          ...(users.length === 0 ? {} : { editors: { users } }),
        },
      },
    },
    {
      addProtectedRange: {
        protectedRange: {
          range: gridRange(sheetId, { top: 0, left: 0, bottom: 1, right: table.columns.length }),
          warningOnly: true,
          description: 'cchc: keys',
        },
      },
    },
  ];
}
