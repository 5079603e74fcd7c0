/**
 * Owners and deadlines in the words of a plan, understood only when the meaning is certain. Anything else comes back as
 * `unresolved` with the typed words: it is listed, and publishing is blocked until the office chooses.
 */
import { addDays, endOfMonth, isDay } from '../calendar';
import type { DeadlineRule } from './catalogue';
import { lower, normalise } from '../text-fold';
import type { OwnerSelector, Unit } from './unit';
import {
  CENTRAL_AGENCIES,
  COMMUNES,
  DEPARTMENTS,
  DISTRICTS,
  DOTTED_DAY,
  PLAN,
  PUBLIC_UNITS,
  QUARTERS,
  WORDY_DAY,
} from '../words';
import { unitByName } from './unit-name';
import { plainSigns } from '../reading/typed-number';

/**
 * Matches the whole name against the official name, the short name and the code, however it is shortened
 * (`unit-name.ts`). Diacritics are never removed.
 */
export function parseOwner(words: string, units: readonly Unit[]): OwnerSelector {
  const parts = words
    .split(';')
    .map(normalise)
    .filter((part) => part !== '');
  const found = parts.map((part) => oneOwner(part, units));
  const known = found.filter((one): one is OwnerSelector => one !== null);
  if (known.length === 0 || known.length < parts.length) return { kind: 'unresolved', words };
  return known.length === 1 && known[0] ? known[0] : { kind: 'any', of: known };
}

function oneOwner(part: string, units: readonly Unit[]): OwnerSelector | null {
  const said = part.toLowerCase();
  if (DEPARTMENTS.test(said)) return { kind: 'group', group: 'department' };
  if (DISTRICTS.test(said)) return { kind: 'group', group: 'district' };
  if (COMMUNES.test(said)) return { kind: 'group', group: 'commune' };
  if (CENTRAL_AGENCIES.test(said)) return { kind: 'group', group: 'central' };
  if (PUBLIC_UNITS.test(said)) return { kind: 'group', group: 'publicUnit' };
  const only = unitByName(part, units);
  return only ? { kind: 'unit', unit: only.code } : null;
}

/** `year` is the year of the plan; it is used where the words do not give a year. */
export function parseDeadline(words: string, year: number): DeadlineRule {
  const said = withSlashes(plainSigns(lower(words)).replace(/\.$/, ''));
  return fixedWords(said) ?? spans(said, year) ?? days(said, year) ?? relative(words) ?? { kind: 'unresolved', words };
}

function fixedWords(said: string): DeadlineRule | null {
  if (PLAN.quarterly.test(said)) return { kind: 'recurring', every: 'quarter' };
  if (PLAN.monthly.test(said)) return { kind: 'recurring', every: 'month' };
  if (PLAN.continuous.test(said)) return { kind: 'continuous' };
  if (PLAN.onEvent.test(said)) return { kind: 'onEvent' };
  return null;
}

const inFigures = (said: string): string =>
  said
    .replace(/(\d) ?\/ ?(?=\d)/g, '$1/')
    .replace(WORDY_DAY, (_, day: string, month: string, year?: string) =>
      [day, month, ...(year === undefined ? [] : [year])].join('/'),
    );

/** `30.6.2019`, `30-6-2019` and `30 tháng 6 năm 2019` as `30/6/2019`; anything that is not a day stays. */
const withSlashes = (said: string): string =>
  inFigures(said).replace(
    DOTTED_DAY,
    (typed: string, day: string, month?: string, year?: string, other?: string, of?: string) => {
      const parts = [day, month ?? other, year ?? of].filter((part) => part !== undefined);
      return Number(day) <= 31 && Number(parts[1]) <= 12 ? parts.join('/') : typed;
    },
  );

const quarterOf = (text: string | undefined): number => QUARTERS[text ?? ''] ?? 0;

function spans(said: string, year: number): DeadlineRule | null {
  const quarter = PLAN.quarter.exec(said);
  if (quarter)
    return {
      kind: 'endOfMonth',
      year: quarter[3] ? year + 1 : Number(quarter[2] ?? year),
      month: quarterOf(quarter[1]) * 3,
    };
  const [inMonth, named, ofYear, bare, bareYear] = PLAN.month.exec(said) ?? [];
  const month = Number(named ?? bare);
  if (inMonth !== undefined && month >= 1 && month <= 12)
    return { kind: 'endOfMonth', year: Number(ofYear ?? bareYear ?? year), month };
  const inYear = PLAN.inYear.exec(said);
  if (inYear) return { kind: 'endOfMonth', year: Number(inYear[1] ?? inYear[2] ?? year), month: 12 };
  const half = PLAN.firstHalf.exec(said);
  if (half) return { kind: 'endOfMonth', year: Number(half[1] ?? year), month: 6 };
  const quarters = PLAN.quarters.exec(said);
  if (!quarters || quarterOf(quarters[1]) > quarterOf(quarters[2])) return null;
  const of = Number(quarters[3] ?? year);
  return {
    kind: 'range',
    from: endOfMonth(of, quarterOf(quarters[1]) * 3 - 2).replace(/..$/, '01'),
    to: endOfMonth(of, quarterOf(quarters[2]) * 3),
  };
}

const written = (day: string | undefined, month: string | undefined, year: string | number): string | null => {
  const date = `${year}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;
  return isDay(date) ? date : null;
};

function days(said: string, year: number): DeadlineRule | null {
  const range = PLAN.range.exec(said);
  if (range) return rangeOf(range[1] ?? '', range[2] ?? '');
  const before = PLAN.before.exec(said);
  if (before) return dateRule(written(before[1], before[2], before[3] ?? year), -1);
  const on = PLAN.on.exec(said);
  if (on) return dateRule(written(on[1], on[2], on[3] ?? year), 0);
  return PLAN.iso.test(said) && isDay(said) ? { kind: 'date', date: said } : null;
}

/** *Trước ngày* 31/01 makes the 30th the last good day. */
const dateRule = (date: string | null, shift: number): DeadlineRule | null =>
  date === null ? null : { kind: 'date', date: addDays(date, shift) };

function rangeOf(first: string, last: string): DeadlineRule | null {
  const [from, to] = [first, last].map((text) => {
    const [day, month, year] = text.split('/');
    return written(day, month, year ?? '');
  });
  return from && to && from <= to ? { kind: 'range', from, to } : null;
}

function relative(words: string): DeadlineRule | null {
  const found = PLAN.relative.exec(normalise(words));
  return found ? { kind: 'relative', days: Number(found[1]), after: found[2] ?? '' } : null;
}
