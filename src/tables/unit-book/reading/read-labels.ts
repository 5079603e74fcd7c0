/**
 * Checks that each hidden key is still beside the visible words it belongs to. Rows sorted without their key column, or
 * keys exchanged by hand, would silently give the figure of one row to another. Words of another row or column stop the
 * report; words that were only overwritten are noted.
 */
import type { Finding } from '../../../core/check/finding';
import type { Template, TemplateRow } from '../../../core/forms/form';
import { normalise } from '../../../core/text-fold';
import { fieldHeading } from '../../../text/books/unit-book';
import { cellName } from '../../grid/a1';
import { contentOf } from '../../grid/cells';
import type { Keys } from '../../grid/find-keys';
import { labelText } from '../labels';
import { trouble, type TabPlace } from './tab-trouble';

/**
 * One finding for all rows and one for all columns: sorting moves every row of a tab, and one sentence explains the
 * correction.
 */
export const labelTroubles = (keys: Keys, template: Template, place: TabPlace): Finding[] => [
  ...rowTroubles(keys, template, place),
  ...columnTroubles(keys, template, place),
];

const shownAt = (keys: Keys, row: number, column: number): string => {
  const content = contentOf(keys.cells.at(row, column));
  return typeof content === 'string' || typeof content === 'number' ? normalise(String(content)) : '';
};

interface Differs {
  readonly row: TemplateRow;
  readonly line: number;
  readonly found: string;
  /** The words are those of another row. */
  readonly isOther: boolean;
}

function rowTroubles(keys: Keys, template: Template, place: TabPlace): Finding[] {
  const [numberAt, labelAt] = [keys.columnOf.get('number'), keys.columnOf.get('label')];
  if (numberAt === undefined || labelAt === undefined) return []; // reported as a missing column
  const wordsOf = (row: TemplateRow): string =>
    normalise(`${labelText(row, 'number') ?? ''} ${labelText(row, 'label') ?? ''}`);
  const labelOf = (row: TemplateRow): string => normalise(labelText(row, 'label') ?? '');
  const known = new Set(template.rows.map(wordsOf));
  const labels = new Set(template.rows.map(labelOf).filter((label) => label !== ''));
  const differs = template.rows.flatMap((row): Differs[] => {
    const line = keys.rowOf.get(row.key);
    if (line === undefined) return [];
    const label = shownAt(keys, line, labelAt);
    const found = normalise(`${shownAt(keys, line, numberAt)} ${label}`);
    const isOther = known.has(found) || (label !== labelOf(row) && labels.has(label));
    return found === wordsOf(row) ? [] : [{ row, line, found, isOther }];
  });
  const told = (code: 'rowMoved' | 'labelChanged', all: readonly Differs[]): Finding[] =>
    all[0] === undefined
      ? []
      : [
          trouble(place, code, {
            row: all[0].row.key,
            a1: cellName(all[0].line, labelAt),
            found: all[0].found,
            facts: { count: all.length, number: all[0].row.number, label: all[0].row.label },
          }),
        ];
  return [
    ...told(
      'rowMoved',
      differs.filter((one) => one.isOther),
    ),
    ...told(
      'labelChanged',
      differs.filter((one) => !one.isOther),
    ),
  ];
}

/**
 * A heading may be anywhere between the key row and the first row of figures; lines inserted in between do not matter.
 */
function columnTroubles(keys: Keys, template: Template, place: TabPlace): Finding[] {
  const first = Math.min(...keys.rowOf.values(), keys.cells.rows);
  const above = (column: number): readonly string[] =>
    Array.from({ length: Math.max(0, first - keys.corner.row - 1) }, (_, at) =>
      shownAt(keys, keys.corner.row + 1 + at, column),
    );
  /** The heading, alone or with the days of the period behind it. */
  const hasHeading = (column: number, field: string): boolean => {
    const heading = normalise(fieldHeading(template.form, field));
    return above(column).some((text) => text === heading || text.startsWith(`${heading} (`));
  };
  const differs = template.columns.flatMap(({ field }) => {
    const column = keys.columnOf.get(field);
    if (column === undefined || hasHeading(column, field)) return [];
    return [{ field, column, other: template.columns.find((one) => hasHeading(column, one.field)) }];
  });
  const told = (code: 'columnMoved' | 'labelChanged', all: typeof differs): Finding[] =>
    all[0] === undefined
      ? []
      : [
          trouble(place, code, {
            field: all[0].field,
            a1: cellName(keys.corner.row, all[0].column),
            found: all[0].other
              ? fieldHeading(template.form, all[0].other.field)
              : (above(all[0].column)
                  .filter((text) => text !== '')
                  .pop() ?? ''),
            facts: { count: all.length },
          }),
        ];
  return [
    ...told(
      'columnMoved',
      differs.filter((one) => one.other !== undefined),
    ),
    ...told(
      'labelChanged',
      differs.filter((one) => one.other === undefined),
    ),
  ];
}
