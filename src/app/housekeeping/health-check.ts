/**
 * Kiểm tra tình trạng tệp: compares what Drive and the files themselves show about every file of a period with what was
 * made and shared. One line per file with the problem, the expected state and how to correct it. Writes nothing except
 * its row in the log.
 */
import { ok } from '../../core/result';
import { unitNameIn, type Unit } from '../../core/catalogue/unit';
import { healthWords, type HealthCode } from '../../text/windows/rare/health-check';
import { faultWords } from '../../text/faults';
import type { SpreadsheetShape } from '../../tables/api-shapes';
import { titleOf } from '../../tables/master-book/sheets';
import { UNIT_BOOK_WHOLE } from '../../tables/unit-book/laid-again';
import { readUnitBook } from '../../tables/unit-book/reading/read';
import type { FileRecord } from '../../tables/ledger-book';
import { ledgerCell } from '../../text/books/ledger-book';
import { firstLines, firstOf } from '../../text/listed';
import type { FixCode, JobLine, JobRequest } from '../api';
import { readable } from '../work/issued';
import { lostRows, rowsWhole } from '../work/held/rows-whole';
import { brokenKeys } from './mend-ledger';
import { copiesOf, madeForMaster, mayOpen, notLetIn, strangers } from './fixes/file-places';
import { lostOfLedger, lostOfUnit } from './fixes/laid-parts';
import { masterState } from './fixes/master-tabs';
import { lastRepair } from './undo/kept-repairs';
import { sentences } from '../collect/evaluate';
import { finished, type Job, type Planned, type Stepped, type StepTurn } from '../jobs/job';
import { officeAccounts } from '../work/office';
import type { FileAudited, World } from '../ports';
import { scoreBooksIn } from '../scoring/book-file';
import { fileOf, type PeriodWork } from '../work/period-work';
import { openPeriod, templatesOf } from '../work/open-period';
import type { Asked } from '../refusal';

/** Number of sentences about a file's own problems in its line. */
const SHOWN = 5;
type Book = { readonly book: SpreadsheetShape } | { readonly fault: string };
const say = (code: HealthCode, what = ''): string => healthWords.trouble[code](what);

function plan(world: World, asked: JobRequest): Asked<Planned> {
  const open = openPeriod(world, { period: asked.period, units: asked.units });
  if (!open.ok) return open;
  const { period, units } = open.value;
  const count = units.filter((unit) => fileOf(open.value, unit.code)).length;
  return ok({
    request: { ...asked, period: period.code },
    plan: { title: healthWords.title(period.name), of: count + 2, lines: healthWords.lines(count) },
  });
}

function step({ world, request }: StepTurn): Asked<Stepped> {
  const opening = openPeriod(world, { period: request.period, units: request.units });
  if (!opening.ok) return opening;
  const open = opening.value;
  const listed = world.files.audit(madeForMaster(open));
  const own = world.files.audit(`appProperties has { key='province' and value='${open.catalogue.province.id}' }`);
  const units = open.units.filter((unit) => fileOf(open, unit.code));
  const asks = units.map((unit) => ({ id: fileOf(open, unit.code)?.fileId ?? '', fields: UNIT_BOOK_WHOLE }));
  const books = asks.length === 0 ? [] : world.books.getMany(asks);
  const looked = [
    officeLine(open, { unit: 'master', name: healthWords.master, id: open.office.masterId, guests: true }, own),
    officeLine(open, { unit: 'ledger', name: healthWords.ledger, id: open.office.ledgerId, guests: false }, own),
    ...scoreBooksIn(listed).map((book) =>
      officeLine(open, { unit: 'scoreBook', name: book.name, id: book.id, guests: false }, listed),
    ),
    ...units.map((unit, n) => unitLine(open, unit, { listed, book: books[n] ?? { fault: 'brokenAnswer' } })),
  ];
  const lines = inNeedFirst(
    looked.map((line): JobLine =>
      lastRepair(open, line.unit) === null ? line : { ...line, fixes: [...(line.fixes ?? []), 'undo'] },
    ),
  );
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

/** The files to see to come before the healthy ones; among two hundred they would not be seen. */
const inNeedFirst = (lines: readonly JobLine[]): readonly JobLine[] => [
  ...lines.filter(({ result }) => result !== 'healthy'),
  ...lines.filter(({ result }) => result === 'healthy'),
];

/** What is wrong with a file of the office, beyond where it lies and who may open it, and the repairs. */
interface OfficeTrouble {
  readonly told: readonly string[];
  readonly fixes: readonly FixCode[];
}

function troubleOf(open: PeriodWork, unit: string): OfficeTrouble {
  if (unit === 'master') return masterTrouble(open);
  return unit === 'ledger' ? ledgerTrouble(open) : { told: [], fixes: [] };
}

function masterTrouble(open: PeriodWork): OfficeTrouble {
  const { staging, gone, keysGone, fence, locks, lists } = masterState(open);
  const titles = (tabs: typeof gone): string => tabs.map(titleOf).join(', ');
  const isAnyLost = gone.length > 0 || keysGone.length > 0 || fence;
  return {
    told: [
      ...(gone.length > 0 ? [say('tabsGone', titles(gone))] : []),
      ...(keysGone.length > 0 ? [say('keysGone', titles(keysGone))] : []),
      ...(fence ? [say('fence')] : []),
      ...(staging.length > 0 ? [say('staging')] : []),
      ...locks.map((tab) => say('locks', tab)),
      ...lists.map((tab) => say('lists', tab)),
    ],
    fixes: [
      ...(isAnyLost ? ['tabs' as const] : []),
      ...(staging.length > 0 ? ['staging' as const] : []),
      ...(locks.length + lists.length > 0 ? ['laid' as const] : []),
    ],
  };
}

function ledgerTrouble(open: PeriodWork): OfficeTrouble {
  const { ledger, period } = open;
  const isMendable =
    lostRows(ledger, period.code).length > 0 ||
    ledger.damagedRows().length > 0 ||
    ledger.damage().seals.length > 0 ||
    brokenKeys(open).length > 0;
  const { parts } = lostOfLedger(open);
  return {
    told: [...damageOf(open), ...parts.map(({ kind, name }) => say(kind, name))],
    fixes: [
      ...(isMendable ? ['putBack' as const] : []),
      ...(rowsWhole(open).ok ? [] : ['writeOff' as const]),
      ...(parts.length > 0 ? ['laid' as const] : []),
    ],
  };
}

interface Told {
  readonly told: readonly string[];
  readonly fixes?: readonly FixCode[];
  readonly isUnread?: boolean;
}

const lineFrom = (unit: string, name: string, { told, fixes = [], isUnread = false }: Told): JobLine => ({
  unit,
  name,
  result: isUnread ? 'unreadable' : told.length === 0 ? 'healthy' : 'troubled',
  message: told.length === 0 ? healthWords.healthy : told.join('\n'),
  ...(fixes.length === 0 ? {} : { fixes }),
});

function officeLine(
  open: PeriodWork,
  file: { readonly unit: string; readonly name: string; readonly id: string; readonly guests: boolean },
  own: readonly FileAudited[],
): JobLine {
  const seen = own.find((one) => one.id === file.id);
  if (!seen) return lineFrom(file.unit, file.name, { told: [say('gone')] });
  // Leaders may see the master; only the office may see the ledger.
  const strange = strangers(open, seen, file.guests ? null : officeAccounts(open.catalogue));
  const { told, fixes } = troubleOf(open, file.unit);
  const isOpenable = file.unit !== 'scoreBook';
  return lineFrom(file.unit, file.name, {
    told: [...(seen.trashed ? [say('trashed')] : []), ...sharing(seen, strange), ...told],
    fixes: [
      ...(seen.trashed && isOpenable ? ['restore' as const] : []),
      ...fixes,
      ...(strange.length > 0 && isOpenable ? ['sharing' as const] : []),
    ],
  });
}

/** Rows of the ledger that were deleted, or changed after they were written. */
function damageOf(open: PeriodWork): readonly string[] {
  const { ledger } = open;
  const { logRow, seals } = ledger.damage();
  const whole = rowsWhole(open);
  const nameOf = (code: string): string => unitNameIn(open.catalogue.units, code);
  const damaged = ledger
    .damagedRows()
    .map(({ table, a1, owner }) => ledgerCell(table, a1, owner?.unit ? nameOf(owner.unit) : ''));
  return [
    ...(whole.ok ? [] : [say('rowsLost', String(whole.error.facts['list'] ?? ''))]),
    ...brokenKeys(open).map(({ unit }) => say('issuedOf', unit.name)),
    ...(damaged.length === 0 ? [] : [say('rowsDamaged', firstOf(damaged, SHOWN))]),
    ...(logRow === null ? [] : [say('log', String(logRow))]),
    ...firstLines(
      seals.map((one) => say('seal', healthWords.sealName(nameOf(one.unit), one.period, one.version))),
      SHOWN,
    ),
  ];
}

/** `strange` = who may open the file and should not. */
function sharing(seen: FileAudited, strange: ReturnType<typeof strangers>): string[] {
  if (seen.permissions === null) return [say('unreadable', healthWords.permissions)];
  return strange.map((one) => {
    if (one.type === 'anyone') return say('anyone', healthWords.role(one.role));
    return one.type === 'domain' ? say('domain', one.who) : say('outsider', one.who);
  });
}

function unitLine(
  open: PeriodWork,
  unit: Unit,
  { listed, book }: { readonly listed: readonly FileAudited[]; readonly book: Book },
): JobLine {
  const file = fileOf(open, unit.code);
  const seen = listed.find((one) => one.id === file?.fileId);
  const copies = copiesOf(open, unit.code, listed);
  const copied = copies.map((one) => say('duplicate', one.name));
  const copyFix = copies.length > 0 ? (['copies'] as const) : [];
  if (!file || !seen)
    return lineFrom(unit.code, unit.name, {
      told: [say('goneOf', unit.name), ...copied],
      fixes: ['remake', ...copyFix],
    });
  const strange = strangers(open, seen, mayOpen(open, unit.code));
  const missing = notLetIn(open, unit.code, seen);
  const isShareable = seen.writersMayShare === true;
  const drive = [
    ...(seen.trashed ? [say('trashed')] : []),
    ...(isMoved(open, seen, listed) ? [say('moved')] : []),
    ...(isShareable ? [say('writersMayShare')] : []),
    ...sharing(seen, strange),
    ...missing.map((account) => say('notShared', account)),
    ...copied,
  ];
  const fixes: readonly FixCode[] = [
    ...(seen.trashed ? ['restore' as const] : []),
    ...(strange.length + missing.length > 0 || isShareable ? ['sharing' as const] : []),
    ...copyFix,
  ];
  if ('fault' in book)
    return lineFrom(unit.code, unit.name, {
      told: [...drive, say('unreadable', faultWords(book.fault))],
      fixes,
      isUnread: !seen.trashed,
    });
  const [inside] = readable(() => insideOf(open, unit, { file, book: book.book }));
  return lineFrom(unit.code, unit.name, {
    told: [...drive, ...(inside?.told ?? [say('issued')])],
    fixes: [...fixes, ...(inside?.isMendable ? ['laid' as const] : [])],
  });
}

function isMoved(open: PeriodWork, seen: FileAudited, listed: readonly FileAudited[]): boolean {
  const folders = listed
    .filter((one) => one.appProperties['cchc'] === 'periodFolder' && one.appProperties['period'] === open.period.code)
    .map((one) => one.id);
  return folders.length > 0 && !seen.parents.some((parent) => folders.includes(parent));
}

/** The tabs, stamps and hidden keys, judged by the reader of reports; and what the workbook was made with and lost. */
function insideOf(
  open: PeriodWork,
  unit: Unit,
  { file, book }: { readonly file: FileRecord; readonly book: SpreadsheetShape },
): { readonly told: readonly string[]; readonly isMendable: boolean } {
  const templates = templatesOf(open, unit.code);
  const { troubles } = readUnitBook(book, {
    unit: unit.code,
    period: open.period.code,
    fileId: file.fileId,
    templates,
  });
  const { parts, locksByHand, requests } = lostOfUnit(open, unit, book);
  // The country setting and cleared keys are among the parts, in words that name the button.
  const isPart = ({ code }: (typeof troubles)[number]): boolean =>
    requests.length > 0 && (code === 'otherLocale' || parts.some(({ kind }) => kind === 'hiddenKeys'));
  const serious = troubles.filter((one) => one.stops && !isPart(one));
  const isMendable = requests.length > 0;
  return {
    told: [
      ...parts.map(({ kind, name }) => say(kind, name)),
      ...locksByHand.map((tab) => say('locksByHand', tab)),
      ...firstLines(
        sentences(serious, templates).map((what) => say('tab', what)),
        SHOWN,
      ),
    ],
    isMendable,
  };
}

export const healthCheck: Job = { plan, step };
