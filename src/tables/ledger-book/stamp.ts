/**
 * What the ledger stores about itself in spreadsheet-level developer metadata: its owner. A unit cannot write to this
 * file.
 */
import type { DeveloperMetadataShape, SpreadsheetShape } from '../api-shapes';

export const LEDGER_KEY = 'cchc';

export interface LedgerStamp {
  readonly kind: 'ledger';
  readonly province: string;
  /** The only master that this ledger belongs to. */
  readonly masterId: string;
  readonly version: number;
}

/** null = this book is not a ledger of the add-in, or has two stamps. */
export function readLedgerStamp(book: SpreadsheetShape): LedgerStamp | null {
  const all = (book.developerMetadata ?? []).filter((one: DeveloperMetadataShape) => one.metadataKey === LEDGER_KEY);
  if (all.length !== 1) return null;
  try {
    const value = JSON.parse(all[0]?.metadataValue ?? '') as Partial<LedgerStamp> | null;
    return value?.kind === 'ledger' &&
      typeof value.province === 'string' &&
      typeof value.masterId === 'string' &&
      typeof value.version === 'number'
      ? (value as LedgerStamp)
      : null;
  } catch {
    return null;
  }
}
