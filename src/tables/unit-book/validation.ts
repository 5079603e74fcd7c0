/**
 * Native validation, number format and alignment of a cell by its kind. It guides typing; the add-in's own check is
 * authoritative. It refuses what cannot be read. Where an official figure could be unusual (above 100 %, outside the
 * window of dates), it only warns.
 */
import type { CellKind } from '../../core/entry';
import { type CellAt, FORMS } from '../../core/form-code';
import { type Rule, isFinal } from '../../core/forms/rule';
import { printNumber } from '../../text/print';
import { pointsMessage } from '../../text/books/score';
import { choiceLabel, dateWindowMessage, fieldHint, inputMessage } from '../../text/books/unit-book';
import type { CellFormatShape, DataValidationShape } from '../api-shapes';
import type { SheetRequest } from '../api-requests';
import { cellName, gridRange, mergeBoxes } from '../grid/a1';
import { FORMATS } from '../grid/cells';
import { isNothing, NOTHING } from './amounts';
import { all, any, dateLiteral, literal } from './formulas/formula';
import type { Layout, PlacedCell } from './layout';

export function kindFormat(kind: CellKind): CellFormatShape {
  switch (kind.type) {
    case 'count':
      return { numberFormat: FORMATS.count, horizontalAlignment: 'RIGHT' };
    case 'decimal':
      return { numberFormat: FORMATS.decimal, horizontalAlignment: 'RIGHT' };
    case 'percent':
      return { numberFormat: kind.decimals === 0 ? FORMATS.count : FORMATS.percent, horizontalAlignment: 'RIGHT' };
    case 'date':
      return { numberFormat: FORMATS.date, horizontalAlignment: 'CENTER' };
    case 'tick':
      return { horizontalAlignment: 'CENTER' };
    case 'choice':
    case 'text':
    case 'link':
      return { numberFormat: FORMATS.text, horizontalAlignment: 'LEFT' };
  }
}

/**
 * The format of a cell in which a unit types. A figure has none of its own: Sheets then shows what was typed, a `50%`,
 * a day, a time or a `1e5`, where a number format would hide it (reading it: core/reading/read-number.ts).
 */
export function entryFormat(kind: CellKind): CellFormatShape {
  const { numberFormat, ...look } = kindFormat(kind);
  return ['count', 'decimal', 'percent'].includes(kind.type) || numberFormat === undefined
    ? look
    : { ...look, numberFormat };
}

type DateWindow = Pick<Extract<Rule, { kind: 'dateWindow' }>, 'from' | 'to'>;

const formulaRule = (formula: string, inputMessage: string, strict: boolean): DataValidationShape => ({
  condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: `=${formula}` }] },
  inputMessage,
  strict,
});

/** A1 name of the top-left cell of the range for which the rule is set. */
export function validationFor(kind: CellKind, cell: string, window: DateWindow | null): DataValidationShape {
  const words = inputMessage(kind);
  const numberAnd = (more: readonly string[]): string =>
    any([all([`ISNUMBER(${cell})`, `${cell}>=0`, ...more]), isNothing(cell)]);
  switch (kind.type) {
    // IF keeps ROUND away from text, where ROUND would be an error and refuse the two words.
    case 'count':
      return formulaRule(
        any([`IF(ISNUMBER(${cell});AND(${cell}>=0;ROUND(${cell};0)=${cell});FALSE)`, isNothing(cell)]),
        words,
        true,
      );
    case 'decimal':
    case 'percent':
      return formulaRule(numberAnd([]), words, true);
    case 'date':
      return dateRule(words, window);
    case 'choice':
      return {
        condition: {
          type: 'ONE_OF_LIST',
          values: kind.choices.map((code) => ({ userEnteredValue: choiceLabel(code) })),
        },
        inputMessage: words,
        strict: true,
        showCustomUi: true,
      };
    case 'tick':
      return { condition: { type: 'BOOLEAN' }, inputMessage: words, strict: true };
    case 'text':
      return formulaRule(`LEN(${cell})<=${kind.longest}`, words, false);
    case 'link':
      return formulaRule(`COUNTIF(${cell};"http*://*")=1`, words, false);
  }
}

function dateRule(words: string, window: DateWindow | null): DataValidationShape {
  if (!window || (window.from === null && window.to === null))
    return { condition: { type: 'DATE_IS_VALID' }, inputMessage: words, strict: true };
  const values = [window.from ?? '2000-01-01', window.to ?? '2100-12-31'].map((date) => ({
    userEnteredValue: `=${dateLiteral(date)}`,
  }));
  return {
    condition: { type: 'DATE_BETWEEN', values },
    inputMessage: dateWindowMessage(window.from, window.to),
    strict: false,
  };
}

/** What a cell of points accepts: the highest points, and whether the two words are an answer. */
interface Limit {
  readonly most: number | null;
  readonly words: readonly string[];
}

/** Ranges that no explanation can override, by cell: the sheet refuses values outside them immediately. */
function pointsOf(template: Layout['template']): ReadonlyMap<string, Limit> {
  const keyOf = ({ row, field }: CellAt): string => `${row}\n${field}`;
  const figures = new Set(template.rules.flatMap((rule) => (rule.kind === 'figureOnly' ? [keyOf(rule.at)] : [])));
  const bound = template.rules.flatMap((rule) =>
    FORMS[template.form].points && rule.kind === 'between' && isFinal(rule) ? [rule] : [],
  );
  return new Map(bound.map(({ at, max }) => [keyOf(at), { most: max, words: figures.has(keyOf(at)) ? [] : NOTHING }]));
}

function pointsRule({ most, words }: Limit, cell: string): DataValidationShape {
  // IF keeps the comparison away from text, which Sheets treats as greater than any number.
  const figure = `IF(ISNUMBER(${cell});${all([`${cell}>=0`, ...(most === null ? [] : [`${cell}<=${literal(most)}`])])};FALSE)`;
  return formulaRule(
    any([figure, ...(words.length === 0 ? [] : [isNothing(cell)])]),
    pointsMessage(most === null ? null : printNumber(most), words),
    true,
  );
}

/** What the column asks for, before how it is typed. */
const hinted = (hint: string, rule: DataValidationShape): DataValidationShape =>
  hint === '' ? rule : { ...rule, inputMessage: `${hint} ${rule.inputMessage ?? ''}`.trim() };

/** One request per rectangle of entry cells that accept the same kind. */
export function validationRequests(layout: Layout): SheetRequest[] {
  const windows = new Map(
    layout.template.rules.flatMap((rule) =>
      rule.kind === 'dateWindow' ? [[`${rule.at.row}\n${rule.at.field}`, rule] as const] : [],
    ),
  );
  const points = pointsOf(layout.template);
  const groups = new Map<
    string,
    { cells: PlacedCell[]; window: DateWindow | null; limit: Limit | null; hint: string }
  >();
  for (const cell of layout.cells) {
    if (cell.spec.part !== 'entry') continue;
    const window = windows.get(`${cell.row}\n${cell.field}`) ?? null;
    const limit = points.get(`${cell.row}\n${cell.field}`) ?? null;
    const hint = fieldHint(layout.template.form, cell.field);
    const key = JSON.stringify([cell.spec.kind, window?.from ?? null, window?.to ?? null, limit, hint]);
    const group = groups.get(key) ?? { cells: [], window, limit, hint };
    group.cells.push(cell);
    groups.set(key, group);
  }
  return [...groups.values()].flatMap(({ cells, window, limit, hint }) => {
    const kind = cells[0]?.spec.kind;
    if (!kind) return [];
    return mergeBoxes(cells.map((cell) => ({ row: cell.line, column: cell.column }))).map((box) => ({
      setDataValidation: {
        range: gridRange(layout.sheetId, box),
        rule: hinted(
          hint,
          limit
            ? pointsRule(limit, cellName(box.top, box.left))
            : validationFor(kind, cellName(box.top, box.left), window),
        ),
      },
    }));
  });
}
