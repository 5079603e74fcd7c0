/** The tab *Đề cương báo cáo*: one line per heading of the report text, in the order of the report. */
import type { Heading } from '../../../core/catalogue/catalogue';
import { STANDING_LABELS } from '../../../text/books/master-book';
import { CATALOGUE_TROUBLES } from '../../../text/books/master-book-catalogue';
import { column, KEY_COLUMN, SOURCE_COLUMN, STANDING_COLUMN } from './catalogue-columns';
import type { LineReader } from './catalogue-line';
import type { CatalogueTab } from './catalogue-tab';

const COLUMNS = [
  KEY_COLUMN,
  column('code', 'text', { width: 100 }),
  column('parent', 'text', { width: 90 }),
  column('number', 'text', { width: 70 }),
  column('label', 'text', { width: 360, heading: 'headingLabel' }),
  column('asked', 'tick', { width: 90 }),
  column('required', 'tick', { width: 80 }),
  column('longest', 'number', { width: 100 }),
  column('hint', 'text', { width: 380 }),
  STANDING_COLUMN,
  SOURCE_COLUMN,
] as const;

/** A cell in Google holds at most 50,000 characters. */
const MOST_CHARACTERS = 40_000;

function longest(reader: LineReader<typeof COLUMNS>): number {
  const held = reader.whole('longest');
  const isWhole = reader.troubles.every((one) => one.key !== 'longest');
  if (isWhole && (held < 1 || held > MOST_CHARACTERS)) reader.fail('longest', CATALOGUE_TROUBLES.longest);
  return held;
}

/** A heading is below its parent, so no heading can be above itself. */
function checkParent(reader: LineReader<typeof COLUMNS>, codes: readonly string[]): void {
  const parent = reader.text('parent');
  if (parent === '') return;
  const at = codes.indexOf(parent);
  if (at < 0) reader.fail('parent', CATALOGUE_TROUBLES.unknownRow);
  else if (at >= codes.indexOf(reader.text('code'))) reader.fail('parent', CATALOGUE_TROUBLES.parentBelow);
}

/** Context of a heading: the codes in the tab, from top to bottom. */
export const HEADINGS_TAB: CatalogueTab<Heading, typeof COLUMNS, readonly string[]> = {
  name: 'headings',
  columns: COLUMNS,
  lists: { standing: STANDING_LABELS },
  codes: ['code', 'parent', 'number'],
  identity: (line) => line.code ?? '',
  lines: ({ headings }) =>
    headings.map((one) => ({
      key: one.code,
      code: one.code,
      parent: one.parent,
      number: one.number,
      label: one.label,
      asked: one.asked,
      required: one.required,
      longest: one.asked ? one.longest : null,
      hint: one.hint,
      standing: STANDING_LABELS[one.standing],
      source: one.source,
    })),
  record: (reader, _line, codes) => {
    checkParent(reader, codes);
    const asked = reader.tick('asked');
    return {
      code: reader.need('code'),
      parent: reader.text('parent') || null,
      number: reader.text('number'),
      label: reader.need('label'),
      asked,
      required: reader.tick('required'),
      longest: asked ? longest(reader) : 0,
      hint: reader.text('hint'),
      standing: reader.choice('standing', STANDING_LABELS),
      source: reader.text('source'),
    };
  },
};
