/**
 * A whole Google spreadsheet, as the API answers it with grid data and computed formulas, as an .xlsx for Excel or
 * LibreOffice. Developer metadata is dropped, as in Google's own export; every other loss is listed in `lossy`.
 */
import type { sheets_v4 } from '@googleapis/sheets';
import ExcelJS, { type Workbook, type Worksheet } from 'exceljs';
import { boundedRect, isEmptyRect } from './addresses';
import { keepAutomatic } from './look/automatic-rows';
import { writeColumnBreaks } from './look/column-breaks';
import { readTheme } from './look/colors';
import { writeConditionalFormats } from './rules/conditional-formats';
import { writeDefaultFont } from './look/default-font';
import { readGrid, type Grid } from './grid';
import type { Loss, Losses } from './losses';
import { objectLosses } from './object-losses';
import { namedRanges, printNames, writeNames, type DefinedName } from './formula/names';
import { writePageSetup, type PageSetup } from './look/page-setup';
import { lockPlan, writeProtection } from './rules/protection';
import { writeRowHeights } from './look/row-heights';
import { readScope, type Scope } from './scope';
import { writeCells, writeColumns, writeFrame, writeMerges } from './sheet';
import { shareStyles } from './look/shared-styles';
import type { StyleSource } from './look/styles';
import { listTab, writeValidations, type ListTab } from './rules/validations';

export type { Loss, LossKind } from './losses';
export type { PageSetup } from './look/page-setup';

export interface ExportOptions {
  /**
   * Whether formulas carry the values that Google computed (for people). Without them LibreOffice recalculates. Default
   * true.
   */
  readonly cachedValues?: boolean;
  /** The page setup that a tab must have; undefined leaves it to the tab itself. */
  readonly page?: (sheetTitle: string) => PageSetup | undefined;
  /** Receives everything that the .xlsx cannot carry. */
  readonly lossy?: Loss[];
  /** The file's creation time, milliseconds since 1970; the machine's clock when absent. */
  readonly at?: number;
}

interface Job {
  readonly workbook: Workbook;
  readonly spreadsheet: sheets_v4.Schema$Spreadsheet;
  readonly scope: Scope;
  readonly styles: StyleSource;
  readonly lists: ListTab;
  readonly lossy: Losses;
  readonly options: ExportOptions;
  /** Numbers of the rows that the opening program may fit. */
  readonly automaticRows: Map<Worksheet, ReadonlySet<number>>;
  /** Columns that begin a new page. */
  readonly pageColumns: Map<Worksheet, readonly number[]>;
}

/** Half the time of the usual level 6, and a quarter more bytes. */
const QUICK_ZIP = { zip: { compression: 'DEFLATE', compressionOptions: { level: 1 } } } as const;

/** The bytes of the .xlsx. */
export async function exportXlsx(
  spreadsheet: sheets_v4.Schema$Spreadsheet,
  options: ExportOptions = {},
): Promise<Uint8Array> {
  const lossy: Losses = options.lossy ?? [];
  const sheets = [...(spreadsheet.sheets ?? [])].sort(
    (a, b) => (a.properties?.index ?? 0) - (b.properties?.index ?? 0),
  );
  for (const sheet of sheets) lossy.push(...objectLosses(sheet));
  const grids = sheets.filter((sheet) => (sheet.properties?.sheetType ?? 'GRID') === 'GRID').map(readGrid);
  const workbook = new ExcelJS.Workbook();
  const scope = readScope({ spreadsheet, now: options.at ?? Date.now() }, grids, lossy);
  const job: Job = {
    workbook,
    spreadsheet,
    scope,
    styles: styleSource(spreadsheet, scope),
    lists: listTab(workbook, freeListTitle(scope)),
    lossy,
    options,
    automaticRows: new Map(),
    pageColumns: new Map(),
  };
  writeProperties(job, grids);
  const names = namedRanges(spreadsheet, scope, lossy);
  const worksheets = grids.map((grid) => workbook.addWorksheet(scope.titleOf(grid.sheetId)));
  for (const [at, grid] of grids.entries()) {
    const worksheet = worksheets[at];
    if (worksheet) names.push(...(await writeTab(worksheet, { grid, at }, job)));
  }
  writeNames(workbook, names);
  keepAutomatic(workbook, job.automaticRows);
  writeColumnBreaks(workbook, job.pageColumns);
  writeDefaultFont(workbook);
  shareStyles(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer(QUICK_ZIP));
}

function styleSource(spreadsheet: sheets_v4.Schema$Spreadsheet, scope: Scope): StyleSource {
  return {
    theme: readTheme(spreadsheet.properties),
    locale: scope.typing.locale,
    defaults: spreadsheet.properties?.defaultFormat ?? {},
  };
}

function freeListTitle(scope: Scope): string {
  const taken = new Set([...scope.tabsById.values()].map((tab) => tab.title.toLowerCase()));
  let title = '_lists';
  while (taken.has(title)) title += '_';
  return title;
}

function writeProperties(job: Job, grids: readonly Grid[]): void {
  const { workbook, options } = job;
  workbook.title = job.spreadsheet.properties?.title ?? '';
  // exceljs writes its own name wherever a name is missing
  workbook.creator = ' ';
  workbook.lastModifiedBy = ' ';
  if (options.at !== undefined) {
    workbook.created = new Date(options.at);
    workbook.modified = new Date(options.at);
  }
  workbook.calcProperties.fullCalcOnLoad = true;
  const shown = Math.max(
    0,
    grids.findIndex((grid) => !grid.sheet.properties?.hidden),
  );
  workbook.views = [
    { x: 0, y: 0, width: 20000, height: 12000, firstSheet: shown, activeTab: shown, visibility: 'visible' },
  ];
}

async function writeTab(worksheet: Worksheet, place: { grid: Grid; at: number }, job: Job): Promise<DefinedName[]> {
  const { grid } = place;
  const { scope, styles, lossy, options } = job;
  writeFrame(worksheet, grid, styles.theme);
  writeColumns(worksheet, grid);
  writeCells(worksheet, grid, { scope, styles, sheet: grid.title, cachedValues: options.cachedValues ?? true, lossy });
  writeMerges(worksheet, grid);
  job.automaticRows.set(worksheet, writeRowHeights(worksheet, grid, styles));
  writeValidations(worksheet, grid, { scope, lossy, lists: job.lists });
  writeConditionalFormats(worksheet, grid, { scope, theme: styles.theme, lossy });
  const namedRange = (id: string): sheets_v4.Schema$GridRange | undefined =>
    (job.spreadsheet.namedRanges ?? []).find((named) => named.namedRangeId === id)?.range;
  await writeProtection(worksheet, grid, lockPlan(grid, namedRange, lossy));
  writeFilter(worksheet, grid);
  const print = writePageSetup(worksheet, grid, options.page?.(grid.title));
  job.pageColumns.set(worksheet, print.pageColumns ?? []);
  // LibreOffice prints a hidden tab when the tab has a print area
  return grid.sheet.properties?.hidden ? [] : printNames(worksheet.name, place.at, print);
}

function writeFilter(worksheet: Worksheet, grid: Grid): void {
  const range = grid.sheet.basicFilter?.range;
  const rect = range && boundedRect(range, grid.size);
  if (!rect || isEmptyRect(rect)) return;
  worksheet.autoFilter = {
    from: { row: rect.top + 1, column: rect.left + 1 },
    to: { row: rect.bottom, column: rect.right },
  };
}
