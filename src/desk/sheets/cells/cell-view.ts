/**
 * One cell as CellData, with only the fields a read asks for. A formula with an empty result, or an empty text, has no
 * effectiveValue (recordings of the live API in github.com/burnash/gspread tests/cassettes).
 */
import type { Book, SheetBody } from '../book/book';
import { chipsOf } from './chips';
import { effectiveFormat } from './effective-format';
import { asks, below, isWhole, type Mask, pick } from '../field-mask';
import type { Bag } from '../types';
import type { Spot } from './number-format';
import { shown } from './values-read';
import { extended } from './values-write';

/** What a mask asks of each cell of a read, found once per mask. */
interface Wanted {
  /** Undefined when the mask leaves nothing out. */
  readonly mask: Mask | undefined;
  readonly value: boolean;
  readonly text: boolean;
  readonly format: boolean;
  readonly colours: boolean;
  readonly link: boolean;
}

const kept = new WeakMap<Mask, Wanted>();
const EVERYTHING: Wanted = { mask: undefined, value: true, text: true, format: true, colours: true, link: true };

function wantedBy(mask: Mask | undefined): Wanted {
  if (mask === undefined || isWhole(mask)) return EVERYTHING;
  let wanted = kept.get(mask);
  if (wanted === undefined) {
    wanted = {
      mask,
      value: asks(mask, 'effectiveValue'),
      text: asks(mask, 'formattedValue'),
      format: asks(mask, 'effectiveFormat'),
      colours: asksColours(mask),
      link: asks(mask, 'hyperlink'),
    };
    kept.set(mask, wanted);
  }
  return wanted;
}

/** Fields of a stored cell that are answered in another form or place. */
const OWN = new Set(['userEnteredValue', 'userEnteredFormat', 'textFormatRuns', 'chips']);

function put(out: Bag, { mask }: Wanted, name: string, part: unknown): void {
  if (mask === undefined) {
    out[name] = part;
    return;
  }
  const below = mask[name];
  if (below !== undefined) out[name] = pick(part, below);
}

/** The cell with only the fields of the mask. */
export function cellView(book: Book, sheet: SheetBody, spot: Spot, mask: Mask | undefined): Bag {
  const { cell } = spot;
  const { userEnteredValue, userEnteredFormat, textFormatRuns } = cell;
  const wanted = wantedBy(mask);
  const out: Bag = {};
  const chips = chipsOf(cell);
  const isComputed = wanted.value || wanted.text || wanted.format || wanted.link;
  const value = isComputed ? book.valueOf(sheet, spot.row, spot.column, cell) : null;
  if (userEnteredValue !== undefined)
    put(out, wanted, 'userEnteredValue', chips ? { stringValue: chips.text } : userEnteredValue);
  if (wanted.value && value !== null && value !== '') put(out, wanted, 'effectiveValue', extended(value));
  if (wanted.text && userEnteredValue !== undefined) {
    const text = value === null ? '' : shown(book, sheet, spot, value);
    if (text !== '') put(out, wanted, 'formattedValue', text);
  }
  if (userEnteredFormat !== undefined) put(out, wanted, 'userEnteredFormat', userEnteredFormat);
  if (wanted.format && (userEnteredValue !== undefined || userEnteredFormat !== undefined))
    put(out, wanted, 'effectiveFormat', effectiveFormat(book, sheet, { spot, value, colours: wanted.colours }));
  if (wanted.link) {
    const link = hyperlink(book, sheet, spot);
    if (link !== undefined) put(out, wanted, 'hyperlink', link);
  }
  if (textFormatRuns !== undefined) put(out, wanted, 'textFormatRuns', textFormatRuns);
  if (chips) put(out, wanted, 'chipRuns', chips.runs);
  for (const name in cell) if (!OWN.has(name)) put(out, wanted, name, cell[name as keyof typeof cell]);
  return out;
}

/**
 * The only parts of a format that a conditional format changes (ConditionalFormatRule: "text format and background").
 */
const COLOURS = ['backgroundColor', 'backgroundColorStyle', 'textFormat'] as const;

export function asksColours(mask: Mask | undefined): boolean {
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
