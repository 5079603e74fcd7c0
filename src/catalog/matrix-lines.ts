/** Lines of the matrix as a catalogue writes them down: a whole form for a group, or exceptions for single rows. */
import type { MatrixLine } from '../core/catalogue/catalogue';
import type { FormCode } from '../core/form-code';
import type { UnitGroup } from '../core/catalogue/unit';

/** Forms of a reporting period that every group fills, row by row. */
const OF_ALL: readonly FormCode[] = ['task', 'indicator', 'narrative'];

/** The group fills every row of every form. */
export const every = (group: UnitGroup): readonly MatrixLine[] =>
  OF_ALL.map((form) => ({ form, row: '*', group, applies: true }));

/** The group does not fill these rows of *Số liệu*. */
export const not = (group: UnitGroup, rows: readonly string[]): readonly MatrixLine[] =>
  rows.map((row) => ({ form: 'indicator', row, group, applies: false }));
