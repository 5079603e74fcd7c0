/** insertText, deleteContentRange, replaceAllText. */
import { intern } from '../intern';
import { refuse, words } from '../errors';
import type { Paper } from '../paper';
import { checkTabs, insertionPlace, notDoubled, stretchOf, type Place, type Stretch } from '../places';
import { paragraphsOf, textOf } from '../structure';
import type { Bag, Inline, Segment, Unit } from '../types';

/**
 * "Some control characters … and characters from the … Private Use Area … will be stripped out of the inserted text."
 */
function stripped(text: string): string {
  return text.replace(/[\u0000-\u0008\u000C-\u001F\uE000-\uF8FF]/g, '');
}

export function insertText(paper: Paper, request: Bag): void {
  if (typeof request.text !== 'string' || request.text === '') throw refuse(words.noText);
  const place = insertionPlace(paper, request);
  insertAt(paper, place, stripped(request.text));
}

/** Inserts text at a place, in the style of the neighbouring text. */
export function insertAt(paper: Paper, place: Place, text: string): void {
  const { segment } = place;
  const index = afterCluster(segment, place);
  const style = styleAt(segment, index, place.paragraph.start);
  const model = segment.units[place.paragraph.end - 1];
  const inserted = text
    .split('')
    .map((letter): Unit => (letter === '\n' ? paper.newlineLike(model, style) : { kind: 'letter', letter, style }));
  paper.splice(segment, index, { inserted });
}

/**
 * "the text style for the inserted text will match the text immediately before the insertion index"; but text inserted
 * at the end of a link is not part of the link.
 */
export function styleAt(segment: Segment, index: number, start: number): Bag {
  const at = segment.units[index] as Inline;
  if (index === start) return at.style;
  const before = (segment.units[index - 1] as Inline).style;
  if (before.link === undefined || before.link === at.style.link) return before;
  const { link: _, foregroundColor: __, underline: ___, ...plain } = before;
  return intern(plain);
}

/**
 * "The API may implicitly adjust the location to prevent insertions within Unicode grapheme clusters … immediately
 * after the grapheme cluster."
 */
function afterCluster(segment: Segment, { index, paragraph }: Place): number {
  const here = segment.units[index];
  if (index === paragraph.start || here?.kind !== 'letter' || here.letter < '\u0300') return index;
  const clusters = new Intl.Segmenter('vi', { granularity: 'grapheme' }).segment(
    textOf(segment.units, paragraph.start, paragraph.end),
  );
  const found = clusters.containing(index - paragraph.start);
  return found === undefined || found.index === index - paragraph.start
    ? index
    : paragraph.start + found.index + found.segment.length;
}

export function deleteContentRange(paper: Paper, request: Bag): void {
  deleteStretch(paper, stretchOf(paper, request.range));
}

export function deleteStretch(paper: Paper, stretch: Stretch): void {
  const { segment, start, end } = stretch;
  if (segment.kind === 'body' && start === 0) throw refuse(words.firstSection);
  if (end === segment.units.length) throw refuse(words.lastNewline);
  if (splitsPair(segment, start) || splitsPair(segment, end) || !isWhole(segment.units, start, end))
    throw refuse(words.badDeletion);
  paper.splice(segment, start, { count: end - start });
}

/** "Deleting one code unit of a surrogate pair." */
function splitsPair({ units }: Segment, index: number): boolean {
  const unit = units[index];
  return unit?.kind === 'letter' && /[\uDC00-\uDFFF]/.test(unit.letter);
}

/**
 * Whether [start, end) holds only whole tables, no last newline of a cell, and no newline that a table or section break
 * outside needs.
 */
function isWhole(units: readonly Unit[], start: number, end: number): boolean {
  let depth = 0;
  for (let at = start; at < end; at += 1) {
    const unit = units[at];
    if (unit?.kind === 'table') depth += 1;
    if (depth === 0 && (unit?.kind === 'row' || unit?.kind === 'cell' || unit?.kind === 'tableEnd')) return false;
    if (unit?.kind === 'tableEnd') depth -= 1;
    if (unit?.kind !== 'newline' || depth > 0) continue;
    const next = units[at + 1]?.kind;
    if (next === 'row' || next === 'cell' || next === 'tableEnd' || next === undefined) return false;
    if ((next === 'table' || next === 'sectionBreak') && at + 1 >= end) return false;
  }
  return depth === 0;
}

export function replaceAllText(paper: Paper, request: Bag): Bag {
  checkTabs(request.tabsCriteria);
  const { text, matchCase, searchByRegex } = (request.containsText ?? {}) as {
    text?: string;
    matchCase?: boolean;
    searchByRegex?: boolean;
  };
  if (text === undefined || text === '') throw refuse('The search text must not be empty.');
  if (searchByRegex === true) notDoubled('replaceAllText: searchByRegex');
  if (text.includes('\n')) notDoubled('replaceAllText: a search text with a newline');
  const replacement = stripped(String(request.replaceText ?? ''));
  let count = 0;
  for (const segment of paper.segments.values())
    count += replaceIn(paper, segment, { text, replacement, matchCase: matchCase === true });
  return count === 0 ? {} : { occurrencesChanged: count };
}

function replaceIn(
  paper: Paper,
  segment: Segment,
  how: { text: string; replacement: string; matchCase: boolean },
): number {
  const found: number[] = [];
  const wanted = folded(how.text, how.matchCase);
  for (const paragraph of paragraphsOf(paper.structure(segment))) {
    const text = folded(textOf(segment.units, paragraph.start, paragraph.end), how.matchCase);
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length))
      found.push(paragraph.start + at);
  }
  // From the last to the first, so that earlier places stay valid.
  for (const start of found.reverse())
    replaceStretch(paper, { segment, start, end: start + how.text.length }, how.replacement);
  return found.length;
}

/** Replaces a stretch within one paragraph by `text`, in the style of its first letter. */
export function replaceStretch(paper: Paper, { segment, start, end }: Stretch, text: string): void {
  const { style } = segment.units[start] as Inline;
  const model = segment.units.slice(start).find((unit) => unit.kind === 'newline');
  const inserted = text
    .split('')
    .map((letter): Unit => (letter === '\n' ? paper.newlineLike(model, style) : { kind: 'letter', letter, style }));
  paper.splice(segment, start, { count: end - start, inserted });
}

/** Lower case letter by letter, so that indices do not change. */
function folded(text: string, matchCase: boolean): string {
  return matchCase
    ? text
    : text
        .split('')
        .map((letter) => (letter.toLowerCase().length === 1 ? letter.toLowerCase() : letter))
        .join('');
}
