/** What a unit changed from one sealed version to the next, cell by cell. */
import type { EntryValue } from '../entry';
import type { FormCode } from '../form-code';
import type { Seal, SealedCell, SealedForm } from './seal';

/** `was` or `now` is null when that version does not have the cell. Texts are as the unit's cells showed them. */
export interface VersionChange {
  readonly form: FormCode;
  readonly row: string;
  readonly field: string;
  readonly was: string | null;
  readonly now: string | null;
}

const keyOf = (cell: SealedCell): string => `${cell.row}\u0000${cell.field}`;
const isBlank = (value: EntryValue): boolean => value.kind === 'blank';
const textOf = (value: EntryValue): string =>
  JSON.stringify(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));

/** In the order of the later version; cells that it lost come last in their form. Only values count. */
export function versionChanges(before: Pick<Seal, 'forms'>, after: Pick<Seal, 'forms'>): readonly VersionChange[] {
  const forms = [...new Set([...after.forms, ...before.forms].map(({ form }) => form))];
  return forms.flatMap((form) => {
    const [was, now] = [cellsOf(before.forms, form), cellsOf(after.forms, form)];
    const known = new Map(was.map((cell) => [keyOf(cell), cell]));
    const kept = new Set(now.map(keyOf));
    return [
      ...now.flatMap((cell) => changed(form, known.get(keyOf(cell)) ?? null, cell)),
      ...was.filter((cell) => !kept.has(keyOf(cell))).flatMap((cell) => changed(form, cell, null)),
    ];
  });
}

const cellsOf = (forms: readonly SealedForm[], form: FormCode): readonly SealedCell[] =>
  forms.find((one) => one.form === form)?.cells ?? [];

function changed(form: FormCode, was: SealedCell | null, now: SealedCell | null): readonly VersionChange[] {
  const cell = now ?? was;
  if (cell === null) return [];
  const isSame = was !== null && now !== null && textOf(was.value) === textOf(now.value);
  const isNothing = (was === null || isBlank(was.value)) && (now === null || isBlank(now.value));
  if (isSame || isNothing) return [];
  return [{ form, row: cell.row, field: cell.field, was: was?.shown ?? null, now: now?.shown ?? null }];
}
