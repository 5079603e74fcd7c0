/**
 * Who certifies a report: the questions that the office sets for the head of the unit, and the person who checks the
 * report before it is handed in. A unit's cover has the rows that were set when it was made.
 */
import type { Catalogue } from '../catalogue/catalogue';
import { settingOf } from '../catalogue/settings';

/** Numbers of the questions in *Cài đặt*. */
export const QUESTION_NUMBERS = [1, 2, 3, 4, 5] as const;
/** The key of a question in *Cài đặt*. */
export const questionSetting = (number: (typeof QUESTION_NUMBERS)[number]): string => `head.question.${number}`;

const LONGEST = 300;

/** The questions of the office in their order, without blank ones. */
export const headQuestions = (catalogue: Pick<Catalogue, 'settings'>): readonly string[] =>
  QUESTION_NUMBERS.map((n) =>
    (settingOf(catalogue, questionSetting(n)) ?? '').normalize('NFC').trim().slice(0, LONGEST),
  ).filter((question) => question !== '');

/** A question takes yes or no; other words ask for a text. */
export const isYesOrNo = (question: string): boolean => question.endsWith('?');

/** True when a contact of the unit checks before the report is handed in. */
export const hasChecker = ({ contacts }: Pick<Catalogue, 'contacts'>, unit: string): boolean =>
  contacts.some((one) => one.unit === unit && one.may.includes('check'));
