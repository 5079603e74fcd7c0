/**
 * Formats of a unit's workbook. Colour never carries meaning alone: each colour also has its word in the check column
 * or its place.
 */
import type { BordersShape, CellFormatShape } from '../api-shapes';
import { color } from '../grid/cells';

const line = { style: 'SOLID', colorStyle: color('#BFBFBF') } as const;
export const GRID_LINES: BordersShape = { top: line, bottom: line, left: line, right: line };

export const FONT = 'Times New Roman';
const base: CellFormatShape = { verticalAlignment: 'MIDDLE', textFormat: { fontFamily: FONT, fontSize: 11 } };

export const STYLES = {
  key: {
    ...base,
    textFormat: { fontFamily: 'Courier New', fontSize: 8 },
    wrapStrategy: 'CLIP',
    numberFormat: { type: 'TEXT', pattern: '@' },
  },
  agency: { ...base, horizontalAlignment: 'CENTER', wrapStrategy: 'WRAP' },
  agencyStrong: {
    ...base,
    horizontalAlignment: 'CENTER',
    wrapStrategy: 'WRAP',
    textFormat: { fontFamily: FONT, fontSize: 11, bold: true },
  },
  titleStrong: {
    ...base,
    horizontalAlignment: 'CENTER',
    wrapStrategy: 'OVERFLOW_CELL',
    textFormat: { fontFamily: FONT, fontSize: 11, bold: true },
  },
  /** Underlined over the whole line, as Decree 30/2020/NĐ-CP requires below the motto. */
  titleMotto: {
    ...base,
    horizontalAlignment: 'CENTER',
    wrapStrategy: 'OVERFLOW_CELL',
    textFormat: { fontFamily: FONT, fontSize: 11, bold: true, underline: true },
  },
  title: {
    ...base,
    horizontalAlignment: 'CENTER',
    wrapStrategy: 'OVERFLOW_CELL',
    textFormat: { fontFamily: FONT, fontSize: 13, bold: true },
  },
  titleWrapped: {
    ...base,
    horizontalAlignment: 'CENTER',
    wrapStrategy: 'WRAP',
    textFormat: { fontFamily: FONT, fontSize: 13, bold: true },
  },
  titleNote: {
    ...base,
    horizontalAlignment: 'CENTER',
    wrapStrategy: 'OVERFLOW_CELL',
    textFormat: { fontFamily: FONT, fontSize: 11, italic: true },
  },
  heading: {
    ...base,
    borders: GRID_LINES,
    horizontalAlignment: 'CENTER',
    wrapStrategy: 'WRAP',
    backgroundColorStyle: color('#D9E7F5'),
    textFormat: { fontFamily: FONT, fontSize: 11, bold: true },
  },
  group: {
    ...base,
    borders: GRID_LINES,
    wrapStrategy: 'WRAP',
    backgroundColorStyle: color('#EEF3F8'),
    textFormat: { fontFamily: FONT, fontSize: 11, bold: true },
  },
  label: { ...base, borders: GRID_LINES, wrapStrategy: 'WRAP' },
  entry: { ...base, borders: GRID_LINES, wrapStrategy: 'WRAP' },
  given: {
    ...base,
    borders: GRID_LINES,
    wrapStrategy: 'WRAP',
    backgroundColorStyle: color('#E7E6E6'),
    textFormat: { fontFamily: FONT, fontSize: 11, italic: true },
  },
  notAsked: { ...base, borders: GRID_LINES, backgroundColorStyle: color('#D9D9D9') },
  check: {
    ...base,
    borders: GRID_LINES,
    wrapStrategy: 'WRAP',
    textFormat: { fontFamily: FONT, fontSize: 11, bold: true },
  },
  coverLabel: {
    ...base,
    borders: GRID_LINES,
    wrapStrategy: 'WRAP',
    backgroundColorStyle: color('#EEF3F8'),
    textFormat: { fontFamily: FONT, fontSize: 11, bold: true },
  },
  coverValue: { ...base, borders: GRID_LINES, wrapStrategy: 'WRAP', horizontalAlignment: 'LEFT' },
  coverTick: {
    ...base,
    borders: GRID_LINES,
    horizontalAlignment: 'LEFT',
    backgroundColorStyle: color('#FFF2CC'),
    textFormat: { fontFamily: FONT, fontSize: 16, bold: true },
  },
} as const satisfies Readonly<Record<string, CellFormatShape>>;

export const ERROR_LOOK: CellFormatShape = {
  backgroundColorStyle: color('#F8D7DA'),
  textFormat: { foregroundColorStyle: color('#842029') },
};
export const EXPLAIN_LOOK: CellFormatShape = {
  backgroundColorStyle: color('#FFE5CC'),
  textFormat: { foregroundColorStyle: color('#663C00') },
};
export const MISSING_LOOK: CellFormatShape = { backgroundColorStyle: color('#FFF2CC') };
