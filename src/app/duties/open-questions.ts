/** The questions of units without an answer, the same question at the same row once. */
import { answersTo } from '../../core/duties/guidance';
import type { FormCode } from '../../core/form-code';
import { lower } from '../../core/text-fold';
import { questionWords } from '../../text/windows/duties/questions';
import { submissionOf, type PeriodWork } from '../work/period-work';

export interface OpenQuestion {
  readonly form: FormCode;
  readonly row: string;
  readonly title: string;
  readonly question: string;
  /** Codes and short names of the units that ask it, in protocol order. */
  readonly askedBy: readonly string[];
  readonly units: readonly string[];
}

/** No service call. */
export function openQuestions(open: PeriodWork): readonly OpenQuestion[] {
  const { indicators, tasks, targets } = open.catalogue;
  const labels = new Map([
    ...indicators.map(({ code, number, label }) => [code, `${number} ${label}`] as const),
    ...tasks.map(({ id, label }) => [id, label] as const),
    ...targets.map(({ code, label }) => [code, label] as const),
  ]);
  const found = new Map<string, OpenQuestion>();
  for (const unit of open.units)
    for (const one of submissionOf(open, unit.code)?.told.questions ?? []) {
      if (answersTo(open.catalogue.guidance, one)) continue;
      const key = [one.form, one.row, lower(one.text)].join('|');
      const known = found.get(key);
      found.set(key, {
        form: one.form,
        row: one.row,
        title: questionWords.rowOf(one.form, labels.get(one.row) ?? one.row),
        question: known?.question ?? one.text,
        askedBy: [...(known?.askedBy ?? []), unit.code],
        units: [...(known?.units ?? []), unit.shortName],
      });
    }
  return [...found.values()];
}
