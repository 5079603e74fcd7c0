/**
 * A seal as it was sealed, or nothing: the packed text is unpacked and proved against the fingerprint and the row that
 * holds it.
 */
import type { Seal } from '../../../core/submission/seal';
import { provedText, sealIn } from '../../../core/submission/seal-text';
import { sealRow, type LedgerTrouble, type SealRecord } from '../../../tables/ledger-book';
import { Fault } from '../../../core/fault';
import { ledgerPlace } from '../../../text/books/ledger-book';
import type { Coder } from '../../ports';
import type { LedgerSheet } from '../ledger-sheet';

/**
 * A seal is never written over: only what is noted beside it may change. Throws a Fault when `stood` is another seal.
 */
export function notWrittenOver(
  seal: SealRecord,
  stood: SealRecord | null,
  nameOf: (unit: string) => string,
): SealRecord {
  if (stood !== null && (stood.fingerprint !== seal.fingerprint || stood.payload !== seal.payload))
    throw new Fault(
      'brokenSeal',
      ledgerPlace('seals', { unit: nameOf(seal.unit), version: seal.version }),
      'a seal would be written over',
    );
  return seal;
}

/**
 * Returns null when the payload cannot be unpacked, differs from what was sealed, or belongs to another record; and
 * when a cell beside it (who sealed, when, on time or late, the văn bản, the code of the print) is not what was sealed.
 */
export function provedSeal(coder: Coder, record: SealRecord): Seal | null {
  const text = textIn(coder, record.payload);
  const unsealed = sealIn(text);
  if (unsealed === null) return null;
  const seal: Seal = { ...unsealed, fingerprint: coder.sha256(provedText(text, unsealed)) };
  const sealed = { ...seal, document: seal.document ?? null, printCode: seal.printCode ?? null };
  return sealRow(sealed) === sealRow(record) ? seal : null;
}

/** The packed text; '' when a letter was changed, cut or replaced, so that nothing can be unpacked. */
export function textIn(coder: Coder, payload: string): string {
  try {
    return coder.unpack(payload);
  } catch {
    return '';
  }
}

/** Throws a Fault when the row of this record is damaged: it is mended first, and not written over. */
export function onReadableRow<R>(sheet: LedgerSheet<R>, record: R, nameOf: (unit: string) => string): R {
  const damaged = sheet.inTheWay(record);
  if (damaged === null) return record;
  const { table, row, owner } = damaged;
  throw new Fault(
    'brokenRow',
    ledgerPlace(table, { unit: nameOf(owner?.unit ?? ''), row }),
    'a damaged row is not written over',
  );
}

/**
 * The place of the first of these damaged rows that the work of a unit in a period needs, in words; null = none.
 * `version` = the seal that counts; a damaged row of an earlier one does not matter.
 */
export function damagedPlace(
  rows: readonly LedgerTrouble[],
  {
    unit,
    name,
    period,
    version,
  }: { readonly unit: string; readonly name: string; readonly period: string; readonly version: number | null },
): string | null {
  const found = rows.find(
    ({ table, owner }) =>
      NEEDED.includes(table) &&
      owner?.unit === unit &&
      owner.period === period &&
      (table !== 'seals' || owner.version === null || version === null || owner.version >= version),
  );
  return found ? ledgerPlace(found.table, { unit: name, row: found.row }) : null;
}

const NEEDED: readonly LedgerTrouble['table'][] = ['files', 'submissions', 'seals', 'adjustments'];
