/**
 * The office's ticks on *Nội dung*, kept from one publication to the next. They are read from the published tab by
 * hidden keys and applied to the new one. A tick belongs to the exact text it was given to. If the unit has changed
 * that text, the tick is removed and the line reports it. Choices of other periods are kept in a hidden cell of their
 * heading's line until their period is shown again.
 */
import { NARRATIVE_WORDS } from '../../../text/books/master-book';
import type { CellDataShape } from '../../api-shapes';
import type { SheetRequest } from '../../api-requests';
import { blankCell, textCell, tickCell } from '../../grid/cells';
import { layGrid } from '../../grid/lay';
import { narrativeColumn, narrativeKey } from './narrative';
import type { ResultTab } from './result-tab';

type Grid = readonly (readonly unknown[])[];

/** Unit → mark of the text that was chosen. */
type Marks = Readonly<Record<string, string>>;

export interface Chosen {
  /** Row key of a unit's text (`heading|unit`) → mark of the text that the office chose in this period. */
  readonly here: ReadonlyMap<string, string>;
  /** Heading → period → the chosen texts. */
  readonly elsewhere: ReadonlyMap<string, Readonly<Record<string, Marks>>>;
}

const words = (cell: unknown): string => (typeof cell === 'string' ? cell : '');

/**
 * The office's choices for the period that is published next and for other periods. `grid` = values of the whole tab; a
 * tab without the add-in's keys gives no choices.
 */
export function chosenIn(grid: Grid, period: string): Chosen {
  const at = (key: string): number => (grid[0] ?? []).indexOf(key);
  const [enters, mark, chosen, of] = [at('enters'), at('mark'), at('chosen'), at('period')];
  const held = new Holder(period);
  if ([enters, mark, chosen, of].includes(-1)) return held;
  for (const line of grid.slice(1)) {
    const key = words(line[0]);
    if (key === '') continue;
    const [shown, before, own] = [words(line[mark]), words(line[chosen]), words(line[of])];
    if (own === '') held.addWaiting(key, before);
    else held.add(own, key, choiceOf({ ticked: line[enters] === true, shown, before }));
  }
  return held;
}

/**
 * A chosen text that is still shown but has lost its tick was removed by the office; a different text has not been
 * decided yet.
 */
function choiceOf({
  ticked,
  shown,
  before,
}: {
  readonly ticked: boolean;
  readonly shown: string;
  readonly before: string;
}): string {
  if (ticked && shown !== '') return shown;
  return before === shown ? '' : before;
}

class Holder implements Chosen {
  readonly here = new Map<string, string>();
  readonly elsewhere = new Map<string, Record<string, Record<string, string>>>();
  constructor(private readonly period: string) {}

  add(period: string, key: string, choice: string): void {
    if (choice === '') return;
    if (period === this.period) {
      this.here.set(key, choice);
      return;
    }
    const cut = key.lastIndexOf('|');
    const [row, unit] = [key.slice(0, cut), key.slice(cut + 1)];
    const of = this.elsewhere.get(row) ?? {};
    of[period] = { ...of[period], [unit]: choice };
    this.elsewhere.set(row, of);
  }

  /** `text` = content of the hidden cell of a heading's line. */
  addWaiting(row: string, text: string): void {
    for (const [period, marks] of Object.entries(waitingIn(text)))
      for (const [unit, choice] of Object.entries(marks)) this.add(period, narrativeKey(row, unit), choice);
  }
}

function waitingIn(text: string): Readonly<Record<string, Marks>> {
  try {
    const held: unknown = text === '' ? {} : JSON.parse(text);
    return typeof held === 'object' && held !== null ? (held as Readonly<Record<string, Marks>>) : {};
  } catch {
    return {};
  }
}

/** Writes the choices into the published tab. Only cells with a choice are written. */
export function choiceRequests(tab: ResultTab, { here, elsewhere }: Chosen): SheetRequest[] {
  return tab.rows.flatMap((row, at) => {
    const key = textIn(row[0]);
    const [choice, waiting] = [here.get(key), elsewhere.get(key)];
    if (choice !== undefined) return lineRequests({ tab, at, row, choice });
    return waiting === undefined ? [] : [write({ tab, at }, 'chosen', textCell(JSON.stringify(waiting)))];
  });
}

const textIn = (cell: CellDataShape | undefined): string => cell?.userEnteredValue?.stringValue ?? '';

interface Place {
  readonly tab: ResultTab;
  readonly at: number;
}
interface ChosenLine extends Place {
  readonly row: readonly CellDataShape[];
  readonly choice: string;
}

const write = ({ tab, at }: Place, column: 'chosen' | 'enters' | 'standing', cell: CellDataShape): SheetRequest =>
  layGrid([[cell]], { sheetId: tab.sheetId, row: at, column: narrativeColumn(column) }, 'userEnteredValue');

function lineRequests(line: ChosenLine): SheetRequest[] {
  const shown = textIn(line.row[narrativeColumn('mark')]);
  const isSame = shown === line.choice;
  const isHandedIn = textIn(line.row[narrativeColumn('standing')]) !== NARRATIVE_WORDS.notIn;
  return [
    write(line, 'chosen', textCell(line.choice)),
    ...(shown === '' ? [] : [write(line, 'enters', tickCell(isSame))]),
    ...(isHandedIn ? [write(line, 'standing', isSame ? blankCell() : textCell(NARRATIVE_WORDS.changed))] : []),
  ];
}
