/**
 * The stored text of a seal. Version 2 holds the cells as columns, and the letters that were shown in the cells in a
 * line of their own, which sums never read; its fingerprint is taken of the text as it is. Version 1, of earlier
 * releases, holds an object for each cell, and its fingerprint is taken of the canonical text.
 */
import { canonical, canonicalText, type Seal, type SealedCell, type SealedForm, type Unsealed } from './seal';
import {
  cellsOfColumn,
  columnarForm,
  columnsOf,
  KIND,
  letterAt,
  packedHeld,
  sharedShape,
  valueAt,
  type SealedColumn,
  type SealedShape,
} from './sealed-columns';

/** The first line of version 2. Version 1 begins with a brace. */
const VERSION_2 = 'seal 2\n';

/** A form in the first line of the text. */
interface StoredColumns extends Omit<SealedForm, 'cells'> {
  /** `row line`, with bars between them: a row's key, and the line of its cells on the sheet. */
  readonly rows: string;
  /** `field column`, with bars between them: the letters are those of the field's cells. */
  readonly fields: string;
  readonly columns: readonly StoredColumn[];
}
type StoredColumn = SealedColumn & { readonly held: readonly (number | string | null)[] };
/** A form whose cells do not lie in lines and columns is stored cell by cell. */
type Stored = StoredColumns | SealedForm;

/** By form, column and row: what the cell showed. [] = a form that is stored cell by cell. */
type Shown = readonly (readonly (readonly string[])[])[];

/** Members stay in the order of the content, so that what is read again is written again as it was. */
export function sealText({ forms, ...others }: Unsealed): string {
  const stored = forms.map(storedOf);
  const shown: Shown = stored.map((one, at) => (isColumnar(one) ? shownIn(forms[at]?.cells ?? [], one) : []));
  return `${VERSION_2}${JSON.stringify({ ...others, forms: stored })}\n${JSON.stringify(shown)}`;
}

/** The text of which the fingerprint is taken; `seal` = what the stored text holds. */
export const provedText = (stored: string, seal: Unsealed): string =>
  stored.startsWith(VERSION_2) ? stored : canonicalText(seal);

/** What a stored text of either version holds; null when it is not the text of a seal. */
export function sealIn(text: string): Unsealed | null {
  try {
    return text.startsWith(VERSION_2) ? columnarSeal(text) : rowSeal(text);
  } catch {
    return null;
  }
}

function rowSeal(text: string): Unsealed | null {
  const content = JSON.parse(text) as Seal | null;
  if (typeof content !== 'object' || content === null) return null;
  const { fingerprint: _, ...unsealed } = content;
  return unsealed;
}

function columnarSeal(text: string): Unsealed {
  const end = text.indexOf('\n', VERSION_2.length);
  const { forms, ...others } = JSON.parse(text.slice(VERSION_2.length, end)) as Omit<Unsealed, 'forms'> & {
    readonly forms: readonly Stored[];
  };
  let shown: Shown | null = null;
  const shownOf = (at: number): Shown[number] => (shown ??= JSON.parse(text.slice(end + 1)) as Shown)[at] ?? [];
  return { ...others, forms: forms.map((one, at) => (isColumnar(one) ? formIn(one, () => shownOf(at)) : one)) };
}

const isColumnar = (one: Stored): one is StoredColumns => 'columns' in one;

function formIn({ rows, fields, columns: stored, ...head }: StoredColumns, shown: () => Shown[number]): SealedForm {
  const shape = shapeIn(rows, fields);
  const columns = stored.map(({ kinds, held, decimals }) => ({ kinds, held: packedHeld(kinds, held), decimals }));
  const count = columns.reduce((sum, { kinds }) => sum + cellsOfColumn(kinds, shape), 0);
  return columnarForm(head, { shape, columns, count }, () => cellsOf(shape, columns, shown()));
}

/** The one read last: reports of one form come one after another. */
let last: { readonly rows: string; readonly fields: string; readonly shape: SealedShape } | null = null;

function shapeIn(rows: string, fields: string): SealedShape {
  if (last?.rows === rows && last.fields === fields) return last.shape;
  last = { rows, fields, shape: shapeOfText(rows, fields) };
  return last.shape;
}

const shapeOfText = (rows: string, fields: string): SealedShape =>
  sharedShape(`${rows}\n${fields}`, () => {
    const [lines, letters] = [pairsIn(rows), pairsIn(fields)];
    const firsts = (pairs: readonly (readonly string[])[]): readonly string[] => pairs.map(([key = '']) => key);
    const seconds = (pairs: readonly (readonly string[])[]): readonly string[] => pairs.map(([, place = '']) => place);
    return { rows: firsts(lines), fields: firsts(letters), lines: seconds(lines), letters: seconds(letters) };
  });

const pairsIn = (text: string): readonly (readonly string[])[] =>
  text === '' ? [] : text.split('|').map((pair) => pair.split(' '));

/** Row by row, and in each row by field. */
const cellsOf = (
  { rows, fields, lines, letters }: SealedShape,
  columns: readonly SealedColumn[],
  shown: Shown[number],
): readonly SealedCell[] =>
  rows.flatMap((row, at) =>
    fields.flatMap((field, column): readonly SealedCell[] => {
      const held = columns[column];
      const value = held ? valueAt(held, at) : null;
      const a1 = `${letters[column] ?? ''}${lines[at] ?? ''}`;
      return value === null ? [] : [{ row, field, value, a1, shown: shown[column]?.[at] ?? '' }];
    }),
  );

/** As columns where these give exactly the same cells again. */
function storedOf(form: SealedForm): Stored {
  const { cells, form: code, tab, sheetId, template } = form;
  const head = { form: code, tab, sheetId, template };
  const made = columnsOf(form);
  const lines = new Map(cells.map(({ row, a1 }) => [row, a1.replace(/^[A-Z]+/, '')]));
  const letters = new Map(cells.map(({ field, a1 }) => [field, a1.replace(/\d+$/, '')]));
  const paired = (keys: readonly string[], of: ReadonlyMap<string, string>): string =>
    keys.map((key) => `${key} ${of.get(key) ?? ''}`).join('|');
  const stored: StoredColumns = {
    ...head,
    rows: paired(made.shape.rows, lines),
    fields: paired(made.shape.fields, letters),
    columns: made.columns.map((column) => ({ ...column, held: Array.from(column.held) })),
  };
  const again = cellsOf(shapeIn(stored.rows, stored.fields), made.columns, shownIn(cells, stored));
  return canonical(again) === canonical(cells) ? stored : { ...head, cells };
}

/** What each cell showed, in the places of the columns. */
function shownIn(cells: readonly SealedCell[], { rows, fields, columns }: StoredColumns): Shown[number] {
  const shown = new Map(cells.map((cell) => [`${cell.row} ${cell.field}`, cell.shown]));
  const shape = shapeIn(rows, fields);
  return shape.fields.map((field, column) =>
    shape.rows.map((row, at) =>
      letterAt(columns[column]?.kinds ?? '', at) === KIND.absent ? '' : (shown.get(`${row} ${field}`) ?? ''),
    ),
  );
}
