/**
 * A seal as it was sealed, or nothing: the packed text is unpacked and proved against the fingerprint and the row that
 * holds it.
 */
import { canonicalText, type Seal } from '../../core/submission/seal';
import type { SealRecord } from '../../tables/ledger-book';
import { Fault } from '../../core/fault';
import { ledgerPlace } from '../../text/books/ledger-book';
import type { Coder } from '../ports';

/**
 * A seal is never written over: only what is noted beside it may change. Throws a Fault when `stood` is another seal.
 */
export function notWrittenOver(seal: SealRecord, stood: SealRecord | null): SealRecord {
  if (stood !== null && (stood.fingerprint !== seal.fingerprint || stood.payload !== seal.payload))
    throw new Fault('brokenSeal', ledgerPlace('seals', seal), 'a seal would be written over');
  return seal;
}

/** Returns null when the payload cannot be unpacked, differs from what was sealed, or belongs to another record. */
export function provedSeal(coder: Coder, { payload, fingerprint, unit, period, version }: SealRecord): Seal | null {
  const seal = sealIn(textIn(coder, payload));
  if (seal === null || seal.unit !== unit || seal.period !== period || seal.version !== version) return null;
  const { fingerprint: _, ...unsealed } = seal;
  return coder.sha256(canonicalText(unsealed)) === fingerprint ? seal : null;
}

/** The packed text; '' when a letter was changed, cut or replaced, so that nothing can be unpacked. */
export function textIn(coder: Coder, payload: string): string {
  try {
    return coder.unpack(payload);
  } catch {
    return '';
  }
}

/** Returns null when the text is not a JSON object. */
function sealIn(text: string): Seal | null {
  try {
    const content = JSON.parse(text) as Seal | null;
    return typeof content === 'object' ? content : null;
  } catch {
    return null;
  }
}
