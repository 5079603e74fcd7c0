/**
 * The formats of a new tab in few bytes, per member: as rectangles of equal value or as a grid of that member alone,
 * whichever is smaller. An unset member that would be invisible on a cell copies the left or upper neighbour, which
 * makes larger rectangles.
 */
import type { CellDataShape, CellFormatShape } from '../../api-shapes';
import type { SheetRequest } from '../../api-requests';
import { gridRange, joinRuns, type Box, type ColumnRun } from '../../grid/a1';
import type { Paint } from '../results/result-tab';
import { inParts } from './batch-size';

type Member = keyof CellFormatShape;
export interface LookedTab {
  readonly sheetId: number;
  readonly rows: readonly (readonly CellDataShape[])[];
  readonly columnCount: number;
  /** A format that one of these covers is not written before. */
  readonly paints: readonly Paint[];
}

/** Bytes of one grid, so that several fit into one request. */
const LARGEST_GRID = 400_000;

/** One member of every cell, row after row: its look, 0 = not set. */
interface Looks {
  readonly member: Member;
  readonly width: number;
  readonly looks: Int32Array;
  /** Each look as JSON. */
  readonly texts: readonly string[];
}

export function layLooks(tab: LookedTab): SheetRequest[] {
  const unseen = unseenIn(tab);
  const cheapest = ownLooks(tab).map((own) => cheapestWay(own, unseen));
  const scattered = cheapest.flatMap(({ looks, boxes }) => (boxes === null ? [looks] : []));
  // Members that do not form rectangles share one grid, so its empty cells are written once.
  return [
    ...(scattered.length === 0 ? [] : gridOf(tab.sheetId, scattered)),
    ...cheapest.flatMap(({ looks, boxes }) => boxes?.map((box) => boxRequest(tab.sheetId, looks.member, box)) ?? []),
  ];
}

/** One member while it is gathered. */
class Gathered implements Looks {
  readonly looks: Int32Array;
  readonly texts: string[] = [''];
  /** Cells share few formats, and each is written as JSON once. */
  private readonly known = new Map<unknown, number>();
  private readonly covers: readonly Paint[];

  constructor(
    readonly member: Member,
    { rows, columnCount: width, paints }: LookedTab,
  ) {
    this.width = width;
    this.looks = new Int32Array(rows.length * width);
    this.covers = paints.filter(({ fields }) => fields.split(',').includes(`userEnteredFormat.${member}`));
  }

  readonly width: number;

  set(row: number, column: number, format: unknown): boolean {
    if (this.covers.some((one) => row >= one.top && row < one.bottom && column >= one.left && column < one.right))
      return false;
    this.looks[row * this.width + column] = this.known.get(format) ?? this.lookOf(format);
    return true;
  }

  private lookOf(format: unknown): number {
    const text = JSON.stringify(withoutLink(format));
    const look = this.known.get(text) ?? this.texts.push(text) - 1;
    this.known.set(text, look);
    this.known.set(format, look);
    return look;
  }
}

/** What the cells set themselves, by member, in the order of the first cells. */
function ownLooks(tab: LookedTab): readonly Looks[] {
  const all = new Map<string, Gathered>();
  const found = new Set<Gathered>();
  tab.rows.forEach((row, at) => {
    for (let column = 0; column < tab.columnCount; column += 1) {
      const format = row[column]?.userEnteredFormat;
      for (const member in format) {
        const gathered = all.get(member) ?? new Gathered(member as Member, tab);
        all.set(member, gathered);
        if (gathered.set(at, column, format[member as Member])) found.add(gathered);
      }
    }
  });
  return [...found];
}

/** The link of a cell is written in the swap, because a value that is written later may remove it. */
function withoutLink(format: unknown): unknown {
  if (typeof format !== 'object' || format === null || !('link' in format) || format.link === undefined) return format;
  const { link: _, ...look } = format;
  return look;
}

interface LookBox extends Box {
  readonly json: string;
}
/** `boxes` null = as a grid. `bytes` is an estimate, accurate enough to choose by. */
interface Way {
  readonly looks: Looks;
  readonly boxes: readonly LookBox[] | null;
  readonly bytes: number;
}

const BOX_COST = 190;
const CELL_COST = 30;
const EMPTY_COST = 3;

function cheapestWay(own: Looks, unseen: UnseenCells): Way {
  const cells = unseen(own.member);
  const all = cells ? [adoptedAcross(own, cells), adoptedDown(own, cells)] : [own];
  const ways = all.flatMap((looks): Way[] => {
    const { member, texts } = looks;
    const boxes = boxesOf(looks);
    const held = looks.looks.reduce(
      (sum, look) => sum + (look === 0 ? EMPTY_COST : (texts[look] ?? '').length + member.length + CELL_COST),
      0,
    );
    return [
      { looks, boxes, bytes: boxes.reduce((sum, { json }) => sum + json.length + member.length * 2 + BOX_COST, 0) },
      { looks, boxes: null, bytes: held },
    ];
  });
  return ways.reduce((best, one) => (one.bytes < best.bytes ? one : best));
}

/** Cells that do not show a member, 1 each; null = every cell shows it. */
type UnseenCells = (member: Member) => Uint8Array | null;

/**
 * Words show no number format, figures do not wrap, and a blank cell shows neither. A box that turned into text could
 * no longer be ticked.
 */
function unseenIn({ rows, columnCount: width }: LookedTab): UnseenCells {
  const [words, figures] = [new Uint8Array(rows.length * width), new Uint8Array(rows.length * width)];
  rows.forEach((row, at) => {
    for (let column = 0; column < width; column += 1) {
      const value = row[column]?.userEnteredValue;
      if (value?.numberValue === undefined && value?.boolValue === undefined) words[at * width + column] = 1;
      if (value?.stringValue === undefined) figures[at * width + column] = 1;
    }
  });
  return (member) => {
    if (member === 'numberFormat') return words;
    return member === 'wrapStrategy' || member === 'verticalAlignment' ? figures : null;
  };
}

/** A cell that does not set the member copies its left neighbour. */
function adoptedAcross(own: Looks, unseen: Uint8Array): Looks {
  const looks = own.looks.slice();
  for (let at = 0; at < looks.length; at += 1)
    if (looks[at] === 0 && unseen[at] === 1 && at % own.width > 0) looks[at] = looks[at - 1] ?? 0;
  return { ...own, looks };
}

/** A cell that does not set the member copies the cell above it. */
function adoptedDown(own: Looks, unseen: Uint8Array): Looks {
  const looks = own.looks.slice();
  for (let at = own.width; at < looks.length; at += 1)
    if (looks[at] === 0 && unseen[at] === 1) looks[at] = looks[at - own.width] ?? 0;
  return { ...own, looks };
}

const formatOf = (member: Member, json: string): CellFormatShape =>
  ({ [member]: JSON.parse(json) as unknown }) as CellFormatShape;

/** Boxes of equal look; looks in the order of their first cells. */
function boxesOf({ looks, width, texts }: Looks): LookBox[] {
  const runs = new Map<number, ColumnRun[]>();
  for (const look of looks) if (look !== 0 && !runs.has(look)) runs.set(look, []);
  const height = looks.length / width;
  for (let column = 0; column < width; column += 1)
    for (let from = 0; from < height;) {
      const look = looks[from * width + column] ?? 0;
      let to = from + 1;
      while (to < height && looks[to * width + column] === look) to += 1;
      if (look !== 0) runs.get(look)?.push({ column, from, to });
      from = to;
    }
  return [...runs].flatMap(([look, own]) => joinRuns(own).map((box) => ({ ...box, json: texts[look] ?? '' })));
}

const boxRequest = (sheetId: number, member: Member, box: LookBox): SheetRequest => ({
  repeatCell: {
    range: gridRange(sheetId, box),
    cell: { userEnteredFormat: formatOf(member, box.json) },
    fields: `userEnteredFormat.${member}`,
  },
});

function gridOf(sheetId: number, all: readonly Looks[]): SheetRequest[] {
  const { width = 0, looks: { length } = [] } = all[0] ?? {};
  const formats = all.map(({ member, texts }) =>
    texts.map((json, look) => (look === 0 ? null : formatOf(member, json))),
  );
  const formatAt = (at: number): CellFormatShape | null =>
    all.reduce<CellFormatShape | null>((joined, { looks }, n) => {
      const one = formats[n]?.[looks[at] ?? 0] ?? null;
      return joined && one ? { ...joined, ...one } : (joined ?? one);
    }, null);
  const rows = Array.from({ length: length / width }, (_, row) => ({
    values: withoutTail(Array.from({ length: width }, (__, column) => formatAt(row * width + column))),
  }));
  let rowIndex = 0;
  return inParts(rows, LARGEST_GRID).map((part): SheetRequest => {
    const start = { sheetId, rowIndex, columnIndex: 0 };
    rowIndex += part.length;
    return {
      updateCells: { rows: part, fields: all.map(({ member }) => `userEnteredFormat.${member}`).join(','), start },
    };
  });
}

/** What is set on the cells of one row, up to the last cell that sets anything. */
function withoutTail(formats: readonly (CellFormatShape | null)[]): CellDataShape[] {
  const last = formats.reduce((far, one, at) => (one === null ? far : at), -1);
  return formats.slice(0, last + 1).map((one) => (one === null ? {} : { userEnteredFormat: one }));
}
