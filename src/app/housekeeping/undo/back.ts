/**
 * What takes a repair back, as the ledger keeps it: read before the change, completed after it. A repair whose place
 * somebody has changed since is not taken back.
 */
import type { SheetRequest } from '../../../tables/api-requests';
import type { FileRecord } from '../../../tables/ledger-book';
import type { Touched } from '../../../tables/grid/touched';
import type { FixCode } from '../../api';
import type { WrittenOffRows } from '../../work/held/written-off';

/** A place of a workbook, and marks of what it held before and after; `is` null = not read yet. */
export type MarkedPlace = Touched & { readonly was: string; readonly is: string | null };

/** A batch of one workbook. `requests` put back what was there; locks are dropped as they are found. */
export interface BookBack {
  readonly fileId: string;
  readonly places: readonly MarkedPlace[];
  readonly requests: readonly SheetRequest[];
}

/** One change in Drive. */
export type DriveBack =
  | { readonly did: 'trashed'; readonly id: string; readonly name: string }
  /** `version` = of the file after the change; null = not read yet. */
  | { readonly did: 'untrashed'; readonly id: string; readonly name: string; readonly version: number | null }
  | {
      readonly did: 'unshared';
      readonly id: string;
      readonly name: string;
      readonly who: string;
      readonly role: string;
    }
  | { readonly did: 'closed'; readonly id: string; readonly name: string };

/** A unit's file that was made again: the record of the lost one, and the new file. */
export interface RemadeBack {
  readonly unit: string;
  readonly old: FileRecord;
  readonly fileId: string | null;
  readonly version: number | null;
}

export interface Back {
  readonly book?: BookBack;
  readonly drive?: readonly DriveBack[];
  readonly remade?: RemadeBack;
  readonly writtenOff?: WrittenOffRows;
}

/** A repair that may be taken back. */
export interface RepairKept {
  /** Names it: the moment when it began, ms since 1970. */
  readonly at: number;
  readonly aim: string;
  readonly fix: FixCode;
  readonly by: string;
  readonly state: 'begun' | 'done' | 'undone';
  readonly back: Back;
}
