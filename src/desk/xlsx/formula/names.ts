/**
 * The workbook's names: named ranges, print areas, heading rows. exceljs would list a named range cell by cell and
 * leave apostrophes in titles unescaped, so it gets the finished list.
 */
import type { sheets_v4 } from '@googleapis/sheets';
import type { Workbook } from 'exceljs';
import { absoluteRange, boundedRect, isEmptyRect, quotedTitle } from '../addresses';
import type { Losses } from '../losses';
import type { PrintNames } from '../look/page-setup';
import { isExcelName, type Scope } from '../scope';

export interface DefinedName {
  readonly name: string;
  readonly ranges: readonly string[];
  /** The tab, by its place in the workbook; absent for a name of the whole file. */
  readonly localSheetId?: number;
}

/** The file's named ranges, with open ends closed by the tab's size. */
export function namedRanges(spreadsheet: sheets_v4.Schema$Spreadsheet, scope: Scope, lossy: Losses): DefinedName[] {
  return (spreadsheet.namedRanges ?? []).flatMap((named) => {
    const name = named.name ?? '';
    const tab = scope.tabsById.get(named.range?.sheetId ?? 0);
    const rect = tab && boundedRect(named.range ?? {}, tab.size);
    if (!tab || !rect || isEmptyRect(rect) || !isExcelName(name)) {
      lossy.push({ kind: 'name', sheet: '', where: name, detail: name });
      return [];
    }
    return [{ name, ranges: [`${quotedTitle(tab.title)}!${absoluteRange(rect)}`] }];
  });
}

/** Excel's names for a tab's print area and for the rows and columns repeated on every page. */
export function printNames(title: string, localSheetId: number, print: PrintNames): DefinedName[] {
  const own = (name: string, ranges: readonly string[]): DefinedName[] =>
    ranges.length > 0 ? [{ name, ranges: ranges.map((range) => `${quotedTitle(title)}!${range}`), localSheetId }] : [];
  return [...own('_xlnm.Print_Area', print.area ? [print.area] : []), ...own('_xlnm.Print_Titles', print.titles ?? [])];
}

export function writeNames(workbook: Workbook, names: readonly DefinedName[]): void {
  Object.defineProperty(workbook.definedNames, 'model', { get: () => [...names], set: () => undefined });
}
