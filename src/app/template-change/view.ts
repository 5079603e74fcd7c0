/** What the window *Đổi mẫu* shows: the difference in words, the units it concerns, the trial, what may be taken back. */
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
import { changedNow, changesKept, firstLeft, trialOf, undoableChange } from './change';

interface Named {
  readonly unit: string;
  readonly name: string;
}

export interface TemplateChangeView {
  readonly period: PeriodChoice;
  readonly periods: readonly PeriodChoice[];
  /** Each heading with its lines; a line names its form. */
  readonly differences: readonly { readonly heading: string; readonly lines: readonly string[] }[];
  /** Units whose file may get the new forms now, and those that handed in. */
  readonly ready: readonly Named[];
  readonly handedIn: readonly string[];
  readonly changed: readonly (Named & { readonly text: string; readonly mayUndo: boolean })[];
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
  const nameOf = (unit: string): string => open.units.find((one) => one.code === unit)?.shortName ?? unit;
  const latest = new Map(changesKept(open).map((one) => [one.unit, one]));
  return ok({
    period: { code, name },
    periods: periodChoices(open),
    differences: differencesOf(
      open,
      old.map((unit) => unit.code),
    ),
    ready: old.filter((unit) => !isIn(unit.code)).map((unit) => ({ unit: unit.code, name: unit.name })),
    handedIn: old.filter((unit) => isIn(unit.code)).map(({ shortName }) => shortName),
    changed: [...latest.values()]
      .filter(({ undone }) => !undone)
      .map(({ unit, at }) => ({
        unit,
        name: nameOf(unit),
        text: words.changedAt(nameOf(unit), at),
        mayUndo: !isIn(unit) && undoableChange(open, unit) !== null,
      })),
    firstLeft: firstLeft(open),
    first: changedNow(open).map(nameOf),
    trial: trial && { text: words.tried({ ...trial, unit: nameOf(trial.unit) }), fileId: trial.fileId },
  });
});

/** The differences of all these units, each line once. */
function differencesOf(open: PeriodWork, units: readonly string[]): TemplateChangeView['differences'] {
  const changes = units.flatMap((unit) =>
    readable(() => templateChange(templatesOf(open, unit), templatesToday(open, unit))).flat(),
  );
  const lines = (of: (change: FormChange) => readonly string[]): readonly string[] => [
    ...new Set(changes.flatMap((change) => of(change).map((text) => words.ofForm(change.form, text)))),
  ];
  return [
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

const fieldLines = ({ form, fieldsIn, fieldsOut, cells }: FormChange): readonly string[] => [
  ...fieldsIn.map((field) => words.fieldIn(fieldHeading(form, field))),
  ...fieldsOut.map((field) => words.fieldOut(fieldHeading(form, field))),
  ...cells.map(({ row, field, to }) => words.cell[to](rowTitle(row), fieldHeading(form, field))),
];
