/**
 * *Đổi mẫu*: the obligatory trial on a copy of one unit's file, the change of a unit's own file, and its undo for 30
 * days while the unit has not handed in.
 */
import { ok } from '../../core/result';
import { isHandedIn } from '../../core/submission/submission';
import { NOTHING_TOLD, withNotice, type Notice } from '../../core/submission/told';
import { carriedTo, wholeForms, type FormChange } from '../../core/forms/template-change';
import type { Unit } from '../../core/catalogue/unit';
import type { Template } from '../../core/forms/form';
import type { FileRecord, Issued } from '../../tables/ledger-book';
import { entryRequests, type LaidEntry } from '../../tables/unit-book/changing/other-template';
import { readUnitBook, UNIT_BOOK_FIELDS } from '../../tables/unit-book/reading/read';
import { coverTemplate } from '../../tables/unit-book/cover-keys';
import { TAB_TITLES } from '../../text/books/unit-book';
import { templateChangeWords as words } from '../../text/windows/rare/template-change';
import { fillBook } from '../issue/make-books';
import { freeFor } from '../jobs/hold';
import type { World } from '../ports';
import type { Asked } from '../refusal';
import { request, TEXT, TICK_OR_NONE } from '../request';
import { isOldTemplate, issuedTemplates, keepIssued } from '../work/issued';
import { openPeriod, templatesOf, templatesToday } from '../work/open-period';
import { dueAgain, fileOf, submissionOf, unitNamed, type PeriodWork } from '../work/period-work';
import {
  allKept,
  changeMark,
  changesKept,
  FIRST,
  firstLeft,
  lastOf,
  trialOf,
  undoableChange,
  type KeptChange,
  type KeptTrial,
} from './kept';
import { newCopy, oldCopies, trashCopies } from './trial-copies';
import { notChanged, switchTemplate, type Switched } from './switch';
import { sheetIdsOf } from '../../tables/unit-book/sheets';

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

/**
 * The first units need no word; from then on each one needs the office's, and it counts only after they are through.
 */
function released(open: PeriodWork, confirmed: boolean): Asked<null> {
  const left = firstLeft(open);
  if (confirmed && left > 0) return notChanged(why.firstLeft(FIRST, left));
  return !confirmed && left === 0 ? notChanged(why.notReleased(FIRST)) : ok(null);
}

const linesOf = (unit: Unit, { left, typedOver }: Switched): readonly string[] => [
  ...left.map(({ form, title, shown }) => words.leftLine(unit.shortName, words.ofForm(form, title), shown)),
  ...typedOver.map(({ form, title, shown }) => words.typedOverLine(unit.shortName, words.ofForm(form, title), shown)),
];

/** A copy of the unit's file, with everything that it holds now, gets the new forms; the unit's file is only read. */
export const tryTemplate = request({ period: TEXT, unit: TEXT }, (world, asked): Asked<Changed> => {
  const old = oldIn(world, asked);
  if (!old.ok) return old;
  const { open, unit, file, was, now } = old.value;
  const expected = { unit: unit.code, period: open.period.code, fileId: file.fileId, templates: was };
  const held = readUnitBook(world.books.get(file.fileId, { fields: UNIT_BOOK_FIELDS }), expected);
  const proved = trialOf(open)?.fileId;
  const copies = oldCopies(open);
  trashCopies(
    open,
    copies.filter(({ id }) => id !== proved),
  );
  const copyId = newCopy(open, unit);
  fillBook(open, unit, { templates: was, fileId: copyId });
  const entries = carriedTo({ was, now: was }, held.reports).kept.map(({ form, row, field, entry }): LaidEntry => {
    const { content } = entry.seen;
    return { form, row, field, content: content === null || typeof content === 'object' ? '' : content };
  });
  if (entries.length > 0) world.books.change(copyId, entryRequests(was, entries));
  const nothing = { back: [], kept: [], keep: () => undefined };
  const switched = switchTemplate(open, { unit, fileId: copyId, was, now, ...nothing, isCopy: true });
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
  trashCopies(
    open,
    copies.filter(({ id }) => id === proved),
  );
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
  const { open, unit, file, now } = old.value;
  if (trialOf(open) === null) return notChanged(why.notTried);
  const free = released(open, asked.confirmed === true);
  if (!free.ok) return free;
  // What an earlier change left without a place comes back where these forms have one.
  const back = lastOf(changesKept(open), unit.code, file.fileId)?.left ?? [];
  const switched = switchedOf(old.value, { back, undone: false });
  if (!switched.ok) return switched;
  const { count, sum, left } = switched.value;
  note(old.value, { ...keepIssued(open, now), ...periodIn(file.issued) }, { count, left, undone: false });
  return ok({
    message: words.done({ unit: unit.shortName, count, sum, left: left.length }),
    left: linesOf(unit, switched.value),
  });
});

/** The title of the cover is not laid by the change: where the period changed meanwhile, the next look brings it. */
const periodIn = ({ period, madeFor }: Issued): Issued => ({
  ...(period === undefined ? {} : { period }),
  ...(madeFor === undefined ? {} : { madeFor }),
});

type Outcome = Pick<KeptChange, 'count' | 'left' | 'undone' | 'begun'>;

const keep = ({ open, unit, file }: Old, kept: Outcome): unknown =>
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

/**
 * The unit's own file gets other forms. Entries without a place are in the ledger before their copies are deleted, so a
 * run that is killed between the two loses none.
 */
function switchedOf(old: Old, { back, undone }: { readonly back: KeptChange['left']; readonly undone: boolean }) {
  const { open, unit, file, was, now } = old;
  const begun = coverTemplate(now);
  const last = lastOf(allKept(open), unit.code, file.fileId);
  return switchTemplate(open, {
    unit,
    fileId: file.fileId,
    was,
    now,
    back,
    kept: last?.begun === begun ? last.left : [],
    keep: (left) => {
      keep(old, { count: 0, left, undone, begun });
      open.ledger.flush();
    },
  });
}

/** What the unit reads on its cover: forms that came or went as a whole, and entries that have no place. */
function noticeOf({ open, was, now }: Old, { left, undone }: Outcome): Notice {
  const whole = (which: FormChange['whole']): string =>
    wholeForms(was, now, which)
      .map((form) => TAB_TITLES[form])
      .join(', ');
  const facts = {
    way: undone ? ('back' as const) : ('changed' as const),
    formsIn: whole('in'),
    formsOut: whole('out'),
    left: left.length,
  };
  return { code: 'templateChanged', at: open.world.clock.now(), facts };
}

/** The ledger names the forms that the file now has, and how to take the change back. */
function note(old: Old, issued: Issued, kept: Outcome): void {
  keep(old, kept);
  const { open, unit, file, now } = old;
  const { file: due = file } = dueAgain(open, unit.code);
  const templateVersions = Object.fromEntries(now.map(({ form, version }) => [form, version]));
  const submission = submissionOf(open, unit.code);
  // The notes beside the rows went with their tabs: the next look lays them again.
  const { rowNotes: _, ...told } = submission?.told ?? NOTHING_TOLD;
  open.ledger.put({
    file: { ...due, issued, templateVersions, sheetIds: sheetIdsOf(now) },
    ...(submission ? { submission: { ...submission, told: withNotice(told, noticeOf(old, kept)) } } : {}),
  });
  open.ledger.tell(open.office.account, {
    action: 'template',
    unit: unit.code,
    period: open.period.code,
    text: kept.undone ? words.logUndone(kept.count) : words.log(kept.count, kept.left.length),
  });
  open.ledger.flush();
}

/** The forms before come back with everything that the unit holds now, and what had no place is laid again. */
export const undoTemplate = request({ period: TEXT, unit: TEXT }, (world, asked): Asked<Changed> => {
  const found = opened(world, asked);
  if (!found.ok) return found;
  const { open, unit } = found.value;
  const last = undoableChange(open, unit.code);
  const now = last && issuedTemplates(open, last.issued, unit.code);
  if (!last || !now) return notChanged(why.nothingToUndo(unit.shortName));
  const was = templatesOf(open, unit.code);
  const old: Old = { ...found.value, was, now };
  const switched = switchedOf(old, { back: last.left, undone: true });
  if (!switched.ok) return switched;
  const { count, sum, left } = switched.value;
  note(old, last.issued, { count, left, undone: true });
  return ok({ message: words.undone({ unit: unit.shortName, count, sum }), left: linesOf(unit, switched.value) });
});
