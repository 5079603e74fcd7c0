/** The rows of the ledger against their anchor: how many are missing, and the anchor that the next batch writes. */
import type { SpreadsheetShape } from '../../../tables/api-shapes';
import type { SheetRequest } from '../../../tables/api-requests';
import {
  ANCHOR_KEY,
  anchorRequest,
  COUNTED_TABLES,
  readAnchor,
  type Anchor,
  type CountedTable,
  type LogRecord,
} from '../../../tables/ledger-book';
import type { LedgerSheet } from '../ledger-sheet';

type Sheets = Readonly<Record<CountedTable, Pick<LedgerSheet<never>, 'counted' | 'added'>>> & {
  readonly log: LedgerSheet<LogRecord>;
};

export class RowCount {
  private constructor(
    private anchor: Anchor | null,
    private readonly sheets: Sheets,
    private stood: boolean,
    private isAccepted = false,
  ) {}

  static in(book: SpreadsheetShape, sheets: Sheets): RowCount {
    const stood = (book.developerMetadata ?? []).some((one) => one.metadataKey === ANCHOR_KEY);
    return new RowCount(readAnchor(book), sheets, stood);
  }

  /** Tables that have fewer rows than were written, and how many are missing. */
  missing(): readonly { readonly table: CountedTable; readonly count: number }[] {
    const { anchor, sheets } = this;
    if (anchor === null) return [];
    const short = (table: CountedTable): number => anchor.counts[table] - sheets[table].counted();
    return COUNTED_TABLES.flatMap((table) => (short(table) > 0 ? [{ table, count: short(table) }] : []));
  }

  /** The rows that are missing are written off: the next batch counts those that are there. */
  accept(): void {
    this.isAccepted = true;
  }

  /** Rows that were written off are missing again: the next batch counts them. */
  expect(rows: Readonly<Record<string, number>>): void {
    this.expected = rows;
  }
  private expected: Readonly<Record<string, number>> = {};

  /** The anchor after the pending rows are written. */
  request(): SheetRequest {
    const { anchor, sheets, isAccepted, expected } = this;
    const counts = Object.fromEntries(
      COUNTED_TABLES.map((table) => [
        table,
        (anchor === null || isAccepted ? sheets[table].counted() : anchor.counts[table]) +
          sheets[table].added() +
          (expected[table] ?? 0),
      ]),
    ) as Anchor['counts'];
    this.next = { counts, lastLog: sheets.log.last()?.hash ?? '', batches: (anchor?.batches ?? 0) + 1 };
    return anchorRequest(this.next, this.stood);
  }

  private next: Anchor | null = null;

  /** Called after the batch succeeded. */
  settle(): void {
    [this.anchor, this.stood, this.isAccepted, this.expected] = [this.next, true, false, {}];
  }
}
