/**
 * Survey points from a table: one unit per row, one column per criterion that a survey gives. A unit is known by its
 * code or by its whole name; a name that is only near is a suggestion.
 */
import { compare, fromText, rescale, type Scaled } from '../../exact';
import { SCORE_DECIMALS } from '../../score/score';
import { lower, normalise } from '../../text-fold';
import type { Criterion } from '../catalogue';
import type { Unit } from '../unit';
import { nearestUnit, unitByName } from '../unit-name';
import { findTable, type BodyRow, type TextGrid } from './columns';
import { SURVEY_HEADINGS, TOTAL_ROW } from './words';

export type SurveyDoubt =
  | { readonly code: 'unit'; readonly found: string; readonly near: string | null }
  | { readonly code: 'twice' }
  | { readonly code: 'points' | 'above'; readonly criterion: string; readonly found: string }
  /** No cell of the row has points. */
  | { readonly code: 'blank' };

export interface SurveyLine {
  /** 1-based row of the table. */
  readonly row: number;
  readonly name: string;
  readonly unit: string | null;
  /** By criterion code; a blank cell is absent. */
  readonly points: Readonly<Record<string, Scaled>>;
  readonly doubts: readonly SurveyDoubt[];
}

interface Around {
  /** The units of the đợt. */
  readonly units: readonly Unit[];
  /** The criteria that a survey gives. */
  readonly criteria: readonly Criterion[];
}

/** Criteria without a column; null = the table has no column for units, or none for any criterion. */
export interface SurveyRead {
  readonly lines: readonly SurveyLine[];
  readonly absent: readonly string[];
}

const UNIT = 'unit';
const CODE = 'code';

export function surveyTable(grid: TextGrid, { units, criteria }: Around): SurveyRead | null {
  const shape = [
    [CODE, SURVEY_HEADINGS.code],
    [UNIT, SURVEY_HEADINGS.unit],
    ...criteria.map((one) => [one.code, headingOf(one, criteria.length === 1)] as const),
  ] as const;
  const found = findTable<string>(grid, { headings: shape, required: [UNIT] });
  const absent = criteria.filter(({ code }) => found?.columns[code] === undefined).map(({ code }) => code);
  if (!found || absent.length === criteria.length) return null;
  const seen = new Set<string>();
  const lines = found.body
    .filter(({ cells }) => !TOTAL_ROW.test(lower(cells[UNIT] ?? '')))
    .map((line): SurveyLine => {
      const read = lineOf(line, { units, criteria });
      if (read.unit === null) return read;
      const doubts = seen.has(read.unit) ? [...read.doubts, { code: 'twice' } as const] : read.doubts;
      seen.add(read.unit);
      return { ...read, doubts };
    });
  return { lines, absent };
}

const plainPattern = (text: string): string => lower(text).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Its number, its words, or both; the only criterion may be called *Điểm*. */
function headingOf({ number, label, code }: Criterion, isOnly: boolean): RegExp {
  const own = [number, code]
    .filter((one) => one !== '')
    .map(plainPattern)
    .join('|');
  const any = isOnly ? `|${SURVEY_HEADINGS.points.source}` : '';
  return new RegExp(`^(?:\\S+ )?(?:${own})[.):]?(?: .*)?$|^${plainPattern(label)}$${any}`);
}

function lineOf({ row, cells }: BodyRow<string>, { units, criteria }: Around): SurveyLine {
  const name = normalise(cells[UNIT] ?? '');
  const unit = units.find((one) => one.code === (cells[CODE] ?? '').trim()) ?? unitByName(name, units);
  const points: Record<string, Scaled> = {};
  const doubts: SurveyDoubt[] = unit
    ? []
    : [{ code: 'unit', found: name, near: nearestUnit(name, units)?.name ?? null }];
  for (const { code, maximum, number } of criteria) {
    const found = normalise(cells[code] ?? '');
    if (found === '') continue;
    const amount = fromText(found.replace(',', '.'));
    const read =
      amount && amount.scaled >= 0 && amount.decimals <= SCORE_DECIMALS ? rescale(amount, SCORE_DECIMALS) : null;
    if (read === null) doubts.push({ code: 'points', criterion: number, found });
    else if (maximum !== null && compare(read, maximum) > 0) doubts.push({ code: 'above', criterion: number, found });
    else points[code] = read;
  }
  if (doubts.length === 0 && Object.keys(points).length === 0) doubts.push({ code: 'blank' });
  return { row, name, unit: unit?.code ?? null, points, doubts };
}
