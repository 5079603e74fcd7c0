/**
 * The basic filter of a sheet and its filter views. What a filter view hides depends on the viewer and is not computed.
 */
import type { SheetBody } from '../book/book';
import { refuse } from '../errors';
import { updateMask, writeMasked } from '../field-mask';
import { guardSheet } from '../book/protection';
import type { Bag, BasicFilter, FilterView, GridRange } from '../types';
import { clip, toRange } from '../book/area';
import type { Work } from '../book/work';
import { chosenId } from './objects';
import { type SortSpec, sortRange } from './row-order';

/** Both forms of the criteria are answered: `criteria` by column and `filterSpecs` (BasicFilter.filterSpecs). */
function bothCriteria<T extends Bag>(filter: T): T {
  const specs = filter['filterSpecs'] as { columnIndex?: number; filterCriteria?: Bag }[] | undefined;
  const criteria = filter['criteria'] as Record<string, Bag> | undefined;
  if (specs) {
    return {
      ...filter,
      filterSpecs: specs,
      criteria: Object.fromEntries(specs.map((spec) => [String(spec.columnIndex ?? 0), spec.filterCriteria ?? {}])),
    };
  }
  if (criteria) {
    return {
      ...filter,
      filterSpecs: Object.entries(criteria).map(([column, one]) => ({
        columnIndex: Number(column),
        filterCriteria: one,
      })),
    };
  }
  return filter;
}

/** A filter's range has four ends, whatever was left open (gspread tests/cassettes, test_basic_filters). */
function bounded(sheet: SheetBody, range: GridRange): GridRange {
  return toRange(clip(range, sheet.size));
}

export function setBasicFilter(work: Work, body: { filter?: BasicFilter }): void {
  const filter = body.filter ?? {};
  if (filter['tableId']) throw refuse(`No table with id: ${String(filter['tableId'])}`);
  const sheet = work.book.sheet(filter.range?.sheetId);
  guardSheet(work, sheet);
  sheet.basicFilter = bothCriteria({ ...filter, range: bounded(sheet, filter.range ?? {}) });
  const sortSpecs = filter['sortSpecs'] as SortSpec[] | undefined;
  if (sortSpecs?.length)
    sortRange(work, { range: { ...filter.range, startRowIndex: (filter.range?.startRowIndex ?? 0) + 1 }, sortSpecs });
}

export function clearBasicFilter(work: Work, body: { sheetId?: number }): void {
  const sheet = work.book.sheet(body.sheetId);
  guardSheet(work, sheet);
  sheet.basicFilter = undefined;
}

function taken(work: Work): (id: number) => boolean {
  return (id) => work.book.sheets.some((sheet) => sheet.filterViews.some((view) => view.filterViewId === id));
}

export function addFilterView(work: Work, body: { filter?: Partial<FilterView> }): Bag {
  const given = body.filter ?? {};
  const sheet = work.book.sheet(rangeOf(work, given)?.sheetId);
  const range = rangeOf(work, given);
  const id = chosenId(work, given.filterViewId, taken(work), 'Filter view');
  const title = given.title ?? `Filter ${sheet.filterViews.length + 1}`;
  const view = bothCriteria({
    ...given,
    filterViewId: id,
    title,
    ...(range ? { range: bounded(sheet, range) } : {}),
  } as FilterView);
  sheet.filterViews.push(view);
  return { filter: view };
}

function rangeOf(work: Work, view: Partial<FilterView>): FilterView['range'] {
  if (view.namedRangeId === undefined) return view.range;
  const named = work.book.namedRanges.find((one) => one.namedRangeId === view.namedRangeId);
  if (!named) throw refuse(`No named range with id: ${view.namedRangeId}`);
  return named.range;
}

function find(work: Work, id: number | undefined): { sheet: SheetBody; at: number; view: FilterView } {
  for (const sheet of work.book.sheets) {
    const at = sheet.filterViews.findIndex((view) => view.filterViewId === id);
    const view = sheet.filterViews[at];
    if (view) return { sheet, at, view };
  }
  throw refuse(`No filter view with id: ${id ?? 0}`);
}

export function updateFilterView(work: Work, body: { filter?: Partial<FilterView>; fields?: string }): void {
  const { filterViewId: _, ...mask } = updateMask(body.fields, 'FilterView');
  const { sheet, at, view } = find(work, body.filter?.filterViewId);
  const { filterSpecs: __, criteria: ___, ...plain } = view;
  const touchesCriteria = 'criteria' in mask || 'filterSpecs' in mask;
  sheet.filterViews[at] = bothCriteria(writeMasked(touchesCriteria ? plain : view, body.filter, mask) as FilterView);
}

export function duplicateFilterView(work: Work, body: { filterId?: number }): Bag {
  const { sheet, view } = find(work, body.filterId);
  const copy = {
    ...view,
    filterViewId: chosenId(work, undefined, taken(work), 'Filter view'),
    title: `Copy of ${view.title ?? ''}`,
  };
  sheet.filterViews.push(copy);
  return { filter: copy };
}

export function deleteFilterView(work: Work, body: { filterId?: number }): void {
  const { sheet, at } = find(work, body.filterId);
  sheet.filterViews.splice(at, 1);
}
