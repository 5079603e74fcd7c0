/**
 * Conditional formats: Google's rules as Excel's. Every boolean rule becomes an expression, which can express more than
 * Excel's own kinds and works the same in LibreOffice; gradients become colour scales. Independent of cell values.
 */
import type { sheets_v4 } from '@googleapis/sheets';
import type { ConditionalFormattingRule, Cvfo, Style, Worksheet } from 'exceljs';
import { a1, a1Range, boundedRect, isEmptyRect, type Rect } from '../addresses';
import { argb, colorSource, type Theme } from '../look/colors';
import { expression, operand } from './conditions';
import type { Grid } from '../grid';
import type { Losses } from '../losses';
import type { Scope } from '../scope';

type Rule = sheets_v4.Schema$ConditionalFormatRule;
type Point = sheets_v4.Schema$InterpolationPoint;

export interface ConditionalSource {
  readonly scope: Scope;
  readonly theme: Theme;
  readonly lossy: Losses;
}

/** Writes the tab's rules in Google's order, which is their priority. */
export function writeConditionalFormats(worksheet: Worksheet, grid: Grid, source: ConditionalSource): void {
  (grid.sheet.conditionalFormats ?? []).forEach((rule, at) => {
    const rects = (rule.ranges ?? [])
      .map((range) => boundedRect(range, grid.size))
      .filter((rect) => !isEmptyRect(rect));
    const [first] = rects;
    if (!first) return;
    for (const rect of rects) {
      const written = excelRule(rule, { rect, first, sheet: grid.title }, source);
      if ('refused' in written) {
        source.lossy.push({
          kind: 'conditionalFormat',
          sheet: grid.title,
          where: a1Range(rect),
          detail: written.refused,
        });
      } else {
        worksheet.addConditionalFormatting({ ref: a1Range(rect), rules: [{ ...written, priority: at + 1 }] });
      }
    }
  });
}

interface Placed {
  readonly rect: Rect;
  /** Google reads a relative formula from the first range's first cell. */
  readonly first: Rect;
  readonly sheet: string;
}

function excelRule(
  rule: Rule,
  placed: Placed,
  source: ConditionalSource,
): ConditionalFormattingRule | { refused: string } {
  if (rule.gradientRule) return colorScale(rule.gradientRule, placed, source);
  const condition = rule.booleanRule?.condition ?? {};
  const { rect, first, sheet } = placed;
  const shift = { rows: rect.top - first.top, columns: rect.left - first.left };
  const written = expression(condition, source.scope, { sheet, shift, cell: a1(rect.top, rect.left) });
  if ('refused' in written) return written;
  return {
    type: 'expression',
    priority: 0,
    formulae: [written.formula],
    style: ruleStyle(rule.booleanRule?.format ?? {}, source.theme),
  };
}

function ruleStyle(format: sheets_v4.Schema$CellFormat, theme: Theme): Partial<Style> {
  const text = format.textFormat ?? {};
  const color = argb(colorSource(text.foregroundColor, text.foregroundColorStyle), theme);
  const fill = argb(colorSource(format.backgroundColor, format.backgroundColorStyle), theme);
  return {
    font: {
      ...(text.bold ? { bold: true } : {}),
      ...(text.italic ? { italic: true } : {}),
      ...(text.underline ? { underline: true } : {}),
      ...(text.strikethrough ? { strike: true } : {}),
      ...(color ? { color: { argb: color } } : {}),
    },
    // the background colour of a differential format's solid fill is its colour, unlike a cell's
    ...(fill
      ? {
          fill: {
            type: 'pattern' as const,
            pattern: 'solid' as const,
            fgColor: { argb: fill },
            bgColor: { argb: fill },
          },
        }
      : {}),
  };
}

const POINT_TYPES: Readonly<Record<string, Cvfo['type']>> = {
  MIN: 'min',
  MAX: 'max',
  NUMBER: 'num',
  PERCENT: 'percent',
  PERCENTILE: 'percentile',
};

function colorScale(
  gradient: sheets_v4.Schema$GradientRule,
  placed: Placed,
  source: ConditionalSource,
): ConditionalFormattingRule | { refused: string } {
  const cvfo: Cvfo[] = [];
  const color: { argb: string }[] = [];
  for (const point of [gradient.minpoint, gradient.midpoint, gradient.maxpoint]) {
    if (!point) continue;
    const type = POINT_TYPES[point.type ?? ''];
    const shown = argb(colorSource(point.color, point.colorStyle), source.theme);
    const value = pointValue(point, placed, source);
    if (!type || !shown || (value !== undefined && 'refused' in value)) return { refused: 'gradient' };
    cvfo.push({ type, ...(value ? { value: value.formula as unknown as number } : {}) });
    color.push({ argb: shown });
  }
  return cvfo.length < 2 ? { refused: 'gradient' } : { type: 'colorScale', priority: 0, cfvo: cvfo, color };
}

function pointValue(
  point: Point,
  placed: Placed,
  source: ConditionalSource,
): { formula: string } | { refused: string } | undefined {
  if (point.type === 'MIN' || point.type === 'MAX') return undefined;
  return operand({ userEnteredValue: point.value ?? null }, source.scope, { sheet: placed.sheet, absolute: true });
}
