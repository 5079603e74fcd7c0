/**
 * Collects one workbook as it was read: is it submitted, withdrawn, edited after its seal, or still being filled in?
 * Everything goes into the ledger first; the unit is shown the result afterwards (collect-pass.ts). The evidence of
 * time is what Google reported before our own writes.
 */
import type { Finding } from '../../core/check/finding';
import { Fault, isOfOneFile } from '../../core/fault';
import type { Template } from '../../core/forms/form';
import {
  canonicalText,
  changesSince,
  sealedFormsOf,
  type Change,
  type Seal,
  type Unsealed,
} from '../../core/submission/seal';
import { type Evidence, isReused, timeFactsOf, timelinessBy } from '../../core/submission/submission-time';
import { isHandedIn, move } from '../../core/submission/submission';
import { isBlankDocument, timeByOf } from '../../core/submission/document';
import { printCode } from '../../core/forms/print-code';
import { canonicalAccount } from '../../core/catalogue/canonical-account';
import type { Unit } from '../../core/catalogue/unit';
import { changeWords, logWords, refusedWords, reportTooLong, withdrawnWords } from '../../text/books/cover';
import { fitsRow, type FileRecord, type SubmissionRecord } from '../../tables/ledger-book';
import type { UnitBookRead } from '../../tables/unit-book/reading/read';
import { recordOf } from './seal-record';
import { coverMust, isTold, tickIsNews } from './cover-news';
import { findingsOf, heldOf, sentences } from './evaluate';
import { doubtOf } from '../receive/author';
import { revisionsProveTime } from '../self-check/switched-off';
import { officeAccounts } from '../work/office';
import { ownAddresses } from '../work/own-address';
import type { FileRevision, FileSeen } from '../ports';
import { highestVersion } from '../work/rows-whole';
import type { PeriodWork } from '../work/period-work';
import { dueOf } from '../../core/catalogue/period';
import { holdsBack } from '../../core/finding-level';
import { cutTo } from '../../core/text-fold';

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
}

/** The result of the unit in this pass, for its line; null when there is nothing to report. */
export type TakenUp =
  | readonly [
      code: 'unreadable' | 'sealed' | 'refused' | 'withdrawn' | 'edited' | 'tickGone' | 'draft' | 'coverDamaged',
      ...facts: (string | number)[],
    ]
  | null;

const SCHEDULE = 'schedule';

export function takeUp(round: PeriodWork, book: BookRead): TakenUp {
  const { cover } = book.read;
  const { state, version } = book.submission;
  if (!cover.tick || cover.reading?.is !== 'value') {
    noteRead(round, book, {});
    return cover.tick && state === 'published' ? null : ['coverDamaged'];
  }
  const must = coverMust(book.submission, round.ledger.sealRecord(book.unit.code, round.period.code, version));
  if (isHandedIn(state)) return cover.ticked || cover.boxGone ? compareWithSeal(round, book) : unticked(round, book);
  if (tickIsNews(cover, must)) return submitted(round, book);
  noteRead(round, book, cover.ticked ? {} : { unseenTickAt: book.seenAt });
  return cover.ticked ? null : opened(round, book);
}

/** Keeps the time of the look. The file stays due for another read until its unit has been shown everything. */
function noteRead(round: PeriodWork, book: BookRead, more: Partial<FileRecord>): void {
  const { file, seen, seenAt, unit, read } = book;
  const lastSeenVersion = isTold(round, unit, read.cover) ? seen.version : null;
  round.ledger.put({
    file: { ...file, lastPollAt: seenAt, lastSeenModifiedAt: seen.modifiedAt, lastSeenVersion, ...more },
  });
}

/** Keeps the time of the look and leaves the file due for another read: its cover has something new to show. */
const noteDue = (round: PeriodWork, { file, seenAt }: BookRead, more: Partial<FileRecord> = {}): void =>
  round.ledger.put({ file: { ...file, lastPollAt: seenAt, lastSeenVersion: null, ...more } });

const tell = (round: PeriodWork, unit: Unit, action: string, text: string): void =>
  round.ledger.tell(round.office.account || SCHEDULE, { action, unit: unit.code, period: round.period.code, text });

function opened(round: PeriodWork, book: BookRead): TakenUp {
  if (book.submission.state !== 'published' || !isBegun(book)) return null;
  round.ledger.put({ submission: { ...book.submission, state: 'draft', changedAt: book.seenAt } });
  noteDue(round, book, { unseenTickAt: book.seenAt });
  return ['draft'];
}

/** Returns true when an entry cell that we left blank has content. */
const isBegun = ({ read, templates }: BookRead): boolean =>
  read.reports.some((report) =>
    report.entries.some((entry) => {
      const given = templates.find((one) => one.form === report.form)?.rows.find((row) => row.key === entry.row)?.cells[
        entry.field
      ]?.value;
      return (
        entry.seen.content !== null && entry.seen.content !== false && (given === undefined || given.kind === 'blank')
      );
    }),
  );

function submitted(round: PeriodWork, book: BookRead): TakenUp {
  const findings = findingsOf(book.read, book.templates, heldOf(round, book.seenAt));
  const holding = findings.filter(holdsBack);
  return holding.length > 0 ? refused(round, book, holding) : sealed(round, book, findings);
}

function isOfOffice({ world, catalogue }: PeriodWork, account: string): boolean {
  const own = ownAddresses(world);
  return officeAccounts(catalogue).some((one) => own(one) === canonicalAccount(account));
}

/**
 * When the due hour has passed, a look cannot prove that the tick came before it. The latest revision then decides,
 * unless the self-check found that a writer can set its time. It is requested after the reading. `modifiedTime` proves
 * nothing, since every writer can set it (docs/security.md).
 */
function evidenceOf(round: PeriodWork, { file, submission, seen, readAt }: BookRead): Evidence {
  const revision = readAt > submission.dueAt && revisionsProveTime(round.world) ? revisionOf(round, file.fileId) : null;
  const by = revision?.by ?? seen.modifiedBy;
  // The last write may be our own; then Google's answer shows nothing about the unit.
  const isOurs = by !== null && isOfOffice(round, by);
  return {
    unseenAt: file.unseenTickAt,
    seenAt: readAt,
    // The list of revisions may lag: a later time in Drive's `modifiedAt` is accepted, an earlier one is not.
    modifiedAt: revision && Math.max(revision.at, seen.modifiedAt),
    modifiedBy: isOurs ? null : by,
  };
}

/** One service call; null when Google shows this account no revision of the file. */
function revisionOf({ world }: PeriodWork, fileId: string): FileRevision | null {
  try {
    return world.files.lastRevision(fileId);
  } catch (thrown) {
    if (thrown instanceof Fault && isOfOneFile(thrown)) return null;
    throw thrown;
  }
}

function refused(round: PeriodWork, book: BookRead, holding: readonly Finding[]): TakenUp {
  const place = (one: Finding): string => `${one.form}.${cutTo(one.row, 60)}.${cutTo(one.field, 60)} ${one.code}`;
  const codes = new Set(holding.map(place));
  return refusedFor(round, book, { told: sentences(holding, book.templates), log: [...codes].slice(0, 40).join(', ') });
}

/** A report whose seal no row of the ledger holds: this unit is asked for less, the others go on. */
const tooLong = (round: PeriodWork, book: BookRead): TakenUp =>
  refusedFor(round, book, { told: [reportTooLong], log: 'tooLong' });

function refusedFor(
  round: PeriodWork,
  book: BookRead,
  { told, log }: { readonly told: readonly string[]; readonly log: string },
): TakenUp {
  const { unit, submission, seenAt } = book;
  const state = submission.state === 'published' ? 'draft' : submission.state;
  round.ledger.put({
    submission: {
      ...submission,
      state,
      decision: 'refused',
      reason: refusedWords(seenAt, told),
      decidedBy: round.office.account,
      decidedAt: seenAt,
      changedAt: seenAt,
    },
  });
  noteDue(round, book);
  tell(round, unit, 'refuse', logWords.refused(log));
  return ['refused', told.length];
}

function sealOf(round: PeriodWork, book: BookRead, { version, findings }: Pick<Seal, 'version' | 'findings'>): Seal {
  const { unit, submission, file } = book;
  const evidence = evidenceOf(round, book);
  const sent = sentOf(round, book);
  const unsealed: Unsealed = {
    unit: unit.code,
    period: round.period.code,
    version,
    fileId: file.fileId,
    sealedAt: round.world.clock.now(),
    sealedBy: evidence.modifiedBy,
    evidence,
    ...sent,
    timeliness: timelinessBy(
      timeFactsOf({ evidence, ...sent }),
      dueOf(round.period, round.catalogue.holidays, submission),
    ),
    forms: sealedFormsOf(book.read.reports),
    findings,
  };
  return { ...unsealed, fingerprint: round.world.coder.sha256(canonicalText(unsealed)) };
}

function sealed(round: PeriodWork, book: BookRead, findings: readonly Finding[]): TakenUp {
  const { unit, submission, seenAt } = book;
  const moved = move(submission.state, 'submit', 'unit');
  if (!moved.ok) throw new Error(`${unit.code}: submit refused from ${submission.state}`);
  const highest = highestVersion(round.ledger, unit.code, round.period.code);
  const version = highest + 1;
  const before = round.ledger.sealRecord(unit.code, round.period.code, highest);
  const seal = sealOf(round, book, { version, findings });
  const payload = round.world.coder.pack(JSON.stringify(seal));
  if (!fitsRow(payload)) return tooLong(round, book);
  round.ledger.put({
    seal: recordOf(seal, before?.fingerprint ?? null, payload),
    submission: {
      ...submission,
      state: moved.value,
      version,
      timeliness: seal.timeliness,
      flags: { ...submission.flags, editedAfterSeal: false },
      decision: null,
      reason: null,
      decidedBy: null,
      decidedAt: null,
      changedAt: seenAt,
    },
  });
  noteDue(round, book);
  tell(round, unit, 'submit', logWords.sealed(version, seal.fingerprint));
  const doubt = doubtOf(round, unit.code, seal.sealedBy);
  if (doubt) tell(round, unit, 'author', logWords.doubted(seal.sealedBy));
  return doubt ? ['sealed', version, seal.timeliness, doubt] : ['sealed', version, seal.timeliness];
}

/** What accompanies the figures: the văn bản, whether its day counts, and the code of the printed page. */
function sentOf(
  round: PeriodWork,
  { unit, read, templates }: BookRead,
): Pick<Unsealed, 'document' | 'timeBy' | 'reusedDocument' | 'printCode'> {
  const { document } = read.cover;
  const code = printCode(templates, read.reports);
  const earlier = round.ledger.sealRecords(unit.code).filter((one) => one.period === round.period.code);
  return {
    ...(isBlankDocument(document) ? {} : { document }),
    ...(timeByOf(round.catalogue) === 'document' ? { timeBy: 'document' as const } : {}),
    ...(!isBlankDocument(document) && isReused({ document, printCode: code }, earlier)
      ? { reusedDocument: true as const }
      : {}),
    ...(code === null ? {} : { printCode: code }),
  };
}

function unticked(round: PeriodWork, book: BookRead): TakenUp {
  const { unit, submission, seenAt } = book;
  const moved = move(submission.state, 'withdraw', 'unit');
  if (!moved.ok) {
    noteRead(round, book, {});
    tell(round, unit, 'untick', logWords.tickGone);
    return ['tickGone'];
  }
  round.ledger.put({
    submission: {
      ...submission,
      state: moved.value,
      decision: 'withdrawn',
      reason: withdrawnWords(seenAt),
      timeliness: null,
      decidedBy: null,
      decidedAt: seenAt,
      changedAt: seenAt,
    },
  });
  noteDue(round, book, { unseenTickAt: seenAt });
  tell(round, unit, 'withdraw', logWords.withdrawn);
  return ['withdrawn'];
}

function compareWithSeal(round: PeriodWork, book: BookRead): TakenUp {
  const { unit, submission, seenAt } = book;
  const record = round.ledger.sealRecord(unit.code, round.period.code, submission.version);
  if (!record) {
    noteDue(round, book);
    return ['unreadable', 'rowLost'];
  }
  const changes: readonly Change[] = changesSince(round.ledger.seal(record), book.read.reports);
  const edited = changes.length > 0;
  noteRead(round, book, {});
  if (edited !== submission.flags.editedAfterSeal)
    round.ledger.put({
      submission: { ...submission, flags: { ...submission.flags, editedAfterSeal: edited }, changedAt: seenAt },
    });
  if (edited) tell(round, unit, 'edit', logWords.edited(changeWords(changes)));
  else if (submission.flags.editedAfterSeal) tell(round, unit, 'edit', logWords.restored);
  return edited ? ['edited', changes.length] : null;
}
