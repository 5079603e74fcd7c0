/** One workbook as it was read in a pass, and what every outcome of the pass writes about it. */
import type { Template } from '../../core/forms/form';
import type { Unit } from '../../core/catalogue/unit';
import type { FileRecord, SubmissionRecord } from '../../tables/ledger-book';
import type { UnitBookRead } from '../../tables/unit-book/reading/read';
import type { FileSeen } from '../ports';
import type { PeriodWork } from '../work/period-work';
import { isTold } from './cover-news';

export interface BookRead {
  readonly unit: Unit;
  readonly file: FileRecord;
  readonly submission: SubmissionRecord;
  readonly seen: FileSeen;
  readonly seenAt: number;
  /** When the reading ended: whatever was read existed by then. `seenAt` is earlier. */
  readonly readAt: number;
  readonly read: UnitBookRead;
  readonly templates: readonly Template[];
  /** Set when the answer of our own write gave the file back: when the write ended. `seen` is then older than it. */
  readonly ownWriteAt?: number;
}

/** The result of the unit in this pass, for its line; null when there is nothing to report. */
export type TakenUp =
  | readonly [
      code: 'unreadable' | 'sealed' | 'refused' | 'withdrawn' | 'edited' | 'tickGone' | 'draft' | 'coverDamaged',
      ...facts: (string | number)[],
    ]
  | null;

const SCHEDULE = 'schedule';

/** Keeps the time of the look. The file stays due for another read until its unit has been shown everything. */
export function noteRead(open: PeriodWork, book: BookRead, more: Partial<FileRecord>): void {
  const { file, seen, seenAt, unit, read, ownWriteAt = null } = book;
  const lastSeenVersion = isTold(open, unit, read.cover) ? seen.version : null;
  open.ledger.put({
    file: { ...file, lastPollAt: seenAt, lastSeenModifiedAt: seen.modifiedAt, lastSeenVersion, ownWriteAt, ...more },
  });
}

/** Keeps the time of the look and leaves the file due for another read: its cover has something new to show. */
export const noteDue = (open: PeriodWork, { file, seenAt }: BookRead, more: Partial<FileRecord> = {}): void =>
  open.ledger.put({ file: { ...file, lastPollAt: seenAt, lastSeenVersion: null, ownWriteAt: null, ...more } });

export const tell = (open: PeriodWork, unit: Pick<Unit, 'code'>, action: string, text: string): void =>
  open.ledger.tell(open.office.account || SCHEDULE, { action, unit: unit.code, period: open.period.code, text });
