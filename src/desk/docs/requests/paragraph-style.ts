/** updateParagraphStyle and updateNamedStyle. */
import { writeMasked, type Mask } from '../../sheets/field-mask';
import { refuse, words } from '../errors';
import { intern } from '../intern';
import { kept, updateMask } from '../mask';
import { headingIdFor, inheritedParagraph } from '../named-styles';
import type { Paper } from '../paper';
import { checkTab, isInTable, overlapping, stretchOf } from '../places';
import type { Bag, Segment, Unit } from '../types';
import { checkTextStyle, inheriting, withWeight } from './text-style';

/** [S] for headingId; tabStops: "This property is read-only." */
const READ_ONLY = ['headingId', 'tabStops'];

export function updateParagraphStyle(paper: Paper, request: Bag): void {
  const mask = updateMask(request.fields, 'ParagraphStyle', READ_ONLY);
  const given = kept('ParagraphStyle', request.paragraphStyle ?? {});
  checkParagraphStyle(given, mask);
  const stretch = stretchOf(paper, request.range);
  for (const { end } of overlapping(paper, stretch)) {
    if ('pageBreakBefore' in mask) checkPageBreakBefore(paper, stretch.segment, end - 1);
    paper.restyle(stretch.segment, { start: end - 1, end }, (unit) => restyled(paper, unit, { given, mask }));
  }
}

function checkParagraphStyle(given: Bag, mask: Mask): void {
  const partial = Object.entries(mask).find(
    ([name, below]) => name.startsWith('border') && Object.keys(below).length > 0,
  );
  if (partial !== undefined) throw refuse('Paragraph borders cannot be partially updated.');
  if (
    'namedStyleType' in mask &&
    (given.namedStyleType === undefined || given.namedStyleType === 'NAMED_STYLE_TYPE_UNSPECIFIED')
  ) {
    throw refuse(words.namedStyleType);
  }
  if (typeof given.lineSpacing === 'number' && given.lineSpacing < 0)
    throw refuse('The line spacing must not be negative.');
}

/**
 * "Attempting to update page_break_before for paragraphs in unsupported regions, including Table, Header, Footer and
 * Footnote".
 */
function checkPageBreakBefore(paper: Paper, segment: Segment, at: number): void {
  if (segment.kind !== 'body' || isInTable(paper, segment, at))
    throw refuse('Cannot update page_break_before in a table, header, footer or footnote.');
}

function restyled(paper: Paper, unit: Unit, { given, mask }: { given: Bag; mask: Mask }): Unit {
  if (unit.kind !== 'newline') throw new Error('bug of the docs double: a paragraph without a newline');
  const { namedStyleType: typed, ...rest } = mask;
  const base = typed === undefined ? unit.paragraph : ofType(paper, unit.paragraph, given.namedStyleType);
  const written = writeMasked(base, given, rest);
  const inherited = inheritedParagraph(paper, base.namedStyleType);
  return { ...unit, paragraph: { ...inheriting(written, withoutOwn(rest), inherited) } as Bag };
}

/** Direction "is not inherited". */
function withoutOwn(mask: Mask): Mask {
  const { direction: _, ...inherited } = mask;
  return inherited;
}

/**
 * "updating the named style type affects other properties within ParagraphStyle": Google does not publish how. The desk
 * doubles the stricter reading: the paragraph's own settings are cleared, so a product that needs them must set them
 * together with the type or after it.
 */
function ofType(paper: Paper, before: Bag, namedStyleType: unknown): Bag {
  if (before.namedStyleType === namedStyleType) return before;
  return intern({
    namedStyleType,
    direction: before.direction ?? 'LEFT_TO_RIGHT',
    ...headingIdFor(namedStyleType, paper),
  });
}

export function updateNamedStyle(paper: Paper, request: Bag): void {
  checkTab(request.tabId);
  const mask = updateMask(request.fields, 'NamedStyle');
  const given = (request.namedStyle ?? {}) as Bag;
  const type = given.namedStyleType;
  if (!('namedStyleType' in mask) || type === undefined || type === 'NAMED_STYLE_TYPE_UNSPECIFIED')
    throw refuse(words.namedStyleType);
  const text = kept('TextStyle', given.textStyle ?? {});
  const paragraph = kept('ParagraphStyle', given.paragraphStyle ?? {});
  const refused = ['namedStyleType', ...READ_ONLY].find((name) => name in (mask.paragraphStyle ?? {}));
  if (refused !== undefined) throw refuse(words.unallowed(`paragraphStyle.${refused}`));
  checkTextStyle(text, mask.textStyle ?? {});
  paper.namedStyles = paper.namedStyles.map((style) =>
    style.namedStyleType === type ? changedStyle(style, { mask, text, paragraph }) : style,
  );
}

function changedStyle(style: Bag, { mask, text, paragraph }: { mask: Mask; text: Bag; paragraph: Bag }): Bag {
  const write = (name: string, given: Bag, own: Bag): Bag => {
    const below = mask[name];
    const before = style[name] as Bag;
    if (below === undefined) return before;
    // "Specifying "text_style" … with an empty TextStyle … will reset all of its nested fields."
    return intern(Object.keys(below).length === 0 ? { ...own, ...given } : writeMasked(before, given, below));
  };
  const { namedStyleType, direction } = style.paragraphStyle as Bag;
  return {
    ...style,
    textStyle: write('textStyle', withWeight(text), {}),
    paragraphStyle: write('paragraphStyle', paragraph, { namedStyleType, direction }),
  };
}
