/**
 * What is typed, stored, computed and shown in a sheet: the door of this room of the desk.
 */
export { understand, type TypedContext } from './typed/understand';
export { show, patternOf } from './shown/show';
export { Calc } from './calc/calc';
export type { FormattedBook } from './calc/machine';
export { references, rewriteFormula, type FormulaChange } from './rewrite';
export { columnLetters, columnNumber, quoteTitle, readReference, type Corner, type Reference } from './formula/reference';
export { cellError, errorCode, isError } from './errors';
export { dayOf, serialAt, serialOf } from './serial';
export { localeFacts, type LocaleFacts } from './locales';
