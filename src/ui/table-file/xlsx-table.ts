/**
 * The table of an .xlsx: the shown sheet with the most filled cells. Numbers have a decimal comma and no separator of
 * thousands; a number whose format is a date is dd/mm/yyyy.
 */
import { all, attribute, children, partsOf, type PartReader } from './package-parts';
import { plain, type TextGrid } from './text-grid';

export function tableOfXlsx(bytes: Uint8Array): TextGrid {
  const part = partsOf(bytes);
  const book = part('xl/workbook.xml');
  if (!book) throw new Error('no xl/workbook.xml');
  const look: Look = { texts: sharedTexts(part), dates: dateStyles(part), shift: shiftOf(book) };
  const filled = (grid: TextGrid): number => grid.flat().filter((cell) => cell !== '').length;
  return sheetPaths(book, part)
    .map((path) => gridOf(part(path), look))
    .reduce<TextGrid>((best, grid) => (filled(grid) > filled(best) ? grid : best), []);
}

interface Look {
  readonly texts: readonly string[];
  /** For each style of a cell: whether its number is a date. */
  readonly dates: readonly boolean[];
  /** Days between the day 0 of the file and that of 1900. */
  readonly shift: number;
}

const shiftOf = (book: Document): number => {
  const dated = attribute(all(book, 'workbookPr')[0], 'date1904');
  return dated === '1' || dated === 'true' ? 1462 : 0;
};

/** Parts of the shown sheets, in the order of the tabs. */
function sheetPaths(book: Document, part: PartReader): readonly string[] {
  const links = part('xl/_rels/workbook.xml.rels');
  const targets = new Map(
    (links ? all(links, 'Relationship') : []).map((one) => [attribute(one, 'Id'), attribute(one, 'Target')]),
  );
  return all(book, 'sheet')
    .filter((sheet) => !['hidden', 'veryHidden'].includes(attribute(sheet, 'state')))
    .map((sheet) => targets.get(attribute(sheet, 'id')) ?? '')
    .map((target) => (target.startsWith('/') ? target.slice(1) : `xl/${target}`));
}

/** Without the reading aids (`rPh`) that some languages add. */
const textIn = (holder: Element): string =>
  all(holder, 't')
    .filter((one) => one.parentElement?.localName !== 'rPh')
    .map((one) => one.textContent ?? '')
    .join('');

const sharedTexts = (part: PartReader): readonly string[] => {
  const shared = part('xl/sharedStrings.xml');
  return shared ? all(shared, 'si').map(textIn) : [];
};

function dateStyles(part: PartReader): readonly boolean[] {
  const styles = part('xl/styles.xml');
  if (!styles) return [];
  const codes = new Map(all(styles, 'numFmt').map((one) => [attribute(one, 'numFmtId'), attribute(one, 'formatCode')]));
  const used = all(styles, 'cellXfs')[0];
  return (used ? children(used, 'xf') : []).map((one) => {
    const id = attribute(one, 'numFmtId');
    const code = codes.get(id);
    return code === undefined ? isBuiltInDate(Number(id)) : isDateCode(code);
  });
}

/** ECMA-376 part 1, 18.8.30: formats that a file names by number only. */
const isBuiltInDate = (id: number): boolean => (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36);
/** A day or a year is shown, outside quoted words, escaped letters and colours. */
const isDateCode = (code: string): boolean => /[dy]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ''));

function gridOf(sheet: Document | null, look: Look): TextGrid {
  const grid: TextGrid = [];
  if (!sheet) return grid;
  all(sheet, 'row').forEach((row, at) => {
    const line: string[] = [];
    children(row, 'c').forEach((cell, c) => {
      line[placeOf(attribute(cell, 'r'))?.column ?? c] = textOf(cell, look);
    });
    grid[(Number(attribute(row, 'r')) || at + 1) - 1] = line;
  });
  for (const merged of all(sheet, 'mergeCell')) fillDown(grid, attribute(merged, 'ref'));
  return Array.from(grid, (line) => Array.from(line ?? [], (cell) => cell ?? ''));
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** `B7` → row 6, column 1. */
function placeOf(name: string): Place | null {
  const found = /^([A-Z]+)(\d+)$/.exec(name);
  if (!found) return null;
  const column = [...(found[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(found[2]) - 1, column };
}

/** A cell over several rows counts in each of them. */
function fillDown(grid: TextGrid, ref: string): void {
  const [from, to] = ref.split(':').map(placeOf);
  if (!from || !to) return;
  const text = grid[from.row]?.[from.column] ?? '';
  for (let row = from.row + 1; row <= Math.min(to.row, grid.length - 1); row += 1)
    (grid[row] ??= [])[from.column] = text;
}

function textOf(cell: Element, look: Look): string {
  const kind = attribute(cell, 't');
  if (kind === 'inlineStr') return plain(textIn(cell));
  const held = children(cell, 'v')[0]?.textContent ?? '';
  if (held === '') return '';
  if (kind === 's') return plain(look.texts[Number(held)] ?? '');
  if (kind === 'd') return dayOfIso(held);
  if (kind !== '' && kind !== 'n') return plain(held);
  const isDate = look.dates[Number(attribute(cell, 's')) || 0] === true;
  return isDate ? dayOf(Number(held) + look.shift) : printed(Number(held));
}

/** With the 15 digits that a spreadsheet shows, so that 0.1 + 0.2 is `0,3`. */
const printed = (amount: number): string => String(Number(amount.toPrecision(15))).replace('.', ',');

const DAY_MS = 24 * 60 * 60 * 1000;
/** Day 25569 is 1 January 1970. */
const dayOf = (serial: number): string => dayOfIso(new Date((Math.floor(serial) - 25569) * DAY_MS).toISOString());
const dayOfIso = (iso: string): string => iso.slice(0, 10).split('-').reverse().join('/');
