/** The tabs of an .xlsx with the values of their cells, hidden tabs and rows included. */
import { all, attribute, children, partsOf, type PartReader } from '../table-file/package-parts';
import { trimmed, type CellRead, type SheetRead } from './body';

interface Looks {
  readonly texts: readonly string[];
  /** For each style of a cell: what a number in it means. */
  readonly styles: readonly ('DATE' | 'PERCENT' | null)[];
  /** Days between the day 0 of the file and that of 1900. */
  readonly shift: number;
}

/** Throws when the bytes are not a workbook. */
export function sheetsOfXlsx(bytes: Uint8Array): readonly SheetRead[] {
  const part = partsOf(bytes);
  const book = part('xl/workbook.xml');
  if (!book) throw new Error('no xl/workbook.xml');
  const links = part('xl/_rels/workbook.xml.rels');
  const targets = new Map(
    (links ? all(links, 'Relationship') : []).map((one) => [attribute(one, 'Id'), attribute(one, 'Target')]),
  );
  const dated = attribute(all(book, 'workbookPr')[0], 'date1904');
  const looks: Looks = {
    texts: textsIn(part),
    styles: stylesIn(part),
    shift: dated === '1' || dated === 'true' ? 1462 : 0,
  };
  return all(book, 'sheet').map((sheet) => {
    const target = targets.get(attribute(sheet, 'id')) ?? '';
    const content = part(target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    return { title: attribute(sheet, 'name'), rows: content ? rowsOf(content, looks) : [] };
  });
}

const textIn = (holder: Element): string =>
  all(holder, 't')
    .filter((one) => one.parentElement?.localName !== 'rPh')
    .map((one) => one.textContent ?? '')
    .join('');

function textsIn(part: PartReader): readonly string[] {
  const shared = part('xl/sharedStrings.xml');
  return shared ? all(shared, 'si').map(textIn) : [];
}

function stylesIn(part: PartReader): Looks['styles'] {
  const styles = part('xl/styles.xml');
  const used = styles && all(styles, 'cellXfs')[0];
  if (!styles || !used) return [];
  const codes = new Map(all(styles, 'numFmt').map((one) => [attribute(one, 'numFmtId'), attribute(one, 'formatCode')]));
  return children(used, 'xf').map((one) => {
    const id = attribute(one, 'numFmtId');
    const code = codes.get(id) ?? BUILT_IN[id] ?? '';
    const plain = code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
    if (/[dy]/i.test(plain) && plain.toLowerCase() !== 'general') return 'DATE';
    return plain.includes('%') ? 'PERCENT' : null;
  });
}

/** ECMA-376 part 1, 18.8.30: formats of dates and percentages that a file names by number only. */
const BUILT_IN: Readonly<Record<string, string>> = {
  9: '0%',
  10: '0.00%',
  14: 'd',
  15: 'd',
  16: 'd',
  17: 'y',
  22: 'd',
};

function rowsOf(sheet: Document, looks: Looks): SheetRead['rows'] {
  const rows: CellRead[][] = [];
  all(sheet, 'row').forEach((row, at) => {
    const line: CellRead[] = [];
    children(row, 'c').forEach((cell, c) => {
      line[columnOf(attribute(cell, 'r')) ?? c] = valueOf(cell, looks);
    });
    rows[(Number(attribute(row, 'r')) || at + 1) - 1] = line;
  });
  return trimmed(rows);
}

/** `B7` → 1 */
function columnOf(name: string): number | null {
  const letters = /^[A-Z]+/.exec(name)?.[0];
  return letters === undefined ? null : [...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1;
}

function valueOf(cell: Element, { texts, styles, shift }: Looks): CellRead {
  const kind = attribute(cell, 't');
  if (kind === 'inlineStr') return textIn(cell);
  const held = children(cell, 'v')[0]?.textContent ?? '';
  if (held === '') return null;
  if (kind === 's') return texts[Number(held)] ?? '';
  if (kind === 'b') return held === '1' || held === 'true';
  if (kind === 'e') return { error: held };
  if (kind === 'd') return { as: 'DATE', number: serialOf(held) };
  if (kind !== '' && kind !== 'n') return held;
  const as = styles[Number(attribute(cell, 's')) || 0] ?? null;
  if (as === null) return Number(held);
  return { as, number: Number(held) + (as === 'DATE' ? shift : 0) };
}

/** Day 25569 is 1 January 1970. */
export const serialOf = (iso: string): number =>
  Date.parse(/T/.test(iso) ? `${iso.replace(/Z$/, '')}Z` : `${iso}T00:00:00Z`) / 86_400_000 + 25_569;
