/** updateTextStyle and its side effects on links. */
import { writeMasked, type Mask } from '../../sheets/field-mask';
import { refuse } from '../errors';
import { PLAIN, intern, isEqual } from '../intern';
import { kept, updateMask } from '../mask';
import { inheritedText, typeOf } from '../named-styles';
import type { Paper } from '../paper';
import { notDoubled, overlapping, stretchOf } from '../places';
import type { Bag, Growing, Inline, ParagraphNode, Segment, Unit } from '../types';

/** "the text foreground color will be updated to the default link color and the text will be underlined". */
const LINKED: Bag = {
  foregroundColor: { color: { rgbColor: { red: 0.06666667, green: 0.33333334, blue: 0.8 } } },
  underline: true,
};

interface Change {
  readonly given: Bag;
  readonly mask: Mask;
  readonly cleared: Bag;
}

export function updateTextStyle(paper: Paper, request: Bag): void {
  const mask = updateMask(request.fields, 'TextStyle');
  const given = kept('TextStyle', request.textStyle ?? {});
  checkTextStyle(given, mask);
  const stretch = stretchOf(paper, request.range);
  const { segment } = stretch;
  for (const paragraph of overlapping(paper, stretch)) {
    const inherited = inheritedText(paper, typeOf(segment.units[paragraph.end - 1]));
    const range = { start: Math.max(stretch.start, paragraph.start), end: Math.min(stretch.end, paragraph.end) };
    const change: Change = { given, mask, cleared: styleBefore(segment.units, range.start, paragraph) };
    paper.restyle(segment, range, (unit) => restyled(unit as Inline, change, inherited));
    if (range.start === paragraph.start && range.end === paragraph.end)
      restyleBullet(paper, segment, { paragraph, mask, given });
  }
}

/** Checks a text style of a request that is already in Google's form (mask.ts). */
export function checkTextStyle(given: Bag, mask: Mask): void {
  const font = given.weightedFontFamily as { fontFamily?: string; weight?: number } | undefined;
  if (font !== undefined && 'weightedFontFamily' in mask && (font.fontFamily ?? '') === '') {
    throw refuse('weighted_font_family must have a non-empty font_family.');
  }
  const weight = font?.weight ?? 400;
  if (weight < 100 || weight > 900 || weight % 100 !== 0) throw refuse(`Invalid font weight: ${weight}`);
  const link = given.link as Bag | undefined;
  if (link !== undefined && typeof link.url !== 'string') notDoubled('updateTextStyle: links within the document');
}

/**
 * The style of the previous text, for text that loses its link; "or the default text styles if the preceding text is
 * another link".
 */
function styleBefore(units: readonly Unit[], start: number, paragraph: ParagraphNode): Bag {
  if (start === paragraph.start) return PLAIN;
  const before = units[start - 1] as Inline;
  return before.style.link === undefined ? before.style : PLAIN;
}

function restyled(unit: Inline, { given, mask, cleared }: Change, inherited: Bag): Inline {
  const { link: linkMask, ...rest } = mask;
  let style: Bag = unit.style;
  if (linkMask !== undefined) style = linked(unit, given.link as Bag | undefined, cleared);
  return { ...unit, style: inheriting(writeMasked(style, withWeight(given), rest), rest, inherited) };
}

/** "Links are not settable on newline characters." */
function linked(unit: Inline, link: Bag | undefined, cleared: Bag): Bag {
  if (link === undefined) return unit.style.link === undefined ? unit.style : cleared;
  return unit.kind === 'newline' ? unit.style : { ...unit.style, ...LINKED, link };
}

/** "If weighted_font_family#weight is not set, it defaults to 400." */
export function withWeight(given: Bag): Bag {
  const font = given.weightedFontFamily as Bag | undefined;
  return font === undefined ? given : { ...given, weightedFontFamily: { weight: 400, ...font } };
}

/** "If the value for a particular style matches that of the parent, that style will be set to inherit." */
export function inheriting(style: Bag, touched: Mask, inherited: Bag): Bag {
  const out: Growing = { ...style };
  for (const name of Object.keys(touched)) if (name in out && isEqual(out[name], inherited[name])) delete out[name];
  return intern(out);
}

/**
 * "If the range fully contains a paragraph belonging to a list, the paragraph's bullet is also updated with the
 * matching text style."
 */
function restyleBullet(
  paper: Paper,
  segment: Segment,
  { paragraph, mask, given }: { paragraph: ParagraphNode; mask: Mask; given: Bag },
): void {
  const last = segment.units[paragraph.end - 1];
  if (last?.kind !== 'newline' || last.bullet === undefined) return;
  const { link: _, ...rest } = mask;
  const textStyle = inheriting(
    writeMasked(last.bullet.textStyle as Bag | undefined, withWeight(given), rest),
    rest,
    inheritedText(paper, typeOf(last)),
  );
  paper.restyle(segment, { start: paragraph.end - 1, end: paragraph.end }, () => ({
    ...last,
    bullet: intern({ ...last.bullet, textStyle }),
  }));
}
