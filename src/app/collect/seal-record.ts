/** A report is sealed and becomes a row of the ledger. */
import type { Seal, Unsealed } from '../../core/submission/seal';
import { sealText } from '../../core/submission/seal-text';
import type { SealRecord } from '../../tables/ledger-book';
import type { Coder } from '../ports';

/** The seal with its fingerprint, and its packed text. */
export function sealed(coder: Pick<Coder, 'sha256' | 'pack'>, unsealed: Unsealed): Sealed {
  const text = sealText(unsealed);
  return { seal: { ...unsealed, fingerprint: coder.sha256(text) }, payload: coder.pack(text) };
}

export interface Sealed {
  readonly seal: Seal;
  readonly payload: string;
}

/** The ledger's row of a seal; `previous` = fingerprint of the version before, `payload` = the packed seal. */
export const recordOf = (seal: Seal, previous: string | null, payload: string): SealRecord => ({
  unit: seal.unit,
  period: seal.period,
  version: seal.version,
  sealedAt: seal.sealedAt,
  sealedBy: seal.sealedBy,
  evidence: seal.evidence,
  timeliness: seal.timeliness,
  fingerprint: seal.fingerprint,
  document: seal.document ?? null,
  printCode: seal.printCode ?? null,
  previousFingerprint: previous,
  receiptAt: null,
  payload,
});
