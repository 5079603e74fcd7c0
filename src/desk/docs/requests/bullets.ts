/** createParagraphBullets, deleteParagraphBullets. */
import { refuse } from '../errors';
import { intern } from '../intern';
import type { Paper } from '../paper';
import { overlapping, stretchOf } from '../places';
import { LEVELS, indents, isPreset } from '../presets';
import { paragraphsOf } from '../structure';
import { pt, type Bag, type ParagraphNode, type Segment, type Unit } from '../types';

export function createParagraphBullets(paper: Paper, request: Bag): void {
  const preset = String(request.bulletPreset ?? '');
  if (!isPreset(preset)) throw refuse('Bullet glyph preset must be specified.');
  const stretch = stretchOf(paper, request.range);
  const { segment } = stretch;
  const paragraphs = overlapping(paper, stretch);
  const listId = precedingList(paper, { segment, first: paragraphs[0], preset }) ?? paper.newId();
  paper.lists.set(listId, { preset });
  // From the last to the first, because removing tabs moves only what follows.
  for (const paragraph of paragraphs.reverse()) bulleted(paper, segment, { paragraph, listId });
  dropUnused(paper);
}

interface BulletPlace {
  segment: Segment;
  first: ParagraphNode | undefined;
  preset: string;
}

/**
 * "If the paragraph immediately before paragraphs being updated is in a list with a matching preset, the paragraphs
 * being updated are added to that preceding list."
 */
function precedingList(paper: Paper, at: BulletPlace): string | undefined {
  const before = at.segment.units[(at.first?.start ?? 0) - 1];
  if (before?.kind !== 'newline' || before.bullet === undefined) return undefined;
  const listId = String(before.bullet.listId);
  return paper.lists.get(listId)?.preset === at.preset ? listId : undefined;
}

/**
 * "The nesting level of each paragraph will be determined by counting leading tabs … these leading tabs are removed by
 * this request."
 */
function bulleted(
  paper: Paper,
  segment: Segment,
  { paragraph, listId }: { paragraph: ParagraphNode; listId: string },
): void {
  let tabs = 0;
  while (isTab(segment.units[paragraph.start + tabs])) tabs += 1;
  const level = Math.min(tabs, LEVELS - 1);
  if (tabs > 0) paper.splice(segment, paragraph.start, { count: tabs });
  const at = paragraph.end - tabs - 1;
  const bullet = intern({ listId, ...(level === 0 ? {} : { nestingLevel: level }), textStyle: {} });
  paper.restyle(segment, { start: at, end: at + 1 }, (unit) =>
    unit.kind === 'newline' ? { ...unit, paragraph: intern({ ...unit.paragraph, ...indents(level) }), bullet } : unit,
  );
}

function isTab(unit: Unit | undefined): boolean {
  return unit?.kind === 'letter' && unit.letter === '\t';
}

export function deleteParagraphBullets(paper: Paper, request: Bag): void {
  const stretch = stretchOf(paper, request.range);
  for (const { end } of overlapping(paper, stretch))
    paper.restyle(stretch.segment, { start: end - 1, end }, unbulleted);
  dropUnused(paper);
}

/**
 * "The nesting level of each paragraph will be visually preserved by adding indent to the start of the corresponding
 * paragraph."
 */
function unbulleted(unit: Unit): Unit {
  if (unit.kind !== 'newline' || unit.bullet === undefined) return unit;
  const { bullet, ...plain } = unit;
  const { indentFirstLine: _, indentStart: __, ...paragraph } = unit.paragraph;
  const level = Number(bullet.nestingLevel ?? 0);
  const indent = level === 0 ? {} : { indentFirstLine: pt(36 * level), indentStart: pt(36 * level) };
  return { ...plain, paragraph: intern({ ...paragraph, ...indent }) };
}

/** A list without paragraphs does not exist any more. */
export function dropUnused(paper: Paper): void {
  const used = new Set<unknown>();
  for (const segment of paper.segments.values()) {
    for (const { end } of paragraphsOf(paper.structure(segment))) {
      const last = segment.units[end - 1];
      if (last?.kind === 'newline') used.add(last.bullet?.listId);
    }
  }
  for (const id of paper.lists.keys()) if (!used.has(id)) paper.lists.delete(id);
}
