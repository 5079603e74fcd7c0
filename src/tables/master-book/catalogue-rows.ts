/**
 * What names a row of each catalogue tab, and which of its values belong to one row: the rows are compared with those
 * last known.
 */
import type { RowsTab } from '../grid/row-lines';
import { plainHeld, type Line } from '../grid/row-trust';
import { HEAD_ROWS } from '../grid/table';
import { CATALOGUE_SHEETS, titleOf, type CatalogueTabName } from './sheets';
import { matrixIdentity } from './tabs/tab-matrix';

type TabRows = Pick<RowsTab, 'shown' | 'words' | 'own' | 'loose'>;

const TAB_ROWS: Readonly<Record<CatalogueTabName, TabRows>> = {
  units: { shown: ['code'], words: ['name'], own: ['shortName'] },
  contacts: { shown: ['unit'], own: ['account', 'person', 'phone'], loose: true },
  periods: { shown: ['code'], own: ['name'] },
  matrix: { shown: ['form', 'row'], own: ['rowLabel'] },
  taskList: { shown: ['code'], own: ['task'] },
  indicators: { shown: ['code'], own: ['label'] },
  headings: { shown: ['code'], own: ['label'] },
  targets: { shown: ['code'], own: ['label'] },
  oneStop: { shown: ['period', 'unit'], words: ['unitName'], own: 'rest', loose: true },
  conclusions: { shown: ['code'], own: ['label', 'agency'] },
  inspections: { shown: ['code'], own: ['fault'], loose: true },
  guidance: { shown: ['code'], own: ['question'], loose: true },
  weakCriteria: { shown: ['code'], own: ['criterion'], loose: true },
  conduct: { shown: ['code'], own: ['deed'], loose: true },
  unitChanges: { shown: ['code'], own: ['unitBefore', 'unitAfter'] },
  schemes: { shown: ['code'], own: ['name'] },
  criteria: { shown: ['scheme', 'code'], own: ['label'] },
  holidays: { shown: ['date'], own: ['name'], loose: true },
  settings: { shown: ['code'] },
};

/** The key as the hidden column holds it. */
function identityOf(name: CatalogueTabName, line: Line): string {
  const text = (key: string): string => String(plainHeld(line[key]) ?? '');
  if (name === 'matrix') return matrixIdentity(text('form'), text('row'));
  return TAB_ROWS[name].shown.map(text).join(name === 'criteria' ? ' ' : '|');
}

export const catalogueRows = (name: CatalogueTabName): RowsTab => ({
  name,
  title: titleOf(name),
  sheetId: CATALOGUE_SHEETS[name],
  keyRow: 0,
  headingRow: 1,
  head: HEAD_ROWS,
  ...TAB_ROWS[name],
  keyOf: (line) => identityOf(name, line),
});
