/**
 * Tables that became rows, as the ledger keeps them: what takes each back is there before anything is written, and a
 * second record follows once it is written. A killed run leaves the first without the second.
 */
import { isInTab, misfits, rowsHeld, rowsWritten, type TabChange } from '../../tables/master-book/tab-change';
import type { World } from '../ports';
import type { Ledger } from '../work/ledger';
import type { Office } from '../work/office';
import { isInMarks, marksMisfit, type MarkChanges } from './mark-changes';
import type { TableKindName } from './table-kind';

/** What takes a table back. */
export interface TakenBack {
  readonly changes: readonly TabChange[];
  readonly marks?: MarkChanges;
}

/** No changes and no marks = the last table of the kind was taken back. */
interface Kept extends TakenBack {
  readonly of: TableKindName;
  readonly at: number;
  /** It is on its way: another record follows that it is `written`. Absent in ledgers of earlier releases. */
  readonly begun?: true;
  /** Names the table as it was sent, with every row and cell that it writes. */
  readonly mark?: string;
  /** Key of the record of the table that was written. */
  readonly written?: string;
}

/** The last table of a kind that can be taken back. */
export interface LastTaken extends TakenBack {
  readonly key: string;
  readonly mark: string;
  /** False = its run was killed before it noted that it is written. */
  readonly isDone: boolean;
}

interface Found {
  readonly office: Office;
  readonly ledger: Ledger;
}

const yearOf = ({ catalogue }: Office): string => String(catalogue.province.year);

/** Keeps in memory what takes the table back; the next flush writes it. Returns its key. */
export const keepBegun = (
  world: World,
  { office, ledger }: Found,
  { kind, mark, back }: { readonly kind: TableKindName; readonly mark: string; readonly back: TakenBack },
): string =>
  ledger.kept.keep('tableTaken', yearOf(office), {
    of: kind,
    at: world.clock.now(),
    begun: true,
    mark,
    ...back,
  } satisfies Kept);

/** Keeps in memory that the table of this key is written; null = that the last one is taken back. */
export function keepDone(
  world: World,
  { office, ledger }: Found,
  { kind, written }: { readonly kind: TableKindName; readonly written: string | null },
): void {
  ledger.kept.keep('tableTaken', yearOf(office), {
    of: kind,
    at: world.clock.now(),
    changes: [],
    ...(written === null ? {} : { written }),
  } satisfies Kept);
}

/** `sent` = the table with its facts. */
export const markOf = ({ coder }: World, sent: unknown, changes: readonly TabChange[]): string =>
  coder.sha256(JSON.stringify([sent, changes.map(rowsWritten)]));

/**
 * True when the last table is this one, each of its rows and cells is there as it was written, and `changes`, what the
 * table would write now, removes no other rows.
 */
export function replacesItself(
  { coder }: World,
  { office }: Found,
  { last, sent, changes }: { readonly last: LastTaken; readonly sent: unknown; readonly changes: readonly TabChange[] },
): boolean {
  const own = new Set(last.changes.flatMap(({ tab, remove }) => remove.map((code) => `${tab} ${code}`)));
  const held = last.changes.map((back) => rowsHeld(office.tabs.get(back.tab) ?? [], back));
  return (
    last.changes.length > 0 &&
    last.mark === coder.sha256(JSON.stringify([sent, held])) &&
    changes.every(({ tab, remove }) => remove.every((code) => own.has(`${tab} ${code}`)))
  );
}

/** True when nothing of the table is there: it was not written, or is taken back already. A service call for marks. */
export const isAway = (world: World, { office }: Found, { changes, marks }: TakenBack): boolean =>
  changes.every((change) => isInTab(office.tabs.get(change.tab) ?? [], change)) &&
  (marks === undefined || isInMarks(world, marks));

/** Rows and cells that are not as the table left them. A service call for marks. */
export const changedSince = (world: World, { office }: Found, { changes, marks }: TakenBack): readonly string[] => [
  ...changes.flatMap((change) => misfits(office.tabs.get(change.tab) ?? [], change)),
  ...(marks ? marksMisfit(world, marks) : []),
];

/**
 * What takes back the last table of the kind; null = there is none. A run that was killed before it wrote took none.
 */
export function lastTaken(world: World, found: Found, kind: TableKindName): LastTaken | null {
  const { office, ledger } = found;
  const all = ledger.kept
    .of('tableTaken', yearOf(office))
    .map(({ key, content }) => ({ ...(content as Kept), key }))
    .filter((one) => one.of === kind);
  for (const one of all.reverse()) {
    const { written } = one;
    const last = written === undefined ? one : all.find(({ key }) => key === written);
    if (!last || (last.changes.length === 0 && !last.marks)) return null;
    const isDone = written !== undefined || last.begun === undefined;
    if (isDone || !isAway(world, found, last)) return { ...last, mark: last.mark ?? '', isDone };
  }
  return null;
}
