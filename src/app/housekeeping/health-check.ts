/**
 * Kiểm tra tình trạng tệp: compares what Drive and the files themselves show about every file of a period with what was
 * made and shared. One line per file with the problem, the expected state and how to correct it. Writes nothing except
 * its row in the log.
 */
import { canonicalAccount } from '../../core/catalogue/canonical-account';
import { ok } from '../../core/result';
import type { Unit } from '../../core/catalogue/unit';
import { faultWords } from '../../text/windows/jobs';
import { healthWords } from '../../text/windows/office-jobs';
import { PRINT_TITLE } from '../../text/books/print-tab';
import type { SpreadsheetShape } from '../../tables/api-shapes';
import { readUnitBook, UNIT_BOOK_FIELDS } from '../../tables/unit-book/reading/read';
import type { FileRecord } from '../../tables/ledger-book';
import { ledgerCell } from '../../text/books/ledger-book';
import type { FixCode, JobLine, JobRequest } from '../api';
import { readable } from '../work/issued';
import { lostRows, rowsWhole } from '../work/held/rows-whole';
import { brokenKeys } from './mend-ledger';
import { stagingOf } from './repair';
import { sentences } from '../collect/evaluate';
import { finished, type Job, type Planned, type Stepped, type StepTurn } from '../jobs/job';
import { officeAccounts } from '../work/office';
import { ownAddresses, type OwnAddress } from '../work/own-address';
import type { FileAudited, World } from '../ports';
import { isPublished } from '../work/unit-files';
import { scoreBooksIn } from '../scoring/book-file';
import { accountsOf, fileOf, type PeriodWork } from '../work/period-work';
import { openIssuedPeriod, templatesOf } from '../work/open-period';
import type { Asked } from '../refusal';

/** Number of sentences about a file's own problems in its line. */
const SHOWN = 5;
const FIELDS = UNIT_BOOK_FIELDS.replace(
  'sheets(properties(',
  'sheets(protectedRanges(range(sheetId),warningOnly),properties(',
);

type Book = { readonly book: SpreadsheetShape } | { readonly fault: string };
const say = (code: string, what = ''): string => healthWords.trouble[code]?.(what) ?? code;

function plan(world: World, asked: JobRequest): Asked<Planned> {
  const open = openIssuedPeriod(world, { period: asked.period, units: asked.units });
  if (!open.ok) return open;
  const { period, units } = open.value;
  const count = units.filter((unit) => fileOf(open.value, unit.code)).length;
  return ok({
    request: { ...asked, period: period.code },
    plan: { title: healthWords.title(period.name), of: count + 2, lines: healthWords.lines(count) },
  });
}

function step({ world, request }: StepTurn): Asked<Stepped> {
  const opening = openIssuedPeriod(world, { period: request.period, units: request.units });
  if (!opening.ok) return opening;
  const open = opening.value;
  const listed = world.files.audit(`appProperties has { key='master' and value='${open.office.masterId}' }`);
  const own = world.files.audit(`appProperties has { key='province' and value='${open.catalogue.province.id}' }`);
  const units = open.units.filter((unit) => fileOf(open, unit.code));
  const books = world.books.getMany(
    units.map((unit) => ({ id: fileOf(open, unit.code)?.fileId ?? '', fields: FIELDS })),
  );
  const lines = [
    officeLine(open, { unit: 'master', name: healthWords.master, id: open.office.masterId, guests: true }, own),
    officeLine(
      open,
      { unit: 'ledger', name: healthWords.ledger, id: open.office.ledgerId, guests: false, damage: damageOf(open) },
      own,
    ),
    ...scoreBooksIn(listed).map((book) =>
      officeLine(open, { unit: 'scoreBook', name: book.name, id: book.id, guests: false }, listed),
    ),
    ...units.map((unit, n) => unitLine(open, unit, { listed, book: books[n] ?? { fault: 'brokenAnswer' } })),
  ];
  const count = (result: string): number => lines.filter((line) => line.result === result).length;
  const counts = { healthy: count('healthy'), troubled: count('troubled'), unreadable: count('unreadable') };
  open.ledger.tell(open.office.account, {
    action: 'healthCheck',
    unit: null,
    period: open.period.code,
    text: healthWords.log(counts.healthy, counts.troubled + counts.unreadable),
  });
  open.ledger.flush();
  return ok(
    finished(lines.length, {
      result: counts.unreadable > 0 ? 'doneMissing' : 'done',
      message: healthWords.outcome(counts.healthy, counts.troubled, counts.unreadable),
      lines,
      counts,
    }),
  );
}

/** The repairs for what is wrong with the office's own files. */
function fixesFor(open: PeriodWork, unit: string): readonly FixCode[] {
  if (unit === 'master') return stagingOf(open).length > 0 ? ['staging'] : [];
  if (unit !== 'ledger') return [];
  const { ledger, period } = open;
  const isMendable =
    lostRows(ledger, period.code).length > 0 ||
    ledger.damagedRows().length > 0 ||
    ledger.damage().seals.length > 0 ||
    brokenKeys(open).length > 0;
  return [...(isMendable ? ['putBack' as const] : []), ...(rowsWhole(open).ok ? [] : ['writeOff' as const])];
}

const lineFrom = (unit: string, name: string, told: readonly string[], isUnread = false): JobLine => ({
  unit,
  name,
  result: isUnread ? 'unreadable' : told.length === 0 ? 'healthy' : 'troubled',
  message: told.length === 0 ? healthWords.healthy : told.join('\n'),
});

function officeLine(
  open: PeriodWork,
  file: {
    readonly unit: string;
    readonly name: string;
    readonly id: string;
    readonly guests: boolean;
    readonly damage?: readonly string[];
  },
  own: readonly FileAudited[],
): JobLine {
  const seen = own.find((one) => one.id === file.id);
  if (!seen) return lineFrom(file.unit, file.name, [say('gone')]);
  // Leaders may see the master; only the office may see the ledger.
  const known = file.guests ? null : officeAccounts(open.catalogue);
  const fixes = fixesFor(open, file.unit);
  const line = lineFrom(file.unit, file.name, [
    ...(fixes.includes('staging') ? [say('staging')] : []),
    ...(seen.trashed ? [say('trashed')] : []),
    ...sharing(seen, known, ownAddresses(open.world)),
    ...(file.damage ?? []),
  ]);
  return fixes.length === 0 ? line : { ...line, fixes };
}

/** Rows of the ledger that were deleted, or changed after they were written. */
function damageOf(open: PeriodWork): readonly string[] {
  const { ledger } = open;
  const { logRow, seals } = ledger.damage();
  const whole = rowsWhole(open);
  const damaged = ledger.damagedRows().map(({ table, a1 }) => ledgerCell(table, a1));
  return [
    ...(whole.ok ? [] : [say('rowsLost', String(whole.error.facts['list'] ?? ''))]),
    ...brokenKeys(open).map(({ unit }) => say('issuedOf', unit.name)),
    ...(damaged.length === 0 ? [] : [say('rowsDamaged', damaged.slice(0, SHOWN).join('; '))]),
    ...(logRow === null ? [] : [say('log', String(logRow))]),
    ...seals.slice(0, SHOWN).map((one) => say('seal', healthWords.sealName(one.unit, one.period, one.version))),
  ];
}

/** `known` = accounts that may have access; null = any account may. */
function sharing(seen: FileAudited, known: readonly string[] | null, own: OwnAddress): string[] {
  if (seen.permissions === null) return [say('unreadable', 'permissions')];
  return seen.permissions.flatMap((one) => {
    if (one.type === 'anyone') return [say('anyone', healthWords.role(one.role))];
    if (one.type === 'domain') return [say('domain', one.who)];
    const isKnown = known === null || known.some((account) => own(account) === canonicalAccount(one.who));
    return one.role === 'owner' || isKnown ? [] : [say('outsider', one.who)];
  });
}

function unitLine(
  open: PeriodWork,
  unit: Unit,
  { listed, book }: { readonly listed: readonly FileAudited[]; readonly book: Book },
): JobLine {
  const file = fileOf(open, unit.code);
  const seen = listed.find((one) => one.id === file?.fileId);
  if (!file || !seen) return lineFrom(unit.code, unit.name, [say('gone'), ...duplicates(open, unit, listed)]);
  const accounts = accountsOf(open.catalogue, unit.code);
  const own = ownAddresses(open.world);
  const missing =
    isPublished(file) && seen.permissions
      ? accounts.filter((account) => !seen.permissions?.some((one) => canonicalAccount(one.who) === own(account)))
      : [];
  const drive = [
    ...(seen.trashed ? [say('trashed')] : []),
    ...(isMoved(open, seen, listed) ? [say('moved')] : []),
    ...(seen.writersMayShare === true ? [say('writersMayShare')] : []),
    ...sharing(seen, [...accounts, ...officeAccounts(open.catalogue)], own),
    ...missing.map((account) => say('notShared', account)),
    ...duplicates(open, unit, listed),
  ];
  if ('fault' in book)
    return lineFrom(unit.code, unit.name, [...drive, say('unreadable', faultWords(book.fault))], !seen.trashed);
  const [inside] = readable(() => insideOf(open, unit, { file, book: book.book }));
  return lineFrom(unit.code, unit.name, [...drive, ...(inside ?? [say('issued')])]);
}

function isMoved(open: PeriodWork, seen: FileAudited, listed: readonly FileAudited[]): boolean {
  const folders = listed
    .filter((one) => one.appProperties['cchc'] === 'periodFolder' && one.appProperties['period'] === open.period.code)
    .map((one) => one.id);
  return folders.length > 0 && !seen.parents.some((parent) => folders.includes(parent));
}

const duplicates = (open: PeriodWork, unit: Unit, listed: readonly FileAudited[]): string[] =>
  listed
    .filter(
      (one) =>
        one.appProperties['unit'] === unit.code &&
        one.appProperties['period'] === open.period.code &&
        one.appProperties['cchc'] === 'unit' &&
        one.id !== fileOf(open, unit.code)?.fileId &&
        !one.trashed,
    )
    .map((one) => say('duplicate', one.name));

/** The tabs, stamps and hidden keys, judged by the reader of reports; and whether every tab is still locked. */
function insideOf(
  open: PeriodWork,
  unit: Unit,
  { file, book }: { readonly file: FileRecord; readonly book: SpreadsheetShape },
): string[] {
  const templates = templatesOf(open, unit.code);
  const { troubles, print } = readUnitBook(book, {
    unit: unit.code,
    period: open.period.code,
    fileId: file.fileId,
    templates,
  });
  const serious = troubles.filter((one) => one.stops);
  const locked = new Set(
    (book.sheets ?? []).flatMap((sheet) =>
      (sheet.protectedRanges ?? [])
        .filter((one) => one.warningOnly !== true)
        .map((one) => one.range?.sheetId ?? sheet.properties?.sheetId),
    ),
  );
  const unlocked = (book.sheets ?? []).filter(
    (sheet) =>
      Object.values(file.sheetIds).includes(sheet.properties?.sheetId ?? -1) && !locked.has(sheet.properties?.sheetId),
  );
  return [
    ...(print === null ? [say('printTab', PRINT_TITLE)] : []),
    ...unlocked.map((sheet) => say('unprotected', sheet.properties?.title ?? '')),
    ...sentences(serious.slice(0, SHOWN), templates).map((what) => say('tab', what)),
  ];
}

export const healthCheck: Job = { plan, step };
