/** The tab *Sắp xếp đơn vị*: one line for each pair of a unit before and a unit after a decision. */
import type { UnitChange } from '../../../core/catalogue/unit-change';
import { CATALOGUE_TROUBLES } from '../../../text/books/master-book-catalogue';
import { ASKED_TROUBLES, UNIT_CHANGE_LABELS } from '../../../text/books/who-is-asked';
import { column, KEY_COLUMN } from './catalogue-columns';
import type { LineReader } from './catalogue-line';
import type { CatalogueTab } from './catalogue-tab';

const COLUMNS = [
  KEY_COLUMN,
  column('code', 'text', { width: 80 }),
  column('changeKind', 'text', { width: 150 }),
  column('unitBefore', 'text', { width: 110 }),
  column('wasBefore', 'text', { width: 260 }),
  column('unitAfter', 'text', { width: 110 }),
  column('decision', 'text', { width: 170 }),
  column('decisionDate', 'date', { width: 110 }),
  column('effectiveOn', 'date', { width: 110 }),
  column('actsFrom', 'date', { width: 120 }),
] as const;
type Reader = LineReader<typeof COLUMNS>;

/** A code of *Đơn vị*; null = blank. */
function unitIn(reader: Reader, key: 'unitBefore' | 'unitAfter', known: ReadonlySet<string>): string | null {
  const code = reader.text(key).trim();
  if (code !== '' && !known.has(code)) reader.fail(key, CATALOGUE_TROUBLES.unknownUnit);
  return code === '' ? null : code;
}

/** Context of a line: the codes of the existing units. */
export const UNIT_CHANGES_TAB: CatalogueTab<UnitChange, typeof COLUMNS, ReadonlySet<string>> = {
  name: 'unitChanges',
  columns: COLUMNS,
  lists: { changeKind: UNIT_CHANGE_LABELS },
  codes: ['code', 'unitBefore', 'unitAfter'],
  identity: (line) => line.code ?? '',
  lines: ({ unitChanges }) =>
    unitChanges.map((one) => ({
      key: one.code,
      code: one.code,
      changeKind: UNIT_CHANGE_LABELS[one.kind],
      unitBefore: one.from,
      wasBefore: one.was,
      unitAfter: one.to,
      decision: one.number,
      decisionDate: one.date,
      effectiveOn: one.effectiveOn,
      actsFrom: one.actsFrom,
    })),
  record: (reader, _line, known) => {
    const [from, to] = [unitIn(reader, 'unitBefore', known), unitIn(reader, 'unitAfter', known)];
    if (from === null && to === null) reader.fail('unitBefore', ASKED_TROUBLES.changeHalf);
    reader.inOrder('decisionDate', ['effectiveOn'], true);
    reader.inOrder('effectiveOn', ['actsFrom'], true);
    return {
      code: reader.need('code'),
      kind: reader.choice('changeKind', UNIT_CHANGE_LABELS),
      from,
      to,
      was: reader.text('wasBefore'),
      number: reader.need('decision'),
      date: reader.need('decisionDate'),
      effectiveOn: reader.need('effectiveOn'),
      actsFrom: reader.need('actsFrom'),
    };
  },
};
