/** findReplace, trimWhitespace, textToColumns: texts of cells changed in place. */
import { type Area, clip } from '../book/area';
import type { SheetBody } from '../book/book';
import { refuse } from '../errors';
import { guardArea } from '../book/protection';
import { placeOf, readable } from '../book/resolve';
import { growTo } from '../book/structure';
import type { Bag, GridRange } from '../types';
import { shown } from '../cells/values-read';
import { checkLength, typed } from '../cells/values-write';
import type { Work } from '../book/work';

interface FindBody {
  find?: string;
  replacement?: string;
  matchCase?: boolean;
  matchEntireCell?: boolean;
  searchByRegex?: boolean;
  includeFormulas?: boolean;
  range?: GridRange;
  sheetId?: number;
  allSheets?: boolean;
}
interface Tally {
  valuesChanged: number;
  formulasChanged: number;
  rowsChanged: number;
  sheetsChanged: number;
  occurrencesChanged: number;
}

export function findReplace(work: Work, body: FindBody): Bag {
  if (!body.find) throw refuse('find must be specified and not empty');
  const pattern = patternOf(body);
  const tally: Tally = {
    valuesChanged: 0,
    formulasChanged: 0,
    rowsChanged: 0,
    sheetsChanged: 0,
    occurrencesChanged: 0,
  };
  for (const area of searched(work, body)) replaceIn(work, area, { pattern, body, tally });
  return Object.fromEntries(Object.entries(tally).filter(([, count]) => count > 0));
}

function searched(work: Work, body: FindBody): Area[] {
  if (body.allSheets) return work.book.sheets.map((sheet) => clip({ sheetId: sheet.id }, sheet.size));
  const place = placeOf(work.book, body.range ?? { sheetId: body.sheetId ?? 0 });
  return [readable(place)];
}

/** Java's inline flags such as `(?i)` at the start are the only part of its syntax in use that JavaScript lacks. */
function patternOf(body: FindBody): RegExp {
  const inline = body.searchByRegex ? /^\(\?([ims]+)\)/.exec(body.find ?? '') : null;
  const source = body.searchByRegex
    ? (body.find ?? '').slice(inline?.[0].length ?? 0)
    : (body.find ?? '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const flags = new Set(['g', 'u', ...(body.matchCase ? [] : ['i']), ...(inline?.[1] ?? '')]);
  try {
    return new RegExp(body.matchEntireCell ? `^(?:${source})$` : source, [...flags].join(''));
  } catch {
    throw refuse(`Invalid regular expression: ${body.find ?? ''}`);
  }
}

interface Replacing {
  pattern: RegExp;
  body: FindBody;
  tally: Tally;
}

function replaceIn(work: Work, area: Area, { pattern, body, tally }: Replacing): void {
  const sheet = work.book.sheet(area.sheetId);
  const rows = new Set<number>();
  const changes: [number, number, string][] = [];
  sheet.grid.each((row, column, cell) => {
    const formula = cell.userEnteredValue?.formulaValue;
    if (cell.userEnteredValue === undefined || (formula !== undefined && !body.includeFormulas)) return;
    const text = formula ?? shown(work.book, sheet, { row, column, cell }, work.book.valueOf(sheet, row, column, cell));
    const count = [...text.matchAll(pattern)].length;
    if (count === 0) return;
    const replacement = body.replacement ?? '';
    changes.push([
      row,
      column,
      body.searchByRegex
        ? text.replace(pattern, javaReplacement(replacement))
        : text.replace(pattern, () => replacement),
    ]);
    tally.occurrencesChanged += count;
    if (formula === undefined) tally.valuesChanged += 1;
    else tally.formulasChanged += 1;
    rows.add(row);
  }, area);
  for (const [row, column, text] of changes) retype(work, sheet, { row, column, text });
  tally.rowsChanged += rows.size;
  if (rows.size) tally.sheetsChanged += 1;
}

/** Java writes a literal dollar as `\$`; groups are `$1` in both. */
function javaReplacement(text: string): string {
  return text.replace(/\\([\s\S])/g, (_, letter: string) => (letter === '$' ? '$$' : letter));
}

function retype(
  work: Work,
  sheet: SheetBody,
  { row, column, text }: { row: number; column: number; text: string },
): void {
  guardArea(work, { sheetId: sheet.id, top: row, bottom: row + 1, left: column, right: column + 1 });
  const { userEnteredValue: _, textFormatRuns: __, ...rest } = sheet.grid.get(row, column) ?? {};
  sheet.grid.set(row, column, text === '' ? rest : typed(work, rest, checkLength(text)));
}

/** "If the resulting trimmed text starts with a '+' or '=' character, the text remains as a string value." */
export function trimWhitespace(work: Work, body: { range?: GridRange }): Bag {
  const place = placeOf(work.book, body.range ?? {});
  const area = readable(place);
  guardArea(work, area);
  let cellsChangedCount = 0;
  place.sheet.grid.each((row, column, cell) => {
    const text = cell.userEnteredValue?.stringValue;
    if (text === undefined) return;
    const trimmed = text.trim().replace(/\s+/g, ' ');
    if (trimmed === text) return;
    const { userEnteredValue: _, textFormatRuns: __, ...rest } = cell;
    place.sheet.grid.set(row, column, trimmed === '' ? rest : { ...rest, userEnteredValue: { stringValue: trimmed } });
    cellsChangedCount += 1;
  }, area);
  return cellsChangedCount ? { cellsChangedCount } : {};
}

const DELIMITERS: Readonly<Record<string, string>> = { COMMA: ',', SEMICOLON: ';', PERIOD: '.', SPACE: ' ' };

interface TextToColumnsBody {
  source?: GridRange;
  delimiter?: string;
  delimiterType?: string;
}

export function textToColumns(work: Work, body: TextToColumnsBody): void {
  const place = placeOf(work.book, body.source ?? {});
  const area = readable(place);
  if (area.right - area.left !== 1) throw refuse('The source must span exactly one column.');
  const texts: [number, string][] = [];
  place.sheet.grid.each((row, column, cell) => {
    if (cell.userEnteredValue === undefined || cell.userEnteredValue.formulaValue !== undefined) return;
    texts.push([
      row,
      shown(work.book, place.sheet, { row, column, cell }, work.book.valueOf(place.sheet, row, column, cell)),
    ]);
  }, area);
  const delimiter = delimiterOf(
    body,
    texts.map(([, text]) => text),
  );
  const split = texts.map(([row, text]) => [row, delimiter === '' ? [text] : text.split(delimiter)] as const);
  const width = split.reduce((most, [, parts]) => Math.max(most, parts.length), 1);
  guardArea(work, { ...area, right: area.left + width });
  growTo(work, place.sheet, area.bottom, area.left + width);
  for (const [row, parts] of split)
    parts.forEach((text, across) => retype(work, place.sheet, { row, column: area.left + across, text: text.trim() }));
}

/** AUTODETECT takes the delimiter that most cells contain, in the order of Google's list. */
function delimiterOf(body: { delimiter?: string; delimiterType?: string }, texts: readonly string[]): string {
  if (body.delimiterType === 'CUSTOM') {
    if (!body.delimiter) throw refuse('delimiter must be specified if delimiterType is CUSTOM');
    return body.delimiter;
  }
  const named = DELIMITERS[body.delimiterType ?? ''];
  if (named !== undefined) return named;
  if (body.delimiterType !== 'AUTODETECT') throw refuse('delimiterType must be specified');
  let best = { sign: '', count: 0 };
  for (const sign of Object.values(DELIMITERS)) {
    const count = texts.filter((text) => text.includes(sign)).length;
    if (count > best.count) best = { sign, count };
  }
  return best.sign;
}
