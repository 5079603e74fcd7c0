/**
 * All result tabs of one consolidation, in their order, and their canonical text: the same inputs give the same text.
 */
import type { Consolidated } from '../../../core/consolidate/consolidate';
import { adjustmentsTab, withNotes } from './adjustments';
import type { InTotals, AdjustmentLine } from '../../../core/consolidate/adjusted-totals';
import { figuresTab } from './figures';
import { findingsTab } from './findings';
import { forecastTab } from './forecast';
import { narrativeTab } from './narrative';
import { overviewTab } from './overview';
import { progressTab } from './progress';
import type { ResultContext, ResultTab } from './result-tab';
import { tasksTab } from './tasks';
import { valuesTab } from './values';
import { FIGURE_FIELDS } from '../../../core/forms/field';

export interface OfficeLines {
  readonly lines: readonly AdjustmentLine[];
  readonly inTotals: InTotals;
}

/**
 * In RESULT_ORDER. `office` = adjustments that the totals of `consolidated` already include. Throws when `consolidated`
 * contradicts itself (a head line without its row).
 */
export function resultTabs(
  consolidated: Consolidated,
  ctx: ResultContext,
  office: OfficeLines = { lines: [], inTotals: new Map() },
): ResultTab[] {
  return [
    overviewTab(consolidated, ctx),
    progressTab(consolidated, ctx),
    ...FIGURE_FIELDS.map((field) => withNotes(figuresTab(consolidated.indicators, field, ctx), field, office.inTotals)),
    tasksTab(consolidated.tasks, ctx),
    narrativeTab(consolidated, ctx),
    forecastTab(consolidated, ctx),
    findingsTab(consolidated.findings, ctx),
    adjustmentsTab(office.lines, ctx),
    valuesTab(consolidated.values),
  ];
}

/**
 * Everything that will be written, as one text for the fingerprint: sizes, widths, cells with formats, paints. The time
 * of the run is left out, so a run over unchanged inputs gives the same text as the run before and writes nothing.
 */
export function canonicalCells(tabs: readonly ResultTab[]): string {
  return JSON.stringify(
    tabs.map(({ momentary, bare: _, rows, ...shape }) => ({ ...shape, rows: withoutMoments(rows, momentary) })),
  );
}

function withoutMoments(rows: ResultTab['rows'], momentary: ResultTab['momentary']): ResultTab['rows'] {
  if (momentary.length === 0) return rows;
  const left = new Set(momentary.map((at) => `${at.row}:${at.column}`));
  return rows.map((cells, row) => cells.map((cell, column) => (left.has(`${row}:${column}`) ? {} : cell)));
}
