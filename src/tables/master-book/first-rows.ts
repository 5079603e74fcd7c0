/** The catalogue tabs in their order, and their rows as set-up writes them. */
import type { Catalogue } from '../../core/catalogue/catalogue';
import type { CellDataShape } from '../api-shapes';
import { rowsIn, type KnownRows } from '../grid/known-rows';
import type { Held } from '../grid/row-trust';
import { tableContents, tableHead } from '../grid/table';
import { catalogueRows } from './catalogue-rows';
import { CATALOGUE_ORDER, type CatalogueTabName } from './sheets';
import type { WrittenTab } from './tabs/catalogue-tab';
import { CONCLUSIONS_TAB } from './tabs/tab-conclusions';
import { CRITERIA_TAB } from './tabs/tab-criteria';
import { GUIDANCE_TAB } from './tabs/tab-guidance';
import { HEADINGS_TAB } from './tabs/tab-headings';
import { INDICATORS_TAB } from './tabs/tab-indicators';
import { INSPECTIONS_TAB } from './tabs/tab-inspections';
import { MATRIX_TAB } from './tabs/tab-matrix';
import { oneStopTab } from './tabs/tab-one-stop';
import { HOLIDAYS_TAB, PERIODS_TAB } from './tabs/tab-periods';
import { SCHEMES_TAB } from './tabs/tab-schemes';
import { SETTINGS_TAB } from './tabs/tab-settings';
import { TARGETS_TAB } from './tabs/tab-targets';
import { TASKS_TAB } from './tabs/tab-tasks';
import { UNIT_CHANGES_TAB } from './tabs/tab-unit-changes';
import { CONTACTS_TAB, UNITS_TAB } from './tabs/tab-units';
import { CONDUCT_TAB } from './tabs/tab-conduct';
import { WEAK_CRITERIA_TAB } from './tabs/tab-weak-criteria';

/** In CATALOGUE_ORDER. */
export function catalogueTabs(catalogue: Catalogue): readonly WrittenTab[] {
  const tabs: Readonly<Record<CatalogueTabName, WrittenTab>> = {
    units: UNITS_TAB,
    contacts: CONTACTS_TAB,
    periods: PERIODS_TAB,
    matrix: MATRIX_TAB,
    taskList: TASKS_TAB,
    indicators: INDICATORS_TAB,
    headings: HEADINGS_TAB,
    targets: TARGETS_TAB,
    oneStop: oneStopTab(catalogue),
    conclusions: CONCLUSIONS_TAB,
    inspections: INSPECTIONS_TAB,
    guidance: GUIDANCE_TAB,
    weakCriteria: WEAK_CRITERIA_TAB,
    conduct: CONDUCT_TAB,
    unitChanges: UNIT_CHANGES_TAB,
    schemes: SCHEMES_TAB,
    criteria: CRITERIA_TAB,
    holidays: HOLIDAYS_TAB,
    settings: SETTINGS_TAB,
  };
  return CATALOGUE_ORDER.map((name) => tabs[name]);
}

const heldIn = ({ userEnteredValue: value }: CellDataShape): Held =>
  value?.numberValue ?? value?.stringValue ?? value?.boolValue ?? null;

/** The rows that the ledger knows from the first day. */
export const firstRows = (
  catalogue: Catalogue,
): readonly { readonly tab: CatalogueTabName; readonly rows: KnownRows }[] =>
  catalogueTabs(catalogue).map(({ name, columns, lines }) => ({
    tab: name,
    rows: rowsIn(
      catalogueRows(name),
      [...tableHead(columns), ...tableContents(columns, lines(catalogue))].map((row) => row.map(heldIn)),
    ),
  }));
