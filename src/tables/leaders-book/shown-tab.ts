/** The hidden tab that keeps every number of the page shown, so that the next page can list what has changed. */
import type { ShownNumber } from '../../core/consolidate/leaders';
import { textCell } from '../grid/cells';
import { LOOKS } from '../master-book/looks';
import type { ResultTab } from '../master-book/results/result-tab';
import { LEADERS_SHEETS, leadersTitle } from './sheets';

const COLUMNS = ['key', 'label', 'shown'] as const;

export function shownTab(numbers: readonly ShownNumber[]): ResultTab {
  const rows = [
    COLUMNS.map((key) => textCell(key)),
    ...numbers.map((one) => COLUMNS.map((key) => textCell(one[key], LOOKS.text))),
  ];
  return {
    sheetId: LEADERS_SHEETS.shown,
    title: leadersTitle('shown'),
    rows,
    paints: [],
    columnWidths: [220, 420, 140],
    frozenRows: 1,
    frozenColumns: 0,
    hiddenRows: [],
    hiddenColumns: [],
    rowCount: rows.length + 1,
    columnCount: COLUMNS.length,
    momentary: [],
  };
}

/** `values` = the tab as values.batchGet returns it. */
export const shownNumbers = (values: readonly (readonly unknown[])[]): readonly ShownNumber[] =>
  values
    .slice(1)
    .flatMap(([key, label, shown]) =>
      typeof key === 'string' && key !== '' ? [{ key, label: String(label ?? ''), shown: String(shown ?? '') }] : [],
    );
