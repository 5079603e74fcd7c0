/**
 * What the window *Đổi mẫu* shows: the difference in words, the units it concerns, the trial, what may be taken back.
 */
import type { FormCode } from '../../core/form-code';
import { templateChange, type FormChange } from '../../core/forms/template-change';
import { ok } from '../../core/result';
import { isHandedIn } from '../../core/submission/submission';
import { rowTitle } from '../../core/forms/row-title';
import { fieldHeading } from '../../text/books/unit-book';
import { templateChangeWords as words } from '../../text/windows/rare/template-change';
import type { PeriodChoice } from '../api';
import { periodChoices } from '../receive/status';
import type { Asked } from '../refusal';
import { request, TEXT_OR_NONE } from '../request';
import { isOldTemplate, readable } from '../work/issued';
import { openPeriod, templatesOf, templatesToday } from '../work/open-period';
import { fileOf, submissionOf, type PeriodWork } from '../work/period-work';
import { changedNow, changesKept, firstLeft, trialOf, undoableChange } from './kept';

interface Named {
  readonly unit: string;
  readonly name: string;
}

export interface TemplateChangeView {
  readonly period: PeriodChoice;
  readonly periods: readonly PeriodChoice[];
  /** Each heading with its lines; a line names its form. */
  readonly differences: readonly { readonly heading: string; readonly lines: readonly string[] }[];
  /**
   * Units whose file may get the new forms now, with what becomes of each; those with a whole form more or less first.
   */
  readonly ready: readonly (Named & { readonly effect: string })[];
  /** Names of units that handed in. */
  readonly handedIn: readonly string[];
  readonly changed: readonly (Named & {
    readonly text: string;
    readonly mayUndo: boolean;
    /** Entries that have no place in the new forms, as the ledger keeps them. */
    readonly left: readonly string[];
  })[];
  /** How many of the first units are left before all others may follow. */
  readonly firstLeft: number;
  /** Names of the units that have today's forms by a change. */
  readonly first: readonly string[];
  /** The proven trial of these forms, in words; null = none yet. */
  readonly trial: { readonly text: string; readonly fileId: string } | null;
}

export const templateChanges = request({ period: TEXT_OR_NONE }, (world, { period }): Asked<TemplateChangeView> => {
  const opening = openPeriod(world, { period });
  if (!opening.ok) return opening;
  const open = opening.value;
  const { code, name } = open.period;
  const old = open.units.filter((unit) => fileOf(open, unit.code) && readable(() => isOldTemplate(open, unit.code))[0]);
  const isIn = (unit: string): boolean => isHandedIn(submissionOf(open, unit)?.state ?? 'unpublished');
  const trial = trialOf(open);
  const changes = new Map(old.map((unit) => [unit.code, changesOf(open, unit.code)]));
  const nameOf = (unit: string): string => open.units.find((one) => one.code === unit)?.shortName ?? unit;
  const latest = new Map(changesKept(open).map((one) => [one.unit, one]));
  return ok({
    period: { code, name },
    periods: periodChoices(open),
    differences: differencesOf(
      old.map(({ code, shortName }) => ({ unit: shortName, changes: changes.get(code) ?? [] })),
    ),
    ready: wholeFirst(old, changes)
      .filter((unit) => !isIn(unit.code))
      .map((unit) => ({
        unit: unit.code,
        name: unit.name,
        effect: words.effect(unit.name, effectOf(changes.get(unit.code) ?? [])),
      })),
    handedIn: old.filter((unit) => isIn(unit.code)).map(({ shortName }) => shortName),
    changed: [...latest.values()]
      .filter(({ undone }) => !undone)
      .map(({ unit, at, left }) => ({
        unit,
        name: nameOf(unit),
        text: words.changedAt(nameOf(unit), at),
        left: left.map(({ form, title, shown }) => words.leftEntry(words.ofForm(form, title), shown)),
        mayUndo: !isIn(unit) && undoableChange(open, unit) !== null,
      })),
    firstLeft: firstLeft(open),
    first: changedNow(open).map(nameOf),
    trial: trial && { text: words.tried({ ...trial, unit: nameOf(trial.unit) }), fileId: trial.fileId },
  });
});

const changesOf = (open: PeriodWork, unit: string): readonly FormChange[] =>
  readable(() => templateChange(templatesOf(open, unit), templatesToday(open, unit))).flat();

const hasWhole = (changes: readonly FormChange[] = []): boolean => changes.some(({ whole }) => whole !== null);

/** The trial and the first units then show the greatest change. */
const wholeFirst = <U extends { readonly code: string }>(
  units: readonly U[],
  changes: ReadonlyMap<string, readonly FormChange[]>,
): readonly U[] => [
  ...units.filter(({ code }) => hasWhole(changes.get(code))),
  ...units.filter(({ code }) => !hasWhole(changes.get(code))),
];

/** What becomes of the file of one unit. */
function effectOf(changes: readonly FormChange[]): readonly string[] {
  const { effectOf: say } = words;
  const inPlace = changes.filter(({ whole }) => whole === null);
  const count = (of: (change: FormChange) => readonly unknown[]): number =>
    inPlace.reduce((all, change) => all + of(change).length, 0);
  const some = (of: number, text: (count: number) => string): readonly string[] => (of === 0 ? [] : [text(of)]);
  const parts = [
    ...changes.flatMap(({ form, whole }) => (whole === null ? [] : [say[whole](form)])),
    ...some(
      count((one) => one.rowsIn),
      say.rowsIn,
    ),
    ...some(
      count((one) => one.rowsOut),
      say.rowsOut,
    ),
    ...some(
      count((one) => [...one.renamed, ...fieldLines(one), ...one.rules]),
      say.other,
    ),
  ];
  return parts.length === 0 ? [say.nothing] : parts;
}

interface OfUnit {
  readonly unit: string;
  readonly changes: readonly FormChange[];
}

/** The differences of all these units, each line once. */
function differencesOf(units: readonly OfUnit[]): TemplateChangeView['differences'] {
  const changes = units.flatMap((one) => one.changes.filter(({ whole }) => whole === null));
  const lines = (of: (change: FormChange) => readonly string[]): readonly string[] => [
    ...new Set(changes.flatMap((change) => of(change).map((text) => words.ofForm(change.form, text)))),
  ];
  return [
    { heading: words.formsIn, lines: wholeLines(units, 'in') },
    { heading: words.formsOut, lines: wholeLines(units, 'out') },
    { heading: words.rowsIn, lines: lines(({ rowsIn }) => rowsIn.map(rowTitle)) },
    { heading: words.rowsOut, lines: lines(({ rowsOut }) => rowsOut.map(rowTitle)) },
    {
      heading: words.renamed,
      lines: lines(({ renamed }) => renamed.map((one) => words.rename(rowTitle(one.was), rowTitle(one.now)))),
    },
    { heading: words.fields, lines: lines(fieldLines) },
    { heading: words.rules, lines: lines(({ rules }) => rules.map(rowTitle)) },
  ].filter((one) => one.lines.length > 0);
}

/** Each form that comes or goes as a whole, with its rows and the units that it concerns. */
function wholeLines(units: readonly OfUnit[], which: 'in' | 'out'): readonly string[] {
  const named = new Map<string, { readonly form: FormCode; readonly rows: number; readonly units: string[] }>();
  for (const { unit, changes } of units)
    for (const { form, whole, rowsIn, rowsOut } of changes) {
      if (whole !== which) continue;
      const rows = [...rowsIn, ...rowsOut].filter(({ heading }) => !heading).length;
      const known = named.get(`${form}|${rows}`) ?? { form, rows, units: [] };
      known.units.push(unit);
      named.set(`${form}|${rows}`, known);
    }
  return [...named.values()].map(({ form, rows, units: all }) => words.whole(form, rows, all));
}

const fieldLines = ({ form, fieldsIn, fieldsOut, cells }: FormChange): readonly string[] => [
  ...fieldsIn.map((field) => words.fieldIn(fieldHeading(form, field))),
  ...fieldsOut.map((field) => words.fieldOut(fieldHeading(form, field))),
  ...cells.map(({ row, field, to }) => words.cell[to](rowTitle(row), fieldHeading(form, field))),
];
