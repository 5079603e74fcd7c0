/** *Sổ lĩnh vực*: one edition for each lead agency whose field is not empty, readable by the agency's own accounts. */
import { fieldsOf, type Field } from '../../core/consolidate/field-of-agency';
import { fieldWords } from '../../text/books/field-book';
import { FIELD_ORDER, FIELD_TABS, fieldTabs } from '../../tables/field-book/tabs';
import { canonicalCells } from '../../tables/master-book/results/result-tabs';
import type { Figures } from '../consolidate/figures';
import { tableDifferences, type MasterGrids, type PageDifference } from './check';
import type { Edition } from './reader-files';
import { keyedGrid, type Grid } from '../recount/keyed-grid';
import { accountsOf, type PeriodWork } from '../work/period-work';

/** @param master called only when an edition is written */
export function fieldEditions(open: PeriodWork, figures: Figures, master: () => MasterGrids): readonly Edition[] {
  const made = figures.consolidated;
  const { fields, unmapped } = fieldsOf(open.catalogue, made);
  const ctx = figures.context;
  return fields.map((field): Edition => {
    const { agency } = field;
    const { tabs, cover } = fieldTabs({
      field,
      made,
      unmapped,
      consolidatedAt: open.office.publication?.madeAt ?? 0,
      ctx,
    });
    return {
      code: agency.code,
      fileName: fieldWords.book(agency.shortName, open.period.name),
      stamp: { kind: 'field', period: open.period.code, unit: agency.code },
      tabs: FIELD_TABS,
      hash: open.world.coder.sha256(canonicalCells(tabs)),
      readers: accountsOf(open.catalogue, agency.code),
      build: () => ({ tabs, spreads: [cover], charts: [], judge: (staged) => judged(field, staged, master()) }),
    };
  });
}

function judged(field: Field, staged: readonly Grid[], master: MasterGrids): readonly PageDifference[] {
  const grid = (tab: (typeof FIELD_ORDER)[number]): Grid => staged[FIELD_ORDER.indexOf(tab)] ?? [];
  const isFigure = (key: string): boolean => key !== 'number' && key !== 'label';
  return [
    ...tableDifferences(grid('tasks'), master.tasks, isFigure),
    ...tableDifferences(grid('figures'), master.figures, isFigure),
    ...tableDifferences(grid('cumulative'), master.cumulative, isFigure),
    ...lost(grid('tasks'), field.tasks),
    ...lateDifferences(grid('late'), field.tasks, master.tasks),
  ];
}

/** The lines of each task must be as many as the master counts overdue. */
function lateDifferences(late: Grid, tasks: ReadonlySet<string>, master: Grid): readonly PageDifference[] {
  const keys = late.map((line) => String(line[0] ?? ''));
  const published = keyedGrid(master);
  return [...tasks].flatMap((row): readonly PageDifference[] => {
    const named = keys.filter((key) => key.startsWith(`${row}|`)).length;
    const counted = published.at(row, 'overdue');
    return named === counted ? [] : [{ row, column: 'late', written: String(named), published: String(counted) }];
  });
}

/** Rows of the field that are missing on the tab. */
const lost = (table: Grid, rows: ReadonlySet<string>): readonly PageDifference[] => {
  const there = new Set(table.map((line) => String(line[0] ?? '')));
  return [...rows].filter((row) => !there.has(row)).map((row) => ({ row, column: '', written: '', published: row }));
};
