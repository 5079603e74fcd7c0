/**
 * A trial of Google's paste on six cells below a hidden tab. Google promises values, formulas, formats and merges of
 * PASTE_NORMAL; whether blanks, notes, links and boxes to tick come along is seen here, before a publication relies on
 * it.
 */
import type { CellDataShape, SpreadsheetShape } from '../../api-shapes';
import type { SheetRequest } from '../../api-requests';
import { boxName, gridRange, onTab } from '../../grid/a1';
import { pasteRequests } from './paste-boxes';

/** Rows of the trial: the cells that are pasted over, and those that are pasted. */
export const PROBE_ROWS = 2;
const COLUMNS = 3;

/** `row` = the first of its rows, 0-based. */
interface Place {
  readonly sheetId: number;
  readonly row: number;
}

const LINK = 'https://docs.google.com/spreadsheets/';
const TICKED: CellDataShape = {
  userEnteredValue: { boolValue: true },
  dataValidation: { condition: { type: 'BOOLEAN' }, strict: true, showCustomUi: true },
};
const WORD: CellDataShape = { userEnteredValue: { stringValue: 'x' }, note: 'x' };
const FIELDS = 'userEnteredValue,note,dataValidation';

export function probeRequests({ sheetId, row }: Place): SheetRequest[] {
  const lay = (rowIndex: number, values: readonly CellDataShape[]): SheetRequest => ({
    updateCells: { rows: [{ values }], fields: FIELDS, start: { sheetId, rowIndex, columnIndex: 0 } },
  });
  const box = { top: row + 1, bottom: row + 2, left: 0, right: COLUMNS };
  const link: SheetRequest = {
    updateCells: {
      rows: [{ values: [{ userEnteredFormat: { textFormat: { link: { uri: LINK } } } }] }],
      fields: 'userEnteredFormat.textFormat.link',
      start: { sheetId, rowIndex: row + 1, columnIndex: 1 },
    },
  };
  const [paste] = pasteRequests(sheetId, sheetId, [box]);
  const onto = gridRange(sheetId, { ...box, top: row, bottom: row + 1 });
  return [
    lay(row, [{ ...TICKED, note: 'x' }, {}, {}]),
    lay(row + 1, [{}, WORD, TICKED]),
    link,
    ...(paste && 'copyPaste' in paste ? [{ copyPaste: { ...paste.copyPaste, destination: onto } }] : []),
  ];
}

export const probeAsk = (title: string, row: number) => ({
  fields: 'sheets(data(rowData(values(userEnteredValue,note,dataValidation(condition(type)),hyperlink))))',
  ranges: [onTab(title, boxName({ top: row, bottom: row + PROBE_ROWS, left: 0, right: COLUMNS }))],
});

/** Whether the pasted cells read as those they were pasted from, and these as they were written. */
export function takesAll({ sheets = [] }: SpreadsheetShape): boolean {
  const [pasted = [], source = []] = (sheets[0]?.data?.[0]?.rowData ?? []).map((row) => row.values ?? []);
  const [blank, word, box] = Array.from({ length: COLUMNS }, (_, at) => source[at] ?? {});
  const isWritten =
    Object.keys(blank ?? {}).length === 0 &&
    word?.userEnteredValue?.stringValue === 'x' &&
    word.note === 'x' &&
    word.hyperlink === LINK &&
    box?.userEnteredValue?.boolValue === true &&
    box.dataValidation?.condition.type === 'BOOLEAN';
  return isWritten && [blank, word, box].every((cell, at) => sameCell(cell ?? {}, pasted[at] ?? {}));
}

const sameCell = (one: CellDataShape, other: CellDataShape): boolean =>
  JSON.stringify(readOf(one)) === JSON.stringify(readOf(other));

const readOf = ({ userEnteredValue, note, dataValidation, hyperlink }: CellDataShape) => [
  userEnteredValue ?? null,
  note ?? null,
  dataValidation?.condition.type ?? null,
  hyperlink ?? null,
];
