/** The rules of the *Nhiệm vụ* form: state, percentage, date, evidence and forecast must agree. */
import type { TemplateRow } from './form';
import type { Period } from '../catalogue/period';
import { reportingYear } from '../catalogue/reporting-year';
import { ASKED, MEND_OR_EXPLAIN, MUST_MEND, type Rule } from './rule';

export interface TaskRuleAsk {
  readonly rows: readonly TemplateRow[];
  readonly period: Period;
  /** All periods of the catalogue. */
  readonly periods: readonly Period[];
  /** One of the agencies that also report a forecast. */
  readonly lead: boolean;
}

export const taskRules = (ask: TaskRuleAsk): readonly Rule[] =>
  ask.rows.filter((row) => !row.heading).flatMap((row) => rowRules(row, ask));

/** First day of the reporting year, or of the period where that is earlier. */
function firstDay({ period, periods }: TaskRuleAsk): string {
  const { from } = reportingYear(period, periods);
  return from < period.from ? from : period.from;
}

/** Functions that make the rules of one row, each named by its kind, its cell and the states that it looks at. */
function makersFor(row: TemplateRow) {
  const at = (field: string) => ({ row: row.key, field });
  const when = at('state');
  const name = (kind: Rule['kind'], field: string, codes: readonly string[] = []): string =>
    [`${kind}:${row.key}.${field}`, ...codes].join(':');
  const filled = (field: string, codes: readonly string[], level: typeof MUST_MEND | typeof ASKED): Rule => ({
    id: name('filledWhen', field, codes),
    kind: 'filledWhen',
    ...level,
    at: at(field),
    when,
    codes,
  });
  const percent = (codes: readonly string[], min: number, max: number): Rule => ({
    id: name('betweenWhen', 'percent', codes),
    kind: 'betweenWhen',
    ...MEND_OR_EXPLAIN,
    at: at('percent'),
    when,
    codes,
    min,
    max,
  });
  return { at, when, name, filled, percent };
}

function rowRules(row: TemplateRow, ask: TaskRuleAsk): readonly Rule[] {
  const { at, when, name, filled, percent } = makersFor(row);
  const rules: Rule[] = [
    { id: name('required', 'state'), kind: 'required', ...MUST_MEND, at: when },
    filled('doneDate', ['done'], MUST_MEND),
    filled('product', ['done'], ASKED),
    filled('percent', ['doing'], MUST_MEND),
    filled('difficulty', ['stopped'], ASKED),
    {
      id: name('emptyWhen', 'doneDate'),
      kind: 'emptyWhen',
      ...MEND_OR_EXPLAIN,
      at: at('doneDate'),
      when,
      codes: ['notStarted', 'doing', 'stopped'],
    },
    percent(['done'], 100, 100),
    percent(['notStarted'], 0, 0),
    percent(['doing'], 1, 99),
    {
      id: name('dateWindow', 'doneDate'),
      kind: 'dateWindow',
      ...MEND_OR_EXPLAIN,
      at: at('doneDate'),
      from: firstDay(ask),
      to: ask.period.cutOff,
    },
  ];
  if (isPastDue(row, ask.period)) rules.push(filled('difficulty', ['notStarted', 'doing'], ASKED));
  if (ask.lead) rules.push(filled('forecast', ['notStarted', 'doing'], ASKED));
  return rules;
}

/** The day was already past when the form was made, so an unfinished task needs a reason. */
function isPastDue(row: TemplateRow, period: Period): boolean {
  const due = row.cells['due']?.value;
  return due?.kind === 'date' && due.date < period.cutOff;
}
