/**
 * The parts of a .docx around its content: page, fonts, page numbers. Margins, fonts and the place of page numbers are
 * those of Decree 30/2020/NĐ-CP, annex I, and of Circular 01/2011/TT-BNV.
 */
import type { LayoutRule } from '../../core/documents/content';
import { pageNumber, paragraph } from './word-xml';
import { zipOf } from './zip';

/** Twips: A4; top and bottom 20 mm, left 30 mm, right 15 mm. */
const A4 = { short: 11_906, long: 16_838 };
const MARGINS = { top: 1134, bottom: 1134, left: 1701, right: 850, edge: 567 };
export const TEXT_WIDTH = {
  portrait: A4.short - MARGINS.left - MARGINS.right,
  landscape: A4.long - MARGINS.left - MARGINS.right,
};

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SPACES = `xmlns:w="${MAIN}" xmlns:r="${RELATIONS}"`;
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const FONT = 'Times New Roman';
const PAGE_LOOK = { size: 13 };

interface Section {
  readonly rule: LayoutRule;
  readonly landscape: boolean;
}

/** Properties of a section. Pages are counted from 1 in each, and the first number is not shown. */
export function section({ rule, landscape }: Section): string {
  const place = rule === 'nd30' ? 'header' : 'footer';
  const size = landscape
    ? `<w:pgSz w:w="${A4.long}" w:h="${A4.short}" w:orient="landscape"/>`
    : `<w:pgSz w:w="${A4.short}" w:h="${A4.long}"/>`;
  const { top, bottom, left, right, edge } = MARGINS;
  return [
    `<w:sectPr><w:${place}Reference w:type="default" r:id="rId2"/><w:${place}Reference w:type="first" r:id="rId3"/>`,
    `<w:type w:val="nextPage"/>${size}`,
    `<w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" w:header="${edge}" w:footer="${edge}" w:gutter="0"/>`,
    '<w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>',
  ].join('');
}

const styles = `${XML}<w:styles ${SPACES}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${FONT}" w:hAnsi="${FONT}" w:eastAsia="${FONT}" w:cs="${FONT}"/><w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>`;

/** @param content the body's XML, whose last element is the last section */
export function wordFile(content: string, rule: LayoutRule): Uint8Array {
  const [kind, tag, align] =
    rule === 'nd30' ? (['header', 'hdr', 'center'] as const) : (['footer', 'ftr', 'right'] as const);
  const band = (inside: string): string => `${XML}<w:${tag} ${SPACES}>${inside}</w:${tag}>`;
  const override = (part: string, type: string): string =>
    `<Override PartName="/word/${part}.xml" ContentType="${TYPE}.${type}+xml"/>`;
  const relation = (id: number, type: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  const relations = (inside: string): string =>
    `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
  return zipOf({
    '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('document', 'document.main')}${override('styles', 'styles')}${override(`${kind}1`, kind)}${override(`${kind}2`, kind)}</Types>`,
    '_rels/.rels': relations(relation(1, 'officeDocument', 'word/document.xml')),
    'word/document.xml': `${XML}<w:document ${SPACES}><w:body>${content}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relations(
      [relation(1, 'styles', 'styles.xml'), relation(2, kind, `${kind}1.xml`), relation(3, kind, `${kind}2.xml`)].join(
        '',
      ),
    ),
    'word/styles.xml': styles,
    [`word/${kind}1.xml`]: band(paragraph({ align, ...PAGE_LOOK }, pageNumber(PAGE_LOOK))),
    [`word/${kind}2.xml`]: band(paragraph(PAGE_LOOK, '')),
  });
}
