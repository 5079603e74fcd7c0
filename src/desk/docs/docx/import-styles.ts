/**
 * Properties of Word as styles of the Docs API. A property that the double does not convert throws NotDoubled with its
 * name, so that no layout is lost in silence.
 */
import { NotDoubled } from '../../contract';
import { intern } from '../intern';
import { pt, type Bag, type Dimension, type Growing } from '../types';
import { childOf, elementsOf, type XmlElement } from './xml';

const TWIPS = 20;
export const attribute = (element: XmlElement | undefined, name: string): string | undefined =>
  element?.attributes[`w:${name}`];
export const points = (element: XmlElement | undefined, name: string): number =>
  Number(attribute(element, name) ?? 0) / TWIPS;

const isOn = (element: XmlElement): boolean => !['0', 'false', 'none'].includes(attribute(element, 'val') ?? '1');

export function color(hex: string | undefined): Bag {
  if (hex === undefined || hex === 'auto') return {};
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
  const parts = { red, green, blue };
  return { color: { rgbColor: Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== 0)) } };
}

type Reader = (element: XmlElement, style: Growing) => void;

/** Properties that change nothing here: the same for complex scripts, languages, hints. */
const IGNORED: Reader = () => undefined;

const RUN: Readonly<Record<string, Reader>> = {
  'w:b': (element, style) => (style['bold'] = isOn(element)),
  'w:i': (element, style) => (style['italic'] = isOn(element)),
  'w:sz': (element, style) => (style['fontSize'] = pt(Number(attribute(element, 'val')) / 2)),
  'w:rFonts': (element, style) =>
    (style['weightedFontFamily'] = { fontFamily: attribute(element, 'ascii'), weight: 400 }),
  'w:shd': (element, style) => (style['backgroundColor'] = color(attribute(element, 'fill'))),
  'w:szCs': IGNORED,
  'w:lang': IGNORED,
};

const ALIGNMENTS: Readonly<Record<string, string>> = {
  left: 'START',
  right: 'END',
  center: 'CENTER',
  both: 'JUSTIFIED',
};

const PARAGRAPH: Readonly<Record<string, Reader>> = {
  'w:keepNext': (element, style) => (style['keepWithNext'] = isOn(element)),
  'w:jc': (element, style) => (style['alignment'] = ALIGNMENTS[attribute(element, 'val') ?? ''] ?? 'START'),
  'w:shd': (element, style) => (style['shading'] = { backgroundColor: color(attribute(element, 'fill')) }),
  'w:spacing': (element, style) => {
    style['lineSpacing'] = Number(attribute(element, 'line') ?? 240) / 2.4;
    style['spaceAbove'] = pt(points(element, 'before'));
    style['spaceBelow'] = pt(points(element, 'after'));
  },
  'w:ind': (element, style) => {
    style['indentStart'] = pt(points(element, 'left'));
    style['indentEnd'] = pt(points(element, 'right'));
    // In Docs both indents count from the margin, in Word the first line counts from the paragraph's indent.
    style['indentFirstLine'] = pt(points(element, 'left') + points(element, 'firstLine'));
  },
  'w:pBdr': (element, style) => {
    for (const edge of elementsOf(element)) style[EDGES[edge.name] ?? edge.name] = borderOf(edge);
  },
  'w:rPr': IGNORED,
  'w:sectPr': IGNORED,
};

const EDGES: Readonly<Record<string, string>> = {
  'w:top': 'borderTop',
  'w:bottom': 'borderBottom',
  'w:left': 'borderLeft',
  'w:right': 'borderRight',
};

/** Word counts the width in eighths of a point and the distance in points. */
const borderOf = (edge: XmlElement): Bag => ({
  color: { color: { rgbColor: {} } },
  width: pt(Number(attribute(edge, 'sz') ?? 0) / 8),
  padding: pt(Number(attribute(edge, 'space') ?? 0)),
  dashStyle: 'SOLID',
});

function readInto(properties: XmlElement | undefined, readers: Readonly<Record<string, Reader>>, style: Growing): Bag {
  for (const property of elementsOf(properties)) {
    const read = readers[property.name];
    if (read === undefined) throw new NotDoubled(`Drive's conversion of ${property.name}`);
    read(property, style);
  }
  return intern(style);
}

export const textStyle = (properties: XmlElement | undefined): Bag => readInto(properties, RUN, {});
export const paragraphStyle = (properties: XmlElement | undefined): Bag =>
  readInto(properties, PARAGRAPH, { namedStyleType: 'NORMAL_TEXT', direction: 'LEFT_TO_RIGHT' });

/** Style of a cell: paddings of the table, and its borders where they are drawn. */
export function cellStyle(table: XmlElement | undefined): Bag {
  const margins = childOf(table, 'w:tblCellMar');
  const side = (name: string): Dimension => pt(points(childOf(margins, name), 'w'));
  const drawn = attribute(childOf(childOf(table, 'w:tblBorders'), 'w:top'), 'val') !== 'nil';
  const border = { color: { color: { rgbColor: {} } }, width: pt(drawn ? 0.5 : 0), dashStyle: 'SOLID' };
  return intern({
    rowSpan: 1,
    columnSpan: 1,
    backgroundColor: {},
    paddingLeft: side('w:left'),
    paddingRight: side('w:right'),
    paddingTop: pt(0),
    paddingBottom: pt(0),
    contentAlignment: 'TOP',
    borderLeft: border,
    borderRight: border,
    borderTop: border,
    borderBottom: border,
  });
}
