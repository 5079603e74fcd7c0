/**
 * Mở kỳ mới: what the next period takes over, what begins again, its days from the calendar, who is new or gone, and
 * one unit's form as it would be made. Reads only.
 */
import { dueDays, periodAfter } from '../../core/catalogue/next-period';
import { isSameYear } from '../../core/catalogue/reporting-year';
import type { EntryValue } from '../../core/entry';
import type { Template } from '../../core/forms/form';
import { FORM } from '../../core/form-code';
import { STATE, type FieldOf } from '../../core/forms/field';
import { TAB_TITLES } from '../../text/books/unit-book';
import { ok } from '../../core/result';
import { nextPeriodWords as words } from '../../text/windows/rare/next-period';
import { printDate, printScaled } from '../../text/print';
import { firstLines } from '../../text/listed';
import { blockers } from '../issue/blockers';
import { refuse, type Asked } from '../refusal';
import { request, TEXT, TEXT_OR_NONE } from '../request';
import { openPeriod, templatesOf, templatesToday } from '../work/open-period';
import { fileOf, submissionOf, type PeriodWork } from '../work/period-work';
import { readable } from '../work/issued';
import { isPublished } from '../work/unit-files';
import type { World } from '../ports';

export interface NextPeriodView {
  readonly before: { readonly code: string; readonly name: string };
  readonly next: { readonly code: string; readonly name: string };
  /** Reports of the period before that are not closed. */
  readonly open: readonly string[];
  /** Sentences under each heading. */
  readonly dates: readonly string[];
  readonly carried: readonly string[];
  readonly begins: readonly string[];
  readonly joined: readonly string[];
  readonly left: readonly string[];
  readonly rowsIn: readonly string[];
  readonly rowsOut: readonly string[];
  /** What keeps the forms from being made; sentences. */
  readonly blocked: readonly string[];
  readonly units: readonly { readonly unit: string; readonly name: string }[];
  readonly made: number;
  readonly published: number;
}

export interface NextForm {
  readonly unit: string;
  readonly rows: readonly {
    readonly tab: string;
    readonly title: string;
    /** The figure before, or what is already filled in. */
    readonly carried: string;
    readonly isNew: boolean;
  }[];
}

interface Both {
  readonly before: PeriodWork;
  readonly next: PeriodWork;
}

/** @param period the period before; absent = the one at work */
function opened(world: World, period: string | undefined): Asked<Both> {
  const before = openPeriod(world, { period });
  if (!before.ok) return before;
  const after = periodAfter(before.value.catalogue.periods, before.value.period);
  if (after === null) return refuse('noNextPeriod', { period: before.value.period.name });
  const next = openPeriod(world, { period: after.code });
  return next.ok ? ok({ before: before.value, next: next.value }) : next;
}

export const nextPeriod = request({ period: TEXT_OR_NONE }, (world, { period }): Asked<NextPeriodView> => {
  const both = opened(world, period);
  if (!both.ok) return both;
  const { before, next } = both.value;
  const forms = formsOf(both.value);
  // A unit without a form of the period before has nothing to be compared with.
  const known = forms.filter(({ then }) => then.length > 0);
  const names = (units: PeriodWork['units']): readonly string[] => units.map(({ name }) => name);
  const isIn = (open: PeriodWork, code: string): boolean => open.units.some((unit) => unit.code === code);
  return ok({
    before: { code: before.period.code, name: before.period.name },
    next: { code: next.period.code, name: next.period.name },
    open: before.units
      .filter(({ code }) => submissionOf(before, code)?.state !== 'closed')
      .map(({ shortName }) => shortName),
    dates: datesOf(next),
    carried: carriedIn(forms, both.value),
    begins: words.beginsAgain(isSameYear(before.period, next.period, next.catalogue.periods)),
    joined: names(next.units.filter(({ code }) => !isIn(before, code))),
    left: names(before.units.filter(({ code }) => !isIn(next, code))),
    rowsIn: rowsOnly(
      known.map(({ now }) => now),
      known.map(({ then }) => then),
    ),
    rowsOut: rowsOnly(
      known.map(({ then }) => then),
      known.map(({ now }) => now),
    ),
    blocked: firstLines(blockers(next), MOST),
    units: next.units.map(({ code, name }) => ({ unit: code, name })),
    made: next.units.filter(({ code }) => fileOf(next, code)).length,
    published: next.units.filter(({ code }) => isPublished(fileOf(next, code))).length,
  });
});

const MOST = 20;

interface Forms {
  readonly unit: string;
  /** As issued in the period before; [] for a unit that was not asked, or whose form cannot be read. */
  readonly then: readonly Template[];
  readonly now: readonly Template[];
}

const formsOf = ({ before, next }: Both): readonly Forms[] =>
  next.units.map(({ code }) => ({
    unit: code,
    then: fileOf(before, code) ? (readable(() => templatesOf(before, code))[0] ?? []) : [],
    now: templatesToday(next, code),
  }));

function datesOf({ period, catalogue }: PeriodWork): readonly string[] {
  const { set, due } = dueDays(period, catalogue.holidays);
  const holiday = catalogue.holidays.find(({ date, worked }) => date === set && worked !== true)?.name ?? null;
  return [
    words.range(printDate(period.from), printDate(period.to), printDate(period.cutOff)),
    set === due
      ? words.due(printDate(due), period.due.hour)
      : words.dueMoved({ set: printDate(set), due: printDate(due), hour: period.due.hour, holiday }),
    words.lock(printDate(period.lock)),
    words.basis(period.legalBasis),
  ];
}

const PRIOR = 'prior' satisfies FieldOf<'indicator'>;
const LAST_YEAR = 'lastYear' satisfies FieldOf<'indicator'>;
const GIVEN = 'given' satisfies FieldOf<'indicator'>;
const EARLIER = [PRIOR, LAST_YEAR];
const isHeld = (value: EntryValue | undefined): boolean => value !== undefined && value.kind !== 'blank';
const isDone = (value: EntryValue | undefined): boolean => value?.kind === 'choice' && value.code === 'done';

function carriedIn(forms: readonly Forms[], { before }: Both): readonly string[] {
  const rows = forms.flatMap(({ now }) => now.flatMap((template) => template.rows.map((row) => ({ template, row }))));
  const count = (form: Template['form'], holds: (cells: Template['rows'][number]['cells']) => boolean): number =>
    rows.filter(({ template, row }) => template.form === form && holds(row.cells)).length;
  const priors = count(FORM.indicator, (cells) => EARLIER.some((field) => cells[field]?.value?.kind === 'number'));
  const done = count(FORM.task, (cells) => isDone(cells[STATE]?.value));
  const doubtful = before.catalogue.targets.length;
  return [
    words.priors(priors, before.period.name),
    words.tasks(done),
    ...(doubtful > 0 ? [words.targets(doubtful)] : []),
  ];
}

/** Titles of rows that only the first forms ask, each once. */
function rowsOnly(some: readonly (readonly Template[])[], others: readonly (readonly Template[])[]): readonly string[] {
  const keyOf = ({ form }: Template, { key }: Template['rows'][number]): string => `${form} ${key}`;
  const known = new Set(others.flat().flatMap((template) => template.rows.map((row) => keyOf(template, row))));
  const found = new Map(
    some
      .flat()
      .flatMap((template) =>
        template.rows
          .filter((row) => !row.heading && !known.has(keyOf(template, row)))
          .map((row) => [keyOf(template, row), `${row.number} ${row.label}`.trim()] as const),
      ),
  );
  return [...found.values()];
}

/** The form of one unit as it would be made now: each row with what it takes over. */
export const nextForm = request({ period: TEXT, unit: TEXT }, (world, { period, unit }): Asked<NextForm> => {
  const both = opened(world, period);
  if (!both.ok) return both;
  const { next } = both.value;
  if (!next.units.some(({ code }) => code === unit)) return refuse('unknownUnit', { unit });
  const forms = formsOf({ ...both.value, next: { ...next, units: next.units.filter(({ code }) => code === unit) } });
  const then = new Set(
    forms.flatMap(({ then: old }) => old.flatMap(({ form, rows }) => rows.map(({ key }) => `${form} ${key}`))),
  );
  return ok({
    unit,
    rows: forms.flatMap(({ now }) =>
      now.flatMap(({ form, rows }) =>
        rows
          .filter((row) => !row.heading)
          .map((row) => ({
            tab: TAB_TITLES[form],
            title: `${row.number} ${row.label}`.trim(),
            carried: carriedText(row.cells),
            isNew: then.size > 0 && !then.has(`${form} ${row.key}`),
          })),
      ),
    ),
  });
});

function carriedText(cells: Template['rows'][number]['cells']): string {
  if (isDone(cells[STATE]?.value)) return words.done;
  for (const field of [...EARLIER, GIVEN]) {
    const value = cells[field]?.value;
    if (value?.kind === 'number') return printScaled(value.scaled, value.decimals);
    if (isHeld(value) && value?.kind === 'text') return value.text;
  }
  return '';
}
