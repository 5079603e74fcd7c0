/**
 * What the master stores about itself in spreadsheet-level developer metadata: its owner (`cchc`), and the publication
 * that its result tabs show (`cchc-publication`). Hidden from readers, but not secret.
 */
import type { DeveloperMetadataShape, SpreadsheetShape } from '../api-shapes';
import type { SheetRequest } from '../api-requests';

export const MASTER_KEY = 'cchc';
export const PUBLICATION_KEY = 'cchc-publication';

export interface MasterStamp {
  readonly kind: 'master';
  readonly province: string;
  readonly ledgerId: string;
  /** The file that was stamped: a copy has the id of its original. Absent in masters made before this field existed. */
  readonly fileId?: string;
  readonly version: number;
}

export interface Publication {
  readonly publication: number;
  /** Fingerprint of the canonical cells; '' before the first publication. */
  readonly inputHash: string;
  readonly runId: string;
  /** Moment in ms; 0 before the first publication. */
  readonly madeAt: number;
  /** The end of the ledger's log at that moment; absent before the first publication, and in files for readers. */
  readonly log?: LogEnd;
}

/**
 * How long a log was, and the hash and period of its last row ('' = of none). A ledger that lacks it now is an older
 * state of itself.
 */
export interface LogEnd {
  readonly rows: number;
  readonly hash: string;
  readonly period: string;
}

export const NO_PUBLICATION: Publication = { publication: 0, inputHash: '', runId: '', madeAt: 0 };

/**
 * Id and name of the named range that exists as long as a publication is current. The underscore prevents it from being
 * read as a cell name.
 */
export const publicationName = (publication: number): string => `pub_${publication}`;
export const publicationText = ({ publication, inputHash, runId, madeAt, log }: Publication): string =>
  JSON.stringify({ publication, inputHash, runId, madeAt, ...(log ? { log } : {}) });

export const stampRequest = (key: string, text: string): SheetRequest => ({
  createDeveloperMetadata: {
    developerMetadata: {
      metadataKey: key,
      metadataValue: text,
      location: { spreadsheet: true },
      visibility: 'DOCUMENT',
    },
  },
});

/**
 * Parsed JSON of the book's own metadata under `key`; null when it is absent, is not JSON, or occurs twice (the right
 * one cannot be determined).
 */
function held(book: SpreadsheetShape, key: string): Readonly<Record<string, unknown>> | null {
  const all = (book.developerMetadata ?? []).filter((one: DeveloperMetadataShape) => one.metadataKey === key);
  if (all.length !== 1) return null;
  try {
    const value: unknown = JSON.parse(all[0]?.metadataValue ?? '');
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : null;
  } catch {
    return null;
  }
}

/**
 * What the book claims; null = it does not claim to be a master. The claim is never proof: any editor of a file can
 * write it.
 */
export function readMasterStamp(book: SpreadsheetShape): MasterStamp | null {
  const one = held(book, MASTER_KEY);
  if (
    one === null ||
    one['kind'] !== 'master' ||
    typeof one['province'] !== 'string' ||
    typeof one['ledgerId'] !== 'string' ||
    typeof one['version'] !== 'number'
  )
    return null;
  return {
    kind: 'master',
    province: one['province'],
    ledgerId: one['ledgerId'],
    version: one['version'],
    ...(typeof one['fileId'] === 'string' ? { fileId: one['fileId'] } : {}),
  };
}

/** null = the stamp is damaged, and nothing may be published over it. */
export function readPublication(book: SpreadsheetShape): Publication | null {
  const one = held(book, PUBLICATION_KEY);
  if (one === null) return null;
  const { publication, inputHash, runId, madeAt } = one;
  if (
    typeof publication !== 'number' ||
    typeof inputHash !== 'string' ||
    typeof runId !== 'string' ||
    typeof madeAt !== 'number'
  )
    return null;
  const log = logEndIn(one['log']);
  return { publication, inputHash, runId, madeAt, ...(log ? { log } : {}) };
}

function logEndIn(value: unknown): LogEnd | null {
  if (typeof value !== 'object' || value === null) return null;
  const { rows, hash, period } = value as Readonly<Record<string, unknown>>;
  const isWhole = typeof rows === 'number' && typeof hash === 'string' && typeof period === 'string';
  return isWhole ? { rows, hash, period } : null;
}
