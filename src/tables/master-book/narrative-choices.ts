/**
 * The office's ticks on *Nội dung*, carried from one publication to the next: read from the tab that stands, by hidden keys, and laid over
 * the new one. A tick belongs to the very text it was given to; when the unit has changed that text it is taken off, and the line says so.
 */
import type { CellContent } from '../../core/entry';
import { NARRATIVE_WORDS } from '../../text/master-book';
import type { CellDataShape, SheetRequest } from '../api-shapes';
import { blankCell, textCell, tickCell } from '../grid/cells';
import { layGrid } from '../grid/lay';
import { narrativeColumn } from './results-narrative';
import type { ResultTab } from './result-tab';

type Grid = readonly (readonly (CellContent | undefined | unknown)[])[];

/** Row key of a unit's text (`heading|unit`) → mark of the text that the office chose. */
export type Chosen = ReadonlyMap<string, string>;

const words = (cell: unknown): string => (typeof cell === 'string' ? cell : '');

/** What the office has chosen in a *Nội dung* that shows this period. `grid` = values of the whole tab; one without our keys gives nothing. */
export function chosenIn(grid: Grid, period: string): Chosen {
  const at = (key: string): number => (grid[0] ?? []).indexOf(key);
  const [enters, mark, chosen, of] = [at('enters'), at('mark'), at('chosen'), at('period')];
  const found = new Map<string, string>();
  if ([enters, mark, chosen, of].includes(-1)) return found;
  for (const line of grid.slice(1)) {
    const key = words(line[0]);
    if (key === '' || line[of] !== period) continue;
    const [shown, before] = [words(line[mark]), words(line[chosen])];
    const ticked = line[enters] === true && shown !== '';
    // Without its tick, a text that had been chosen and is still shown was taken out by the office; another text waits to be read.
    const choice = ticked ? shown : before === shown ? '' : before;
    if (choice !== '') found.set(key, choice);
  }
  return found;
}

/** Writes the choices into the published tab, three cells to each chosen line and no other; a choice whose line is gone is gone with it. */
export function choiceRequests(tab: ResultTab, chosen: Chosen): SheetRequest[] {
  return tab.rows.flatMap((row, at) => {
    const choice = chosen.get(textIn(row[0]));
    return choice === undefined ? [] : lineRequests({ tab, at, row, choice });
  });
}

const textIn = (cell: CellDataShape | undefined): string => cell?.userEnteredValue?.stringValue ?? '';

interface ChosenLine { readonly tab: ResultTab; readonly at: number; readonly row: readonly CellDataShape[]; readonly choice: string }

function lineRequests({ tab, at, row, choice }: ChosenLine): SheetRequest[] {
  const shown = textIn(row[narrativeColumn('mark')]);
  const write = (column: number, cell: CellDataShape): SheetRequest => layGrid([[cell]], { sheetId: tab.sheetId, row: at, column }, 'userEnteredValue');
  const isSame = shown === choice;
  const isHandedIn = textIn(row[narrativeColumn('standing')]) !== NARRATIVE_WORDS.notIn;
  return [
    write(narrativeColumn('chosen'), textCell(choice)),
    ...(shown === '' ? [] : [write(narrativeColumn('enters'), tickCell(isSame))]),
    ...(isHandedIn ? [write(narrativeColumn('standing'), isSame ? blankCell() : textCell(NARRATIVE_WORDS.changed))] : []),
  ];
}
