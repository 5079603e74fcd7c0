/**
 * The style of a cell in Excel's terms: font, fill, borders, alignment, number format. It reads what people set
 * (`userEnteredFormat`), because the effective format already includes the conditional one.
 */
import type { sheets_v4 } from '@googleapis/sheets';
import type { Alignment, Border, Borders, BorderStyle, Fill, Font, Style } from 'exceljs';
import { argb, colorSource, type Theme } from './colors';
import type { Cell } from '../grid';
import { excelFormat } from './number-formats';

type Format = sheets_v4.Schema$CellFormat;
type TextFormat = sheets_v4.Schema$TextFormat;

export interface StyleSource {
  readonly theme: Theme;
  readonly locale: string;
  readonly defaults: Format;
}

const BORDER_STYLES: Readonly<Record<string, BorderStyle>> = {
  DOTTED: 'dotted',
  DASHED: 'dashed',
  SOLID: 'thin',
  SOLID_MEDIUM: 'medium',
  SOLID_THICK: 'thick',
  DOUBLE: 'double',
};

const WHITE = 'FFFFFFFF';

/** Styles of one file by their source as text: a tab has thousands of cells and a few dozen styles. */
const madeStyles = new WeakMap<StyleSource, Map<string, Partial<Style>>>();

/** The whole style of a cell; `band` is the colour of its banding, if any. The caller may change the result. */
export function cellStyle(cell: Cell | undefined, source: StyleSource, band?: string): Partial<Style> {
  const made = madeStyles.get(source) ?? new Map<string, Partial<Style>>();
  madeStyles.set(source, made);
  const key = JSON.stringify([cell?.userEnteredFormat, cell?.effectiveFormat?.numberFormat, band]);
  const style = made.get(key) ?? styleOf(cell, source, band);
  made.set(key, style);
  return { ...style };
}

function styleOf(cell: Cell | undefined, source: StyleSource, band?: string): Partial<Style> {
  const format = cell?.userEnteredFormat ?? {};
  const style: Partial<Style> = { font: font(format.textFormat, source) };
  const fill = cellFill(format, source.theme, band);
  if (fill) style.fill = fill;
  if (format.borders) style.border = borders(format.borders, source.theme);
  const placed = alignment(format, source.defaults);
  if (Object.keys(placed).length > 0) style.alignment = placed;
  const code = excelFormat(format.numberFormat ?? cell?.effectiveFormat?.numberFormat, source.locale);
  if (code) style.numFmt = code;
  return style;
}

/** A font; the file's own defaults (Google's are Arial 10) fill what is not set. */
export function font(text: TextFormat | undefined, source: StyleSource): Partial<Font> {
  const base = source.defaults.textFormat ?? {};
  const merged: TextFormat = { ...base, ...text };
  const color = argb(colorSource(merged.foregroundColor, merged.foregroundColorStyle), source.theme);
  return {
    name: fontName(merged.fontFamily),
    size: merged.fontSize ?? 10,
    ...(merged.bold ? { bold: true } : {}),
    ...(merged.italic ? { italic: true } : {}),
    ...(merged.underline ? { underline: true } : {}),
    ...(merged.strikethrough ? { strike: true } : {}),
    ...(color && color !== 'FF000000' ? { color: { argb: color } } : {}),
  };
}

export function solid(color: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb: color } };
}

function cellFill(format: Format, theme: Theme, band: string | undefined): Fill | undefined {
  const own = argb(colorSource(format.backgroundColor, format.backgroundColorStyle), theme);
  // an answer may contain white for a cell without a colour: then the band shows through
  const shown = own && own !== WHITE ? own : (band ?? own);
  return shown && shown !== WHITE ? solid(shown) : undefined;
}

function borders(set: sheets_v4.Schema$Borders, theme: Theme): Partial<Borders> {
  const shown: Partial<Borders> = {};
  for (const side of ['top', 'bottom', 'left', 'right'] as const) {
    const line = border(set[side], theme);
    if (line) shown[side] = line;
  }
  return shown;
}

function border(line: sheets_v4.Schema$Border | undefined, theme: Theme): Partial<Border> | undefined {
  const style = BORDER_STYLES[line?.style ?? ''];
  if (!style) return undefined;
  return { style, color: { argb: argb(colorSource(line?.color, line?.colorStyle), theme) ?? 'FF000000' } };
}

const HORIZONTAL: Readonly<Record<string, 'left' | 'center' | 'right'>> = {
  LEFT: 'left',
  CENTER: 'center',
  RIGHT: 'right',
};
const VERTICAL: Readonly<Record<string, 'top' | 'middle' | 'bottom'>> = {
  TOP: 'top',
  MIDDLE: 'middle',
  BOTTOM: 'bottom',
};

function alignment(format: Format, defaults: Format): Partial<Alignment> {
  const horizontal = HORIZONTAL[format.horizontalAlignment ?? ''];
  const vertical = VERTICAL[format.verticalAlignment ?? defaults.verticalAlignment ?? ''];
  const rotation = format.textRotation;
  return {
    ...(horizontal ? { horizontal } : {}),
    ...(vertical ? { vertical } : {}),
    ...(isWrapped(format, defaults) ? { wrapText: true } : {}),
    ...(rotation?.vertical ? { textRotation: 'vertical' as const } : {}),
    ...(rotation?.angle ? { textRotation: rotation.angle } : {}),
    ...(format.textDirection === 'RIGHT_TO_LEFT' ? { readingOrder: 'rtl' as const } : {}),
  };
}

export function isWrapped(format: Format | null | undefined, defaults: Format): boolean {
  const strategy = format?.wrapStrategy ?? defaults.wrapStrategy;
  return strategy === 'WRAP' || strategy === 'LEGACY_WRAP';
}

/** Google's default family is a list, `arial,sans,sans-serif`; Excel needs one font by its own name. */
function fontName(family: string | null | undefined): string {
  const [first = ''] = (family ?? '').split(',');
  return first === '' || first === 'arial' ? 'Arial' : first;
}
