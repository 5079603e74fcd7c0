/**
 * *Điều chỉnh*: the office's signed lines, one per row, beside what the unit returned. *Dữ liệu* contains only the
 * units' values; totals contain both.
 */
import type { Scaled } from '../../../core/exact';
import { ADJUSTMENT_HEADINGS, adjustmentWords, figureWords } from '../../../text/books/adjustments';
import { firstLines } from '../../../text/listed';
import { EMPTY_STATES } from '../../../text/books/master-book';
import { printScaled } from '../../../text/print';
import { choiceLabel } from '../../../text/books/unit-book';
import type { CellDataShape } from '../../api-shapes';
import { FORMATS, joinFormats, numberCell, textCell } from '../../grid/cells';
import { momentToSerial } from '../../grid/serial';
import { LOOKS } from '../looks';
import { amountCell, entryCell, keyedTab, type HeadColumn, type ResultContext, type ResultTab } from './result-tab';
import { RESULT_SHEETS, titleOf } from '../sheets';
import { totalKey, type AdjustmentLine, type InTotals } from '../../../core/consolidate/adjusted-totals';

const head = (key: string, heading: keyof typeof ADJUSTMENT_HEADINGS, width: number): HeadColumn => ({
  key,
  heading: ADJUSTMENT_HEADINGS[heading],
  width,
});
const COLUMNS: readonly HeadColumn[] = [
  head('unitName', 'unit', 180),
  head('label', 'label', 300),
  head('fieldLabel', 'field', 100),
  head('sealed', 'sealed', 120),
  head('amount', 'amount', 120),
  head('reason', 'reason', 300),
  head('by', 'by', 200),
  head('at', 'at', 130),
  head('standing', 'standing', 180),
  head('unit', 'unitCode', 90),
  head('version', 'version', 70),
  head('row', 'row', 90),
  head('field', 'fieldCode', 90),
  head('counted', 'counted', 70),
];
const HIDDEN = [0, 10, 11, 12, 13, 14];

export function adjustmentsTab(lines: readonly AdjustmentLine[], ctx: ResultContext): ResultTab {
  const frame = {
    sheetId: RESULT_SHEETS.adjustments,
    title: titleOf('adjustments'),
    columns: COLUMNS,
    frozenColumns: 0,
  };
  return { ...keyedTab(frame, lines.map(cellsOf), { ctx, empty: EMPTY_STATES.adjustments }), hiddenColumns: HIDDEN };
}

const words = (text: string): CellDataShape => textCell(text, joinFormats(LOOKS.label, LOOKS.text));

const cellsOf = (one: AdjustmentLine): CellDataShape[] => [
  textCell(one.key, LOOKS.text),
  words(one.unitName),
  words(one.label),
  words(figureWords(one.field)),
  entryCell(one.sealed ?? { kind: 'blank' }, choiceLabel),
  amountCell(one.amount),
  words(one.reason),
  words(one.by),
  numberCell(momentToSerial(one.at), joinFormats(LOOKS.centre, { numberFormat: FORMATS.moment })),
  words(one.counted ? adjustmentWords.counted : adjustmentWords.notCounted(one.version)),
  textCell(one.unit, LOOKS.text),
  numberCell(one.version),
  textCell(one.row, LOOKS.text),
  textCell(one.field, LOOKS.text),
  textCell(one.counted ? 'yes' : 'no', LOOKS.text),
];

export function withNotes(tab: ResultTab, field: string, inTotals: InTotals): ResultTab {
  const total = (tab.rows[0] ?? []).findIndex((cell) => cell.userEnteredValue?.stringValue === 'total');
  const rows = tab.rows.map((row) => {
    const lines = inTotals.get(totalKey(row[0]?.userEnteredValue?.stringValue ?? '', field)) ?? [];
    if (lines.length === 0) return row;
    const note = adjustmentWords.note(
      firstLines(
        lines.map((one) => adjustmentWords.noteLine(one.unitName, signed(one.amount), one.reason)),
        20,
        'adjustment',
      ),
    );
    return row.map((cell, at) =>
      at === total ? { ...cell, note: cell.note === undefined ? note : `${cell.note}\n${note}` } : cell,
    );
  });
  return { ...tab, rows };
}

/** `+5`, `−12,5`: a change always has its sign. */
export const signed = ({ scaled, decimals }: Scaled): string =>
  `${scaled > 0 ? '+' : scaled < 0 ? '−' : ''}${printScaled(Math.abs(scaled), decimals)}`;
