/** Breaks, headers, footers, and the styles of the document and its sections. */
import { writeMasked } from '../../sheets/field-mask';
import { sectionStyle } from '../defaults';
import { refuse, words } from '../errors';
import { intern } from '../intern';
import { kept, updateMask } from '../mask';
import type { Paper } from '../paper';
import { bodyPlace, checkTab, stretchOf } from '../places';
import type { Bag, SectionBreak, Segment } from '../types';
import { styleAt } from './text';

/** "Inserts a page break followed by a newline at the specified location." */
export function insertPageBreak(paper: Paper, request: Bag): void {
  const { segment, index, paragraph } = bodyPlace(paper, request, 'page break');
  const style = styleAt(segment, index, paragraph.start);
  paper.splice(segment, index, {
    inserted: [{ kind: 'pageBreak', style }, paper.newlineLike(segment.units[paragraph.end - 1], style)],
  });
}

/** "A newline character will be inserted before the section break." */
export function insertSectionBreak(paper: Paper, request: Bag): void {
  const type = request.sectionType;
  if (type !== 'CONTINUOUS' && type !== 'NEXT_PAGE') throw refuse('Section type not specified');
  const { segment, index, paragraph } = bodyPlace(paper, request, 'section break');
  const before = paper.newlineLike(segment.units[paragraph.end - 1], styleAt(segment, index, paragraph.start));
  paper.splice(segment, index, { inserted: [before, { kind: 'sectionBreak', section: sectionStyle(type) }] });
}

type Band = 'header' | 'footer';
const FIELD = { header: 'defaultHeaderId', footer: 'defaultFooterId' } as const;

export const createHeader = (paper: Paper, request: Bag): Bag => ({ headerId: created(paper, request, 'header') });
export const createFooter = (paper: Paper, request: Bag): Bag => ({ footerId: created(paper, request, 'footer') });

function created(paper: Paper, request: Bag, band: Band): string {
  if (request.type !== 'DEFAULT') throw refuse(words.headerType(band === 'header' ? 'Header' : 'Footer'));
  const field = FIELD[band];
  const location = request.sectionBreakLocation as Bag | undefined;
  checkTab(location?.tabId);
  const at = Number(location?.index ?? 0);
  // "If this is unset or refers to the first section break in the document, the footer applies to the document style."
  if (at === 0) {
    if (paper.documentStyle[field] !== undefined) throw refuse(words.headerExists(band));
    const { id } = paper.addSegment(band);
    paper.documentStyle = { ...paper.documentStyle, [field]: id };
    return id;
  }
  const body = paper.segment(location?.segmentId as string | undefined);
  const unit = body.units[at];
  if (unit?.kind !== 'sectionBreak') throw refuse('The section break location does not refer to a section break.');
  if (unit.section[field] !== undefined) throw refuse(words.headerExists(band));
  const { id } = paper.addSegment(band);
  restyleSection(paper, body, { at, section: { ...unit.section, [field]: id } });
  return id;
}

function restyleSection(paper: Paper, body: Segment, { at, section }: { at: number; section: Bag }): void {
  paper.restyle(body, { start: at, end: at + 1 }, (unit) => ({ ...(unit as SectionBreak), section: intern(section) }));
}

export const deleteHeader = (paper: Paper, request: Bag): void => deleted(paper, request, 'header');
export const deleteFooter = (paper: Paper, request: Bag): void => deleted(paper, request, 'footer');

function deleted(paper: Paper, request: Bag, band: Band): void {
  checkTab(request.tabId);
  const id = String(request[`${band}Id`] ?? '');
  if (paper.segments.get(id)?.kind !== band) throw refuse(words.segment(id));
  paper.deleteSegment(id);
  const without = (style: Bag): Bag => Object.fromEntries(Object.entries(style).filter(([, value]) => value !== id));
  paper.documentStyle = without(paper.documentStyle);
  const body = paper.segment('');
  paper.restyle(body, { start: 0, end: body.units.length }, (unit) =>
    unit.kind === 'sectionBreak' ? { ...unit, section: intern(without(unit.section)) } : unit,
  );
}

/** Google refuses these fields by name; the ids result from createHeader and createFooter. */
const SET_BY_GOOGLE = [
  'defaultHeaderId',
  'defaultFooterId',
  'evenPageHeaderId',
  'evenPageFooterId',
  'firstPageHeaderId',
  'firstPageFooterId',
  'useCustomHeaderFooterMargins',
];
const PAGE_MARGINS = ['marginTop', 'marginBottom', 'marginLeft', 'marginRight'];

export function updateDocumentStyle(paper: Paper, request: Bag): void {
  checkTab(request.tabId);
  const mask = updateMask(request.fields, 'DocumentStyle', SET_BY_GOOGLE);
  const given = kept('DocumentStyle', request.documentStyle ?? {});
  const background = given.background as { color?: { color?: unknown } } | undefined;
  if ('background' in mask && background?.color?.color === undefined) throw refuse(words.transparent);
  const next = writeMasked(paper.documentStyle, given, mask);
  if ('marginHeader' in mask || 'marginFooter' in mask) next.useCustomHeaderFooterMargins = true;
  paper.documentStyle = intern(next);
  // "Updating the top page margin on the document style clears the top page margin on all section styles."
  const cleared = PAGE_MARGINS.filter((name) => name in mask);
  if (cleared.length === 0) return;
  const body = paper.segment('');
  paper.restyle(body, { start: 0, end: body.units.length }, (unit) =>
    unit.kind === 'sectionBreak'
      ? {
          ...unit,
          section: intern(Object.fromEntries(Object.entries(unit.section).filter(([name]) => !cleared.includes(name)))),
        }
      : unit,
  );
}

const SECTION_SET_BY_GOOGLE = [...SET_BY_GOOGLE.slice(0, -1), 'sectionType'];

export function updateSectionStyle(paper: Paper, request: Bag): void {
  const mask = updateMask(request.fields, 'SectionStyle', SECTION_SET_BY_GOOGLE);
  const given = kept('SectionStyle', request.sectionStyle ?? {});
  // "setting a concrete value is required. Unsetting this property results in a 400 bad request error."
  const unset = Object.keys(mask).find((name) => given[name] === undefined);
  if (unset !== undefined && request.fields !== '*')
    throw refuse(`The field ${unset} must be set to a concrete value.`);
  const stretch = stretchOf(paper, request.range);
  if (stretch.segment.kind !== 'body') throw refuse(words.bodyOnly('section style'));
  const sections = paper.structure(stretch.segment).filter((node) => node.kind === 'section');
  sections.forEach(({ start }, place) => {
    const end = sections[place + 1]?.start ?? stretch.segment.units.length;
    if (start >= stretch.end || end <= stretch.start) return;
    const unit = stretch.segment.units[start];
    if (unit?.kind === 'sectionBreak')
      restyleSection(paper, stretch.segment, { at: start, section: writeMasked(unit.section, given, mask) });
  });
  if ('marginHeader' in mask || 'marginFooter' in mask)
    paper.documentStyle = { ...paper.documentStyle, useCustomHeaderFooterMargins: true };
}
