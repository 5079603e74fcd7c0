/**
 * Tabs that a master of an earlier release does not have: they are laid when something is written to them, or by a
 * repair.
 */
import type { SheetRequest } from '../../tables/api-requests';
import { catalogueTabs } from '../../tables/master-book/first-rows';
import { catalogueTabRequests } from '../../tables/master-book/tabs/catalogue-requests';
import type { Grid } from '../../tables/master-book/tabs/catalogue-tab';
import { LATER_TABS, type CatalogueTabName } from '../../tables/master-book/sheets';
import type { Office } from '../work/office';

interface LaidTab {
  /** The tab as it is once the requests are done. */
  readonly grid: Grid;
  /** [] = the tab is there. */
  readonly requests: readonly SheetRequest[];
}

/** The later tabs that the master does not have and the ledger never knew. */
export const absentTabs = ({ tabs, lost }: Pick<Office, 'tabs' | 'lost'>): readonly CatalogueTabName[] =>
  LATER_TABS.filter((tab) => (tabs.get(tab) ?? []).length === 0 && !lost.some((one) => one.tab === tab));

/** What lays a tab with its first rows where the master does not have it, last without an index. No service call. */
export function laidFor(
  office: Pick<Office, 'tabs' | 'lost' | 'catalogue'>,
  name: CatalogueTabName,
  index?: number,
): LaidTab {
  const tab = catalogueTabs(office.catalogue).find((one) => one.name === name);
  if (!tab || !absentTabs(office).includes(name)) return { grid: office.tabs.get(name) ?? [], requests: [] };
  return {
    grid: [tab.columns.map(({ key }) => key), tab.columns.map(({ heading }) => heading)],
    requests: catalogueTabRequests(tab, office.catalogue, index),
  };
}
