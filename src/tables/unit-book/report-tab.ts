/**
 * Makes one report tab from an empty file: hidden keys, title block, frozen headings, rows, validation, formats,
 * protection, stamp.
 */
import type { EntryValue } from '../../core/entry';
import type { Column } from '../../core/forms/form';
import { choiceLabel, fieldHeading, MEMORY_NOTE, NOT_APPLICABLE, NOT_ARISEN } from '../../text/books/unit-book';
import type { CellDataShape, CellFormatShape, ConditionalFormatRuleShape } from '../api-shapes';
import type { SheetRequest } from '../api-requests';
import { columnName, gridRange, mergeBoxes, type Box } from '../grid/a1';
import { blankCell, formulaCell, joinFormats, numberCell, textCell, tickCell } from '../grid/cells';
import { heights, hide, layFormatted, widths } from '../grid/lay';
import { dateToSerial } from '../grid/serial';
import { FORM } from '../../core/form-code';
import { IN_PERIOD } from '../../core/forms/field';
import { correctionWords } from '../../text/correction';
import { entryText } from '../../text/entry-text';
import { printDay } from '../../text/print';
import type { BookMaking } from './making';
import { computedFormula } from './formulas/computed';
import { figureRequests } from './figure-requests';
import { labelText } from './labels';
import { columnWidths, FIRST_ROW, FROZEN_COLUMNS, headingHeight, HEADING_ROW, KEY_COLUMN, type Layout } from './layout';
import { liveCheck } from './formulas/live-check';
import { MISSING_LOOK, STYLES } from './styles';
import { stampSheet, stampText, type Stamp } from './stamp';
import { totalRows } from './formulas/score-totals';
import { titleBlock, type TitleBlock } from './title-block';
import { totalLines } from './total-lines';
import { entryFormat, kindFormat, validationRequests } from './validation';
import { protect } from './protect';
import { LEVEL_ORDER } from '../../core/finding-level';
import { LEVEL_TEXT, MISSING_MARK } from '../../text/levels';
import { LEVEL_LOOKS } from '../level-looks';
import { quoted } from './formulas/quoted';

/**
 * All requests of one report tab; `tasks` = layout of the task tab of the same book, `index` = its position in the
 * file.
 */
export function reportTabRequests(
  making: BookMaking,
  { layout, tasks, index }: { readonly layout: Layout; readonly tasks: Layout | null; readonly index: number },
): SheetRequest[] {
  const { template, sheetId } = layout;
  const stamp: Stamp = {
    unit: making.unit.code,
    period: making.period.code,
    form: template.form,
    template: template.version,
    fileId: making.fileId,
  };
  const pixels = columnWidths(layout);
  const title = titleBlock(making, template.form, {
    left: template.columns.findIndex((column) => column.field === 'label'),
    widths: pixels.slice(1),
  });
  const rows = rowsOf(making, { layout, tasks, stamp, title: title.rows });
  return [
    {
      addSheet: {
        properties: {
          sheetId,
          title: layout.tab,
          index,
          gridProperties: {
            rowCount: layout.rowCount,
            columnCount: layout.columnCount,
            frozenRowCount: HEADING_ROW + 1,
            frozenColumnCount: FROZEN_COLUMNS,
          },
        },
      },
    },
    ...layFormatted(rows, { sheetId, row: 0, column: 0 }),
    ...widths(sheetId, pixels),
    ...heights(sheetId, [null, ...title.heights, headingHeight(headingsOf(making, layout), pixels)]),
    hide(sheetId, 'ROWS', 0),
    hide(sheetId, 'COLUMNS', KEY_COLUMN),
    ...figureRequests(layout),
    ...validationRequests(layout),
    ...looks(layout),
    protect(making, sheetId, entryBoxes(layout)),
    stampSheet(sheetId, stamp),
  ];
}

/** The unit's own cells. */
const entryBoxes = ({ cells }: Layout): readonly Box[] =>
  mergeBoxes(
    cells.filter((cell) => cell.spec.part === 'entry').map((cell) => ({ row: cell.line, column: cell.column })),
  );

interface RowsAsk {
  readonly layout: Layout;
  readonly tasks: Layout | null;
  readonly stamp: Stamp;
  readonly title: TitleBlock['rows'];
}

/** Hidden keys, title block, headings, the template's rows and the totals of a scoring round. */
function rowsOf(making: BookMaking, { layout, tasks, stamp, title }: RowsAsk): CellDataShape[][] {
  const { template } = layout;
  return [
    [textCell(stampText(stamp), STYLES.key), ...template.columns.map((column) => textCell(column.field, STYLES.key))],
    ...title.map((row) => [blankCell(), ...row]),
    [blankCell(), ...headingsOf(making, layout).map((heading) => textCell(heading, STYLES.heading))],
    ...template.rows.map((row) => [
      textCell(row.key, STYLES.key),
      ...template.columns.map((column) => bodyCell({ layout, tasks, row, column })),
    ]),
    ...(totalLines(template) > 0 && making.scheme ? totalRows(layout, making.scheme) : []),
  ];
}

/** One for each column. The heading of the figure of the period names its days. */
const headingsOf = ({ period }: BookMaking, { template: { form, columns } }: Layout): readonly string[] =>
  columns.map(({ field }) =>
    form === FORM.indicator && field === IN_PERIOD
      ? `${fieldHeading(form, field)} (${printDay(period.from)}–${printDay(period.cutOff)})`
      : fieldHeading(form, field),
  );

interface Spot {
  readonly layout: Layout;
  readonly tasks: Layout | null;
  readonly row: Layout['template']['rows'][number];
  readonly column: Column;
}

function bodyCell({ layout, tasks, row, column }: Spot): CellDataShape {
  if (column.part === 'label') return labelCell(row, column);
  if (column.part === 'check') {
    const formula = row.heading ? null : liveCheck(layout, row.key);
    return formula === null
      ? blankCell(row.heading ? STYLES.group : STYLES.notAsked)
      : formulaCell(formula, STYLES.check);
  }
  const spec = row.cells[column.field];
  if (!spec) return blankCell(row.heading ? STYLES.group : STYLES.notAsked);
  const format =
    spec.part === 'entry'
      ? joinFormats(STYLES.entry, entryFormat(spec.kind))
      : joinFormats(STYLES.given, kindFormat(spec.kind));
  if (spec.formula) return formulaCell(computedFormula(spec.formula, { own: layout, tasks }), format);
  const cell = valueCell(spec.value ?? { kind: 'blank' }, format);
  if (spec.corrected) return { ...cell, note: correctionWords.prior(entryText(spec.corrected)) };
  return row.hint !== undefined && spec.part === 'entry' ? { ...cell, note: row.hint } : cell;
}

function labelCell(row: Spot['row'], column: Column): CellDataShape {
  const style = row.heading ? STYLES.group : STYLES.label;
  const text = labelText(row, column.field);
  if (text === null) throw new Error(`a template row has no label ${column.field}`);
  switch (column.field) {
    case 'number':
      return textCell(
        text,
        joinFormats(style, { numberFormat: { type: 'TEXT', pattern: '@' }, horizontalAlignment: 'CENTER' }),
      );
    case 'label': {
      const cell = textCell(
        text,
        joinFormats(style, { padding: { left: 3 + row.depth * 12, right: 3, top: 2, bottom: 2 } }),
      );
      return row.standing === 'memory' ? { ...cell, note: MEMORY_NOTE } : cell;
    }
    default:
      return textCell(text, style);
  }
}

/** A value of the core in the form in which a cell holds it. */
export function valueCell(value: EntryValue, format: CellFormatShape): CellDataShape {
  switch (value.kind) {
    case 'number':
      return numberCell(value.scaled / 10 ** value.decimals, format);
    case 'text':
      return textCell(value.text, format);
    case 'choice':
      return textCell(choiceLabel(value.code), format);
    case 'tick':
      return tickCell(value.on, format);
    case 'date':
      return numberCell(dateToSerial(value.date), format);
    case 'notArisen':
      return textCell(NOT_ARISEN, format);
    case 'notApplicable':
      return textCell(NOT_APPLICABLE, format);
    case 'blank':
      return blankCell(format);
  }
}

/**
 * Missing values come first, so that a new tab is yellow where the unit has something to fill in and not red
 * everywhere.
 */
function looks(layout: Layout): SheetRequest[] {
  const { sheetId, body, checkColumn } = layout;
  const rules: ConditionalFormatRuleShape[] = [];
  const required = mergeBoxes(
    layout.cells
      .filter((cell) => cell.spec.part === 'entry' && cell.spec.required)
      .map((cell) => ({ row: cell.line, column: cell.column })),
  );
  if (required.length > 0)
    rules.push({
      ranges: required.map((box) => gridRange(sheetId, box)),
      booleanRule: { condition: { type: 'BLANK' }, format: MISSING_LOOK },
    });
  if (checkColumn !== null && body.bottom > FIRST_ROW) {
    const check = gridRange(sheetId, { ...body, left: checkColumn, right: checkColumn + 1 });
    const starts = (words: string, format: CellFormatShape, ranges = [check]): void => {
      rules.push({
        ranges,
        booleanRule: { condition: { type: 'TEXT_STARTS_WITH', values: [{ userEnteredValue: words }] }, format },
      });
    };
    starts(MISSING_MARK, MISSING_LOOK);
    for (const level of LEVEL_ORDER) {
      const { live } = LEVEL_LOOKS[level];
      if (live !== null) starts(LEVEL_TEXT[level].mark, live);
    }
    // The row's own label gets the same format, so that the row is found far left of the words. A row that is only
    // waiting for the unit does not.
    const words = `$${columnName(checkColumn)}${FIRST_ROW + 1}`;
    const labels = mergeBoxes(
      layout.template.columns.flatMap((column) =>
        column.part === 'label' ? [{ row: FIRST_ROW, column: layout.columnOf(column.field) }] : [],
      ),
    );
    for (const level of LEVEL_ORDER) {
      const { live, marksRow } = LEVEL_LOOKS[level];
      if (live === null || !marksRow) continue;
      const formula = `=COUNTIF(${words};${quoted(`${LEVEL_TEXT[level].mark}*`)})>0`;
      rules.push({
        ranges: labels.map((box) => gridRange(sheetId, { ...box, bottom: body.bottom })),
        booleanRule: {
          condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: formula }] },
          format: live,
        },
      });
    }
  }
  return rules.map((rule, index) => ({ addConditionalFormatRule: { rule, index } }));
}
