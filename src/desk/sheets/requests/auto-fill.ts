/**
 * autoFill: numbers continue as a series, formulas as copies, texts that end in a number count up, everything else
 * repeats.
 */
import { NotDoubled } from '../../contract';
import { rewriteFormula } from '../../values';
import type { Area } from '../book/area';
import type { SheetBody } from '../book/book';
import { refuse } from '../errors';
import { isDateFormat } from '../cells/number-format';
import { guardArea } from '../book/protection';
import { placeOf, readable } from '../book/resolve';
import type { Cell, Dimension, GridRange } from '../types';
import type { Work } from '../book/work';

interface SourceAndDestination {
  source?: GridRange;
  dimension?: Dimension;
  fillLength?: number;
}

interface Body {
  range?: GridRange;
  sourceAndDestination?: SourceAndDestination;
  useAlternateSeries?: boolean;
}
interface Fill {
  sheet: SheetBody;
  source: Area;
  down: boolean;
  length: number;
}

export function autoFill(work: Work, body: Body): void {
  if (body.useAlternateSeries) throw new NotDoubled('autoFill.useAlternateSeries');
  const fill = body.range ? detected(work, body.range) : explicit(work, body.sourceAndDestination ?? {});
  const { source, down, length, sheet } = fill;
  const target: Area = down
    ? {
        ...source,
        top: length > 0 ? source.bottom : source.top + length,
        bottom: length > 0 ? source.bottom + length : source.top,
      }
    : {
        ...source,
        left: length > 0 ? source.right : source.left + length,
        right: length > 0 ? source.right + length : source.left,
      };
  if (target.top < 0 || target.left < 0 || target.bottom > sheet.size.rowCount || target.right > sheet.size.columnCount)
    throw refuse('The range to fill must lie inside the grid.');
  guardArea(work, target);
  const lanes = down ? source.right - source.left : source.bottom - source.top;
  for (let lane = 0; lane < lanes; lane += 1) fillLane(fill, lane);
  work.book.changed();
}

function explicit(work: Work, given: NonNullable<Body['sourceAndDestination']>): Fill {
  const place = placeOf(work.book, given.source ?? {});
  if (given.dimension !== 'ROWS' && given.dimension !== 'COLUMNS')
    throw refuse('dimension is required but was not specified');
  return {
    sheet: place.sheet,
    source: readable(place),
    down: given.dimension === 'ROWS',
    length: given.fillLength ?? 0,
  };
}

/**
 * "This will examine the range and detect the location that has data": its filled upper rows, or its filled left
 * columns.
 */
function detected(work: Work, range: GridRange): Fill {
  const place = placeOf(work.book, range);
  const area = readable(place);
  let [bottom, right] = [area.top, area.left];
  place.sheet.grid.each((row, column, cell) => {
    if (cell.userEnteredValue === undefined) return;
    bottom = Math.max(bottom, row + 1);
    right = Math.max(right, column + 1);
  }, area);
  if (bottom === area.top) throw refuse('There is no data in the range to fill from.');
  const down = bottom < area.bottom;
  return down
    ? { sheet: place.sheet, source: { ...area, bottom }, down, length: area.bottom - bottom }
    : { sheet: place.sheet, source: { ...area, right }, down, length: area.right - right };
}

function fillLane({ sheet, source, down, length }: Fill, lane: number): void {
  const size = down ? source.bottom - source.top : source.right - source.left;
  const spot = (at: number): [number, number] =>
    down ? [source.top + at, source.left + lane] : [source.top + lane, source.left + at];
  const cells = Array.from({ length: size }, (_, at) => sheet.grid.get(...spot(at)));
  const series = numberSeries(cells);
  const names = nameSeries(cells);
  for (let step = 0; step < Math.abs(length); step += 1) {
    const at = length > 0 ? size + step : -1 - step;
    const from = ((at % size) + size) % size;
    sheet.grid.set(...spot(at), filled(cells[from], { at, from, down, size, series, names }));
  }
}

interface Step {
  at: number;
  from: number;
  down: boolean;
  size: number;
  series: ((at: number) => number) | undefined;
  names: ((at: number) => string) | undefined;
}

function filled(cell: Cell | undefined, { at, from, down, size, series, names }: Step): Cell | undefined {
  if (cell === undefined) return undefined;
  const { formulaValue, stringValue, numberValue } = cell.userEnteredValue ?? {};
  if (formulaValue !== undefined) {
    const by = at - from;
    return {
      ...cell,
      userEnteredValue: {
        formulaValue: rewriteFormula(formulaValue, { kind: 'shift', rows: down ? by : 0, columns: down ? 0 : by }),
      },
    };
  }
  if (numberValue !== undefined && series) return { ...cell, userEnteredValue: { numberValue: series(at) } };
  if (stringValue !== undefined && names) return { ...cell, userEnteredValue: { stringValue: names(at) } };
  const counted = stringValue === undefined ? null : /^(.*?)([0-9]+)$/s.exec(stringValue);
  if (counted) {
    const next = Number(counted[2]) + (size === 1 ? at - from : Math.round((at - from) / size) * size);
    return {
      ...cell,
      userEnteredValue: {
        stringValue: `${counted[1] ?? ''}${String(Math.abs(next)).padStart((counted[2] ?? '').length, '0')}`,
      },
    };
  }
  return cell;
}

const NAMES: readonly (readonly string[])[] = [
  'January February March April May June July August September October November December',
  'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec',
  'Monday Tuesday Wednesday Thursday Friday Saturday Sunday',
  'Mon Tue Wed Thu Fri Sat Sun',
].map((names) => names.split(' '));

/**
 * The names of months or of days that continue the source's names in a circle, in the letter case of the first: the
 * next name after a single one, the same distance again after several. Names in other languages repeat: to be verified.
 */
function nameSeries(cells: readonly (Cell | undefined)[]): ((at: number) => string) | undefined {
  const texts = cells.map((cell) => cell?.userEnteredValue?.stringValue?.toLowerCase() ?? '');
  const names = NAMES.find((list) => texts.every((text) => list.some((name) => name.toLowerCase() === text)));
  if (names === undefined) return undefined;
  const places = texts.map((text) => names.findIndex((name) => name.toLowerCase() === text));
  const [first = 0, second = first + 1] = places;
  const wrapped = (place: number): number => ((place % names.length) + names.length) % names.length;
  if (places.some((place, at) => wrapped(first + at * (second - first)) !== place)) return undefined;
  const typed = cells[0]?.userEnteredValue?.stringValue ?? '';
  return (at) => inLettersOf(typed, names[wrapped(first + at * (second - first))] ?? typed);
}

function inLettersOf(typed: string, name: string): string {
  if (typed === typed.toUpperCase()) return name.toUpperCase();
  return typed === typed.toLowerCase() ? name.toLowerCase() : name;
}

/** The straight line through the source's numbers (least squares); one number repeats, one date counts days. */
function numberSeries(cells: readonly (Cell | undefined)[]): ((at: number) => number) | undefined {
  const values = cells.map((cell) => cell?.userEnteredValue?.numberValue);
  if (values.some((value) => value === undefined)) return undefined;
  const numbers = values as number[];
  if (numbers.length === 1) {
    const isDate = isDateFormat(cells[0]?.userEnteredFormat?.numberFormat);
    return isDate ? (at) => (numbers[0] as number) + at : undefined;
  }
  const count = numbers.length;
  const [meanAt, mean] = [(count - 1) / 2, numbers.reduce((sum, value) => sum + value, 0) / count];
  const up = numbers.reduce((sum, value, at) => sum + (at - meanAt) * (value - mean), 0);
  const slope = up / numbers.reduce((sum, _, at) => sum + (at - meanAt) ** 2, 0);
  return (at) => Number((mean + slope * (at - meanAt)).toPrecision(15));
}
