/**
 * Data validation: Google's rules as Excel's. A list that does not fit into Excel's rule (over 255 characters, or with
 * a comma inside an item) goes to a deeply hidden tab. Independent of cell values.
 */
import type { sheets_v4 } from '@googleapis/sheets';
import type { DataValidation, DataValidationOperator, Workbook, Worksheet } from 'exceljs';
import { a1, a1Range, rectangles, type Rect } from '../addresses';
import { expression, operand, typedNumber } from './conditions';
import { translateFormula } from '../formula/formulas';
import type { Grid } from '../grid';
import type { Losses } from '../losses';
import type { Scope } from '../scope';

type Rule = sheets_v4.Schema$DataValidationRule;
type Condition = sheets_v4.Schema$BooleanCondition;

/** Excel's limits on a list inside a rule, and on the texts of a rule. */
const MAX_INLINE_LIST = 255;
const MAX_PROMPT = 255;
const MAX_ERROR_TEXT = 225;

export interface ValidationSource {
  readonly scope: Scope;
  readonly lossy: Losses;
  readonly lists: ListTab;
}

/** Stores a long list and returns its absolute range. */
export interface ListTab {
  rangeOf(items: readonly string[]): string;
}

type Core = Pick<DataValidation, 'type' | 'formulae'> & { operator?: DataValidationOperator };

/** Writes every rule of the tab, one per rectangle of cells that share it. */
export function writeValidations(worksheet: Worksheet, grid: Grid, source: ValidationSource): void {
  const byRule = new Map<string, { rule: Rule; cells: { row: number; column: number }[] }>();
  for (const [row, inRow] of grid.cells) {
    for (const [column, cell] of inRow) {
      if (!cell.dataValidation?.condition) continue;
      const key = JSON.stringify(cell.dataValidation);
      const entry = byRule.get(key) ?? { rule: cell.dataValidation, cells: [] };
      entry.cells.push({ row, column });
      byRule.set(key, entry);
    }
  }
  for (const { rule, cells } of byRule.values()) {
    for (const rect of rectangles(cells)) writeRule(worksheet, { rule, rect, sheet: grid.title }, source);
  }
}

interface Placed {
  readonly rule: Rule;
  readonly rect: Rect;
  readonly sheet: string;
}

function writeRule(worksheet: Worksheet, placed: Placed, source: ValidationSource): void {
  const { rule, rect, sheet } = placed;
  const core = coreRule(rule.condition ?? {}, placed, source);
  if ('refused' in core) {
    source.lossy.push({ kind: 'validation', sheet, where: a1Range(rect), detail: core.refused });
    return;
  }
  const message = rule.inputMessage ?? '';
  const validation: DataValidation = {
    ...core,
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: rule.strict ? 'stop' : 'warning',
    ...(message
      ? { showInputMessage: true, prompt: message.slice(0, MAX_PROMPT), error: message.slice(0, MAX_ERROR_TEXT) }
      : {}),
  };
  validationsOf(worksheet).add(a1Range(rect), validation);
}

/**
 * exceljs keeps validations by range here. Its types only allow single cells, which it joins wrongly when they overlap.
 */
function validationsOf(worksheet: Worksheet): { add(range: string, validation: DataValidation): void } {
  return (worksheet as unknown as { dataValidations: { add(range: string, validation: DataValidation): void } })
    .dataValidations;
}

const OPERATORS: Readonly<Record<string, DataValidationOperator>> = {
  GREATER: 'greaterThan',
  GREATER_THAN_EQ: 'greaterThanOrEqual',
  LESS: 'lessThan',
  LESS_THAN_EQ: 'lessThanOrEqual',
  EQ: 'equal',
  NOT_EQ: 'notEqual',
  BETWEEN: 'between',
  NOT_BETWEEN: 'notBetween',
  BEFORE: 'lessThan',
  AFTER: 'greaterThan',
  ON_OR_BEFORE: 'lessThanOrEqual',
  ON_OR_AFTER: 'greaterThanOrEqual',
};

function coreRule(condition: Condition, placed: Placed, source: ValidationSource): Core | { refused: string } {
  const type = condition.type ?? '';
  const items = (condition.values ?? []).map((value) => value.userEnteredValue ?? '');
  if (type === 'ONE_OF_LIST') return listRule(items, source.lists);
  if (type === 'BOOLEAN') return listRule(items.length > 0 ? items : ['TRUE', 'FALSE'], source.lists);
  if (type === 'ONE_OF_RANGE') {
    const range = translateFormula(items[0]?.replace(/^=?/, '=') ?? '', source.scope, {
      sheet: placed.sheet,
      absolute: true,
    });
    return 'refused' in range ? range : { type: 'list', formulae: [range.formula] };
  }
  const operator = OPERATORS[/^(?:NUMBER|DATE)_(.+)$/.exec(type)?.[1] ?? ''];
  if (operator && type.startsWith('NUMBER_')) return numberRule(condition, operator, { placed, source });
  if (operator && items.length > 0 && items.every((item) => typedNumber(item, source.scope) !== undefined)) {
    return { type: 'date', operator, formulae: items.map((item) => serialDate(typedNumber(item, source.scope) ?? 0)) };
  }
  const cell = a1(placed.rect.top, placed.rect.left);
  const custom = expression(condition, source.scope, { sheet: placed.sheet, cell });
  return 'refused' in custom ? custom : { type: 'custom', formulae: [custom.formula] };
}

function numberRule(
  condition: Condition,
  operator: DataValidationOperator,
  around: { placed: Placed; source: ValidationSource },
): Core | { refused: string } {
  const formulae: string[] = [];
  for (const value of condition.values ?? []) {
    const written = operand(value, around.source.scope, { sheet: around.placed.sheet });
    if ('refused' in written) return written;
    formulae.push(written.formula);
  }
  return { type: 'decimal', operator, formulae };
}

function listRule(items: readonly string[], lists: ListTab): Core {
  const inline = items.join(',');
  const fits =
    inline.length <= MAX_INLINE_LIST &&
    items.every((item) => !item.includes(',') && item === item.trim() && item !== '');
  return { type: 'list', formulae: [fits ? `"${inline.replace(/"/g, '""')}"` : lists.rangeOf(items)] };
}

/** exceljs turns a Date into a serial number by its UTC time, so this Date represents that serial number. */
function serialDate(serial: number): Date {
  return new Date(Math.round((serial - 25569) * 86400000));
}

/** The hidden tab for long lists, made with the first list. */
export function listTab(workbook: Workbook, title: string): ListTab {
  const places = new Map<string, string>();
  let worksheet: Worksheet | undefined;
  return {
    rangeOf(items) {
      const key = JSON.stringify(items);
      const known = places.get(key);
      if (known) return known;
      worksheet ??= workbook.addWorksheet(title, { state: 'veryHidden' });
      const column = places.size + 1;
      items.forEach((item, at) => {
        const cell = worksheet?.getCell(at + 1, column);
        if (cell) Object.assign(cell, { value: item, numFmt: '@' });
      });
      const letters = worksheet.getColumn(column).letter;
      const range = `'${title}'!$${letters}$1:$${letters}$${items.length}`;
      places.set(key, range);
      return range;
    },
  };
}
