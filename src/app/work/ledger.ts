/**
 * The ledger (*Sổ gốc*) in use: the periods at work are read in one call, changed in memory, written in one atomic
 * batch. Every batch carries the fence, a named range that only the run holding the ledger still finds, so that an
 * overtaken run fails as a whole instead of overwriting the other.
 */
import { ok } from '../../core/result';
import { cutTo } from '../../core/text-fold';
import { ledgerPlace } from '../../text/books/ledger-book';
import { periodsNow } from '../../core/catalogue/period';
import { unitNameIn, type Unit } from '../../core/catalogue/unit';
import type { Seal } from '../../core/submission/seal';
import type { SheetRequest } from '../../tables/api-requests';
import type { LogEnd } from '../../tables/master-book/stamp';
import {
  brokenAt,
  linkLog,
  readLedgerStamp,
  sealKey,
  SEALS,
  type AdjustmentRecord,
  type FileRecord,
  type JobRecord,
  type KnownRecord,
  type LetterRecord,
  type LogRecord,
  type SealRecord,
  type SubmissionRecord,
} from '../../tables/ledger-book';
import { Fault } from '../../core/fault';
import type { Office } from './office';
import { fenceIn, holdFence, rememberFence, takeFence } from './ledger-fence';
import { headsIn } from './ledger-heads';
import type { LedgerSheet } from './ledger-sheet';
import { LedgerRecords } from './ledger-records';
import { LedgerSource } from './ledger-source';
import { ledgerTables, mixedIn, type LedgerTables, type MixedRow } from './ledger-tables';
import { KeptTexts } from './held/kept-texts';
import { RowCount } from './held/row-count';
import { RowMarks } from './held/row-marks';
import { RowPlaces } from './held/row-places';
import { damagedPlace, notWrittenOver, onReadableRow, provedSeal } from './held/proved-seal';
import type { World } from '../ports';
import { refuse, type Asked } from '../refusal';

/** Letters of a line of the log; a cell of Google holds 50 000, and a batch with one longer is refused whole. */
const LONGEST_LINE = 40_000;

type Fresh = Pick<LogRecord, 'action' | 'unit' | 'period' | 'text'>;

export class Ledger extends LedgerRecords {
  private constructor(
    private readonly world: World,
    { id, source }: { readonly id: string; readonly source: LedgerSource },
    tables: LedgerTables,
  ) {
    super(tables, RowPlaces.in({ world, id, source }, tables));
    this.kept = new KeptTexts(world, tables.issued);
    this.rows = RowCount.in(source.book, tables);
    this.marks = RowMarks.in(source.book, tables);
    const short = this.rows.missing();
    this.marks.distrustForged((table) => short.some((one) => one.table === table));
    [this.id, this.fence, this.heads] = [id, fenceIn(source.book), headsIn(source.book)];
  }

  private readonly id: string;
  private fence: number;

  /** As they were read, see `headsIn`. */
  readonly heads: string;

  /** What was issued to units, and other texts of the office that are kept under their fingerprint. */
  readonly kept: KeptTexts;

  /** The rows against their anchor. */
  readonly rows: RowCount;

  /** The rows of units against their marks. */
  readonly marks: RowMarks;

  /** How units are called in the place of a damaged row; a unit that is not among them goes by its code. */
  units: readonly Pick<Unit, 'code' | 'name'>[] = [];

  private readonly nameOf = (code: string): string => unitNameIn(this.units, code);

  /** true once this run has set its own fence. */
  private held = false;
  private readonly opened = new Map<string, Seal>();

  /**
   * One service call as a rule. Refuses a ledger that names another master, and one whose tabs have lost a column. A
   * damaged row is out alone: what it held is null, and it is never written over. `periods` = those at work, absent =
   * by today's date; the rows of others are read when they are asked for.
   */
  static open(
    world: World,
    { ledgerId: id, masterId, catalogue }: Pick<Office, 'ledgerId' | 'masterId' | 'catalogue'>,
    periods: readonly string[] = periodsNow(catalogue, world.clock.now()),
  ): Asked<Ledger> {
    // What belongs to no period, such as the rows last known, is always in memory.
    const wanted = [...new Set(['', ...periods])];
    let source: LedgerSource;
    try {
      source = LedgerSource.open(world, id, wanted);
    } catch (thrown) {
      if (thrown instanceof Fault && thrown.code === 'gone') return refuse('noLedger');
      throw thrown;
    }
    if (readLedgerStamp(source.book)?.masterId !== masterId) return refuse('otherLedger');
    const tables = ledgerTables(source, wanted);
    if (!tables.ok) return tables;
    const ledger = new Ledger(world, { id, source }, tables.value);
    ledger.units = catalogue.units;
    return ok(ledger);
  }

  /** The seal itself, unpacked and checked against its fingerprint; throws when it differs from what was sealed. */
  seal(record: SealRecord): Seal {
    const key = sealKey(record.unit, record.period, record.version);
    const known = this.opened.get(key);
    if (known) return known;
    const seal = provedSeal(this.world.coder, record);
    if (seal === null) {
      const { unit, version } = record;
      const where = ledgerPlace('seals', { unit: this.nameOf(unit), row: this.tables.seals.rowOf(key), version });
      throw new Fault('brokenSeal', where, 'the seal is not what was sealed');
    }
    this.opened.set(key, seal);
    return seal;
  }

  /** The end of the log as it is written. */
  logEnd(): LogEnd {
    const { log } = this.tables;
    const last = log.lastWritten();
    return { rows: log.counted(), hash: last?.hash ?? '', period: last?.period ?? '' };
  }

  /** How many rows of the log are gone since it ended so; a changed row is named by other means. */
  goneSince({ rows, hash, period }: LogEnd): number {
    const { log } = this.tables;
    if (log.counted() < rows) return rows - log.counted();
    // The index has no rows without a period, so only the whole log shows that this one is gone.
    if (period === '' && !log.find(hash, period)) log.takeAll();
    return hash === '' || log.find(hash, period) || log.damagedIn(period).length > 0 ? 0 : 1;
  }

  /** Damaged rows that only exchanged cells with each other. `restore` puts one back as it was written. */
  mixedRows(): readonly MixedRow[] {
    return mixedIn(this.tables);
  }

  /** The place of the first damaged row that a unit's work in a period needs, in words; null = all are readable. */
  damageOf(unit: string, period: string): string | null {
    return damagedPlace(this.damagedRowsIn(period), {
      unit,
      name: this.nameOf(unit),
      period,
      version: this.submission(unit, period)?.version ?? null,
    });
  }

  /**
   * What differs from what was written: the first row of the log (1-based) that breaks its chain, and the seals that
   * break theirs.
   */
  damage(): { readonly logRow: number | null; readonly seals: readonly SealRecord[] } {
    const log = this.tables.log.stored();
    const broken = brokenAt(
      log.map((one) => one.record),
      (text) => this.world.coder.sha256(text),
    );
    const seals = this.everySealRecord().filter(
      (one) =>
        provedSeal(this.world.coder, one) === null ||
        one.previousFingerprint !== (this.sealRecord(one.unit, one.period, one.version - 1)?.fingerprint ?? null),
    );
    return { logRow: broken === null ? null : (log[broken]?.rowIndex ?? 0) + 1, seals };
  }

  put(change: {
    readonly file?: FileRecord;
    readonly submission?: SubmissionRecord;
    readonly seal?: SealRecord;
    readonly job?: JobRecord;
    readonly letter?: LetterRecord;
    readonly adjustment?: AdjustmentRecord;
    readonly known?: KnownRecord;
  }): void {
    const { files, submissions, seals, jobs, adjustments, letters } = this.tables;
    const { nameOf } = this;
    for (const one of [change.file, change.submission]) if (one) this.places.over.delete(one.period);
    if (change.file) files.put(onReadableRow(files, change.file, nameOf));
    if (change.submission) submissions.put(onReadableRow(submissions, change.submission, nameOf));
    if (change.seal) {
      const stood = seals.find(SEALS.keyOf(change.seal), change.seal.period);
      seals.put(notWrittenOver(onReadableRow(seals, change.seal, nameOf), stood, nameOf));
    }
    if (change.job) jobs.putOver(doneBefore(jobs, change.job)?.jobId ?? '', change.job);
    if (change.adjustment) adjustments.put(onReadableRow(adjustments, change.adjustment, nameOf));
    if (change.known) this.tables.known.put(change.known);
    if (change.letter) letters.put(change.letter);
  }

  /** Writes a record over its damaged row, or as the row that was lost. The caller has proved it. */
  putBack(change: { readonly seal?: SealRecord; readonly submission?: SubmissionRecord }): void {
    if (change.seal) this.tables.seals.putBack(change.seal);
    if (change.submission) {
      this.places.over.delete(change.submission.period);
      this.tables.submissions.putBack(change.submission);
    }
  }

  /** Adds a row to the audit log, linked to the previous one. */
  tell(account: string, fresh: Fresh): void {
    const row = linkLog(
      this.tables.log.last(),
      { ...fresh, text: cutTo(fresh.text, LONGEST_LINE), at: this.world.clock.now(), account },
      (text) => this.world.coder.sha256(text),
    );
    this.tables.log.put(row);
  }

  /** Returns true when this run has written and, as far as it knows, was not overtaken. */
  isHeld(): boolean {
    return this.held;
  }

  /** The number of this run's fence, which may not be set yet. */
  fenceNumber(): number {
    return this.held ? this.fence : this.fence + 1;
  }

  /**
   * Writes the changes; makes no call without any. The first batch takes the ledger over from its previous holder. The
   * rows last known go with other changes and make no call of their own. `also` = what goes into the same batch.
   */
  flush(also: readonly SheetRequest[] = []): void {
    const { known, ...others } = this.tables;
    const own: SheetRequest[] = Object.values(others).flatMap((table) => table.pending());
    if (own.length === 0 && !this.places.hasNewOver) return;
    const writes = [...own, ...known.pending(), ...also];
    const guard = this.held ? holdFence(this.fence) : takeFence(this.fence);
    this.world.books.change(this.id, [
      ...guard,
      ...writes,
      this.rows.request(),
      this.marks.request(),
      ...this.places.requests(),
    ]);
    if (!this.held) {
      this.held = true;
      this.fence += 1;
      rememberFence(this.world, this.id, this.fence);
    }
    for (const table of Object.values(this.tables)) table.settle();
    this.rows.settle();
    this.places.settle();
    this.marks.settle();
  }

  /** What the pending rows of units and of issued texts will write. */
  pendingRows(): readonly SheetRequest[] {
    const { files, submissions, seals, issued, adjustments } = this.tables;
    return [files, submissions, seals, issued, adjustments].flatMap((table) => [...table.pending()]);
  }
}

/** Rows of jobs in the tab before those that are done give way to new ones. */
const MOST_JOBS = 30;

/** The done job whose row a new one takes; null = the job has a row, or there are few. What it did is in the log. */
function doneBefore(jobs: LedgerSheet<JobRecord>, job: JobRecord): JobRecord | null {
  if (jobs.find(job.jobId) !== null || jobs.all().length < MOST_JOBS) return null;
  const done = jobs.all().filter(({ state }) => state === 'done');
  return done.sort((one, other) => one.startedAt - other.startedAt)[0] ?? null;
}
