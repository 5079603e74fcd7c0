/** The links of the audit log: the text that a row's hash is made over, and where a chain breaks. Hashing itself is the caller's port. */
import type { LogRecord } from './records';

/** Canonical text of a row: the hash of the row before comes first, so that an edited, dropped or moved row breaks every row after it. */
export const logText = (one: Omit<LogRecord, 'hash'>): string =>
  JSON.stringify([one.previousHash, one.at, one.account, one.action, one.unit, one.period, one.text]);

/** A new row for the end of the log. `sha256` answers hex over UTF-8. */
export function linkLog(
  last: LogRecord | null,
  fresh: Omit<LogRecord, 'hash' | 'previousHash'>,
  sha256: (text: string) => string,
): LogRecord {
  const row = { ...fresh, text: fresh.text.normalize('NFC'), previousHash: last?.hash ?? '' };
  return { ...row, hash: sha256(logText(row)) };
}

/** Index of the first row that is not what was written or does not follow the row before; null = unbroken. */
export function brokenAt(rows: readonly LogRecord[], sha256: (text: string) => string): number | null {
  const at = rows.findIndex(
    (row, index) =>
      row.previousHash !== (index === 0 ? '' : rows[index - 1]?.hash) || row.hash !== sha256(logText(row)),
  );
  return at < 0 ? null : at;
}
