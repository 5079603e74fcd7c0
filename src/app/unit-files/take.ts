/**
 * Takes a file that a unit sent back: its entries go into the unit's own workbook, which the next look then checks and
 * seals as any other. What was there is kept, so that the last file of a unit can be taken back until it is sealed.
 */
import * as v from 'valibot';
import { ok } from '../../core/result';
import { isHandedIn } from '../../core/submission/submission';
import { onTab } from '../../tables/grid/a1';
import { unitFileWords } from '../../text/windows/rare/unit-files';
import { sentences } from '../collect/evaluate';
import { freeFor } from '../jobs/hold';
import type { World } from '../ports';
import { refuse, type Asked } from '../refusal';
import { request, TEXT, TICK_OR_NONE } from '../request';
import { openPeriod, templatesOf } from '../work/open-period';
import { dueAgain, fileOf, submissionOf, unitNamed, type PeriodWork } from '../work/period-work';
import { readUnitBook, UNIT_BOOK_FIELDS } from '../../tables/unit-book/reading/read';
import { holdingIn, holdsIn, lookAt, type CellChange, type Sent, type Takable } from './sent-file';

const CELL = v.union([
  v.null(),
  v.number(),
  v.string(),
  v.boolean(),
  v.object({ as: v.picklist(['DATE', 'PERCENT']), number: v.number() }),
  v.object({ error: v.string() }),
]);

const SENT = {
  /** The name of the file, for the person. */
  file: TEXT,
  sheets: v.array(v.object({ title: v.string(), rows: v.array(v.array(CELL)) })),
};

export interface UnitFileLook {
  readonly verdict: 'ready' | 'same' | 'refused';
  /** '' when the unit is not known. */
  readonly unit: string;
  readonly unitName: string;
  readonly period: string;
  /** Why it is not taken, each a sentence. */
  readonly why: readonly string[];
  readonly changes: number;
  /** Cells of the workbook with other content, in words. */
  readonly over: readonly string[];
  readonly overCount: number;
  /** What keeps the report out, and what is only noted; sentences. */
  readonly holding: readonly string[];
  readonly holdingCount: number;
  readonly notes: readonly string[];
  /** Names this preview: the file is taken only while the workbook is as it was here. */
  readonly mark: string;
}

/** Sentences of each kind that are listed. */
const LISTED = 8;
const { take: words } = unitFileWords;

const cellText = (cell: CellChange['was']): string => (cell === '' ? words.blank : String(cell).slice(0, 80));
const isOver = ({ was }: CellChange): boolean => was !== '' && was !== false;

const markOf = (world: World, { unit, changes, fileId }: Takable): string =>
  world.coder.sha256(JSON.stringify([unit, fileId, changes])).slice(0, 16);

const asSent = ({ file, sheets }: { readonly file: string; readonly sheets: Sent['sheets'] }): Sent => ({
  name: file,
  sheets,
});

export const lookAtUnitFile = request(SENT, (world, body): Asked<UnitFileLook> => {
  const found = lookAt(world, asSent(body));
  if (!found.ok) return found;
  const look = found.value;
  const nothing = { changes: 0, over: [], overCount: 0, holding: [], holdingCount: 0, notes: [], mark: '' };
  if (look.verdict !== 'ready')
    return ok({ verdict: look.verdict, unit: '', unitName: look.unitName, period: '', why: look.why, ...nothing });
  const { takable } = look;
  const { open, unit, unitName, changes, findings, templates } = takable;
  const over = changes.filter(isOver);
  const holding = holdingIn(findings);
  return ok({
    verdict: 'ready',
    unit,
    unitName,
    period: open.period.code,
    why: [],
    changes: changes.length,
    over: over.slice(0, LISTED).map(({ tab, a1, was, now }) => words.overCell(tab, a1, cellText(was), cellText(now))),
    overCount: over.length,
    holding: sentences(holding.slice(0, LISTED), templates),
    holdingCount: holding.length,
    notes: sentences(
      findings.filter((one) => !holding.includes(one)),
      templates,
    ),
    mark: markOf(world, takable),
  });
});

/** What takes a file back. */
interface Kept {
  readonly unit: string;
  readonly fileId: string;
  readonly at: number;
  /** [] = it was taken back. */
  readonly changes: readonly CellChange[];
}

export interface UnitFileTaken {
  readonly message: string;
}

/** `submit` ticks the box in the unit's place. */
export const takeUnitFile = request(
  { ...SENT, key: TEXT, publish: TICK_OR_NONE },
  (world, body): Asked<UnitFileTaken> => {
    const found = lookAt(world, asSent(body));
    if (!found.ok) return found;
    if (found.value.verdict !== 'ready') return refuse('fileNotTaken', { why: found.value.why.join(' ') });
    const { takable } = found.value;
    if (markOf(world, takable) !== body.key) return refuse('fileNotTaken', { why: unitFileWords.why.changed });
    const { open, unit, unitName, held, fileId } = takable;
    const free = freeFor({ ledger: open.ledger, account: open.office.account, now: world.clock.now() });
    if (!free.ok) return free;
    const { cover } = held;
    const ticked: readonly CellChange[] =
      body.publish === true && cover.tick && !cover.ticked
        ? [{ range: onTab(cover.tab, cover.tick.a1), tab: cover.tab, a1: cover.tick.a1, was: false, now: true }]
        : [];
    const changes = [...takable.changes, ...ticked];
    keep(open, { unit, fileId, changes: [...writtenBefore(takable), ...changes] });
    open.ledger.tell(open.office.account, {
      action: 'takeUnitFile',
      unit,
      period: open.period.code,
      text: words.log(unitName, body.file, takable.changes.length),
    });
    // What was there is in the ledger before anything is written over.
    open.ledger.flush();
    write(open, fileId, changes, 'now');
    const said = [words.written(unitName, takable.changes.length), ...(ticked.length > 0 ? [words.ticked] : [])];
    return ok({ message: said.join(' ') });
  },
);

/** The last file of the unit that was taken into this workbook; none = [], also where it was taken back. */
function lastChanges({ ledger, period }: PeriodWork, { unit, fileId }: Pick<Kept, 'unit' | 'fileId'>): Kept['changes'] {
  const all = ledger.kept.of('fileTaken', period.code).map(({ content }) => content as Kept);
  const last = all.filter((one) => one.unit === unit).pop();
  return last?.fileId === fileId ? last.changes : [];
}

/** The same file once more, for the tick alone or after a killed run: what it wrote then is taken back with it. */
function writtenBefore({ open, unit, fileId, held, changes }: Takable): readonly CellChange[] {
  const holds = holdsIn(held);
  return changes.length > 0 ? [] : lastChanges(open, { unit, fileId }).filter((change) => holds(change, 'now'));
}

function keep(open: PeriodWork, { unit, fileId, changes }: Omit<Kept, 'at'>): void {
  const kept: Kept = { unit, fileId, changes, at: open.world.clock.now() };
  open.ledger.kept.keep('fileTaken', open.period.code, kept);
  open.ledger.put(dueAgain(open, unit));
}

const write = ({ world }: PeriodWork, fileId: string, changes: readonly CellChange[], side: 'was' | 'now'): void => {
  if (changes.length > 0)
    world.books.write(
      fileId,
      changes.map((change) => ({ range: change.range, values: [[change[side]]] })),
    );
};

/** Takes back the last file of a unit. Refused once its report is sealed. */
export const giveBackUnitFile = request({ period: TEXT, unit: TEXT }, (world, body): Asked<UnitFileTaken> => {
  const opening = openPeriod(world, { period: body.period });
  if (!opening.ok) return opening;
  const open = opening.value;
  const unit = unitNamed(open, body.unit);
  if (!unit.ok) return unit;
  const free = freeFor({ ledger: open.ledger, account: open.office.account, now: world.clock.now() });
  if (!free.ok) return free;
  const submission = submissionOf(open, unit.value.code);
  if (submission && isHandedIn(submission.state)) return refuse('fileNotTaken', { why: unitFileWords.why.sealed });
  const [{ code, name }, fileId] = [unit.value, fileOf(open, unit.value.code)?.fileId ?? ''];
  const changes = lastChanges(open, { unit: code, fileId });
  if (changes.length === 0) return refuse('fileNotTaken', { why: unitFileWords.why.notTaken });
  const book = world.books.get(fileId, { fields: UNIT_BOOK_FIELDS });
  const expected = { unit: code, period: open.period.code, fileId, templates: templatesOf(open, code) };
  const holds = holdsIn(readUnitBook(book, expected));
  // What the unit changed since then is its own. A killed run may have given everything back, or have written nothing.
  const back = changes.filter((change) => holds(change, 'now'));
  const own = changes.filter((change) => !holds(change, 'now') && !holds(change, 'was'));
  write(open, fileId, back, 'was');
  keep(open, { unit: code, fileId, changes: [] });
  open.ledger.tell(open.office.account, {
    action: 'giveBackUnitFile',
    unit: code,
    period: open.period.code,
    text: words.logBack(name),
  });
  open.ledger.flush();
  return ok({ message: words.givenBack(name, own.length) });
});
