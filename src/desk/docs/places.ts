/** Locations and ranges of requests: finds the segment and index, and refuses what Google refuses. */
import { NotDoubled } from '../contract';
import { refuse, words } from './errors';
import { TAB_ID, type Paper } from './paper';
import { paragraphsOf } from './structure';
import type { Bag, Node, ParagraphNode, Segment, TableNode } from './types';

export interface Place {
  readonly segment: Segment;
  readonly index: number;
  readonly paragraph: ParagraphNode;
}
export interface Stretch {
  readonly segment: Segment;
  readonly start: number;
  readonly end: number;
}

export function checkTab(tabId: unknown): void {
  if (tabId !== undefined && tabId !== '' && tabId !== TAB_ID) throw refuse(words.tab(String(tabId)));
}

export function checkTabs(criteria: unknown): void {
  for (const id of ((criteria as Bag | undefined)?.tabIds ?? []) as string[]) checkTab(id);
}

/** Where a request inserts: `location`, or the end of a segment, "immediately before the last newline". */
export function insertionPlace(paper: Paper, request: Bag): Place {
  const location = request.location as Bag | undefined;
  const end = request.endOfSegmentLocation as Bag | undefined;
  if (location === undefined && end === undefined) throw refuse(words.noLocation);
  if (location !== undefined && end !== undefined) throw refuse(words.noLocation);
  const given = (location ?? end) as Bag;
  checkTab(given.tabId);
  const segment = paper.segment(given.segmentId as string | undefined);
  const index = location === undefined ? segment.units.length - 1 : Number(location.index ?? 0);
  if (index >= segment.units.length) throw refuse(words.pastEnd(index, segment.units.length));
  const paragraph = paragraphAt(paper, segment, index);
  if (paragraph === undefined) throw refuse(words.outsideParagraph);
  return { segment, index, paragraph };
}

export function paragraphAt(paper: Paper, segment: Segment, index: number): ParagraphNode | undefined {
  return paragraphsOf(paper.structure(segment)).find((one) => one.start <= index && index < one.end);
}

/** Page and section breaks: "Since … can only be inserted inside the body", and not in a table. */
export function bodyPlace(paper: Paper, request: Bag, what: string): Place {
  const place = insertionPlace(paper, request);
  const top = paper
    .structure(place.segment)
    .some((node) => node.kind === 'paragraph' && node.start === place.paragraph.start);
  if (place.segment.kind !== 'body' || !top) throw refuse(words.bodyOnly(what));
  return place;
}

export function stretchOf(paper: Paper, range: unknown): Stretch {
  const given = (range ?? {}) as Bag;
  checkTab(given.tabId);
  if (typeof given.startIndex !== 'number' || typeof given.endIndex !== 'number') throw refuse(words.noRange);
  const segment = paper.segment(given.segmentId as string | undefined);
  const { startIndex: start, endIndex: end } = given;
  const { length } = segment.units;
  if (start < 0) throw refuse(words.range);
  if (start >= length) throw refuse(words.pastEnd(start, length));
  if (end > length) throw refuse(words.pastEnd(end, length));
  if (end <= start) throw refuse(words.emptyRange);
  return { segment, start, end };
}

/** "all of the paragraphs that overlap with the given range". */
export function overlapping(paper: Paper, { segment, start, end }: Stretch): ParagraphNode[] {
  return paragraphsOf(paper.structure(segment)).filter((one) => one.start < end && one.end > start);
}

/** The table that starts at a location. */
export function tableAt(
  paper: Paper,
  location: unknown,
  refusal: string = words.tableStart,
): { segment: Segment; table: TableNode } {
  const given = (location ?? {}) as Bag;
  checkTab(given.tabId);
  const segment = paper.segment(given.segmentId as string | undefined);
  const index = Number(given.index ?? 0);
  const table = allTables(paper.structure(segment)).find((one) => one.start === index);
  if (table === undefined) throw refuse(refusal);
  return { segment, table };
}

function allTables(nodes: readonly Node[]): TableNode[] {
  return nodes.flatMap((node) =>
    node.kind === 'table'
      ? [node, ...node.rows.flatMap((row) => row.cells.flatMap((cell) => allTables(cell.content)))]
      : [],
  );
}

export function isInTable(paper: Paper, segment: Segment, index: number): boolean {
  return paper.structure(segment).some((node) => node.kind === 'table' && node.start <= index && index < node.end);
}

export function notDoubled(kind: string): never {
  throw new NotDoubled(`docs.batchUpdate.${kind}`);
}
