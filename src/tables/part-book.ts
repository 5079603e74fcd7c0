/**
 * A workbook that is too large for Google's export, as several small workbooks: its tabs in order, the values that the
 * cells show and the formats of numbers. Formulas become their values, since another part does not have their sources.
 */
import type { SheetRequest } from './api-requests';
import type { CellDataShape, ExtendedValueShape, RowDataShape } from './api-shapes';
import { inParts, LARGEST_BATCH } from './master-book/staging/batch-size';

/** Consecutive rows of one tab. */
export interface TabRows {
  readonly title: string;
  readonly rows: readonly RowDataShape[];
}

/** The cells that a part needs, as a mask under `sheets.data.rowData.values`. */
export const PART_CELLS = 'effectiveValue,effectiveFormat(numberFormat)';

/** Bytes of one part as JSON. A workbook of it is smaller than a tenth of Google's limit of 10 MB for an export. */
const PART_BYTES = 5_000_000;
/** Rows of a tab are weighed and written in runs of this length. */
const RUN = 100;

function plainValue(value: ExtendedValueShape | undefined): ExtendedValueShape | undefined {
  if (value?.errorValue !== undefined) return { stringValue: value.errorValue.type ?? 'ERROR' };
  return value;
}

function plainCell({ effectiveValue, effectiveFormat }: CellDataShape): CellDataShape {
  const value = plainValue(effectiveValue);
  if (value === undefined) return {};
  const numberFormat = value.numberValue === undefined ? undefined : effectiveFormat?.numberFormat;
  return { userEnteredValue: value, ...(numberFormat ? { userEnteredFormat: { numberFormat } } : {}) };
}

/** The rows of a tab as they were read by `PART_CELLS`, without formulas. */
export const plainRows = (rows: readonly RowDataShape[]): readonly RowDataShape[] =>
  rows.map(({ values = [] }) => ({ values: values.map(plainCell) }));

const runsOf = ({ title, rows }: TabRows): readonly TabRows[] =>
  Array.from({ length: Math.ceil(rows.length / RUN) }, (_, at) => ({
    title,
    rows: rows.slice(at * RUN, (at + 1) * RUN),
  }));

/**
 * The same rows in as few parts as a simple sweep gives. A tab that is too large for one part goes on in the next.
 * @param most bytes of one part
 */
export function partsOf(tabs: readonly TabRows[], most = PART_BYTES): readonly (readonly TabRows[])[] {
  return inParts(tabs.flatMap(runsOf), most).map((runs) => {
    const titles = [...new Set(runs.map(({ title }) => title))];
    return titles.map((title) => ({
      title,
      rows: runs.filter((run) => run.title === title).flatMap(({ rows }) => rows),
    }));
  });
}

const widthOf = (rows: readonly RowDataShape[]): number =>
  rows.reduce((most, { values = [] }) => Math.max(most, values.length), 1);

/**
 * Fills an empty workbook with one part, as batches below Google's limit for a request.
 * @param defaultSheetId the tab that Google gives to every new workbook
 */
export function partRequests(part: readonly TabRows[], defaultSheetId: number): readonly (readonly SheetRequest[])[] {
  const idOf = (at: number): number => defaultSheetId + at + 1;
  const tabs = part.map(({ title, rows }, at): SheetRequest => ({
    addSheet: {
      properties: {
        sheetId: idOf(at),
        title,
        gridProperties: { rowCount: Math.max(rows.length, 1), columnCount: widthOf(rows) },
      },
    },
  }));
  const cells = part.flatMap((tab, at) =>
    runsOf(tab).map(({ rows }, run): SheetRequest => ({
      updateCells: {
        start: { sheetId: idOf(at), rowIndex: run * RUN, columnIndex: 0 },
        rows,
        fields: 'userEnteredValue,userEnteredFormat.numberFormat',
      },
    })),
  );
  return [[...tabs, { deleteSheet: { sheetId: defaultSheetId } }], ...inParts(cells, LARGEST_BATCH)];
}
