/**
 * The cover of a workbook whose forms change: its rows stay where they are with all that they hold; only the lines that
 * lead to the tabs come and go with their forms, and the line of the guide with its setting.
 */
import { FORM_ORDER, type FormCode } from '../../../core/form-code';
import type { SheetRequest } from '../../api-requests';
import type { SpreadsheetShape } from '../../api-shapes';
import { cellName } from '../../grid/a1';
import { textCell } from '../../grid/cells';
import { layGrid } from '../../grid/lay';
import { coverStamp, lineCells, settingLines } from '../cover';
import type { CoverKey } from '../cover-keys';
import { type Layout } from '../layout';
import type { BookMaking } from '../making';
import { keysOf } from '../reading/read-tab';
import { stampSheet, stampText } from '../stamp';
import { tabLines } from './tab-lines';
import { SHEET_IDS } from '../sheets';

const SHEET = SHEET_IDS.cover;
const VALUE = 2;
const GUIDE: CoverKey = 'guide';
const linkOf = (form: FormCode): CoverKey => `${form}Link`;

export interface CoverRows {
  /** Makes and deletes the rows of the forms that come and go. */
  readonly requests: readonly SheetRequest[];
  /** Key → row, 0-based, after these requests. */
  readonly rows: ReadonlyMap<string, number>;
}

const rowsAt = (startIndex: number) => ({
  sheetId: SHEET,
  dimension: 'ROWS' as const,
  startIndex,
  endIndex: startIndex + 1,
});

interface CoverFor {
  readonly forms: readonly FormCode[];
  /** The office has published a guide for units. */
  readonly isGuided: boolean;
}

/** The rows of the cover for these forms, in their order. `book` with the fields of UNIT_BOOK_FIELDS. */
export function coverRowsFor(book: SpreadsheetShape, { forms, isGuided }: CoverFor): CoverRows {
  const sheet = (book.sheets ?? []).find(({ properties }) => properties?.sheetId === SHEET);
  const found = [...(sheet ? keysOf(sheet).rowOf : [])].sort(([, one], [, other]) => one - other);
  const top = found[0]?.[1] ?? 0;
  const keys: (string | undefined)[] = [];
  for (const [key, row] of found) keys[row - top] = key;
  const requests: SheetRequest[] = [];
  const gone = FORM_ORDER.filter((form) => !forms.includes(form)).map(linkOf);
  for (const key of isGuided ? gone : [...gone, GUIDE]) {
    const at = keys.indexOf(key);
    if (at < 0) continue;
    keys.splice(at, 1);
    requests.push({ deleteDimension: { range: rowsAt(top + at) } });
  }
  const links = forms.map(linkOf);
  const insert = (key: CoverKey, before: readonly string[]): void => {
    if (keys.includes(key)) return;
    const next = before.find((one) => keys.includes(one));
    const at = next === undefined ? keys.length : keys.indexOf(next);
    keys.splice(at, 0, key);
    requests.push({ insertDimension: { range: rowsAt(top + at), inheritFromBefore: true } });
  };
  links.forEach((key, n) => insert(key, [...links.slice(n + 1), 'printLink']));
  if (isGuided) insert(GUIDE, ['help']);
  return { requests, rows: new Map([...keys.entries()].flatMap(([at, key]) => (key ? [[key, top + at]] : []))) };
}

/** The lines about the other tabs and those that follow a setting, in the rows that they have, and the stamp. */
export function coverAgain(
  making: BookMaking,
  layouts: readonly Layout[],
  rows: ReadonlyMap<string, number>,
): SheetRequest[] {
  const stamp = coverStamp(making);
  return [
    layGrid([[textCell(stampText(stamp))]], { sheetId: SHEET, row: 0, column: 0 }, 'userEnteredValue'),
    ...[...tabLines(layouts, cellName(rows.get('submit') ?? 0, VALUE)), ...settingLines(making, layouts)].flatMap(
      (line): SheetRequest[] => {
        const row = rows.get(line.key);
        return row === undefined ? [] : [layGrid([lineCells(line)], { sheetId: SHEET, row, column: 0 })];
      },
    ),
    stampSheet(SHEET, stamp),
  ];
}
