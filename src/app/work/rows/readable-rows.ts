/**
 * The catalogue for work that does not need every row: an unreadable row is taken as it was last known, and a new row
 * that is only half typed is left out. Both are named on the first screen. Who acts for the office is never guessed.
 */
import type { Catalogue } from '../../../core/catalogue/catalogue';
import { HEAD_ROWS } from '../../../tables/grid/table';
import { readMasterTabs } from '../../../tables/master-book/read-master';
import { OFFICE_ACCOUNTS } from '../../../tables/master-book/tabs/tab-settings';
import { CATALOGUE_ORDER, LATER_TABS, titleOf, type CatalogueTabName } from '../../../tables/master-book/sheets';
import type { Coder, World } from '../../ports';
import type { Asked } from '../../refusal';
import { noteTabs, tabsAsKnown } from './known-rows';
import type { Ledger } from '../ledger';
import { OWN_WORK, soundCatalogue, type Office } from '../office';

/** 0-based rows of these troubles, by tab. */
function rowsOf(troubles: Office['troubles']): ReadonlyMap<CatalogueTabName, ReadonlySet<number>> {
  const rows = new Map<CatalogueTabName, Set<number>>();
  for (const { tab: title, row, a1 } of troubles) {
    const tab = CATALOGUE_ORDER.find((one) => titleOf(one) === title);
    if (tab === undefined || a1 === '' || row <= HEAD_ROWS) continue;
    rows.set(tab, (rows.get(tab) ?? new Set()).add(row - 1));
  }
  return rows;
}

const withoutRows =
  (tabs: () => Office['tabs']) =>
  (rows: ReturnType<typeof rowsOf>): Office['tabs'] =>
    new Map([...tabs()].map(([tab, grid]) => [tab, grid.map((row, at) => (rows.get(tab)?.has(at) ? [] : row))]));

/** A tab comes after the tabs that its rows refer to: one row of *Đơn vị* explains many of *Danh bạ*. */
const BY_REFERENCE: readonly CatalogueTabName[] = [
  'settings',
  'units',
  'schemes',
  'periods',
  'holidays',
  'contacts',
  'indicators',
  'taskList',
  'headings',
  'targets',
  'criteria',
  'matrix',
  'oneStop',
  ...LATER_TABS,
];

/** The setting that names the office's accounts: what stops every job while it cannot be read. */
const isAuthority = (tabs: Office['tabs'], { tab, row }: Office['troubles'][number]): boolean =>
  tab === titleOf('settings') && tabs.get('settings')?.[row - 1]?.includes(OFFICE_ACCOUNTS) === true;

/** The tabs with their unreadable rows as last known, and what is unreadable after that. */
function tabsReadable(
  coder: Coder,
  office: Office,
  { ledger, isRead }: { readonly ledger: Ledger; readonly isRead: (tab: CatalogueTabName) => boolean },
): { readonly tabs: Office['tabs']; readonly read: Pick<Office, 'catalogue' | 'troubles'> } {
  let { tabs } = office;
  let read: Pick<Office, 'catalogue' | 'troubles'> = office;
  const unreadable = (tab: CatalogueTabName): ReturnType<typeof rowsOf> =>
    rowsOf(read.troubles.filter((one) => !one.passes && one.tab === titleOf(tab) && !isAuthority(tabs, one)));
  // A row that cannot be read even as last known, because another tab changed, is left out.
  const ways = [
    (rows: ReturnType<typeof rowsOf>) => tabsAsKnown(coder, { tabs }, { ledger, rows }),
    withoutRows(() => tabs),
  ];
  for (const tab of BY_REFERENCE.filter(isRead))
    for (const way of ways) {
      const rows = unreadable(tab);
      if (rows.size === 0) break;
      const stood = way(rows);
      tabs = stood;
      read = readMasterTabs((name) => stood.get(name) ?? []);
    }
  return { tabs, read };
}

/** Refuses when a whole tab or the setting of the office's accounts cannot be read. No service call. */
export const readableCatalogue = (coder: Coder, office: Office, ledger: Ledger): Asked<Catalogue> =>
  soundCatalogue(tabsReadable(coder, office, { ledger, isRead: (tab) => !OWN_WORK.includes(tab) }).read);

/** Notes the rows as they are now; an unreadable row stays as it was last known. No service call. */
export function noteReadableTabs(world: Pick<World, 'coder' | 'clock'>, office: Office, ledger: Ledger): void {
  const readable = tabsReadable(world.coder, office, { ledger, isRead: () => true });
  const settings = rowsOf(office.troubles.filter((one) => !one.passes && one.tab === titleOf('settings')));
  const tabs = tabsAsKnown(world.coder, readable, { ledger, rows: settings });
  noteTabs(world, ledger, { tabs, by: office.account });
}
