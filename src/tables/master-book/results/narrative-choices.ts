/**
 * The office's ticks on *Nội dung*, kept from one publication to the next. They are read from the published tab by
 * hidden keys and applied to the new one. A tick belongs to the exact text it was given to. If the unit has changed
 * that text, the tick is removed and the line reports it. A tick in a line whose key, name and text no longer belong
 * together is not taken, and the line asks for it again. Choices of other periods are kept in a hidden cell of their
 * heading's line until their period is shown again.
 */
import { textMark } from '../../../core/short-mark';
import { NARRATIVE_WORDS } from '../../../text/books/master-book';
import type { CellDataShape } from '../../api-shapes';
import type { SheetRequest } from '../../api-requests';
import { blankCell, textCell, tickCell } from '../../grid/cells';
import { layGrid } from '../../grid/lay';
import { narrativeColumn, narrativeKey, type NarrativeColumn } from './narrative';
import type { ResultTab } from './result-tab';

type Grid = readonly (readonly unknown[])[];

/** Unit → mark of the text that was chosen. */
type Marks = Readonly<Record<string, string>>;

export interface Chosen {
  /** Row key of a unit's text (`heading|unit`) → mark of the text that the office chose in this period. */
  readonly here: ReadonlyMap<string, string>;
  /** Heading → period → the chosen texts. */
  readonly elsewhere: ReadonlyMap<string, Readonly<Record<string, Marks>>>;
  /** Row keys whose tick is not taken, because lines or ticks were moved. */
  readonly moved: ReadonlySet<string>;
}

const words = (cell: unknown): string => (typeof cell === 'string' ? cell : '');

/** One line of the published tab, as the office left it. */
interface Left {
  readonly key: string;
  readonly name: string;
  readonly text: string;
  readonly ticked: boolean;
  readonly shown: string;
  readonly before: string;
  readonly period: string;
}

/**
 * The office's choices for the period that is published next and for other periods. `grid` = values of the whole
 * published tab; a tab without the add-in's keys gives no choices. `next` = the tab to be published.
 */
export function chosenIn(grid: Grid, period: string, next: ResultTab): Chosen {
  const at = (key: NarrativeColumn): number => (grid[0] ?? []).indexOf(key);
  const keys = ['label', 'text', 'enters', 'mark', 'chosen', 'period'] as const;
  const held = new Holder(period);
  if (keys.some((key) => at(key) === -1)) return held;
  const lines = grid.slice(1).flatMap((line): readonly Left[] => {
    const [key, text, name] = [words(line[0]), words(line[at('text')]), words(line[at('label')])];
    const [shown, before, own] = [words(line[at('mark')]), words(line[at('chosen')]), words(line[at('period')])];
    return key === '' ? [] : [{ key, name, text, ticked: line[at('enters')] === true, shown, before, period: own }];
  });
  // A line without a unit has no box: a tick on it came from another one.
  const hasStray = grid.slice(1).some((line) => line[at('enters')] === true && words(line[at('period')]) === '');
  const moved = movedLines(lines, next, hasStray);
  for (const line of lines)
    if (line.period === '') held.addWaiting(line.key, line.before);
    else if (!moved.has(line)) held.add(line.period, line.key, choiceOf(line));
    else if (line.period === period && (line.ticked || line.before !== '')) held.moved.add(line.key);
  return held;
}

/** So many ticks set and as many removed: the column of ticks was sorted or shifted alone. */
const FEWEST = 2;

/** All ticks are below each other now, as a sort leaves them, and were not. */
function isOneBlock(units: readonly Left[]): boolean {
  const isBlock = (isIn: (line: Left) => boolean): boolean => {
    const ends = [units.findIndex(isIn), units.length - 1 - [...units].reverse().findIndex(isIn)] as const;
    const count = units.filter(isIn).length;
    return count >= FEWEST && ends[1] - ends[0] + 1 === count;
  };
  return isBlock(({ ticked }) => ticked) && !isBlock(({ before, shown }) => before !== '' && before === shown);
}

/** Lines whose key is beside the name or the text of another line, or whose ticks changed lines. */
function movedLines(lines: readonly Left[], next: ResultTab, hasStray: boolean): ReadonlySet<Left> {
  const unitIn = (key: string): string => key.slice(key.lastIndexOf('|') + 1);
  const names = new Map(
    next.rows.flatMap((row) => {
      const key = textIn(row[0]);
      return key.includes('|') ? [[unitIn(key), textIn(row[narrativeColumn('label')])] as const] : [];
    }),
  );
  const known = new Set(names.values());
  const units = lines.filter(({ period }) => period !== '');
  const isOther = ({ key, name, text, shown }: Left): boolean =>
    textMark(text) !== shown || (names.get(unitIn(key)) !== name && known.has(name));
  const trusted = units.filter((line) => !isOther(line));
  const set = trusted.filter(({ ticked, before, shown }) => ticked && before === '' && shown !== '');
  const removed = trusted.filter(({ ticked, before, shown }) => !ticked && before !== '' && before === shown);
  const isShifted =
    (removed.length >= FEWEST && set.length === removed.length) ||
    (removed.length > 0 && (hasStray || (set.length > 0 && isOneBlock(units))));
  return new Set([...units.filter(isOther), ...(isShifted ? [...set, ...removed] : [])]);
}

/**
 * A chosen text that is still shown but has lost its tick was removed by the office; a different text has not been
 * decided yet.
 */
function choiceOf({ ticked, shown, before }: Left): string {
  if (ticked && shown !== '') return shown;
  return before === shown ? '' : before;
}

class Holder implements Chosen {
  readonly here = new Map<string, string>();
  readonly elsewhere = new Map<string, Record<string, Record<string, string>>>();
  readonly moved = new Set<string>();
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
export function choiceRequests(tab: ResultTab, { here, elsewhere, moved }: Chosen): SheetRequest[] {
  return tab.rows.flatMap((row, at) => {
    const key = textIn(row[0]);
    if (moved.has(key)) return [write({ tab, at }, 'standing', textCell(NARRATIVE_WORDS.moved))];
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
