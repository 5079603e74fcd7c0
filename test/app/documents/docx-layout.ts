/**
 * What a .docx must have to be laid out as the decree asks, read from its own XML: page, margins, page numbers, fonts,
 * rules as long as the decree bounds them, numbers of articles in bold, wide pages for tables of many columns alone,
 * and headings that stay with what follows. Returns the faults in words; [] = none.
 */
import { unzipped } from '../../../src/desk/docs/docx/unzip';
import { childOf, elementsOf, textIn, xmlOf, type XmlElement } from '../../../src/desk/docs/docx/xml';
import { longestLine } from '../../../src/tables/documents/text-width';

const all = (element: XmlElement, name: string): readonly XmlElement[] =>
  elementsOf(element).flatMap((one) => [...(one.name === name ? [one] : []), ...all(one, name)]);

/** Twips of whole millimetres, as Decree 30/2020/NĐ-CP, annex I, bounds them; the circular of 2011 has the same. */
const TWIPS = 1440 / 25.4;
const MARGINS = { top: [20, 25], bottom: [20, 25], left: [30, 35], right: [15, 20] } as const;

/** Points of letters that are read; smaller ones are blank lines of ours and the code of the consolidation. */
const SIZES = { least: 11, most: 15, code: 9 } as const;

class Package {
  private readonly files;
  constructor(bytes: Uint8Array) {
    this.files = unzipped(bytes);
  }

  part(name: string): XmlElement {
    const found = this.files.get(name);
    if (!found) throw new Error(`no ${name}`);
    return xmlOf(found.toString('utf8'));
  }

  target(id: string): XmlElement {
    const link = all(this.part('word/_rels/document.xml.rels'), 'Relationship').find(
      (one) => one.attributes['Id'] === id,
    );
    return this.part(`word/${link?.attributes['Target'] ?? ''}`);
  }
}

const isOn = (properties: XmlElement | undefined, name: string): boolean => {
  const found = properties && childOf(properties, name);
  return found ? !['0', 'false'].includes(found.attributes['w:val'] ?? '1') : false;
};

function pageFaults(file: Package, section: XmlElement): readonly string[] {
  const [size, margins] = [childOf(section, 'w:pgSz'), childOf(section, 'w:pgMar')];
  const sides = [size?.attributes['w:w'], size?.attributes['w:h']].map(Number).sort((one, other) => one - other);
  const bands = ['w:headerReference', 'w:footerReference'].flatMap((name) =>
    all(section, name).map(({ attributes }) => ({
      isHeader: name === 'w:headerReference',
      type: attributes['w:type'],
      words: file.target(attributes['r:id'] ?? ''),
    })),
  );
  const hasNumber = (words: XmlElement): boolean =>
    all(words, 'w:instrText').some((one) => textOf(one).trim() === 'PAGE');
  const numbered = bands.filter(({ words }) => hasNumber(words));
  const place = numbered[0]?.isHeader ? 'center' : 'end';
  const align = numbered[0] && all(numbered[0].words, 'w:jc')[0]?.attributes['w:val'];
  return [
    ...(sides.join() === '11906,16838' ? [] : [`paper ${sides.join(' × ')}`]),
    ...Object.entries(MARGINS).flatMap(([side, [least, most]]) => {
      const mm = Number(margins?.attributes[`w:${side}`]) / TWIPS;
      return Math.round(mm) >= least && Math.round(mm) <= most ? [] : [`margin ${side} ${mm}`];
    }),
    ...(isOn(section, 'w:titlePg') ? [] : ['no other first page']),
    ...(numbered.length === 1 && numbered[0]?.type === 'default' ? [] : [`${numbered.length} places of page numbers`]),
    ...(align === place || (place === 'end' && align === 'right') ? [] : [`page number ${align ?? '-'} for ${place}`]),
  ];
}

const textOf = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');

function textFaults(body: XmlElement): readonly string[] {
  const fonts = all(body, 'w:rFonts').flatMap(({ attributes }) => Object.values(attributes));
  const sizes = all(body, 'w:r').flatMap((run) => {
    const size = all(run, 'w:sz')[0];
    return size && textIn(run).trim() !== '' ? [Number(size.attributes['w:val']) / 2] : [];
  });
  const { least, most, code } = SIZES;
  return [
    ...new Set([
      ...fonts.filter((font) => font !== 'Times New Roman').map((font) => `font ${font}`),
      ...sizes.filter((size) => size !== code && (size < least || size > most)).map((size) => `${size} pt`),
    ]),
  ];
}

/** Bold lines with a first line set in are headings of the body. */
const isHeading = (paragraph: XmlElement): boolean => {
  const indent = all(paragraph, 'w:ind')[0]?.attributes['w:firstLine'];
  const runs = all(paragraph, 'w:r').filter((run) => textIn(run).trim() !== '');
  return Number(indent) > 0 && runs.length > 0 && runs.every((run) => isOn(childOf(run, 'w:rPr'), 'w:b'));
};

const columnsOf = (table: XmlElement): number => all(table, 'w:gridCol').length;

/** Tables from six columns on have a wide page, everything else an upright one. */
const WIDE_FROM = 6;

/** The page of each section against the tables before the end of that section. */
function turnFaults(body: XmlElement): readonly string[] {
  let most = 0;
  return elementsOf(body).flatMap((block) => {
    most = Math.max(most, block.name === 'w:tbl' ? columnsOf(block) : 0);
    const [section] = block.name === 'w:sectPr' ? [block] : all(block, 'w:sectPr');
    if (!section) return [];
    const isWide = childOf(section, 'w:pgSz')?.attributes['w:orient'] === 'landscape';
    const fault = isWide === most >= WIDE_FROM ? [] : [`${isWide ? 'wide' : 'upright'} page for ${most} columns`];
    most = 0;
    return fault;
  });
}

const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
const PORTRAIT = 11_906 - 1701 - 850;

/** Each rule against the line above it. The bounds have 3 % for what rounding and the font's own widths add. */
function ruleFaults(blocks: readonly XmlElement[], room: number): readonly string[] {
  return blocks.flatMap((block, at) => {
    if (block.name === 'w:tbl')
      return all(block, 'w:tc').flatMap((cell) =>
        ruleFaults(elementsOf(cell), Number(all(cell, 'w:tcW')[0]?.attributes['w:w'])),
      );
    const [line] = blocks.slice(0, at).reverse();
    if (all(block, 'w:pBdr').length === 0 || !line) return [];
    const indent = all(block, 'w:ind')[0]?.attributes ?? {};
    const length = room - Number(indent['w:left'] ?? 0) - Number(indent['w:right'] ?? 0);
    const size = Number(all(line, 'w:sz')[0]?.attributes['w:val'] ?? 28) / 2;
    const share = length / longestLine(textIn(line), { size, room });
    const [least, most] = textIn(line) === MOTTO ? [0.97, 1.03] : [0.33, 0.5];
    return share >= least && share <= most ? [] : [`rule ${share.toFixed(2)} of “${textIn(line)}”`];
  });
}

const ARTICLE = /^Điều \d+\./u;

/** The number of an article is bold and what follows is not. */
const isArticleWrong = (paragraph: XmlElement): boolean => {
  const number = ARTICLE.exec(textIn(paragraph))?.[0];
  if (number === undefined) return false;
  const runs = all(paragraph, 'w:r').filter((run) => textIn(run) !== '');
  const bold = runs.filter((run) => isOn(childOf(run, 'w:rPr'), 'w:b'));
  return bold.map(textIn).join('') !== number || runs.length === bold.length;
};

/** A line in italics that ends in a colon names who wrote what follows. */
const isSource = (paragraph: XmlElement): boolean => {
  const runs = all(paragraph, 'w:r').filter((run) => textIn(run).trim() !== '');
  return textIn(paragraph).endsWith(':') && runs.length > 0 && runs.every((run) => isOn(childOf(run, 'w:rPr'), 'w:i'));
};

export function layoutFaults(bytes: Uint8Array): readonly string[] {
  const file = new Package(bytes);
  const body = childOf(file.part('word/document.xml'), 'w:body');
  if (!body) throw new Error('no body');
  const defaults = all(file.part('word/styles.xml'), 'w:rPrDefault')[0];
  const font = defaults && all(defaults, 'w:rFonts')[0]?.attributes['w:ascii'];
  const alone = elementsOf(body).filter(
    (one) => one.name === 'w:p' && (isHeading(one) || isSource(one)) && !isOn(childOf(one, 'w:pPr'), 'w:keepNext'),
  );
  const articles = elementsOf(body).filter((one) => one.name === 'w:p' && isArticleWrong(one));
  return [
    ...(font === 'Times New Roman' ? [] : [`font ${font ?? '-'}`]),
    ...all(body, 'w:sectPr').flatMap((section) => pageFaults(file, section)),
    ...textFaults(body),
    ...turnFaults(body),
    ...ruleFaults(elementsOf(body), PORTRAIT),
    ...articles.map((one) => `an article without its number in bold: ${textIn(one)}`),
    ...alone.map((one) => `a heading may be alone: ${textIn(one)}`),
  ];
}
