/** Rules on cells: data validation and conditional formats. */
import type { SheetBody } from '../book/book';
import { checkCondition } from '../cells/condition-form';
import { refuse } from '../errors';
import { guardArea, guardSheet } from '../book/protection';
import { placeOf, readable } from '../book/resolve';
import type { Bag, Cell, ConditionalFormatRule, GridRange, ValidationRule } from '../types';
import type { Work } from '../book/work';

/** Sets the rule on every cell of the range. Without a rule, clears it (SetDataValidationRequest). */
export function setDataValidation(work: Work, body: { range?: GridRange; rule?: ValidationRule }): void {
  const place = placeOf(work.book, body.range ?? {});
  const area = readable(place);
  guardArea(work, area);
  if (body.rule) checkCondition(body.rule.condition, 'data validation');
  const made = new Map<Cell | undefined, Cell>();
  for (let row = area.top; row < area.bottom; row += 1) {
    for (let column = area.left; column < area.right; column += 1) {
      const old = place.sheet.grid.get(row, column);
      if (old === undefined && !body.rule) continue;
      let cell = made.get(old);
      if (!cell) made.set(old, (cell = withRule(old, body.rule)));
      place.sheet.grid.set(row, column, cell);
    }
  }
  work.cost((area.bottom - area.top) * (area.right - area.left), true);
}

function withRule(old: Cell | undefined, rule: ValidationRule | undefined): Cell {
  const { dataValidation: _, ...rest } = old ?? {};
  return rule ? { ...rest, dataValidation: rule } : rest;
}

function ruleSheet(work: Work, rule: ConditionalFormatRule | undefined): SheetBody {
  const first = rule?.ranges?.[0];
  if (!rule || !first) throw refuse('rule.ranges must be specified');
  const sheet = work.book.sheet(first.sheetId);
  if (rule.ranges?.some((range) => (range.sheetId ?? 0) !== sheet.id))
    throw refuse('All ranges of a conditional format rule must be on the same sheet.');
  if (!rule.booleanRule && !rule.gradientRule)
    throw refuse('A conditional format rule must specify booleanRule or gradientRule.');
  if (rule.gradientRule) checkGradient(rule.gradientRule);
  if (rule.booleanRule) checkCondition(rule.booleanRule.condition, 'conditional formatting');
  checkOwnTab(rule, sheet);
  guardSheet(work, sheet);
  return sheet;
}

/** A tab that a formula names, outside of its texts: `'Số liệu'!` or `Sheet2!`. */
const NAMED_TAB = /'((?:[^']|'')+)'!|([\p{L}\p{N}_.]+)!/gu;

/** A rule may not look at another tab (RomainVialard/ErrorHandler, src/ErrorHandler.gs.js). */
function checkOwnTab(rule: ConditionalFormatRule, sheet: SheetBody): void {
  const values = (rule.booleanRule?.condition?.values ?? []) as readonly { readonly userEnteredValue?: string }[];
  const formulas = values.map((one) => one.userEnteredValue ?? '').filter((text) => text.startsWith('='));
  for (const formula of formulas)
    for (const [, quoted, plain] of formula.replace(/"(?:[^"]|"")*"/g, '""').matchAll(NAMED_TAB)) {
      const title = quoted?.replace(/''/g, "'") ?? plain ?? '';
      if (title.toLowerCase() !== sheet.properties.title.toLowerCase())
        throw refuse('Conditional format rule cannot reference a different sheet.');
    }
}

/** Refusals of a colour scale as measured on the live API. */
function checkGradient(gradient: Bag): void {
  for (const name of ['minpoint', 'midpoint', 'maxpoint']) {
    const point = gradient[name] as { type?: string; value?: string } | undefined;
    if (name === 'midpoint' && point === undefined) continue;
    if (!point?.type || point.type === 'INTERPOLATION_POINT_TYPE_UNSPECIFIED')
      throw refuse('No interpolationPointType specified.');
    if (['NUMBER', 'PERCENT', 'PERCENTILE'].includes(point.type) && !point.value)
      throw refuse('InterpolationPoint.value is required.');
  }
}

export function addConditionalFormatRule(work: Work, body: { rule?: ConditionalFormatRule; index?: number }): void {
  const sheet = ruleSheet(work, body.rule);
  const index = body.index ?? 0;
  if (index > sheet.conditionalFormats.length) throw noRule(sheet, index);
  sheet.conditionalFormats.splice(index, 0, body.rule as ConditionalFormatRule);
}

export function deleteConditionalFormatRule(work: Work, body: { sheetId?: number; index?: number }): Bag {
  const sheet = work.book.sheet(body.sheetId);
  guardSheet(work, sheet);
  const rule = ruleAt(sheet, body.index ?? 0);
  sheet.conditionalFormats.splice(body.index ?? 0, 1);
  return { rule };
}

interface UpdateRuleBody {
  index?: number;
  sheetId?: number;
  rule?: ConditionalFormatRule;
  newIndex?: number;
}

/** Replaces a rule, or moves it to another index; the reply holds both states. */
export function updateConditionalFormatRule(work: Work, body: UpdateRuleBody): Bag {
  const index = body.index ?? 0;
  const sheet = body.rule ? ruleSheet(work, body.rule) : work.book.sheet(body.sheetId);
  guardSheet(work, sheet);
  const oldRule = ruleAt(sheet, index);
  const newIndex = body.rule ? index : (body.newIndex ?? 0);
  if (newIndex >= sheet.conditionalFormats.length) throw noRule(sheet, newIndex);
  const newRule = body.rule ?? oldRule;
  sheet.conditionalFormats.splice(index, 1);
  sheet.conditionalFormats.splice(newIndex, 0, newRule);
  return {
    newRule,
    ...(newIndex ? { newIndex } : {}),
    ...(body.rule ? { oldRule } : {}),
    ...(index ? { oldIndex: index } : {}),
  };
}

function ruleAt(sheet: SheetBody, index: number): ConditionalFormatRule {
  const rule = sheet.conditionalFormats[index];
  if (!rule) throw noRule(sheet, index);
  return rule;
}

function noRule(sheet: SheetBody, index: number): Error {
  return refuse(`No conditional format on sheet: ${sheet.properties.title} at index: ${index}`);
}
