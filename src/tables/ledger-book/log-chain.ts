/**
 * The links of the audit log: the text from which a row's hash is computed, and where a chain is broken. The caller
 * provides the hash function.
 */
import type { LogRecord } from './records';

/**
 * Canonical text of a row. The hash of the previous row comes first, so an edited, deleted or moved row breaks every
 * row after it.
 */
export const logText = (one: Omit<LogRecord, 'hash'>): string =>
  JSON.stringify([one.previousHash, one.at, one.account, one.action, one.unit, one.period, one.text]);

/** A new row for the end of the log. `sha256` returns hex over UTF-8. */
export function linkLog(
  last: LogRecord | null,
  fresh: Omit<LogRecord, 'hash' | 'previousHash'>,
  sha256: (text: string) => string,
): LogRecord {
  const row = { ...fresh, text: fresh.text.normalize('NFC'), previousHash: last?.hash ?? '' };
  return { ...row, hash: sha256(logText(row)) };
}

/** Index of the first row that differs from what was written or does not follow the previous row; null = unbroken. */
export function brokenAt(rows: readonly LogRecord[], sha256: (text: string) => string): number | null {
  const at = rows.findIndex(
    (row, index) =>
      row.previousHash !== (index === 0 ? '' : rows[index - 1]?.hash) || row.hash !== sha256(logText(row)),
  );
  return at < 0 ? null : at;
}
