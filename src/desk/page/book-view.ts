/**
 * The workbook as a spreadsheet (Univer). It only shows what the desk's API answers and sends back what a person types; it computes
 * nothing. After every edit the file is read again, so the screen never runs ahead of the store.
 */
import { CommandType, LocaleType, LogLevel, Univer, UniverInstanceType } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import viVN from '@univerjs/preset-sheets-core/locales/vi-VN';
import type { Book } from './google-shapes';
import { toUniver } from './to-univer';

/** One cell typed by the person, 0-based. */
export interface Typed { readonly sheetId: number; readonly row: number; readonly column: number; readonly text: string }
export interface Spot { readonly sheetId: number; readonly row: number; readonly column: number }

export interface BookView {
  show(book: Book, keep?: Spot): void;
  jump(spot: Spot): void;
  active(): Spot | null;
  close(): void;
}

type Matrix = Record<string, Record<string, { v?: unknown; f?: string; p?: unknown } | null>>;

/** What a set-range-values mutation holds, as texts; null means the cell was cleared. */
function typedOf(params: { subUnitId?: string; cellValue?: Matrix }): Typed[] {
  const sheetId = Number(params.subUnitId ?? Number.NaN);
  return Object.entries(params.cellValue ?? {}).flatMap(([row, cells]) => Object.entries(cells).flatMap(([column, cell]) => {
    if (cell !== null && cell.v === undefined && cell.f === undefined && cell.p === undefined) return [];
    const text = cell === null ? '' : cell.f ?? (cell.v === null || cell.v === undefined ? '' : String(cell.v));
    return [{ sheetId, row: Number(row), column: Number(column), text }];
  }));
}

/** Mounts the view. `onTyped` is told of every edit a person makes; `onChosen` of every cell they step on. */
export function openBookView(container: HTMLElement, tell: { onTyped: (edits: readonly Typed[]) => void; onChosen: (spot: Spot) => void }): BookView {
  const univer = new Univer({ locale: LocaleType.VI_VN, locales: { [LocaleType.VI_VN]: viVN }, logLevel: LogLevel.ERROR });
  const preset = UniverSheetsCorePreset({ container, toolbar: false, header: true, menu: {}, contextMenu: false, footer: { sheetBar: true, statisticBar: false, zoomSlider: true, menus: false }, disableAutoFocus: true });
  for (const plugin of preset.plugins) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else if (plugin) univer.registerPlugin(plugin);
  }
  const api = FUniver.newAPI(univer);
  let drawing = false;
  /** The very letters of the edit that is ending: Univer reads `98,8%` or `1-2` its own way, the desk must read what was typed. */
  let letters: { row: number; column: number; text: string } | null = null;
  let openId: string | null = null;

  api.addEvent(api.Event.BeforeSheetEditEnd, (ending) => {
    letters = ending.isConfirm ? { row: ending.row, column: ending.column, text: ending.value.toPlainText().replace(/[\r\n]+$/, '') } : null;
  });
  api.addEvent(api.Event.CommandExecuted, (command) => {
    if (drawing || (command as { options?: { onlyLocal?: boolean } }).options?.onlyLocal === true) return;
    if (command.id === 'sheet.mutation.set-range-values' && command.type === CommandType.MUTATION) {
      const edits = typedOf((command.params ?? {}) as { subUnitId?: string; cellValue?: Matrix })
        .map((edit) => (letters !== null && letters.row === edit.row && letters.column === edit.column ? { ...edit, text: letters.text } : edit));
      letters = null;
      if (edits.length > 0) tell.onTyped(edits);
    }
    if (command.id === 'sheet.operation.set-selections') {
      const spot = active();
      if (spot !== null) tell.onChosen(spot);
    }
  });

  function active(): Spot | null {
    const sheet = api.getActiveWorkbook()?.getActiveSheet();
    const range = sheet?.getActiveRange();
    if (sheet === undefined || range === null || range === undefined) return null;
    return { sheetId: Number(sheet.getSheetId()), row: range.getRow(), column: range.getColumn() };
  }

  function jump(spot: Spot): void {
    const sheet = api.getActiveWorkbook()?.getSheetBySheetId(String(spot.sheetId));
    if (sheet === null || sheet === undefined) return;
    api.getActiveWorkbook()?.setActiveSheet(sheet);
    const range = sheet.getRange(spot.row, spot.column);
    sheet.setActiveRange(range);
    sheet.scrollToCell(Math.max(0, spot.row - 6), 0);
  }

  return {
    show(book, keep) {
      drawing = true;
      try {
        if (openId !== null) api.disposeUnit(openId);
        univer.createUnit(UniverInstanceType.UNIVER_SHEET, toUniver(book));
        openId = book.spreadsheetId;
        if (keep !== undefined) jump(keep);
      } finally {
        drawing = false;
      }
    },
    jump,
    active,
    close() { univer.dispose(); },
  };
}
