/**
 * The ledger (*Sổ gốc*) in use: read whole in one call, changed in memory, written in one atomic batch. Every batch
 * carries the fence, a named range that only the run holding the ledger still finds, so that an overtaken run fails as
 * a whole instead of overwriting the other.
 */
import { ok } from '../../core/result';
import { cutTo } from '../../core/text-fold';
import { ledgerPlace } from '../../text/books/ledger-book';
import type { Seal } from '../../core/submission/seal';
import type { SpreadsheetShape } from '../../tables/api-shapes';
import type { SheetRequest } from '../../tables/api-requests';
import {
  brokenAt,
  linkLog,
  readLedgerStamp,
  sealKey,
  SEALS,
  unitPeriodKey,
  type AdjustmentRecord,
  type FileRecord,
  type IssuedRecord,
  type JobRecord,
  type KnownRecord,
  type LetterRecord,
  type LogRecord,
  type SealRecord,
  type SubmissionRecord,
} from '../../tables/ledger-book';
import { Fault } from '../../core/fault';
import { GRID_FIELDS } from '../../tables/grid/plain-grid';
import type { Office } from './office';
import { fenceIn, holdFence, takeFence } from './ledger-fence';
import { ledgerTables, type LedgerTables } from './ledger-tables';
import { notWrittenOver, provedSeal, textIn } from './proved-seal';
import type { World } from '../ports';
import { refuse, type Asked } from '../refusal';

const FIELDS = `developerMetadata(metadataKey,metadataValue),namedRanges(namedRangeId),sheets(properties(sheetId,gridProperties(rowCount)),${GRID_FIELDS})`;

/** Letters of a line of the log; a cell of Google holds 50 000, and a batch with one longer is refused whole. */
const LONGEST_LINE = 40_000;

type Fresh = Pick<LogRecord, 'action' | 'unit' | 'period' | 'text'>;

export class Ledger {
  private constructor(
    private readonly world: World,
    private readonly id: string,
    private fence: number,
    private readonly tables: LedgerTables,
  ) {}

  /** true once this run has set its own fence. */
  private held = false;
  private readonly opened = new Map<string, Seal>();
  private readonly unpacked = new Map<string, unknown>();

  /**
   * One service call. Refuses a ledger that names another master. Refuses when any row is unreadable, so no run can
   * write over damaged data.
   */
  static open(world: World, { ledgerId: id, masterId }: Pick<Office, 'ledgerId' | 'masterId'>): Asked<Ledger> {
    let book: SpreadsheetShape;
    try {
      book = world.books.get(id, { fields: FIELDS });
    } catch (thrown) {
      if (thrown instanceof Fault && thrown.code === 'gone') return refuse('noLedger');
      throw thrown;
    }
    if (readLedgerStamp(book)?.masterId !== masterId) return refuse('otherLedger');
    const tables = ledgerTables(book);
    return tables.ok ? ok(new Ledger(world, id, fenceIn(book), tables.value)) : tables;
  }

  file(unit: string, period: string): FileRecord | null {
    return this.tables.files.find(unitPeriodKey(unit, period));
  }
  submission(unit: string, period: string): SubmissionRecord | null {
    return this.tables.submissions.find(unitPeriodKey(unit, period));
  }
  sealRecord(unit: string, period: string, version: number): SealRecord | null {
    return this.tables.seals.find(sealKey(unit, period, version));
  }
  job(jobId: string): JobRecord | null {
    return this.tables.jobs.find(jobId);
  }
  /** The rows of a catalogue tab as last known. */
  known(tab: string): KnownRecord | null {
    return this.tables.known.find(tab);
  }
  letter(key: string): LetterRecord | null {
    return this.tables.letters.find(key);
  }
  files(period: string): readonly FileRecord[] {
    return this.tables.files.all().filter((one) => one.period === period);
  }
  /** Rows that name this file; more than one means that the ledger is wrong. */
  filesOf(fileId: string): readonly FileRecord[] {
    return this.tables.files.all().filter((one) => one.fileId === fileId);
  }
  /** The files of every period. */
  everyFile(): readonly FileRecord[] {
    return this.tables.files.all();
  }
  submissions(period: string): readonly SubmissionRecord[] {
    return this.tables.submissions.all().filter((one) => one.period === period);
  }
  adjustments(period: string): readonly AdjustmentRecord[] {
    return this.tables.adjustments.all().filter((one) => one.period === period);
  }
  jobs(): readonly JobRecord[] {
    return this.tables.jobs.all();
  }
  sealRecords(unit?: string): readonly SealRecord[] {
    return this.tables.seals.all().filter((one) => unit === undefined || one.unit === unit);
  }

  /** The seal itself, unpacked and checked against its fingerprint; throws when it differs from what was sealed. */
  seal(record: SealRecord): Seal {
    const key = sealKey(record.unit, record.period, record.version);
    const known = this.opened.get(key);
    if (known) return known;
    const seal = provedSeal(this.world.coder, record);
    if (seal === null) {
      const { unit, version } = record;
      const where = ledgerPlace('seals', { unit, row: this.tables.seals.rowOf(key), version });
      throw new Fault('brokenSeal', where, 'the seal is not what was sealed');
    }
    this.opened.set(key, seal);
    return seal;
  }

  log(): readonly LogRecord[] {
    return this.tables.log.all();
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
    const seals = this.sealRecords().filter(
      (one) =>
        provedSeal(this.world.coder, one) === null ||
        one.previousFingerprint !== (this.sealRecord(one.unit, one.period, one.version - 1)?.fingerprint ?? null),
    );
    return { logRow: broken === null ? null : (log[broken]?.rowIndex ?? 0) + 1, seals };
  }

  /** Keeps what was issued and returns its key; the same text is kept once. */
  keepIssued(kind: IssuedRecord['kind'], period: string, content: unknown): string {
    const text = JSON.stringify(content);
    const key = this.world.coder.sha256(text);
    if (!this.tables.issued.find(key))
      this.tables.issued.put({ key, period, kind, at: this.world.clock.now(), payload: this.world.coder.pack(text) });
    return key;
  }

  /** What was issued under this key, checked against it; null when nothing was kept. */
  issued(key: string): unknown {
    const record = this.tables.issued.find(key);
    if (!record) return null;
    const known = this.unpacked.get(key);
    if (known !== undefined) return known;
    const text = textIn(this.world.coder, record.payload);
    if (text === '' || this.world.coder.sha256(text) !== key) {
      const where = ledgerPlace('issued', { unit: '', row: this.tables.issued.rowOf(key) });
      throw new Fault('brokenIssued', where, 'what was issued is not what was kept');
    }
    const content = JSON.parse(text) as unknown;
    this.unpacked.set(key, content);
    return content;
  }

  /** Everything of this kind kept for a period, oldest first, each checked against its key. */
  keptOf(
    kind: IssuedRecord['kind'],
    period: string,
  ): readonly { readonly key: string; readonly at: number; readonly content: unknown }[] {
    const own = this.tables.issued
      .all()
      .filter((one) => one.kind === kind && one.period === period)
      .sort((a, b) => a.at - b.at);
    return own.map(({ key, at }) => ({ key, at, content: this.issued(key) }));
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
    if (change.file) this.tables.files.put(change.file);
    if (change.submission) this.tables.submissions.put(change.submission);
    if (change.seal)
      this.tables.seals.put(notWrittenOver(change.seal, this.tables.seals.find(SEALS.keyOf(change.seal))));
    if (change.job) this.tables.jobs.put(change.job);
    if (change.adjustment) this.tables.adjustments.put(change.adjustment);
    if (change.known) this.tables.known.put(change.known);
    if (change.letter) this.tables.letters.put(change.letter);
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

  /** When this action was last done for a period, according to the log; null = never. */
  lastTold(action: LogRecord['action'], period: string): number | null {
    const rows = this.tables.log.all().filter((one) => one.action === action && one.period === period);
    return rows.length === 0 ? null : Math.max(...rows.map((one) => one.at));
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
   * rows last known go with other changes and make no call of their own.
   */
  flush(): void {
    const { known, ...others } = this.tables;
    const own: SheetRequest[] = Object.values(others).flatMap((table) => table.pending());
    if (own.length === 0) return;
    const writes = [...own, ...known.pending()];
    const guard = this.held ? holdFence(this.fence) : takeFence(this.fence);
    this.world.books.change(this.id, [...guard, ...writes]);
    if (!this.held) {
      this.held = true;
      this.fence += 1;
    }
    for (const table of Object.values(this.tables)) table.settle();
  }
}
