/**
 * *Sắp xếp đơn vị*: looks at what a decision changes, writes it, and takes it back until the forms of the next period
 * are made. The ledger first keeps what is to be written and what takes it back; then one batch writes both tabs of the
 * master; then the ledger notes the rows. A killed run is gone on with by the next click.
 */
import * as v from 'valibot';
import { isDay } from '../../core/calendar';
import { ok } from '../../core/result';
import { codeOf, misfits, takingBack } from '../../tables/master-book/tab-change';
import { unitChangeTold as words } from '../../text/windows/rare/unit-changes-told';
import { unitMoveTold as moveWords } from '../../text/windows/rare/unit-moves-told';
import { tabRequests } from '../catalogue/change-tabs';
import type { TableLook } from '../catalogue/table-kind';
import { freeFor } from '../jobs/hold';
import type { World } from '../ports';
import type { Asked } from '../refusal';
import { request, TEXT } from '../request';
import { isAllKnown, lookedAt, type AskedChange, type Looked } from './look';
import { lastMove } from './moves';
import { changesKept, isMove, notTaken, opened, write, type KeptChange, type Opened } from './opened';

/** More rows than the largest province has units before a change. */
const MOST_ROWS = 2000;

const CHANGE = {
  table: v.pipe(v.array(v.array(v.string())), v.maxLength(MOST_ROWS)),
  number: TEXT,
  date: TEXT,
  effectiveOn: TEXT,
};

export interface UnitChangeLook extends TableLook {
  /** Names this preview: the change is written only while everything is as it was here. */
  readonly mark: string;
}

export interface UnitsChanged {
  readonly message: string;
}

function lookIn(found: Opened, asked: AskedChange): Asked<Looked> {
  if (!isDay(asked.date)) return notTaken(words.notADay(words.days.date));
  if (!isDay(asked.effectiveOn)) return notTaken(words.notADay(words.days.effectiveOn));
  return ok(lookedAt(found, asked));
}

const markOf = (world: World, { changes, look }: Looked): string =>
  world.coder.sha256(JSON.stringify([changes, look.plan])).slice(0, 16);

/** Two service calls; writes nothing. */
export const lookAtUnitChange = request(CHANGE, (world, asked): Asked<UnitChangeLook> => {
  const found = opened(world);
  if (!found.ok) return found;
  const looked = lookIn(found.value, asked);
  return looked.ok ? ok({ ...looked.value.look, mark: markOf(world, looked.value) }) : looked;
});

export const changeUnits = request({ ...CHANGE, key: TEXT }, (world, { key, ...asked }): Asked<UnitsChanged> => {
  const found = opened(world, true);
  if (!found.ok) return found;
  const { office, ledger } = found.value;
  const free = freeFor({ ledger, account: office.account, now: world.clock.now() });
  if (!free.ok) return free;
  const read = lookIn(found.value, asked);
  if (!read.ok) return read;
  const looked = read.value;
  if (isAllKnown(looked.lines)) return ok({ message: words.repeated });
  if (looked.look.blocked !== '') return notTaken(looked.look.blocked);
  if (markOf(world, looked) !== key) return notTaken(words.why.changed);
  const { number, date } = asked;
  const { changes, actsFrom, made } = looked;
  const { gridOf } = tabRequests(office, changes);
  const back = changes.map((change) => takingBack(gridOf(change.tab), change));
  write(world, found.value, {
    number,
    date,
    actsFrom,
    at: world.clock.now(),
    by: office.account,
    changes,
    back,
    undoes: null,
  });
  return ok({ message: words.done(made.length) });
});

/** Its lines are in the master: a run that was killed before it wrote them has written nothing. */
function isInMaster({ office }: Opened, { changes }: KeptChange): boolean {
  const lines = changes
    .filter(({ tab }) => tab === 'unitChanges')
    .flatMap(({ tab, add }) => add.map((line) => codeOf(tab, line)));
  return lines.every((line) => office.catalogue.unitChanges.some(({ code }) => code === line));
}

/**
 * The last decision that is in the master; null = none. A taking back that was kept and killed before it wrote to the
 * master took nothing back, so the decision is still the last one.
 */
export const lastChange = (found: Opened): (KeptChange & { readonly key: string }) | null =>
  changesKept(found)
    .filter((one) => one.undoes === null && !isMove(one) && isInMaster(found, one))
    .pop() ?? null;

/** Why the decision cannot be taken back any more; '' = it can. */
export function whyNotBack(
  found: Opened,
  { actsFrom, back, at }: Pick<KeptChange, 'actsFrom' | 'back' | 'at'>,
): string {
  const { office, ledger } = found;
  if ((lastMove(found)?.at ?? 0) > at) return moveWords.why.movedFirst;
  const out = office.catalogue.periods.find(({ code, cutOff }) => cutOff >= actsFrom && ledger.hasForms(code));
  if (out) return words.why.out(out.name);
  const bad = back.flatMap((change) => misfits(office.tabs.get(change.tab) ?? [], change));
  return bad.length > 0 ? words.why.rows(bad) : '';
}

/** `key` = that of the decision as the window showed it: another one is not taken back in its place. */
export const undoUnitChange = request({ key: TEXT }, (world, { key }): Asked<UnitsChanged> => {
  const found = opened(world, true);
  if (!found.ok) return found;
  const { office, ledger } = found.value;
  const free = freeFor({ ledger, account: office.account, now: world.clock.now() });
  if (!free.ok) return free;
  const last = lastChange(found.value);
  if (last?.key !== key) {
    const asked = changesKept(found.value).find((one) => one.key === key);
    // An earlier click took it back, and its answer was lost.
    if (asked && !isInMaster(found.value, asked)) return ok({ message: words.undone });
    return notTaken(last ? words.why.changed : words.why.nothing);
  }
  const why = whyNotBack(found.value, last);
  if (why !== '') return notTaken(why);
  const { number, date, actsFrom, back } = last;
  const by = office.account;
  write(world, found.value, {
    number,
    date,
    actsFrom,
    at: world.clock.now(),
    by,
    changes: back,
    back: [],
    undoes: key,
  });
  return ok({ message: words.undone });
});
