/** Inheritance of styles: paragraph → named style → normal text. */
import { PLAIN } from './intern';
import type { Bag, Unit } from './types';

interface Holder {
  readonly namedStyles: readonly Bag[];
}

function named(paper: Holder, type: unknown): Bag {
  return paper.namedStyles.find((style) => style.namedStyleType === type) ?? PLAIN;
}

/** "The TextStyle on a named style inherits from the normal text named style." */
export function inheritedText(paper: Holder, type: unknown): Bag {
  return { ...(named(paper, 'NORMAL_TEXT').textStyle as Bag), ...(named(paper, type).textStyle as Bag | undefined) };
}

/** "The ParagraphStyle on a named style inherits from the normal text named style." */
export function inheritedParagraph(paper: Holder, type: unknown): Bag {
  return {
    ...(named(paper, 'NORMAL_TEXT').paragraphStyle as Bag),
    ...(named(paper, type).paragraphStyle as Bag | undefined),
    namedStyleType: type,
  };
}

export function isHeading(type: unknown): boolean {
  return typeof type === 'string' && type !== 'NORMAL_TEXT' && type !== 'NAMED_STYLE_TYPE_UNSPECIFIED';
}

export function headingIdFor(type: unknown, ids: { newId(prefix: string): string }): Bag {
  return isHeading(type) ? { headingId: ids.newId('h') } : PLAIN;
}

/** The named style type of the paragraph that ends with `unit`. */
export function typeOf(unit: Unit | undefined): unknown {
  return unit?.kind === 'newline' ? (unit.paragraph.namedStyleType ?? 'NORMAL_TEXT') : 'NORMAL_TEXT';
}
