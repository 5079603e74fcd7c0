/**
 * Whether a condition has the form that its type needs: how many values, and where the type is allowed (descriptions of
 * ConditionType in the discovery document). The values themselves are not checked.
 */
import { refuse } from '../errors';
import type { Condition } from '../types';

const NONE = ['TEXT_IS_EMAIL', 'TEXT_IS_URL', 'DATE_IS_VALID', 'BLANK', 'NOT_BLANK'];
const TWO = ['NUMBER_BETWEEN', 'NUMBER_NOT_BETWEEN', 'DATE_BETWEEN', 'DATE_NOT_BETWEEN'];
const ANY = ['ONE_OF_LIST', 'BOOLEAN'];

const NOT_IN = {
  'data validation': [
    'TEXT_STARTS_WITH',
    'TEXT_ENDS_WITH',
    'BLANK',
    'NOT_BLANK',
    'TEXT_NOT_EQ',
    'DATE_NOT_EQ',
    'FILTER_EXPRESSION',
  ],
  'conditional formatting': [
    'TEXT_IS_EMAIL',
    'TEXT_IS_URL',
    'DATE_ON_OR_BEFORE',
    'DATE_ON_OR_AFTER',
    'DATE_BETWEEN',
    'DATE_NOT_BETWEEN',
    'DATE_IS_VALID',
    'ONE_OF_RANGE',
    'ONE_OF_LIST',
    'BOOLEAN',
    'TEXT_NOT_EQ',
    'DATE_NOT_EQ',
    'FILTER_EXPRESSION',
  ],
} as const;

/**
 * The words for a wrong number of values are recorded from the live API ("ConditionType 'ONE_OF_RANGE' requires exactly
 * one ConditionValue, but 5 values were supplied."); the others follow the same pattern and are to be verified. @throws
 * 400
 */
export function checkCondition(condition: Condition | undefined, where: keyof typeof NOT_IN): void {
  const type = condition?.type ?? 'CONDITION_TYPE_UNSPECIFIED';
  if (type === 'CONDITION_TYPE_UNSPECIFIED') throw refuse('No condition type specified.');
  if ((NOT_IN[where] as readonly string[]).includes(type))
    throw refuse(`ConditionType '${type}' is not supported by ${where}.`);
  const count = condition?.values?.length ?? 0;
  if (type === 'BOOLEAN' && count > 2)
    throw refuse(`ConditionType 'BOOLEAN' supports at most two ConditionValues, but ${count} values were supplied.`);
  if (ANY.includes(type)) return;
  const [wanted, words] = NONE.includes(type)
    ? [0, 'no ConditionValues']
    : TWO.includes(type)
      ? [2, 'exactly two ConditionValues']
      : [1, 'exactly one ConditionValue'];
  if (count !== wanted) throw refuse(`ConditionType '${type}' requires ${words}, but ${count} values were supplied.`);
}
