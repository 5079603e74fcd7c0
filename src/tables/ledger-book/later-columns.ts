/** Columns that were added after the first ledgers were made. */
import type { SheetRequest } from '../api-requests';
import { tableHead, type TableColumn } from '../grid/table';
import { LEDGER_SHEETS, type LedgerTableName } from './ledger-table';
import { COPY } from './row-copy';
import { MARK } from './row-mark';

/** Columns that prove the other cells of a row. Where a tab has one, a row without it was changed by hand. */
export const PROOFS: readonly string[] = [MARK, COPY];

/** Space, key and heading for each later column that an older ledger lacks; [] when it has all of them. */
export function laterColumnRequests(
  table: { readonly name: LedgerTableName; readonly columns: readonly TableColumn[] },
  without: readonly string[],
): SheetRequest[] {
  const sheetId = LEDGER_SHEETS[table.name];
  return table.columns.flatMap((column, columnIndex): SheetRequest[] =>
    without.includes(column.key)
      ? [
          { appendDimension: { sheetId, dimension: 'COLUMNS', length: 1 } },
          {
            updateCells: {
              rows: tableHead([column]).map((values) => ({ values })),
              fields: 'userEnteredValue,userEnteredFormat',
              start: { sheetId, rowIndex: 0, columnIndex },
            },
          },
        ]
      : [],
  );
}
