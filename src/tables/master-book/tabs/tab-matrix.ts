/**
 * The tab *Ma trận biểu*: which rows of which form each group of units fills in. One line per form and row, one tick
 * box per group.
 */
import type { Catalogue, MatrixLine, RowOwner } from '../../../core/catalogue/catalogue';
import { type FormCode, FORM, FORM_ORDER } from '../../../core/form-code';
import { unitByName } from '../../../core/catalogue/unit-name';
import { UNIT_GROUPS, type Unit, type UnitGroup } from '../../../core/catalogue/unit';
import { FORM_LABELS, GROUP_LABELS } from '../../../text/books/master-book';
import { CATALOGUE_TROUBLES } from '../../../text/books/master-book-catalogue';
import { ASKED_TROUBLES, OF_PROVINCE } from '../../../text/books/who-is-asked';
import { lower } from '../../../core/text-fold';
import { column, KEY_COLUMN } from './catalogue-columns';
import type { LineReader } from './catalogue-line';
import type { CatalogueTab } from './catalogue-tab';

const tickOf = <G extends UnitGroup>(group: G) =>
  ({ key: group, heading: GROUP_LABELS[group], kind: 'tick', width: 120, hidden: false }) as const;

const COLUMNS = [
  KEY_COLUMN,
  column('form', 'text', { width: 100 }),
  column('row', 'text', { width: 110 }),
  column('rowLabel', 'text', { width: 380 }),
  { ...column('owner', 'text', { width: 200, heading: 'rowOwner' }), later: true },
  tickOf('department'),
  tickOf('district'),
  tickOf('commune'),
  { ...tickOf('central'), later: true },
  { ...tickOf('publicUnit'), later: true },
] as const;

type RowsOfForms = Pick<Catalogue, 'indicators' | 'tasks' | 'headings' | 'targets' | 'schemes'>;

const keyOfLine = (form: string, row: string): string => `${form}|${row}`;

/** The identity of the line of a form's row; the form by its label or its code. */
export const matrixIdentity = (form: string, row: string): string =>
  keyOfLine(FORM_ORDER.find((code) => FORM_LABELS[code] === form || code === form) ?? form, row);

interface RowOfForm {
  readonly code: string;
  readonly label: string;
}

/** The rows that the catalogue lists for each form. */
const ROWS: Readonly<Record<FormCode, (catalogue: RowsOfForms) => readonly RowOfForm[]>> = {
  task: ({ tasks }) => tasks.map(({ id, label }) => ({ code: id, label })),
  indicator: ({ indicators }) => indicators,
  narrative: ({ headings }) => headings,
  forecast: ({ targets }) => targets,
  // The register names the agency of each line itself.
  weakness: () => [],
  score: ({ schemes }) => schemes.flatMap((scheme) => scheme.criteria),
};

const labelOf = (catalogue: Catalogue, form: FormCode, row: string): string | null =>
  row === '*' ? null : (ROWS[form](catalogue).find((one) => one.code === row)?.label ?? null);

/** What the lines of the matrix may name. */
export interface AroundMatrix {
  /** Form and row. */
  readonly rows: ReadonlySet<string>;
  /** Rows of *Số liệu* that are the sum of other rows. */
  readonly sums: ReadonlySet<string>;
  readonly units: readonly Unit[];
}

type Reader = LineReader<typeof COLUMNS>;

/** `Sở Tư pháp (CQ-STP)`: the code in brackets finds the unit after it was renamed too. */
const unitByCode = (words: string, units: readonly Unit[]): Unit | null => {
  const code = /\(([^()]+)\)$/.exec(words)?.[1]?.trim();
  return units.find((unit) => unit.code === code) ?? null;
};

/** Null when the cell is blank, or cannot be read. */
function ownerFrom(
  reader: Reader,
  at: { readonly form: FormCode; readonly row: string },
  around: AroundMatrix,
): RowOwner | null {
  const words = reader.text('owner').trim();
  if (words === '') return null;
  if (lower(words) === lower(OF_PROVINCE)) {
    if (at.form !== FORM.indicator || !around.sums.has(at.row)) reader.fail('owner', ASKED_TROUBLES.notComputed);
    return { kind: 'province' };
  }
  const unit = at.row === '*' ? null : (unitByCode(words, around.units) ?? unitByName(words, around.units));
  if (unit === null) reader.fail('owner', ASKED_TROUBLES.rowOwner);
  return unit && { kind: 'unit', unit: unit.code };
}

const ownerWords = ({ units }: Catalogue, owner: RowOwner | undefined): string | null => {
  if (owner === undefined) return null;
  const unit = owner.kind === 'province' ? null : units.find((one) => one.code === owner.unit);
  if (owner.kind === 'province') return OF_PROVINCE;
  return unit ? `${unit.name} (${unit.code})` : owner.unit;
};

interface Ticked {
  readonly form: FormCode;
  readonly row: string;
  owner?: RowOwner;
  readonly ticks: Partial<Record<UnitGroup, boolean>>;
}

/** A line of the tab represents every line of the matrix for its row; a group without any has a blank box. */
export const MATRIX_TAB: CatalogueTab<readonly MatrixLine[], typeof COLUMNS, AroundMatrix> = {
  name: 'matrix',
  columns: COLUMNS,
  lists: { form: FORM_LABELS },
  codes: ['row'],
  identity: (line) => matrixIdentity(line.form ?? '', line.row ?? ''),
  lines: (catalogue) => {
    const rows = new Map<string, Ticked>();
    for (const one of catalogue.matrix) {
      const key = keyOfLine(one.form, one.row);
      const line = rows.get(key) ?? { form: one.form, row: one.row, ticks: {} };
      if ('owner' in one) line.owner = one.owner;
      else line.ticks[one.group] = one.applies;
      rows.set(key, line);
    }
    return [...rows].map(([key, one]) => ({
      key,
      form: FORM_LABELS[one.form],
      row: one.row,
      rowLabel: labelOf(catalogue, one.form, one.row),
      owner: ownerWords(catalogue, one.owner),
      department: one.ticks.department ?? null,
      district: one.ticks.district ?? null,
      commune: one.ticks.commune ?? null,
      central: one.ticks.central ?? null,
      publicUnit: one.ticks.publicUnit ?? null,
    }));
  },
  record: (reader, line, around) => {
    const form = reader.choice('form', FORM_LABELS);
    const row = reader.need('row');
    if (row !== '' && row !== '*' && !around.rows.has(keyOfLine(form, row)))
      reader.fail('row', CATALOGUE_TROUBLES.unknownRow);
    const owner = ownerFrom(reader, { form, row }, around);
    return [
      ...(owner ? [{ form, row, owner }] : []),
      ...UNIT_GROUPS.flatMap((group) => (line[group] === null ? [] : [{ form, row, group, applies: line[group] }])),
    ];
  },
};

/** Rows and units that the matrix may name. */
export const aroundMatrix = (catalogue: RowsOfForms & Pick<Catalogue, 'units'>): AroundMatrix => ({
  rows: new Set(FORM_ORDER.flatMap((form) => ROWS[form](catalogue).map((one) => keyOfLine(form, one.code)))),
  sums: new Set(catalogue.indicators.filter((one) => one.sumOf.length > 0).map((one) => one.code)),
  units: catalogue.units,
});
