/**
 * The format that a cell shows: the default, its own, and what conditional formats add (CellData.effectiveFormat).
 * Banding is not included: whether Google includes it is not known.
 */
import type { Scalar } from '../../contract';
import { rewriteFormula } from '../../values';
import { meet, open } from '../book/area';
import type { Book, SheetBody } from '../book/book';
import { scaleColor } from './color-scale';
import { meets } from './conditions';
import { shownFormat, type Spot } from './number-format';
import type { Bag, CellFormat } from '../types';
import { shown } from './values-read';

const NONE: CellFormat = {};

/** A whole format, and on what it depends besides the own format and the book. */
interface Laid {
  readonly side: string;
  readonly linked: boolean;
  readonly withDefaults: boolean;
  readonly type: string | undefined;
  readonly pattern: string | undefined;
  readonly format: Bag;
}

/** By own format, then by book. */
const merged = new WeakMap<object, Map<string, Laid[]>>();

/** @param colours false when the read asks for nothing that a conditional format changes: none is evaluated then. */
export function effectiveFormat(
  book: Book,
  sheet: SheetBody,
  { spot, value, colours }: { readonly spot: Spot; readonly value: Scalar; readonly colours: boolean },
): Bag {
  const base = baseFormat(book, sheet, spot, value);
  const extra = colours ? conditional(book, sheet, spot, value) : undefined;
  return extra ? layered(base, extra) : base;
}

/** Default and own format together; cached, because most cells of a sheet share a format. */
function baseFormat(book: Book, sheet: SheetBody, spot: Spot, value: Scalar): Bag {
  const own = spot.cell.userEnteredFormat ?? NONE;
  const format = shownFormat(book, sheet, spot);
  const side = sideOf(value);
  const linked = isLinked(spot);
  const defaults = book.properties['defaultFormat'] as Bag | undefined;
  const known = laidIn(book, own);
  const found = known.find(
    (one) =>
      one.side === side &&
      one.linked === linked &&
      one.withDefaults === (defaults !== undefined) &&
      one.type === format?.type &&
      one.pattern === format?.pattern,
  );
  if (found !== undefined) return found.format;
  const laid: Bag = {
    ...(format ? { numberFormat: format } : {}),
    ...layered(layered(defaults, themed(book)), {
      ...(side ? { horizontalAlignment: side } : {}),
      ...(value === null ? {} : { hyperlinkDisplayType: linked ? 'LINKED' : 'PLAIN_TEXT' }),
      ...(linked ? layered(LINK_LOOK, own) : own),
    }),
  };
  known.push({
    side,
    linked,
    withDefaults: defaults !== undefined,
    type: format?.type,
    pattern: format?.pattern,
    format: laid,
  });
  return laid;
}

function laidIn(book: Book, own: object): Laid[] {
  let byBook = merged.get(own);
  if (byBook === undefined) merged.set(own, (byBook = new Map<string, Laid[]>()));
  let known = byBook.get(book.id);
  if (known === undefined) byBook.set(book.id, (known = []));
  return known;
}

/** The alignment that a value has by itself; '' for a blank cell. Booleans and errors are centred. */
function sideOf(value: Scalar): 'RIGHT' | 'LEFT' | 'CENTER' | '' {
  if (value === null) return '';
  if (typeof value === 'number') return 'RIGHT';
  return typeof value === 'string' ? 'LEFT' : 'CENTER';
}

/**
 * The cell's font has the theme's own name where the default format names a family of the theme (live dumps: "Arial").
 */
function themed(book: Book): Bag {
  const theme = book.properties['spreadsheetTheme'] as { primaryFontFamily?: string } | undefined;
  return theme?.primaryFontFamily === undefined ? {} : { textFormat: { fontFamily: theme.primaryFontFamily } };
}

const LINK_COLOR = { red: 0.06666667, green: 0.33333334, blue: 0.8 };
/**
 * How Sheets draws a link unless the cell's format overrides it: the theme's link colour, underlined. To be verified on
 * a real account.
 */
const LINK_LOOK: Bag = {
  textFormat: { foregroundColor: LINK_COLOR, foregroundColorStyle: { themeColor: 'LINK' }, underline: true },
};

function isLinked({ cell }: Spot): boolean {
  const formula = cell.userEnteredValue?.formulaValue;
  return (
    (formula !== undefined && /^=\s*HYPERLINK\s*\(/i.test(formula)) ||
    cell.userEnteredFormat?.textFormat?.['link'] !== undefined
  );
}

/** `over` laid on `under`, object by object. */
export function layered(under: Bag | undefined, over: Bag): Bag {
  const out: Bag = { ...under };
  for (const [name, part] of Object.entries(over)) {
    const lower = out[name];
    const isColor = /[cC]olor(Style)?$/.test(name);
    const deep =
      !isColor &&
      part !== null &&
      typeof part === 'object' &&
      !Array.isArray(part) &&
      lower !== null &&
      typeof lower === 'object';
    out[name] = deep ? layered(lower as Bag, part as Bag) : part;
  }
  return out;
}

function conditional(book: Book, sheet: SheetBody, spot: Spot, value: Scalar): Bag | undefined {
  let extra: Bag | undefined;
  const here = { sheetId: sheet.id, top: spot.row, bottom: spot.row + 1, left: spot.column, right: spot.column + 1 };
  for (const rule of sheet.conditionalFormats) {
    const condition = rule.booleanRule?.condition;
    const first = rule.ranges?.[0];
    if (!first || !rule.ranges?.some((range) => meet({ ...open(range), sheetId: sheet.id }, here))) continue;
    if (rule.gradientRule) {
      const color = typeof value === 'number' ? scaleColor(book, sheet, rule, value) : undefined;
      if (color) extra = { backgroundColor: color, backgroundColorStyle: { rgbColor: color }, ...extra };
      continue;
    }
    if (!condition) continue;
    const corner = open(first);
    const shift = (formula: string): string =>
      rewriteFormula(formula, { kind: 'shift', rows: spot.row - corner.top, columns: spot.column - corner.left });
    if (!meets(condition, { book, sheet, value, shown: value === null ? '' : shown(book, sheet, spot, value), shift }))
      continue;
    // When two rules set the same property, the earlier one wins.
    extra = layered(rule.booleanRule?.format, extra ?? {});
  }
  return extra;
}
