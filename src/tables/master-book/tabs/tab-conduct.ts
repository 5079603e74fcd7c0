/** The tab *Khen thưởng, vi phạm*: what the office proposes or asks about beside the sealed reports, one line each. */
import type { Conduct, ConductSort } from '../../../core/duties/conduct';
import { CONDUCT_LABELS } from '../../../text/books/conduct';
import { CATALOGUE_TROUBLES } from '../../../text/books/master-book-catalogue';
import { column, KEY_COLUMN } from './catalogue-columns';
import type { LineReader } from './catalogue-line';
import type { CatalogueTab } from './catalogue-tab';
import type { UnitByWords } from './tab-inspections';

const COLUMNS = [
  KEY_COLUMN,
  column('code', 'text', { width: 80 }),
  column('conductSort', 'text', { width: 150 }),
  column('conductUnit', 'text', { width: 200 }),
  column('awarded', 'text', { width: 160 }),
  column('position', 'text', { width: 150 }),
  column('deed', 'text', { width: 320 }),
  column('award', 'text', { width: 180 }),
  column('proof', 'text', { width: 200 }),
  column('answerBy', 'date', { width: 100 }),
  column('followed', 'text', { width: 240 }),
] as const;

type Reader = LineReader<typeof COLUMNS>;

/** The register stops no job: what cannot be used of a line is named. */
function checkLine(reader: Reader, sort: ConductSort | null): void {
  const ask = (key: 'code' | 'awarded' | 'deed'): void => {
    if (reader.text(key).trim() === '') reader.remark(key, CATALOGUE_TROUBLES.blank, { found: '', passes: true });
  };
  ask('code');
  // The facts of its reports are the reason for a unit; a further one is typed only where there is one.
  if (sort !== 'collective') ask('deed');
  if (sort === 'reward') ask('awarded');
}

/** null for a blank, and for words that are none of the list, which are named. */
function sortIn(reader: Reader): ConductSort | null {
  const typed = reader.text('conductSort').trim();
  const found = (Object.keys(CONDUCT_LABELS) as ConductSort[]).find(
    (sort) => CONDUCT_LABELS[sort].toLocaleLowerCase('vi') === typed.toLocaleLowerCase('vi'),
  );
  if (!found)
    reader.remark('conductSort', CATALOGUE_TROUBLES.choice(Object.values(CONDUCT_LABELS)), {
      found: typed,
      passes: true,
    });
  return found ?? null;
}

export const CONDUCT_TAB: CatalogueTab<Conduct, typeof COLUMNS, UnitByWords> = {
  name: 'conduct',
  columns: COLUMNS,
  lists: { conductSort: CONDUCT_LABELS },
  codes: ['code'],
  identity: (line) => line.code ?? '',
  lines: ({ conduct, units }) =>
    conduct.map((one) => ({
      key: one.code,
      code: one.code,
      conductSort: one.sort === null ? null : CONDUCT_LABELS[one.sort],
      conductUnit: units.find(({ code }) => code === one.unit)?.name ?? one.unit,
      awarded: one.person,
      position: one.position,
      deed: one.what,
      award: one.award,
      proof: one.document,
      answerBy: one.answerBy,
      followed: one.outcome,
    })),
  record: (reader, _line, byWords) => {
    const sort = sortIn(reader);
    checkLine(reader, sort);
    const typed = reader.text('conductUnit').trim();
    const unit = byWords(typed);
    if (!unit) reader.remark('conductUnit', CATALOGUE_TROUBLES.unitWords, { found: typed, passes: true });
    const text = (key: 'code' | 'awarded' | 'position' | 'deed' | 'award' | 'proof' | 'followed'): string =>
      reader.text(key).trim();
    return {
      code: text('code'),
      sort,
      unit: unit?.code ?? '',
      person: text('awarded'),
      position: text('position'),
      what: text('deed'),
      award: text('award'),
      document: text('proof'),
      answerBy: reader.text('answerBy') || null,
      outcome: text('followed'),
    };
  },
};
