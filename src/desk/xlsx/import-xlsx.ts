/**
 * An .xlsx as the Sheets API would answer it: values, formulas, styles, merges, sizes, hidden and frozen parts,
 * protection, names. Validations and conditional formats are not read; each tab that has them is listed in `lossy`.
 * Other losses: src/desk/xlsx/README.md.
 */
import { tokenize } from '@borgar/fx';
import type { sheets_v4 } from '@googleapis/sheets';
import ExcelJS, { type Cell, type Row, type Workbook, type Worksheet } from 'exceljs';
import { localeFacts } from '../values';
import { parseRange, rectangles, type Rect } from './addresses';
import { fromHex } from './look/colors';
import { googleSpelling } from './formula/excel-functions';
import { DEFAULT_COLUMN_PIXELS, DEFAULT_ROW_PIXELS } from './grid';
import { googleStyle } from './look/import-styles';
import type { Losses } from './losses';

export interface ImportOptions {
  /** The file's locale; formulas are written with its separators. Default `en_US`. */
  readonly locale?: string;
  readonly timeZone?: string;
  readonly lossy?: Losses;
}

/** Reads the spreadsheet with grid data. Sheet ids count from 0 in tab order. */
export async function importXlsx(
  bytes: Uint8Array,
  options: ImportOptions = {},
): Promise<sheets_v4.Schema$Spreadsheet> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  const locale = options.locale ?? 'en_US';
  const decimalComma = localeFacts(locale).decimal === ',';
  const worksheets = workbook.worksheets;
  for (const worksheet of worksheets) noteLosses(worksheet, options.lossy ?? []);
  return {
    properties: { title: workbook.title ?? '', locale, timeZone: options.timeZone ?? 'Asia/Ho_Chi_Minh' },
    sheets: worksheets.map((worksheet, at) => readTab(worksheet, at, decimalComma)),
    namedRanges: readNames(workbook),
  };
}

function noteLosses(worksheet: Worksheet, lossy: Losses): void {
  const parts = worksheet as unknown as { dataValidations?: { model?: object }; conditionalFormattings?: unknown[] };
  if (Object.keys(parts.dataValidations?.model ?? {}).length > 0)
    lossy.push({ kind: 'validation', sheet: worksheet.name, where: '', detail: 'import' });
  if ((parts.conditionalFormattings ?? []).length > 0)
    lossy.push({ kind: 'conditionalFormat', sheet: worksheet.name, where: '', detail: 'import' });
}

function readTab(worksheet: Worksheet, sheetId: number, decimalComma: boolean): sheets_v4.Schema$Sheet {
  // exceljs gives null for a tab without a view
  const view = (worksheet.views as Worksheet['views'] | null)?.[0];
  const split =
    view?.state === 'frozen' ? { frozenRowCount: view.ySplit ?? 0, frozenColumnCount: view.xSplit ?? 0 } : {};
  const frozen = Object.fromEntries(Object.entries(split).filter(([, count]) => count > 0));
  const size = { rowCount: Math.max(1, worksheet.rowCount), columnCount: Math.max(1, worksheet.columnCount) };
  const rows = Array.from({ length: size.rowCount }, (_, at) => worksheet.getRow(at + 1));
  const tabColor = worksheet.properties.tabColor?.argb;
  return {
    properties: {
      sheetId,
      index: sheetId,
      title: worksheet.name,
      sheetType: 'GRID',
      ...(worksheet.state === 'visible' ? {} : { hidden: true }),
      ...(tabColor ? { tabColorStyle: { rgbColor: fromHex(tabColor) } } : {}),
      gridProperties: { ...size, ...frozen, ...(view?.showGridLines === false ? { hideGridlines: true } : {}) },
    },
    data: [
      {
        rowData: rows.map((row) => ({ values: readRow(row, decimalComma) })),
        rowMetadata: rows.map((row) => ({
          pixelSize: row.height ? Math.round(row.height / 0.75) : DEFAULT_ROW_PIXELS,
          ...(row.hidden ? { hiddenByUser: true } : {}),
        })),
        columnMetadata: Array.from({ length: size.columnCount }, (_, at) => worksheet.getColumn(at + 1)).map(
          (column) => ({
            pixelSize: column.width === undefined ? DEFAULT_COLUMN_PIXELS : Math.round(column.width * 7 + 5),
            ...(column.hidden ? { hiddenByUser: true } : {}),
          }),
        ),
      },
    ],
    ...mergesAndLocks(worksheet, sheetId),
  };
}

function mergesAndLocks(
  worksheet: Worksheet,
  sheetId: number,
): Pick<sheets_v4.Schema$Sheet, 'merges' | 'protectedRanges'> {
  const toRange = (rect: Rect): sheets_v4.Schema$GridRange => ({
    sheetId,
    startRowIndex: rect.top,
    endRowIndex: rect.bottom,
    startColumnIndex: rect.left,
    endColumnIndex: rect.right,
  });
  const merges = worksheet.model.merges
    .map((merge) => parseRange(merge))
    .filter((rect): rect is Rect => rect !== undefined);
  const isProtected =
    (worksheet as unknown as { sheetProtection?: { sheet?: boolean } | null }).sheetProtection?.sheet === true;
  const open: { row: number; column: number }[] = [];
  worksheet.eachRow((row) =>
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      if (cell.protection?.locked === false) open.push({ row: row.number - 1, column: column - 1 });
    }),
  );
  return {
    ...(merges.length > 0 ? { merges: merges.map(toRange) } : {}),
    ...(isProtected
      ? {
          protectedRanges: [
            { protectedRangeId: sheetId + 1, range: { sheetId }, unprotectedRanges: rectangles(open).map(toRange) },
          ],
        }
      : {}),
  };
}

function readRow(row: Row, decimalComma: boolean): sheets_v4.Schema$CellData[] {
  return Array.from({ length: row.cellCount }, (_, at) => readCell(row.getCell(at + 1), decimalComma));
}

function readCell(cell: Cell, decimalComma: boolean): sheets_v4.Schema$CellData {
  const isSlave = cell.isMerged && cell.master !== cell;
  const style = googleStyle(cell.style);
  const format =
    cell.isHyperlink && !isSlave
      ? { ...style, textFormat: { ...style.textFormat, link: { uri: cell.hyperlink } } }
      : style;
  const looks = {
    ...(Object.keys(format).length > 0 ? { userEnteredFormat: format } : {}),
    ...(cell.note && !isSlave ? { note: noteText(cell.note) } : {}),
  };
  if (isSlave) return looks;
  const isFormula = cell.type === ExcelJS.ValueType.Formula;
  // exceljs drops a computed 0 from the value; its model still has it
  const value = extended(isFormula ? cell.model.result : cell.value);
  if (!isFormula) return value ? { userEnteredValue: value, effectiveValue: value, ...looks } : looks;
  return {
    userEnteredValue: { formulaValue: googleFormula(cell.formula, decimalComma) },
    ...(value ? { effectiveValue: value } : {}),
    ...looks,
  };
}

function noteText(note: Cell['note']): string {
  return typeof note === 'string' ? note : (note.texts ?? []).map((part) => part.text).join('');
}

const ERRORS: Readonly<Record<string, string>> = {
  '#N/A': 'N_A',
  '#REF!': 'REF',
  '#NAME?': 'NAME',
  '#DIV/0!': 'DIVIDE_BY_ZERO',
  '#NULL!': 'NULL_VALUE',
  '#VALUE!': 'VALUE',
  '#NUM!': 'NUM',
};

function extended(value: unknown): sheets_v4.Schema$ExtendedValue | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'number') return { numberValue: value };
  if (typeof value === 'string') return { stringValue: value.normalize('NFC') };
  if (typeof value === 'boolean') return { boolValue: value };
  // exceljs makes dates from serial numbers by UTC
  if (value instanceof Date) return { numberValue: value.getTime() / 86_400_000 + 25_569 };
  if (typeof value === 'object' && 'error' in value)
    return { errorValue: { type: ERRORS[String(value.error)] ?? 'ERROR' } };
  if (typeof value === 'object' && 'richText' in value)
    return { stringValue: (value.richText as { text: string }[]).map((part) => part.text).join('') };
  if (typeof value === 'object' && 'text' in value) return extended(value.text);
  throw new Error(`a cell value that is not read: ${JSON.stringify(value)}`);
}

/** `_xlfn.IFS(A1>1.5,1,2)` → `=IFS(A1>1,5;1;2)` for a locale with the decimal comma. */
export function googleFormula(formula: string, decimalComma: boolean): string {
  let braces = 0;
  const pieces = tokenize(formula).map(({ type, value }) => {
    if (value === '{' || value === '}') braces += value === '{' ? 1 : -1;
    if (type === 'func') return googleSpelling(value);
    if (!decimalComma) return value;
    if (type === 'number') return value.replace('.', ',');
    return type === 'operator' && value === ',' ? (braces > 0 ? '\\' : ';') : value;
  });
  return `=${pieces.join('')}`;
}

function readNames(workbook: Workbook): sheets_v4.Schema$NamedRange[] {
  return workbook.definedNames.model.flatMap(({ name, ranges }) => {
    const found = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(ranges[0] ?? '');
    const title = found?.[1]?.replace(/''/g, "'") ?? found?.[2];
    const sheetId = workbook.worksheets.findIndex((worksheet) => worksheet.name === title);
    const rect = parseRange(found?.[3] ?? '');
    if (!rect || sheetId < 0 || ranges.length !== 1) return [];
    const range = {
      sheetId,
      startRowIndex: rect.top,
      endRowIndex: rect.bottom,
      startColumnIndex: rect.left,
      endColumnIndex: rect.right,
    };
    return [{ namedRangeId: name, name, range }];
  });
}
