/**
 * The hidden tab that keeps every number of the page shown, so that the next page can list what has changed, and the
 * changes that this page lists, so that it can be laid again as it was.
 */
import type { ShownNumber } from '../../core/consolidate/leaders';
import { textCell } from '../grid/cells';
import { LOOKS } from '../master-book/looks';
import type { ResultTab } from '../master-book/results/result-tab';
import type { LeadersPage } from './page';
import { LEADERS_SHEETS, leadersTitle } from './sheets';

const COLUMNS = ['key', 'label', 'shown'] as const;

type Changes = LeadersPage['changes'];

/** Keys of the lines that hold the changes; no number has such a key. */
const CHANGES = 'changes.';
const [SINCE, MORE] = [`${CHANGES}since`, `${CHANGES}more`];

export function shownTab(numbers: readonly ShownNumber[], changes: Changes): ResultTab {
  const rows = [
    COLUMNS.map((key) => textCell(key)),
    ...[...numbers, ...changeLines(changes)].map((one) => COLUMNS.map((key) => textCell(one[key], LOOKS.text))),
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
      typeof key === 'string' && key !== '' && !key.startsWith(CHANGES)
        ? [{ key, label: String(label ?? ''), shown: String(shown ?? '') }]
        : [],
    );

const changeLines = (changes: Changes): readonly ShownNumber[] =>
  changes === null
    ? []
    : [
        { key: SINCE, label: '', shown: String(changes.since) },
        { key: MORE, label: '', shown: String(changes.more) },
        ...changes.lines.map((label, at) => ({ key: `${CHANGES}${at}`, label, shown: '' })),
      ];

/** The changes that the page lists; null for the first page of a period. */
export function shownChanges(values: readonly (readonly unknown[])[]): Changes {
  const lines = values.filter(([key]) => String(key).startsWith(CHANGES));
  const numberAt = (key: string): number => Number(lines.find(([own]) => own === key)?.[2] ?? 0);
  const since = numberAt(SINCE);
  if (since === 0) return null;
  const words = lines.filter(([key]) => key !== SINCE && key !== MORE).map(([, label]) => String(label));
  return { since, lines: words, more: numberAt(MORE) };
}
