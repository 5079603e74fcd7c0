/**
 * The background that a colour scale gives to a number (GradientRule): linear between the colours of its two or three
 * points.
 */
import { open } from '../book/area';
import type { Book, SheetBody } from '../book/book';
import { NotDoubled } from '../../contract';
import { understand } from '../../values';
import type { Bag, ConditionalFormatRule } from '../types';

interface Point {
  readonly at: number;
  readonly color: Bag;
}

/** The scale's background for a value of the rule's ranges; undefined when the ranges hold no number. */
export function scaleColor(book: Book, sheet: SheetBody, rule: ConditionalFormatRule, value: number): Bag | undefined {
  const points = book.remembered(rule, () => pointsOf(book, sheet, rule));
  const first = points[0];
  const last = points[points.length - 1];
  if (!first || !last) return undefined;
  if (value <= first.at) return first.color;
  for (let next = 1; next < points.length; next += 1) {
    const [low, high] = [points[next - 1] as Point, points[next] as Point];
    if (value <= high.at)
      return mixed(low.color, high.color, high.at === low.at ? 1 : (value - low.at) / (high.at - low.at));
  }
  return last.color;
}

function pointsOf(book: Book, sheet: SheetBody, rule: ConditionalFormatRule): Point[] {
  const numbers: number[] = [];
  for (const range of rule.ranges ?? []) {
    sheet.grid.each(
      (row, column, cell) => {
        const value = book.valueOf(sheet, row, column, cell);
        if (typeof value === 'number') numbers.push(value);
      },
      { ...open(range), sheetId: sheet.id },
    );
  }
  if (numbers.length === 0) return [];
  numbers.sort((a, b) => a - b);
  return ['minpoint', 'midpoint', 'maxpoint'].flatMap((name) => {
    const point = rule.gradientRule?.[name] as { type?: string; value?: string; color?: Bag } | undefined;
    return point ? [{ at: placeOf(book, point, numbers), color: point.color ?? {} }] : [];
  });
}

function placeOf(book: Book, point: { type?: string; value?: string }, sorted: readonly number[]): number {
  const [low, high] = [sorted[0] as number, sorted[sorted.length - 1] as number];
  if (point.type === 'MIN') return low;
  if (point.type === 'MAX') return high;
  const { locale, timeZone } = book;
  const given = understand(point.value ?? '', { locale, timeZone, now: 0 }).value;
  if (typeof given !== 'number') throw new NotDoubled(`InterpolationPoint.value ${point.value ?? ''}`);
  if (point.type === 'NUMBER') return given;
  if (point.type === 'PERCENT') return low + ((high - low) * given) / 100;
  const at = ((sorted.length - 1) * given) / 100;
  const [below, above] = [sorted[Math.floor(at)] as number, sorted[Math.ceil(at)] as number];
  return below + (above - below) * (at - Math.floor(at));
}

function mixed(from: Bag, to: Bag, share: number): Bag {
  const out: Bag = {};
  for (const part of ['red', 'green', 'blue']) {
    const [low, high] = [Number(from[part] ?? 0), Number(to[part] ?? 0)];
    const value = Math.fround(low + (high - low) * share);
    if (value !== 0) out[part] = value;
  }
  return out;
}
