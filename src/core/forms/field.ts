/**
 * The fields of the forms. This table is the only list of them. When a field is added, the compiler asks for its
 * heading (text/books/unit-book.ts); a column, a width or a hint of a field that is not listed here does not compile.
 */
import type { FormCode } from '../form-code';
import type { Column } from './form';

/** By form. Names are keys in published files: they keep their values. */
export const FIELDS = {
  indicator: [
    'number',
    'label',
    'measure',
    'prior',
    'lastYear',
    'given',
    'value',
    'confirm',
    'cumulative',
    'explanation',
    'check',
  ],
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
  weakness: ['number', 'label', 'lost', 'cause', 'action', 'finishBy', 'outcome', 'explanation', 'check'],
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
/** A value for fields of each form; `Every` requires all of them. */
export type ByField<T> = { readonly [F in FormCode]?: Readonly<Partial<Record<FieldOf<F>, T>>> };
export type EveryField<T> = { readonly [F in FormCode]: Readonly<Record<FieldOf<F>, T>> };
/** A column of one form. */
export interface ColumnOf<F extends FormCode> extends Column {
  readonly field: FieldOf<F>;
}

/**
 * The fields of *Số liệu* whose figures are added up over units: the figure of the period, and the figure of the year
 * so far.
 */
export const FIGURE_FIELDS = ['value', 'cumulative'] as const satisfies readonly FieldOf<'indicator'>[];
export type FigureField = (typeof FIGURE_FIELDS)[number];
export const [IN_PERIOD, CUMULATIVE] = FIGURE_FIELDS;

/** Where a row explains its figures. When filled, it lifts every finding that an explanation may lift. */
export const EXPLANATION = 'explanation' satisfies FieldOf<Exclude<FormCode, 'narrative'>>;

/** Where a task or a target reports its progress, by a choice. */
export const STATE = 'state' satisfies FieldOf<'task'> & FieldOf<'forecast'>;

/** The points that a unit gives itself. */
export const SELF = 'self' satisfies FieldOf<'score'>;

/** Where an answer is words: reasons, causes, measures and the text of the report. */
export const ANSWERS_IN_WORDS: readonly string[] = [
  EXPLANATION,
  'difficulty' satisfies FieldOf<'task'>,
  'cause' satisfies FieldOf<'forecast'>,
  'action' satisfies FieldOf<'forecast'>,
  'outcome' satisfies FieldOf<'weakness'>,
  'text' satisfies FieldOf<'narrative'>,
];

/** What an agency writes about a weak criterion; the register of the office has columns of the same names. */
export const WEAK_FIELDS = ['cause', 'action', 'finishBy', 'outcome'] as const satisfies readonly FieldOf<'weakness'>[];
export type WeakField = (typeof WEAK_FIELDS)[number];
export const [CAUSE, ACTION, FINISH_BY, OUTCOME] = WEAK_FIELDS;
