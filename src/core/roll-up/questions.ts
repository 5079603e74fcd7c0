/**
 * Questions over many masters, in SQL that BigQuery's standard SQL and DuckDB read alike, and their answers. SQL only
 * adds; rates and ratios are computed here, exactly. Sums come as text, so that no figure passes a floating number.
 */
import { compare, fromText, print, ratioPercent, subtract, type Scaled } from '../exact';

/** What a question binds: `@name` in the SQL. */
export type Bound = Readonly<Record<string, string>>;

export interface Question {
  readonly sql: string;
  /** Names that the SQL binds. */
  readonly binds: readonly string[];
}

/** A row of an answer; NULL is null, everything else text. */
export type AnswerRow = Readonly<Record<string, string | null>>;

/** Decimals of a rate or ratio in percent. */
const DECIMALS = 2;

/** The latest load of each period of each province; `WHERE TRUE` because BigQuery asks for a clause before QUALIFY. */
const LATEST = `latest AS (
  SELECT * FROM loads
  WHERE TRUE
  QUALIFY ROW_NUMBER() OVER (PARTITION BY province, period ORDER BY exported_at DESC, load DESC) = 1
)`;

const OF_LATEST = 'JOIN latest USING (province, period, load)';

/** Loads with lines missing or doubled, and totals that their entries and adjustments do not give. No row = whole. */
const whole: Question = {
  binds: [],
  sql: `WITH ${LATEST},
counted AS (
  SELECT province, period, load, 'reports' AS what, COUNT(*) AS found FROM reports GROUP BY province, period, load
  UNION ALL
  SELECT province, period, load, 'entries', COUNT(*) FROM entries GROUP BY province, period, load
  UNION ALL
  SELECT province, period, load, 'figures', COUNT(*) FROM figures GROUP BY province, period, load
),
promised AS (
  SELECT province, period, load, 'reports' AS what, reports AS asked FROM latest
  UNION ALL
  SELECT province, period, load, 'entries', entries FROM latest
  UNION ALL
  SELECT province, period, load, 'figures', figures FROM latest
),
sums AS (
  SELECT province, period, load, row, field, SUM(number) AS total
  FROM entries ${OF_LATEST}
  WHERE number IS NOT NULL
  GROUP BY province, period, load, row, field
)
SELECT province, period, what, CAST(asked AS STRING) AS expected, CAST(COALESCE(found, 0) AS STRING) AS found
FROM promised LEFT JOIN counted USING (province, period, load, what)
WHERE asked <> COALESCE(found, 0)
UNION ALL
SELECT figures.province, figures.period, CONCAT(figures.row, ' ', figures.field),
  CAST(figures.total AS STRING), CAST(COALESCE(sums.total, 0) + figures.adjustment AS STRING)
FROM figures ${OF_LATEST} LEFT JOIN sums USING (province, period, load, row, field)
WHERE figures.added AND figures.total IS NOT NULL AND figures.total <> COALESCE(sums.total, 0) + figures.adjustment
ORDER BY 1, 2, 3`,
};

/** Reports in time, by province and reporting year, as the office's own rates count them. */
const inTime: Question = {
  binds: [],
  sql: `WITH ${LATEST}
SELECT province, latest.province_name AS name, CAST(latest.year AS STRING) AS year,
  CAST(COUNTIF(asked) AS STRING) AS asked,
  CAST(COUNTIF(asked AND handed_in) AS STRING) AS handed_in,
  CAST(COUNTIF(excused) AS STRING) AS excused,
  CAST(COUNTIF(timed) AS STRING) AS timed,
  CAST(COUNTIF(on_time) AS STRING) AS in_time
FROM reports ${OF_LATEST}
GROUP BY province, latest.province_name, latest.year
ORDER BY latest.year, province`,
};

/** One row of one period over all provinces, each with its coverage; a province without the row is left out. */
const total: Question = {
  binds: ['period', 'row', 'field'],
  sql: `WITH ${LATEST}
SELECT province, latest.province_name AS name, label, measure, kind, CAST(added AS STRING) AS added,
  CAST(total AS STRING) AS total, CAST(parts_over AS STRING) AS parts_over, CAST(parts_under AS STRING) AS parts_under,
  CAST(have AS STRING) AS have, CAST(expected AS STRING) AS expected
FROM figures ${OF_LATEST}
WHERE period = @period AND row = @row AND field = @field
ORDER BY province`,
};

/** One row against the same period of the year before, by province. */
const change: Question = {
  binds: ['period', 'row', 'field'],
  sql: `WITH ${LATEST}
SELECT now.province, latest.province_name AS name, now.label, now.measure, before.label AS label_before,
  before.measure AS measure_before, CAST(now.total AS STRING) AS total, CAST(before.total AS STRING) AS total_before
FROM figures AS now
JOIN latest ON latest.province = now.province AND latest.period = now.period AND latest.load = now.load
LEFT JOIN latest AS earlier ON earlier.province = now.province AND earlier.period = latest.year_before
LEFT JOIN figures AS before ON before.province = earlier.province AND before.period = earlier.period
  AND before.load = earlier.load AND before.row = now.row AND before.field = now.field
WHERE now.period = @period AND now.row = @row AND now.field = @field
ORDER BY now.province`,
};

export const QUESTIONS = { whole, inTime, total, change } as const satisfies Readonly<Record<string, Question>>;
export type QuestionName = keyof typeof QUESTIONS;

/** DuckDB prints all nine decimals of a NUMERIC, BigQuery only those that are needed. */
const short = (text: string): string => text.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');

const amount = (text: string | null | undefined): Scaled | null =>
  text === null || text === undefined ? null : fromText(short(text));

const shown = (one: Scaled | null): string | null => one && short(print(one));

const percent = (over: Scaled | null, under: Scaled | null): string | null => {
  const ratio = over && under && ratioPercent(over, under, DECIMALS);
  return shown(ratio);
};

/** Answer to `inTime`: the shares of reports handed in and in time, in percent; null = there is none to count over. */
export const inTimeAnswer = (rows: readonly AnswerRow[]): readonly AnswerRow[] =>
  rows.map((row) => ({
    ...row,
    handed_in_percent: percent(amount(row['handed_in']), amount(row['asked'])),
    in_time_percent: percent(amount(row['in_time']), amount(row['timed'])),
  }));

export interface NationalTotal {
  readonly label: string;
  readonly measure: string;
  /** Exact decimal text; null = provinces differ in what the row means, or none has a figure. */
  readonly total: string | null;
  readonly why: 'added' | 'ratio' | 'differs' | 'nothing' | 'notAdded';
  readonly provinces: number;
  readonly have: number;
  readonly expected: number;
}

/** Answer to `total`: one figure of all provinces. A ratio is computed from the sums of its parts. */
export function totalAnswer(rows: readonly AnswerRow[]): NationalTotal {
  const [first] = rows;
  const count = (name: string): number => rows.reduce((all, row) => all + Number(row[name] ?? 0), 0);
  const answer = {
    label: first?.['label'] ?? '',
    measure: first?.['measure'] ?? '',
    provinces: rows.length,
    have: count('have'),
    expected: count('expected'),
  };
  if (!first) return { ...answer, total: null, why: 'nothing' };
  const isAlike = (row: AnswerRow): boolean =>
    ['label', 'measure', 'kind', 'added'].every((name) => row[name] === first[name]);
  if (!rows.every(isAlike)) return { ...answer, total: null, why: 'differs' };
  if (rows.some((row) => row['parts_under'] !== null))
    return { ...answer, total: percent(added(rows, 'parts_over'), added(rows, 'parts_under')), why: 'ratio' };
  if (first['added'] !== 'true') return { ...answer, total: null, why: 'notAdded' };
  const all = added(rows, 'total');
  return { ...answer, total: shown(all), why: all ? 'added' : 'nothing' };
}

/** Sum of what is known; null = nothing is. */
function added(rows: readonly AnswerRow[], name: string): Scaled | null {
  const known = rows.map((row) => amount(row[name])).filter((one): one is Scaled => one !== null);
  return known.reduce<Scaled | null>((all, one) => (all ? addTo(all, one) : one), null);
}

const addTo = (all: Scaled, one: Scaled): Scaled => subtract(all, { scaled: -one.scaled, decimals: one.decimals });

export interface ChangeOfProvince {
  readonly province: string;
  readonly name: string;
  readonly total: string | null;
  /** null also where the row meant something else. */
  readonly before: string | null;
  /** Now less before; null where the two cannot be compared. */
  readonly difference: string | null;
}

/** Answer to `change`: the greatest fall first, provinces without a comparison last. */
export function changeAnswer(rows: readonly AnswerRow[]): readonly ChangeOfProvince[] {
  const compared = rows.map((row) => {
    const isSame = row['label'] === row['label_before'] && row['measure'] === row['measure_before'];
    const now = amount(row['total']);
    const before = isSame ? amount(row['total_before']) : null;
    return { row, now, before, difference: now && before && subtract(now, before) };
  });
  const order = [...compared].sort((one, other) => {
    if (one.difference && other.difference) return compare(one.difference, other.difference);
    return Number(one.difference === null) - Number(other.difference === null);
  });
  return order.map(({ row, now, before, difference }) => ({
    province: row['province'] ?? '',
    name: row['name'] ?? '',
    total: shown(now),
    before: shown(before),
    difference: shown(difference),
  }));
}
