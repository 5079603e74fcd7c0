/**
 * The content of an administrative document: what is printed, in order, apart from any file format. Every figure keeps
 * the key of its explanation and the units counted in it, so that no text can print a partial number as a whole one.
 */
import type { Coverage, Freshness } from '../consolidate/consolidated';
import { isOutdated } from '../consolidate/freshness';

/** Which decree orders the layout: NĐ 30/2020/NĐ-CP from 05/3/2020, TT 01/2011/TT-BNV before. */
export type LayoutRule = 'nd30' | 'tt01';

/** The first day of Decree 30/2020/NĐ-CP. */
const ND30_SINCE = '2020-03-05';
/** @param day 'YYYY-MM-DD', the day on which the document is drawn up */
export const layoutRuleOn = (day: string): LayoutRule => (day < ND30_SINCE ? 'tt01' : 'nd30');

export interface Figure {
  /** As printed; null = not known, and a blank is printed. */
  readonly shown: string | null;
  /** form|row|field, as *Giải thích số này* finds it. */
  readonly explain: string;
  /** null = not a figure of units. */
  readonly coverage: Pick<Coverage, 'have' | 'expected'> | null;
  readonly freshness: Freshness;
}

export type Part = string | Figure;

/**
 * `opinion` = words of a unit, `source` = the line before them that names the unit, `note` = a warning of ours, printed
 * in italics; `article` begins with its number in bold.
 */
export type ParagraphLook =
  | 'body'
  | 'part'
  | 'section'
  | 'point'
  | 'ground'
  | 'centred'
  | 'opinion'
  | 'source'
  | 'note'
  | 'order'
  | 'article'
  | 'cell';

export interface Paragraph {
  readonly kind: 'paragraph';
  /** Unique in the document and the same at every making. */
  readonly key: string;
  readonly look: ParagraphLook;
  readonly parts: readonly Part[];
}

export interface TableColumn {
  readonly heading: string;
  /** Share of the width; the shares of a table need no fixed sum. */
  readonly width: number;
  readonly align: 'left' | 'right' | 'center';
}

export interface TableRow {
  readonly key: string;
  readonly strong?: boolean;
  readonly cells: readonly (readonly Part[])[];
}

export interface Table {
  readonly kind: 'table';
  readonly key: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

export type Block = Paragraph | Table;

export interface Annex {
  readonly key: string;
  /** `Phụ lục I`, or `Phụ lục` for the only one. */
  readonly label: string;
  readonly title: string;
  /** `(Kèm theo …)`, with blanks. */
  readonly attachedTo: string;
  readonly body: readonly Block[];
}

/** A table with so many columns is too narrow on an upright page. */
const WIDE_FROM = 6;

/**
 * The decree lays a page upright (NĐ 30/2020/NĐ-CP, annex I, part I, I.2) and names a wide one for tables; an annex is
 * wide only where one of its tables has many columns.
 */
export const isWide = ({ body }: Pick<Annex, 'body'>): boolean =>
  body.some((block) => block.kind === 'table' && block.columns.length >= WIDE_FROM);

export interface DocumentHead {
  /** null for an issuer that is alone in the head. */
  readonly superior: string | null;
  readonly issuer: string;
  /** With a blank in place of the number. */
  readonly number: string;
  /** `V/v …`, of a letter only. */
  readonly about: string | null;
  /** With blanks in place of day and month. */
  readonly placeAndDate: string;
}

export interface AdminDocument {
  /** Name of the file. */
  readonly title: string;
  readonly rule: LayoutRule;
  /** null = the file is annexes alone, which have no head of their own. */
  readonly head: DocumentHead | null;
  /** Kind and subject; null for a letter. */
  readonly name: { readonly kind: string; readonly subject: string } | null;
  /** Addressees: one is printed on the line of *Kính gửi*, several one a line. */
  readonly to: readonly string[];
  readonly body: readonly Block[];
  readonly signing: readonly string[];
  readonly recipients: readonly string[];
  readonly annexes: readonly Annex[];
  /** The short code of the consolidation that its figures come from; absent = none of its figures does. */
  readonly code?: string;
}

/** The words that core does not have. */
export interface ForcedWords {
  /** Replaces an unknown figure. */
  readonly blank: string;
  /** `(số liệu của 38/40 đơn vị)`. */
  readonly partial: (have: number, expected: number) => string;
  /** The same inside a table: `(38/40)`. */
  readonly partialCell: (have: number, expected: number) => string;
  readonly stale: string;
  readonly staleCell: string;
}

const isFigure = (part: Part): part is Figure => typeof part !== 'string';
export const figuresIn = (parts: readonly Part[]): readonly Figure[] => parts.filter(isFigure);

/** The least covered figure; null when every figure is whole. */
function leastCovered(figures: readonly Figure[]): NonNullable<Figure['coverage']> | null {
  const partial = figures.flatMap(({ coverage }) => (coverage && coverage.have < coverage.expected ? [coverage] : []));
  return partial.sort((one, other) => one.have / one.expected - other.have / other.expected)[0] ?? null;
}

/** The text of a paragraph. A partial or outdated figure always brings its phrase along, before the final stop. */
export function paragraphText({ parts }: Pick<Paragraph, 'parts'>, words: ForcedWords): string {
  const figures = figuresIn(parts);
  const text = parts.map((part) => (isFigure(part) ? (part.shown ?? words.blank) : part)).join('');
  const least = leastCovered(figures);
  const phrases = [
    ...(least ? [words.partial(least.have, least.expected)] : []),
    ...(figures.some(({ freshness }) => isOutdated(freshness)) ? [words.stale] : []),
  ];
  if (phrases.length === 0) return text;
  const end = /(?:\.\/\.|[.;:])?$/u.exec(text)?.[0] ?? '';
  return `${text.slice(0, text.length - end.length)} ${phrases.join(' ')}${end}`;
}

/** The text of one cell of a table. */
export function cellText(parts: readonly Part[], words: ForcedWords): string {
  return parts
    .map((part) => {
      if (!isFigure(part)) return part;
      const least = leastCovered([part]);
      return [
        part.shown ?? words.blank,
        ...(least ? [words.partialCell(least.have, least.expected)] : []),
        ...(isOutdated(part.freshness) ? [words.staleCell] : []),
      ].join(' ');
    })
    .join('');
}
