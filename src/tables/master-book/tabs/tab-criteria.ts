/**
 * The tab *Tiêu chí chấm điểm*: the criteria of every scheme, one per line. Every reading compares the sums that
 * headings state with the rows below them.
 */
import type { Criterion } from '../../../core/catalogue/catalogue';
import { compare, fromNumber, sum, type Scaled } from '../../../core/exact';
import { STANDING_LABELS } from '../../../text/books/master-book';
import { CATALOGUE_TROUBLES } from '../../../text/books/master-book-catalogue';
import { NOT_ARISEN_LABELS, PART_LABELS, SCHEME_TROUBLES } from '../../../text/books/score';
import { column, KEY_COLUMN, SOURCE_COLUMN, STANDING_COLUMN } from './catalogue-columns';
import { splitCodes, type LineReader } from './catalogue-line';
import type { CatalogueTab, Grid } from './catalogue-tab';
import { plainPoints, pointsFrom, pointsIn, pointsWords } from './tab-schemes';

const COLUMNS = [
  KEY_COLUMN,
  column('scheme', 'text', { width: 150 }),
  column('code', 'text', { width: 80 }),
  column('parent', 'text', { width: 80 }),
  column('number', 'text', { width: 70 }),
  column('label', 'text', { width: 320, heading: 'criterion' }),
  column('heading', 'tick', { width: 80 }),
  column('part', 'text', { width: 110 }),
  column('maximum', 'number', { width: 80 }),
  column('rule', 'text', { width: 360 }),
  column('notArisen', 'text', { width: 150 }),
  column('evidence', 'text', { width: 260 }),
  column('selfScored', 'tick', { width: 90 }),
  { ...column('survey', 'tick', { width: 90 }), later: true },
  column('late', 'text', { width: 130 }),
  STANDING_COLUMN,
  SOURCE_COLUMN,
] as const;
type Reader = LineReader<typeof COLUMNS>;

/** A criterion with the scheme to which it belongs. */
export interface CriterionOf {
  readonly scheme: string;
  readonly criterion: Criterion;
}

interface Seen {
  readonly scheme: string;
  readonly code: string;
  readonly parent: string;
  readonly heading: boolean;
  readonly maximum: Scaled | null;
}
export interface AroundCriteria {
  /** Schemes by id, and whether they are trial schemes. */ readonly trials: ReadonlyMap<string, boolean>;
  readonly lines: readonly Seen[];
}

/** The lines before any is read: a sum needs the rows below it. */
export function criteriaSeen(grid: Grid): readonly Seen[] {
  const keys = grid[0] ?? [];
  const at = (line: Grid[number], key: string): unknown => line[keys.indexOf(key)];
  const words = (line: Grid[number], key: string): string =>
    String(at(line, key) ?? '')
      .normalize('NFC')
      .trim();
  return grid.slice(2).flatMap((line) => {
    if (words(line, 'code') === '') return [];
    const maximum = at(line, 'maximum');
    return [
      {
        scheme: words(line, 'scheme'),
        code: words(line, 'code'),
        parent: words(line, 'parent'),
        heading: at(line, 'heading') === true,
        maximum: typeof maximum === 'number' ? fromNumber(maximum) : null,
      },
    ];
  });
}

/** A row is below its parent, which is a heading of the same scheme, so no row is above itself. */
function checkParent(reader: Reader, { lines }: AroundCriteria): void {
  const parent = reader.text('parent');
  if (parent === '') return;
  const own = lines.filter((one) => one.scheme === reader.text('scheme'));
  const at = own.findIndex((one) => one.code === parent);
  if (at < 0) reader.fail('parent', CATALOGUE_TROUBLES.unknownRow);
  else if (at >= own.findIndex((one) => one.code === reader.text('code')))
    reader.fail('parent', CATALOGUE_TROUBLES.parentBelow);
  else if (own[at]?.heading !== true) reader.fail('parent', SCHEME_TROUBLES.parentHeading);
}

/** A trial scheme may lack rows, but its rows must not have more points than it states. */
function checkSum(reader: Reader, stated: Scaled, { lines, trials }: AroundCriteria): void {
  const parts = lines
    .filter((one) => one.scheme === reader.text('scheme') && one.parent === reader.text('code'))
    .map((one) => one.maximum);
  const known = parts.flatMap((one) => (one === null ? [] : [one]));
  const total = sum(known);
  if (total === null || known.length < parts.length) return;
  const gap = compare(stated, total);
  const told = [pointsWords(stated), pointsWords(total)] as const;
  if (trials.get(reader.text('scheme')) === true) {
    if (gap < 0) reader.fail('maximum', SCHEME_TROUBLES.over(...told));
  } else if (gap !== 0) reader.fail('maximum', SCHEME_TROUBLES.sum(...told));
}

function lateFrom(reader: Reader, part: Criterion['part']): Criterion['late'] {
  if (reader.text('late').trim() === '') return undefined;
  const [days = '', points = '', each = '', ...more] = splitCodes(reader.text('late'));
  const late = { days: /^\d{1,3}$/.test(days) ? Number(days) : null, points: pointsIn(points), each: pointsIn(each) };
  if (part !== 'penalty') reader.fail('late', SCHEME_TROUBLES.lateOfPenalty);
  else if (late.days === null || late.points === null || late.each === null || more.length > 0)
    reader.fail('late', SCHEME_TROUBLES.late);
  else return { days: late.days, points: late.points, each: late.each };
  return undefined;
}

const lateWords = (late: Criterion['late']): string | null =>
  late === undefined ? null : `${late.days}; ${pointsWords(late.points)}; ${pointsWords(late.each)}`;

export const CRITERIA_TAB: CatalogueTab<CriterionOf, typeof COLUMNS, AroundCriteria> = {
  name: 'criteria',
  columns: COLUMNS,
  lists: { part: PART_LABELS, notArisen: NOT_ARISEN_LABELS, standing: STANDING_LABELS },
  codes: ['code', 'scheme', 'parent', 'number'],
  identity: (line) => (line.code === null ? '' : `${line.scheme ?? ''} ${line.code}`),
  lines: ({ schemes }) =>
    schemes.flatMap((scheme) =>
      scheme.criteria.map((one) => ({
        key: `${scheme.id} ${one.code}`,
        scheme: scheme.id,
        code: one.code,
        parent: one.parent,
        number: one.number,
        label: one.label,
        heading: one.heading,
        part: PART_LABELS[one.part],
        maximum: plainPoints(one.maximum),
        rule: one.rule,
        notArisen: one.heading ? null : NOT_ARISEN_LABELS[one.notArisen],
        evidence: one.evidence,
        selfScored: one.selfScored,
        survey: one.survey === true,
        late: lateWords(one.late),
        standing: STANDING_LABELS[one.standing],
        source: one.source,
      })),
    ),
  record: (reader, line, around) => {
    const scheme = reader.need('scheme');
    if (scheme !== '' && !around.trials.has(scheme)) reader.fail('scheme', SCHEME_TROUBLES.unknownScheme);
    checkParent(reader, around);
    const heading = reader.tick('heading');
    const part = reader.choice('part', PART_LABELS);
    const maximum = pointsFrom(line.maximum, () => reader.fail('maximum', SCHEME_TROUBLES.points));
    if (heading && maximum !== null) checkSum(reader, maximum, around);
    if (!heading && part !== 'penalty' && line.maximum === null) reader.fail('maximum', SCHEME_TROUBLES.maximumMissing);
    const late = lateFrom(reader, part);
    if (reader.tick('survey') && reader.tick('selfScored')) reader.fail('survey', SCHEME_TROUBLES.surveyOfUnit);
    return {
      scheme,
      criterion: {
        code: reader.need('code'),
        parent: reader.text('parent') || null,
        number: reader.text('number'),
        label: reader.need('label'),
        heading,
        part,
        maximum,
        rule: reader.text('rule'),
        notArisen: heading ? 'no' : reader.choice('notArisen', NOT_ARISEN_LABELS),
        evidence: reader.text('evidence'),
        selfScored: reader.tick('selfScored'),
        ...(reader.tick('survey') ? { survey: true as const } : {}),
        ...(late === undefined ? {} : { late }),
        standing: reader.choice('standing', STANDING_LABELS),
        source: reader.text('source'),
      },
    };
  },
};
