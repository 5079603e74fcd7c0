/** The tab *Kiểm tra CCHC*: one line per fault found by an inspection, or per inspection that found none. */
import type { Unit } from '../../../core/catalogue/unit';
import type { Inspection } from '../../../core/duties/inspection';
import { CATALOGUE_TROUBLES } from '../../../text/books/master-book-catalogue';
import { column, KEY_COLUMN } from './catalogue-columns';
import type { LineReader } from './catalogue-line';
import type { CatalogueTab } from './catalogue-tab';

const COLUMNS = [
  KEY_COLUMN,
  column('code', 'text', { width: 80 }),
  column('inspected', 'text', { width: 200 }),
  column('plannedOn', 'date', { width: 100 }),
  column('inspection', 'text', { width: 260 }),
  column('heldOn', 'date', { width: 100 }),
  column('conclusion', 'text', { width: 120, heading: 'conclusionNumber' }),
  column('concludedOn', 'date', { width: 100 }),
  column('fault', 'text', { width: 300 }),
  column('faultOwner', 'text', { width: 200 }),
  column('term', 'date', { width: 100 }),
  column('mendedOn', 'date', { width: 100 }),
] as const;
type Reader = LineReader<typeof COLUMNS>;
/** Finds a unit by its name or code; null for any other words. */
export type UnitByWords = (words: string) => Unit | null;

const dayOrNull = (reader: Reader, key: 'plannedOn' | 'heldOn' | 'concludedOn' | 'term' | 'mendedOn'): string | null =>
  reader.text(key) || null;

/** '' for words that name no unit: they are named, and the line counts nowhere. */
function unitIn(reader: Reader, key: 'inspected' | 'faultOwner', byWords: UnitByWords): string {
  const words = reader.text(key).trim();
  const unit = byWords(words);
  if (!unit) reader.remark(key, CATALOGUE_TROUBLES.unitWords, { found: words, passes: true });
  return unit?.code ?? '';
}

/** The register stops no job: what cannot be used of a line is named. */
function checkLine(reader: Reader): void {
  const isMissing = (key: 'code' | 'heldOn' | 'term'): boolean => reader.text(key).trim() === '';
  if (isMissing('code')) reader.remark('code', CATALOGUE_TROUBLES.blank, { found: '', passes: true });
  reader.inOrder('heldOn', ['concludedOn', 'term', 'mendedOn'], true);
  if (reader.text('term') >= reader.text('heldOn')) reader.inOrder('concludedOn', ['term'], true);
  if (reader.text('fault').trim() === '') return;
  if (isMissing('heldOn'))
    reader.remark('heldOn', CATALOGUE_TROUBLES.faultBeforeInspection, { found: '', passes: true });
  if (isMissing('term')) reader.remark('term', CATALOGUE_TROUBLES.termMissing, { found: '', passes: true });
}

export const INSPECTIONS_TAB: CatalogueTab<Inspection, typeof COLUMNS, UnitByWords> = {
  name: 'inspections',
  columns: COLUMNS,
  lists: {},
  codes: ['code'],
  identity: (line) => line.code ?? '',
  lines: ({ inspections, units }) => {
    const nameOf = (code: string): string => units.find((unit) => unit.code === code)?.name ?? code;
    return inspections.map((one) => ({
      key: one.code,
      code: one.code,
      inspected: nameOf(one.unit),
      plannedOn: one.planned,
      inspection: one.content,
      heldOn: one.heldOn,
      conclusion: one.conclusion,
      concludedOn: one.concludedOn,
      fault: one.fault,
      faultOwner: one.owner === one.unit ? null : nameOf(one.owner),
      term: one.due,
      mendedOn: one.mendedOn,
    }));
  },
  record: (reader, _line, byWords) => {
    checkLine(reader);
    const unit = unitIn(reader, 'inspected', byWords);
    return {
      code: reader.text('code').trim(),
      unit,
      content: reader.text('inspection'),
      planned: dayOrNull(reader, 'plannedOn'),
      heldOn: dayOrNull(reader, 'heldOn'),
      conclusion: reader.text('conclusion'),
      concludedOn: dayOrNull(reader, 'concludedOn'),
      fault: reader.text('fault').trim(),
      owner: reader.text('faultOwner').trim() === '' ? unit : unitIn(reader, 'faultOwner', byWords),
      due: dayOrNull(reader, 'term'),
      mendedOn: dayOrNull(reader, 'mendedOn'),
    };
  },
};
