/**
 * Excel's cell styles in the API's terms. Independent of values. Theme colours of Excel are left out, because their
 * file defines them.
 */
import type { sheets_v4 } from '@googleapis/sheets';
import type { Borders, Font, Style } from 'exceljs';
import { fromHex } from './colors';
import { googleFormat } from './number-formats';

const BORDER_STYLES: Readonly<Record<string, string>> = {
  dotted: 'DOTTED',
  hair: 'DOTTED',
  thin: 'SOLID',
  medium: 'SOLID_MEDIUM',
  thick: 'SOLID_THICK',
  double: 'DOUBLE',
};

/** The width in pixels that the API answers with each border style (Border.width). */
const WIDTHS: Readonly<Record<string, number>> = { medium: 2, thick: 3, double: 3 };

/** The API's format of a cell; empty when nothing is set. */
export function googleStyle(style: Partial<Style>): sheets_v4.Schema$CellFormat {
  const { alignment, fill, border, numFmt } = style;
  const color = fill?.type === 'pattern' && fill.pattern === 'solid' ? fill.fgColor?.argb : undefined;
  const numberFormat = googleFormat(numFmt ?? '');
  const horizontal = { left: 'LEFT', center: 'CENTER', right: 'RIGHT' }[String(alignment?.horizontal)];
  const vertical = { top: 'TOP', middle: 'MIDDLE', bottom: 'BOTTOM' }[String(alignment?.vertical)];
  const rotation = alignment?.textRotation;
  return {
    ...(style.font ? { textFormat: textFormat(style.font) } : {}),
    ...(color ? { backgroundColor: fromHex(color), backgroundColorStyle: { rgbColor: fromHex(color) } } : {}),
    ...(border && Object.keys(border).length > 0 ? { borders: borders(border) } : {}),
    ...(numberFormat ? { numberFormat } : {}),
    ...(horizontal ? { horizontalAlignment: horizontal } : {}),
    ...(vertical ? { verticalAlignment: vertical } : {}),
    ...(alignment?.wrapText ? { wrapStrategy: 'WRAP' } : {}),
    ...(rotation ? { textRotation: rotation === 'vertical' ? { vertical: true } : { angle: rotation } } : {}),
  };
}

function textFormat(font: Partial<Font>): sheets_v4.Schema$TextFormat {
  return {
    ...(font.name ? { fontFamily: font.name } : {}),
    ...(font.size ? { fontSize: Math.round(font.size) } : {}),
    ...(font.bold ? { bold: true } : {}),
    ...(font.italic ? { italic: true } : {}),
    ...(font.underline && font.underline !== 'none' ? { underline: true } : {}),
    ...(font.strike ? { strikethrough: true } : {}),
    ...(font.color?.argb
      ? { foregroundColor: fromHex(font.color.argb), foregroundColorStyle: { rgbColor: fromHex(font.color.argb) } }
      : {}),
  };
}

function borders(set: Partial<Borders>): sheets_v4.Schema$Borders {
  const shown: sheets_v4.Schema$Borders = {};
  for (const side of ['top', 'bottom', 'left', 'right'] as const) {
    const line = set[side];
    if (!line?.style) continue;
    const color = fromHex(line.color?.argb ?? 'FF000000');
    shown[side] = {
      style: BORDER_STYLES[line.style] ?? 'DASHED',
      width: WIDTHS[line.style] ?? 1,
      color,
      colorStyle: { rgbColor: color },
    };
  }
  return shown;
}
