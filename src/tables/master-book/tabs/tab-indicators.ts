/**
 * The tab *Chỉ tiêu thống kê*: one line per statistic, with the kind of its cell and its arithmetic as lists of codes.
 */
import type { Indicator } from '../../../core/catalogue/catalogue';
import type { CellKind } from '../../../core/entry';
import {
  areaCode,
  areaWords,
  CELL_KIND_LABELS,
  COUNTED_LABELS,
  NATURE_LABELS,
  STANDING_LABELS,
} from '../../../text/books/master-book';
import { CATALOGUE_TROUBLES } from '../../../text/books/master-book-catalogue';
import { CHOICE_CODES, choiceLabel } from '../../../text/books/unit-book';
import { column, KEY_COLUMN, SOURCE_COLUMN, STANDING_COLUMN } from './catalogue-columns';
import { codesIn, joinCodes, splitCodes, type LineReader } from './catalogue-line';
import type { CatalogueTab, Grid } from './catalogue-tab';

const COLUMNS = [
  KEY_COLUMN,
  column('code', 'text', { width: 100 }),
  column('parent', 'text', { width: 90 }),
  column('number', 'text', { width: 70 }),
  column('label', 'text', { width: 320 }),
  column('measure', 'text', { width: 90 }),
  column('area', 'text', { width: 120 }),
  column('heading', 'tick', { width: 80 }),
  column('kind', 'text', { width: 140 }),
  column('kindDetail', 'text', { width: 140 }),
  column('nature', 'text', { width: 150 }),
  column('required', 'tick', { width: 80 }),
  column('sumOf', 'text', { width: 160 }),
  column('alsoSumOf', 'text', { width: 160 }),
  column('notAbove', 'text', { width: 140 }),
  column('equals', 'text', { width: 90 }),
  column('ratioOver', 'text', { width: 140 }),
  column('ratioUnder', 'text', { width: 140 }),
  column('countedFromTasks', 'text', { width: 170 }),
  STANDING_COLUMN,
  SOURCE_COLUMN,
] as const;
type Reader = LineReader<typeof COLUMNS>;

/** Detail of the kind: decimals, longest text, or list to choose from. */
function detailOf(kind: CellKind | null): string | null {
  if (kind === null) return null;
  if (kind.type === 'decimal' || kind.type === 'percent') return String(kind.decimals);
  if (kind.type === 'text') return String(kind.longest);
  return kind.type === 'choice' ? joinCodes(kind.choices.map(choiceLabel)) : null;
}

function kindFrom(reader: Reader): CellKind | null {
  const type = reader.optional('kind', CELL_KIND_LABELS);
  const detail = reader.text('kindDetail').trim();
  const size = /^\d{1,5}$/.test(detail) ? Number(detail) : null;
  if (type === 'decimal' || type === 'percent') {
    if (size === null || size > 6) reader.fail('kindDetail', CATALOGUE_TROUBLES.kindDetail);
    return { type, decimals: size ?? 0 };
  }
  if (type === 'text') {
    if (size === null || size === 0) reader.fail('kindDetail', CATALOGUE_TROUBLES.kindDetail);
    return { type, longest: size ?? 0 };
  }
  if (type === 'choice') {
    const choices = splitCodes(detail).map((words) => CHOICE_CODES.get(words) ?? words);
    // A choice without words would have no label in the unit's list or in the master.
    if (choices.length === 0 || choices.some((code) => ![...CHOICE_CODES.values()].includes(code)))
      reader.fail('kindDetail', CATALOGUE_TROUBLES.kindDetail);
    return { type, choices };
  }
  return type === null ? null : { type };
}

function ratioFrom(reader: Reader): Indicator['ratio'] {
  const over = reader.codes('ratioOver');
  const under = reader.codes('ratioUnder');
  if (over.length === 0 && under.length === 0) return null;
  if (over.length === 0) reader.fail('ratioOver', CATALOGUE_TROUBLES.ratioHalf);
  if (under.length === 0) reader.fail('ratioUnder', CATALOGUE_TROUBLES.ratioHalf);
  return { over, under };
}

const SUMS = ['sumOf', 'alsoSumOf'] as const;
const ROW_LISTS = [...SUMS, 'notAbove', 'ratioOver', 'ratioUnder'] as const;

/** A line before any is read: a sum needs the rows that it names. */
interface Seen {
  readonly heading: boolean;
  readonly parent: string;
  readonly addends: readonly string[];
}
export type AroundIndicators = ReadonlyMap<string, Seen>;

export function indicatorsSeen(grid: Grid): AroundIndicators {
  const keys = grid[0] ?? [];
  const at = (line: Grid[number], key: string): unknown => line[keys.indexOf(key)];
  const words = (line: Grid[number], key: string): string =>
    String(at(line, key) ?? '')
      .normalize('NFC')
      .trim();
  return new Map(
    grid.slice(2).flatMap((line): readonly (readonly [string, Seen])[] => {
      const code = words(line, 'code');
      if (code === '') return [];
      const addends = [...SUMS.flatMap((key) => codesIn(words(line, key))), ...codesIn(words(line, 'equals'))];
      return [[code, { heading: at(line, 'heading') === true, parent: words(line, 'parent'), addends }]];
    }),
  );
}

/** True when the way from this row along `next` leads back to it. */
function leadsBack(code: string, next: (code: string) => readonly string[]): boolean {
  const seen = new Set<string>();
  const open = [...next(code)];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (one === code) return true;
    if (seen.has(one)) continue;
    seen.add(one);
    open.push(...next(one));
  }
  return false;
}

function checkRows(reader: Reader, known: AroundIndicators): void {
  const code = reader.text('code');
  for (const key of [...ROW_LISTS, 'equals'] as const) {
    const named = reader.codes(key);
    if (named.some((one) => !known.has(one))) reader.fail(key, CATALOGUE_TROUBLES.unknownRows);
    else if (named.includes(code)) reader.fail(key, CATALOGUE_TROUBLES.sumOfItself);
    else if (named.some((one) => known.get(one)?.heading)) reader.fail(key, CATALOGUE_TROUBLES.sumOfHeading);
    else if (key !== 'notAbove' && named.some((one) => one !== code) && isCircle(key, { code, named, known }))
      reader.fail(key, CATALOGUE_TROUBLES.sumOfItself);
  }
  const parent = reader.text('parent');
  if (parent !== '' && !known.has(parent)) reader.fail('parent', CATALOGUE_TROUBLES.unknownRow);
  else if (parent !== '' && leadsBack(code, (one) => [known.get(one)?.parent ?? ''].filter((up) => up !== '')))
    reader.fail('parent', CATALOGUE_TROUBLES.sumOfItself);
}

/** Only the columns that add up can make a circle, and only the one whose rows lead back is named. */
const isCircle = (
  key: (typeof ROW_LISTS)[number] | 'equals',
  {
    code,
    named,
    known,
  }: { readonly code: string; readonly named: readonly string[]; readonly known: AroundIndicators },
): boolean =>
  (key === 'sumOf' || key === 'alsoSumOf') &&
  named.some((one) => leadsBack(code, (from) => (from === code ? [one] : (known.get(from)?.addends ?? []))));

/** A heading has no figure, and a row with a figure has a kind. */
function checkKind(reader: Reader): void {
  const figure = ['kind', 'sumOf', 'alsoSumOf', 'equals', 'ratioOver', 'ratioUnder', 'countedFromTasks'] as const;
  if (reader.tick('heading')) {
    if (figure.some((key) => reader.text(key) !== '')) reader.fail('heading', CATALOGUE_TROUBLES.headingWithFigure);
  } else if (reader.text('kind') === '') reader.fail('kind', CATALOGUE_TROUBLES.blank);
}

/** Context of an indicator: the lines of the tab. */
export const INDICATORS_TAB: CatalogueTab<Indicator, typeof COLUMNS, AroundIndicators> = {
  name: 'indicators',
  columns: COLUMNS,
  lists: { kind: CELL_KIND_LABELS, nature: NATURE_LABELS, countedFromTasks: COUNTED_LABELS, standing: STANDING_LABELS },
  codes: ['code', 'parent', 'number', 'sumOf', 'alsoSumOf', 'notAbove', 'equals', 'ratioOver', 'ratioUnder'],
  identity: (line) => line.code ?? '',
  lines: ({ indicators }) =>
    indicators.map((one) => ({
      key: one.code,
      code: one.code,
      parent: one.parent,
      number: one.number,
      label: one.label,
      measure: one.measure,
      area: areaWords(one.area),
      heading: one.heading,
      kind: one.kind === null ? null : CELL_KIND_LABELS[one.kind.type],
      kindDetail: detailOf(one.kind),
      nature: NATURE_LABELS[one.nature],
      required: one.required,
      sumOf: joinCodes(one.sumOf),
      alsoSumOf: joinCodes(one.alsoSumOf),
      notAbove: joinCodes(one.notAbove),
      equals: one.equals,
      ratioOver: joinCodes(one.ratio?.over ?? []),
      ratioUnder: joinCodes(one.ratio?.under ?? []),
      countedFromTasks: one.countedFromTasks === null ? null : COUNTED_LABELS[one.countedFromTasks],
      standing: STANDING_LABELS[one.standing],
      source: one.source,
    })),
  record: (reader, _line, known) => {
    checkRows(reader, known);
    checkKind(reader);
    return {
      code: reader.need('code'),
      parent: reader.text('parent') || null,
      number: reader.text('number'),
      label: reader.need('label'),
      measure: reader.text('measure'),
      area: areaCode(reader.text('area')),
      heading: reader.tick('heading'),
      kind: kindFrom(reader),
      nature: reader.choice('nature', NATURE_LABELS),
      required: reader.tick('required'),
      sumOf: reader.codes('sumOf'),
      alsoSumOf: reader.codes('alsoSumOf'),
      notAbove: reader.codes('notAbove'),
      equals: reader.text('equals') || null,
      ratio: ratioFrom(reader),
      countedFromTasks: reader.optional('countedFromTasks', COUNTED_LABELS),
      standing: reader.choice('standing', STANDING_LABELS),
      source: reader.text('source'),
    };
  },
};
