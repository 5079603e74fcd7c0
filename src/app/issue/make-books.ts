/**
 * Makes the workbooks of a period: one file per unit in the period's folder, filled by one atomic batch. Google may
 * have created a file whose answer was lost, so files with our mark are looked up before anything is created, and a
 * filled file is never filled again.
 */
import { guideUrlOf } from '../../core/catalogue/guide-url';
import { timeByOf } from '../../core/submission/document';
import type { FormCode } from '../../core/form-code';
import { isNewUnit } from '../../core/catalogue/new-unit';
import { dueDay, dueFor } from '../../core/catalogue/period';
import { schemeOf } from '../../core/forms/template-score';
import type { Unit } from '../../core/catalogue/unit';
import { settingOf } from '../../core/catalogue/settings';
import { logWords } from '../../text/books/cover';
import { dueWords, generateWords } from '../../text/windows/jobs';
import { unitBookRequests } from '../../tables/unit-book/book';
import { PRINT_SHEET, SHEET_IDS } from '../../tables/unit-book/layout';
import type { Issued, SubmissionRecord } from '../../tables/ledger-book';
import { createOnce } from '../work/create-once';
import { keepIssued } from '../work/issued';
import { officeAccounts } from '../work/office';
import type { FileSeen } from '../ports';
import { highestVersion } from '../work/rows-whole';
import type { PeriodWork } from '../work/period-work';
import { templatesOf } from '../work/open-period';

const UNIT_BOOK = 'unit';
const FOLDER = 'periodFolder';

export const bookOf = (round: PeriodWork, found: readonly FileSeen[], unit: string): FileSeen | null =>
  oldest(
    found.filter(
      (file) =>
        file.appProperties['cchc'] === UNIT_BOOK &&
        file.appProperties['unit'] === unit &&
        file.appProperties['period'] === round.period.code,
    ),
  );

/** If a lost answer left two, it always returns the same one. */
const oldest = (files: readonly FileSeen[]): FileSeen | null =>
  [...files].sort((a, b) => (a.id < b.id ? -1 : 1))[0] ?? null;

export function folderFor(round: PeriodWork, found: readonly FileSeen[]): string {
  const { world, office, period } = round;
  const there = oldest(
    found.filter((file) => file.appProperties['cchc'] === FOLDER && file.appProperties['period'] === period.code),
  );
  return createOnce(world, {
    key: `${FOLDER}|${office.masterId}|${period.code}`,
    listed: there?.id ?? null,
    create: () =>
      world.files.createFolder(
        generateWords.folder(period.name),
        world.files.seen(office.masterId)?.parents[0] ?? null,
        { cchc: FOLDER, period: period.code, master: office.masterId },
      ),
  });
}

/** One unit's workbook, made or found, and its rows in the ledger (not yet flushed). true = made or filled now. */
export function makeBook(
  round: PeriodWork,
  unit: Unit,
  at: { readonly folder: string; readonly found: readonly FileSeen[] },
): boolean {
  const { world, office, period } = round;
  const there = bookOf(round, at.found, unit.code);
  const fileId =
    there?.id ??
    world.files.createBook(generateWords.book(unit.name, period.name), at.folder, {
      cchc: UNIT_BOOK,
      unit: unit.code,
      period: period.code,
      master: office.masterId,
    });
  const templates = templatesOf(round, unit.code);
  const book = world.books.get(fileId, { fields: 'developerMetadata(metadataKey),sheets(properties(sheetId))' });
  const isFilled = (book.developerMetadata ?? []).some((one) => one.metadataKey === 'cchc');
  if (!isFilled) {
    const phone = settingOf(round.catalogue, 'office.phone');
    const guideUrl = guideUrlOf(round.catalogue);
    world.books.change(
      fileId,
      unitBookRequests({
        unit,
        period,
        templates,
        fileId,
        isNew: isNewUnit(unit, period, round.catalogue.periods),
        province: round.catalogue.province,
        officeAccounts: officeAccounts(round.catalogue),
        documentCounts: timeByOf(round.catalogue) === 'document',
        dueText: dueWords(period.due.mode, period.due.hour, dueDay(period, round.catalogue.holidays)),
        defaultSheetId: book.sheets?.[0]?.properties?.sheetId ?? 0,
        ...(phone ? { helpPhone: phone } : {}),
        ...(guideUrl === null ? {} : { guideUrl }),
        ...(period.scoring ? { scheme: schemeOf(round.catalogue, period) } : {}),
      }),
    );
  }
  record(round, unit.code, {
    fileId,
    issued: keepIssued(round, templates),
    versions: Object.fromEntries(templates.map((one) => [one.form, one.version])),
    forms: templates.map((one) => one.form),
  });
  return !isFilled;
}

const newSubmission = ({ world, ledger, period, catalogue }: PeriodWork, unit: string): SubmissionRecord => ({
  unit,
  period: period.code,
  state: 'unpublished',
  version: highestVersion(ledger, unit, period.code),
  flags: { overdue: false, extendedTo: null, oldTemplate: false, editedAfterSeal: false },
  timeliness: null,
  dueAt: dueFor(period, catalogue.holidays, null),
  decision: null,
  reason: null,
  decidedBy: null,
  decidedAt: null,
  changedAt: world.clock.now(),
});

function record(
  round: PeriodWork,
  unit: string,
  made: {
    readonly fileId: string;
    readonly issued: Issued;
    readonly versions: Readonly<Record<string, string>>;
    readonly forms: readonly FormCode[];
  },
): void {
  const { ledger, period, office } = round;
  const now = round.world.clock.now();
  const sheetIds = {
    ...Object.fromEntries([...made.forms, 'cover' as const].map((form) => [form, SHEET_IDS[form]])),
    print: PRINT_SHEET,
  };
  ledger.put({
    file: {
      unit,
      period: period.code,
      fileId: made.fileId,
      createdAt: now,
      publishedAt: null,
      sharedWith: [],
      mailedAt: null,
      templateVersions: made.versions,
      sheetIds,
      lastPollAt: null,
      lastSeenModifiedAt: null,
      lastSeenVersion: null,
      unseenTickAt: null,
      issued: made.issued,
    },
    // What a unit has handed in stays as it stands, whatever became of the file's row.
    submission: ledger.submission(unit, period.code) ?? newSubmission(round, unit),
  });
  ledger.tell(office.account, { action: 'make', unit, period: period.code, text: logWords.made(made.fileId) });
}
