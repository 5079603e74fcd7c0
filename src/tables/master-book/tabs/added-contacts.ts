/** Writes contacts below the last line of *Danh bạ đầu mối*, each column found by its key. */
import type { Contact } from '../../../core/catalogue/unit';
import type { CellDataShape } from '../../api-shapes';
import type { SheetRequest } from '../../api-requests';
import { gridRange } from '../../grid/a1';
import { textCell, tickCell } from '../../grid/cells';
import { layGrid } from '../../grid/lay';
import { HEAD_ROWS } from '../../grid/table';
import { LOOKS } from '../looks';
import { CATALOGUE_SHEETS } from '../sheets';
import type { Grid } from './catalogue-tab';

const CELLS: Readonly<Record<string, (one: Contact) => CellDataShape>> = {
  unit: ({ unit }) => textCell(unit),
  account: ({ account }) => textCell(account),
  mayEnter: ({ may }) => tickCell(may.includes('enter')),
  maySubmit: ({ may }) => tickCell(may.includes('submit')),
  mayCheck: ({ may }) => tickCell(may.includes('check')),
  person: ({ name }) => textCell(name),
  phone: ({ phone }) => textCell(phone),
};
const TICKS = ['mayEnter', 'maySubmit', 'mayCheck'];
/** A tab made before a release lacks them. */
const LATER: readonly string[] = ['mayCheck'];

/**
 * @param grid the tab as read
 * @param rowCount rows of the tab now
 * @returns null when a column of the tab has lost its key, so that a contact could not be written whole
 */
export function addContacts(
  grid: Grid,
  { contacts, rowCount }: { readonly contacts: readonly Contact[]; readonly rowCount: number },
): readonly SheetRequest[] | null {
  const sheetId = CATALOGUE_SHEETS.contacts;
  const keys = (grid[0] ?? []).map((key) => (typeof key === 'string' ? key.trim() : ''));
  const isWrong = (key: string): boolean => {
    const count = keys.filter((one) => one === key).length;
    return count > 1 || (count === 0 && !LATER.includes(key));
  };
  if (Object.keys(CELLS).some(isWrong)) return null;
  // A spare line holds nothing but unticked boxes.
  const isHeld = (line: Grid[number]): boolean =>
    line.some((cell) => cell !== false && cell !== '' && cell !== null && cell !== undefined);
  const top = Math.max(HEAD_ROWS, ...grid.map((line, row) => (isHeld(line) ? row + 1 : 0)));
  const bottom = top + contacts.length;
  const box = (left: number, right: number) => gridRange(sheetId, { top, left, bottom, right });
  return [
    ...(bottom > rowCount
      ? [{ appendDimension: { sheetId, dimension: 'ROWS' as const, length: bottom - rowCount } }]
      : []),
    ...TICKS.map((key): SheetRequest => ({
      setDataValidation: {
        range: box(keys.indexOf(key), keys.indexOf(key) + 1),
        rule: { condition: { type: 'BOOLEAN' }, strict: true, showCustomUi: true },
      },
    })),
    ...keys.flatMap((key, at): readonly SheetRequest[] => {
      const cell = CELLS[key];
      if (!cell) return [];
      const written = contacts.map((one) => [cell(one)] as const);
      return [layGrid(written, { sheetId, row: top, column: at }, 'userEnteredValue')];
    }),
    {
      repeatCell: {
        range: box(0, keys.length),
        cell: { userEnteredFormat: LOOKS.lines },
        fields: 'userEnteredFormat.borders',
      },
    },
  ];
}
