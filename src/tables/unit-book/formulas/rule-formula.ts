/**
 * Each kind of rule as a condition that is TRUE when the rule is broken: the same meaning as core/rules/verdict.ts, in
 * the unit's own sheet.
 */
import type { CellAt } from '../../../core/form-code';
import type { GoalDirection } from '../../../core/goal';
import type { Rule } from '../../../core/forms/rule';
import { dateToSerial } from '../../grid/serial';
import { choiceLabel } from '../../../text/books/unit-book';
import { amount, amounts, isAmount, isNothing, isReadableNumber, NONE, type Figure } from '../amounts';
import { all, any, dateLiteral, guarded, isBlank, isFilled, isOneOf, literal, not } from './formula';
import { quoted } from './quoted';

/** Finds a cell of the template on its own tab. */
export type FigureAt = (at: CellAt) => Figure;

/** Cells that a rule looks at; a rule about a cell that the template does not have cannot be judged. */
export function cellsOfRule(rule: Rule): readonly CellAt[] {
  switch (rule.kind) {
    case 'sum':
      return [rule.at, ...rule.parts];
    case 'notAbove':
      return [rule.at, ...rule.limit];
    case 'notBelow':
      return [rule.at, ...rule.floor];
    case 'equal':
      return [rule.at, rule.as];
    case 'filledWhen':
    case 'emptyWhen':
    case 'betweenWhen':
    case 'goalWhen':
    case 'filledWhenAbove':
      return [rule.at, rule.when];
    case 'confirms':
      return [rule.at, ...rule.figures.map((one) => one.at)];
    default:
      return [rule.at];
  }
}

/** Kinds that look at one cell alone, or at cells whose amounts are compared with it. */
type AloneOrCompared = Extract<
  Rule,
  {
    kind:
      | 'required'
      | 'sum'
      | 'notAbove'
      | 'notBelow'
      | 'equal'
      | 'between'
      | 'dateWindow'
      | 'notFalling'
      | 'outlier'
      | 'notLikeDay'
      | 'asGiven'
      | 'figureOnly';
  }
>;

/** A formula that is TRUE when the rule is broken. */
export function brokenFormula(rule: Rule, figureAt: FigureAt): string {
  const own = figureAt(rule.at);
  switch (rule.kind) {
    case 'filledWhen':
      return all([chosen(rule, figureAt), isBlank(own.cell)]);
    case 'emptyWhen':
      return all([chosen(rule, figureAt), isFilled(own.cell)]);
    case 'betweenWhen':
      return all([chosen(rule, figureAt), outside(own, rule.min, rule.max)]);
    case 'confirms':
      return confirms(rule, figureAt);
    case 'goalWhen':
      return all([chosen(rule, figureAt), guarded([isReadableNumber(own)], goalTest(rule, amount(own)))]);
    case 'filledWhenAbove':
      return all([
        guarded([isReadableNumber(figureAt(rule.when))], `${amount(figureAt(rule.when))}>${literal(rule.above)}`),
        isBlank(own.cell),
      ]);
    default:
      return brokenFigure(rule, own, figureAt);
  }
}

function brokenFigure(rule: AloneOrCompared, own: Figure, figureAt: FigureAt): string {
  /**
   * Own amount minus the others' amounts, when all are present; doubles are compared after rounding far below the last
   * digit kept.
   */
  const gap = (others: readonly CellAt[], test: (difference: string) => string): string => {
    const figures = others.map(figureAt);
    return others.length === 0
      ? 'FALSE'
      : guarded([own, ...figures].map(isAmount), test(`ROUND(${amount(own)}-${amounts(figures)};6)`));
  };
  switch (rule.kind) {
    case 'required':
      return isBlank(own.cell);
    case 'sum':
      return gap(rule.parts, (difference) => `ABS(${difference})>${literal(rule.tolerance)}`);
    case 'notAbove':
      return gap(rule.limit, (difference) => `${difference}>0`);
    case 'notBelow':
      return gap(rule.floor, (difference) => `${difference}<0`);
    case 'equal':
      return gap([rule.as], (difference) => `${difference}<>0`);
    case 'between':
      return outside(own, rule.min, rule.max);
    case 'dateWindow':
      return outsideWindow(own.cell, rule.from, rule.to);
    case 'notFalling':
      return guarded([isAmount(own)], `${amount(own)}<${literal(rule.prior)}`);
    case 'outlier':
      return outlies(rule, own);
    case 'notLikeDay':
      return likeDay(rule, own);
    case 'asGiven':
      return guarded([isAmount(own)], differs(own, rule.given));
    case 'figureOnly':
      return own.number === null ? isNothing(own.cell) : `${own.number}=${quoted(NONE)}`;
  }
}

function outlies({ median, times }: Extract<Rule, { kind: 'outlier' }>, own: Figure): string {
  if (median <= 0) return 'FALSE';
  const [far, near] = [literal(median * times), literal(median)];
  return guarded([isReadableNumber(own)], any([`${amount(own)}>${far}`, `${amount(own)}*${literal(times)}<${near}`]));
}

const likeDay = ({ first, last }: Extract<Rule, { kind: 'notLikeDay' }>, own: Figure): string =>
  guarded(
    [isReadableNumber(own)],
    all([
      `${amount(own)}>=${literal(dateToSerial(first))}`,
      `${amount(own)}<=${literal(dateToSerial(last))}`,
      `ROUND(${amount(own)};0)=${amount(own)}`,
    ]),
  );

const differs = (figure: Figure, given: number): string => `ABS(ROUND(${amount(figure)}-${literal(given)};6))>0`;

/** TRUE when the unit agreed although a figure differs, or disagreed although none does. */
function confirms(rule: Extract<Rule, { kind: 'confirms' }>, figureAt: FigureAt): string {
  const answer = figureAt(rule.at).cell;
  const figures = rule.figures.map(({ at, given }) => ({ figure: figureAt(at), given }));
  const other = any(figures.map(({ figure, given }) => differs(figure, given)));
  const is = (code: string): string => isOneOf(answer, [choiceLabel(code)]);
  return guarded(
    figures.map(({ figure }) => isAmount(figure)),
    any([all([is('agreed'), other]), all([is('disagreed'), not(other)])]),
  );
}

const SIGNS: Readonly<Record<GoalDirection, readonly [met: string, short: string]>> = {
  atLeast: ['>=', '<'],
  above: ['>', '<='],
  atMost: ['<=', '>'],
  below: ['<', '>='],
};

/** TRUE when the figure is on the wrong side of the goal. */
const goalTest = (rule: Extract<Rule, { kind: 'goalWhen' }>, figure: string): string =>
  `${figure}${SIGNS[rule.direction][rule.wanted === 'met' ? 1 : 0]}${literal(rule.goal)}`;

const chosen = (rule: { readonly when: CellAt; readonly codes: readonly string[] }, figureAt: FigureAt): string =>
  isOneOf(`TRIM(${figureAt(rule.when).cell})`, rule.codes.map(choiceLabel));

/** Only a typed number can be in a range; the two words are not. */
function outside(own: Figure, min: number | null, max: number | null): string {
  const out = [
    ...(min === null ? [] : [`${amount(own)}<${literal(min)}`]),
    ...(max === null ? [] : [`${amount(own)}>${literal(max)}`]),
  ];
  return out.length === 0 ? 'FALSE' : guarded([isReadableNumber(own)], any(out));
}

function outsideWindow(cell: string, from: string | null, to: string | null): string {
  const out = [
    ...(from === null ? [] : [`${cell}<${dateLiteral(from)}`]),
    ...(to === null ? [] : [`${cell}>=${dateLiteral(to)}+1`]),
  ];
  return out.length === 0 ? 'FALSE' : guarded([`ISNUMBER(${cell})`], any(out));
}
