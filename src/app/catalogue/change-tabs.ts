/** A change of rows of the catalogue tabs: what is written to the master, and the rows as known afterwards. */
import type { SheetRequest } from '../../tables/api-requests';
import { rowsIn } from '../../tables/grid/known-rows';
import { catalogueRows } from '../../tables/master-book/catalogue-rows';
import { changeRequests, rowsBeside, type TabChange } from '../../tables/master-book/tab-change';
import type { Grid } from '../../tables/master-book/tabs/catalogue-tab';
import type { World } from '../ports';
import type { Ledger } from '../work/ledger';
import { openOffice, type Office } from '../work/office';
import { noteRows } from '../work/rows/known-rows';
import { laidFor } from './later-tabs';

/**
 * The tabs as they are before the change, and the requests that lay absent ones and change the rows. No service call.
 */
export function tabRequests(
  office: Office,
  changes: readonly TabChange[],
): { readonly gridOf: (tab: TabChange['tab']) => Grid; readonly requests: readonly SheetRequest[] } {
  const laid = new Map(changes.map(({ tab }) => [tab, laidFor(office, tab)]));
  const gridOf = (tab: TabChange['tab']): Grid => laid.get(tab)?.grid ?? [];
  return {
    gridOf,
    requests: [
      ...[...laid.values()].flatMap(({ requests }) => requests),
      ...changes.flatMap((change) => changeRequests(gridOf(change.tab), change)),
    ],
  };
}

/** The rows as they are now are the known ones: the office has just written them. One service call. */
export function noteChanged(
  world: World,
  { office, ledger }: { readonly office: Office; readonly ledger: Ledger },
  changed: readonly TabChange['tab'][],
): void {
  const now = openOffice(world);
  if (now.ok) noteAsRead(world, { office: { ...now.value, account: office.account }, ledger }, changed);
}

/** The rows of these tabs are the known ones, as the office was read. No service call. */
export function noteAsRead(
  world: World,
  { office, ledger }: { readonly office: Pick<Office, 'account' | 'tabs'>; readonly ledger: Ledger },
  tabs: readonly TabChange['tab'][],
): void {
  for (const tab of tabs)
    noteRows(world, ledger, {
      tab,
      rows: rowsIn(catalogueRows(tab), office.tabs.get(tab) ?? []),
      by: office.account,
    });
}

/**
 * The rows that the changes remove or write into are not known any more, as of the next flush: it goes before the
 * master is written, so that a run that is killed between both leaves rows that look new, not rows that look lost or
 * moved. No service call.
 */
export function forgetRows(
  world: World,
  { office, ledger }: { readonly office: Pick<Office, 'account' | 'tabs'>; readonly ledger: Ledger },
  changes: readonly TabChange[],
): void {
  for (const tab of new Set(changes.map((one) => one.tab))) {
    const own = changes.filter((one) => one.tab === tab);
    const [remove, set] = [own.flatMap((one) => one.remove), own.flatMap((one) => one.set)];
    const grid = office.tabs.get(tab) ?? [];
    if (grid.length > 0 && remove.length + set.length > 0)
      noteRows(world, ledger, { tab, rows: rowsBeside(grid, { tab, remove, set }), by: office.account });
  }
}
