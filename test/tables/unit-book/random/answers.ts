/**
 * Answers of one unit that follow the rules of its forms, as an official fills them: figures that agree, states with
 * what belongs to them, reasons where they are due.
 */
import type { Catalogue, Indicator, Target } from '../../../../src/core/catalogue/catalogue';
import type { Period } from '../../../../src/core/catalogue/period';
import type { EntryValue } from '../../../../src/core/entry';
import type { CellSpec, Template, TemplateRow } from '../../../../src/core/forms/form';
import type { Chance } from './chance';
import type { Amounts } from './figures';
import { wordsFor } from './words';

/** `form` row field → answer. */
export type Answers = Map<string, EntryValue>;
export const answerKey = (form: string, row: string, field: string): string => `${form} ${row} ${field}`;

export const BLANK: EntryValue = { kind: 'blank' };
const NOTHING: readonly EntryValue['kind'][] = ['notArisen', 'notApplicable'];
export const choice = (code: string): EntryValue => ({ kind: 'choice', code });
export const amount = (scaled: number, decimals: number): EntryValue => ({ kind: 'number', scaled, decimals });

export const decimalsOf = (spec: CellSpec | undefined): number =>
  spec?.kind.type === 'decimal' || spec?.kind.type === 'percent' ? spec.kind.decimals : 0;
const longestOf = (spec: CellSpec): number => (spec.kind.type === 'text' ? spec.kind.longest : 2000);

/** Rates in percent: 0, or above 1 and at most 100. */
const rate = (chance: Chance, decimals: number): number =>
  chance.once(6) ? 0 : chance.whole(10 ** decimals + 1, 100 * 10 ** decimals);

interface Filling {
  readonly answers: Answers;
  readonly chance: Chance;
  readonly template: Template;
}

const entries = (row: TemplateRow): readonly (readonly [string, CellSpec])[] =>
  Object.entries(row.cells).filter(([, spec]) => spec.part === 'entry');

function set({ answers, template }: Filling, row: TemplateRow, field: string, value: EntryValue): void {
  if (row.cells[field]?.part === 'entry') answers.set(answerKey(template.form, row.key, field), value);
}
const said = (filling: Filling, row: TemplateRow, field: string): EntryValue => {
  const spec = row.cells[field];
  return { kind: 'text', text: wordsFor(filling.chance, spec ? longestOf(spec) : 2000) };
};
const link = (chance: Chance): EntryValue => ({
  kind: 'text',
  text: chance.one([
    'https://khanhhoa.gov.vn',
    'https://drive.google.com/drive/u/0/folders/1aB?usp=sharing',
    'http://vbpl.vn/a.aspx?x=1#y',
  ]),
});

/** A figure, or the words for none. */
const figureOrNone = (scaled: number, decimals: number, chance: Chance): EntryValue =>
  scaled === 0 && chance.once(2)
    ? { kind: chance.one(['notArisen', 'notApplicable'] as const) }
    : amount(scaled, decimals);

interface Filled {
  readonly value: Amounts;
  readonly cumulative: Amounts;
}

export function fillIndicators(filling: Filling, { value, cumulative }: Filled): void {
  const { template, chance } = filling;
  for (const row of template.rows) {
    for (const [field, spec] of entries(row)) {
      const { kind } = spec;
      const typed = (field === 'cumulative' ? cumulative : value).get(row.key);
      if (kind.type === 'percent') set(filling, row, field, amount(rate(chance, kind.decimals), kind.decimals));
      else if (typed !== undefined && (field === 'value' || field === 'cumulative'))
        set(filling, row, field, figureOrNone(typed, decimalsOf(spec), chance));
      else if (field === 'confirm') set(filling, row, field, choice('agreed'));
      else if (kind.type === 'choice') set(filling, row, field, choice(chance.one(kind.choices)));
      else if (kind.type === 'tick') set(filling, row, field, { kind: 'tick', on: chance.once(2) });
      else if (kind.type === 'text' && chance.once(8)) set(filling, row, field, said(filling, row, field));
    }
  }
}

interface Plan {
  readonly period: Period;
  /** One of the agencies that forecast. */ readonly lead: boolean;
}

/** `day` moved by `days`. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

export const yearBegins = (period: Period): string => {
  const year = Number(period.cutOff.slice(0, 4));
  return `${period.cutOff.slice(5) < '12-15' ? year - 1 : year}-12-15`;
};

function dayWithin(from: string, to: string, chance: Chance): string {
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
  return dayAfter(from, chance.one([0, days, chance.whole(0, days)]));
}

export function fillTasks(filling: Filling, { period, lead }: Plan): void {
  const { template, chance } = filling;
  const from = yearBegins(period) < period.from ? yearBegins(period) : period.from;
  for (const row of template.rows) {
    const state = chance.one(['notStarted', 'doing', 'done', 'done', 'stopped']);
    const due = row.cells['due']?.value;
    const isLate = due?.kind === 'date' && due.date < period.cutOff;
    const isOpen = state === 'notStarted' || state === 'doing';
    set(filling, row, 'state', choice(state));
    if (state === 'doing') set(filling, row, 'percent', amount(chance.one([2, 99, chance.whole(2, 99)]), 0));
    if (state === 'done' && chance.once(2)) set(filling, row, 'percent', amount(100, 0));
    if (state === 'notStarted' && chance.once(2)) set(filling, row, 'percent', amount(0, 0));
    if (state === 'done') {
      set(filling, row, 'doneDate', { kind: 'date', date: dayWithin(from, period.cutOff, chance) });
      set(filling, row, 'product', said(filling, row, 'product'));
    }
    if (chance.once(4)) set(filling, row, 'link', link(chance));
    if (state === 'stopped' || (isOpen && isLate) || chance.once(8))
      set(filling, row, 'difficulty', said(filling, row, 'difficulty'));
    if (isOpen && lead) set(filling, row, 'forecast', choice(chance.one(['achieved', 'likely', 'hard', 'unlikely'])));
  }
}

export function fillTexts(filling: Filling): void {
  const { template, chance } = filling;
  for (const row of template.rows)
    for (const [field, spec] of entries(row))
      if (spec.required || chance.once(2)) set(filling, row, field, said(filling, row, field));
}

const MEETS = {
  atLeast: (one: number, goal: number) => one >= goal,
  above: (one: number, goal: number) => one > goal,
  atMost: (one: number, goal: number) => one <= goal,
  below: (one: number, goal: number) => one < goal,
} as const;

/** In hundredths. */
const hundredths = (one: { readonly scaled: number; readonly decimals: number } | null): number | null =>
  one === null ? null : Math.round((one.scaled / 10 ** one.decimals) * 100);

/** A figure of a target that is far from nothing and as it is wanted; null = there is none. */
function towards(target: Target, wanted: boolean | null, chance: Chance): number | null {
  const [goal, most] = [hundredths(target.goal), hundredths(target.maximum)];
  const isRate = target.measure.trim() === '%';
  const [least, top] = isRate
    ? [101, 10_000]
    : [goal ? Math.ceil(goal / 10) : 0, Math.min(most ?? Infinity, goal ? goal * 10 : 5000)];
  for (let turn = 0; turn < 60; turn += 1) {
    const near =
      goal === null ? chance.whole(least, top) : chance.one([goal, goal + 1, goal - 1, chance.whole(least, top)]);
    const { direction } = target;
    const isInside = near >= least && near <= top;
    if (isInside && (wanted === null || goal === null || direction === null || MEETS[direction](near, goal) === wanted))
      return near;
  }
  return null;
}

export function fillForecast(filling: Filling, targets: readonly Target[]): void {
  const { chance, template } = filling;
  for (const target of targets) {
    const row = template.rows.find(({ key }) => key === target.code);
    if (!row) continue;
    const [met, short] = [towards(target, true, chance), towards(target, false, chance)];
    const any = towards(target, null, chance);
    const figure = (one: number | null): EntryValue => (one === null ? BLANK : amount(one, 2));
    const state = chance.one([
      ...(met === null ? [] : ['achieved', 'likely']),
      ...(short === null ? [] : ['unlikely']),
      'hard',
    ]);
    const hardly = state === 'hard' || state === 'unlikely';
    const expected = state === 'unlikely' ? short : state === 'hard' ? any : met;
    set(filling, row, 'state', choice(state));
    set(filling, row, 'expected', state === 'achieved' && chance.once(2) ? BLANK : figure(expected));
    set(
      filling,
      row,
      'result',
      state === 'achieved' ? figure(met) : state === 'unlikely' && chance.once(2) ? figure(short) : BLANK,
    );
    if (hardly || chance.once(6)) set(filling, row, 'cause', said(filling, row, 'cause'));
    if (hardly || chance.once(6)) set(filling, row, 'action', said(filling, row, 'action'));
  }
}

export function fillScores(filling: Filling, catalogue: Catalogue, period: Period): void {
  const { chance, template } = filling;
  const criteria = catalogue.schemes.find(({ id }) => id === period.scoring?.scheme)?.criteria ?? [];
  for (const row of template.rows) {
    const criterion = criteria.find(({ code }) => code === row.key);
    if (!row.cells['self'] || row.cells['self'].part !== 'entry' || !criterion) continue;
    const most = hundredths(criterion.maximum) ?? 1000;
    const points = chance.one([0, most, chance.whole(0, most)]);
    const given = criterion.notArisen === 'no' ? amount(points, 2) : figureOrNone(points, 2, chance);
    set(filling, row, 'self', given);
    if ((points > 0 && !NOTHING.includes(given.kind)) || chance.once(5))
      set(filling, row, 'evidence', said(filling, row, 'evidence'));
    if (chance.once(5)) set(filling, row, 'link', link(chance));
  }
}

/** Rows of the annex whose figures are typed as whole or decimal numbers. */
export const figureRows = (template: Template, indicators: readonly Indicator[]): readonly Indicator[] =>
  indicators.filter(({ code }) => {
    const spec = template.rows.find(({ key }) => key === code)?.cells['value'];
    return spec?.part === 'entry' && (spec.kind.type === 'count' || spec.kind.type === 'decimal');
  });
