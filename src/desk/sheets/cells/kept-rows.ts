/**
 * Rows of cells that were answered before. A play reads the same workbook again and again between two changes, also
 * from twins of one desk. The answers share these objects, which must not change.
 */
import type { Area } from '../book/area';
import { formulasIn, type Book, type SheetBody } from '../book/book';
import { asks, type Mask } from '../field-mask';
import type { Bag, ConditionalFormatRule } from '../types';
import { asksColours } from './cell-view';

export interface AskedRows {
  readonly book: Book;
  readonly sheet: SheetBody;
  readonly area: Area;
  /** What is asked of each cell. */
  readonly mask: Mask | undefined;
  /** For an export, which keeps what the API holds back. */
  readonly asHeld: boolean;
}

interface Kept {
  readonly asked: Area;
  readonly mask: Mask | undefined;
  readonly asHeld: boolean;
  /** Locale, zone and usual formats of the book. */
  readonly properties: Bag;
  /** The states of the book and of all its cells; empty where the rows depend on the sheet's own cells only. */
  readonly states: readonly object[];
  readonly rules: readonly ConditionalFormatRule[];
  /** Undefined after the first time: rows are kept from the second time on, because most are read once. */
  rows: readonly Bag[] | undefined;
}

const byCells = new WeakMap<object, Kept[]>();
/** The oldest first. */
const holding: Kept[] = [];
let cellsHeld = 0;
/** About 100 MB. */
const MOST_CELLS = 300_000;
const MOST_READS = 8;

/** The rows that `make` gives: kept ones when nothing on which they depend has changed. */
export function keptRows(asked: AskedRows, make: () => readonly Bag[]): readonly Bag[] {
  const { grid } = asked.sheet;
  const reads = byCells.get(grid.state) ?? [];
  byCells.set(grid.state, reads);
  const now = dependencies(asked);
  const known = reads.find((one) => isSame(one, asked, now));
  if (known?.rows !== undefined) return known.rows;
  const rows = make();
  if (known !== undefined) hold(known, rows);
  else {
    const { area, mask, asHeld, book } = asked;
    reads.push({ asked: area, mask, asHeld, properties: book.properties, ...now, rows: undefined });
    if (reads.length > MOST_READS) reads.shift();
  }
  return rows;
}

type Dependencies = Pick<Kept, 'states' | 'rules'>;

const NO_RULES: readonly ConditionalFormatRule[] = [];

function dependencies({ book, sheet, mask }: AskedRows): Dependencies {
  const rules = asks(mask, 'effectiveFormat') && asksColours(mask) ? sheet.conditionalFormats : NO_RULES;
  const isComputed = rules.length > 0 || formulasIn(sheet.grid).some;
  return { states: isComputed ? [book.state, ...book.sheets.map((one) => one.grid.state)] : [], rules };
}

const areEqual = (some: readonly object[], others: readonly object[]): boolean =>
  some.length === others.length && some.every((one, at) => one === others[at]);

function isSame(one: Kept, { area, mask, asHeld, book }: AskedRows, now: Dependencies): boolean {
  return (
    one.mask === mask &&
    one.asHeld === asHeld &&
    one.properties === book.properties &&
    one.asked.sheetId === area.sheetId &&
    one.asked.top === area.top &&
    one.asked.bottom === area.bottom &&
    one.asked.left === area.left &&
    one.asked.right === area.right &&
    areEqual(one.states, now.states) &&
    areEqual(one.rules, now.rules)
  );
}

const cellsIn = (rows: readonly Bag[]): number =>
  rows.reduce((sum, row) => sum + ((row['values'] as readonly unknown[] | undefined)?.length ?? 0), 0);

function hold(kept: Kept, rows: readonly Bag[]): void {
  kept.rows = rows;
  holding.push(kept);
  cellsHeld += cellsIn(rows);
  while (cellsHeld > MOST_CELLS && holding.length > 1) {
    const oldest = holding.shift();
    if (oldest?.rows === undefined) continue;
    cellsHeld -= cellsIn(oldest.rows);
    oldest.rows = undefined;
  }
}
