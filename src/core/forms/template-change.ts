/**
 * What differs between the forms that a unit has and those that the catalogue asks now, row by row and field by field,
 * and where each entry goes. Rows and fields are the same when their keys are.
 */
import type { CellKind } from '../entry';
import type { CellAt, FormCode } from '../form-code';
import type { Rule } from './rule';
import type { CellSpec, Entry, Report, Template, TemplateRow } from './form';

export interface FormChange {
  readonly form: FormCode;
  /** The form comes or goes as a whole, with the rows of `rowsIn` or `rowsOut`; null = both have it. */
  readonly whole: 'in' | 'out' | null;
  readonly rowsIn: readonly TemplateRow[];
  readonly rowsOut: readonly TemplateRow[];
  /** Another number, label or measure. */
  readonly renamed: readonly { readonly was: TemplateRow; readonly now: TemplateRow }[];
  readonly fieldsIn: readonly string[];
  readonly fieldsOut: readonly string[];
  /** Cells of rows in both that are asked now and were not, are not asked any more, or hold another kind of value. */
  readonly cells: readonly { readonly row: TemplateRow; readonly field: string; readonly to: 'in' | 'out' | 'kind' }[];
  /** Rows in both whose checks differ. */
  readonly rules: readonly TemplateRow[];
}

const isSameText = (one: TemplateRow, other: TemplateRow): boolean =>
  one.number === other.number && one.label === other.label && one.measure === other.measure;
const isAsked = (row: TemplateRow | undefined, field: string): boolean => row?.cells[field]?.part === 'entry';
const kindText = (kind: CellKind | undefined): string => JSON.stringify(kind ?? null);

/** Forms that are equal in all of this are left out. */
export function templateChange(was: readonly Template[], now: readonly Template[]): readonly FormChange[] {
  const forms = [...new Set([...now, ...was].map(({ form }) => form))];
  return forms.flatMap((form) => {
    const change = formChange(
      form,
      was.find((one) => one.form === form),
      now.find((one) => one.form === form),
    );
    const { form: _, whole, ...lists } = change;
    return whole === null && Object.values(lists).every((list) => list.length === 0) ? [] : [change];
  });
}

function formChange(form: FormCode, was: Template | undefined, now: Template | undefined): FormChange {
  const [before, after] = [was?.rows ?? [], now?.rows ?? []];
  const [old, fresh] = [before, after].map((rows) => new Map(rows.map((row) => [row.key, row])));
  const both = before.flatMap((row) => {
    const same = fresh?.get(row.key);
    return same ? [{ was: row, now: same }] : [];
  });
  const [fieldsBefore, fieldsAfter] = [was, now].map((one) => (one?.columns ?? []).map(({ field }) => field));
  return {
    form,
    whole: wholeOf(was, now),
    rowsIn: after.filter(({ key }) => !old?.has(key)),
    rowsOut: before.filter(({ key }) => !fresh?.has(key)),
    renamed: both.filter((one) => !isSameText(one.was, one.now)),
    fieldsIn: (fieldsAfter ?? []).filter((field) => !fieldsBefore?.includes(field)),
    fieldsOut: (fieldsBefore ?? []).filter((field) => !fieldsAfter?.includes(field)),
    cells: both.flatMap((one) => cellsChanged(one.was, one.now)),
    rules: both.filter((one) => rulesOf(was, one.was.key) !== rulesOf(now, one.now.key)).map((one) => one.now),
  };
}

/** Forms that come (`in`) or go (`out`) as a whole. */
export const wholeForms = (
  was: readonly Template[],
  now: readonly Template[],
  which: FormChange['whole'],
): readonly FormCode[] => {
  const [more, less] = which === 'in' ? [now, was] : [was, now];
  return more.map(({ form }) => form).filter((form) => !less.some((one) => one.form === form));
};

function wholeOf(was: Template | undefined, now: Template | undefined): FormChange['whole'] {
  if (was === undefined) return 'in';
  return now === undefined ? 'out' : null;
}

function cellsChanged(was: TemplateRow, now: TemplateRow): FormChange['cells'] {
  const fields = [...new Set([...Object.keys(was.cells), ...Object.keys(now.cells)])];
  return fields.flatMap((field): FormChange['cells'] => {
    const [before, after] = [isAsked(was, field), isAsked(now, field)];
    if (before !== after) return [{ row: now, field, to: after ? 'in' : 'out' }];
    return before && kindText(was.cells[field]?.kind) !== kindText(now.cells[field]?.kind)
      ? [{ row: now, field, to: 'kind' }]
      : [];
  });
}

/** The checks of one row as one text; their names are numbered again. */
const rulesOf = (template: Template | undefined, row: string): string =>
  (template?.rules ?? [])
    .filter(({ at }) => at.row === row)
    .map(({ id: _, ...rule }: Rule) => JSON.stringify(rule))
    .sort()
    .join('\n');

export interface HeldEntry extends CellAt {
  readonly form: FormCode;
  readonly entry: Entry;
}

export interface Carried {
  readonly kept: readonly HeldEntry[];
  /** What the new forms have no cell for. */
  readonly left: readonly HeldEntry[];
}

const isHeld = ({ seen }: Entry): boolean => seen.content !== null && seen.content !== '' && seen.content !== false;

/** The forms before and after. */
export interface Forms {
  readonly was: readonly Template[];
  readonly now: readonly Template[];
}

const specIn = (templates: readonly Template[], { form, row, field }: Pick<HeldEntry, 'form' | 'row' | 'field'>) =>
  templates.find((one) => one.form === form)?.rows.find(({ key }) => key === row)?.cells[field];
const isLaid = (spec: CellSpec | undefined): boolean =>
  spec?.part === 'entry' && spec.value !== undefined && spec.value.kind !== 'blank';

/**
 * Every entry that holds something, with its place in the new forms or without one. An entry out of which the unit took
 * what both forms begin with is carried as it is: blank.
 */
export function carriedTo({ was, now }: Forms, reports: readonly Report[]): Carried {
  const held = reports.flatMap(({ form, entries }) =>
    entries
      .map((entry): HeldEntry => ({ form, row: entry.row, field: entry.field, entry }))
      .filter((one) => isHeld(one.entry) || [was, now].every((templates) => isLaid(specIn(templates, one)))),
  );
  return { kept: held.filter((one) => hasPlace(now, one)), left: held.filter((one) => !hasPlace(now, one)) };
}

/** Returns true when these forms ask for an entry of the row and field. */
export const hasPlace = (now: readonly Template[], at: Pick<HeldEntry, 'form' | 'row' | 'field'>): boolean =>
  specIn(now, at)?.part === 'entry';
