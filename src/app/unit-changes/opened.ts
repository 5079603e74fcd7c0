/** Master and ledger for a change of the units, and what an earlier run of this job left half done. */
import type { Period } from '../../core/catalogue/period';
import { ok } from '../../core/result';
import { tabDoubts, type KnownRows } from '../../tables/grid/known-rows';
import type { Line } from '../../tables/grid/row-trust';
import { catalogueRows } from '../../tables/master-book/catalogue-rows';
import { codeOf, type TabChange } from '../../tables/master-book/tab-change';
import { unitChangeTold as words } from '../../text/windows/rare/unit-changes-told';
import { noteAsRead } from '../catalogue/change-tabs';
import type { World } from '../ports';
import { refuse, type Asked } from '../refusal';
import { Ledger } from '../work/ledger';
import { openOffice, type Office } from '../work/office';
import { knownRows, trustedRows } from '../work/rows/known-rows';

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
  /** Key of the decision that this takes back; null = it is a decision. */
  readonly undoes: string | null;
}

export const notTaken = (why: string): ReturnType<typeof refuse> => refuse('unitChangeNotTaken', { why });

const yearOf = ({ catalogue }: Office): string => String(catalogue.province.year);

export const keepChange = ({ office, ledger }: Opened, kept: KeptChange): string =>
  ledger.kept.keep('unitChange', yearOf(office), kept);

/** Oldest first. */
export const changesKept = ({ office, ledger }: Opened): readonly (KeptChange & { readonly key: string })[] =>
  ledger.kept.of('unitChange', yearOf(office)).map(({ key, content }) => ({ ...(content as KeptChange), key }));

/**
 * Refuses while a row of the catalogue is doubtful; rows that a killed run of this job wrote are not. They become known
 * in memory; with `settle`, in the ledger, together with the line of the log that the run did not reach.
 */
export function opened(world: World, settle = false): Asked<Opened> {
  const office = openOffice(world);
  if (!office.ok) return office;
  const ledger = Ledger.open(world, office.value);
  if (!ledger.ok) return ledger;
  const found = { office: office.value, ledger: ledger.value };
  const trusted = trustedRows(world.coder, found.office, found.ledger);
  if (trusted.ok) return ok(found);
  const last = changesKept(found).slice(-1)[0];
  if (!last || !isWritten(world, found, last)) return trusted;
  noteChange(world, found, last);
  if (settle) found.ledger.flush();
  const again = trustedRows(world.coder, found.office, found.ledger);
  return again.ok ? ok(found) : again;
}

/** The tabs hold exactly what was known and the change. */
const isWritten = (world: World, { office, ledger }: Opened, { changes }: KeptChange): boolean =>
  changes.every((change) => {
    const known = knownRows(world.coder, ledger, change.tab);
    return (
      known === null ||
      tabDoubts(catalogueRows(change.tab), after(known, change), office.tabs.get(change.tab) ?? []) === null
    );
  });

/** The first period of the ministry's cycle that follows the decision. */
export const firstPeriod = (periods: readonly Period[], actsFrom: string): Period | undefined =>
  periods
    .filter(({ cycle, cutOff }) => cycle === 'ministry' && cutOff >= actsFrom)
    .sort((a, b) => (a.cutOff < b.cutOff ? -1 : 1))[0];

/** The log and the rows as the master holds them now, in memory: the next flush writes both. */
export function noteChange(
  world: World,
  { office, ledger }: Opened,
  { changes, number, date, undoes, actsFrom }: KeptChange,
): void {
  const papers = words.papers(number, date);
  const lines = changes.find(({ tab }) => tab === 'unitChanges')?.add.length ?? 0;
  ledger.tell(office.account, {
    ...(undoes === null
      ? { action: 'changeUnits', text: words.log(papers, lines) }
      : { action: 'undoUnits', text: words.logBack(papers) }),
    unit: null,
    period: firstPeriod(office.catalogue.periods, actsFrom)?.code ?? null,
  });
  noteAsRead(
    world,
    { office, ledger },
    changes.map(({ tab }) => tab),
  );
}

/** The known rows with the change in them. */
function after({ columns, heads, rows }: KnownRows, change: TabChange): KnownRows {
  const lines = rows.map((row): Line => Object.fromEntries(columns.map((key, at) => [key, row[at] ?? null])));
  const stay = lines.filter((line) => !change.remove.includes(codeOf(change.tab, line)));
  const set = stay.map((line) => ({
    ...line,
    ...Object.fromEntries(
      change.set
        .filter(({ row }) => row === codeOf(change.tab, line))
        .map(({ column, value }) => [column, value] as const),
    ),
  }));
  return { columns, heads, rows: [...set, ...change.add].map((line) => columns.map((key) => line[key] ?? null)) };
}
