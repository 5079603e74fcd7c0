/**
 * The content of a new document. Values as live documents show them (the API codelab's sample document). Its page is US
 * Letter; what a Vietnamese account gets is not documented, so the product must set A4 itself.
 */
import { intern } from './intern';
import { pt, type Bag, type Unit } from './types';

const NO_BORDER = { color: {}, width: pt(0), padding: pt(0), dashStyle: 'SOLID' };
const grey = (part: number): Bag => ({ color: { rgbColor: { red: part, green: part, blue: part } } });
const DARK = grey(0.2627451);
const LIGHT = grey(0.4);

const NORMAL_PARAGRAPH = {
  namedStyleType: 'NORMAL_TEXT',
  alignment: 'START',
  lineSpacing: 115,
  direction: 'LEFT_TO_RIGHT',
  spacingMode: 'COLLAPSE_LISTS',
  spaceAbove: pt(0),
  spaceBelow: pt(0),
  borderBetween: NO_BORDER,
  borderTop: NO_BORDER,
  borderBottom: NO_BORDER,
  borderLeft: NO_BORDER,
  borderRight: NO_BORDER,
  indentFirstLine: pt(0),
  indentStart: pt(0),
  indentEnd: pt(0),
  keepLinesTogether: false,
  keepWithNext: false,
  avoidWidowAndOrphan: true,
  shading: { backgroundColor: {} },
  pageBreakBefore: false,
};

const NORMAL_TEXT = {
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
  smallCaps: false,
  backgroundColor: {},
  baselineOffset: 'NONE',
  foregroundColor: { color: { rgbColor: {} } },
  fontSize: pt(11),
  weightedFontFamily: { fontFamily: 'Arial', weight: 400 },
};

function heading(namedStyleType: string, textStyle: Bag, space: readonly [number, number]): Bag {
  return {
    namedStyleType,
    textStyle,
    paragraphStyle: {
      namedStyleType: 'NORMAL_TEXT',
      direction: 'LEFT_TO_RIGHT',
      spaceAbove: pt(space[0]),
      spaceBelow: pt(space[1]),
      keepLinesTogether: true,
      keepWithNext: true,
      pageBreakBefore: false,
    },
  };
}

export const NAMED_STYLES: readonly Bag[] = [
  { namedStyleType: 'NORMAL_TEXT', textStyle: NORMAL_TEXT, paragraphStyle: NORMAL_PARAGRAPH },
  heading('HEADING_1', { fontSize: pt(20) }, [20, 6]),
  heading('HEADING_2', { bold: false, fontSize: pt(16) }, [18, 6]),
  heading('HEADING_3', { bold: false, foregroundColor: DARK, fontSize: pt(14) }, [16, 4]),
  heading('HEADING_4', { foregroundColor: LIGHT, fontSize: pt(12) }, [14, 4]),
  heading('HEADING_5', { foregroundColor: LIGHT, fontSize: pt(11) }, [12, 4]),
  heading('HEADING_6', { italic: true, foregroundColor: LIGHT, fontSize: pt(11) }, [12, 4]),
  heading('TITLE', { fontSize: pt(26) }, [0, 3]),
  heading(
    'SUBTITLE',
    {
      italic: false,
      foregroundColor: LIGHT,
      fontSize: pt(15),
      weightedFontFamily: { fontFamily: 'Arial', weight: 400 },
    },
    [0, 16],
  ),
];

export const DOCUMENT_STYLE: Bag = {
  background: { color: {} },
  pageNumberStart: 1,
  marginTop: pt(72),
  marginBottom: pt(72),
  marginRight: pt(72),
  marginLeft: pt(72),
  pageSize: { height: pt(792), width: pt(612) },
  marginHeader: pt(36),
  marginFooter: pt(36),
  useCustomHeaderFooterMargins: true,
  documentFormat: { documentMode: 'PAGES' },
};

export const PARAGRAPH: Bag = intern({ namedStyleType: 'NORMAL_TEXT', direction: 'LEFT_TO_RIGHT' });

export function sectionStyle(sectionType: string): Bag {
  return intern({ columnSeparatorStyle: 'NONE', contentDirection: 'LEFT_TO_RIGHT', sectionType });
}

const PADDING = pt(5);
export const CELL: Bag = intern({
  rowSpan: 1,
  columnSpan: 1,
  backgroundColor: {},
  paddingLeft: PADDING,
  paddingRight: PADDING,
  paddingTop: PADDING,
  paddingBottom: PADDING,
  contentAlignment: 'TOP',
});
export const ROW: Bag = intern({ minRowHeight: pt(0) });
export const COLUMN: Bag = intern({ widthType: 'EVENLY_DISTRIBUTED' });

export function newline(paragraph: Bag = PARAGRAPH, style: Bag = intern({})): Unit {
  return { kind: 'newline', style, paragraph };
}

/** "The document body always begins with a section break." */
export function emptyBody(): Unit[] {
  return [{ kind: 'sectionBreak', section: sectionStyle('CONTINUOUS') }, newline()];
}
