/** Writes one catalogue tab to its sheet: keys, headings, lines, lists to choose from, marks on unconfirmed lines. */
import type { Catalogue } from '../../../core/catalogue/catalogue';
import { STANDING_LABELS } from '../../../text/books/master-book';
import type { BooleanRuleShape, CellDataShape, ConditionShape } from '../../api-shapes';
import type { SheetRequest } from '../../api-requests';
import { columnName, gridRange, type Box } from '../../grid/a1';
import { joinFormats } from '../../grid/cells';
import { freeze, hide, layGrid, widths } from '../../grid/lay';
import { columnFormat, HEAD_ROWS, tableContents, tableHead, type TableColumn } from '../../grid/table';
import type { WrittenTab } from './catalogue-tab';
import { LOOKS } from '../looks';
import { CATALOGUE_SHEETS, titleOf } from '../sheets';

/** Free lines for the office to add to. */
const SPARE_LINES = 60;

/** Without an index the tab comes last. */
export const catalogueTabRequests = (tab: WrittenTab, catalogue: Catalogue, index?: number): SheetRequest[] =>
  laidTab(tab, {
    contents: tableContents(tab.columns, tab.lines(catalogue)),
    spare: tab.spareLines?.(catalogue) ?? SPARE_LINES,
    ...(index === undefined ? {} : { index }),
  });

interface TabContents {
  /** One row per line, in the order of the tab's columns. */
  readonly contents: readonly (readonly CellDataShape[])[];
  /** Free lines below. */
  readonly spare?: number;
  readonly index?: number;
}

/** The tab with these cells, as set-up lays it. */
export function laidTab(
  tab: Pick<WrittenTab, 'name' | 'columns' | 'lists'>,
  { contents: lines, spare = SPARE_LINES, index }: TabContents,
): SheetRequest[] {
  const sheetId = CATALOGUE_SHEETS[tab.name];
  const rowCount = HEAD_ROWS + lines.length + spare;
  const head = tableHead(tab.columns, LOOKS.heading);
  return [
    {
      addSheet: {
        properties: {
          sheetId,
          title: titleOf(tab.name),
          ...(index === undefined ? {} : { index }),
          gridProperties: { rowCount, columnCount: tab.columns.length },
        },
      },
    },
    layGrid(head, { sheetId, row: 0, column: 0 }, 'userEnteredValue,userEnteredFormat'),
    ...columnLooks(sheetId, tab.columns, rowCount),
    ...(lines.length === 0 ? [] : [layGrid(lines, { sheetId, row: HEAD_ROWS, column: 0 }, 'userEnteredValue')]),
    // Borders round the existing lines and not round the free ones: a print ends with the last line.
    {
      repeatCell: {
        range: gridRange(sheetId, { top: 1, left: 0, bottom: HEAD_ROWS + lines.length, right: tab.columns.length }),
        cell: { userEnteredFormat: LOOKS.lines },
        fields: 'userEnteredFormat.borders',
      },
    },
    ...shape(sheetId, tab.columns),
    ...validations(tab, { sheetId, lines: lines.length, rowCount }),
    ...marks(tab.columns, { sheetId, rowCount }),
    keysLock(sheetId, tab.columns.length),
  ];
}

/** Google asks before the hidden row of keys is edited. */
export const keysLock = (sheetId: number, columns: number): SheetRequest => ({
  addProtectedRange: {
    protectedRange: {
      range: gridRange(sheetId, { top: 0, left: 0, bottom: 1, right: columns }),
      warningOnly: true,
      description: 'cchc: keys',
    },
  },
});

/**
 * Formats down to the last free line, so that typed codes stay text and dates stay dates. They come before the values,
 * because a cell must have the text format first.
 */
const columnLooks = (sheetId: number, columns: readonly TableColumn[], rowCount: number): SheetRequest[] =>
  columns.map((column, at) => {
    const format = columnFormat(column);
    const range = gridRange(sheetId, { top: HEAD_ROWS, left: at, bottom: rowCount, right: at + 1 });
    return {
      repeatCell: {
        range,
        cell: { userEnteredFormat: format },
        fields: Object.keys(format)
          .map((member) => `userEnteredFormat.${member}`)
          .join(','),
      },
    };
  });

function shape(sheetId: number, columns: readonly TableColumn[]): SheetRequest[] {
  const labelAt = columns.findIndex(
    (column) => column.key === 'name' || column.key === 'task' || column.key === 'label' || column.key === 'rowLabel',
  );
  return [
    ...widths(
      sheetId,
      columns.map((column) => column.width ?? 120),
    ),
    hide(sheetId, 'ROWS', 0),
    ...columns.flatMap((column, at) => (column.hidden === true ? [hide(sheetId, 'COLUMNS', at)] : [])),
    freeze(sheetId, HEAD_ROWS, labelAt > 0 && labelAt < 5 ? labelAt + 1 : 0),
  ];
}

interface Extent {
  readonly sheetId: number;
  readonly rowCount: number;
}

const oneOf = (list: Readonly<Record<string, string>>): ConditionShape => ({
  type: 'ONE_OF_LIST',
  values: Object.values(list).map((userEnteredValue) => ({ userEnteredValue })),
});
/** What a column without a list of its own accepts; a kind that is not listed here accepts anything. */
const BY_KIND: Readonly<Partial<Record<TableColumn['kind'], ConditionShape>>> = {
  tick: { type: 'BOOLEAN' },
  date: { type: 'DATE_IS_VALID' },
};

function validations(
  tab: Pick<WrittenTab, 'columns' | 'lists'>,
  extent: Extent & { readonly lines: number },
): SheetRequest[] {
  return tab.columns.flatMap((column, at) => {
    const list = (tab.lists as Readonly<Record<string, Readonly<Record<string, string>> | undefined>>)[column.key];
    const condition = list ? oneOf(list) : (BY_KIND[column.kind] ?? null);
    if (condition === null) return [];
    // A tick box on a free line would look like an answer, so only existing lines and a few below have boxes.
    const bottom = column.kind === 'tick' ? Math.min(extent.rowCount, HEAD_ROWS + extent.lines + 10) : extent.rowCount;
    const range = gridRange(extent.sheetId, { top: HEAD_ROWS, left: at, bottom, right: at + 1 });
    return [{ setDataValidation: { range, rule: { condition, strict: true, showCustomUi: true } } }];
  });
}

/** Lines written from memory are amber until they are confirmed; words that could not be interpreted are red. */
function marks(columns: readonly TableColumn[], extent: Extent): SheetRequest[] {
  const at = (key: string): number => columns.findIndex((column) => column.key === key);
  const rule = (
    key: string,
    watched: string,
    formula: (cell: string) => string,
    format: BooleanRuleShape['format'],
  ): SheetRequest[] => {
    if (at(key) < 0 || at(watched) < 0) return [];
    const box: Box = { top: HEAD_ROWS, left: at(key), bottom: extent.rowCount, right: at(key) + 1 };
    const cell = `$${columnName(at(watched))}${HEAD_ROWS + 1}`;
    return [
      {
        addConditionalFormatRule: {
          index: 0,
          rule: {
            ranges: [gridRange(extent.sheetId, box)],
            booleanRule: {
              condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: formula(cell) }] },
              format,
            },
          },
        },
      },
    ];
  };
  const fromMemory = (cell: string): string => `=${cell}="${STANDING_LABELS.memory}"`;
  const unresolved = (cell: string): string => `=ISNUMBER(SEARCH("unresolved";${cell}))`;
  return [
    ...['code', 'standing'].flatMap((key) => rule(key, 'standing', fromMemory, joinFormats(LOOKS.blank))),
    ...rule('ownerWords', 'owner', unresolved, joinFormats(LOOKS.bad)),
    ...rule('deadlineWords', 'deadline', unresolved, joinFormats(LOOKS.bad)),
  ];
}
