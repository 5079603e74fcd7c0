/** Each kind of rule as a condition that is TRUE when it is broken: the same meaning as core/rules/check.ts, in the unit's own sheet. */
import type { CellAt } from '../../core/form';
import type { Rule } from '../../core/rules/rule';
import { choiceLabel } from '../../text/unit-book';
import { all, any, dateLiteral, guarded, isBlank, isFilled, isOneOf, literal, sumOf } from './formula';

/** Doubles of decimals are compared after rounding far below the last digit that is kept. */
const exact = (difference: string): string => `ROUND(${difference};6)`;
const number = (cell: string): string => `ISNUMBER(${cell})`;

/** Cells a rule looks at; a rule on a cell that the template does not have is not asked. */
export function cellsOfRule(rule: Rule): readonly CellAt[] {
  switch (rule.kind) {
    case 'sum': return [rule.at, ...rule.parts];
    case 'notAbove': return [rule.at, ...rule.limit];
    case 'notBelow': return [rule.at, ...rule.floor];
    case 'equal': return [rule.at, rule.as];
    case 'filledWhen':
    case 'emptyWhen':
    case 'betweenWhen': return [rule.at, rule.when];
    default: return [rule.at];
  }
}

/** `name` = A1 name of a cell on the same tab. */
export function brokenFormula(rule: Rule, name: (at: CellAt) => string): string {
  const at = name(rule.at);
  switch (rule.kind) {
    case 'required': return isBlank(at);
    case 'sum': {
      const parts = rule.parts.map(name);
      return guarded([at, ...parts].map(number), `ABS(${exact(`${at}-${sumOf(parts)}`)})>${literal(rule.tolerance)}`);
    }
    case 'notAbove': return guarded([rule.at, ...rule.limit].map((cell) => number(name(cell))), `${exact(`${at}-${sumOf(rule.limit.map(name))}`)}>0`);
    case 'notBelow': return guarded([rule.at, ...rule.floor].map((cell) => number(name(cell))), `${exact(`${sumOf(rule.floor.map(name))}-${at}`)}>0`);
    case 'equal': return guarded([number(at), number(name(rule.as))], `${exact(`${at}-${name(rule.as)}`)}<>0`);
    case 'between': return outside(at, rule.min, rule.max);
    case 'dateWindow': {
      const out = [...(rule.from === null ? [] : [`${at}<${dateLiteral(rule.from)}`]), ...(rule.to === null ? [] : [`${at}>=${dateLiteral(rule.to)}+1`])];
      return out.length === 0 ? 'FALSE' : guarded([number(at)], any(out));
    }
    case 'notFalling': return guarded([number(at)], `${at}<${literal(rule.prior)}`);
    case 'outlier': return guarded([number(at)], any([`${at}>${literal(rule.median)}*${literal(rule.times)}`, `${at}*${literal(rule.times)}<${literal(rule.median)}`]));
    case 'filledWhen': return all([chosen(rule, name), isBlank(at)]);
    case 'emptyWhen': return all([chosen(rule, name), isFilled(at)]);
    case 'betweenWhen': return all([chosen(rule, name), outside(at, rule.min, rule.max)]);
  }
}

const chosen = (rule: { readonly when: CellAt; readonly codes: readonly string[] }, name: (at: CellAt) => string): string => isOneOf(name(rule.when), rule.codes.map(choiceLabel));

function outside(at: string, min: number | null, max: number | null): string {
  const out = [...(min === null ? [] : [`${at}<${literal(min)}`]), ...(max === null ? [] : [`${at}>${literal(max)}`])];
  return out.length === 0 ? 'FALSE' : guarded([number(at)], any(out));
}
