/**
 * Compares the rows of a tab that people edit with the rows last known. A row is trusted when its key, the words that
 * name it and the values that belong to it agree with what was last known. A value that only changed is an edit. A
 * value that moved to another row, a row under another name and a row that is gone are doubts, each named by its row.
 * This file knows no tab and no words.
 */

export type Held = string | number | boolean | null;
export type Line = Readonly<Record<string, Held>>;

/** What makes a row of one tab that row. Columns are named by their keys. */
export interface RowScheme {
  readonly columns: readonly string[];
  /** The key that the person sees; '' = the row has none. Several rows may share it (accounts of one unit). */
  keyOf(line: Line): string;
  /** The columns of the shown key. */
  readonly shown: readonly string[];
  /** The column of the hidden key, which repeats the shown one. Null = the tab has no hidden key. */
  readonly hidden: string | null;
  /** Words that name the row: every change of them is asked about. */
  readonly words: readonly string[];
  /** Values that belong to one row: the value of another row is asked about. */
  readonly own: readonly string[];
  /** A row that is gone is asked about; otherwise only a tab without any row is. */
  readonly keeps: boolean;
}

export interface PlacedLine {
  readonly line: Line;
  /** 0-based row in the sheet. */
  readonly row: number;
}

/** words: the row has another name. moved: the value was another row's. key: hidden and shown key differ. */
export type DoubtKind = 'words' | 'moved' | 'key' | 'gone' | 'emptied';

export interface DoubtfulCell {
  readonly column: string;
  readonly found: Held;
  readonly known: Held;
}

export interface RowDoubt {
  readonly kind: DoubtKind;
  /** The last known key; '' for a tab without any row. */
  readonly key: string;
  /** 0-based row in the sheet; null = the row is gone. */
  readonly row: number | null;
  readonly cells: readonly DoubtfulCell[];
  /** The whole row as last known; null for a tab without any row. */
  readonly known: Line | null;
}

/** A blank, an empty text and a box without a tick are the same. */
export function plainHeld(value: Held | undefined): Held {
  if (value === undefined || value === '' || value === false) return null;
  return typeof value === 'string' ? value.normalize('NFC').trim() || null : value;
}

const lineText = ({ columns }: RowScheme, line: Line): string =>
  JSON.stringify(columns.map((key) => plainHeld(line[key])));

/** A figure so large that two rows hardly hold it by chance. */
const LARGE = 100;
const isTelling = (value: Held): boolean =>
  typeof value === 'string' || (typeof value === 'number' && Math.abs(value) >= LARGE);

/** Everything but the shown and the hidden key. */
const restText = ({ columns, shown, hidden }: RowScheme, line: Line): string =>
  JSON.stringify(columns.filter((key) => key !== hidden && !shown.includes(key)).map((key) => plainHeld(line[key])));

const hasOwn = ({ own, words }: RowScheme, line: Line): boolean =>
  [...own, ...words].some((key) => isTelling(plainHeld(line[key])));

interface Pair {
  readonly key: string;
  readonly known: Line;
  readonly now: PlacedLine;
}

interface Change {
  readonly pair: Pair;
  readonly from: Held;
  readonly to: Held;
}

/** All doubts about the rows of a tab; [] when every row is trusted. */
export function rowDoubts(scheme: RowScheme, known: readonly Line[], now: readonly PlacedLine[]): readonly RowDoubt[] {
  if (known.length > 0 && now.length === 0) return [{ kind: 'emptied', key: '', row: null, cells: [], known: null }];
  const { pairs, gone } = paired(scheme, known, now);
  const cells = new Map<Pair, { kind: DoubtKind; cells: DoubtfulCell[] }>();
  const doubt = (pair: Pair, kind: DoubtKind, cell: DoubtfulCell): void => {
    const before = cells.get(pair) ?? { kind, cells: [] };
    cells.set(pair, { kind: before.kind, cells: [...before.cells, cell] });
  };
  for (const pair of pairs) for (const cell of keyCells(scheme, pair)) doubt(pair, 'key', cell);
  for (const column of scheme.columns.filter((one) => one !== scheme.hidden && !scheme.shown.includes(one))) {
    // Cells pushed below the last row have no key: their values left another row.
    const changes = [...changesOf(column, pairs), ...changesOf(column, unkeyed(scheme, now))];
    if (changes.every(({ pair }) => pair.key === '')) continue;
    const [isName, before] = [scheme.words.includes(column), known.map((line) => plainHeld(line[column]))];
    const moved = new Set(movedIn(changes, { isOwn: isName || scheme.own.includes(column), before }));
    const isEmptied =
      before.filter((held) => held !== null).length > 1 &&
      changes.length > 1 &&
      pairs.every(({ now: one }) => plainHeld(one.line[column]) === null);
    const asked = changes.filter((one) => isEmptied || moved.has(one) || (isName && one.from !== null));
    const kind = isName ? 'words' : 'moved';
    for (const { pair, from, to } of asked.filter((one) => one.pair.key !== ''))
      doubt(pair, kind, { column, found: to, known: from });
  }
  return [
    ...[...cells].map(([{ key, known: line, now: placed }, one]) => ({ ...one, key, row: placed.row, known: line })),
    ...(scheme.keeps ? gone : []).map((line) => ({
      kind: 'gone' as const,
      key: scheme.keyOf(line),
      row: null,
      cells: [],
      known: line,
    })),
  ];
}

/**
 * Pairs each known row with the row that has its key now. Among several rows of one key, equal rows are paired first.
 * A row whose shown key is unknown is paired by its hidden key, or by everything else in it: its code was written over.
 */
function paired(
  scheme: RowScheme,
  known: readonly Line[],
  now: readonly PlacedLine[],
): { readonly pairs: readonly Pair[]; readonly gone: readonly Line[] } {
  const rest = new Map<string, PlacedLine[]>();
  for (const one of now) {
    const key = scheme.keyOf(one.line);
    if (key !== '') rest.set(key, [...(rest.get(key) ?? []), one]);
  }
  const take = (key: string, isIt: (one: PlacedLine) => boolean): PlacedLine | undefined => {
    const list = rest.get(key) ?? [];
    const at = list.findIndex(isIt);
    return at < 0 ? undefined : list.splice(at, 1)[0];
  };
  const found = new Map<Line, PlacedLine>();
  const takeFor = (line: Line, isIt: (one: PlacedLine) => boolean): void => {
    const one = found.has(line) ? undefined : take(scheme.keyOf(line), isIt);
    if (one) found.set(line, one);
  };
  const texts = new Map(now.map((one) => [one, lineText(scheme, one.line)]));
  for (const line of known) {
    const text = lineText(scheme, line);
    takeFor(line, (one) => texts.get(one) === text);
  }
  for (const line of known) takeFor(line, () => true);
  const left = [...rest.values()].flat();
  const takeLeft = (line: Line, isIt: (one: PlacedLine) => boolean): void => {
    const at = found.has(line) ? -1 : left.findIndex(isIt);
    const [one] = at < 0 ? [] : left.splice(at, 1);
    if (one) found.set(line, one);
  };
  const { hidden } = scheme;
  if (hidden !== null)
    for (const line of known) takeLeft(line, (one) => plainHeld(one.line[hidden]) === scheme.keyOf(line));
  const rests = new Map(left.map((one) => [one, restText(scheme, one.line)]));
  for (const line of known.filter((one) => !found.has(one) && hasOwn(scheme, one))) {
    const text = restText(scheme, line);
    takeLeft(line, (one) => rests.get(one) === text);
  }
  return {
    pairs: known.flatMap((line) => {
      const one = found.get(line);
      return one ? [{ key: scheme.keyOf(line), known: line, now: one }] : [];
    }),
    gone: known.filter((line) => !found.has(line)),
  };
}

const unkeyed = ({ keyOf }: RowScheme, now: readonly PlacedLine[]): readonly Pair[] =>
  now.filter(({ line }) => keyOf(line) === '').map((one) => ({ key: '', known: {}, now: one }));

/** The shown key that was written over, and the hidden key that names another row. A blank hidden key is harmless. */
function keyCells({ hidden, shown, keyOf }: RowScheme, { known, now }: Pair): readonly DoubtfulCell[] {
  const made = hidden === null ? null : plainHeld(now.line[hidden]);
  const overwritten = keyOf(now.line) === keyOf(known) ? [] : shown;
  return [
    ...overwritten.map((column) => ({ column, found: plainHeld(now.line[column]), known: plainHeld(known[column]) })),
    ...(hidden === null || made === null || String(made) === keyOf(known)
      ? []
      : [{ column: hidden, found: made, known: keyOf(known) }]),
  ];
}

const changesOf = (column: string, pairs: readonly Pair[]): readonly Change[] =>
  pairs.flatMap((pair) => {
    const [from, to] = [plainHeld(pair.known[column]), plainHeld(pair.now.line[column])];
    return from === to ? [] : [{ pair, from, to }];
  });

const textOf = (held: Held): string => `${typeof held}\u0000${String(held)}`;

function countsOf(values: readonly Held[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const one of values) counts.set(textOf(one), (counts.get(textOf(one)) ?? 0) + 1);
  return counts;
}

/** Share of changed cells that hold each other's values when the column was sorted or shifted, and not edited. */
const MOST = 3 / 4;
const FEWEST = 4;

/** The changed cells hold the same values as before, in other rows; a few may be lost where cells were deleted. */
function isRearranged(changes: readonly Change[]): boolean {
  const before = countsOf(changes.map(({ from }) => from));
  const after = countsOf(changes.map(({ to }) => to));
  const same = [...after].reduce((sum, [value, count]) => sum + Math.min(count, before.get(value) ?? 0), 0);
  if (changes.length > 1 && same === changes.length) return true;
  return changes.length >= FEWEST && same >= changes.length * MOST;
}

/**
 * Changed cells of one column that hold another row's value: the column was sorted alone, a cell was cut and pasted,
 * cells were inserted or deleted. In a column of values that belong to one row, a copied value counts too.
 */
function movedIn(
  changes: readonly Change[],
  { isOwn, before }: { readonly isOwn: boolean; readonly before: readonly Held[] },
): readonly Change[] {
  if (isRearranged(changes)) return changes;
  const times = countsOf(before);
  const isOnce = (value: Held): boolean => times.get(textOf(value)) === 1;
  // In many changes a small figure of another row is a coincidence.
  const isTrace = (value: Held): boolean => changes.length < FEWEST || isTelling(value) || isOnce(value);
  const sources = new Map(
    changes.map((one) => [
      one,
      one.to === null || !isTrace(one.to)
        ? []
        : changes.filter((other) => other !== one && textOf(other.from) === textOf(one.to)),
    ]),
  );
  const isCut = (one: Change): boolean => (sources.get(one) ?? []).some(({ to }) => to === null);
  const isBorrowed = ({ to }: Change): boolean => isOwn && isTelling(to) && times.has(textOf(to));
  return linked(changes, { first: changes.filter((one) => isCut(one) || isBorrowed(one)), sources });
}

/** The first cells and every cell that gave a value to one of them, or got one from them. */
function linked(
  changes: readonly Change[],
  { first, sources }: { readonly first: readonly Change[]; readonly sources: ReadonlyMap<Change, readonly Change[]> },
): readonly Change[] {
  const found = new Set(first);
  for (let before = -1; before < found.size;) {
    before = found.size;
    for (const one of changes) {
      const from = sources.get(one) ?? [];
      if (found.has(one)) from.forEach((other) => found.add(other));
      else if (from.some((other) => found.has(other))) found.add(one);
    }
  }
  return changes.filter((one) => found.has(one));
}

export interface ChangedCell extends DoubtfulCell {
  /** 0-based row in the sheet. */
  readonly row: number;
  /** The row was not known before: nothing can be put back. */
  readonly isNew: boolean;
}

/** Cells of these columns that differ from the rows last known, and all of a row that was not known. */
export function changedCells(
  scheme: RowScheme,
  known: readonly Line[],
  { now, columns }: { readonly now: readonly PlacedLine[]; readonly columns: readonly string[] },
): readonly ChangedCell[] {
  const { pairs } = paired(scheme, known, now);
  const lineFor = new Map(pairs.map((pair) => [pair.now, pair.known]));
  return now.flatMap((one) => {
    const stood = lineFor.get(one);
    return columns.flatMap((column): readonly ChangedCell[] => {
      const [found, was] = [plainHeld(one.line[column]), plainHeld(stood?.[column])];
      return found === was ? [] : [{ column, found, known: was, row: one.row, isNew: !stood }];
    });
  });
}

/** The rows to know after some doubts were settled: the current ones, except those of the doubts that are left. */
export function rowsAfter(
  scheme: RowScheme,
  { now, left }: { readonly now: readonly PlacedLine[]; readonly left: readonly RowDoubt[] },
): readonly Line[] {
  const doubted = new Map(left.flatMap(({ row, known }) => (row === null || !known ? [] : [[row, known] as const])));
  const gone = left.flatMap(({ kind, known }) => (kind === 'gone' && known ? [known] : []));
  return [
    ...now.filter(({ line }) => scheme.keyOf(line) !== '').map(({ line, row }) => doubted.get(row) ?? line),
    ...gone,
  ];
}
