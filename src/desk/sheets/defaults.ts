/**
 * A new spreadsheet: default format, theme, sizes. Values as Google answers for a new file (recorded answers in
 * github.com/burnash/gspread tests/cassettes/CellTest.test_merge_cells.json).
 */
import type { Bag } from './types';

export const NEW_ROWS = 1000;
export const NEW_COLUMNS = 26;
export const ROW_PIXELS = 21;
export const COLUMN_PIXELS = 100;
export const MAX_CELLS = 10_000_000;
export const MAX_COLUMNS = 18_278;
export const MAX_CELL_CHARACTERS = 50_000;

const WHITE = { red: 1, green: 1, blue: 1 };

export const DEFAULT_FORMAT: Bag = {
  backgroundColor: WHITE,
  padding: { top: 2, right: 3, bottom: 2, left: 3 },
  verticalAlignment: 'BOTTOM',
  wrapStrategy: 'OVERFLOW_CELL',
  textFormat: {
    foregroundColor: {},
    fontFamily: 'arial,sans,sans-serif',
    fontSize: 10,
    bold: false,
    italic: false,
    strikethrough: false,
    underline: false,
    foregroundColorStyle: { rgbColor: {} },
  },
  backgroundColorStyle: { rgbColor: WHITE },
};

const THEME: readonly (readonly [string, Bag])[] = [
  ['TEXT', {}],
  ['BACKGROUND', WHITE],
  ['ACCENT1', { red: 0.25882354, green: 0.52156866, blue: 0.95686275 }],
  ['ACCENT2', { red: 0.91764706, green: 0.2627451, blue: 0.20784314 }],
  ['ACCENT3', { red: 0.9843137, green: 0.7372549, blue: 0.015686275 }],
  ['ACCENT4', { red: 0.20392157, green: 0.65882355, blue: 0.3254902 }],
  ['ACCENT5', { red: 1, green: 0.42745098, blue: 0.003921569 }],
  ['ACCENT6', { red: 0.27450982, green: 0.7411765, blue: 0.7764706 }],
  ['LINK', { red: 0.06666667, green: 0.33333334, blue: 0.8 }],
];

export const DEFAULT_THEME: Bag = {
  primaryFontFamily: 'Arial',
  themeColors: THEME.map(([colorType, rgbColor]) => ({ colorType, color: { rgbColor } })),
};

export function themeColor(type: unknown): Bag | undefined {
  return THEME.find(([name]) => name === type)?.[1];
}

/** Properties of a new spreadsheet, in Google's order of fields. */
export function spreadsheetProperties(title: string, given: Bag): Bag {
  return {
    title,
    locale: given['locale'] ?? 'en_US',
    autoRecalc: given['autoRecalc'] ?? 'ON_CHANGE',
    timeZone: given['timeZone'] ?? 'Etc/GMT',
    defaultFormat: DEFAULT_FORMAT,
    ...(given['iterativeCalculationSettings'] === undefined
      ? {}
      : { iterativeCalculationSettings: given['iterativeCalculationSettings'] }),
    spreadsheetTheme: given['spreadsheetTheme'] ?? DEFAULT_THEME,
  };
}
