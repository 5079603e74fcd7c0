/** Lines of the matrix as a catalogue writes them down: a whole form for a group, or exceptions for single rows. */
import type { MatrixLine } from '../core/catalogue/catalogue';
import type { FormCode } from '../core/form-code';
import type { UnitGroup } from '../core/catalogue/unit';

/** Forms of a reporting period that every group fills, row by row. */
const OF_ALL: readonly FormCode[] = ['task', 'indicator', 'narrative'];

/** The group fills every row of every form. */
export const every = (group: UnitGroup): readonly MatrixLine[] =>
  OF_ALL.map((form) => ({ form, row: '*', group, applies: true }));

/** One agency gives the figure of the whole province in these rows of *Số liệu*; it alone is asked. */
export const ownedBy = (unit: string, rows: readonly string[]): readonly MatrixLine[] =>
  rows.map((row) => ({ form: 'indicator', row, owner: { kind: 'unit', unit } }));

/** No unit is asked for these rows of *Số liệu*: they are the sum of other rows. */
export const ofProvince = (rows: readonly string[]): readonly MatrixLine[] =>
  rows.map((row) => ({ form: 'indicator', row, owner: { kind: 'province' } }));

/** The group does not fill these rows of *Số liệu*. */
export const not = (group: UnitGroup, rows: readonly string[]): readonly MatrixLine[] =>
  rows.map((row) => ({ form: 'indicator', row, group, applies: false }));
