/**
 * Formulas in every place of a spreadsheet (cells, validation rules, conditional formats), rewritten together when
 * cells move.
 */
import type { Book, SheetBody } from './book';
import type { Grid } from './grid';
import type { Cell, Condition, ConditionalFormatRule, ValidationRule } from '../types';

/** Returns the new formula; receives the formula and its own sheet. */
export type Rewrite = (formula: string, onSheet: SheetBody) => string;

/** A cell by row and column. */
type Place = readonly [number, number];

/**
 * The cells of a grid with a formula, by the grid's state: most cells have none, and a batch may remove or rename many
 * sheets.
 */
const placesIn = new WeakMap<object, readonly Place[]>();

const isFormula = ({ userEnteredValue }: { readonly userEnteredValue?: string }): boolean =>
  userEnteredValue?.startsWith('=') === true;

const hasFormula = ({ userEnteredValue, dataValidation }: Cell): boolean =>
  userEnteredValue?.formulaValue !== undefined || dataValidation?.condition?.values?.some(isFormula) === true;

function formulaPlaces(grid: Grid): readonly Place[] {
  const known = placesIn.get(grid.state);
  if (known !== undefined) return known;
  const places: Place[] = [];
  grid.each((row, column, cell) => {
    if (hasFormula(cell)) places.push([row, column]);
  });
  placesIn.set(grid.state, places);
  return places;
}

export function rewriteFormulas(book: Book, rewrite: Rewrite): void {
  for (const sheet of book.sheets) {
    const rules = new Map<ValidationRule, ValidationRule>();
    const places = formulaPlaces(sheet.grid);
    for (const [row, column] of places) {
      const cell = sheet.grid.get(row, column) ?? {};
      const next = rewrittenCell(cell, (formula) => rewrite(formula, sheet), rules);
      if (next !== cell) sheet.grid.set(row, column, next);
    }
    // A rewritten formula stays a formula in its place.
    placesIn.set(sheet.grid.state, places);
    sheet.conditionalFormats = sheet.conditionalFormats.map((rule) =>
      rewrittenRule(rule, (formula) => rewrite(formula, sheet)),
    );
  }
  book.changed();
}

function rewrittenCell(
  cell: Cell,
  rewrite: (formula: string) => string,
  rules: Map<ValidationRule, ValidationRule>,
): Cell {
  let next = cell;
  const formula = cell.userEnteredValue?.formulaValue;
  if (formula !== undefined) {
    const text = rewrite(formula);
    if (text !== formula) next = { ...next, userEnteredValue: { formulaValue: text } };
  }
  const rule = cell.dataValidation;
  if (rule !== undefined) {
    let known = rules.get(rule);
    if (known === undefined) rules.set(rule, (known = rewrittenValidation(rule, rewrite)));
    if (known !== rule) next = { ...next, dataValidation: known };
  }
  return next;
}

export function rewrittenValidation(rule: ValidationRule, rewrite: (formula: string) => string): ValidationRule {
  const condition = rule.condition && rewrittenCondition(rule.condition, rewrite);
  return condition === undefined || condition === rule.condition ? rule : { ...rule, condition };
}

function rewrittenRule(rule: ConditionalFormatRule, rewrite: (formula: string) => string): ConditionalFormatRule {
  const condition = rule.booleanRule?.condition;
  if (!condition) return rule;
  const next = rewrittenCondition(condition, rewrite);
  return next === condition ? rule : { ...rule, booleanRule: { ...rule.booleanRule, condition: next } };
}

/** Values of a condition that start with `=` are formulas (ConditionValue.userEnteredValue). */
export function rewrittenCondition(condition: Condition, rewrite: (formula: string) => string): Condition {
  let changed = false;
  const values = condition.values?.map((value) => {
    if (!value.userEnteredValue?.startsWith('=')) return value;
    const text = rewrite(value.userEnteredValue);
    if (text === value.userEnteredValue) return value;
    changed = true;
    return { ...value, userEnteredValue: text };
  });
  return changed && values ? { ...condition, values } : condition;
}

/** Whether a formula can refer to a sheet at all: it belongs to the sheet or names it. */
export function mayMention(formula: string, onSheet: SheetBody, target: SheetBody): boolean {
  return (
    onSheet === target || formula.toLowerCase().includes(target.properties.title.replace(/'/g, "''").toLowerCase())
  );
}
