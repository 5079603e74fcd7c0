/**
 * *Đổi mẫu*: the obligatory trial on a copy of one unit's file, the change of a unit's own file, and its undo for 30
 * days while the unit has not handed in.
 */
import { ok } from '../../core/result';
import { isHandedIn } from '../../core/submission/submission';
import { NOTHING_TOLD } from '../../core/submission/told';
import { carriedTo } from '../../core/forms/template-change';
import type { Unit } from '../../core/catalogue/unit';
import type { Template } from '../../core/forms/form';
import type { FileRecord, Issued } from '../../tables/ledger-book';
import { entryRequests, type LaidEntry } from '../../tables/unit-book/other-template';
import { readUnitBook, UNIT_BOOK_FIELDS } from '../../tables/unit-book/reading/read';
import { templateChangeWords as words } from '../../text/windows/rare/template-change';
import { fillBook } from '../issue/make-books';
import { freeFor } from '../jobs/hold';
import type { World } from '../ports';
import type { Asked } from '../refusal';
import { request, TEXT, TICK_OR_NONE } from '../request';
import { isOldTemplate, issuedTemplates, keepIssued } from '../work/issued';
import { openPeriod, templatesOf, templatesToday } from '../work/open-period';
import { dueAgain, fileOf, submissionOf, unitNamed, type PeriodWork } from '../work/period-work';
import { notChanged, switchTemplate, type LeftEntry, type Switched } from './switch';

/** What takes a change back. */
export interface KeptChange {
  readonly unit: string;
  readonly fileId: string;
  readonly at: number;
  readonly by: string;
  /** The forms before, as they are kept in the ledger. */
  readonly issued: Issued;
  readonly versions: FileRecord['templateVersions'];
  readonly count: number;
  readonly left: readonly LeftEntry[];
  /** true = this line is the undo of the change before. */
  readonly undone: boolean;
  /** Names the forms that came, as in the trial; absent in lines of earlier releases. */
  readonly mark?: string;
}

export interface KeptTrial {
  /** Names the forms that were tried. */
  readonly mark: string;
  readonly unit: string;
  readonly fileId: string;
  readonly count: number;
  readonly sum: number;
  readonly left: number;
}

const UNDO_DAYS = 30;
const DAY = 86_400_000;

export interface Changed {
  readonly message: string;
  readonly left: readonly string[];
}

interface Old {
  readonly open: PeriodWork;
  readonly unit: Unit;
  readonly file: FileRecord;
  readonly was: readonly Template[];
  readonly now: readonly Template[];
}

const { why } = words;

function opened(
  world: World,
  asked: { readonly period: string; readonly unit: string },
): Asked<Omit<Old, 'was' | 'now'>> {
  const opening = openPeriod(world, { period: asked.period });
  if (!opening.ok) return opening;
  const open = opening.value;
  const unit = unitNamed(open, asked.unit);
  if (!unit.ok) return unit;
  const free = freeFor({ ledger: open.ledger, account: open.office.account, now: world.clock.now() });
  if (!free.ok) return free;
  const file = fileOf(open, unit.value.code);
  if (!file) return notChanged(why.noFile(unit.value.shortName));
  const submission = submissionOf(open, unit.value.code);
  if (submission && isHandedIn(submission.state)) return notChanged(why.handedIn(unit.value.shortName));
  return ok({ open, unit: unit.value, file });
}

function oldIn(world: World, asked: { readonly period: string; readonly unit: string }): Asked<Old> {
  const found = opened(world, asked);
  if (!found.ok) return found;
  const { open, unit } = found.value;
  if (!isOldTemplate(open, unit.code)) return notChanged(why.notOld(unit.shortName));
  return ok({ ...found.value, was: templatesOf(open, unit.code), now: templatesToday(open, unit.code) });
}

/** Names the rows that the catalogue asks today, whatever the unit. */
export const changeMark = ({ world, listed }: PeriodWork): string => {
  const { indicators, tasks, headings, targets, matrix } = listed;
  return world.coder.sha256(JSON.stringify([indicators, tasks, headings, targets, matrix])).slice(0, 16);
};

export const trialOf = (open: PeriodWork): KeptTrial | null => {
  const mark = changeMark(open);
  const all = open.ledger.kept.of('templateTrial', open.period.code).map(({ content }) => content as KeptTrial);
  return all.filter((one) => one.mark === mark).pop() ?? null;
};

/** Oldest first, those that were taken back too. */
export const changesKept = (open: PeriodWork): readonly KeptChange[] =>
  open.ledger.kept.of('templateChange', open.period.code).map(({ content }) => content as KeptChange);

/** Units that get new forms before the office releases them for all others. */
const FIRST = 3;

/** Codes of the units whose files have today's forms by a change. */
export function changedNow(open: PeriodWork): readonly string[] {
  const mark = changeMark(open);
  const latest = new Map(changesKept(open).map((one) => [one.unit, one]));
  return [...latest.values()].filter((one) => one.mark === mark && !one.undone).map(({ unit }) => unit);
}

/** How many of the first units have not got today's forms yet; 0 = the others may get them. */
export const firstLeft = (open: PeriodWork): number => Math.max(0, FIRST - changedNow(open).length);

/** The first units need no word; from then on each one needs the office's, and it counts only after they are through. */
function released(open: PeriodWork, confirmed: boolean): Asked<null> {
  const left = firstLeft(open);
  if (confirmed && left > 0) return notChanged(why.firstLeft(FIRST, left));
  return !confirmed && left === 0 ? notChanged(why.notReleased(FIRST)) : ok(null);
}

const linesOf = (unit: Unit, { left, typedOver }: Switched): readonly string[] => [
  ...left.map(({ title, shown }) => words.leftLine(unit.shortName, title, shown)),
  ...typedOver.map(({ title, shown }) => words.typedOverLine(unit.shortName, title, shown)),
];

/** A copy of the unit's file, with everything that it holds now, gets the new forms; the unit's file is only read. */
export const tryTemplate = request({ period: TEXT, unit: TEXT }, (world, asked): Asked<Changed> => {
  const old = oldIn(world, asked);
  if (!old.ok) return old;
  const { open, unit, file, was, now } = old.value;
  const expected = { unit: unit.code, period: open.period.code, fileId: file.fileId, templates: was };
  const held = readUnitBook(world.books.get(file.fileId, { fields: UNIT_BOOK_FIELDS }), expected);
  const copyId = world.files.createBook(
    words.trialName(unit.name, open.period.name),
    world.files.seen(open.office.masterId)?.parents[0] ?? '',
    { cchc: 'trial', unit: unit.code, period: open.period.code, master: open.office.masterId },
  );
  fillBook(open, unit, { templates: was, fileId: copyId });
  const entries = carriedTo(was, held.reports).kept.map(({ form, row, field, entry }): LaidEntry => {
    const { content } = entry.seen;
    return { form, row, field, content: content === null || typeof content === 'object' ? '' : content };
  });
  if (entries.length > 0) world.books.change(copyId, entryRequests(was, entries));
  const switched = switchTemplate(open, { unit, fileId: copyId, was, now, back: [], isCopy: true });
  if (!switched.ok) return switched;
  const { count, sum, left } = switched.value;
  open.ledger.kept.keep('templateTrial', open.period.code, {
    mark: changeMark(open),
    unit: unit.code,
    fileId: copyId,
    count,
    sum,
    left: left.length,
  } satisfies KeptTrial);
  open.ledger.tell(open.office.account, {
    action: 'templateTrial',
    unit: unit.code,
    period: open.period.code,
    text: words.logTrial(count),
  });
  open.ledger.flush();
  return ok({
    message: words.tried({ unit: unit.shortName, count, sum, left: left.length }),
    left: linesOf(unit, switched.value),
  });
});

/**
 * The unit's own file. Refused before the forms were tried on a copy; after the first units, refused without
 * `confirmed`: the office has looked at their files.
 */
const CHANGE = { period: TEXT, unit: TEXT, confirmed: TICK_OR_NONE };
export const changeTemplate = request(CHANGE, (world, asked): Asked<Changed> => {
  const old = oldIn(world, asked);
  if (!old.ok) return old;
  const { open, unit, file, was, now } = old.value;
  if (trialOf(open) === null) return notChanged(why.notTried);
  const free = released(open, asked.confirmed === true);
  if (!free.ok) return free;
  const switched = switchTemplate(open, { unit, fileId: file.fileId, was, now, back: [] });
  if (!switched.ok) return switched;
  const { count, sum, left } = switched.value;
  note(old.value, keepIssued(open, now), { count, left, undone: false });
  return ok({
    message: words.done({ unit: unit.shortName, count, sum, left: left.length }),
    left: linesOf(unit, switched.value),
  });
});

/** The ledger names the forms that the file now has, and how to take the change back. */
function note(
  { open, unit, file, now }: Old,
  issued: Issued,
  kept: Pick<KeptChange, 'count' | 'left' | 'undone'>,
): void {
  open.ledger.kept.keep('templateChange', open.period.code, {
    ...kept,
    unit: unit.code,
    fileId: file.fileId,
    at: open.world.clock.now(),
    by: open.office.account,
    mark: changeMark(open),
    issued: file.issued,
    versions: file.templateVersions,
  } satisfies KeptChange);
  const { file: due = file } = dueAgain(open, unit.code);
  const templateVersions = Object.fromEntries(now.map(({ form, version }) => [form, version]));
  const submission = submissionOf(open, unit.code);
  // The notes beside the rows went with their tabs: the next look lays them again.
  const { rowNotes: _, ...told } = submission?.told ?? NOTHING_TOLD;
  open.ledger.put({
    file: { ...due, issued, templateVersions },
    ...(submission ? { submission: { ...submission, told } } : {}),
  });
  open.ledger.tell(open.office.account, {
    action: 'template',
    unit: unit.code,
    period: open.period.code,
    text: kept.undone ? words.logUndone(kept.count) : words.log(kept.count, kept.left.length),
  });
  open.ledger.flush();
}

/** The last change of a unit that may be taken back; null = none. */
export const undoableChange = (open: PeriodWork, unit: string): KeptChange | null => {
  const last = changesKept(open)
    .filter((one) => one.unit === unit)
    .pop();
  const isIn = last && !last.undone && open.world.clock.now() - last.at <= UNDO_DAYS * DAY;
  return isIn && last.fileId === fileOf(open, unit)?.fileId ? last : null;
};

/** The forms before come back with everything that the unit holds now, and what had no place is laid again. */
export const undoTemplate = request({ period: TEXT, unit: TEXT }, (world, asked): Asked<Changed> => {
  const found = opened(world, asked);
  if (!found.ok) return found;
  const { open, unit, file } = found.value;
  const last = undoableChange(open, unit.code);
  const now = last && issuedTemplates(open, last.issued, unit.code);
  if (!last || !now) return notChanged(why.nothingToUndo(unit.shortName));
  const was = templatesOf(open, unit.code);
  const switched = switchTemplate(open, { unit, fileId: file.fileId, was, now, back: last.left });
  if (!switched.ok) return switched;
  const { count, sum, left } = switched.value;
  note({ ...found.value, was, now }, last.issued, { count, left, undone: true });
  return ok({ message: words.undone({ unit: unit.shortName, count, sum }), left: linesOf(unit, switched.value) });
});
