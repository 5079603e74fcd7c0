/**
 * Checks *Nội dung* against the seals: one line per heading and unit asked, its text letter by letter, and how many
 * units have written.
 */
import { NARRATIVE_WORDS } from '../../text/books/master-book';
import type { Tell } from './check-figures';
import { keyedGrid } from './keyed-grid';
import type { Discrepancy, RecountInput } from './recount-input';
import type { ValuesRead } from './values-read';

/** `text` is null when the unit has not handed in. */
interface Asked {
  readonly row: string;
  readonly unit: string;
  readonly text: string | null;
}

export function checkNarrative(input: RecountInput, values: ValuesRead): readonly Discrepancy[] {
  const grid = keyedGrid(input.grids.narrative);
  const found: Discrepancy[] = [];
  const tell: Tell = (row, column, written, recounted) => {
    found.push({ tab: 'narrative', row, column, written: String(written), recounted });
  };
  const { asked, headings } = askedTexts(input, values);
  const keys = new Set([...asked.map((one) => `${one.row}|${one.unit}`), ...headings]);
  grid.twice.forEach((key) => tell(key, '', key, 'once'));
  grid.rows.filter((key) => !keys.has(key)).forEach((key) => tell(key, '', key, 'no such text is asked'));
  const written = new Set(grid.rows);
  [...keys].filter((key) => !written.has(key)).forEach((key) => tell(key, '', '', key));
  for (const { row, unit, text } of asked) {
    const key = `${row}|${unit}`;
    if (grid.at(key, 'text') !== (text ?? '')) tell(key, 'text', grid.at(key, 'text'), text ?? '');
    const standing = text === null ? NARRATIVE_WORDS.notIn : text === '' ? NARRATIVE_WORDS.blank : '';
    if (grid.at(key, 'standing') !== standing) tell(key, 'standing', grid.at(key, 'standing'), standing);
  }
  for (const row of new Set(asked.map((one) => one.row))) {
    const own = asked.filter((one) => one.row === row);
    const coverage = `${own.filter((one) => (one.text ?? '') !== '').length}/${own.length}`;
    if (grid.at(row, 'coverage') !== coverage) tell(row, 'coverage', grid.at(row, 'coverage'), coverage);
  }
  return found;
}

function askedTexts(
  input: RecountInput,
  values: ValuesRead,
): { readonly asked: readonly Asked[]; readonly headings: ReadonlySet<string> } {
  const headings = new Set<string>();
  const asked = input.templates
    .filter((one) => one.form === 'narrative')
    .flatMap(({ unit, rows }) =>
      rows.flatMap((row): Asked[] => {
        headings.add(row.key);
        if (!row.cells['text']) return [];
        const sealed = values.find({ unit, form: 'narrative', row: row.key, field: 'text' });
        return [
          { row: row.key, unit, text: !values.units.has(unit) ? null : sealed?.is === 'text' ? sealed.text : '' },
        ];
      }),
    );
  return { asked, headings };
}
