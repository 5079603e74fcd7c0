/**
 * A unit's workbook that is deleted for good is made again: the same forms, every entry as in the seal that counts, the
 * same tick, shared with the contacts, with a letter that names the new link. An interrupted run goes on where it
 * stopped and makes no second file.
 */
import { withoutNotice } from '../../../core/submission/told';
import type { Unit } from '../../../core/catalogue/unit';
import { repairWords } from '../../../text/windows/repair';
import { remadeLetter } from '../../../text/letters/remade-file';
import { logWords } from '../../../text/books/cover';
import { issueWords } from '../../../text/windows/rare/issue-job';
import type { FileRecord } from '../../../tables/ledger-book';
import type { SpreadsheetShape } from '../../../tables/api-shapes';
import { documentAgain, entriesAgain } from '../../../tables/unit-book/entries-again';
import { sealedCopyRequests } from '../../../tables/unit-book/sealed-copy';
import { readUnitBook, UNIT_BOOK_FIELDS } from '../../../tables/unit-book/reading/read';
import type { JobRequest } from '../../api';
import { fillBook, folderFor, unitMarks } from '../../issue/make-books';
import { publishUnit } from '../../issue/publish';
import { post } from '../../letters/post';
import { createOnce } from '../../work/create-once';
import { accountsOf, fileOf, submissionOf, type PeriodWork } from '../../work/period-work';
import { templatesOf } from '../../work/open-period';
import { filesOfMaster, isPublished } from '../../work/unit-files';
import { aimOf, type Repair } from './fix';

/** Our mark on the new file: the id of the file that it replaces. */
const INSTEAD_OF = 'insteadOf';

interface Lost {
  readonly unit: Unit;
  readonly file: FileRecord;
  /** Drive no longer shows the file; false = the new file is made, and its contacts do not have it yet. */
  readonly isGone: boolean;
}

/** One service call at most; null when the unit's file is there and given out as it was. */
function lostOf(open: PeriodWork, request: JobRequest): Lost | null {
  const unit = open.units.find(({ code }) => code === aimOf(request));
  const file = unit && fileOf(open, unit.code);
  if (!unit || !file) return null;
  if (wasPublished(open, unit.code) && !isPublished(file)) return { unit, file, isGone: false };
  return open.world.files.seen(file.fileId) === null ? { unit, file, isGone: true } : null;
}

const wasPublished = ({ ledger, period }: PeriodWork, unit: string): boolean =>
  ledger.log(period.code).some((one) => one.action === 'publish' && one.unit === unit);

const versionOf = (open: PeriodWork, unit: string): number => submissionOf(open, unit)?.version ?? 0;

export const remake: Repair = {
  preview: (open, request) => {
    const lost = lostOf(open, request);
    if (lost === null) return [];
    const { unit } = lost;
    return [
      repairWords.willRemake(unit.name, versionOf(open, unit.code)),
      ...(wasPublished(open, unit.code) ? [repairWords.willTell(accountsOf(open.catalogue, unit.code).length)] : []),
      repairWords.onlyWhenLost,
    ];
  },
  apply: (open, request) => {
    const lost = lostOf(open, request);
    if (lost === null) return [];
    const { unit } = lost;
    const file = lost.isGone ? made(open, lost) : lost.file;
    if (!wasPublished(open, unit.code)) return [repairWords.remade(unit.name)];
    return [givenOut(open, unit, file) ? repairWords.remade(unit.name) : repairWords.remadeNotSent(unit.name)];
  },
  back: (open, request) => {
    const lost = lostOf(open, request);
    // An interrupted run has noted the new file; what takes it back was kept by that run.
    return lost?.isGone ? { remade: { unit: lost.unit.code, old: lost.file, fileId: null, version: null } } : null;
  },
  stays: repairWords.stays.letter,
  later: repairWords.later.remade,
};

/** The new file, filled and noted in the ledger. */
function made(open: PeriodWork, { unit, file: old }: Lost): FileRecord {
  const { world, ledger, period, office } = open;
  const found = filesOfMaster(open);
  const fileId = createOnce(world, {
    key: `${INSTEAD_OF}|${old.fileId}`,
    listed: found.find((one) => one.appProperties[INSTEAD_OF] === old.fileId)?.id ?? null,
    create: () =>
      world.files.createBook(issueWords.book(unit.name, period.name), folderFor(open, found), {
        ...unitMarks(open, unit.code),
        [INSTEAD_OF]: old.fileId,
      }),
  });
  const templates = templatesOf(open, unit.code);
  fillBook(open, unit, { templates, fileId });
  const entries = entriesOf(open, unit, fileId);
  if (entries.length > 0) world.books.change(fileId, entries);
  const file: FileRecord = {
    ...old,
    fileId,
    createdAt: world.clock.now(),
    publishedAt: null,
    sharedWith: [],
    mailedAt: null,
    lastPollAt: null,
    lastSeenModifiedAt: null,
    lastSeenVersion: null,
    ownWriteAt: null,
    unseenTickAt: null,
  };
  const submission = submissionOf(open, unit.code);
  ledger.put({
    file,
    ...(submission ? { submission: { ...submission, told: withoutNotice(submission.told, 'fileGone') } } : {}),
  });
  ledger.tell(office.account, {
    action: 'remake',
    unit: unit.code,
    period: period.code,
    text: logWords.remade(old.fileId, fileId),
  });
  ledger.flush();
  return file;
}

/** The entries of the seal that counts, the văn bản, and the copy of the seal. One service call. */
function entriesOf(open: PeriodWork, unit: Unit, fileId: string) {
  const { ledger, period } = open;
  const record = ledger.sealRecord(unit.code, period.code, versionOf(open, unit.code));
  if (record === null) return [];
  const seal = ledger.seal(record);
  const { cover } = readBack(open, unit, bookOf(open, fileId), fileId);
  return [
    ...entriesAgain(templatesOf(open, unit.code), seal.forms),
    ...(record.document ? documentAgain(cover, record.document) : []),
    ...sealedCopyRequests(cover.sheetId, record.payload),
  ];
}

const bookOf = ({ world }: PeriodWork, fileId: string): SpreadsheetShape =>
  world.books.get(fileId, { fields: UNIT_BOOK_FIELDS });

const readBack = (open: PeriodWork, unit: Unit, book: SpreadsheetShape, fileId: string) =>
  readUnitBook(book, {
    unit: unit.code,
    period: open.period.code,
    fileId,
    templates: templatesOf(open, unit.code),
  });

/** Shares the new file, shows its state, and writes to the unit. */
function givenOut(open: PeriodWork, unit: Unit, file: FileRecord): boolean {
  const { catalogue, period } = open;
  const done = publishUnit(open, unit, { file, book: bookOf(open, file.fileId) });
  if (done.result !== 'published') return false;
  const letter = remadeLetter({
    office: catalogue.province.officeName,
    unit: unit.name,
    period: period.name,
    fileId: file.fileId,
    version: versionOf(open, unit.code),
  });
  const posted = post(open, {
    key: `remade|${unit.code}|${period.code}|${file.fileId}`,
    unit: unit.code,
    kind: 'remade',
    to: accountsOf(catalogue, unit.code),
    ...letter,
  });
  return posted === 'sent' || posted === 'sentBefore';
}
