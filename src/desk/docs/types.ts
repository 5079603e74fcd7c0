/**
 * A document as the double keeps it: every segment is a flat row of units, one per index of the API ("The zero-based
 * index, in UTF-16 code units"). Structure (paragraphs, tables) is computed from the row and not stored twice. Units
 * are never changed in place.
 */
export type Bag = Readonly<Record<string, unknown>>;
export type Growing = Record<string, unknown>;

export interface Letter {
  readonly kind: 'letter';
  readonly letter: string;
  readonly style: Bag;
}
export interface Newline {
  readonly kind: 'newline';
  readonly style: Bag;
  readonly paragraph: Bag;
  readonly bullet?: Bag;
}
export interface PageBreak {
  readonly kind: 'pageBreak';
  readonly style: Bag;
}
/** No request makes one; it exists only in a document that already had it. */
export interface AutoText {
  readonly kind: 'autoText';
  readonly type: string;
  readonly style: Bag;
}
export interface SectionBreak {
  readonly kind: 'sectionBreak';
  readonly section: Bag;
}
export interface TableStart {
  readonly kind: 'table';
  readonly columns: readonly Bag[];
}
export interface RowStart {
  readonly kind: 'row';
  readonly row: Bag;
}
export interface CellStart {
  readonly kind: 'cell';
  readonly cell: Bag;
}
export interface TableEnd {
  readonly kind: 'tableEnd';
}

/** The elements inside a paragraph. */
export type Inline = Letter | Newline | PageBreak | AutoText;
export type Unit = Inline | SectionBreak | TableStart | RowStart | CellStart | TableEnd;

export type SegmentKind = 'body' | 'header' | 'footer';

export interface Segment {
  /** '' for the body: "An empty segment ID signifies the document's body." */
  readonly id: string;
  readonly kind: SegmentKind;
  units: Unit[];
}

export interface IndexRange {
  readonly segmentId: string;
  readonly start: number;
  readonly end: number;
}

export interface NamedRange {
  readonly id: string;
  readonly name: string;
  readonly ranges: readonly IndexRange[];
}

export interface ListKind {
  readonly preset: string;
}

// ---- the structure read from a segment; starts inclusive, ends exclusive ----

export interface ParagraphNode {
  readonly kind: 'paragraph';
  readonly start: number;
  readonly end: number;
}
export interface SectionNode {
  readonly kind: 'section';
  readonly start: number;
  readonly end: number;
}
export interface CellNode {
  readonly start: number;
  readonly end: number;
  readonly content: readonly Node[];
}
export interface RowNode {
  readonly start: number;
  readonly end: number;
  readonly cells: readonly CellNode[];
}
export interface TableNode {
  readonly kind: 'table';
  readonly start: number;
  readonly end: number;
  readonly rows: readonly RowNode[];
}
export type Node = ParagraphNode | SectionNode | TableNode;

export interface Dimension {
  readonly magnitude?: number;
  readonly unit?: string;
}

/** Points. An absent magnitude is 0, as proto3 leaves it out. */
export function points(value: unknown): number {
  return (value as Dimension | undefined)?.magnitude ?? 0;
}

export function pt(magnitude: number): Dimension {
  return magnitude === 0 ? { unit: 'PT' } : { magnitude, unit: 'PT' };
}
