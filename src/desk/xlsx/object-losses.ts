/** The objects of a tab that the .xlsx will not have: charts, views, slicers, pivots, tables, tabs without a grid. */
import type { sheets_v4 } from '@googleapis/sheets';
import { a1 } from './addresses';
import type { Loss, LossKind } from './losses';

/** Lists every such object of the tab, by kind and name. */
export function objectLosses(sheet: sheets_v4.Schema$Sheet): Loss[] {
  const title = sheet.properties?.title ?? '';
  const loss = (kind: LossKind, where: string, detail: string): Loss => ({ kind, sheet: title, where, detail });
  const type = sheet.properties?.sheetType ?? 'GRID';
  const filter = sheet.basicFilter;
  const hasCriteria = (filter?.filterSpecs ?? []).length > 0 || Object.keys(filter?.criteria ?? {}).length > 0;
  return [
    ...(type === 'GRID' ? [] : [loss('sheetType', '', type)]),
    ...(sheet.charts ?? []).map((chart) => loss('chart', chart.spec?.title ?? '', String(chart.chartId ?? ''))),
    ...(sheet.filterViews ?? []).map((view) => loss('filterView', view.title ?? '', String(view.filterViewId ?? ''))),
    ...(sheet.slicers ?? []).map((slicer) => loss('slicer', slicer.spec?.title ?? '', String(slicer.slicerId ?? ''))),
    ...(sheet.tables ?? []).map((table) => loss('table', table.name ?? '', table.tableId ?? '')),
    // the rows hidden by the filter are hidden in the .xlsx too, but without the reason
    ...(hasCriteria ? [loss('filterCriteria', '', 'basicFilter')] : []),
    ...cellObjects(sheet).map(([kind, where]) => loss(kind, where, '')),
  ];
}

function cellObjects(sheet: sheets_v4.Schema$Sheet): [LossKind, string][] {
  const found: [LossKind, string][] = [];
  for (const block of sheet.data ?? []) {
    (block.rowData ?? []).forEach((rowData, row) =>
      (rowData.values ?? []).forEach((cell, column) => {
        const where = a1((block.startRow ?? 0) + row, (block.startColumn ?? 0) + column);
        if (cell.pivotTable) found.push(['pivotTable', where]);
        if (cell.dataSourceTable || cell.dataSourceFormula) found.push(['dataSource', where]);
      }),
    );
  }
  return found;
}
