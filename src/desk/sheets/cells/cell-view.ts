/**
 * One cell as CellData, with only the fields a read asks for. A formula with an empty result, or an empty text, has no
 * effectiveValue (recordings of the live API in github.com/burnash/gspread tests/cassettes).
 */
import type { Book, SheetBody } from '../book/book';
import { chipsOf } from './chips';
import { effectiveFormat } from './effective-format';
import { asks, below, isWhole, type Mask } from '../field-mask';
import type { Bag } from '../types';
import type { Spot } from './number-format';
import { shown } from './values-read';
import { extended } from './values-write';

const COMPUTED = ['effectiveValue', 'formattedValue', 'effectiveFormat', 'hyperlink'] as const;

export function cellView(book: Book, sheet: SheetBody, spot: Spot, mask: Mask | undefined): Bag {
  const { cell } = spot;
  const { userEnteredValue, userEnteredFormat, textFormatRuns, chips: _, ...others } = cell;
  const chips = chipsOf(cell);
  const out: Bag = {};
  const value = COMPUTED.some((name) => asks(mask, name)) ? book.valueOf(sheet, spot.row, spot.column, cell) : null;
  if (userEnteredValue !== undefined) out['userEnteredValue'] = chips ? { stringValue: chips.text } : userEnteredValue;
  if (value !== null && value !== '' && asks(mask, 'effectiveValue')) out['effectiveValue'] = extended(value);
  if (userEnteredValue !== undefined && asks(mask, 'formattedValue')) {
    const text = value === null ? '' : shown(book, sheet, spot, value);
    if (text !== '') out['formattedValue'] = text;
  }
  if (userEnteredFormat !== undefined) out['userEnteredFormat'] = userEnteredFormat;
  if ((userEnteredValue !== undefined || userEnteredFormat !== undefined) && asks(mask, 'effectiveFormat')) {
    out['effectiveFormat'] = effectiveFormat(book, sheet, { spot, value, colours: asksColours(mask) });
  }
  if (asks(mask, 'hyperlink')) {
    const link = hyperlink(book, sheet, spot);
    if (link !== undefined) out['hyperlink'] = link;
  }
  if (textFormatRuns !== undefined) out['textFormatRuns'] = textFormatRuns;
  if (chips) out['chipRuns'] = chips.runs;
  return Object.assign(out, others);
}

/**
 * The only parts of a format that a conditional format changes (ConditionalFormatRule: "text format and background").
 */
const COLOURS = ['backgroundColor', 'backgroundColorStyle', 'textFormat'] as const;

function asksColours(mask: Mask | undefined): boolean {
  const format = below(mask, 'effectiveFormat');
  return format === undefined || isWhole(format) || COLOURS.some((name) => name in format);
}

/** The target of a `=HYPERLINK(…)` or of a link on the whole cell. */
function hyperlink(book: Book, sheet: SheetBody, spot: Spot): string | undefined {
  const formula = spot.cell.userEnteredValue?.formulaValue;
  const target = formula === undefined ? undefined : /^=\s*HYPERLINK\s*\(([\s\S]*)\)\s*$/i.exec(formula)?.[1];
  if (target !== undefined) {
    const literal = /^\s*"((?:[^"]|"")*)"\s*(?:[,;][\s\S]*)?$/.exec(target)?.[1];
    if (literal !== undefined) return literal.replace(/""/g, '"');
    const first = firstArgument(target);
    const url = book.evaluate(sheet, `=${first}`);
    return typeof url === 'string' && url !== '' ? url : undefined;
  }
  const link = spot.cell.userEnteredFormat?.textFormat?.['link'] as { uri?: string } | undefined;
  return link?.uri;
}

function firstArgument(text: string): string {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === '"') quoted = !quoted;
    if (quoted) continue;
    if (letter === '(' || letter === '{') depth += 1;
    if (letter === ')' || letter === '}') depth -= 1;
    if (depth === 0 && (letter === ',' || letter === ';')) return text.slice(0, at);
  }
  return text;
}
