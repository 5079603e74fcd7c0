/** The records of the ledger: of one period, which comes into memory when it is asked for, or of all. */
import {
  periodOfKnown,
  sealKey,
  unitPeriodKey,
  type AdjustmentRecord,
  type FileRecord,
  type JobRecord,
  type KnownRecord,
  type LedgerTrouble,
  type LetterRecord,
  type LogRecord,
  type SealRecord,
  type SpannedTable,
  type SubmissionRecord,
} from '../../tables/ledger-book';
import { isWithdrawn } from './held/withdrawn-files';
import type { RowPlaces } from './held/row-places';
import type { LedgerTables } from './ledger-tables';

export class LedgerRecords {
  protected constructor(
    protected readonly tables: LedgerTables,
    /** The places of each period's rows. */
    protected readonly places: RowPlaces,
  ) {}

  /** Brings a period into memory: one service call, none when it is there. */
  take(period: string): void {
    this.places.take([period]);
  }

  /** Brings some tables of several periods into memory: one service call, none when they are there. */
  takeOf(periods: readonly string[], names: readonly SpannedTable[]): void {
    this.places.take(periods, names);
  }

  /** True when no unit is awaited in the period, as an earlier run found; a later change of a unit ends that. */
  isOver(period: string): boolean {
    return this.places.over.has(period);
  }
  noteOver(period: string): void {
    this.places.over.add(period);
  }

  file(unit: string, period: string): FileRecord | null {
    const found = this.tables.files.find(unitPeriodKey(unit, period), period);
    return found && !isWithdrawn(found) ? found : null;
  }
  submission(unit: string, period: string): SubmissionRecord | null {
    return this.tables.submissions.find(unitPeriodKey(unit, period), period);
  }
  sealRecord(unit: string, period: string, version: number): SealRecord | null {
    return this.tables.seals.find(sealKey(unit, period, version), period);
  }
  job(jobId: string): JobRecord | null {
    return this.tables.jobs.find(jobId);
  }
  /** The rows of a tab as last known. */
  known(tab: string): KnownRecord | null {
    return this.tables.known.find(tab, periodOfKnown(tab));
  }
  /** The tabs whose rows are known. */
  knownTabs(): readonly string[] {
    return this.tables.known.all().map(({ tab }) => tab);
  }
  /** A letter about a period. */
  letter(key: string, period: string): LetterRecord | null {
    return this.tables.letters.find(key, period);
  }
  files(period: string): readonly FileRecord[] {
    return this.fileRows(period).filter((one) => !isWithdrawn(one));
  }
  /** Every row of the period, those of withdrawn forms too. */
  fileRows(period: string): readonly FileRecord[] {
    return this.tables.files.of(period);
  }
  /** True when any unit has a row of the period, one of a withdrawn form too. No service call. */
  hasFiles(period: string): boolean {
    return this.tables.files.has(period);
  }
  /**
   * The same without forms that were taken back before they went out. One service call where rows are not in memory.
   */
  hasForms(period: string): boolean {
    return this.hasFiles(period) && this.files(period).length > 0;
  }
  /** Rows that name this file; more than one means that the ledger is wrong. */
  filesOf(fileId: string): readonly FileRecord[] {
    return this.tables.files.all().filter((one) => one.fileId === fileId);
  }
  /** The files of every period. */
  everyFile(): readonly FileRecord[] {
    return this.tables.files.all().filter((one) => !isWithdrawn(one));
  }
  /** Unit → the last period in which it has a file. No service call. */
  lastFiles(): ReadonlyMap<string, string> {
    return this.places.lastFiles();
  }
  submissions(period: string): readonly SubmissionRecord[] {
    return this.tables.submissions.of(period);
  }
  adjustments(period: string): readonly AdjustmentRecord[] {
    return this.tables.adjustments.of(period);
  }
  jobs(): readonly JobRecord[] {
    return this.tables.jobs.all();
  }
  /** The seals of a period. */
  sealRecords(period: string): readonly SealRecord[] {
    return this.tables.seals.of(period);
  }
  /** The seals of every period. */
  everySealRecord(): readonly SealRecord[] {
    return this.tables.seals.all();
  }

  /** The log of one period. */
  log(period: string): readonly LogRecord[] {
    return this.tables.log.of(period);
  }

  /** The log of every period. */
  wholeLog(): readonly LogRecord[] {
    this.tables.log.takeAll();
    return this.tables.log.all();
  }

  /** Rows that cannot be read, of every table and period. */
  damagedRows(): readonly LedgerTrouble[] {
    this.places.takeEverything();
    return Object.values(this.tables).flatMap((table) => table.damaged());
  }

  /** The same where a period is concerned. */
  damagedRowsIn(period: string): readonly LedgerTrouble[] {
    return Object.values(this.tables).flatMap((table) => table.damagedIn(period));
  }
}
