/** What is typed, stored, computed and shown in a sheet: the public functions of this folder. */
export { understand, type TypedContext } from './typed/understand';
export { show } from './shown/show';
export { Calc } from './calc/calc';
export type { FormattedBook } from './calc/machine';
export { references, rewriteFormula, type FormulaChange } from './rewrite';
export { columnLetters, columnNumber, type Corner, type Reference } from './formula/reference';
export { cellError, errorCode, isError } from './errors';
export { localeFacts, type LocaleFacts } from './locales';
