/** A seal becomes a row of the ledger. */
import type { Seal } from '../../core/submission/seal';
import type { SealRecord } from '../../tables/ledger-book';

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
