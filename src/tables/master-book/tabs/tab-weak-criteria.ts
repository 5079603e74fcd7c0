/** The tab *Tiêu chí yếu*: where points were lost last year, with cause, measure, agency, term and result. */
import type { WeakCriterion } from '../../../core/duties/weak-criterion';
import { fromNumber, toNumber, type Scaled } from '../../../core/exact';
import { CATALOGUE_TROUBLES } from '../../../text/books/master-book-catalogue';
import { column, KEY_COLUMN } from './catalogue-columns';
import type { LineReader } from './catalogue-line';
import type { CatalogueTab } from './catalogue-tab';
import type { UnitByWords } from './tab-inspections';
import { MOST_POINTS } from './tab-schemes';

const COLUMNS = [
  KEY_COLUMN,
  column('code', 'text', { width: 90 }),
  column('criterion', 'text', { width: 340, heading: 'weakCriterion' }),
  column('maximum', 'number', { width: 80 }),
  column('lost', 'number', { width: 80 }),
  column('cause', 'text', { width: 260 }),
  column('action', 'text', { width: 260 }),
  column('agency', 'text', { width: 180, heading: 'weakAgency' }),
  column('finishBy', 'date', { width: 100 }),
  column('outcome', 'text', { width: 220 }),
  column('pointsSource', 'text', { width: 220 }),
  { ...column('writtenBy', 'text', { width: 260 }), later: true },
] as const;

/** Null for a blank, and for a figure that cannot be points, which is named. */
function points(reader: LineReader<typeof COLUMNS>, key: 'maximum' | 'lost', held: number | null): Scaled | null {
  const amount = held === null ? null : fromNumber(held);
  const isPoints = amount !== null && amount.decimals <= 4 && amount.scaled >= 0 && toNumber(amount) <= MOST_POINTS;
  if (held === null || isPoints) return amount;
  reader.remark(key, CATALOGUE_TROUBLES.targetFigure, { found: String(held), passes: true });
  return null;
}

export const WEAK_CRITERIA_TAB: CatalogueTab<WeakCriterion, typeof COLUMNS, UnitByWords> = {
  name: 'weakCriteria',
  columns: COLUMNS,
  lists: {},
  codes: ['code'],
  identity: (line) => line.code ?? '',
  lines: ({ weakCriteria, units }) =>
    weakCriteria.map((one) => ({
      key: one.code,
      code: one.code,
      criterion: one.criterion,
      maximum: one.maximum && toNumber(one.maximum),
      lost: one.lost && toNumber(one.lost),
      cause: one.cause,
      action: one.measure,
      agency: units.find((unit) => unit.code === one.agency)?.name ?? one.agency,
      finishBy: one.due,
      outcome: one.result,
      pointsSource: one.source,
      writtenBy: one.writtenBy,
    })),
  record: (reader, line, byWords) => {
    const agency = reader.text('agency').trim();
    const unit = byWords(agency);
    if (agency !== '' && !unit) reader.remark('agency', CATALOGUE_TROUBLES.unitWords, { found: agency, passes: true });
    return {
      code: reader.text('code').trim(),
      criterion: reader.text('criterion').trim(),
      maximum: points(reader, 'maximum', line.maximum),
      lost: points(reader, 'lost', line.lost),
      cause: reader.text('cause').trim(),
      measure: reader.text('action').trim(),
      agency: unit?.code ?? '',
      due: reader.text('finishBy') || null,
      result: reader.text('outcome').trim(),
      source: reader.text('pointsSource').trim(),
      writtenBy: reader.text('writtenBy').trim(),
    };
  },
};
