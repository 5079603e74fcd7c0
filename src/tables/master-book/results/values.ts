/**
 * *Dữ liệu*: one row per value of the current period, so that independent tools can recompute the master from it. Row 1
 * holds the keys; every other row is a value. Text is always stored as text. What is the same for every value of a unit
 * (period, version, seal, file, tabs) is written once, in the unit's row of *Tiến độ nộp*: together with `form` and
 * `a1` it gives the cell of a value. Links to the cell are in the tabs for people.
 */
import type { TracedValue } from '../../../core/consolidate/consolidate';
import type { EntryValue } from '../../../core/entry';
import type { CellDataShape } from '../../api-shapes';
import { blankCell, FORMATS, numberCell, textCell } from '../../grid/cells';
import { dateToSerial } from '../../grid/serial';
import { plainNumber, type Paint, type ResultTab } from './result-tab';
import { RESULT_SHEETS, titleOf } from '../sheets';

export const VALUE_COLUMNS = ['unit', 'form', 'row', 'field', 'value', 'kind', 'a1'] as const;
export type ValueKind = 'number' | 'text' | 'date' | 'notArisen' | 'notApplicable' | 'blank';

const WIDTHS = [90, 80, 100, 90, 240, 100, 60];
const column = (key: (typeof VALUE_COLUMNS)[number]): number => VALUE_COLUMNS.indexOf(key);

/** A choice is stored as its code, a tick as TRUE or FALSE, both as text. */
export const kindOf = (value: EntryValue): ValueKind =>
  value.kind === 'choice' || value.kind === 'tick' ? 'text' : value.kind;

function valueCell(value: EntryValue): CellDataShape {
  switch (value.kind) {
    case 'number':
      return numberCell(plainNumber(value));
    case 'text':
      return textCell(value.text);
    case 'choice':
      return textCell(value.code);
    case 'tick':
      return textCell(value.on ? 'TRUE' : 'FALSE');
    case 'date':
      return numberCell(dateToSerial(value.date), { numberFormat: FORMATS.date });
    default:
      return blankCell();
  }
}

export function valuesTab(values: readonly TracedValue[]): ResultTab {
  const keys = new Map<string, CellDataShape>();
  const keyed = (text: string): CellDataShape => {
    const known = keys.get(text) ?? textCell(text);
    keys.set(text, known);
    return known;
  };
  const rows = [VALUE_COLUMNS.map((key) => textCell(key)), ...values.map((one) => rowOf(one, keyed))];
  const rowCount = Math.max(2, rows.length);
  const paint = (key: (typeof VALUE_COLUMNS)[number], format: Paint['format'], fields: string): Paint => ({
    top: 1,
    bottom: rowCount,
    left: column(key),
    right: column(key) + 1,
    format,
    fields,
  });
  return {
    sheetId: RESULT_SHEETS.values,
    title: titleOf('values'),
    rows,
    paints: [
      ...(['unit', 'row', 'a1'] as const).map((key) =>
        paint(key, { numberFormat: FORMATS.text }, 'userEnteredFormat.numberFormat'),
      ),
      // Long answers are wrapped, because text in the cell beside them would cut them off.
      paint(
        'value',
        { wrapStrategy: 'WRAP', horizontalAlignment: 'LEFT' },
        'userEnteredFormat.wrapStrategy,userEnteredFormat.horizontalAlignment',
      ),
    ],
    columnWidths: WIDTHS,
    frozenRows: 1,
    frozenColumns: 0,
    hiddenRows: [0],
    hiddenColumns: [],
    rowCount,
    columnCount: VALUE_COLUMNS.length,
    momentary: [],
    bare: true,
  };
}

/** `keyed` = the cell of a key; the same one for the same key. */
function rowOf(one: TracedValue, keyed: (text: string) => CellDataShape): CellDataShape[] {
  return [
    keyed(one.unit),
    keyed(one.form),
    keyed(one.row),
    keyed(one.field),
    valueCell(one.value),
    keyed(kindOf(one.value)),
    keyed(one.a1),
  ];
}
