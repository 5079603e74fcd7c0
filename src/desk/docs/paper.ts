/**
 * One document during a read or an edit. Knows segments, indices and named ranges; the requests know the meaning of
 * their edits.
 */
import { structureOf } from './structure';
import { DOCUMENT_STYLE, NAMED_STYLES, emptyBody, newline } from './defaults';
import { PLAIN, intern } from './intern';
import { headingIdFor } from './named-styles';
import { refuse, words } from './errors';
import type { Bag, IndexRange, ListKind, NamedRange, Node, Segment, SegmentKind, Unit } from './types';

export const TAB_ID = 't.0';

export interface PaperState {
  readonly id: string;
  readonly revision: number;
  readonly segments: readonly Segment[];
  readonly documentStyle: Bag;
  readonly namedStyles: readonly Bag[];
  readonly lists: readonly (readonly [string, ListKind])[];
  readonly namedRanges: readonly NamedRange[];
}

export class Paper {
  readonly id: string;
  revision: number;
  documentStyle: Bag;
  namedStyles: readonly Bag[];
  lists: Map<string, ListKind>;
  namedRanges: readonly NamedRange[];
  readonly segments = new Map<string, Segment>();
  #structure = new Map<string, readonly Node[]>();

  constructor(
    state: PaperState,
    private readonly newNumber: () => number,
  ) {
    this.id = state.id;
    this.revision = state.revision;
    this.documentStyle = state.documentStyle;
    this.namedStyles = state.namedStyles;
    this.lists = new Map(state.lists);
    this.namedRanges = state.namedRanges;
    for (const segment of state.segments) this.segments.set(segment.id, { ...segment, units: [...segment.units] });
  }

  static empty(id: string, newNumber: () => number): Paper {
    const body: Segment = { id: '', kind: 'body', units: emptyBody() };
    return new Paper(
      {
        id,
        revision: 1,
        segments: [body],
        documentStyle: DOCUMENT_STYLE,
        namedStyles: NAMED_STYLES,
        lists: [],
        namedRanges: [],
      },
      newNumber,
    );
  }

  /** A working copy. It shares the units, which never change. */
  fork(id = this.id): Paper {
    return new Paper({ ...this.state(), id }, this.newNumber);
  }

  state(): PaperState {
    return {
      id: this.id,
      revision: this.revision,
      segments: [...this.segments.values()],
      documentStyle: this.documentStyle,
      namedStyles: this.namedStyles,
      lists: [...this.lists],
      namedRanges: this.namedRanges,
    };
  }

  /** A new id in the form in which Google prints ids of document parts. */
  newId(prefix = 'kix'): string {
    const letters = (this.newNumber().toString(36) + this.newNumber().toString(36)).padStart(12, '0').slice(-12);
    return `${prefix}.${letters}`;
  }

  segment(id: string | undefined): Segment {
    const found = this.segments.get(id ?? '');
    if (found === undefined) throw refuse(words.segment(id ?? ''));
    return found;
  }

  addSegment(kind: SegmentKind): Segment {
    const made: Segment = { id: this.newId(), kind, units: [newline()] };
    this.segments.set(made.id, made);
    return made;
  }

  structure(segment: Segment): readonly Node[] {
    const known = this.#structure.get(segment.id);
    if (known !== undefined) return known;
    const read = structureOf(segment.units);
    this.#structure.set(segment.id, read);
    return read;
  }

  /** Removes `count` units at `at` and inserts `inserted` there; named ranges move along. */
  splice(segment: Segment, at: number, edit: { readonly count?: number; readonly inserted?: readonly Unit[] }): void {
    const { count = 0, inserted = [] } = edit;
    segment.units = [...segment.units.slice(0, at), ...inserted, ...segment.units.slice(at + count)];
    this.#structure.delete(segment.id);
    this.namedRanges = this.namedRanges
      .map((named) => ({
        ...named,
        ranges: named.ranges.flatMap((range) => movedRange(range, segment.id, { at, count, added: inserted.length })),
      }))
      .filter((named) => named.ranges.length > 0);
  }

  /** Replaces each unit of [start, end) by one of the same kind, so indices and structure do not change. */
  restyle(
    segment: Segment,
    range: { readonly start: number; readonly end: number },
    change: (unit: Unit, at: number) => Unit,
  ): void {
    const units = [...segment.units];
    for (let at = range.start; at < range.end; at += 1) {
      const unit = units[at];
      if (unit !== undefined) units[at] = change(unit, at);
    }
    segment.units = units;
  }

  deleteSegment(id: string): void {
    this.segments.delete(id);
    this.#structure.delete(id);
    this.namedRanges = this.namedRanges
      .map((named) => ({ ...named, ranges: named.ranges.filter((range) => range.segmentId !== id) }))
      .filter((named) => named.ranges.length > 0);
  }

  /** A newline for a new paragraph like `model`, with its own heading id when it is a heading. */
  newlineLike(model: Unit | undefined, style: Bag = PLAIN): Unit {
    if (model?.kind !== 'newline') return newline();
    const { headingId: _, ...paragraph } = model.paragraph;
    return {
      kind: 'newline',
      style,
      paragraph: intern({ ...paragraph, ...headingIdFor(paragraph.namedStyleType, this) }),
      ...(model.bullet === undefined ? {} : { bullet: model.bullet }),
    };
  }
}

interface Edit {
  readonly at: number;
  readonly count: number;
  readonly added: number;
}

/** "content inserted inside a named range generally expands that range". */
function movedRange(range: IndexRange, segmentId: string, { at, count, added }: Edit): IndexRange[] {
  if (range.segmentId !== segmentId) return [range];
  const cut = (index: number): number => (index <= at ? index : index >= at + count ? index - count : at);
  const start = cut(range.start);
  const end = cut(range.end);
  if (end <= start && count > 0) {
    // A replacement (units removed and inserted in one step) keeps the range over the inserted units.
    return added > 0 && range.start >= at && range.end <= at + count ? [{ ...range, start: at, end: at + added }] : [];
  }
  const shifted = (index: number, isEnd: boolean): number =>
    index > at || (!isEnd && index === at) ? index + added : index;
  return [{ ...range, start: shifted(start, false), end: shifted(end, true) }];
}
