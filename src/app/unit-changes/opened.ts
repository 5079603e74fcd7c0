/** Master and ledger for a change of the units, and what an earlier run of this job left half done. */
import type { Period } from '../../core/catalogue/period';
import { ok } from '../../core/result';
import { isInTab, type TabChange } from '../../tables/master-book/tab-change';
import { unitChangeTold as words } from '../../text/windows/rare/unit-changes-told';
import { unitMoveTold as moveWords } from '../../text/windows/rare/unit-moves-told';
import { forgetRows, noteAsRead, tabRequests } from '../catalogue/change-tabs';
import type { World } from '../ports';
import { refuse, type Asked } from '../refusal';
import { Ledger } from '../work/ledger';
import { openOffice, type Office } from '../work/office';
import { trustedRows } from '../work/rows/known-rows';

export interface Opened {
  readonly office: Office;
  readonly ledger: Ledger;
}

/** A decision that was written, or the taking back of one. */
export interface KeptChange {
  readonly number: string;
  readonly date: string;
  readonly actsFrom: string;
  readonly at: number;
  readonly by: string;
  /** What is written to the master, and what takes it back; the latter is [] where this takes another one back. */
  readonly changes: readonly TabChange[];
  readonly back: readonly TabChange[];
  /** Key of the decision or move that this takes back; null = it takes nothing back. */
  readonly undoes: string | null;
  /** Number of rows that go to other units, or back; absent = it is a decision on units. */
  readonly moved?: number;
}

/** Rows that name a unit which ended go to other units, or back. */
export const isMove = ({ moved }: KeptChange): boolean => moved !== undefined;

export const notTaken = (why: string): ReturnType<typeof refuse> => refuse('unitChangeNotTaken', { why });

const yearOf = ({ catalogue }: Office): string => String(catalogue.province.year);

const keepChange = ({ office, ledger }: Opened, kept: KeptChange): string =>
  ledger.kept.keep('unitChange', yearOf(office), kept);

/** Oldest first. */
export const changesKept = ({ office, ledger }: Opened): readonly (KeptChange & { readonly key: string })[] =>
  ledger.kept.of('unitChange', yearOf(office)).map(({ key, content }) => ({ ...(content as KeptChange), key }));

/**
 * Refuses while a row of the catalogue is doubtful. With `settle`, the line of the log that a killed run of this job
 * did not reach is written.
 */
export function opened(world: World, settle = false): Asked<Opened> {
  const office = openOffice(world);
  if (!office.ok) return office;
  const ledger = Ledger.open(world, office.value);
  if (!ledger.ok) return ledger;
  const found = { office: office.value, ledger: ledger.value };
  const trusted = trustedRows(world.coder, found.office, found.ledger);
  if (!trusted.ok) return trusted;
  const last = settle ? changesKept(found).slice(-1)[0] : undefined;
  if (last && isWritten(found, last) && !isLogged(found, last)) {
    noteChange(world, found, last);
    found.ledger.flush();
  }
  return ok(found);
}

const isWritten = ({ office }: Opened, { changes }: KeptChange): boolean =>
  changes.every((change) => isInTab(office.tabs.get(change.tab) ?? [], change));

/** One service call where the log of the period is not in memory. */
const isLogged = (found: Opened, kept: KeptChange): boolean => {
  const { action, period } = logOf(found, kept);
  return found.ledger.log(period ?? '').some((line) => line.action === action && line.at >= kept.at);
};

/** The first period of the ministry's cycle that follows the decision. */
export const firstPeriod = (periods: readonly Period[], actsFrom: string): Period | undefined =>
  periods
    .filter(({ cycle, cutOff }) => cycle === 'ministry' && cutOff >= actsFrom)
    .sort((a, b) => (a.cutOff < b.cutOff ? -1 : 1))[0];

const moveLog = (undoes: string | null, moved: number) =>
  undoes === null
    ? { action: 'moveRows', text: moveWords.log(moved) }
    : { action: 'undoMoveRows', text: moveWords.logBack(moved) };

function decisionLog({ changes, number, date, undoes }: KeptChange) {
  const papers = words.papers(number, date);
  const lines = changes.find(({ tab }) => tab === 'unitChanges')?.add.length ?? 0;
  return undoes === null
    ? { action: 'changeUnits', text: words.log(papers, lines) }
    : { action: 'undoUnits', text: words.logBack(papers) };
}

const logOf = ({ office }: Opened, kept: KeptChange) => ({
  ...(kept.moved === undefined ? decisionLog(kept) : moveLog(kept.undoes, kept.moved)),
  unit: null,
  period: firstPeriod(office.catalogue.periods, kept.actsFrom)?.code ?? null,
});

/** The log and the rows as the master holds them now, in memory: the next flush writes both. */
function noteChange(world: World, { office, ledger }: Opened, kept: KeptChange): void {
  ledger.tell(office.account, logOf({ office, ledger }, kept));
  noteAsRead(
    world,
    { office, ledger },
    kept.changes.map(({ tab }) => tab),
  );
}

/**
 * The ledger keeps it first and forgets the rows that change, one batch writes the tabs, and the ledger notes the rows
 * as they are then.
 */
export function write(world: World, found: Opened, kept: KeptChange): void {
  keepChange(found, kept);
  forgetRows(world, found, kept.changes);
  found.ledger.flush();
  writeMaster(world, found, kept);
}

function writeMaster(world: World, { office, ledger }: Opened, kept: KeptChange): void {
  world.books.change(office.masterId, tabRequests(office, kept.changes).requests);
  const now = openOffice(world);
  if (!now.ok) return;
  noteChange(world, { office: now.value, ledger }, kept);
  ledger.flush();
}
