/**
 * A file that a unit sent back: whose it is by its stamp, whether it can be taken, and what it would change in the
 * unit's workbook. Nothing is written here. The file goes through the reader and the check of every workbook.
 */
import { holdsBack } from '../../core/finding-level';
import type { Finding } from '../../core/check/finding';
import type { Entry, Report, Template } from '../../core/forms/form';
import { ok } from '../../core/result';
import { isHandedIn } from '../../core/submission/submission';
import type { SpreadsheetShape } from '../../tables/api-shapes';
import { onTab } from '../../tables/grid/a1';
import { dateToSerial } from '../../tables/grid/serial';
import { DOCUMENT_KEYS, POINT_NUMBERS, type CoverKey, type DocumentKey } from '../../tables/unit-book/cover-keys';
import { COVER_ENTRIES } from '../../tables/unit-book/reading/read-document';
import { readUnitBook, UNIT_BOOK_FIELDS, type UnitBookRead } from '../../tables/unit-book/reading/read';
import { sentBook, sentStamp, type SentSheet } from '../../tables/unit-book/reading/sent-book';
import { writtenCell, type PlainCell } from '../../tables/unit-book/reading/sent-cell';
import type { Stamp } from '../../tables/unit-book/stamp';
import { unitFileWords } from '../../text/windows/rare/unit-files';
import { firstLines } from '../../text/listed';
import { findingsOf, heldOf, sentences } from '../collect/evaluate';
import type { World } from '../ports';
import type { Asked } from '../refusal';
import { openPeriod, templatesOf } from '../work/open-period';
import { fileOf, submissionOf, type PeriodWork } from '../work/period-work';

export interface Sent {
  readonly name: string;
  readonly sheets: readonly SentSheet[];
}

/** One cell that the file changes: its address with the tab, what it holds, and what is written. '' = blank. */
export interface CellChange {
  readonly range: string;
  readonly tab: string;
  readonly a1: string;
  readonly was: PlainCell;
  readonly now: PlainCell;
}

/** A file that may be taken. */
export interface Takable {
  readonly open: PeriodWork;
  readonly unit: string;
  readonly unitName: string;
  readonly fileId: string;
  /** The workbook on Drive. */
  readonly held: UnitBookRead;
  readonly changes: readonly CellChange[];
  readonly findings: readonly Finding[];
  readonly templates: readonly Template[];
}

/** `same` = the workbook holds it already. */
export type SentLook =
  | { readonly verdict: 'ready'; readonly takable: Takable }
  | { readonly verdict: 'same' | 'refused'; readonly unitName: string; readonly why: readonly string[] };

const refused = (unitName: string, ...why: readonly string[]): SentLook => ({ verdict: 'refused', unitName, why });

/** Three service calls: master, ledger and the unit's workbook. */
export function lookAt(world: World, { name, sheets }: Sent): Asked<SentLook> {
  const book = sentBook(sheets);
  const stamp = sentStamp(book);
  if (stamp === null) return ok(refused('', unitFileWords.why.noStamp(name)));
  const opening = openPeriod(world, { period: stamp.period });
  if (opening.ok) return ok(ofUnit(opening.value, stamp, book));
  return opening.error.code === 'unknownPeriod'
    ? ok(refused('', unitFileWords.why.otherPeriod(stamp.period)))
    : opening;
}

function ofUnit(open: PeriodWork, stamp: Stamp, book: SpreadsheetShape): SentLook {
  const unit = open.units.find(({ code }) => code === stamp.unit);
  const file = unit && fileOf(open, unit.code);
  if (!unit || !file) return refused(unit?.name ?? '', unitFileWords.why.notAsked(stamp.unit, open.period.name));
  const damage = open.ledger.damageOf(unit.code, open.period.code);
  if (damage !== null) return refused(unit.name, unitFileWords.why.damaged(damage));
  if (stamp.fileId !== file.fileId) return refused(unit.name, unitFileWords.why.olderFile(open.period.name));
  const templates = templatesOf(open, unit.code);
  const expected = { unit: unit.code, period: open.period.code, fileId: file.fileId, templates };
  const sent = readUnitBook(book, expected);
  // A workbook of an older form is brought up in place; a file is not.
  const altered = sent.troubles.filter((one) => isOfForm(one) || one.code === 'oldTemplate');
  if (altered.length > 0)
    return refused(unit.name, unitFileWords.why.altered, ...firstLines(sentences(altered, templates), MOST));
  const held = readUnitBook(open.world.books.get(file.fileId, { fields: UNIT_BOOK_FIELDS }), expected);
  const broken = held.troubles.filter(isOfForm);
  if (broken.length > 0)
    return refused(unit.name, unitFileWords.why.workbook, ...firstLines(sentences(broken, templates), MOST));
  const changes = [...sent.reports.flatMap((report) => changesIn(report, held.reports)), ...coverChanges(sent, held)];
  const submission = submissionOf(open, unit.code);
  if (submission !== null && isHandedIn(submission.state))
    return changes.length === 0
      ? { verdict: 'same', unitName: unit.name, why: [unitFileWords.why.same(submission.version)] }
      : refused(unit.name, unitFileWords.why.handedIn(submission.version, changes.length));
  if (changes.length === 0 && held.cover.ticked)
    return { verdict: 'same', unitName: unit.name, why: [unitFileWords.why.same(0)] };
  const findings = findingsOf(sent, templates, heldOf(open, open.world.clock.now())).filter(isOfReport);
  const takable = {
    open,
    unit: unit.code,
    unitName: unit.name,
    fileId: file.fileId,
    held,
    changes,
    findings,
    templates,
  };
  return { verdict: 'ready', takable };
}

/** Sentences of a refusal that are listed. */
const MOST = 12;

/** What stops because rows, columns, labels or stamps are not those of the form; the unit mends a wrong entry. */
const isOfForm = ({ stops, rule, form, row }: Finding): boolean =>
  stops && !rule.startsWith('read.') && !(form === 'cover' && row !== '');

/** A code of the print is computed by the program that saved the file; the workbook on Drive computes its own. */
const isOfReport = ({ code }: Finding): boolean => code !== 'printCodeDiffers' && code !== 'beforeCutOff';

export const holdingIn = (findings: readonly Finding[]): readonly Finding[] => findings.filter(holdsBack);

const held = ({ content }: Entry['seen']): PlainCell =>
  content === null ? '' : typeof content === 'object' ? content.error : content;

/** A box that is not ticked is blank in some programs. */
const isSame = (one: PlainCell, other: PlainCell): boolean =>
  (one === false ? '' : one) === (other === false ? '' : other) ||
  (typeof one === 'string' && typeof other === 'string' && one.normalize('NFC') === other.normalize('NFC'));

function changesIn(report: Report, reports: readonly Report[]): readonly CellChange[] {
  const own = reports.find(({ form }) => form === report.form);
  const sent = new Map(report.entries.map((entry) => [`${entry.row}\u0000${entry.field}`, entry]));
  return (own?.entries ?? []).flatMap(({ row, field, a1, seen }): readonly CellChange[] => {
    const entry = sent.get(`${row}\u0000${field}`);
    if (!own || !entry) return [];
    const [was, now] = [held(seen), writtenCell(entry)];
    return isSame(was, now) ? [] : [{ range: onTab(own.tab, a1), tab: own.tab, a1, was, now }];
  });
}

const dayCell = (date: string | null): PlainCell => (date === null ? '' : dateToSerial(date));
const documentCell = (key: DocumentKey, { document }: UnitBookRead['cover']): PlainCell =>
  key === 'docDate' ? dayCell(document.signedOn) : (document[DOCUMENT_KEYS[key]] ?? '');

/** The văn bản that the unit named, and its answers to the points of a return. */
const coverCells = ({ cover }: UnitBookRead): readonly (readonly [CoverKey, PlainCell])[] => [
  ...COVER_ENTRIES.map((key) => [key, documentCell(key, cover)] as const),
  ...POINT_NUMBERS.map((n, at) => [`answer${n}` as const, cover.points?.answers[at] ?? ''] as const),
  ...cover.certified.map(({ key, held: content }) => [key, content] as const),
];

function coverChanges(sent: UnitBookRead, own: UnitBookRead): readonly CellChange[] {
  const next = new Map(coverCells(sent));
  const { cells, tab } = own.cover;
  return coverCells(own).flatMap(([key, was]): readonly CellChange[] => {
    const [at, now] = [cells[key], next.get(key) ?? ''];
    return !at || isSame(was, now) ? [] : [{ range: onTab(tab, at.a1), tab, a1: at.a1, was, now }];
  });
}

/** Whether a cell of the workbook holds what was there before a taken file, or what the file wrote there. */
export function holdsIn(read: UnitBookRead): (change: CellChange, side: 'was' | 'now') => boolean {
  const { cover, reports } = read;
  const entries = reports.flatMap(({ tab, entries: all }) =>
    all.map(({ a1, seen }) => [onTab(tab, a1), held(seen)] as const),
  );
  const onCover = coverCells(read).flatMap(([key, content]) => {
    const at = cover.cells[key];
    return at ? [[onTab(cover.tab, at.a1), content] as const] : [];
  });
  const tick = cover.tick ? [[onTab(cover.tab, cover.tick.a1), cover.ticked] as const] : [];
  const now = new Map<string, PlainCell>([...entries, ...onCover, ...tick]);
  return (change, side) => isSame(now.get(change.range) ?? '', change[side]);
}
