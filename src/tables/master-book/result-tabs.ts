/** All result tabs of one consolidation, in their order, and their canonical text: the same inputs give the same text. */
import type { Consolidated } from '../../core/consolidate';
import { figuresTab } from './results-figures';
import { findingsTab } from './results-findings';
import { overviewTab } from './results-overview';
import { progressTab } from './results-progress';
import type { ResultContext, ResultTab } from './result-tab';
import { tasksTab } from './results-tasks';
import { valuesTab } from './results-values';

/** In RESULT_ORDER. Throws when `consolidated` contradicts itself (a head line without its row). */
export function resultTabs(consolidated: Consolidated, ctx: ResultContext): ResultTab[] {
  return [
    overviewTab(consolidated, ctx), progressTab(consolidated.progress, ctx), figuresTab(consolidated.indicators, 'value', ctx),
    figuresTab(consolidated.indicators, 'cumulative', ctx), tasksTab(consolidated.tasks, ctx), findingsTab(consolidated.findings, ctx), valuesTab(consolidated.values),
  ];
}

/**
 * What will be written, as one text to fingerprint: sizes, widths, cells with formats, paints. The moment of the run is left out, so a run
 * over unchanged inputs gives the text of the run before and writes nothing.
 */
export function canonicalCells(tabs: readonly ResultTab[]): string {
  return JSON.stringify(tabs.map(({ momentary, rows, ...shape }) => ({ ...shape, rows: withoutMoments(rows, momentary) })));
}

function withoutMoments(rows: ResultTab['rows'], momentary: ResultTab['momentary']): ResultTab['rows'] {
  if (momentary.length === 0) return rows;
  const left = new Set(momentary.map((at) => `${at.row}:${at.column}`));
  return rows.map((cells, row) => cells.map((cell, column) => (left.has(`${row}:${column}`) ? {} : cell)));
}
