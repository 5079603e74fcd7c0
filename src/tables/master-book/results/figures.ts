/**
 * *Số liệu* and *Lũy kế*: indicator × unit with total, coverage and freshness. The figures are already computed; this
 * file computes nothing.
 */
import type { IndicatorLine } from '../../../core/consolidate/consolidate';
import { EMPTY_STATES, FRESHNESS_LABELS, RESULT_HEADINGS, RESULT_WORDS } from '../../../text/books/master-book';
import { choiceLabel, MEMORY_MARK } from '../../../text/books/unit-book';
import type { CellDataShape } from '../../api-shapes';
import { blankCell, joinFormats, textCell } from '../../grid/cells';
import { LOOKS } from '../looks';
import {
  amountCell,
  coverageCell,
  entryCell,
  keyedTab,
  unitColumns,
  type HeadColumn,
  type ResultContext,
  type ResultTab,
} from './result-tab';
import { totalWithCorrections, withCorrection } from './corrected';
import { FIGURE_TABS, RESULT_SHEETS, titleOf } from '../sheets';
import type { FigureField } from '../../../core/forms/field';

const LEADING: readonly HeadColumn[] = [
  { key: 'number', heading: RESULT_HEADINGS.number, width: 60 },
  { key: 'label', heading: RESULT_HEADINGS.indicator, width: 330 },
  { key: 'measure', heading: RESULT_HEADINGS.measure, width: 90 },
  { key: 'total', heading: RESULT_HEADINGS.total, width: 110 },
  { key: 'coverage', heading: RESULT_HEADINGS.coverage, width: 80 },
  { key: 'freshness', heading: RESULT_HEADINGS.freshness, width: 130 },
];

/** `field` = the field of a row that the tab shows. */
export function figuresTab(lines: readonly IndicatorLine[], field: FigureField, ctx: ResultContext): ResultTab {
  const tab = FIGURE_TABS[field];
  const shown = lines.filter((line) => line.heading || line.field === field).filter(once());
  const frame = {
    sheetId: RESULT_SHEETS[tab],
    title: titleOf(tab),
    columns: [...LEADING, ...unitColumns(ctx.units, 90)],
    frozenColumns: 3,
    memory: shown.some((line) => line.standing === 'memory'),
  };
  return keyedTab(
    frame,
    shown.map((line) => lineCells(line, ctx)),
    { ctx, empty: EMPTY_STATES[tab] },
  );
}

/** A heading may occur once per field; it is shown once. */
function once(): (line: IndicatorLine) => boolean {
  const seen = new Set<string>();
  return (line) => !seen.has(line.row) && Boolean(seen.add(line.row));
}

function lineCells(line: IndicatorLine, ctx: ResultContext): CellDataShape[] {
  const look = line.heading ? LOOKS.bold : joinFormats(LOOKS.label, { padding: { left: 4 + 12 * line.depth } });
  const label = textCell(
    line.standing === 'memory' ? line.label + MEMORY_MARK : line.label,
    line.standing === 'memory' ? joinFormats(look, { textFormat: { italic: true } }) : look,
  );
  const lead = [
    textCell(line.row, LOOKS.text),
    textCell(line.number, joinFormats(LOOKS.text, line.heading ? LOOKS.bold : LOOKS.label)),
    line.standing === 'memory' ? { ...label, note: RESULT_WORDS.memoryRow } : label,
    textCell(line.measure, LOOKS.centre),
  ];
  if (line.heading) return [...lead, blankCell(), blankCell(), blankCell(), ...ctx.units.map(() => blankCell())];
  const fresh = line.freshness === 'fresh' || line.freshness === 'closed';
  return [
    ...lead,
    totalWithCorrections(amountCell(line.total, { textFormat: { bold: true } }), line, ctx),
    coverageCell(line.coverage, ctx.units),
    textCell(FRESHNESS_LABELS[line.freshness], joinFormats(LOOKS.centre, fresh ? undefined : LOOKS.blank)),
    ...ctx.units.map((unit) => withCorrection(unitCell(line, unit.code), { line, unit: unit.code, ctx })),
  ];
}

/** Grey = expected and missing; amber = returned and left blank; plain blank = the row does not apply to this unit. */
function unitCell(line: IndicatorLine, unit: string): CellDataShape {
  const value = line.byUnit[unit];
  if (value !== undefined) return entryCell(value, choiceLabel);
  return blankCell(line.coverage.missing.includes(unit) ? LOOKS.missing : undefined);
}
