/**
 * One setting of *Cài đặt* at its place, and the request that changes it. Rows and columns are found by their keys.
 */
import type { SpreadsheetShape } from '../api-shapes';
import type { SheetRequest } from '../api-requests';
import { textCell } from '../grid/cells';
import { layGrid } from '../grid/lay';
import { GRID_FIELDS, plainGrid } from '../grid/plain-grid';
import { HEAD_ROWS } from '../grid/table';
import { CATALOGUE_SHEETS } from './sheets';

/** Mask of spreadsheets.get for `settingCell`; the whole file is asked for, so that a renamed tab is found. */
export const SETTING_FIELDS = `developerMetadata(metadataKey,metadataValue),sheets(properties(sheetId),${GRID_FIELDS})`;

export interface SettingCell {
  /** 0-based. */
  readonly row: number;
  readonly column: number;
  readonly value: string;
}

/** null when the tab, its columns or the setting is not there. */
export function settingCell(book: SpreadsheetShape, key: string): SettingCell | null {
  const grid = plainGrid((book.sheets ?? []).find((one) => one.properties?.sheetId === CATALOGUE_SHEETS.settings));
  const columnOf = (name: string): number => (grid[0] ?? []).indexOf(name);
  const [code, column] = [columnOf('code'), columnOf('value')];
  const row = grid.findIndex((line, at) => at >= HEAD_ROWS && code >= 0 && line[code] === key);
  return row < 0 || column < 0 ? null : { row, column, value: String(grid[row]?.[column] ?? '') };
}

export const settingRequest = ({ row, column }: SettingCell, value: string): SheetRequest =>
  layGrid([[textCell(value)]], { sheetId: CATALOGUE_SHEETS.settings, row, column }, 'userEnteredValue');
