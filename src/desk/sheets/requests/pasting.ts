/** copyPaste, cutPaste, pasteData. The schema's PasteType text defines what each paste type takes. */
import { parse } from 'csv-parse/sync';
import { NotDoubled } from '../../contract';
import { rewriteFormula } from '../../values';
import { type Area, cellCount, clip, contains, meet, open, toRange } from '../book/area';
import { rewriteReferences, withSheetNames } from '../book/block-formulas';
import type { SheetBody } from '../book/book';
import { refuse } from '../errors';
import { mayMention, rewriteFormulas } from '../book/formulas';
import { moveRanges, type RangeMove } from '../book/moving';
import { type Parts, partsOf, pastedCell } from '../cells/paste-parts';
import { guardArea } from '../book/protection';
import { placeOf, readable } from '../book/resolve';
import { growTo } from '../book/structure';
import type { Cell, ConditionalFormatRule, GridCoordinate, GridRange } from '../types';
import { typed } from '../cells/values-write';
import type { Work } from '../book/work';

interface CopyBody {
  source?: GridRange;
  destination?: GridRange;
  pasteType?: string;
  pasteOrientation?: string;
}

export function copyPaste(work: Work, body: CopyBody): void {
  const from = placeOf(work.book, body.source ?? {});
  const source = readable(from);
  const turned = body.pasteOrientation === 'TRANSPOSE';
  const parts = partsOf(body.pasteType);
  const to = placeOf(work.book, body.destination ?? {});
  const [height, width] = turned
    ? [source.right - source.left, source.bottom - source.top]
    : [source.bottom - source.top, source.right - source.left];
  const target = tiled(clip(to.range, to.sheet.size), height, width);
  guardArea(work, target);
  growTo(work, to.sheet, target.bottom, target.right);
  const cells = lifted(work, from.sheet, source, parts);
  for (let row = target.top; row < target.bottom; row += 1) {
    for (let column = target.left; column < target.right; column += 1) {
      const [down, across] = [(row - target.top) % height, (column - target.left) % width];
      const [r, c] = turned ? [across, down] : [down, across];
      const moved = shiftedCell(cells[r]?.[c], row - source.top - r, column - source.left - c);
      to.sheet.grid.set(row, column, pastedCell(to.sheet.grid.get(row, column), moved, parts));
    }
  }
  if (parts.merges && !turned) pasteMerges(from.sheet, to.sheet, source, target);
  if (parts.conditional) pasteConditional(from.sheet, to.sheet, source, target);
  work.book.changed();
  work.cost(cellCount(target), true);
}

/**
 * The destination is filled with repeated copies of the source, the last one cut at its edge; a smaller destination
 * gets the whole source. For sizes that are not a multiple, the live API repeats too (suite of
 * github.com/brucemcpherson/gas-fakes).
 */
function tiled(area: Area, height: number, width: number): Area {
  return {
    ...area,
    bottom: Math.max(area.bottom, area.top + height),
    right: Math.max(area.right, area.left + width),
  };
}

/** The source's cells; for a paste of values, with the results of their formulas. */
function lifted(work: Work, sheet: SheetBody, area: Area, parts: Parts): (Cell | undefined)[][] {
  const rows: (Cell | undefined)[][] = Array.from({ length: area.bottom - area.top }, () => []);
  sheet.grid.each((row, column, cell) => {
    const line = rows[row - area.top] as (Cell | undefined)[];
    line[column - area.left] =
      parts.value === 'computed' ? parts.compute(work.book, sheet, { row, column, cell }) : cell;
  }, area);
  return rows;
}

function shiftedCell(cell: Cell | undefined, rows: number, columns: number): Cell | undefined {
  const formula = cell?.userEnteredValue?.formulaValue;
  if (formula === undefined) return cell;
  return { ...cell, userEnteredValue: { formulaValue: rewriteFormula(formula, { kind: 'shift', rows, columns }) } };
}

function pasteMerges(from: SheetBody, to: SheetBody, source: Area, target: Area): void {
  const inside = from.merges.filter((merge) => contains(source, { ...open(merge), sheetId: from.id }));
  to.merges = to.merges.filter((merge) => !meet({ ...open(merge), sheetId: to.id }, target));
  for (const merge of inside) to.merges.push(offset(merge, to.id, target.top - source.top, target.left - source.left));
}

function offset(range: GridRange, sheetId: number, rows: number, columns: number): GridRange {
  const area = open(range);
  return toRange({
    sheetId,
    top: area.top + rows,
    bottom: area.bottom + rows,
    left: area.left + columns,
    right: area.right + columns,
  });
}

/** The rules of the source also apply to the destination. */
function pasteConditional(from: SheetBody, to: SheetBody, source: Area, target: Area): void {
  const added: ConditionalFormatRule[] = [];
  const extend = (rule: ConditionalFormatRule): ConditionalFormatRule => {
    const met = (rule.ranges ?? []).flatMap((range) => meet({ ...open(range), sheetId: from.id }, source) ?? []);
    if (met.length === 0) return rule;
    const ranges = met.map((part) =>
      cellCount(source) === 1
        ? toRange(target)
        : offset(toRange(part), to.id, target.top - source.top, target.left - source.left),
    );
    if (from === to) return { ...rule, ranges: [...(rule.ranges ?? []), ...ranges] };
    added.push({ ...rule, ranges });
    return rule;
  };
  from.conditionalFormats = from.conditionalFormats.map(extend);
  to.conditionalFormats.push(...added);
}

interface CutPasteBody {
  source?: GridRange;
  destination?: GridCoordinate;
  pasteType?: string;
}

/** Cells move: references to them follow to the new place. What the paste type leaves out is cut too. */
export function cutPaste(work: Work, body: CutPasteBody): void {
  const from = placeOf(work.book, body.source ?? {});
  const source = readable(from);
  const to = work.book.sheet(body.destination?.sheetId);
  const [rows, columns] = [
    (body.destination?.rowIndex ?? 0) - source.top,
    (body.destination?.columnIndex ?? 0) - source.left,
  ];
  const parts = partsOf(body.pasteType);
  const target: Area = {
    sheetId: to.id,
    top: source.top + rows,
    bottom: source.bottom + rows,
    left: source.left + columns,
    right: source.right + columns,
  };
  guardArea(work, source);
  guardArea(work, target);
  growTo(work, to, target.bottom, target.right);
  const cells = lifted(work, from.sheet, source, parts);
  const old: (Cell | undefined)[][] = cells.map((_, down) =>
    Array.from({ length: source.right - source.left }, (__, across) =>
      to.grid.get(target.top + down, target.left + across),
    ),
  );
  from.sheet.grid.each((row, column) => from.sheet.grid.set(row, column, undefined), source);
  old.forEach((line, down) =>
    line.forEach((before, across) => {
      to.grid.set(
        target.top + down,
        target.left + across,
        pastedCell(before, carried(cells[down]?.[across], from.sheet, to), parts),
      );
    }),
  );
  const follows: RangeMove = (range) =>
    contains(source, { ...open(range), sheetId: from.sheet.id }) ? offset(range, to.id, rows, columns) : range;
  if (from.sheet === to) moveRanges(work.book, to, follows);
  rewriteFormulas(work.book, (formula, onSheet) =>
    mayMention(formula, onSheet, from.sheet)
      ? rewriteReferences(formula, onSheet, { from: from.sheet, move: follows, to })
      : formula,
  );
  work.cost(cellCount(source), true);
}

/** A formula that moves to another sheet keeps referring to its old one. */
function carried(cell: Cell | undefined, from: SheetBody, to: SheetBody): Cell | undefined {
  const formula = cell?.userEnteredValue?.formulaValue;
  return formula === undefined || from === to
    ? cell
    : { ...cell, userEnteredValue: { formulaValue: withSheetNames(formula, from) } };
}

interface PasteDataBody {
  coordinate?: GridCoordinate;
  data?: string;
  type?: string;
  delimiter?: string;
  html?: boolean;
}

/** Delimited text, pasted as if typed. HTML is not doubled. */
export function pasteData(work: Work, body: PasteDataBody): void {
  if (body.html) throw new NotDoubled('pasteData.html');
  if (!body.delimiter) throw refuse('Must specify either a delimiter or html.');
  const sheet = work.book.sheet(body.coordinate?.sheetId);
  const [top, left] = [body.coordinate?.rowIndex ?? 0, body.coordinate?.columnIndex ?? 0];
  const rows = parse(body.data ?? '', {
    delimiter: body.delimiter,
    relaxColumnCount: true,
    relaxQuotes: true,
    skipEmptyLines: false,
  }) as string[][];
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const area: Area = { sheetId: sheet.id, top, bottom: top + rows.length, left, right: left + width };
  guardArea(work, area);
  growTo(work, sheet, area.bottom, area.right);
  const type = body.type ?? 'PASTE_NORMAL';
  if (['PASTE_FORMAT', 'PASTE_DATA_VALIDATION', 'PASTE_CONDITIONAL_FORMATTING'].includes(type)) return;
  rows.forEach((row, down) =>
    row.forEach((text, across) => {
      const { userEnteredValue: _, textFormatRuns: __, ...rest } = sheet.grid.get(top + down, left + across) ?? {};
      sheet.grid.set(top + down, left + across, text === '' ? rest : typed(work, rest, text));
    }),
  );
  work.cost(cellCount(area), true);
}
