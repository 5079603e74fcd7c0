/**
 * Google's conditions (of a validation or a conditional format) as one Excel expression on one cell. Independent of
 * what happens when the condition holds.
 */
import type { sheets_v4 } from '@googleapis/sheets';
import { understand } from '../../values';
import { MAX_FORMULA_TEXT, translateFormula, type FormulaPlace, type Translation } from '../formula/formulas';
import type { Scope } from '../scope';

type Condition = sheets_v4.Schema$BooleanCondition;
type ConditionValue = sheets_v4.Schema$ConditionValue;

/** The cell that the expression tests (`B3`), and the cell from which its formulas count. */
export interface ConditionPlace extends FormulaPlace {
  readonly cell: string;
}

const RELATIVE_DATES: Readonly<Record<string, string>> = {
  PAST_YEAR: 'EDATE(TODAY(),-12)',
  PAST_MONTH: 'EDATE(TODAY(),-1)',
  PAST_WEEK: 'TODAY()-7',
  YESTERDAY: 'TODAY()-1',
  TODAY: 'TODAY()',
  TOMORROW: 'TODAY()+1',
};

/** A number, or a date as a serial number, typed in the file's locale; undefined for any other text. */
export function typedNumber(text: string, scope: Scope): number | undefined {
  const { value } = understand(text, scope.typing);
  return typeof value === 'number' ? value : undefined;
}

/** One value of a condition on numbers or dates as an Excel operand: a number or a formula. A text is refused. */
export function operand(value: ConditionValue | undefined, scope: Scope, place: FormulaPlace): Translation {
  const relative = RELATIVE_DATES[value?.relativeDate ?? ''];
  if (relative) return { formula: relative };
  const text = value?.userEnteredValue ?? '';
  if (/^[=+]./.test(text)) return translateFormula(text.replace(/^\+/, '=+'), scope, place);
  const number = typedNumber(text, scope);
  return number === undefined ? { refused: 'value' } : { formula: String(number) };
}

/** A text as a formula writes it. */
export function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

type Template = (cell: string, first: string, second: string) => string;

const NUMBERS: Readonly<Record<string, Template>> = {
  NUMBER_GREATER: (cell, first) => `AND(ISNUMBER(${cell}),${cell}>${first})`,
  NUMBER_GREATER_THAN_EQ: (cell, first) => `AND(ISNUMBER(${cell}),${cell}>=${first})`,
  NUMBER_LESS: (cell, first) => `AND(ISNUMBER(${cell}),${cell}<${first})`,
  NUMBER_LESS_THAN_EQ: (cell, first) => `AND(ISNUMBER(${cell}),${cell}<=${first})`,
  NUMBER_EQ: (cell, first) => `AND(ISNUMBER(${cell}),${cell}=${first})`,
  NUMBER_NOT_EQ: (cell, first) => `AND(ISNUMBER(${cell}),${cell}<>${first})`,
  NUMBER_BETWEEN: (cell, first, second) => `AND(ISNUMBER(${cell}),${cell}>=${first},${cell}<=${second})`,
  NUMBER_NOT_BETWEEN: (cell, first, second) => `AND(ISNUMBER(${cell}),OR(${cell}<${first},${cell}>${second}))`,
  DATE_EQ: (cell, first) => `AND(ISNUMBER(${cell}),INT(${cell})=${first})`,
  DATE_BEFORE: (cell, first) => `AND(ISNUMBER(${cell}),INT(${cell})<${first})`,
  DATE_AFTER: (cell, first) => `AND(ISNUMBER(${cell}),INT(${cell})>${first})`,
  DATE_ON_OR_BEFORE: (cell, first) => `AND(ISNUMBER(${cell}),INT(${cell})<=${first})`,
  DATE_ON_OR_AFTER: (cell, first) => `AND(ISNUMBER(${cell}),INT(${cell})>=${first})`,
  DATE_BETWEEN: (cell, first, second) => `AND(ISNUMBER(${cell}),INT(${cell})>=${first},INT(${cell})<=${second})`,
  DATE_NOT_BETWEEN: (cell, first, second) => `AND(ISNUMBER(${cell}),OR(INT(${cell})<${first},INT(${cell})>${second}))`,
};

/** SEARCH reads `~ * ?` as wildcards. */
const searched = (text: string): string => text.replace(/[~*?]/g, '~$&');

const TEXTS: Readonly<Record<string, (cell: string, text: string) => string>> = {
  TEXT_CONTAINS: (cell, text) => `ISNUMBER(SEARCH(${quoted(searched(text))},${cell}))`,
  TEXT_NOT_CONTAINS: (cell, text) => `NOT(ISNUMBER(SEARCH(${quoted(searched(text))},${cell})))`,
  TEXT_STARTS_WITH: (cell, text) => `LEFT(${cell},${text.length})=${quoted(text)}`,
  TEXT_ENDS_WITH: (cell, text) => `RIGHT(${cell},${text.length})=${quoted(text)}`,
  TEXT_EQ: (cell, text) => `EXACT(${cell}&"",${quoted(text)})`,
};

const BARE: Readonly<Record<string, (cell: string) => string>> = {
  BLANK: (cell) => `LEN(${cell})=0`,
  NOT_BLANK: (cell) => `LEN(${cell})>0`,
  DATE_IS_VALID: (cell) => `ISNUMBER(${cell})`,
};

/** The condition as an expression that is TRUE when it holds, or the reason why Excel cannot express it. */
export function expression(condition: Condition, scope: Scope, place: ConditionPlace): Translation {
  const type = condition.type ?? '';
  const values = condition.values ?? [];
  const text = values[0]?.userEnteredValue ?? '';
  if (type === 'CUSTOM_FORMULA') return translateFormula(text.startsWith('=') ? text : `=${text}`, scope, place);
  const bare = BARE[type];
  if (bare) return { formula: bare(place.cell) };
  const ofText = TEXTS[type];
  if (ofText)
    return text.startsWith('=') || text.length > MAX_FORMULA_TEXT
      ? { refused: type }
      : { formula: ofText(place.cell, text) };
  const ofNumbers = NUMBERS[type];
  if (!ofNumbers) return { refused: type };
  const first = operand(values[0], scope, place);
  if ('refused' in first) return first;
  const second = ofNumbers.length > 2 ? operand(values[1], scope, place) : first;
  if ('refused' in second) return second;
  return { formula: ofNumbers(place.cell, wrapped(first.formula), wrapped(second.formula)) };
}

function wrapped(formula: string): string {
  return /^-?[\d.]+$/.test(formula) ? formula : `(${formula})`;
}
