/**
 * Rows that name a unit which ended go to the unit that the office chooses, all at once, and back. The ledger keeps
 * both first, as it does for a decision.
 */
import * as v from 'valibot';
import { inProtocolOrder, type Unit } from '../../core/catalogue/unit';
import { ok } from '../../core/result';
import { catalogueRows } from '../../tables/master-book/catalogue-rows';
import { linesIn } from '../../tables/grid/row-lines';
import { plainHeld } from '../../tables/grid/row-trust';
import { codeOf, misfits, takingBack, type TabChange } from '../../tables/master-book/tab-change';
import { firstOf } from '../../text/listed';
import { unitMoveTold as words } from '../../text/windows/rare/unit-moves-told';
import { tabRequests } from '../catalogue/change-tabs';
import { freeFor } from '../jobs/hold';
import type { World } from '../ports';
import type { Asked } from '../refusal';
import { request, TEXT } from '../request';
import { cellsMoved, endedUnits, namedRows, newLeads, rowWords, type Move, type NamedRow } from './named-rows';
import { changesKept, isMove, notTaken, opened, write, type KeptChange, type Opened } from './opened';
import { openBefore } from './plan';

interface Named {
  readonly unit: string;
  readonly name: string;
}

export interface UnitMoves {
  /** Names these rows: they move only while they are as they were here. */
  readonly mark: string;
  readonly rows: readonly {
    readonly id: string;
    readonly text: string;
    /** Units that may take it; the only successor is proposed. */
    readonly choices: readonly Named[];
    readonly proposed: string;
  }[];
  /** What to know before they move; '' = nothing. */
  readonly note: string;
  /** null = there is nothing to take back; `why` is not '' where it cannot be taken back. */
  readonly undo: { readonly key: string; readonly text: string; readonly why: string } | null;
}

const markOf = (world: World, rows: readonly NamedRow[]): string =>
  world.coder.sha256(JSON.stringify(rows.map(({ id, place }) => [id, place.owner, place.words]))).slice(0, 16);

/** Units that exist and may take a row: the successors, or every unit where there is none. */
function takersOf({ office }: Opened, { successors }: NamedRow): readonly Unit[] {
  const there = inProtocolOrder(office.catalogue.units).filter(({ endedOn }) => endedOn === undefined);
  return successors.length === 0 ? there : there.filter(({ code }) => successors.includes(code));
}

/** A row of the forms: a file that is out has it. */
const isAsked = ({ place }: NamedRow): boolean => ['taskList', 'targets', 'matrix'].includes(place.tab);

/** One service call where forms of before may still be in work, else none. */
export function movesIn(world: World, found: Opened): UnitMoves {
  const ended = endedUnits(found.office.catalogue);
  const rows = namedRows(found, ended);
  const last = lastMove(found);
  const since = rows.filter(isAsked).map(({ unit }) => ended.get(unit) ?? '');
  const open = since.length === 0 ? [] : openBefore(found, [...since].sort().pop() ?? '');
  return {
    mark: markOf(world, rows),
    rows: rows.map((row) => {
      const takers = takersOf(found, row);
      const choices = takers.map(({ code, name }): Named => ({ unit: code, name }));
      const proposed = row.successors.length === 1 ? (choices[0]?.unit ?? '') : '';
      return { id: row.id, text: row.text, choices, proposed };
    }),
    note: open.length === 0 ? '' : words.open(open),
    undo: last && { key: last.key, text: words.moved(last.moved ?? 0, last.at), why: whyNotBack(found, last) },
  };
}

/** The cells of a change that hold another value than it writes, as codes of their rows in words. */
function otherCells({ office }: Opened, changes: readonly TabChange[]): readonly string[] {
  return changes.flatMap(({ tab, set }) => {
    const lines = new Map(
      linesIn(catalogueRows(tab), office.tabs.get(tab) ?? []).lines.map(({ line }) => [codeOf(tab, line), line]),
    );
    return set
      .filter(({ row, column, value }) => plainHeld(lines.get(row)?.[column]) !== plainHeld(value))
      .map(({ row }) => rowWords(tab, row));
  });
}

/**
 * The last move whose rows are not all as they were before it; null = none. A move that was killed before it wrote, and
 * one that was taken back, left them so.
 */
export const lastMove = (found: Opened): (KeptChange & { readonly key: string }) | null =>
  changesKept(found)
    .filter((one) => isMove(one) && one.undoes === null && otherCells(found, one.back).length > 0)
    .pop() ?? null;

function whyNotBack(found: Opened, { changes }: KeptChange): string {
  const others = [...new Set(otherCells(found, changes))];
  return others.length === 0 ? '' : words.why.rows(firstOf(others, 6, { of: 'row', by: ', ' }));
}

const CHOSEN = v.pipe(v.array(v.object({ id: TEXT, to: TEXT })), v.minLength(1), v.maxLength(5000));

export interface RowsMoved {
  readonly message: string;
}

/** `key` = the mark of the rows as the window showed them. */
export const moveRows = request({ key: TEXT, chosen: CHOSEN }, (world, { key, chosen }): Asked<RowsMoved> => {
  const found = opened(world, true);
  if (!found.ok) return found;
  const { office, ledger } = found.value;
  const free = freeFor({ ledger, account: office.account, now: world.clock.now() });
  if (!free.ok) return free;
  const rows = namedRows(found.value, endedUnits(office.catalogue));
  const wanted = new Map(chosen.map(({ id, to }) => [id, to]));
  if (markOf(world, rows) !== key) {
    const isLeft = rows.some(({ id }) => wanted.has(id));
    // An earlier click moved them, and its answer was lost.
    return isLeft ? notTaken(words.why.changed) : ok({ message: words.repeated });
  }
  const moves = rows.flatMap((row): readonly Move[] => {
    const to = takersOf(found.value, row).find(({ code }) => code === wanted.get(row.id));
    return to ? [{ row, to }] : [];
  });
  if (moves.length < wanted.size) return notTaken(words.why.changed);
  const changes = cellsMoved(moves, office.catalogue.units);
  const { gridOf } = tabRequests(office, changes);
  const bad = changes.flatMap((change) => misfits(gridOf(change.tab), change).map((row) => rowWords(change.tab, row)));
  if (bad.length > 0) return notTaken(words.why.rows(firstOf(bad, 6, { of: 'row', by: ', ' })));
  const back = changes.map((change) => takingBack(gridOf(change.tab), change));
  write(world, found.value, {
    ...blank(world, found.value),
    changes,
    back,
    undoes: null,
    moved: moves.length,
  });
  const leads = newLeads(moves).map(({ name }) => name);
  return ok({ message: words.done(moves.length, leads) });
});

const blank = (world: World, { office }: Opened) => ({
  number: '',
  date: '',
  actsFrom:
    office.catalogue.unitChanges
      .map(({ actsFrom }) => actsFrom)
      .sort()
      .pop() ?? '',
  at: world.clock.now(),
  by: office.account,
});

/** `key` = that of the move as the window showed it. */
export const undoMoveRows = request({ key: TEXT }, (world, { key }): Asked<RowsMoved> => {
  const found = opened(world, true);
  if (!found.ok) return found;
  const { office, ledger } = found.value;
  const free = freeFor({ ledger, account: office.account, now: world.clock.now() });
  if (!free.ok) return free;
  const last = lastMove(found.value);
  if (last?.key !== key) {
    const asked = changesKept(found.value).find((one) => one.key === key);
    // An earlier click took it back, and its answer was lost.
    if (asked && isMove(asked) && otherCells(found.value, asked.back).length === 0)
      return ok({ message: words.undone });
    return notTaken(words.why.changed);
  }
  const why = whyNotBack(found.value, last);
  if (why !== '') return notTaken(why);
  write(world, found.value, {
    ...blank(world, found.value),
    changes: last.back,
    back: [],
    undoes: key,
    moved: last.moved ?? 0,
  });
  return ok({ message: words.undone });
});
