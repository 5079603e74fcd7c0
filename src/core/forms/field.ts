/**
 * The fields of the forms. This table is the only list of them. Whoever adds a field is asked by the compiler for its heading
 * (text/books/unit-book.ts); a column, a width or a hint of a field that is not here does not compile.
 */
import type { FormCode } from '../form-code';
import type { Column } from './form';

/** By form. Names are keys in files that are out: they keep their values. */
export const FIELDS = {
  indicator: ['number', 'label', 'measure', 'prior', 'given', 'value', 'confirm', 'cumulative', 'explanation', 'check'],
  task: [
    'number',
    'label',
    'measure',
    'deadline',
    'due',
    'state',
    'percent',
    'doneDate',
    'product',
    'link',
    'difficulty',
    'forecast',
    'explanation',
    'check',
  ],
  narrative: ['number', 'label', 'text', 'check'],
  forecast: [
    'number',
    'label',
    'measure',
    'goal',
    'result',
    'expected',
    'state',
    'cause',
    'action',
    'explanation',
    'check',
  ],
  score: [
    'number',
    'label',
    'maximum',
    'rule',
    'self',
    'asked',
    'evidence',
    'link',
    'appraised',
    'note',
    'explanation',
    'addedEvidence',
    'addedLink',
    'check',
  ],
} as const satisfies Readonly<Record<FormCode, readonly string[]>>;

export type FieldOf<F extends FormCode> = (typeof FIELDS)[F][number];
/** Something for fields of each form; `Every` asks for all of them. */
export type ByField<T> = { readonly [F in FormCode]?: Readonly<Partial<Record<FieldOf<F>, T>>> };
export type EveryField<T> = { readonly [F in FormCode]: Readonly<Record<FieldOf<F>, T>> };
/** A column of one form. */
export interface ColumnOf<F extends FormCode> extends Column {
  readonly field: FieldOf<F>;
}

/** The fields of *Số liệu* whose figures are added up over units: the figure of the period itself, and that of the year so far. */
export const FIGURE_FIELDS = ['value', 'cumulative'] as const satisfies readonly FieldOf<'indicator'>[];
export type FigureField = (typeof FIGURE_FIELDS)[number];
export const [IN_PERIOD, CUMULATIVE] = FIGURE_FIELDS;

/** Where a row says why its figures are as they are; filled, it lifts whatever an explanation may lift. */
export const EXPLANATION = 'explanation' satisfies FieldOf<Exclude<FormCode, 'narrative'>>;

/** Where a task or a target says how far it is, by a choice. */
export const STATE = 'state' satisfies FieldOf<'task'> & FieldOf<'forecast'>;

/** The points that a unit gives itself. */
export const SELF = 'self' satisfies FieldOf<'score'>;
