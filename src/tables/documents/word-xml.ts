/** Pieces of WordprocessingML (ECMA-376, part 1, 17): paragraphs, runs and tables. Lengths are twips, sizes points. */

/** Letters that XML 1.0 does not allow. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escaped = (text: string): string =>
  text
    .normalize('NFC')
    .replace(FORBIDDEN, '')
    .replace(/[&<>"]/g, (letter) => ESCAPES[letter] ?? letter);

export interface TextLook {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Six hex digits behind the letters and the paragraph. */
  readonly fill?: string;
}

export interface ParagraphStyle extends TextLook {
  readonly align?: 'left' | 'right' | 'center' | 'both';
  readonly before?: number;
  readonly after?: number;
  readonly left?: number;
  readonly right?: number;
  readonly firstLine?: number;
  /** In lines: 1, 1.15 … */
  readonly spacing?: number;
  readonly keepNext?: boolean;
  /** The number of an article, at the beginning, is bold. */
  readonly boldNumber?: true;
}

const toggle = (name: string, on: boolean | undefined): string =>
  on === undefined ? '' : `<w:${name} w:val="${on ? 1 : 0}"/>`;
const shade = (fill: string | undefined): string =>
  fill === undefined ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`;

const runLook = ({ size, bold, italic, fill }: TextLook): string =>
  [
    toggle('b', bold),
    toggle('i', italic),
    size === undefined ? '' : `<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>`,
    shade(fill),
  ].join('');

const lineBreak = '<w:br/>';

/** A run; a new line of the text is a line break inside the paragraph. */
export const run = (text: string, look: TextLook): string =>
  `<w:r><w:rPr>${runLook(look)}</w:rPr>${escaped(text)
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${line}</w:t>`)
    .join(lineBreak)}</w:r>`;

/** The number of the page, as a field. */
export const pageNumber = (look: TextLook): string => {
  const part = (content: string): string => `<w:r><w:rPr>${runLook(look)}</w:rPr>${content}</w:r>`;
  return [
    part('<w:fldChar w:fldCharType="begin"/>'),
    part('<w:instrText xml:space="preserve"> PAGE </w:instrText>'),
    part('<w:fldChar w:fldCharType="separate"/>'),
    part('<w:t>2</w:t>'),
    part('<w:fldChar w:fldCharType="end"/>'),
  ].join('');
};

/** @param extra further properties, such as a border or a section */
export function paragraph(
  style: ParagraphStyle,
  runs: string,
  extra: { readonly border?: string; readonly section?: string } = {},
): string {
  const { align = 'left', before = 0, after = 0, left = 0, right = 0, firstLine = 0, spacing = 1, keepNext } = style;
  const properties = [
    toggle('keepNext', keepNext),
    extra.border ?? '',
    shade(style.fill),
    `<w:spacing w:before="${before}" w:after="${after}" w:line="${Math.round(spacing * 240)}" w:lineRule="auto"/>`,
    `<w:ind w:left="${left}" w:right="${right}" w:firstLine="${firstLine}"/>`,
    `<w:jc w:val="${align}"/>`,
    `<w:rPr>${runLook(style)}</w:rPr>`,
    extra.section ?? '',
  ];
  return `<w:p><w:pPr>${properties.join('')}</w:pPr>${runs}</w:p>`;
}

/** A rule of the given length, centred in a room of `room`. */
export const rule = (length: number, room: number): string => {
  const side = Math.max(0, Math.round((room - length) / 2));
  return paragraph({ left: side, right: side, size: 2, before: 60 }, '', {
    border: '<w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>',
  });
};

export interface Cell {
  readonly content: string;
  readonly width: number;
}

const EDGES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
const borders = (drawn: boolean): string =>
  `<w:tblBorders>${EDGES.map((edge) => `<w:${edge} w:val="${drawn ? 'single' : 'nil'}"${drawn ? ' w:sz="4" w:space="0" w:color="000000"' : ''}/>`).join('')}</w:tblBorders>`;

export interface WordRow {
  readonly cells: readonly Cell[];
  /** Repeated on every page. */
  readonly heading?: boolean;
}

const row = ({ cells, heading }: WordRow): string =>
  `<w:tr><w:trPr><w:cantSplit/>${heading ? '<w:tblHeader/>' : ''}</w:trPr>${cells
    .map(({ content, width }) => `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${content}</w:tc>`)
    .join('')}</w:tr>`;

/** A table of fixed column widths. Every cell holds at least one paragraph. */
export function wordTable(rows: readonly WordRow[], { drawn }: { readonly drawn: boolean }): string {
  const widths = rows[0]?.cells.map(({ width }) => width) ?? [];
  const total = widths.reduce((sum, one) => sum + one, 0);
  const side = drawn ? 85 : 0;
  return [
    `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/>${borders(drawn)}<w:tblLayout w:type="fixed"/>`,
    `<w:tblCellMar><w:left w:w="${side}" w:type="dxa"/><w:right w:w="${side}" w:type="dxa"/></w:tblCellMar></w:tblPr>`,
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`,
    ...rows.map(row),
    '</w:tbl>',
  ].join('');
}
