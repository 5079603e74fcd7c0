/** The version of a template: a short mark over its columns, rows and kinds, so that a tab made from another layout is known by its stamp. */
import type { Column, FormCode, TemplateRow } from './form';

/** Raised by hand when the layout changes without the rows. */
const LAYOUT = 1;

/** E.g. `i1-9f3a04c2`. Given figures (last period, carried entries) are not part of it. */
export function templateVersion(form: FormCode, columns: readonly Column[], rows: readonly TemplateRow[]): string {
  const text = JSON.stringify([
    columns.map((column) => [column.field, column.part]),
    rows.map((row) => [row.key, row.number, row.label, row.measure, row.heading, Object.keys(row.cells).map((field) => {
      const cell = row.cells[field];
      return [field, cell?.kind, cell?.part, cell?.required];
    })]),
  ]);
  return `${form.charAt(0)}${LAYOUT}-${mark(text)}`;
}

const { imul } = Math; // looked up once: a global in a script's own context is looked up afresh at every use

/** FNV-1a, 32 bits: a name for a layout, not a proof; the proof of a seal is its SHA-256. */
function mark(text: string): string {
  let hash = 0x811c9dc5 | 0; // signed 32 bits throughout: a number beyond them costs a heap cell at every letter
  for (let at = 0; at < text.length; at += 1) {
    hash ^= text.charCodeAt(at);
    hash = imul(hash, 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
