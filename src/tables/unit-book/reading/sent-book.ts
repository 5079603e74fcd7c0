/**
 * A unit's workbook as it came back in a file (.xlsx, .ods), in the shape in which Google gives a workbook: the reader
 * of workbooks then reads both alike. A file has no metadata, so only the stamps in its cells count.
 */
import type { CellDataShape, SpreadsheetShape } from '../../api-shapes';
import { contentOf } from '../../grid/cells';
import { cellsOf, findCorner } from '../../grid/find-keys';
import { parseStamp, type Stamp } from '../stamp';

/** A cell of a file: plain, or a number with the format that its meaning depends on, or an error. */
export type SentCell =
  | number
  | string
  | boolean
  | null
  | { readonly as: 'DATE' | 'PERCENT'; readonly number: number }
  | { readonly error: string };

export interface SentSheet {
  readonly title: string;
  readonly rows: readonly (readonly SentCell[])[];
}

function cellOf(sent: SentCell): CellDataShape {
  if (sent === null || sent === '') return {};
  if (typeof sent === 'number') return { effectiveValue: { numberValue: sent } };
  if (typeof sent === 'boolean') return { effectiveValue: { boolValue: sent } };
  if (typeof sent === 'string') {
    const text = sent.normalize('NFC');
    return { effectiveValue: { stringValue: text }, formattedValue: text };
  }
  if ('error' in sent) return { effectiveValue: { errorValue: { type: 'ERROR', message: sent.error } } };
  return {
    effectiveValue: { numberValue: sent.number },
    effectiveFormat: { numberFormat: { type: sent.as, pattern: '' } },
  };
}

/** Sheet ids of a file are its own: none of them is one of ours. */
export const sentBook = (sheets: readonly SentSheet[]): SpreadsheetShape => ({
  sheets: sheets.map(({ title, rows }, at) => ({
    properties: { sheetId: -1 - at, title, index: at },
    data: [{ startRow: 0, startColumn: 0, rowData: rows.map((row) => ({ values: row.map(cellOf) })) }],
  })),
});

/** The stamp of the first tab that has one; null = none of the tabs was made by the add-in. */
export function sentStamp(book: SpreadsheetShape): Stamp | null {
  for (const sheet of book.sheets ?? []) {
    const cells = cellsOf(sheet);
    const corner = findCorner(cells, (text) => parseStamp(text) !== null);
    const text = corner ? contentOf(cells.at(corner.row, corner.column)) : null;
    if (typeof text === 'string') return parseStamp(text);
  }
  return null;
}
