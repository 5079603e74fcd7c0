/**
 * The tab *Mục tiêu dự báo*: what lead agencies forecast, one target or PAR INDEX area per line. Goal and highest
 * points are figures, rates are in percentage points. An unknown figure stays blank, and words beside it explain this.
 */
import type { Indicator, Measure, Target } from '../../../core/catalogue/catalogue';
import { isShifted } from '../../../core/check/shifted-mark';
import { compare, fromNumber, fromText, LARGEST_ENTRY, toNumber, type Scaled } from '../../../core/exact';
import type { Unit } from '../../../core/catalogue/unit';
import {
  areaCode,
  areaWords,
  DIRECTION_LABELS,
  STANDING_LABELS,
  TARGET_KIND_LABELS,
} from '../../../text/books/master-book';
import { CATALOGUE_TROUBLES } from '../../../text/books/master-book-catalogue';
import { column, KEY_COLUMN, SOURCE_COLUMN, STANDING_COLUMN } from './catalogue-columns';
import type { LineReader } from './catalogue-line';
import type { CatalogueTab } from './catalogue-tab';
import { machineText, understoodOwner, type WordReaders } from './understood-words';

const COLUMNS = [
  KEY_COLUMN,
  column('code', 'text', { width: 90 }),
  column('kind', 'text', { width: 110, heading: 'targetKind' }),
  column('number', 'text', { width: 60 }),
  column('label', 'text', { width: 360, heading: 'targetLabel' }),
  column('area', 'text', { width: 150 }),
  column('measure', 'text', { width: 90 }),
  column('goalWords', 'text', { width: 220 }),
  column('direction', 'text', { width: 120, heading: 'goalSide' }),
  column('goal', 'number', { width: 90 }),
  column('maximum', 'number', { width: 90 }),
  column('ownerWords', 'text', { width: 220 }),
  column('owner', 'text', { hidden: true }),
  column('ownerFrom', 'text', { hidden: true }),
  column('measuredBy', 'text', { width: 150 }),
  STANDING_COLUMN,
  SOURCE_COLUMN,
] as const;
type Reader = LineReader<typeof COLUMNS>;

export interface AroundTargets {
  readonly indicators: readonly Indicator[];
  readonly units: readonly Unit[];
  readonly words: Pick<WordReaders, 'owner'>;
}

const plain = (amount: Scaled | null): number | null => (amount === null ? null : toNumber(amount));

const isGoal = (amount: Scaled | null): boolean =>
  amount !== null && amount.decimals <= 2 && amount.scaled >= 0 && amount.scaled <= LARGEST_ENTRY;

/** A blank is unknown; two decimals, like the units' own figures. */
function figure(reader: Reader, key: 'goal' | 'maximum', held: number | null): Scaled | null {
  const amount = held === null ? null : fromNumber(held);
  if (held === null || isGoal(amount)) return amount;
  reader.fail(key, CATALOGUE_TROUBLES.targetFigure);
  return null;
}

/**
 * `7.4 + 7.5 / 3.1.3`, by codes of *Chỉ tiêu thống kê*. A row that does not exist would silently leave the forecast
 * unchecked.
 */
function measureOf(reader: Reader, indicators: readonly Indicator[]): { readonly measuredBy?: Measure } {
  const written = reader.text('measuredBy').trim();
  if (written === '') return {};
  const [over = [], under = [], ...more] = written.split('/').map((part) => part.split('+').map((code) => code.trim()));
  const isFigure = (code: string): boolean =>
    indicators.some(
      (one) =>
        one.code === code &&
        !one.heading &&
        (one.kind?.type === 'count' || one.kind?.type === 'decimal' || one.ratio !== null),
    );
  if (more.length === 0 && [...over, ...under].every(isFigure)) return { measuredBy: { over, under } };
  reader.fail('measuredBy', CATALOGUE_TROUBLES.measuredBy);
  return {};
}

/** Figures that the words of a goal state: `Trên 80 %`, `12.000 hồ sơ`, `0,5 điểm`. */
const figuresIn = (words: string): readonly Scaled[] =>
  [...words.matchAll(/\d+(?:[.,]\d+)*/g)].flatMap(
    ([said]) => fromText(said.replace(/\.(?=\d{3}(?!\d))/g, '').replace(',', '.')) ?? [],
  );

/** 12,000 typed for *12.000 hồ sơ* is stored as 12: the words beside the figure show the slip. */
function checkWords(reader: Reader, one: Pick<Target, 'goal' | 'maximum' | 'goalWords'>): void {
  const said = figuresIn(one.goalWords);
  for (const key of ['goal', 'maximum'] as const) {
    const held = one[key];
    if (held !== null && !said.some((each) => compare(each, held) === 0) && said.some((each) => isShifted(each, held)))
      reader.fail(key, CATALOGUE_TROUBLES.goalShifted);
  }
}

/** A goal is a figure and a direction; with only one of them it could not be checked and would pass unnoticed. */
function checkGoal(reader: Reader, one: Omit<Target, 'owner'>): void {
  if (one.goal !== null && one.direction === null) reader.fail('direction', CATALOGUE_TROUBLES.goalHalf);
  if (one.goal === null && one.direction !== null && reader.text('goal') === '')
    reader.fail('goal', CATALOGUE_TROUBLES.goalHalf);
  // "80%" typed into the cell is stored as 0.8. A growth may pass 100 %: the words of the goal confirm it.
  const least = one.direction === 'atLeast' || one.direction === 'above';
  const { goal } = one;
  const isConfirmed = goal !== null && figuresIn(one.goalWords).some((each) => compare(each, goal) === 0);
  const percent = one.measure.trim() === '%' && goal !== null && !isConfirmed ? toNumber(goal) : null;
  if (percent !== null && (percent > 100 || (least && percent > 0 && percent <= 1)))
    reader.fail('goal', CATALOGUE_TROUBLES.goalFraction);
  if (one.kind === 'target' && one.maximum !== null) reader.fail('maximum', CATALOGUE_TROUBLES.maximumOfTarget);
  if (one.goal !== null && one.maximum !== null && toNumber(one.goal) > toNumber(one.maximum))
    reader.fail('goal', CATALOGUE_TROUBLES.goalOverMaximum);
}

export const TARGETS_TAB: CatalogueTab<Target, typeof COLUMNS, AroundTargets> = {
  name: 'targets',
  columns: COLUMNS,
  lists: { kind: TARGET_KIND_LABELS, direction: DIRECTION_LABELS, standing: STANDING_LABELS },
  codes: ['code', 'number'],
  identity: (line) => line.code ?? '',
  lines: ({ targets }) =>
    targets.map((one) => ({
      key: one.code,
      code: one.code,
      kind: TARGET_KIND_LABELS[one.kind],
      number: one.number,
      label: one.label,
      area: areaWords(one.area),
      measure: one.measure,
      goalWords: one.goalWords,
      direction: one.direction === null ? null : DIRECTION_LABELS[one.direction],
      goal: plain(one.goal),
      maximum: plain(one.maximum),
      measuredBy: one.measuredBy
        ? [one.measuredBy.over, one.measuredBy.under]
            .filter((rows) => rows.length > 0)
            .map((rows) => rows.join(' + '))
            .join(' / ')
        : null,
      ownerWords: one.ownerWords,
      owner: machineText(one.ownerWords, one.owner),
      ownerFrom: one.ownerWords,
      standing: STANDING_LABELS[one.standing],
      source: one.source,
    })),
  record: (reader, line, around) => {
    const one: Target = {
      code: reader.need('code'),
      kind: reader.choice('kind', TARGET_KIND_LABELS),
      number: reader.text('number'),
      label: reader.need('label'),
      area: areaCode(reader.text('area')),
      measure: reader.text('measure'),
      goalWords: reader.need('goalWords'),
      direction: reader.optional('direction', DIRECTION_LABELS),
      goal: figure(reader, 'goal', line.goal),
      maximum: figure(reader, 'maximum', line.maximum),
      ownerWords: reader.text('ownerWords'),
      owner: understoodOwner(reader, { words: 'ownerWords', machine: 'owner', from: 'ownerFrom' }, around),
      standing: reader.choice('standing', STANDING_LABELS),
      source: reader.text('source'),
      ...measureOf(reader, around.indicators),
    };
    if (one.ownerWords.trim() === '') reader.fail('ownerWords', CATALOGUE_TROUBLES.noOwner);
    checkGoal(reader, one);
    checkWords(reader, one);
    return one;
  },
};
