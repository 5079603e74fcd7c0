/** *Đính chính số liệu*: the closed reports of a period, what may be corrected in one, and the restatement ledger. */
import { CHOICE_CODES, fieldHeading, TAB_TITLES } from '../../text/books/unit-book';
import type { FormCode } from '../../core/form-code';
import { EXPLANATION } from '../../core/forms/field';
import { ok } from '../../core/result';
import { UNDO_WITHIN } from '../../core/submission/told';
import { rowTitle } from '../../core/forms/row-title';
import { entryText } from '../../text/entry-text';
import type { PeriodChoice } from '../api';
import { periodChoices } from '../receive/status';
import type { Asked } from '../refusal';
import { request, TEXT, TEXT_OR_NONE } from '../request';
import { openPeriod } from '../work/open-period';
import { submissionOf } from '../work/period-work';
import { correctionsOf, type StandingCorrection } from './kept';
import { closedReport } from './made';

export interface CorrectionsView {
  readonly period: PeriodChoice;
  readonly periods: readonly PeriodChoice[];
  readonly units: readonly { readonly unit: string; readonly name: string }[];
  /** Latest first. */
  readonly ledger: readonly (Omit<StandingCorrection, 'noticeBefore' | 'before'> & { readonly mayUndo: boolean })[];
}

export interface CorrectableRow {
  readonly form: FormCode;
  readonly row: string;
  readonly title: string;
  readonly fields: readonly {
    readonly field: string;
    readonly heading: string;
    readonly shown: string;
    /** Labels of a choice; [] = it is typed. */
    readonly choices: readonly string[];
    /** Words or a link, and not a figure or a day. */
    readonly isText: boolean;
  }[];
}

export interface CorrectableView {
  readonly unit: string;
  readonly rows: readonly CorrectableRow[];
}

export const corrections = request({ period: TEXT_OR_NONE }, (world, { period }): Asked<CorrectionsView> => {
  const opening = openPeriod(world, { period });
  if (!opening.ok) return opening;
  const open = opening.value;
  const { code, name } = open.period;
  const now = world.clock.now();
  const closed = open.period.scoring
    ? []
    : open.units.filter((unit) => submissionOf(open, unit.code)?.state === 'closed');
  return ok({
    period: { code, name },
    periods: periodChoices(open),
    units: closed.map((unit) => ({ unit: unit.code, name: unit.name })),
    ledger: [...correctionsOf(open)].reverse().map(({ noticeBefore: _, before: __, ...one }) => ({
      ...one,
      mayUndo:
        one.undoneAt === null && one.version === submissionOf(open, one.unit)?.version && now - one.at <= UNDO_WITHIN,
    })),
  });
});

const labels = new Map([...CHOICE_CODES].map(([label, choice]) => [choice, label]));

/** The cells of a closed report that hold what the unit reported: figures, days, choices and texts. */
export const correctable = request({ period: TEXT, unit: TEXT }, (world, asked): Asked<CorrectableView> => {
  const opening = openPeriod(world, { period: asked.period });
  if (!opening.ok) return opening;
  const report = closedReport(opening.value, asked.unit);
  if (!report.ok) return report;
  const { seal, templates } = report.value;
  const rows = templates.flatMap(({ form, rows: all }) => {
    const cells = seal.forms.find((one) => one.form === form)?.cells ?? [];
    return all.flatMap((row): readonly CorrectableRow[] => {
      const fields = Object.entries(row.cells).flatMap(([field, { part, kind }]) => {
        const cell = cells.find((one) => one.row === row.key && one.field === field);
        // The reason of the correction is the explanation; a tick confirms what the office gave.
        if (part !== 'entry' || !cell || field === EXPLANATION || kind.type === 'tick') return [];
        return [
          {
            field,
            heading: fieldHeading(form, field),
            shown: cell.value.kind === 'blank' ? '' : entryText(cell.value),
            isText: kind.type === 'text' || kind.type === 'link',
            choices: kind.type === 'choice' ? kind.choices.flatMap((choice) => labels.get(choice) ?? []) : [],
          },
        ];
      });
      const title = `${TAB_TITLES[form]}: ${rowTitle(row)}`;
      return fields.length === 0 ? [] : [{ form, row: row.key, title, fields }];
    });
  });
  return ok({ unit: asked.unit, rows });
});
