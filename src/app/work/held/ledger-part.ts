/** What a table of the ledger needs to bring the rows of further periods into memory. */
import type { LedgerGrid, LedgerRead, TableIndex } from '../../../tables/ledger-book';
import type { LedgerSource } from '../ledger-source';

/** A table of which some periods are in memory. */
export interface Part<R> {
  readonly index: TableIndex;
  readonly loaded: ReadonlySet<string>;
  /** The rows of a period below the head of the tab. */
  rows(period: string): LedgerGrid;
  /** The same as records; null = they are not where the index has them. */
  read(rows: LedgerGrid, period: string): LedgerRead<R> | null;
  /** Every row; `from` = everything was read already. */
  whole(from?: LedgerSource): { readonly read: LedgerRead<R>; readonly rowCount: number };
}
