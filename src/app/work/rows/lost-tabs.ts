/**
 * Catalogue tabs that are deleted or have lost their row of keys. Work that does not need every row goes on with the
 * rows last known; the rest is refused with the tabs' names until *Sửa* has laid them again.
 */
import { ok } from '../../../core/result';
import { readMasterTabs } from '../../../tables/master-book/read-master';
import { gridAsKnown, isLost } from '../../../tables/master-book/lost-tabs';
import { CATALOGUE_ORDER, LATER_TABS, titleOf } from '../../../tables/master-book/sheets';
import type { Coder } from '../../ports';
import { refuse, type Asked } from '../../refusal';
import { knownRows } from './known-rows';
import type { Ledger } from '../ledger';
import type { LostTab, Office } from '../office';

const lostTabs = (coder: Coder, { tabs }: Pick<Office, 'tabs'>, ledger: Ledger): readonly LostTab[] =>
  CATALOGUE_ORDER.flatMap((tab) => {
    const grid = tabs.get(tab) ?? [];
    const known = knownRows(coder, ledger, tab);
    const lost = known === null ? grid.length === 0 && !LATER_TABS.includes(tab) : isLost(tab, known, grid);
    return lost ? [{ tab, known, grid }] : [];
  });

const lostList = (lost: readonly LostTab[]): string => lost.map(({ tab }) => titleOf(tab)).join(', ');

/**
 * No service call. The office with every lost tab as it was last known. Refuses when the ledger does not know one, or
 * `everyRow`.
 */
export function withKnownTabs(
  coder: Coder,
  office: Office,
  { ledger, everyRow }: { readonly ledger: Ledger; readonly everyRow: boolean },
): Asked<Office> {
  const lost = lostTabs(coder, office, ledger);
  if (lost.length === 0) return ok(office);
  if (everyRow) return refuse('tabsLost', { list: lostList(lost) });
  const unknown = lost.filter(({ known }) => known === null);
  if (unknown.length > 0) return refuse('tabsUnknown', { list: lostList(unknown) });
  const tabs = new Map(office.tabs);
  for (const { tab, known } of lost) if (known !== null) tabs.set(tab, gridAsKnown(known));
  return ok({ ...office, tabs, lost, ...readMasterTabs((tab) => tabs.get(tab) ?? []) });
}
