/** Targets at risk on the leaders' page, according to the forecasts of the lead agencies. */
import { FORM } from '../../core/form-code';
import { ofProvince } from '../../core/catalogue/own-task';
import { type Risk, atRisk, tasksAtRisk, type ShownNumber } from '../../core/consolidate/leaders';
import type { LeadersPage, ExplainBlock, PageCount, PageRisk, ExplainLine } from '../../tables/leaders-book/page';
import { leadersWords, explainTabWords } from '../../text/books/leaders/page';
import { coverageWords } from '../../text/books/master-book';
import { choiceLabel, fieldHeading } from '../../text/books/unit-book';
import { entryText as shown } from '../../text/entry-text';
import { printScaled } from '../../text/print';
import { explainCount } from '../explain/counts';
import { type Work, lineOf, nameOf, type Piece, MOST } from './pieces';

export function forecastOf({ open, figures }: Work): LeadersPage['forecast'] {
  const { forecast } = figures.consolidated;
  if (forecast.length === 0) return null;
  const missing = new Set(forecast.flatMap((line) => line.coverage.missing));
  return {
    have: forecast.reduce((sum, line) => sum + line.coverage.have, 0),
    expected: forecast.reduce((sum, line) => sum + line.coverage.expected, 0),
    missing: open.units.filter((unit) => missing.has(unit.code)).map((unit) => unit.shortName),
  };
}

const riskKey = ({ line, unit }: Risk): string => `risk.${line.row}.${unit}`;
const riskLabel = ({ line }: Risk): string => `${line.number} ${line.label}`.trim();

/** The number of targets at risk, with each target as a part. */
const countOf = ({ open }: Work, all: readonly Risk[]): ExplainBlock => ({
  key: 'risks',
  label: leadersWords.riskCount,
  shown: String(all.length),
  sentence: explainTabWords.risks(all.length),
  missing: [],
  parts: all.map((one) => ({
    unit: nameOf(open, one.unit),
    what: riskLabel(one),
    figure: choiceLabel(one.state),
    role: explainTabWords.role_['counted'] ?? '',
    place: '',
    version: null,
  })),
});

export function risksOf(work: Work): Piece<PageRisk> {
  const {
    open,
    figures: { consolidated },
  } = work;
  const coverage = forecastOf(work);
  if (coverage === null) return { lines: [], numbers: [], blocks: [] };
  const all = atRisk(
    consolidated.forecast,
    open.units.map((unit) => unit.code),
  );
  const lines = all.slice(0, MOST.risks).map((one): PageRisk => ({
    key: riskKey(one),
    label: riskLabel(one),
    why: riskWhy(one),
    state: one.state,
    agency: nameOf(open, one.unit),
  }));
  const blocks = all.map((one): ExplainBlock => ({
    key: riskKey(one),
    label: riskLabel(one),
    shown: choiceLabel(one.state),
    sentence: explainTabWords.risk(nameOf(open, one.unit)),
    missing: [],
    parts: cellsOf(work, one),
  }));
  const { have, expected, missing } = coverage;
  const own: ExplainBlock = {
    key: 'forecast',
    label: leadersWords.forecast,
    shown: coverageWords(have, expected),
    sentence: explainTabWords.forecast(have, expected),
    missing,
    parts: [],
  };
  const count = countOf(work, all);
  const numbers: ShownNumber[] = [
    { key: count.key, label: count.label, shown: count.shown },
    { key: 'forecast', label: leadersWords.forecast, shown: own.shown },
    ...all.map((one) => ({
      key: riskKey(one),
      label: `${riskLabel(one)} (${nameOf(open, one.unit)})`.trim(),
      shown: choiceLabel(one.state),
    })),
  ];
  return { lines, numbers, blocks: [count, own, ...blocks] };
}
/** How many assignments units do not expect to finish, with each as a part. */
export function tasksAtRiskOf(work: Work): Piece<never> & { readonly line: PageCount } {
  const { tasks, overview } = work.figures.consolidated;
  const lines = ofProvince(tasks);
  const [count, of] = [tasksAtRisk(tasks), overview.tasks.all];
  const parts = lines.flatMap(({ row }) => explainCount('tasks', { ...work, row, column: 'atRisk' })?.parts ?? []);
  const number: ShownNumber = { key: 'tasksAtRisk', label: leadersWords.tasksAtRisk, shown: printScaled(count, 0) };
  if (parts.length !== count) work.unproved.push(number.key);
  const block: ExplainBlock = {
    ...number,
    sentence: explainTabWords.tasksAtRisk(count, of),
    missing: [],
    parts: parts.map((part) => lineOf(work, part)),
  };
  return { line: { key: number.key, label: number.label, count, of }, lines: [], numbers: [number], blocks: [block] };
}

const amountWords = (value: Risk['result'], measure: string): string =>
  value.kind === 'blank' ? '' : `${shown(value)}${value.kind === 'number' && measure !== '' ? ` ${measure}` : ''}`;
const riskWhy = ({ line, result, expected, cause, action }: Risk): string =>
  leadersWords.riskWhy({
    goal: line.goalWords,
    result: amountWords(result, line.measure),
    expected: amountWords(expected, line.measure),
    cause,
    action,
  });

/** The agency's own cells, as sealed. */
const cellsOf = ({ open, figures }: Work, { line, unit }: Risk): readonly ExplainLine[] =>
  figures.sealed.values
    .filter(
      (one) => one.form === FORM.forecast && one.unit === unit && one.row === line.row && one.value.kind !== 'blank',
    )
    .map((one) => ({
      unit: nameOf(open, unit),
      what: fieldHeading(FORM.forecast, one.field),
      figure: shown(one.value),
      role: '',
      place: `${one.tab}!${one.a1}`,
      version: one.version,
    }));
